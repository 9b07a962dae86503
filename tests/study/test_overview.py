# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.library import Library
from family_app.paths import resources
from family_app.study.answers import One
from family_app.study.overview import Row, as_csv, heads, keep_picked, overview, picked
from family_app.study.record import Record
from family_app.vault.vault import Vault
from family_app.words import ENGLISH

NIGHT = datetime(2026, 11, 22, 2, 7, tzinfo=UTC)
MODULE = "coming-home"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.open(resources() / "library" / "en")


@pytest.fixture
def record() -> Record:
    return Record(Vault.guest(), lambda: NIGHT)


def rows_of(library: Library, record: Record, what: str, *, plain: bool = False) -> list[Row]:
    rows = overview(library, record, ENGLISH, plain=plain)
    return [row for row in rows if row.module == MODULE and row.what == what]


def first_lesson(library: Library) -> str:
    return library.module(MODULE).lessons[0].id


def test_a_module_with_nothing_done_is_one_row(library: Library, record: Record) -> None:
    rows = [row for row in overview(library, record, ENGLISH) if row.module == MODULE]
    assert [(row.what, row.state) for row in rows] == [("module", "Not yet")]


def test_a_lesson_that_was_read_says_so_and_the_others_say_not_yet(library: Library, record: Record) -> None:
    record.mark_read(MODULE, first_lesson(library))
    states = [row.state for row in rows_of(library, record, "lesson")]
    assert states == ["Read", *["Not yet"] * (len(states) - 1)]


def test_a_lesson_to_read_again_says_so_before_anything_else(library: Library, record: Record) -> None:
    record.mark_read(MODULE, first_lesson(library))
    record.want_again(MODULE, first_lesson(library))
    row = rows_of(library, record, "lesson")[0]
    assert (row.state, row.done, row.again) == ("Want to read again", True, True)


def test_a_quiz_says_how_many_are_known_well_by_the_latest_answers(library: Library, record: Record) -> None:
    quiz = library.module(MODULE).quiz
    assert quiz is not None
    for question, right in zip(quiz.questions, (True, False, True), strict=False):
        record.keep_attempt(MODULE, question.id, One("a"), right=right)
    assert rows_of(library, record, "quiz")[0].state == "You know 2 of these well"


def test_answers_to_questions_that_are_gone_are_not_counted(library: Library, record: Record) -> None:
    record.keep_attempt(MODULE, "no-such-question", One("a"), right=True)
    record.mark_read(MODULE, first_lesson(library))
    assert rows_of(library, record, "quiz")[0].state == "Not yet"


def test_after_a_death_a_quiz_is_answered_and_no_more(library: Library, record: Record) -> None:
    quiz = library.module(MODULE).quiz
    assert quiz is not None
    record.keep_attempt(MODULE, quiz.questions[0].id, One("a"), right=True)
    assert rows_of(library, record, "quiz", plain=True)[0].state == "Answered"


def test_every_filled_in_worksheet_has_its_day(library: Library, record: Record) -> None:
    sheet = library.module(MODULE).worksheet
    assert sheet is not None
    record.keep_sheet(MODULE, sheet.id, {"not-asked": "x"})
    record.keep_sheet(MODULE, sheet.id, {"not-asked": "y"}, fresh=True)
    rows = rows_of(library, record, "worksheet")
    assert len(rows) == 2
    assert all(row.state == "Written on 22 November 2026" for row in rows)


def test_a_practised_conversation_has_its_title(library: Library, record: Record) -> None:
    practice = library.module(MODULE).practice
    assert practice is not None
    record.keep_run(MODULE, practice.id, mood="", turns=(), ending="")
    row = rows_of(library, record, "practice")[0]
    assert (row.title, row.state) == (practice.title, "Practised")


def test_no_cell_holds_a_time_of_day_or_a_per_cent(library: Library, record: Record) -> None:
    sheet = library.module(MODULE).worksheet
    assert sheet is not None
    record.mark_read(MODULE, first_lesson(library))
    record.keep_sheet(MODULE, sheet.id, {"not-asked": "x"})
    cells = [cell for row in overview(library, record, ENGLISH) for cell in row.cells]
    assert not [cell for cell in cells if re.search(r"\d:\d|\d ?%", cell)]


def test_every_row_has_a_key_of_its_own(library: Library, record: Record) -> None:
    record.mark_read(MODULE, first_lesson(library))
    keys = [row.key for row in overview(library, record, ENGLISH)]
    assert len(keys) == len(set(keys))


_CELL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)


@settings(max_examples=50)
@given(st.lists(st.tuples(_CELL, _CELL, _CELL, _CELL), max_size=6))
def test_the_table_holds_every_cell_as_it_is(cells: list[tuple[str, str, str, str]]) -> None:
    rows = [Row("k", "m", "lesson", "", *four, True) for four in cells]
    text = as_csv(rows, ENGLISH).decode("utf-8-sig")
    head, *body = csv.reader(io.StringIO(text, newline=""))
    assert tuple(head) == heads(ENGLISH)
    assert [tuple(line) for line in body] == cells


def test_what_was_picked_is_remembered_in_the_space(record: Record) -> None:
    keep_picked(record, {"b", "a"})
    assert picked(record) == {"a", "b"}


def test_a_damaged_memory_of_picks_is_no_picks(record: Record) -> None:
    record.keep_value("record-titles", "{")
    assert picked(record) == frozenset()
