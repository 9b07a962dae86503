# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.study.answers import Matched, One, Ordered, Several, answer_text, read_answer
from family_app.study.grading import grade, right_answer

ID = st.sampled_from(["a", "b", "c", "x", "y", "z", "true", "false", "hall", "lock", "good", "bad", "gone", ""])
IDS = st.lists(ID, max_size=5).map(tuple)
ANSWERS = (
    ID.map(One)
    | IDS.map(Several)
    | IDS.map(Ordered)
    | st.lists(st.tuples(ID, ID), max_size=4).map(lambda pairs: Matched(tuple(pairs)))
)
SHARED = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


def question(quiz, kind):
    return next(found for found in quiz.questions if found.kind == kind)


@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "order", "match"])
def test_the_right_answer_is_right_and_every_reason_is_there(quiz, kind):
    asked = question(quiz, kind)
    graded = grade(asked, right_answer(asked))
    assert graded.right
    assert all(reason.right and reason.why for reason in graded.reasons)
    assert [reason.id for reason in graded.reasons] == [part.id for part in asked.options or asked.pairs]


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("single", One("b")),
        ("single", One("gone")),
        ("single", One("")),
        ("multiple", Several(("a",))),
        ("multiple", Several(("a", "b", "c"))),
        ("multiple", Several(())),
        ("multiple", Several(("a", "b", "gone"))),
        ("true-false", One("true")),
        ("order", Ordered(("x", "z", "y"))),
        ("order", Ordered(("x", "y"))),
        ("order", Ordered(("x", "y", "z", "gone"))),
        ("match", Matched((("hall", "good"), ("lock", "good")))),
        ("match", Matched((("hall", "good"),))),
        ("match", Matched(())),
        ("single", Several(("a",))),
        ("multiple", One("a")),
        ("match", One("good")),
        ("order", Several(("x", "y", "z"))),
    ],
)
def test_everything_else_is_not(quiz, kind, answer):
    assert not grade(question(quiz, kind), answer).right


def test_each_option_says_whether_it_was_right_to_choose_it(quiz):
    reasons = grade(question(quiz, "multiple"), Several(("a", "c"))).reasons
    assert [(reason.id, reason.chosen, reason.right) for reason in reasons] == [
        ("a", True, True),
        ("b", False, False),
        ("c", True, False),
    ]


def test_the_order_of_ticks_does_not_matter(quiz):
    assert grade(question(quiz, "multiple"), Several(("b", "a"))).right


def test_an_order_says_which_places_are_right_and_where_each_belongs(quiz):
    reasons = grade(question(quiz, "order"), Ordered(("x", "z", "y"))).reasons
    assert [(reason.id, reason.right, reason.belongs) for reason in reasons] == [
        ("z", False, "3"),
        ("y", False, "2"),
        ("x", True, "1"),
    ]


def test_a_pair_says_with_what_it_belongs(quiz):
    reasons = grade(question(quiz, "match"), Matched((("hall", "bad"), ("lock", "bad")))).reasons
    assert [(reason.id, reason.right, reason.belongs) for reason in reasons] == [
        ("hall", False, "good"),
        ("lock", True, "bad"),
    ]


@given(answer=ANSWERS)
@SHARED
def test_any_answer_to_any_question_is_graded(quiz, answer):
    for asked in quiz.questions:
        graded = grade(asked, answer)
        assert len(graded.reasons) == len(asked.options or asked.pairs) or not graded.right
        assert not graded.right or all(reason.right for reason in graded.reasons)


@given(answer=ANSWERS)
@SHARED
def test_only_one_answer_is_right(quiz, answer):
    for asked in quiz.questions:
        if grade(asked, answer).right:
            same = grade(asked, right_answer(asked))
            assert grade(asked, answer).reasons == same.reasons


@given(answer=ANSWERS)
@settings(max_examples=50)
def test_every_answer_is_read_back(answer):
    assert read_answer(answer_text(answer)) == answer


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_a_stored_answer_of_any_form_does_no_harm(text):
    read_answer(text)
    assert read_answer('{"type":"Drawn","lines":[1]}') is None
