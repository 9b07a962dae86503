# SPDX-License-Identifier: Apache-2.0
"""The first fifteen minutes in the window: by keyboard alone, from the first step to Home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from family_app.study.standing import choose_moment
from family_app.ui.screens.first_screen import STEPS
from family_app.ui.screens.opening import opening_place
from family_app.ui.screens.places import FIRST, HOME, OVERDOSE, SAFETY_FIRST, WHERE, Place
from family_app.ui.tour import settle
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space


@pytest.fixture
def window(tmp_path, qtbot):
    desk = make_desk(tmp_path)
    made = Window(desk, at=opening_place(desk))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settle(QApplication.instance())
    return made


def press(window, words, key=Qt.Key.Key_Return):
    """Tab to the control with these words, and press it."""
    for _ in range(80):
        focus = QApplication.focusWidget()
        named = focus is not None and window.page.isAncestorOf(focus)
        if named and words in (focus.accessibleName() or getattr(focus, "text", str)()):
            QTest.keyClick(focus, key)
            settle(QApplication.instance())
            return
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach “{words}”")


def step_in(window, step):
    window.go(Place("first", item=step))
    settle(QApplication.instance())


def words_of(window):
    return " ".join(one.text() for one in window.page.findChildren(QLabel) if one.isVisible())


def test_the_window_opens_there_and_the_first_key_opens_the_overdose_screen(window):
    assert window.place == FIRST
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.place == OVERDOSE
    window.go_back()
    assert window.presenter("first").screen.step == "danger"


def test_the_whole_way_by_keyboard(window):
    press(window, "No, go on")
    press(window, "Where are things now?", Qt.Key.Key_Down)
    press(window, "Next")
    press(window, "Not yet")
    press(window, "Yes", Qt.Key.Key_Space)
    press(window, "Where is it?", Qt.Key.Key_H)
    press(window, "Next")
    press(window, "Nobody can see it")
    assert window.place == SAFETY_FIRST
    press(window, "Yes or not sure")
    press(window, "Go on")
    assert window.place == Place("first", item="true")
    press(window, "Next")
    press(window, "Next")
    assert "One next step" in words_of(window)
    press(window, "To Home")
    assert window.place == HOME
    assert window.desk.record.value("naloxone-place") == "h"
    assert window.desk.moment == window.desk.library.index.file.moments[0].id


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("way", ["Stop for now", "Skip", "Back a step"])
def test_every_way_of_every_step_by_keyboard(window, step, way):
    step_in(window, step)
    if (step, way) == ("danger", "Back a step"):
        assert not [one for one in window.page.findChildren(QAbstractButton) if one.text() == way and one.isVisible()]
        return
    press(window, way)
    at = STEPS.index(step) + {"Stop for now": 99, "Skip": 1, "Back a step": -1}[way]
    assert window.place == (Place("first", item=STEPS[at]) if at < len(STEPS) else HOME)


def test_the_safety_questions_can_be_stopped_too(window):
    window.go(SAFETY_FIRST)
    press(window, "Stop for now")
    assert window.place == HOME


@pytest.mark.parametrize("place", [Place("first", item="you"), WHERE])
def test_who_it_is_about_is_asked_in_words_that_also_fit_after_a_death(window, place):
    choose_moment(window.desk.record, "after-death", window.desk.clock())
    window.go(place)
    settle(QApplication.instance())
    assert "Who is it about?" in words_of(window)
    assert "worried" not in words_of(window).replace("I am worried and not sure", "")


def test_where_no_country_is_chosen_one_is_not_told_to_choose_another(window):
    step_in(window, "breathing")
    window.presenter("first").say_naloxone("no")
    settle(QApplication.instance())
    assert [one.text() for one in window.page.findChildren(QAbstractButton) if "country" in one.text()] == [
        "Choose your country"
    ]


def test_from_a_card_one_comes_back_to_the_step(window):
    press(window, "I am not safe here")
    assert window.place == Place("card", item="not-safe")
    window.go_back()
    assert (window.place.page, window.presenter("first").screen.step) == ("first", "danger")


def test_f9_works_on_every_step_and_comes_back(window):
    for step in STEPS:
        window.go(Place("first", item=step))
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)
        assert window.place == OVERDOSE
        window.go_back()
        assert window.place == Place("first", item=step)


def test_the_keyboard_stays_where_it_was_when_a_step_is_drawn_again(window):
    step_in(window, "breathing")
    press(window, "Not yet")
    assert QApplication.focusWidget().text() == "Not yet"


def test_locking_takes_what_was_written_out_of_the_window(tmp_path, qtbot):
    window = Window(open_space(make_desk(tmp_path)), at=Place("first", item="breathing"))
    qtbot.addWidget(window)
    window.show()
    window.presenter("first").say_naloxone("yes")
    window.page.findChildren(QLineEdit)[0].setText("quokka")
    window.lock()
    assert not [line for line in window.findChildren(QLineEdit) if line.text() == "quokka"]
