# SPDX-License-Identifier: Apache-2.0
"""Worksheets without a window: what is kept, when, and what is asked before it is printed."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Place
from family_app.ui.screens.worksheet import WorksheetPresenter
from family_app.ui.screens.worksheet_screen import is_blank
from tests.ui.desks import NOON, PASSPHRASE, library_with, make_desk, open_space, the_library
from tests.ui.paper import Paper, Trail

MODULE = "coming-home"
HERE = Place("worksheet", MODULE)
SHEET = "first-30-days"

Keep = Literal["yes", "ask", "no"]


def desk_with(folder: Path, *, keep: Keep = "ask", ask: bool = False, now: datetime = NOON) -> Desk:
    module = the_library().module(MODULE)
    assert module.worksheet is not None
    sheet = msgspec.structs.replace(module.worksheet, keep=keep, print="ask" if ask else "yes")
    return make_desk(folder, library=library_with(msgspec.structs.replace(module, worksheet=sheet)), clock=lambda: now)


def entered(desk: Desk) -> tuple[WorksheetPresenter, Trail]:
    trail = Trail()
    presenter = WorksheetPresenter(desk, trail)
    presenter.enter(HERE)
    return presenter, trail


def test_nothing_is_kept_until_it_is_wanted(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path, keep="ask"))
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.keep_if_allowed()
    presenter.leave()
    assert desk.record.sheets(MODULE, SHEET) == ()
    presenter.keep_now()
    assert desk.record.sheets(MODULE, SHEET)[0].answers["next-dose"] == "Tuesday 9"


def test_after_keeping_what_is_changed_is_kept_as_it_is_typed(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.keep_now()
    assert presenter.screen.saved == "Saved 12:00. What you change now is saved as you go."
    presenter.answer("next-dose", "Wednesday")
    presenter.leave()
    assert [sheet.answers["next-dose"] for sheet in desk.record.sheets(MODULE, SHEET)] == ["Wednesday"]


def test_a_sheet_begun_afresh_waits_to_be_kept_again(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.keep_now()
    presenter.start_fresh()
    presenter.answer("next-dose", "Friday")
    presenter.leave()
    assert [sheet.answers["next-dose"] for sheet in desk.record.sheets(MODULE, SHEET)] == ["Tuesday 9"]


def test_an_emptied_form_can_be_taken_back(tmp_path: Path) -> None:
    presenter, _ = entered(open_space(desk_with(tmp_path)))
    presenter.answer("next-dose", "Tuesday 9")
    presenter.start_fresh()
    presenter.agree()
    assert is_blank(presenter.screen.answers)
    presenter.take_back()
    assert (presenter.screen.answers["next-dose"], presenter.screen.can_take_back) == ("Tuesday 9", False)


def test_words_replaced_by_an_earlier_sheet_can_be_taken_back(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    desk.record.keep_sheet(MODULE, SHEET, {"next-dose": "Tuesday 9"})
    presenter, _ = entered(desk)
    presenter.start_fresh()
    presenter.answer("next-dose", "Friday")
    presenter.look_at(1)
    presenter.write_on()
    assert presenter.screen.answers["next-dose"] == "Tuesday 9"
    presenter.take_back()
    assert presenter.screen.answers["next-dose"] == "Friday"


def test_another_worksheet_between_does_not_make_a_new_sheet_replace_an_older_one(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    desk.record.keep_sheet(MODULE, SHEET, {"next-dose": "Tuesday 9"})
    presenter, _ = entered(desk)
    presenter.start_fresh()
    presenter.answer("next-dose", "Friday")
    presenter.enter(Place("worksheet", "kinds-of-treatment"))
    presenter.enter(HERE)
    presenter.keep_now()
    assert [sheet.answers["next-dose"] for sheet in desk.record.sheets(MODULE, SHEET)] == ["Friday", "Tuesday 9"]


def two_days(folder: Path) -> WorksheetPresenter:
    """A sheet of three days ago, and a desk of today."""
    first = open_space(desk_with(folder))
    first.record.keep_sheet(MODULE, SHEET, {"next-dose": "Tuesday 9"})
    first.lock()
    desk = desk_with(folder, now=NOON + timedelta(days=3))
    desk.opened(desk.spaces.vault(1).unlock(PASSPHRASE), 1)
    return entered(desk)[0]


def test_a_place_opens_the_sheet_it_names(tmp_path: Path) -> None:
    presenter = two_days(tmp_path)
    presenter.enter(Place("worksheet", MODULE, at="1"))
    assert presenter.screen.looking_at is not None
    presenter.enter(Place("worksheet", MODULE, at="99"))
    assert presenter.screen.looking_at is None


def test_a_place_begins_a_new_sheet_from_an_older_one(tmp_path: Path) -> None:
    presenter = two_days(tmp_path)
    presenter.enter(Place("worksheet", MODULE, at="on:1"))
    presenter.answer("clinic-number", "555")
    presenter.keep_now()
    kept = presenter.desk.record.sheets(MODULE, SHEET)
    assert [dict(sheet.answers) for sheet in kept] == [
        {"next-dose": "Tuesday 9", "clinic-number": "555"},
        {"next-dose": "Tuesday 9"},
    ]


def test_a_sheet_that_is_kept_by_itself_is_saved_when_left(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path, keep="yes"))
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.leave()
    assert desk.record.sheets(MODULE, SHEET)[0].answers["next-dose"] == "Tuesday 9"


def test_a_sheet_that_is_never_kept_never_is(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path, keep="no"))
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.leave()
    assert (presenter.screen.keep, desk.record.sheets(MODULE, SHEET)) == ("", ())


def test_opening_an_empty_form_keeps_nothing(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path, keep="yes"))
    presenter, _ = entered(desk)
    presenter.leave()
    assert desk.record.sheets(MODULE, SHEET) == ()


def test_what_is_typed_survives_going_elsewhere(tmp_path: Path) -> None:
    presenter, _ = entered(open_space(desk_with(tmp_path)))
    presenter.answer("next-dose", "Tuesday 9")
    presenter.leave()
    presenter.enter(HERE)
    assert presenter.screen.answers["next-dose"] == "Tuesday 9"


def test_a_new_view_gets_what_was_typed_last(tmp_path: Path) -> None:
    presenter, _ = entered(open_space(desk_with(tmp_path)))
    presenter.answer("next-dose", "Tuesday 9")
    paper = Paper()
    presenter.attach(paper)
    assert paper.screens[-1].answers["next-dose"] == "Tuesday 9"


def test_a_guest_is_led_to_a_space_and_the_answers_go_along(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    presenter, trail = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.keep_now()
    assert trail.places == [Place("space")]
    assert desk.record.sheets(MODULE, SHEET)[0].answers["next-dose"] == "Tuesday 9"


def test_a_later_day_begins_a_new_sheet_and_the_earlier_one_can_be_read(tmp_path: Path) -> None:
    first = open_space(desk_with(tmp_path))
    first.record.keep_sheet(MODULE, SHEET, {"next-dose": "Tuesday 9"})
    first.lock()
    desk = desk_with(tmp_path, now=NOON + timedelta(days=3))
    desk.opened(desk.spaces.vault(1).unlock(PASSPHRASE), 1)
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Friday 8")
    presenter.keep_now()
    assert [sheet.when for sheet in presenter.screen.earlier] == ["22 November 2026"]
    presenter.look_at(presenter.screen.earlier[0].number)
    assert presenter.screen.answers["next-dose"] == "Tuesday 9"
    presenter.look_back()
    assert presenter.screen.answers["next-dose"] == "Friday 8"


def test_an_earlier_sheet_cannot_be_changed(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path, keep="yes"))
    desk.record.keep_sheet(MODULE, SHEET, {"next-dose": "Tuesday 9"})
    presenter, _ = entered(desk)
    presenter.look_at(1)
    presenter.answer("next-dose", "changed")
    presenter.leave()
    assert desk.record.sheets(MODULE, SHEET)[0].answers["next-dose"] == "Tuesday 9"


def test_starting_afresh_keeps_what_is_kept(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    presenter, _ = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.keep_now()
    presenter.start_fresh()
    assert is_blank(presenter.screen.answers)
    presenter.answer("next-dose", "Friday 8")
    presenter.keep_now()
    assert [sheet.answers["next-dose"] for sheet in desk.record.sheets(MODULE, SHEET)] == ["Friday 8", "Tuesday 9"]


def test_starting_afresh_asks_before_words_are_lost(tmp_path: Path) -> None:
    presenter, _ = entered(open_space(desk_with(tmp_path)))
    presenter.answer("next-dose", "Tuesday 9")
    presenter.start_fresh()
    assert presenter.screen.asking == "fresh"
    presenter.refuse()
    assert presenter.screen.answers["next-dose"] == "Tuesday 9"


def test_an_earlier_sheet_is_removed_only_after_a_yes(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    desk.record.keep_sheet(MODULE, SHEET, {"next-dose": "Tuesday 9"})
    presenter, _ = entered(desk)
    presenter.look_at(1)
    presenter.ask_remove()
    assert desk.record.sheets(MODULE, SHEET)
    presenter.agree()
    assert desk.record.sheets(MODULE, SHEET) == ()


def test_it_prints_what_stands_there_even_when_nothing_is_kept(tmp_path: Path) -> None:
    desk = open_space(desk_with(tmp_path))
    presenter, trail = entered(desk)
    presenter.answer("next-dose", "Tuesday 9")
    presenter.print_filled()
    assert trail.places == [Place("handouts", MODULE, "worksheet-filled")]
    assert desk.answers_in_hand[MODULE, SHEET] == {"next-dose": "Tuesday 9"}
    desk.lock()
    assert desk.answers_in_hand == {}


def test_it_prints_blank(tmp_path: Path) -> None:
    presenter, trail = entered(desk_with(tmp_path))
    presenter.print_blank()
    assert trail.places == [Place("handouts", MODULE, "worksheet")]


@pytest.mark.parametrize("how", ["filled", "blank"])
def test_a_sheet_that_could_betray_asks_before_it_is_printed(tmp_path: Path, how: str) -> None:
    presenter, trail = entered(desk_with(tmp_path, ask=True))
    getattr(presenter, f"print_{how}")()
    assert (presenter.screen.asking, trail.places) == (how, [])
    presenter.agree()
    assert len(trail.places) == 1


def test_numbers_of_the_country_stand_in_the_form(tmp_path: Path) -> None:
    presenter, _ = entered(make_desk(tmp_path))
    assert not any("{" in field.label + field.help for field in presenter.screen.fields)


def test_a_module_without_a_worksheet_leads_back_to_it(tmp_path: Path) -> None:
    module = msgspec.structs.replace(the_library().module(MODULE), worksheet=None)
    trail = Trail()
    WorksheetPresenter(make_desk(tmp_path, library=library_with(module)), trail).enter(HERE)
    assert trail.places == [Place("module", MODULE)]


@given(st.dictionaries(st.text(), st.one_of(st.just(" "), st.just(()), st.just((("", " "),)))))
def test_spaces_and_empty_rows_are_nothing(answers: dict[str, object]) -> None:
    assert is_blank(answers)  # type: ignore[arg-type]
