# SPDX-License-Identifier: Apache-2.0
"""Plans by keyboard alone, from a worksheet to the binder on paper, and the overdose plan from where it is offered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.study.open_plan import keep_plan
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, OVERDOSE, PLANS, PRACTISE, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space, the_library

Key = Qt.Key
SHEET = Place("worksheet", "overdose-and-naloxone")


class Keys:
    """A window, and somebody who has only a keyboard."""

    def __init__(self, qtbot: QtBot, desk: Desk, at: Place) -> None:
        self.window = Window(desk, at=at)
        qtbot.addWidget(self.window)
        self.window.resize(1100, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    @property
    def at(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def to(self, wanted: Callable[[QWidget], bool]) -> Keys:
        """Tab until it has the focus."""
        for _ in range(150):
            if wanted(self.at):
                return self
            QTest.keyClick(self.at, Key.Key_Tab)
            self.settle()
        raise AssertionError("Tab never leads there")

    def press(self, name: str, key: Key = Key.Key_Return) -> Keys:
        self.to(lambda widget: widget.accessibleName().startswith(name))
        QTest.keyClick(self.at, key)
        self.settle()
        return self

    def write(self, name: str, words: str) -> Keys:
        self.to(lambda widget: widget.accessibleName().startswith(name))
        QTest.keyClicks(self.at, words)
        self.settle()
        return self


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_space(make_desk(tmp_path))


def outside(desk: Desk) -> Desk:
    sheet = the_library().module("overdose-and-naloxone").worksheet
    assert sheet is not None
    keep_plan(desk.paths.overdose_plan, sheet.fields, {"address-words": "5 Mill Lane"})
    return desk


def test_from_practise_to_a_plan_in_the_binder_and_on_paper(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, PRACTISE).press("Open: My plans")
    assert keys.window.place == PLANS
    keys.press("Fill in: First 30 days plan").write("Medicine: where", "Monday at nine")
    keys.press("Keep this in my private space")
    keys.window.go(PLANS)
    keys.press("Put into the binder: First 30 days plan", Key.Key_Space)
    assert keys.at.accessibleName().startswith("Take out of the binder")
    keys.press("See the binder")
    assert keys.window.place == Place("handouts", item="binder")
    assert keys.window.presenter("handouts").screen.name == "Our plans"


def test_an_emptied_form_is_taken_back_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, Place("worksheet", "coming-home")).write("Medicine: where", "Monday")
    keys.press("Start afresh").press("Start afresh").press("Back to what stood here")
    assert keys.window.presenter("worksheet").screen.answers["next-dose"] == "Monday"


def test_the_naloxone_is_kept_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, PLANS).write("Where it is", "hook").write("Month and year", "3/2027")
    QTest.keyClick(keys.at, Key.Key_Return)
    assert (desk.record.value("naloxone-place"), desk.record.value("naloxone-expires")) == ("hook", "2027-03")


def test_the_overdose_plan_is_kept_outside_changed_and_taken_away(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, SHEET).write("Our address", "5 Mill Lane")
    keys.press("Keep it where it can be read")
    assert keys.at.accessibleName() == "Not now"
    assert not desk.paths.overdose_plan.exists()
    keys.press("Keep it, not locked").press("Change it").write("Who looks after", "Nan")
    keys.press("Keep it where it can be read").press("Keep it, not locked")
    assert b"Nan" in desk.paths.overdose_plan.read_bytes()
    keys.press("Take it away…").press("Take it away")
    assert not desk.paths.overdose_plan.exists()


@pytest.mark.parametrize("at", [HOME, Place("space")])
def test_while_locked_it_is_reached_from_home_and_from_the_lock_page(qtbot: QtBot, desk: Desk, at: Place) -> None:
    outside(desk).lock()
    keys = Keys(qtbot, desk, at)
    keys.to(lambda widget: "verdose plan" in widget.accessibleName())
    QTest.keyClick(keys.at, Key.Key_Return)
    assert keys.window.place.page == "our-plan"


def test_on_the_overdose_screen_one_letter_shows_it_and_the_steps_stay(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, outside(desk), OVERDOSE)
    screen = keys.window.presenter("overdose")
    screen.time_passed()
    keys.settle()
    stage = keys.window.page.stage  # type: ignore[attr-defined]
    assert stage.controls.plan.isVisible()
    QTest.keyClick(keys.window.windowHandle(), Key.Key_L)
    keys.settle()
    assert stage.controls.plan_box.isVisible()
    assert stage.card.isVisible()
    QTest.keyClick(keys.window.windowHandle(), Key.Key_Return)
    assert len(screen.screen.doses) == 1
    QTest.keyClick(keys.window.windowHandle(), Key.Key_L)
    keys.settle()
    assert not stage.controls.plan_box.isVisible()


@pytest.mark.parametrize("data", [b"\x00half", b"x" * 1_000_000])
def test_a_damaged_plan_never_keeps_the_steps_away(qtbot: QtBot, desk: Desk, data: bytes) -> None:
    outside(desk).paths.overdose_plan.write_bytes(data)
    keys = Keys(qtbot, desk, OVERDOSE)
    screen = keys.window.presenter("overdose")
    screen.time_passed()
    screen.turned_plan()
    keys.settle()
    assert "cannot be read" in screen.screen.around.plan.trouble
    QTest.keyClick(keys.window.windowHandle(), Key.Key_Return)
    assert len(screen.screen.doses) == 1


def test_with_no_plan_the_overdose_screen_has_no_such_button(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, OVERDOSE)
    keys.window.presenter("overdose").time_passed()
    QTest.keyClick(keys.window.windowHandle(), Key.Key_L)
    keys.settle()
    assert not keys.window.page.stage.controls.plan.isVisible()  # type: ignore[attr-defined]
    assert not keys.window.presenter("overdose").screen.around.shows_plan
