# SPDX-License-Identifier: Apache-2.0
"""Plans by keyboard alone, from a worksheet to the binder on paper, and the overdose plan from where it is offered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.study.open_plan import keep_plan
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, OVERDOSE, PLANS, PRACTISE, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space, the_library
from tests.ui.key_story import Story

Key = Qt.Key
SHEET = Place("worksheet", "overdose-and-naloxone")


class Keys(Story):
    """From one place on."""

    def __init__(self, qtbot: QtBot, desk: Desk, at: Place) -> None:
        window = Window(desk, at=at)
        qtbot.addWidget(window)
        window.resize(1100, 720)
        window.show()
        qtbot.waitExposed(window)
        qtbot.wait(40)  # Home draws its lower half a moment later
        super().__init__(window)

    def to(self, wanted: Callable[[QWidget], bool]) -> Keys:
        self.tab_until(wanted)
        return self

    def hit(self, name: str, key: Key = Key.Key_Return) -> Keys:
        self.tab_until(lambda widget: widget.accessibleName().startswith(name))
        self.press(key)
        return self

    def write(self, name: str, words: str) -> Keys:
        self.tab_until(lambda widget: widget.accessibleName().startswith(name))
        self.type(words)
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
    keys = Keys(qtbot, desk, PRACTISE).hit("Open: My plans")
    assert keys.window.place == PLANS
    keys.hit("Fill in: First 30 days plan").write("Medicine: where", "Monday at nine")
    keys.hit("Keep this in my private space")
    keys.window.go(PLANS)
    keys.hit("Put into the binder: First 30 days plan", Key.Key_Space)
    assert keys.at.accessibleName().startswith("Take out of the binder")
    keys.hit("See the binder")
    assert keys.window.place == Place("handouts", item="binder")
    assert keys.window.presenter("handouts").screen.name == "Our plans"


def test_the_naloxone_is_reached_between_the_plans_and_what_could_be_next(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, SHEET).write("Who", "Ana").hit("Keep this in my private space")
    keys.window.go(HOME)
    keys.window.go(PLANS)
    keys.hit("Put into the binder").to(lambda widget: widget.accessibleName() == "Where it is")
    QTest.keyClick(keys.at, Key.Key_Backtab)
    assert keys.at.accessibleName() == "See the binder"


def test_an_emptied_form_is_taken_back_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, Place("worksheet", "coming-home")).write("Medicine: where", "Monday")
    keys.hit("Start afresh").hit("Start afresh").hit("Back to what stood here")
    assert keys.window.presenter("worksheet").screen.answers["next-dose"] == "Monday"


def test_the_naloxone_is_kept_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, PLANS).write("Where it is", "hook").write("Month and year", "3/2027")
    QTest.keyClick(keys.at, Key.Key_Return)
    assert (desk.record.value("naloxone-place"), desk.record.value("naloxone-expires")) == ("hook", "2027-03")


def test_the_overdose_plan_is_kept_outside_changed_and_taken_away(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, SHEET).write("Our address", "5 Mill Lane")
    keys.hit("Keep it where it can be read")
    assert keys.at.accessibleName() == "Not now"
    assert not desk.paths.overdose_plan.exists()
    keys.hit("Keep it, not locked").hit("Change it").write("Who looks after", "Nan")
    keys.hit("Keep it where it can be read").hit("Keep it, not locked")
    assert b"Nan" in desk.paths.overdose_plan.read_bytes()
    keys.hit("Take it away…").hit("Take it away")
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
    keys._settle()
    stage = keys.window.page.stage  # type: ignore[attr-defined]
    assert stage.controls.plan.isVisible()
    QTest.keyClick(keys.window.windowHandle(), Key.Key_L)
    keys._settle()
    assert stage.controls.plan_box.isVisible()
    assert stage.card.isVisible()
    QTest.keyClick(keys.window.windowHandle(), Key.Key_Return)
    assert len(screen.screen.doses) == 1
    QTest.keyClick(keys.window.windowHandle(), Key.Key_L)
    keys._settle()
    assert not stage.controls.plan_box.isVisible()


@pytest.mark.parametrize("data", [b"\x00half", b"x" * 1_000_000])
def test_a_damaged_plan_never_keeps_the_steps_away(qtbot: QtBot, desk: Desk, data: bytes) -> None:
    outside(desk).paths.overdose_plan.write_bytes(data)
    keys = Keys(qtbot, desk, OVERDOSE)
    screen = keys.window.presenter("overdose")
    screen.time_passed()
    screen.turned_plan()
    keys._settle()
    assert "cannot be read" in screen.screen.around.plan.trouble
    QTest.keyClick(keys.window.windowHandle(), Key.Key_Return)
    assert len(screen.screen.doses) == 1


def test_with_no_plan_the_overdose_screen_has_no_such_button(qtbot: QtBot, desk: Desk) -> None:
    keys = Keys(qtbot, desk, OVERDOSE)
    keys.window.presenter("overdose").time_passed()
    QTest.keyClick(keys.window.windowHandle(), Key.Key_L)
    keys._settle()
    assert not keys.window.page.stage.controls.plan.isVisible()  # type: ignore[attr-defined]
    assert not keys.window.presenter("overdose").screen.around.shows_plan
