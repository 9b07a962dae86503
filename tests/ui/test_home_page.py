# SPDX-License-Identifier: Apache-2.0
"""Home as widgets: danger first, its line, one next step, the rest below; quick when it comes back."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from family_app.study.not_now import declined
from family_app.study.standing import choose_moment, choose_role
from family_app.ui.screens.naloxone_offer import KEY
from family_app.ui.screens.places import HELP, HOME, PLANS
from family_app.ui.window import Window
from tests.ui import walking
from tests.ui.desks import make_desk

FOCUS = QApplication.focusWidget


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    choose_role(desk.record, "parent")
    choose_moment(desk.record, "just-home", desk.clock())
    return desk


@pytest.fixture
def window(desk, qtbot):
    window = Window(desk, at=HOME)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.wait(80)
    return window


def names(window):
    return [button.accessibleName() or button.text() for button in window.page.findChildren(QPushButton)]


def tab_to(name):
    for _ in range(60):
        if (FOCUS().accessibleName() or FOCUS().text()) == name:
            return
        QTest.keyClick(FOCUS(), Qt.Key.Key_Tab)
        QApplication.processEvents()
    raise AssertionError(f"Tab does not come to {name}")


def press():
    QTest.keyClick(FOCUS(), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_danger_stands_first_then_its_line_and_then_one_step(window):
    shown = [name.split(":")[0] for name in names(window)]
    order = ["Overdose", "Why, and what helps", "Write it down", "Start reading", "Change who and where"]
    assert [name for name in shown if name in order] == order
    assert sum(name in ("Start reading", "Continue") for name in shown) == 1


def test_the_question_after_naloxone_is_answered_by_keyboard(window):
    tab_to("Write it down: Is naloxone in the house?")
    press()
    assert window.place == PLANS


def test_not_now_is_pressed_by_keyboard_and_lasts(window, desk):
    tab_to("Not now: Is naloxone in the house?")
    press()
    assert declined(desk.record, KEY)
    assert window.page.isAncestorOf(FOCUS()), "the keyboard stays on the page"
    window.go(HELP)
    window.go(HOME)
    assert not any("naloxone" in name for name in names(window))


def test_after_a_death_nothing_on_it_cheers_or_warns(window, desk, qtbot):
    choose_moment(desk.record, "after-death", desk.clock())
    desk.on_standing()
    window.go(HELP)
    window.go(HOME)
    said = " ".join(names(window))
    assert "Emergency" in said
    assert not any(word in said for word in ("Overdose", "naloxone", "Next", "Start reading"))


def test_every_control_of_it_has_a_name_and_can_be_hit(window):
    assert walking.nameless(window) == []
    assert walking.too_small(window) == []


def test_coming_back_to_it_is_quick(window):
    taken = []
    for _ in range(9):
        window.go(HELP)
        QApplication.processEvents()
        start = perf_counter()
        window.go(HOME)
        taken.append(perf_counter() - start)
    assert median(taken) < 0.25, "50 ms on a free computer; this one may be busy"
