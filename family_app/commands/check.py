# SPDX-License-Identifier: Apache-2.0
"""``family-app check [FOLDER] [--json]``: hold content to its standards."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from family_app.commands.session import Session
from family_app.errors import WrongUse


def add(parser: argparse.ArgumentParser) -> None:
    """What the command accepts."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="a library (the one that ships)")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of lines")


def run(args: argparse.Namespace, session: Session) -> int:
    """One line for each finding and one of counts. Raises WrongUse when there is no such folder."""
    from family_app.library.check.run import check

    folder: Path = args.folder or session.resources / "library" / session.language
    if not folder.is_dir():
        raise WrongUse(f"There is no folder {folder}. Give the folder that holds library.yaml.")
    report = check(folder, session.clock().date())
    if args.json:
        session.say(json.dumps(report.plain(), ensure_ascii=False, indent=1))
    else:
        for finding in report.findings:
            session.say(str(finding))
        session.say(report.counts)
    return 1 if report.findings else 0
