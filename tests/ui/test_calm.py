# SPDX-License-Identifier: Apache-2.0
"""A calm minute from any page, and exactly back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.screens.calm import CalmPresenter
from family_app.ui.screens.calm_pace import MINUTE, breath_at, ground_at
from family_app.ui.screens.places import CALM, HOME, JOURNAL, OVERDOSE, Place
from family_app.ui.screens.way import Way
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Paper, Trail

LESSON = Place("lesson", "overdose-and-naloxone", "first-three-minutes")
BREATHE = (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


class Seconds:
    """A steady clock that is moved by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def calm(tmp_path: Path, seconds: Seconds) -> CalmPresenter:
    made = CalmPresenter(make_desk(tmp_path, guest=True), Trail())
    made.desk.steady = seconds
    made.attach(Paper())
    made.enter(CALM)
    return made


# ---- the pace


@given(st.floats(0, 1000))
@settings(max_examples=50)
def test_the_breath_out_is_longer_and_the_shape_never_jumps(at: float) -> None:
    now, later = breath_at(at), breath_at(at + 0.05)
    assert 0 <= now.size <= 1
    assert 1 <= now.count <= (4 if now.part == "in" else 6)
    assert abs(later.size - now.size) < 0.03
    assert breath_at(at + 10) == breath_at(at) or abs(breath_at(at + 10).size - now.size) < 1e-6


def test_a_minute_is_six_whole_breaths() -> None:
    parts = [breath_at(at / 10).part for at in range(int(MINUTE * 10))]
    assert (parts.count("in"), parts.count("out")) == (240, 360)
    assert [ground_at(at) for at in (0, 17.9, 18, 42, 59)] == [0, 0, 1, 2, 2]


# ---- what is decided


def test_there_is_a_way_without_breathing_and_help_for_who_is_in_danger(calm: CalmPresenter) -> None:
    assert calm.screen.danger
    assert "Not yet reviewed by a clinician." in calm.screen.review
    assert calm.screen.emergency == "Overdose: what to do"
    calm.began("ground")
    assert "feet" in calm.screen.said
    assert not any("breathe in" in line.casefold() for line in calm.screen.lines)


def test_after_the_minute_there_is_no_praise_and_no_count(calm: CalmPresenter, seconds: Seconds) -> None:
    calm.began("breath")
    seconds.now += MINUTE
    calm.time_passed()
    assert calm.screen.stage == "after"
    assert calm.screen.lead == "The minute is over. You can go back to where you were."
    calm.once_more()
    assert calm.screen.stage == "breath"


def test_with_less_motion_the_seconds_are_counted_in_words(calm: CalmPresenter, seconds: Seconds) -> None:
    calm.desk.change_settings(reduced_motion=True)
    calm.began("breath")
    seen = []
    for _ in range(10):
        calm.time_passed()
        seen.append((calm.screen.said, calm.screen.count, calm.screen.is_moving))
        seconds.now += 1
    assert seen == [("Breathe in", str(n), False) for n in range(1, 5)] + [
        ("Breathe out, slowly", str(n), False) for n in range(1, 7)
    ]


def test_nothing_of_it_is_kept(calm: CalmPresenter, seconds: Seconds) -> None:
    calm.began("ground")
    seconds.now += MINUTE
    calm.time_passed()
    calm.leave()
    assert not calm.desk.has_store


# ---- the way there and back


def test_the_way_back_is_where_one_was() -> None:
    way = Way(HOME)
    way.go(LESSON)
    assert way.leaves(CALM) == ()
    way.go(CALM)
    assert (way.under, way.leaves(JOURNAL)) == (LESSON, ("calm", "lesson"))
    assert way.back() == LESSON


def test_from_a_page_that_was_left_by_the_calm_minute_one_comes_back_past_it() -> None:
    way = Way(HOME)
    for place in (LESSON, CALM, JOURNAL):
        way.go(place)
    assert (way.back(), way.back(), way.back()) == (LESSON, HOME, None)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(open_space(make_desk(tmp_path, settings=Settings(theme="light"))))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.windowHandle(), key, held)
    QApplication.processEvents()


def test_by_keyboard_alone_there_through_and_back(window: Window, qtbot: QtBot) -> None:
    press(window, *BREATHE)
    assert window.place == CALM
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert window.presenter("calm").screen.stage == "ground"
    press(window, Qt.Key.Key_Escape)
    assert window.place == HOME


def test_escape_goes_back_to_the_same_line_of_a_lesson(window: Window, qtbot: QtBot) -> None:
    window.go(LESSON)
    qtbot.wait(30)
    bar = window.page.view.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(523)
    press(window, *BREATHE)
    press(window, Qt.Key.Key_Escape)
    qtbot.wait(30)
    assert window.place == LESSON
    assert window.page.view.verticalScrollBar() is bar  # type: ignore[attr-defined]
    assert bar.value() == 523


def test_what_is_being_typed_and_the_cursor_stay(window: Window, qtbot: QtBot) -> None:
    window.go(Place("worksheet", "coming-home"))
    fields = [*window.page.findChildren(QLineEdit), *window.page.findChildren(QPlainTextEdit)]
    field = next(one for one in fields if one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "half a sen")
    press(window, *BREATHE)
    press(window, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "tence")
    assert "half a sentence" in (field.text() if isinstance(field, QLineEdit) else field.toPlainText())


def test_no_key_leads_from_the_overdose_screen_to_it(window: Window) -> None:
    window.go(OVERDOSE)
    press(window, *BREATHE)
    window.go(CALM)
    assert window.place == OVERDOSE
    assert not window.bar.calm_button.isVisible()


def test_under_the_cover_its_keys_do_nothing(window: Window) -> None:
    window.quick_exit()
    press(window, *BREATHE)
    assert window.cover.isVisible()
    assert window.place != CALM


def test_it_works_while_locked_and_a_lock_on_the_way_leads_back_to_the_locked_page(window: Window) -> None:
    window.go(JOURNAL)
    window.go(CALM)
    window.lock()
    assert window.place == CALM
    window.presenter("calm").began("breath")
    press(window, Qt.Key.Key_Escape)
    assert window.place.page in ("home", "journal")
    assert window.desk.state == "locked"


def test_a_passphrase_that_is_being_typed_does_not_wait_under_it(window: Window) -> None:
    window.lock()
    window.go(Place("space"))
    field = next(one for one in window.page.findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(field, "secret")
    window.go(CALM)
    assert all(one.text() == "" for one in window._pages["space"].findChildren(QLineEdit))
    press(window, Qt.Key.Key_Escape)
    assert window.place == Place("space")


def test_from_it_to_help_and_back_past_it(window: Window) -> None:
    window.go(LESSON)
    window.go(CALM)
    window.go(OVERDOSE)
    window.go_back()
    assert window.place == LESSON


def test_another_text_size_on_the_way_still_leads_back(window: Window, qtbot: QtBot) -> None:
    window.go(LESSON)
    window.go(CALM)
    window.change_text_size(2)
    press(window, Qt.Key.Key_Escape)
    qtbot.wait(20)
    assert window.place == LESSON
    assert window.page.isVisible()
