# SPDX-License-Identifier: Apache-2.0
"""What was done while just looking, taken along into a space: merged, never twice, nothing replaced by less."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.study.answers import One
from family_app.study.pause import is_paused
from family_app.study.portable import export_record
from family_app.study.record import Record
from family_app.study.standing import choose_moment
from family_app.ui.screens.carry import carry, carry_standing
from family_app.vault.store import guest_store
from tests.clock import Clock


def records():
    clock = Clock()
    source, target = guest_store(), guest_store()
    return clock, (source, Record(source, clock)), (target, Record(target, clock))


def test_a_lesson_that_was_only_opened_before_and_read_now_is_read() -> None:
    clock, (source, guest), (target, kept) = records()
    kept.keep_place("m", "a", 1)
    clock.go_on(hours=1)
    guest.keep_place("m", "a", 7)
    guest.mark_read("m", "a")
    guest.want_again("m", "a")
    carry(source, target)
    lesson = kept.lesson("m", "a")
    assert (lesson.read, lesson.again, lesson.place) == (clock.now, True, 7)


def test_the_later_place_stays_whichever_side_it_was_on() -> None:
    clock, (source, guest), (target, kept) = records()
    guest.keep_place("m", "a", 7)
    clock.go_on(hours=1)
    kept.keep_place("m", "a", 1)
    carry(source, target)
    assert kept.lesson("m", "a").place == 1


def test_the_rest_after_a_relapse_goes_along_with_it() -> None:
    clock, (source, guest), (target, kept) = records()
    kept.keep_value("questions-paused-until", "2026-03")
    clock.go_on(minutes=1)
    choose_moment(guest, "after-relapse", clock.now)
    carry_standing(source, target)
    assert is_paused(kept, clock.now)


def test_where_things_are_is_what_was_said_last() -> None:
    clock, (source, guest), (target, kept) = records()
    kept.keep_value("moment", "still-using")
    kept.keep_value("naloxone-place", "hook")
    clock.go_on(minutes=1)
    guest.keep_value("moment", "after-death")
    guest.keep_value("naloxone-place", "bag")
    carry_standing(source, target)
    assert (kept.value("moment"), kept.value("naloxone-place")) == ("after-death", "hook")
    clock.go_on(minutes=1)
    kept.keep_value("moment", "steady")
    carry(source, target)
    assert kept.value("moment") == "steady"


ACTS = st.lists(
    st.tuples(st.sampled_from(["read", "place", "attempt", "sheet", "run", "value"]), st.integers(0, 2)), max_size=10
)


def act(record: Record, what: str, number: int) -> None:
    match what:
        case "read":
            record.mark_read("m", f"l{number}")
        case "place":
            record.keep_place("m", f"l{number}", number)
        case "attempt":
            record.keep_attempt("m", f"q{number}", One("a"), right=True)
        case "sheet":
            record.keep_sheet("m", f"w{number}", {"a": "1"})
        case "run":
            record.keep_run("m", "p", mood="", turns=(), ending="")
        case _:
            record.keep_value(f"v{number}", "1")


@given(ACTS, ACTS)
@settings(max_examples=40, deadline=None)
def test_a_second_try_changes_nothing_and_nothing_that_was_read_is_unread(mine, theirs) -> None:
    clock, (source, guest), (target, kept) = records()
    for record, acts in ((kept, theirs), (guest, mine)):
        for what, number in acts:
            clock.go_on(minutes=1)
            act(record, what, number)
    read = {id_ for record in (guest, kept) for id_, one in record.lessons("m").items() if one.read}
    carry(source, target)
    once = export_record(target)
    carry(source, target)
    assert export_record(target) == once
    assert {id_ for id_, one in kept.lessons("m").items() if one.read} == read
