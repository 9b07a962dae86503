# SPDX-License-Identifier: Apache-2.0
"""The overdose screen from Home to “It's over” with keys alone; the ways to help from Tonight and the first page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.study.open_plan import keep_plan
from family_app.ui.pages.home import AFTER_FIRST_PAINT_MS
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.screens.places import FIRST, HOME, OVERDOSE, TONIGHT, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.key_story import Story

Key = Qt.Key


class Emergency(Story):
    """Keys, and a clock that is set by hand. Keys go to the window, as the window system gives them."""

    def __init__(self, qtbot: QtBot, folder: Path, at: Place) -> None:
        desk = make_desk(folder, settings=Settings(country="gb", theme="light"))
        sheet = desk.library.module("overdose-and-naloxone").worksheet
        assert sheet is not None
        keep_plan(desk.paths.overdose_plan, sheet.fields, {"address-words": "5 Mill Lane"})
        self.now = 0.0
        desk.steady = lambda: self.now
        window = Window(desk, at=at)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        super().__init__(window)

    def after(self, seconds: float, *keys: Qt.Key) -> OverdoseScreen:
        """Wait, press, and look at the screen."""
        self.now += seconds
        for key in keys:
            self.chord(key, Qt.KeyboardModifier.NoModifier)
        self.window.presenter("overdose").time_passed()
        self._settle()
        screen: OverdoseScreen = self.window.presenter("overdose").screen
        return screen

    def words(self) -> str:
        return " ".join(one.text() for one in self.window.page.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Emergency:
    made = Emergency(qtbot, tmp_path, HOME)
    made.tab_to("Overdose: what to do", Key.Key_Return)
    assert made.window.place == OVERDOSE
    return made


def test_from_opening_to_the_second_dose(story: Emergency) -> None:
    assert story.after(119).prompt == ""
    assert story.after(2).prompt.startswith("Naloxone given? Press Enter.")
    assert story.after(13, Key.Key_Return).doses == ("dose 1 at 02:14",)
    assert story.after(2, Key.Key_Space).seen.hands == "breaths"
    assert story.after(119).prompt == "Look at the chest. Breathing well?"
    assert story.after(60).seen.ask_is_larger
    assert story.after(1, Key.Key_N).prompt.startswith("Give another dose now.")
    second = story.after(9, Key.Key_Return)
    assert second.doses[1:] == ("dose 2 at 05:25",)
    assert (second.dose_clock, second.seen.hands) == ("Since dose 2: 00:00", "breaths")


def test_from_pushing_to_their_side(story: Emergency) -> None:
    story.after(5, Key.Key_Return)
    assert story.after(1, Key.Key_C).seen.hands == "pushes"
    assert "Push hard and fast" in story.words()
    assert story.after(1, Key.Key_Space).seen.hands == "breaths"
    assert story.after(1, Key.Key_M).dose_clock == ""
    assert story.after(1, Key.Key_A).seen.step == "side"
    assert "Do not keep spraying just to wake them." in story.words()
    assert story.after(1, Key.Key_B).seen.state == "now"


def test_our_plan_is_read_out_and_put_away_beside_the_running_clocks(story: Emergency) -> None:
    before = story.after(5, Key.Key_Return, Key.Key_Space)
    opened = story.after(4, Key.Key_L)
    assert "5 Mill Lane" in story.words()
    assert (opened.doses, opened.seen.hands) == (before.doses, "breaths")
    story.after(4, Key.Key_L)
    assert "5 Mill Lane" not in story.words()


def test_from_waking_past_the_cover_to_the_crew(story: Emergency) -> None:
    story.after(5, Key.Key_Return)
    assert story.after(60, Key.Key_W).watch == "Since the last dose: 01:00"
    assert "You stopped breathing. I gave naloxone." in story.words()
    story.after(1, Key.Key_Shift, Key.Key_Shift, Key.Key_Shift)
    assert story.window.cover.isVisible()
    assert story.after(3600, Key.Key_F9).watch == "Since the last dose: 61:01"
    crew = story.after(1, Key.Key_T)
    assert "Doses of naloxone: 1" in story.words()
    assert len(crew.times) == 3


def test_from_the_crew_to_home_again(story: Emergency) -> None:
    story.after(5, Key.Key_Return, Key.Key_T, Key.Key_O)
    assert "dose 1" not in story.words()
    story.after(1, Key.Key_P)
    assert "Naloxone, dose 1" in story.words()
    story.after(1, Key.Key_D)
    assert "We are so sorry." in story.words()
    assert story.after(1, Key.Key_B).doses == ("dose 1 at 00:05",)
    story.after(1, Key.Key_O)
    story.chord(Key.Key_H, Qt.KeyboardModifier.NoModifier)
    assert story.window.place == HOME
    assert story.after(1, Key.Key_F9).doses == ()


def test_a_card_of_tonight_and_from_it_the_overdose_screen(qtbot: QtBot, tmp_path: Path) -> None:
    story = Emergency(qtbot, tmp_path, HOME)
    qtbot.wait(2 * AFTER_FIRST_PAINT_MS)  # the lower part of Home
    story.tab_to("Find it in the list", Key.Key_Return)
    assert story.window.place == TONIGHT
    story.tab_to("They have not come home", Key.Key_Return)
    assert story.window.place.item == "tonight-not-home"
    story.tab_to("Overdose: what to do", Key.Key_Return)
    assert story.window.place == OVERDOSE


@pytest.mark.parametrize(
    ("button", "place"),
    [
        ("Overdose: what to do", OVERDOSE),
        ("They may end their life, or I may", Place("card", item="crisis")),
        ("I am not safe here", Place("card", item="not-safe")),
    ],
)
def test_the_three_buttons_for_danger_on_the_first_page(
    qtbot: QtBot, tmp_path: Path, button: str, place: Place
) -> None:
    story = Emergency(qtbot, tmp_path, FIRST)
    if place != OVERDOSE:
        story.tab_to(button)
    story.press(Key.Key_Return)  # the first of them has the keyboard already
    assert story.window.place == place
    story.chord(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert story.window.place.page == "first"
