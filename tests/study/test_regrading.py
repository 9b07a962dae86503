# SPDX-License-Identifier: Apache-2.0
"""A release mends which option is right: what somebody answered before counts by the mended question."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.library.library import Library
from family_app.library.model import Question
from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.study.grading import grade, right_answer
from family_app.study.overview import overview
from family_app.study.regrading import is_right, known
from family_app.study.reviewing import Reviews
from family_app.ui.screens.places import Place
from family_app.ui.screens.quiz import Asking, LookingBack, QuizPresenter
from family_app.words import ENGLISH
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail

SAMPLE = Path(__file__).parents[1] / "samples" / "library"
MODULE, QUESTION = "a-gap-is-dangerous", "old-dose"
HARDLY, MAY_DIE = One("nothing"), One("may-die")
MENDED = (
    ("stop her breathing, right: true, why", "stop her breathing, why"),
    ("It will hardly work, why", "It will hardly work, right: true, why"),
)


def library(folder: Path, *changes: tuple[str, str]) -> Library:
    """The sample library with its quiz changed."""
    whole = Path(shutil.copytree(SAMPLE, folder / "library"))
    quiz = whole / "safety" / MODULE / "quiz.yaml"
    text = quiz.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    quiz.write_text(text, "utf-8")
    return Library.open(whole)


@pytest.fixture
def mended(tmp_path: Path) -> Library:
    return library(tmp_path, *MENDED)


# ---- one answer -----------------------------------------------------------------------------------------------------


def question(quiz, kind: str) -> Question:
    return next(one for one in quiz.questions if one.kind == kind)


@pytest.mark.parametrize("recorded", [True, False])
@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "order", "match"])
def test_what_is_right_today_is_right_whatever_mark_it_got(quiz, kind, recorded):
    asked = question(quiz, kind)
    assert is_right(asked, right_answer(asked), recorded=recorded)


@pytest.mark.parametrize("recorded", [True, False])
@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("single", One("gone")),
        ("single", Several(("a",))),
        ("true-false", One("a")),
        ("multiple", Several(("a", "gone"))),
        ("order", Ordered(("x", "y"))),
        ("order", Ordered(("x", "y", "gone"))),
        ("match", Matched((("hall", "good"),))),
        ("match", Matched((("hall", "good"), ("lock", "gone")))),
        ("match", Matched((("hall", "good"), ("gone", "bad")))),
    ],
)
def test_an_answer_about_something_that_came_or_went_keeps_its_mark(quiz, kind, answer, recorded):
    assert is_right(question(quiz, kind), answer, recorded=recorded) is recorded


@pytest.mark.parametrize("recorded", [True, False])
def test_without_the_question_or_an_answer_one_can_read_the_mark_stands(quiz, recorded):
    assert is_right(None, One("a"), recorded=recorded) is recorded
    assert is_right(question(quiz, "single"), None, recorded=recorded) is recorded


IDS = st.lists(st.sampled_from("abcxyz"), max_size=4).map(tuple)
ANSWERS: st.SearchStrategy[Answer] = (
    st.sampled_from(["a", "b", "c", "true", "false"]).map(One)
    | IDS.map(Several)
    | IDS.map(Ordered)
    | st.permutations(["x", "y", "z"]).map(lambda ids: Ordered(tuple(ids)))
    | st.tuples(st.sampled_from(["good", "bad"]), st.sampled_from(["good", "bad"])).map(
        lambda put: Matched((("hall", put[0]), ("lock", put[1])))
    )
)


@given(data=st.data())
def test_the_mark_is_that_of_today_or_that_of_then(data, quiz_of_all_kinds):
    asked = data.draw(st.sampled_from(quiz_of_all_kinds.questions))
    answer, recorded = data.draw(ANSWERS), data.draw(st.booleans())
    assert is_right(asked, answer, recorded=recorded) in (grade(asked, answer).right, recorded)


@given(right=st.sampled_from("abc"), chosen=st.sampled_from("abc"), recorded=st.booleans())
def test_whichever_option_a_release_makes_right_the_chosen_one_is_held_against_it(
    right, chosen, recorded, quiz_of_all_kinds
):
    asked = question(quiz_of_all_kinds, "single")
    options = tuple(msgspec.structs.replace(option, right=option.id == right) for option in asked.options)
    changed = msgspec.structs.replace(asked, options=options)
    assert is_right(changed, One(chosen), recorded=recorded) is (right == chosen)


# ---- where it counts ------------------------------------------------------------------------------------------------


def test_what_is_known_follows_the_mended_question(mended, record):
    record.keep_attempt(MODULE, QUESTION, MAY_DIE, right=True)
    record.keep_attempt(MODULE, "gone", One("x"), right=True)
    assert known(mended, record, MODULE) == {QUESTION: False, "gone": True}


def test_a_module_without_answers_is_not_read(record):
    class Unread(Library):
        def module(self, module_id: str):
            raise AssertionError(module_id)

    sample = Library.open(SAMPLE)
    assert known(Unread(sample.folder, sample._source), record, MODULE) == {}


def test_the_progress_page_does_not_call_known_what_is_wrong_today(mended, record):
    record.keep_attempt(MODULE, QUESTION, MAY_DIE, right=True)
    row = next(row for row in overview(mended, record, ENGLISH) if row.what == "quiz")
    assert row.state == "Begun"


@pytest.fixture
def quiz_page(mended, tmp_path):
    desk = make_desk(tmp_path, guest=True, library=mended)
    presenter = QuizPresenter(desk, Trail())
    presenter.attach(Paper())
    return presenter


def test_own_answers_say_what_fits_today(quiz_page):
    quiz_page.desk.record.keep_attempt(MODULE, QUESTION, MAY_DIE, right=True)
    quiz_page.enter(Place("quiz", MODULE))
    quiz_page.look_back()
    stage = quiz_page.screen.stage
    assert isinstance(stage, LookingBack)
    assert stage.answers[0].fits == "It will hardly work"


def test_a_question_that_is_not_known_any_more_is_asked_before_those_that_are(quiz_page):
    for id_, answer in ((QUESTION, MAY_DIE), ("what-helps", Several(("naloxone", "company")))):
        quiz_page.desk.record.keep_attempt(MODULE, id_, answer, right=True)
    quiz_page.enter(Place("quiz", MODULE))
    order = quiz_page._first
    assert isinstance(quiz_page.screen.stage, Asking)
    assert order.index(QUESTION) < order.index("what-helps")


def test_a_life_saving_question_that_was_mended_is_asked_again_though_it_was_right_on_two_days(
    mended, record, store, clock
):
    for _ in range(2):
        record.keep_attempt(MODULE, QUESTION, MAY_DIE, right=True)
        clock.go_on(days=1)
    as_it_was = Reviews(Library.open(SAMPLE), store, clock, Random(1))
    assert not as_it_was.few(most=5) or not as_it_was.few(most=5)[0].saves_lives
    assert [(one.question, one.saves_lives) for one in Reviews(mended, store, clock, Random(1)).few(most=5)] == [
        (QUESTION, True)
    ]


def test_days_on_which_it_was_only_looked_up_do_not_count_either(mended, record, store, clock):
    record.keep_attempt(MODULE, QUESTION, MAY_DIE, right=True)
    before = Reviews(Library.open(SAMPLE), store, clock, Random(1))
    before.rate(MODULE, QUESTION, got_it=True)
    clock.go_on(days=1)
    before.rate(MODULE, QUESTION, got_it=True)
    record.keep_attempt(MODULE, QUESTION, MAY_DIE, right=True)
    clock.go_on(days=1)
    today = Reviews(mended, store, clock, Random(1))
    assert today.few(most=5)[0].saves_lives
    for _ in range(2):
        today.rate(MODULE, QUESTION, got_it=True)
        clock.go_on(days=1)
    assert not today.few(most=5)


def test_a_wrong_answer_that_is_right_today_counts(mended, record, store, clock):
    record.keep_attempt(MODULE, QUESTION, HARDLY, right=False)
    assert next(iter(Reviews(mended, store, clock, Random(1)).standings())).right_on == {clock.now.astimezone().date()}
