# SPDX-License-Identifier: Apache-2.0
"""The overdose plan outside the space: written only after the warning, read in every state, removed for good."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.our_plan import KEY, OurPlanPresenter
from family_app.ui.screens.places import OUR_PLAN, Place
from family_app.ui.screens.worksheet import WorksheetPresenter
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Trail

SHEET = Place("worksheet", KEY[0])
KEEP = Place("our-plan", at="keep")
ADDRESS = {"address-words": "5 Mill Lane", "if-alone": "call"}


def entered(desk: Desk, place: Place = OUR_PLAN) -> tuple[OurPlanPresenter, Trail]:
    trail = Trail()
    presenter = OurPlanPresenter(desk, trail)
    presenter.enter(place)
    return presenter, trail


def warned(desk: Desk) -> OurPlanPresenter:
    """From the worksheet to the page that warns."""
    trail = Trail()
    sheet = WorksheetPresenter(desk, trail)
    sheet.enter(SHEET)
    for field, answer in ADDRESS.items():
        sheet.answer(field, answer)
    sheet.keep_outside()
    assert trail.places == [KEEP]
    return entered(desk, KEEP)[0]


def kept(desk: Desk) -> OurPlanPresenter:
    presenter = warned(desk)
    presenter.keep()
    return presenter


def test_the_warning_is_plain_and_nothing_is_written_before_it(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    screen = warned(desk).screen
    assert screen.mode == "warn"
    assert screen.warnings[:3] == (
        "Anyone who uses this computer can read it. It is not locked.",
        "Leave the address blank if it is private.",
        "No name of the person.",
    )
    assert "refuge" in screen.warnings[3]
    assert not desk.paths.overdose_plan.exists()


def test_its_name_its_time_and_its_rights_tell_nothing(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    kept(desk)
    plan = desk.paths.overdose_plan
    first = desk.clock().replace(day=1, hour=0, minute=0).timestamp()
    assert not any(word in plan.name for word in ("overdose", "plan", "naloxone"))
    assert {path.stat().st_mtime for path in (plan, plan.parent)} == {first}
    assert os.name == "nt" or stat.S_IMODE(plan.stat().st_mode) == 0o600


def test_not_now_writes_nothing_and_leads_back(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    warned(desk)
    presenter, trail = entered(desk, KEEP)
    presenter.not_now()
    assert (trail.places, desk.paths.overdose_plan.exists()) == ([SHEET], False)


@pytest.mark.parametrize("state", ["open", "locked", "guest"])
def test_it_is_read_in_every_state(tmp_path: Path, state: str) -> None:
    desk = open_space(make_desk(tmp_path))
    kept(desk)
    if state != "open":
        desk.lock()
    if state == "guest":
        desk = make_desk(tmp_path, guest=True)
    screen = entered(desk)[0].screen
    assert (screen.mode, screen.lines[0].says) == ("read", ("5 Mill Lane",))
    assert screen.can_write == (state != "guest")


def test_a_guest_run_writes_nothing_changes_nothing_and_removes_nothing(tmp_path: Path) -> None:
    kept(make_desk(tmp_path))
    desk = make_desk(tmp_path, guest=True)
    before = desk.paths.overdose_plan.read_bytes()
    sheet = WorksheetPresenter(desk, Trail())
    sheet.enter(SHEET)
    assert sheet.screen.outside == ""
    desk.answers_in_hand[KEY] = {"door": "other"}
    presenter, _ = entered(desk, KEEP)
    presenter.keep()
    presenter.ask_remove()
    presenter.remove()
    assert desk.paths.overdose_plan.read_bytes() == before


def test_keeping_needs_the_page_that_warns(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.answers_in_hand[KEY] = ADDRESS
    presenter, _ = entered(desk)
    presenter.keep()
    assert not desk.paths.overdose_plan.exists()


def test_it_is_changed_on_the_worksheet(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    presenter = kept(desk)
    trail = Trail()
    presenter.go = trail
    presenter.change()
    sheet = WorksheetPresenter(desk, Trail())
    sheet.enter(trail.places[0])
    assert sheet.screen.answers["address-words"] == "5 Mill Lane"
    sheet.answer("address-words", "")
    sheet.keep_outside()
    entered(desk, KEEP)[0].keep()
    assert [line.id for line in entered(desk)[0].screen.lines] == ["if-alone"]


def test_removed_it_is_gone_and_says_what_stays(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    presenter = kept(desk)
    presenter.remove()
    assert desk.paths.overdose_plan.exists()
    presenter.ask_remove()
    presenter.remove()
    assert (presenter.screen.mode, desk.paths.overdose_plan.exists()) == ("removed", False)
    assert "backup" in presenter.screen.lead
    assert entered(desk)[0].screen.mode == "none"


def test_a_damaged_plan_is_one_sentence_and_can_be_removed(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    kept(desk)
    desk.paths.overdose_plan.write_bytes(b"\x00half")
    presenter, _ = entered(desk)
    assert (presenter.screen.mode, "cannot be read" in presenter.screen.said) == ("read", True)
    presenter.ask_remove()
    presenter.remove()
    assert not desk.paths.overdose_plan.exists()


def test_after_a_death_it_is_offered_gently_to_take_it_away(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    kept(desk)
    desk.record.keep_value("moment", "after-death")
    screen = entered(desk)[0].screen
    assert "leave it, or take it away" in screen.lead
    sheet = WorksheetPresenter(desk, Trail())
    sheet.enter(SHEET)
    assert sheet.screen.outside == ""


def test_what_is_typed_and_not_kept_is_forgotten_with_the_lock(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    warned(desk)
    desk.lock()
    assert entered(desk, KEEP)[0].screen.mode == "none"
