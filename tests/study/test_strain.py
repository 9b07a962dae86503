# SPDX-License-Identifier: Apache-2.0
"""The check over time: one table for the picture, the words, the file and the paper."""

from __future__ import annotations

import csv
import io
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.strain import FREQUENCIES, StrainAnswers, StrainCheck, StrainQuestion
from family_app.study.record import Record
from family_app.study.strain import (
    MOST_LETTERS,
    PLACE,
    as_csv,
    keep_own_words,
    kept,
    over_time,
    own_words,
)
from family_app.vault.store import guest_store
from family_app.words import ENGLISH
from tests.clock import Clock

CHECK = StrainCheck(
    id="how",
    title="How am I doing?",
    lead="",
    period="In the last two weeks",
    answers=StrainAnswers("Not at all", "Some days", "Most days"),
    questions=(StrainQuestion("sleep", "I slept badly.", "s"), StrainQuestion("joy", "I had joy.", "j", kind="good")),
    closing=(),
    people="",
    people_after_death="",
    helplines=(),
    helplines_after_death=(),
    checked="2026-11",
)

SHEETS = st.lists(
    st.dictionaries(st.sampled_from(["sleep", "joy", "gone"]), st.sampled_from([*FREQUENCIES, "", "other"])), max_size=7
)
WORDS = st.dictionaries(st.sampled_from(["sleep", "joy"]), st.text(max_size=140))


def filled(sheets: list[dict[str, str]], words: dict[str, str] | None = None) -> Record:
    clock = Clock()
    record = Record(guest_store(), clock)
    for sheet in sheets:
        record.keep_sheet(PLACE, CHECK.id, sheet)
        clock.go_on(days=14)
    keep_own_words(record, words or {})
    return record


def test_the_latest_day_stands_last() -> None:
    over = over_time(filled([{"sleep": "some"}, {"sleep": "most", "joy": "never"}]), CHECK, ENGLISH)
    assert over.cells == (
        ("In the last two weeks", "22 Nov 2026", "6 Dec 2026"),
        ("I slept badly.", "Some days", "Most days"),
        ("I had joy.", "", "Not at all"),
    )


def test_a_check_of_the_same_day_is_changed_and_one_of_another_day_is_kept(record: Record, clock: Clock) -> None:
    record.keep_sheet(PLACE, CHECK.id, {"sleep": "most"})
    record.keep_sheet(PLACE, CHECK.id, {"sleep": "some"})
    clock.go_on(days=1)
    record.keep_sheet(PLACE, CHECK.id, {"sleep": "never"})
    assert over_time(record, CHECK, ENGLISH).rows[0].answers == ("some", "never")


def test_a_check_with_everything_left_out_is_no_column() -> None:
    assert over_time(filled([{"sleep": ""}, {"gone": "most"}, {}]), CHECK, ENGLISH).days == ()


def test_a_row_bears_the_words_that_the_person_gave_it() -> None:
    over = over_time(filled([{"sleep": "some"}], {"sleep": " Awake  at three ", "joy": "  "}), CHECK, ENGLISH)
    assert [row.words for row in over.rows] == ["Awake at three", "I had joy."]


def test_own_words_are_forgotten_when_they_are_all_taken_back(record: Record) -> None:
    keep_own_words(record, {"sleep": "x" * 500})
    assert len(own_words(record)["sleep"]) == MOST_LETTERS
    keep_own_words(record, {"sleep": ""})
    assert record.value("strain-words") is None


@pytest.mark.parametrize("damaged", ["{", "[]", '{"sleep": 3}'])
def test_damaged_own_words_are_none(record: Record, damaged: str) -> None:
    record.keep_value("strain-words", damaged)
    assert own_words(record) == {}


def test_one_check_or_all_are_removed(record: Record, clock: Clock) -> None:
    for answer in FREQUENCIES:
        record.keep_sheet(PLACE, CHECK.id, {"sleep": answer})
        clock.go_on(days=14)
    record.remove_sheet(kept(record, CHECK)[1].number)
    assert over_time(record, CHECK, ENGLISH).rows[0].answers == ("never", "most")
    record.remove_sheets(PLACE, CHECK.id)
    assert kept(record, CHECK) == ()


@pytest.fixture
def new_york() -> Iterator[None]:
    """The computer stands where it is still evening when the day is over in Greenwich."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "America/New_York"
    time.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can only be set where the system allows it")
@pytest.mark.usefixtures("new_york")
def test_what_was_answered_in_the_evening_is_not_written_over_the_next_day() -> None:
    clock = Clock()
    clock.now = datetime(2026, 11, 23, 1, tzinfo=UTC)  # 22 November, 20:00
    record = Record(guest_store(), clock)
    record.keep_sheet(PLACE, CHECK.id, {"sleep": "most"})
    clock.go_on(hours=16)  # 23 November, noon
    record.keep_sheet(PLACE, CHECK.id, {"sleep": "never"})
    assert over_time(record, CHECK, ENGLISH).days == ("22 Nov 2026", "23 Nov 2026")


@settings(max_examples=50)
@given(SHEETS, WORDS)
def test_the_file_holds_every_cell_as_it_is(sheets: list[dict[str, str]], words: dict[str, str]) -> None:
    over = over_time(filled(sheets, words), CHECK, ENGLISH)
    read = csv.reader(io.StringIO(as_csv(over).decode("utf-8-sig"), newline=""))
    assert tuple(map(tuple, read)) == over.cells


@settings(max_examples=50)
@given(SHEETS, st.integers(1, 9))
def test_the_parts_put_side_by_side_are_the_whole(sheets: list[dict[str, str]], count: int) -> None:
    over = over_time(filled(sheets), CHECK, ENGLISH)
    parts = [over.part(first, count).cells for first in range(0, len(over.days), count)]
    for number, line in enumerate(over.cells):
        assert line[1:] == tuple(cell for part in parts for cell in part[number][1:])


@settings(max_examples=50)
@given(SHEETS)
def test_every_word_stands_for_the_answer_in_its_place(sheets: list[dict[str, str]]) -> None:
    over = over_time(filled(sheets), CHECK, ENGLISH)
    for row in over.rows:
        assert row.said == tuple(CHECK.answers.said(answer) for answer in row.answers)
        assert len(row.answers) == len(over.days) == len(over.numbers)
