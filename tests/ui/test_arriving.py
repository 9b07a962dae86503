# SPDX-License-Identifier: Apache-2.0
"""Whoever comes to a page with a screen reader hears where: what has the keyboard has a name, and it is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.ui.registry import PAGES
from family_app.ui.screens.first_screen import STEPS
from family_app.ui.screens.places import HELP, Place
from family_app.ui.tour_stops import furnish
from family_app.ui.widgets.boxes import Body
from family_app.ui.widgets.labels import Label
from family_app.ui.window import Window
from tests.ui import walking
from tests.ui.desks import make_desk, the_library
from tests.ui.key_story import Story
from tests.ui.windows import shown

MODULE = "coming-home"
PLACES = {
    "module": Place("module", MODULE),
    "lesson": Place("lesson", MODULE, "prepare-before-return"),
    "quiz": Place("quiz", MODULE),
    "practice": Place("practice", MODULE),
    "worksheet": Place("worksheet", MODULE),
    "card": Place("card", item="crisis"),
    "safety": Place("safety", "safe-at-home"),
}
CARDS = [Place("card", item=card.id) for card in the_library().index.cards if card.id != "overdose"]
FIRST_STEPS = [Place("first", item=step) for step in STEPS]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    desk = make_desk(tmp_path, guest=True)
    furnish(desk)
    return shown(qtbot, desk)


def arrive(window: Window, place: Place) -> None:
    window.go(place)
    for _ in range(3):
        QApplication.processEvents()


def name_of_focus() -> str:
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus is not None else ""


def title(window: Window) -> str:
    """The heading of the page."""
    return next(label.text() for label in window.page.findChildren(Label) if label.property("kind") == "h1")


@pytest.mark.parametrize("place", [*(PLACES.get(name, Place(name)) for name in PAGES), *FIRST_STEPS, *CARDS], ids=str)
def test_what_has_the_keyboard_has_a_name_and_a_role(window: Window, place: Place) -> None:
    arrive(window, place)
    assert walking.unheard(window) == []
    assert window.page.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("places", [FIRST_STEPS[1:], CARDS, [HELP, Place("settings"), Place("glossary")]], ids=len)
def test_a_page_that_is_read_says_its_own_title(window: Window, places: list[Place]) -> None:
    for place in places:
        arrive(window, place)
        assert isinstance(QApplication.focusWidget(), Body)
        assert title(window) in name_of_focus()


@pytest.mark.parametrize("step", ["you", "true", "tonight"])
def test_going_on_by_keyboard_says_the_title_of_the_next_step(window: Window, step: str) -> None:
    arrive(window, Place("first", item=step))
    before, story = title(window), Story(window)
    story.tab_until(lambda at: getattr(at, "kind", "") == "primary")
    story.press(Qt.Key.Key_Return)
    assert title(window) != before
    assert title(window) in name_of_focus()


def test_larger_text_keeps_the_name(window: Window) -> None:
    arrive(window, Place("first", item="true"))
    before = name_of_focus()
    window.change_text_size(2)
    QApplication.processEvents()
    assert name_of_focus() == before
