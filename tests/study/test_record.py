# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import WrongUse
from family_app.library.index import LessonSummary, ModuleSummary
from family_app.study.answers import One, Several
from family_app.study.portable import export_record, load_record
from family_app.study.record import LessonRecord, Place, Progress, Record
from family_app.study.sheets import read_answers
from family_app.study.turns import Turn, read_turns
from family_app.vault.store import guest_store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
FIELD = (
    TEXT
    | st.lists(TEXT, max_size=3).map(tuple)
    | st.lists(st.lists(TEXT, max_size=2).map(tuple), max_size=3).map(tuple)
)


def summary(*lessons):
    return ModuleSummary(
        id="m",
        title="",
        promise="",
        minutes=5,
        section="",
        lessons=tuple(LessonSummary(lesson, "", 5) for lesson in lessons),
        roles=(),
        moments=(),
        questions=0,
        quiz_offered="always",
        practice="",
        worksheet="",
        worksheet_print="yes",
        footer="overdose",
        opens_with="",
    )


def test_nothing_is_known_of_a_lesson_that_was_not_opened(record):
    assert record.lesson("m", "l") == LessonRecord()
    assert record.last_place() is None


def test_read_again_and_place_are_kept_apart(record, clock):
    record.mark_read("m", "l")
    record.want_again("m", "l")
    record.keep_place("m", "l", 7)
    assert record.lesson("m", "l") == LessonRecord(clock.now, clock.now, True, 7)
    record.mark_read("m", "l", read=False)
    record.want_again("m", "l", again=False)
    assert record.lesson("m", "l") == LessonRecord(clock.now, None, False, 7)


def test_reading_again_keeps_that_it_was_read(record, clock):
    record.mark_read("m", "l")
    first = clock.now
    clock.go_on(days=3)
    record.keep_place("m", "l", 2)
    assert record.lesson("m", "l").read == first


def test_continue_leads_to_the_lesson_that_was_open_last(record, clock):
    record.keep_place("m", "a", 3)
    clock.go_on(minutes=1)
    record.keep_place("n", "b", 4)
    assert record.last_place() == Place("n", "b", 4)


def test_ticking_a_lesson_in_a_list_does_not_move_continue(record, clock):
    record.keep_place("m", "open", 3)
    clock.go_on(minutes=1)
    record.keep_place("m", "later", 4)
    clock.go_on(minutes=1)
    record.want_again("m", "open")
    record.mark_read("m", "never-opened")
    assert record.last_place() == Place("m", "later", 4)
    assert record.lesson("m", "never-opened").seen is None


def test_nothing_continues_where_nothing_was_open(record):
    record.want_again("m", "l")
    assert record.last_place() is None


def test_progress_is_of_the_module_as_it_is_today(record):
    for lesson in ("a", "gone", "c"):
        record.mark_read("m", lesson)
    record.want_again("m", "b")
    progress = record.progress(summary("c", "b", "a"))
    assert progress == Progress(read=("c", "a"), unread=("b",), again=("b",))
    assert not progress.is_read
    assert record.progress(summary("a", "c")).is_read


def test_every_attempt_is_kept_and_the_latest_counts(record):
    record.keep_attempt("m", "q", One("b"), right=False)
    record.keep_attempt("m", "q", One("a"), right=True)
    record.keep_attempt("m", "r", Several(("x",)), right=False)
    assert [(attempt.answer, attempt.right) for attempt in record.attempts("m")] == [
        (One("b"), False),
        (One("a"), True),
        (Several(("x",)), False),
    ]


def test_starting_over_forgets_one_quiz_only(record):
    for module in ("m", "n"):
        record.keep_attempt(module, "q", One("a"), right=True)
    record.reset_quiz("m")
    assert (record.attempts("m"), len(record.attempts("n"))) == ((), 1)


def test_an_answer_of_a_newer_release_is_kept_and_does_no_harm(record, store):
    record.keep_attempt("m", "q", One("a"), right=True)
    store.write(('UPDATE attempt SET answer = \'{"type":"Drawn"}\'', ()))
    assert record.attempts("m")[0].answer is None
    assert record.attempts("m")[0].right


def test_practice_runs_are_kept_the_latest_first(record):
    record.keep_run("m", "p", mood="tired", turns=[Turn("s1", "wait")], ending="s2")
    record.keep_run("m", "p", mood="", turns=[], ending="")
    assert [(run.mood, run.turns, run.ending) for run in record.runs("m")] == [
        ("", (), ""),
        ("tired", (Turn("s1", "wait"),), "s2"),
    ]


def test_a_sheet_is_changed_on_its_day(record, clock):
    record.keep_sheet("m", "w", {"a": "1"})
    clock.go_on(hours=1)
    record.keep_sheet("m", "w", {"a": "2"})
    sheets = record.sheets("m", "w")
    assert [(dict(sheet.answers), sheet.changed) for sheet in sheets] == [({"a": "2"}, clock.now)]


def test_on_another_day_a_new_sheet_is_begun_and_the_earlier_one_stays(record, clock):
    record.keep_sheet("m", "w", {"a": "1"})
    clock.go_on(days=1)
    record.keep_sheet("m", "w", {"a": "2"})
    assert [dict(sheet.answers) for sheet in record.sheets("m", "w")] == [{"a": "2"}, {"a": "1"}]


def test_a_fresh_sheet_can_be_begun_at_any_time(record):
    record.keep_sheet("m", "w", {"a": "1"})
    record.keep_sheet("m", "w", {}, fresh=True)
    assert [dict(sheet.answers) for sheet in record.sheets("m", "w")] == [{}, {"a": "1"}]


def test_one_sheet_can_be_removed(record):
    record.keep_sheet("m", "w", {"a": "1"})
    record.keep_sheet("m", "w", {"a": "2"}, fresh=True)
    record.remove_sheet(record.sheets("m", "w")[0].number)
    assert [dict(sheet.answers) for sheet in record.sheets("m", "w")] == [{"a": "1"}]


@given(st.dictionaries(TEXT, FIELD, max_size=4))
@settings(max_examples=50)
def test_any_answers_are_read_back(answers):
    record = Record(guest_store(), lambda: NOON)
    record.keep_sheet("m", "w", answers)
    assert record.sheets("m", "w")[0].answers == answers


@given(st.text(max_size=40))
@settings(max_examples=50)
def test_stored_text_of_any_form_does_no_harm(text):
    read_answers(text)
    read_turns(text)
    assert read_answers('{"a": 1, "b": "x"}') == {"b": "x"}


def test_small_private_things_are_kept_by_name(record):
    assert record.value("role") is None
    record.keep_value("role", "parent")
    record.keep_value("role", "sibling")
    assert record.value("role") == "sibling"
    record.forget_value("role")
    assert record.value("role") is None


def filled(record):
    record.mark_read("m", "l")
    record.keep_attempt("m", "q", One("a"), right=True)
    record.keep_run("m", "p", mood="", turns=[Turn("s", "c")], ending="e")
    record.keep_sheet("m", "w", {"a": ("x", "y")})
    record.keep_value("role", "parent")
    return record


def test_an_exported_record_is_read_back_whole(record, store, clock):
    data = export_record(filled(record)._store)
    other = guest_store()
    load_record(other, data)
    assert export_record(other) == data
    assert Record(other, clock).attempts("m") == record.attempts("m")


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"[" * 5000, b'{"format":3,"lessons":[],"attempts":[],"runs":[],"sheets":[],"values":[]}'],
)
def test_a_document_of_another_form_is_told(store, data):
    with pytest.raises(WrongUse, match="Nothing was changed"):
        load_record(store, data)
    assert store.saves == 0


@given(st.binary(max_size=80))
@settings(max_examples=30)
def test_any_bytes_are_told(data):
    with pytest.raises(WrongUse):
        load_record(guest_store(), data)


def test_a_number_in_the_place_of_a_text_is_told(record, store):
    data = export_record(filled(record)._store).replace(b'"ending": "e"', b'"ending": 1')
    with pytest.raises(WrongUse):
        load_record(store, data)


def test_a_row_with_other_columns_is_told(record, store):
    data = export_record(filled(record)._store).replace(b'"mood"', b'"mood, at) VALUES (1); --"')
    with pytest.raises(WrongUse):
        load_record(store, data)
