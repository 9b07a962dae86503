# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.study.answers import One
from family_app.study.portable import export_record, load_record
from family_app.study.record import Record
from family_app.study.reviewing import Reviews
from family_app.ui.screens.carry import carry
from family_app.vault.store import guest_store
from tests.clock import Clock
from tests.running import Home, python
from tests.ui.desks import the_library

OVERDOSE = "overdose-and-naloxone"
SAVING = ("signs", "second-dose")
PLAIN = ("what-addiction-is", "recovery-map")


def questions(module, *, saving):
    return [one.id for one in the_library().module(module).quiz.questions if one.life_saving is saving]


@pytest.fixture
def reviews(store, clock):
    return Reviews(the_library(), store, clock, Random(7))


@pytest.fixture
def answer(record):
    """Answer a question in a quiz."""
    return lambda module, question, right=True: record.keep_attempt(module, question, One("a"), right=right)


def ids(reviews, most=10, **how):
    return [one.question for one in reviews.few(most=most, **how)]


def test_nothing_comes_back_before_anything_was_answered(reviews):
    assert reviews.is_empty()
    assert ids(reviews) == []


def test_an_answered_question_comes_back_on_the_next_day_not_the_same(reviews, clock, answer):
    plain = questions(PLAIN[0], saving=False)[0]
    answer(PLAIN[0], plain)
    assert ids(reviews) == []
    clock.go_on(hours=12)
    assert ids(reviews) == [plain]


def test_life_saving_questions_come_first_then_those_that_wait_longest(reviews, clock, answer):
    first, second = questions(PLAIN[0], saving=False)[:2]
    for question in (second, first):
        answer(PLAIN[0], question)
        clock.go_on(days=1)
    answer(OVERDOSE, "signs")
    clock.go_on(days=1)
    assert ids(reviews) == ["signs", second, first]


def test_a_life_saving_question_comes_back_until_it_was_right_on_two_days(reviews, clock, answer):
    answer(OVERDOSE, "signs")
    clock.go_on(days=1)
    assert reviews.few(most=10)[0].saves_lives
    reviews.rate(OVERDOSE, "signs", got_it=True)
    clock.go_on(days=1)
    assert ids(reviews) == []


@pytest.mark.parametrize(("got_it", "right"), [(False, True), (True, False)])
def test_what_was_not_right_counts_for_no_day(reviews, clock, answer, got_it, right):
    answer(OVERDOSE, "signs")
    clock.go_on(days=1)
    reviews.rate(OVERDOSE, "signs", got_it=got_it, right=right)
    clock.go_on(days=1)
    assert ids(reviews) == ["signs"]


def test_right_twice_on_one_day_is_one_day(reviews, clock, answer):
    answer(OVERDOSE, "signs")
    answer(OVERDOSE, "signs")
    clock.go_on(days=1)
    assert ids(reviews) == ["signs"]


def test_who_wants_no_life_saving_questions_is_asked_none(reviews, clock, answer):
    answer(OVERDOSE, "signs")
    clock.go_on(days=1)
    assert ids(reviews, saves_lives=False) == []


def test_no_more_than_the_number_chosen_is_asked_on_a_day(reviews, clock, answer):
    for question in questions(OVERDOSE, saving=True)[:8]:
        answer(OVERDOSE, question)
    clock.go_on(days=1)
    for question in ids(reviews, most=5):
        reviews.rate(OVERDOSE, question, got_it=False)
    assert (ids(reviews, most=5), len(ids(reviews, most=10))) == ([], 3)


@pytest.mark.parametrize("module", ["safe-at-home", "talking-so-they-can-hear"])
def test_a_module_behind_the_safety_question_sends_nothing_back(reviews, clock, answer, module):
    for question in questions(module, saving=True):
        answer(module, question, right=False)
    clock.go_on(days=30)
    assert ids(reviews) == []


@pytest.mark.parametrize("key", [("gone", "signs"), (OVERDOSE, "gone")])
def test_a_question_that_is_gone_is_kept_and_not_asked(reviews, store, clock, answer, key):
    answer(*key)
    reviews.rate(*key, got_it=True)
    clock.go_on(days=400)
    assert ids(reviews) == []
    assert store.read("SELECT module, question FROM review") == [key]


def test_an_answer_in_a_quiz_puts_off_a_question_that_would_come_back_today(reviews, clock, answer):
    plain = questions(PLAIN[0], saving=False)[0]
    answer(PLAIN[0], plain)
    clock.go_on(days=1)
    answer(PLAIN[0], plain)
    assert ids(reviews) == []


def test_an_answer_that_was_not_right_in_a_quiz_brings_a_question_back_sooner(reviews, clock, answer):
    plain = questions(PLAIN[0], saving=False)[0]
    for _ in range(3):
        reviews.rate(PLAIN[0], plain, got_it=True)
        clock.go_on(days=9)
    answer(PLAIN[0], plain, right=False)
    clock.go_on(days=1)
    assert ids(reviews) == [plain]


def test_to_forget_the_answers_of_a_quiz_lets_nothing_of_it_come_back(reviews, record, store, clock, answer):
    answer(OVERDOSE, "signs")
    reviews.rate(OVERDOSE, "signs", got_it=True)
    record.reset_quiz(OVERDOSE)
    assert reviews.is_empty()


_COUNT = """
import sys
from datetime import UTC, datetime, timedelta
from random import Random
from family_app.library.library import Library
from family_app.paths import resources
from family_app.study.answers import One
from family_app.study.record import Record
from family_app.study.reviewing import Reviews
from family_app.vault.store import guest_store

now = datetime(2026, 11, 22, tzinfo=UTC)
store = guest_store()
Record(store, lambda: now - timedelta(days=2)).keep_attempt("overdose-and-naloxone", "signs", One("a"), right=True)
library = Library.open(resources() / "library" / "en")
reviews = Reviews(library, store, lambda: now, Random(1))
counted = len(reviews.few(most=10)), "fsrs" in sys.modules
reviews.rate("overdose-and-naloxone", "signs", got_it=True)
network = {"socket", "ssl", "http", "urllib.request", "asyncio", "importlib.metadata"} & sys.modules.keys()
print(counted, "fsrs" in sys.modules, sorted(network))
"""


def test_the_scheduler_is_loaded_when_something_is_rated_not_when_it_is_counted(tmp_path):
    answer = python(_COUNT, home=Home(tmp_path))
    assert answer.out.strip() == "(1, False) True []", answer.err


# ---- whatever happens -----------------------------------------------------------------------------------------------

POOL = [(module, one) for module in (OVERDOSE, *PLAIN) for one in questions(module, saving=module == OVERDOSE)][:18]
DAYS = st.lists(
    st.tuples(
        st.integers(0, 40),  # days on
        st.lists(st.tuples(st.sampled_from(POOL), st.booleans()), max_size=8),  # answers in quizzes
        st.lists(st.booleans(), max_size=14),  # ratings
    ),
    max_size=8,
)


def lived(days, most=5, seed=3):
    """A life with the program: what was asked on each day, and the store."""
    store, clock, asked = guest_store(), Clock(), []
    record, reviews = Record(store, clock), Reviews(the_library(), store, clock, Random(seed))
    for gone, answers, ratings in days:
        clock.go_on(days=gone)
        for (module, question), right in answers:
            record.keep_attempt(module, question, One("a"), right=right)
        for got_it in ratings:
            now = reviews.few(most=most)[:1]
            asked += [(clock.now, one.module, one.question) for one in now]
            for one in now:
                reviews.rate(one.module, one.question, got_it=got_it)
    return asked, store, reviews, clock


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_no_day_asks_more_than_its_few_and_none_twice(days):
    asked, *_rest = lived(days)
    for day in {at.date() for at, *_key in asked}:
        keys = [key for at, *key in asked if at.date() == day]
        assert len(keys) <= 5
        assert len({tuple(key) for key in keys}) == len(keys)


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_every_question_that_was_answered_comes_back_some_day(days):
    _asked, store, reviews, clock = lived(days)
    clock.go_on(days=366)
    answered = set(store.read("SELECT module, question FROM attempt UNION SELECT module, question FROM review"))
    back = {(one.module, one.question) for one in reviews.few(most=1000)}
    assert back == answered


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_the_same_days_with_the_same_seed_are_planned_alike(days):
    first, again = lived(days), lived(days)
    assert first[0] == again[0]
    assert first[1].read("SELECT * FROM review") == again[1].read("SELECT * FROM review")


@settings(max_examples=50, deadline=None)
@given(DAYS)
def test_a_record_that_is_taken_along_asks_the_same(days):
    _asked, store, reviews, clock = lived(days)
    other = guest_store()
    load_record(other, export_record(store))
    clock.go_on(days=2)
    taken = Reviews(the_library(), other, clock, Random(3))
    assert taken.few(most=7) == reviews.few(most=7)


@settings(max_examples=50, deadline=None)
@given(
    card=st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
        st.sampled_from(['{"state":3}', '{"stability":-1}', '{"stability":1e999}', "[]", '{"step":null,"state":3}']),
    ),
    due=st.integers(-(1 << 62), 1 << 62),
    seen=st.integers(-(1 << 62), 1 << 62),
)
def test_a_garbled_card_does_no_harm(card, due, seen):
    store, clock = guest_store(), Clock()
    store.write(("INSERT INTO review VALUES (?, ?, ?, ?, ?)", (OVERDOSE, "signs", card, due, seen)))
    reviews = Reviews(the_library(), store, clock, Random(1))
    reviews.few(most=10)
    reviews.rate(OVERDOSE, "signs", got_it=True)
    clock.go_on(days=1)
    assert [one.question for one in reviews.few(most=10)] == ["signs"]


def test_what_is_planned_lies_between_tomorrow_and_a_year(reviews, store, clock):
    for _ in range(12):
        reviews.rate(OVERDOSE, "signs", got_it=True)
        ((due, seen),) = store.read("SELECT due_at, seen_at FROM review")
        assert timedelta(days=1) <= timedelta(milliseconds=due - seen) <= timedelta(days=365)
        clock.go_on(milliseconds=due - seen)


def test_what_comes_back_is_carried_into_a_new_space_and_replaces_nothing_there(reviews, store, clock):
    other = guest_store()
    Reviews(the_library(), other, clock, Random(1)).rate(OVERDOSE, "signs", got_it=False)
    kept = other.read("SELECT * FROM review")
    clock.go_on(days=1)
    for question in SAVING:
        reviews.rate(OVERDOSE, question, got_it=True)
    carry(store, other)
    rows = other.read("SELECT * FROM review ORDER BY question DESC")
    assert (rows[:1], len(rows)) == (kept, 2)
