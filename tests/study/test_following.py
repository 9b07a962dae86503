# SPDX-License-Identifier: Apache-2.0
"""Progress follows what was moved and renamed: nothing is lost, and nothing hangs on the wrong thing."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.index import Move
from family_app.study.answers import One
from family_app.study.following import follow
from family_app.study.not_now import decline, declined
from family_app.study.overview import keep_picked, picked
from family_app.study.portable import export_record
from family_app.study.record import Record
from family_app.vault.store import Store, guest_store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
REVIEW = "INSERT INTO review (module, question, card, due_at, seen_at) VALUES (?, ?, ?, ?, ?)"


def lesson(old: str, new: str) -> Move:
    return Move("lesson", old, new)


def test_where_nothing_was_moved_nothing_is_written(store, record) -> None:
    record.mark_read("m", "a")
    before = store.saves
    assert not follow(store, ())
    assert not follow(store, [lesson("x/y", "m/y")])
    assert store.saves == before


def test_all_follows_in_one_save_and_only_once(store, record) -> None:
    record.mark_read("old", "a")
    record.keep_attempt("old", "q", One("x"), right=True)
    record.keep_run("old", "p", mood="", turns=(), ending="")
    record.keep_sheet("old", "w", {"a": "1"})
    before = store.saves
    moves = [Move("module", "old", "new")]
    assert (follow(store, moves), follow(store, moves), store.saves) == (True, False, before + 1)
    assert (record.lessons("old"), record.attempts("old"), record.runs("old")) == ({}, (), ())
    assert [one.question for one in record.attempts("new")] == ["q"]
    assert (len(record.runs("new")), len(record.sheets("new", "w"))) == (1, 1)


def test_of_two_lessons_that_became_one_read_stays_read_and_the_later_place_wins(store, record, clock) -> None:
    record.mark_read("m", "a")
    record.want_again("m", "a")
    read = clock.now
    clock.go_on(days=1)
    record.keep_place("m", "b", 7, mark="1.x")
    follow(store, [lesson("m/a", "m/one"), lesson("m/b", "m/one")])
    one = record.lesson("m", "one")
    assert (one.read, one.again, one.place, one.mark, one.seen) == (read, True, 7, "1.x", clock.now)
    assert list(record.lessons("m")) == ["one"]


def test_what_is_at_the_target_already_is_joined(store, record, clock) -> None:
    record.keep_place("m", "old", 2)
    clock.go_on(days=1)
    record.keep_place("m", "new", 5)
    follow(store, [lesson("m/old", "m/new")])
    assert (record.lesson("m", "new").place, record.lesson("m", "old").seen) == (5, None)


def test_answers_to_two_questions_that_became_one_keep_their_order(store, record) -> None:
    for question, option in (("a", "1"), ("b", "2"), ("a", "3")):
        record.keep_attempt("m", question, One(option), right=option == "3")
    follow(store, [Move("question", "m/a", "n/c"), Move("question", "m/b", "n/c")])
    assert [attempt.answer for attempt in record.attempts("n")] == [One("1"), One("2"), One("3")]


def test_a_question_to_ask_again_keeps_the_sooner_day(store) -> None:
    store.write((REVIEW, ("m", "a", "{1}", 50, 5)), (REVIEW, ("m", "b", "{2}", 20, 9)))
    follow(store, [Move("question", "m/a", "m/b")])
    assert store.read("SELECT module, question, card, due_at FROM review") == [("m", "b", "{2}", 20)]


def test_picked_titles_follow_and_others_stay(store, record) -> None:
    record.keep_sheet("m", "w", {})
    number = record.sheets("m", "w")[0].number
    keep_picked(record, ["m/lesson/a", f"m/worksheet/{number}", "m/quiz", "k", "k/lesson/b", "odd/thing/x/y"])
    follow(store, [lesson("m/a", "n/z"), Move("worksheet", "m/w", "n/w"), Move("module", "k", "l")])
    wanted = {"n/lesson/z", f"n/worksheet/{number}", "m/quiz", "l", "l/lesson/b", "odd/thing/x/y"}
    assert picked(record) == wanted


def test_spoiled_titles_do_no_harm(store, record) -> None:
    record.keep_value("record-titles", "{")
    record.mark_read("m", "a")
    assert follow(store, [lesson("m/a", "m/b")])
    assert record.value("record-titles") == "{"


class Shelf:
    """A library that is edited again and again; each thing has a number for ever, which only the test knows."""

    def __init__(self) -> None:
        self.names = {number: [f"m{number % 3}", f"i{number}"] for number in range(6)}
        self.gone: set[int] = set()
        self.moves: list[Move] = []
        self._fresh = 100

    def edit(self, act: str, number: int, kind: str) -> None:
        """One change of an author: ids are never used again."""
        self._fresh += 1
        module, item = self.names[number]
        if act == "remove":
            self.gone.add(number)
        elif act == "module":
            self.moves.append(Move("module", module, f"m{self._fresh}"))
            for name in (name for at, name in self.names.items() if name[0] == module and at not in self.gone):
                name[0] = f"m{self._fresh}"
        elif number not in self.gone:
            to = [f"m{self._fresh}" if act == "away" else module, item if act == "away" else f"i{self._fresh}"]
            self.moves.append(Move(kind, f"{module}/{item}", "/".join(to)))  # type: ignore[arg-type]
            self.names[number] = to


EDITS = st.lists(
    st.tuples(st.sampled_from(["remove", "module", "away", "rename", "open"]), st.integers(0, 5)), max_size=12
)


@given(EDITS)
@settings(max_examples=50)
def test_after_any_edits_every_lesson_has_its_own_record(edits) -> None:
    store, shelf = guest_store(), Shelf()
    record = Record(store, lambda: NOON)
    for number, (module, item) in shelf.names.items():
        record.keep_place(module, item, number)
    replay(store, shelf, edits, "lesson")
    for number in shelf.names.keys() - shelf.gone:
        assert record.lesson(*shelf.names[number]).place == number
        assert record.lesson(*shelf.names[number]).seen is not None
    assert len(store.read("SELECT 1 FROM lesson")) == 6


@given(EDITS)
@settings(max_examples=50)
def test_after_any_edits_every_question_has_its_own_answers(edits) -> None:
    store, shelf = guest_store(), Shelf()
    record = Record(store, lambda: NOON)
    for number, (module, item) in shelf.names.items():
        record.keep_attempt(module, item, One(str(number)), right=True)
        store.write((REVIEW, (module, item, str(number), number, 0)))
    replay(store, shelf, edits, "question")
    for number in shelf.names.keys() - shelf.gone:
        module, item = shelf.names[number]
        assert [a.answer for a in record.attempts(module) if a.question == item] == [One(str(number))]
        assert store.read("SELECT card FROM review WHERE module = ? AND question = ?", (module, item)) == [
            (str(number),)
        ]


def replay(store: Store, shelf: Shelf, edits, kind: str) -> None:
    """Release after release; some of them are opened, and the last one twice."""
    for act, number in edits:
        if act == "open":
            follow(store, shelf.moves)
        else:
            shelf.edit(act, number, kind)
    follow(store, shelf.moves)
    once = export_record(store)
    assert not follow(store, shelf.moves)
    assert export_record(store) == once


@given(EDITS)
@settings(max_examples=50)
def test_after_any_edits_every_plan_that_was_declined_is_declined_still(edits) -> None:
    store, shelf = guest_store(), Shelf()
    record = Record(store, lambda: NOON)
    for number, (module, item) in shelf.names.items():
        decline(record, f"plan/{module}/{item}/{number}")
        decline(record, f"other/{module}/{item}")
    others = {f"other/{module}/{item}" for module, item in shelf.names.values()}
    replay(store, shelf, edits, "worksheet")
    for number in shelf.names.keys() - shelf.gone:
        assert declined(record, f"plan/{'/'.join(shelf.names[number])}/{number}")
    assert all(declined(record, key) for key in others)
    assert len(store.read("SELECT 1 FROM private_value")) == 12
