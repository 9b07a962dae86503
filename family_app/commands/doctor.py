# SPDX-License-Identifier: Apache-2.0
"""``family-app doctor``: what this computer has and lacks."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from family_app.commands.session import Session
from family_app.doctor import has_display, lacking
from family_app.errors import FamilyAppError
from family_app.version import VERSION


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at. ``mend`` is the command or act that mends it."""

    what: str
    is_well: bool
    found: str
    mend: str = ""


def add(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace, session: Session) -> int:
    """Look, and say it; 0 when everything is well, 5 when this computer lacks something."""
    lines = examine(session)
    if arguments.json:
        session.say(json.dumps({"version": VERSION, "lines": [asdict(line) for line in lines]}, indent=1))
    else:
        for line in lines:
            session.say(f"{'ok  ' if line.is_well else 'LACK'}  {line.what}: {line.found}")
            if line.mend and not line.is_well:
                session.say(f"      to mend it: {line.mend}")
    return 0 if all(line.is_well for line in lines) else 5


def examine(session: Session) -> list[Line]:
    """Everything that can be looked at without opening a private space."""
    return [
        Line("Program", True, f"Alongside {VERSION}, Python {platform.python_version()}, {platform.system()}"),
        *_libraries(),
        Line(
            "Screen", True, "found" if has_display(os.environ) else "none: pictures and PDFs work, the window does not"
        ),
        _font(session),
        _library(session),
        _folder("Settings", session.paths.config),
        _folder("Private spaces", session.paths.data),
        _room(session.paths.data),
    ]


def _libraries() -> list[Line]:
    missing = lacking()
    if not missing:
        return [Line("System libraries", True, "all found")]
    packages = " ".join(lack.package for lack in missing)
    what = ", ".join(sorted({lack.for_what for lack in missing}))
    return [Line("System libraries", False, f"missing for {what}", f"sudo apt-get install -y {packages}")]


def _font(session: Session) -> Line:
    files = list((session.resources / "fonts").glob("*.ttf"))
    return Line("Font", bool(files), f"{len(files)} files", "install the program again")


def _library(session: Session) -> Line:
    try:
        index = session.library().index
    except FamilyAppError as error:
        return Line("Lessons", False, str(error), "install the program again")
    lessons = sum(len(module.lessons) for module in index.modules)
    return Line("Lessons", True, f"{len(index.modules)} modules, {lessons} lessons, {len(index.cards)} cards")


def _folder(what: str, folder: Path) -> Line:
    nearest = folder
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    can_write = os.access(nearest, os.W_OK)
    return Line(what, can_write, str(folder), f"allow writing in {nearest}, or use --data-dir")


def _room(folder: Path) -> Line:
    nearest = folder
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    try:
        free = shutil.disk_usage(nearest).free // 2**20
    except OSError as error:
        return Line("Free space", False, error.strerror or "unknown", "look at the disk")
    return Line("Free space", free >= 100, f"{free} MB", "free some space; 100 MB is enough")
