# SPDX-License-Identifier: Apache-2.0
"""What was kept, and what may stand in the family binder."""

from __future__ import annotations

from typing import Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.library import Library
from family_app.study.plans import (
    PRINTED_ALONE,
    Plan,
    binder,
    bound,
    is_in,
    kept_plans,
    may_bind,
    put_in,
    take_out,
)
from family_app.study.record import Record
from family_app.vault.store import guest_store
from tests.clock import Clock
from tests.ui.desks import library_with, the_library

SHEETS = {summary.id: summary for summary in the_library().index.modules if summary.worksheet}
HOME, OPTIONS = "coming-home", "kinds-of-treatment"


def keep(record: Record, module: str, answer: str = "x", library: Library | None = None) -> None:
    sheet = (library or the_library()).module(module).worksheet
    assert sheet is not None
    record.keep_sheet(module, sheet.id, {sheet.fields[0].id: answer}, fresh=True)


def plan_of(record: Record, module: str = HOME) -> Plan:
    return next(plan for plan in kept_plans(the_library(), record) if plan.module.id == module)


def titles(record: Record) -> list[str]:
    return [
        f"{plan.module.id}/{sheet.number}" for plan, sheet in bound(kept_plans(the_library(), record), binder(record))
    ]


def test_the_one_written_on_last_comes_first(record: Record, clock: Clock) -> None:
    keep(record, OPTIONS)
    clock.go_on(days=1)
    keep(record, HOME)
    assert [plan.module.id for plan in kept_plans(the_library(), record)] == [HOME, OPTIONS]


def test_sheets_of_content_that_is_gone_are_left_alone(record: Record) -> None:
    record.keep_sheet("gone", "gone", {"a": "b"})
    record.keep_sheet(HOME, "another-worksheet", {"a": "b"})
    assert kept_plans(the_library(), record) == ()


def test_nothing_is_in_the_binder_by_itself(record: Record) -> None:
    keep(record, HOME)
    assert titles(record) == []


def test_a_newer_sheet_takes_the_place_of_the_newest(record: Record, clock: Clock) -> None:
    keep(record, HOME)
    plan = plan_of(record)
    put_in(record, plan, plan.newest)
    clock.go_on(days=2)
    keep(record, HOME)
    assert titles(record) == [f"{HOME}/2"]


def test_an_earlier_sheet_can_be_in_it_too_and_comes_out_again(record: Record, clock: Clock) -> None:
    keep(record, HOME)
    clock.go_on(days=2)
    keep(record, HOME)
    plan = plan_of(record)
    for sheet in plan.sheets:
        put_in(record, plan, sheet)
    assert titles(record) == [f"{HOME}/2", f"{HOME}/1"]
    for sheet in plan.sheets:
        take_out(record, plan, sheet)
    assert (titles(record), len(plan_of(record).sheets)) == ([], 2)


def test_the_order_is_that_of_what_the_sheets_are_for(record: Record, clock: Clock) -> None:
    for module in ("todays-drugs-and-risk", OPTIONS, HOME):
        keep(record, module)
        clock.go_on(minutes=1)
    for plan in kept_plans(the_library(), record):
        put_in(record, plan, plan.newest)
    assert [title.split("/")[0] for title in titles(record)] == ["todays-drugs-and-risk", HOME, OPTIONS]


@pytest.mark.parametrize("module", sorted(PRINTED_ALONE & SHEETS.keys()))
def test_somebodys_own_safety_is_printed_alone(module: str) -> None:
    assert not may_bind(the_library().module(module))


Change = dict[str, tuple[Literal["yes", "ask"], Literal["yes", "ask", "no"]]]
changes: st.SearchStrategy[Change] = st.dictionaries(
    st.sampled_from(sorted(SHEETS)), st.tuples(st.sampled_from(["yes", "ask"]), st.sampled_from(["yes", "ask", "no"]))
)


def altered(change: Change) -> Library:
    """The library with other rules for some worksheets."""
    library = the_library()
    for module_id, (print_, keep_) in change.items():
        module = library.module(module_id)
        assert module.worksheet is not None
        sheet = msgspec.structs.replace(module.worksheet, print=print_, keep=keep_)
        made = library_with(msgspec.structs.replace(module, worksheet=sheet))
        made._modules.update({other: library._modules[other] for other in change if other in library._modules})
        made._modules[module_id] = msgspec.structs.replace(module, worksheet=sheet)
        library = made
    return library


@settings(max_examples=50, deadline=None)
@given(changes, st.lists(st.text(max_size=6), max_size=4))
def test_no_choice_gets_a_sheet_that_asks_first_into_the_binder(change: Change, junk: list[str]) -> None:
    library, record = altered(change), Record(guest_store(), Clock())
    for module in SHEETS:
        keep(record, module, library=library)
    plans = kept_plans(library, record)
    for plan in plans:
        put_in(record, plan, plan.newest)
    every = frozenset([*junk, *binder(record), *(plan.key for plan in plans)])
    found = [plan.module for plan, _ in bound(plans, every)]
    assert all(module.worksheet and module.worksheet.print == "yes" for module in found)
    assert not {module.id for module in found} & PRINTED_ALONE
    assert not any(is_in(every, plan, plan.newest) for plan in plans if plan.module not in found)


@given(st.text())
def test_a_binder_that_cannot_be_read_is_empty(text: str) -> None:
    record = Record(guest_store(), Clock())
    record.keep_value("binder", text.replace("\x00", ""))
    assert isinstance(binder(record), frozenset)
