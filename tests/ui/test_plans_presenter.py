# SPDX-License-Identifier: Apache-2.0
"""“My plans” without a window: what was kept, the binder, the naloxone, and what Home may say of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from family_app.handouts.desk import Sheet
from family_app.study.naloxone import Kit
from family_app.study.not_now import decline
from family_app.study.open_plan import keep_plan
from family_app.study.sheets import Answers
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.handouts import HandoutsPresenter
from family_app.ui.screens.paper_choice import PaperChoice
from family_app.ui.screens.paper_sheet import PaperSheets
from family_app.ui.screens.places import OUR_PLAN, PLANS, Place
from family_app.ui.screens.plans import PlansPresenter
from family_app.ui.screens.today import today_lines
from tests.clock import Clock
from tests.ui.desks import NOON, make_desk, open_space, the_library
from tests.ui.paper import Trail

HOME, SHEET = "coming-home", "first-30-days"
KEY = f"{HOME}/{SHEET}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Callable[[], datetime]) -> Desk:
    return open_space(make_desk(tmp_path, clock=clock))


def entered(desk: Desk) -> tuple[PlansPresenter, Trail]:
    trail = Trail()
    presenter = PlansPresenter(desk, trail)
    presenter.enter(PLANS)
    return presenter, trail


def keep(desk: Desk, text: str = "Tuesday 9") -> None:
    desk.record.keep_sheet(HOME, SHEET, {"next-dose": text}, fresh=True)


def test_an_empty_page_offers_what_could_be_planned(desk: Desk) -> None:
    screen = entered(desk)[0].screen
    assert screen.plans == ()
    assert [one.module for one in screen.next_][:2] == ["overdose-and-naloxone", HOME]


def test_what_is_kept_is_not_offered_again(desk: Desk) -> None:
    keep(desk)
    screen = entered(desk)[0].screen
    assert HOME not in [one.module for one in screen.next_]
    assert (screen.plans[0].title, screen.plans[0].newest.when) == ("First 30 days plan", "22 November 2026")


def test_a_sheet_is_opened_written_on_and_put_into_the_binder(desk: Desk) -> None:
    keep(desk)
    presenter, trail = entered(desk)
    presenter.open_sheet(KEY, 1)
    presenter.write_on(KEY, 1)
    assert trail.places == [Place("worksheet", HOME, at="1"), Place("worksheet", HOME, at="on:1")]
    presenter.bind(KEY, 1)
    assert presenter.screen.in_binder == ("First 30 days plan, 22 November 2026",)
    presenter.bind(KEY, 1)
    assert (presenter.screen.in_binder, len(presenter.screen.plans)) == ((), 1)


def test_a_plan_of_somebodys_own_safety_says_why_it_is_not_in_the_binder(desk: Desk) -> None:
    desk.record.keep_sheet("thoughts-of-suicide", "plan-for-hard-hours", {"safer-home": "x"})
    card = entered(desk)[0].screen.plans[0]
    assert (card.newest.in_binder, bool(card.alone)) == (None, True)
    assert card.alone == "Never in the binder: it is printed alone, from its own page."


def test_while_locked_nothing_of_the_space_is_told(desk: Desk) -> None:
    keep(desk)
    desk.lock()
    presenter, trail = entered(desk)
    screen = presenter.screen
    assert (screen.plans, screen.kit, screen.notice_button) == ((), None, "Unlock")
    presenter.notice_pressed()
    assert trail.places == [Place("space")]


def test_a_guest_is_told_that_nothing_stays(tmp_path: Path) -> None:
    presenter, _ = entered(make_desk(tmp_path, guest=True))
    assert "just looking" in presenter.screen.notice
    presenter.keep_naloxone(Kit("hook", "2", "03/2027"))
    kit = presenter.screen.kit
    assert kit is not None
    assert (kit.place, kit.said.startswith("In memory only")) == ("hook", True)


def test_the_date_is_asked_for_again_and_what_was_typed_stays(desk: Desk) -> None:
    presenter, _ = entered(desk)
    presenter.keep_naloxone(Kit("hook", "2", "next spring"))
    kit = presenter.screen.kit
    assert kit is not None
    assert (kit.place, kit.expires, "03/2027" in kit.said) == ("hook", "next spring", True)
    assert desk.record.value("naloxone-place") is None


def test_naloxone_is_kept_in_the_space(desk: Desk) -> None:
    presenter, _ = entered(desk)
    presenter.typed_naloxone(Kit("hook", "2", "March 2027", "Nan"))
    presenter.keep_naloxone(Kit("hook", "2", "March 2027", "Nan"))
    names = ("naloxone-place", "naloxone-count", "naloxone-expires", "naloxone-who")
    assert [desk.record.value(name) for name in names] == ["hook", "2", "2027-03", "Nan"]
    assert presenter.screen.kit is not None
    assert (presenter.screen.kit.expires, presenter.screen.kit.told) == ("03/2027", "")


def test_after_a_death_there_is_no_naloxone_and_nothing_of_coming_home_is_offered(desk: Desk) -> None:
    desk.record.keep_value("moment", "after-death")
    screen = entered(desk)[0].screen
    assert screen.kit is None
    assert {one.module for one in screen.next_} <= {"after-a-death"}


# ---- paper


def on_paper(desk: Desk, item: str) -> HandoutsPresenter:
    presenter = HandoutsPresenter(desk, Trail(), places=lambda _: (("Here", desk.paths.data),))
    presenter.enter(Place("handouts", item=item))
    return presenter


def test_an_empty_binder_leads_to_my_plans_and_a_locked_one_to_the_space(desk: Desk) -> None:
    instead = on_paper(desk, "binder").screen.instead
    assert instead is not None
    assert instead.place == PLANS
    desk.lock()
    instead = on_paper(desk, "binder").screen.instead
    assert instead is not None
    assert instead.place == Place("space")


@pytest.mark.parametrize("item", ["binder", "fridge", "wallet"])
def test_each_paper_is_saved_under_a_dull_name(desk: Desk, item: str) -> None:
    keep(desk)
    presenter, _ = entered(desk)
    presenter.bind(KEY, 1)
    paper = on_paper(desk, item)
    paper.save_pdf()
    assert paper.screen.panel is not None
    assert (paper.screen.ready, paper.screen.panel.name) == (True, "Notes.pdf")


def test_the_fridge_card_has_what_stands_in_the_plan_outside(desk: Desk) -> None:
    put_outside(desk, {"address-words": "5 Mill Lane"})
    desk.lock()
    sheet = PaperSheets(desk).made(PaperChoice(topic="plans", sheet="fridge"))[0]
    assert isinstance(sheet, Sheet)
    assert "5 Mill Lane" in str(sheet.document)


# ---- Home


def keys(desk: Desk) -> list[str]:
    return [line.key for line in today_lines(desk)]


def test_home_tells_of_the_date_from_sixty_days_before(desk: Desk, clock: Clock) -> None:
    desk.record.keep_value("naloxone-expires", "2027-03")
    assert keys(desk) == []
    clock.now = datetime(2027, 1, 30, 12, tzinfo=NOON.tzinfo)
    line = today_lines(desk)[0]
    assert (line.key, line.place, line.not_now) == ("naloxone-2027-03", PLANS, "Not now")
    assert "Use it if it is all you have." in line.under
    decline(desk.record, line.key)
    assert keys(desk) == []


def test_home_offers_to_go_on_with_a_plan_and_after_two_weeks_to_look_at_it(desk: Desk, clock: Clock) -> None:
    keep(desk)
    line = today_lines(desk)[0]
    assert (line.under, line.place.at) == ("You wrote on it on 22 November 2026.", "on:1")
    decline(desk.record, keys(desk)[0])
    assert keys(desk) == []
    clock.now += timedelta(days=14)
    assert today_lines(desk)[0].under == "Written on 22 November 2026. Is it still as it was?"
    decline(desk.record, keys(desk)[0])
    assert keys(desk) == []
    keep(desk)
    clock.now += timedelta(days=20)
    assert len(keys(desk)) == 1


def test_home_tells_of_no_plan_of_somebodys_own_safety(desk: Desk) -> None:
    desk.record.keep_sheet("thoughts-of-suicide", "plan-for-hard-hours", {"safer-home": "x"})
    assert keys(desk) == []


def test_after_a_death_home_tells_of_nothing(desk: Desk, clock: Clock) -> None:
    keep(desk)
    desk.record.keep_value("naloxone-expires", "2026-11")
    put_outside(desk)
    assert len(keys(desk)) == 3
    desk.record.keep_value("moment", "after-death")
    assert keys(desk) == []
    assert "take it away" in entered(desk)[0].screen.our_plan


def put_outside(desk: Desk, answers: Answers = MappingProxyType({"door": "left"})) -> None:
    sheet = the_library().module("overdose-and-naloxone").worksheet
    assert sheet is not None
    keep_plan(desk.paths.overdose_plan, sheet.fields, answers)


def test_home_leads_to_the_plan_outside_also_while_locked(desk: Desk) -> None:
    put_outside(desk)
    desk.lock()
    assert [line.place for line in today_lines(desk)] == [OUR_PLAN]


def test_today_lines_point_at_pages_that_exist(desk: Desk) -> None:
    keep(desk)
    put_outside(desk)
    desk.record.keep_value("naloxone-expires", "2026-11")
    assert {line.place.page for line in today_lines(desk)} == {"our-plan", "plans", "worksheet"}
