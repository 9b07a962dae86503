# SPDX-License-Identifier: Apache-2.0
"""What the overdose screen leaves behind (nothing) and what may interrupt it (nothing)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from family_app.library.library import Library
from family_app.ui.awake import Awake
from family_app.ui.registry import PAGES
from family_app.ui.screens.places import HOME, OVERDOSE
from family_app.ui.tour_stops import STOPS
from tests.ui.desks import make_desk, open_space, the_library
from tests.ui.overdose_shown import Shown

Key = Qt.Key
MARKER = "quagwhistle"
WHOLE_RUN = (Key.Key_Return, Key.Key_Space, Key.Key_C, Key.Key_A, Key.Key_B, Key.Key_W, Key.Key_T, Key.Key_O, Key.Key_P)


def marked() -> Library:
    """The library with a made-up word in every sentence of the overdose card."""
    real = the_library()
    library = Library(real.folder, real._source)
    card = library.card("overdose")
    said = {key: f"{words} {MARKER}" for key, words in card.screen.items()}
    cards = tuple(one if one.id != card.id else structs.replace(card, screen=said) for one in library.index.cards)
    library.index = structs.replace(library.index, cards=cards)
    return library


@pytest.fixture
def run(qtbot: QtBot, tmp_path: Path) -> Shown:
    """All of the screen has been gone through, with a private space open, at 04:37."""
    night = datetime(2026, 11, 22, 4, 37, tzinfo=UTC)
    desk = open_space(make_desk(tmp_path, library=marked(), clock=lambda: night))
    shown = Shown.of(qtbot, desk, at=OVERDOSE)
    for key in WHOLE_RUN:
        shown.at(shown.now + 61).key(key)
    return shown


def files(folder: Path) -> Iterator[bytes]:
    return (path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_was_pressed_is_in_no_page_of_the_private_space_and_in_no_file(run: Shown, tmp_path: Path) -> None:
    seen = " ".join(one.text() for one in run.page.findChildren(QLabel) if one.isVisible())
    assert MARKER in seen
    assert "37" in seen
    pages = run.desk.store.connection.serialize("main")
    run.window.close()
    for held in (pages, *files(tmp_path)):
        assert MARKER.encode() not in held
        assert b"Naloxone, dose 1" not in held


def test_a_whole_run_saves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown.of(qtbot, open_space(make_desk(tmp_path)), at=OVERDOSE)
    saves = shown.desk.store.saves
    for key in (*WHOLE_RUN, Key.Key_D):
        shown.at(shown.now + 61).key(key)
    assert shown.desk.store.saves == saves


def test_closing_on_the_overdose_screen_waits_for_no_backup(run: Shown, tmp_path: Path) -> None:
    before = {path for path in tmp_path.rglob("*") if "backups" in path.parts}
    run.window.close()
    assert {path for path in tmp_path.rglob("*") if "backups" in path.parts} == before


def test_the_display_is_kept_awake_from_opening_to_leaving_under_the_cover_too(qtbot: QtBot, tmp_path: Path) -> None:
    did: list[str] = []

    def hold(_why: str):
        did.append("hold")
        return lambda: did.append("let go")

    shown = Shown(qtbot, tmp_path)
    shown.window.go(HOME)
    shown.page_of_overdose._awake = Awake(hold)
    shown.window.go(OVERDOSE)
    qtbot.waitUntil(lambda: did == ["hold"], timeout=2000)
    shown.window.quick_exit()
    assert did == ["hold"]
    shown.window.uncover()
    shown.window.go(HOME)
    assert did == ["hold", "let go"]


@pytest.mark.parametrize("page", sorted(set(PAGES) - {"overdose", "safety"}))
def test_the_button_for_it_is_large_on_every_page(qtbot: QtBot, tmp_path: Path, page: str) -> None:
    shown = Shown(qtbot, tmp_path, at=next(stop.place for stop in STOPS if stop.place.page == page))
    for width in (1100, 800):
        shown.window.resize(width, 720)
        button = shown.settle().window.nav.button
        assert button.height() >= 64
        assert button.visibleRegion().boundingRect().height() == button.height()
