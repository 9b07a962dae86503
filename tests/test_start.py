# SPDX-License-Identifier: Apache-2.0
"""What is loaded when the window is first painted: only what that needs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import Home, python

LATER = ("yaml", "markdown", "apsw", "nacl", "typst", "pikepdf", "platformdirs", "socket", "asyncio", "gettext.babel")
LATER += ("fsrs", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtPdf", "sqlite3", "hypothesis", "difflib")
_OPEN = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from PySide6.QtCore import QTimer
from family_app.app import open_desk
from family_app.cli import run
from family_app.paths import Paths, resources
from family_app.ui.application import application
from family_app.ui.window import Window

program = application(resources())
desk = open_desk(Paths.under(Path(sys.argv[1])), resources=resources(), clock=lambda: datetime.now(UTC), rng=Random(7))
window = Window(desk)
painted = []
window.show()
QTimer.singleShot(0, window, lambda: (painted.append(window.isVisible()), program.quit()))
program.exec()
names = sorted(sys.modules)
files = sorted(path.name for path in Path(sys.argv[1]).rglob("*") if path.is_file())
print(json.dumps({"painted": painted, "names": names, "files": files}))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The second start: the first makes the library ready."""
    home = Home(tmp_path_factory.mktemp("person"))
    python(_OPEN, str(home.data), home=home)
    answer = python(_OPEN, str(home.data), home=home)
    assert answer.code == 0, answer.err
    loaded: dict[str, list[str]] = json.loads(answer.out)
    return loaded


@pytest.mark.parametrize("name", LATER)
def test_it_is_not_loaded_before_it_is_needed(started: dict[str, list[str]], name: str) -> None:
    assert [loaded for loaded in started["names"] if loaded == name or loaded.startswith(f"{name}.")] == []


def test_no_page_but_home_is_loaded(started: dict[str, list[str]]) -> None:
    pages = {name.rpartition(".")[2] for name in started["names"] if name.startswith("family_app.ui.pages.")}
    assert pages == {"home", "page"}


def test_starting_reads_no_content_and_needs_no_private_space(started: dict[str, list[str]]) -> None:
    layers = {".".join(name.split(".")[:2]) for name in started["names"] if name.startswith("family_app.")}
    assert {"family_app.journal", "family_app.handouts"} & layers == set()
    deep = {
        name.split(".", 1)[1]
        for name in started["names"]
        if name.startswith(("family_app.study.", "family_app.vault."))
    }
    # Which way to suggest, whether a plan lies outside the space, and the time of a file: they load nothing and ask no
    # space.
    light = {"study.standing", "study.paths", "study.open_plan", "study.sheets", "vault.storable", "vault.coarse"}
    assert deep <= light


def test_a_look_at_home_makes_no_file_but_settings_and_the_library_made_ready(started: dict[str, list[str]]) -> None:
    assert [name for name in started["files"] if not name.endswith(".msgpack")] == ["settings.json"]


def test_the_window_was_painted(started: dict[str, list[str]], tmp_path: Path) -> None:
    assert started["painted"] == [True]
