# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.study.quiz_run import QuizRun, begin, shown_options

SHARED = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_the_questions_come_in_the_order_of_the_quiz(quiz):
    assert begin(quiz, Random(1)).waiting == ("s", "m", "t", "o", "p")


def test_those_that_are_known_come_last(quiz):
    run = begin(quiz, Random(1), known={"s": True, "m": False, "o": True, "gone": True})
    assert run.waiting[:3] == ("m", "t", "p")
    assert set(run.waiting[3:]) == {"s", "o"}


def test_one_that_was_not_right_comes_back_at_the_end():
    run = QuizRun(("a", "b", "c")).answered(right=False)
    assert (run.now, run.waiting, run.is_back) == ("b", ("b", "c", "a"), False)
    run = run.answered(right=True).answered(right=True)
    assert (run.now, run.is_back) == ("a", True)
    assert run.answered(right=True).now is None


def test_later_puts_a_question_at_the_end_without_an_answer():
    run = QuizRun(("a", "b")).later()
    assert (run.waiting, run.came_back) == (("b", "a"), frozenset())


def test_the_place_says_which_of_how_many():
    run = QuizRun(("a", "b"))
    assert (run.place, run.answered(right=True).place, QuizRun((), ("a", "b")).place) == ((1, 2), (2, 2), (2, 2))


def test_after_the_last_question_there_is_nothing_to_answer():
    with pytest.raises(ValueError, match="every question"):
        QuizRun(()).answered(right=True)


@given(answers=st.lists(st.booleans(), max_size=60), seed=st.integers())
@SHARED
def test_no_question_is_lost_or_doubled(quiz, answers, seed):
    run = begin(quiz, Random(seed))
    for right in answers:
        if run.now is None:
            break
        run = run.answered(right=right)
        assert sorted((*run.waiting, *run.done)) == sorted(question.id for question in quiz.questions)


@given(seed=st.integers())
@SHARED
def test_who_goes_on_comes_to_the_end(quiz, seed):
    rng, run, steps = Random(seed), begin(quiz, Random(seed)), 0
    while run.now:
        run, steps = run.answered(right=steps > 20 or rng.random() < 0.5), steps + 1
    assert steps <= 26


@given(seed=st.integers())
@SHARED
def test_options_are_shown_all_of_them_and_never_in_the_right_order(quiz, seed):
    for question in quiz.questions:
        shown = shown_options(question, Random(seed))
        assert sorted(shown) == sorted(part.id for part in question.options or question.pairs)
        assert question.kind != "order" or shown != question.order


def test_true_and_false_stay_where_they_are(quiz):
    assert {shown_options(quiz.questions[2], Random(seed)) for seed in range(20)} == {("true", "false")}


def test_the_same_chance_gives_the_same_order(quiz):
    assert shown_options(quiz.questions[0], Random(4)) == shown_options(quiz.questions[0], Random(4))
