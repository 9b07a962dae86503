# SPDX-License-Identifier: Apache-2.0
"""A sitting with a quiz, without a window."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from family_app.library.model import Question, Quiz
from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.study.grading import right_answer
from family_app.study.paths import SAFE_AT_HOME
from family_app.ui.screens.places import Place
from family_app.ui.screens.quiz import Asking, Ended, LookingBack, Offer, QuizPresenter
from tests.clock import Clock
from tests.ui.desks import library_with, make_desk, the_library
from tests.ui.paper import Paper, Trail

MODULE = "what-addiction-is"
HERE = Place("quiz", MODULE)
TOTAL = len(the_library().module(MODULE).quiz.questions)  # type: ignore[union-attr]


def sitting(folder: Path, trail: Trail | None = None) -> QuizPresenter:
    presenter = QuizPresenter(make_desk(folder), trail or Trail())
    presenter.enter(Place("quiz", MODULE))
    return presenter


@pytest.fixture
def presenter(tmp_path: Path) -> QuizPresenter:
    return sitting(tmp_path)


def asking(presenter: QuizPresenter) -> Asking:
    stage = presenter.screen.stage
    assert isinstance(stage, Asking)
    return stage


def asked(presenter: QuizPresenter) -> Question:
    question = presenter.module.question(asking(presenter).question.id)
    assert question is not None
    return question


def not_right(question: Question) -> Answer:
    match question.kind:
        case "single" | "true-false":
            return One(next(option.id for option in question.options if not option.right))
        case "multiple":
            return Several((next(option.id for option in question.options if not option.right),))
        case "order":
            return Ordered(tuple(reversed(question.order)))
        case _:
            return Matched(tuple((pair.id, question.answers[0].id) for pair in question.pairs))


def answer_all(presenter: QuizPresenter) -> None:
    while isinstance(presenter.screen.stage, Asking):
        presenter.answer(right_answer(asked(presenter)))
        presenter.go_on()


def ended(presenter: QuizPresenter) -> Ended:
    assert isinstance(presenter.screen.stage, Ended)
    return presenter.screen.stage


def test_each_view_gets_the_question(presenter: QuizPresenter) -> None:
    paper = Paper()
    presenter.attach(paper)
    assert paper.screens[-1].stage.where == f"Question 1 of {TOTAL}"


def test_an_answer_is_kept_with_its_grade(presenter: QuizPresenter) -> None:
    question = asked(presenter)
    presenter.answer(right_answer(question))
    kept = presenter.desk.record.attempts(MODULE)
    assert [(attempt.question, attempt.right) for attempt in kept] == [(question.id, True)]


def test_a_second_press_does_not_answer_twice(presenter: QuizPresenter) -> None:
    question = asked(presenter)
    presenter.answer(right_answer(question))
    presenter.answer(right_answer(question))
    assert len(presenter.desk.record.attempts(MODULE)) == 1


def test_what_was_not_right_comes_back_at_the_end(presenter: QuizPresenter) -> None:
    question = asked(presenter)
    presenter.answer(not_right(question))
    for _ in range(TOTAL - 1):
        presenter.go_on()
        presenter.answer(right_answer(asked(presenter)))
    presenter.go_on()
    assert asked(presenter).id == question.id
    assert asking(presenter).note == "This one is here once more."


def test_the_end_says_in_words_what_is_known(presenter: QuizPresenter) -> None:
    presenter.answer(not_right(asked(presenter)))
    presenter.go_on()
    answer_all(presenter)
    assert ended(presenter).says == (f"You know {TOTAL - 1} of these well.", "1 came back, and you have it now.")


def test_after_a_death_the_end_does_not_cheer(presenter: QuizPresenter) -> None:
    presenter.desk.state = "open"
    presenter.desk.record.keep_value("moment", "after-death")
    answer_all(presenter)
    assert ended(presenter).says == ("You can come back whenever you like.",)


def test_every_question_can_be_skipped(presenter: QuizPresenter) -> None:
    for _ in range(2 * TOTAL):
        assert isinstance(presenter.screen.stage, Asking)
        presenter.skip()
    assert ended(presenter).says == (f"{TOTAL} are here for another day, if you like.",)


def test_a_skipped_question_comes_again_after_the_others(presenter: QuizPresenter) -> None:
    skipped = asked(presenter).id
    presenter.skip()
    assert asked(presenter).id != skipped
    for _ in range(TOTAL - 1):
        presenter.answer(right_answer(asked(presenter)))
        presenter.go_on()
    assert asked(presenter).id == skipped


def test_one_may_stop_at_once(presenter: QuizPresenter) -> None:
    presenter.stop()
    ended(presenter)


def test_the_sitting_goes_on_after_a_look_into_the_lesson(presenter: QuizPresenter) -> None:
    presenter.answer(not_right(asked(presenter)))
    before = presenter.screen
    presenter.enter(Place("quiz", MODULE))
    assert presenter.screen == before


def anew(presenter: QuizPresenter, at: Place = HERE) -> QuizPresenter:
    """The same desk after a lock: the page was left, and its presenter is another one."""
    presenter.leave()
    other = QuizPresenter(presenter.desk, Trail())
    other.enter(at)
    return other


def test_a_sitting_goes_on_after_a_lock_at_its_next_question(presenter: QuizPresenter) -> None:
    presenter.answer(not_right(asked(presenter)))
    presenter.go_on()
    presenter.answer(right_answer(asked(presenter)))
    presenter.go_on()
    now = asked(presenter)
    after = anew(presenter)
    assert (asking(after).where, asked(after)) == (f"Question 3 of {TOTAL}", now)
    answer_all(after)
    assert ended(after).says == (f"You know {TOTAL - 1} of these well.", "1 came back, and you have it now.")


def answered_one(presenter: QuizPresenter) -> QuizPresenter:
    presenter.answer(right_answer(asked(presenter)))
    presenter.go_on()
    return presenter


def test_a_sitting_that_was_stopped_or_ended_begins_anew(presenter: QuizPresenter) -> None:
    for end in (QuizPresenter.stop, answer_all):
        presenter = anew(answered_one(presenter))
        end(presenter)
        presenter = anew(presenter)
        assert asking(presenter).where == f"Question 1 of {TOTAL}"


def test_on_another_day_a_sitting_begins_anew(tmp_path: Path) -> None:
    clock = Clock()
    presenter = QuizPresenter(make_desk(tmp_path, clock=clock), Trail())
    presenter.enter(Place("quiz", MODULE))
    answered_one(presenter).leave()
    clock.go_on(days=1)
    assert asking(anew(QuizPresenter(presenter.desk, Trail()))).where == f"Question 1 of {TOTAL}"


def test_after_a_death_and_for_another_question_nothing_is_gone_on_with(presenter: QuizPresenter) -> None:
    answered_one(presenter).leave()
    last = presenter.module.quiz.questions[-1].id  # type: ignore[union-attr]
    assert asked(anew(presenter, Place("quiz", MODULE, item=last))).id == last
    answered_one(presenter).leave()
    presenter.desk.record.keep_value("moment", "after-death")
    assert asking(anew(presenter)).where == f"Question 1 of {TOTAL}"


def test_in_the_module_for_who_is_afraid_nothing_tells_of_a_sitting(tmp_path: Path) -> None:
    presenter = QuizPresenter(make_desk(tmp_path), Trail())
    presenter.enter(Place("quiz", SAFE_AT_HOME))
    after = anew(answered_one(presenter), Place("quiz", SAFE_AT_HOME))
    assert asking(after).where.startswith("Question 1 of")


@pytest.mark.parametrize("odd", ["", "x", "[]", '{"module": 1}'])
def test_a_sitting_that_cannot_be_read_begins_anew(presenter: QuizPresenter, odd: str) -> None:
    presenter.desk.record.keep_value("quiz-sitting", odd)
    assert asking(anew(presenter)).where == f"Question 1 of {TOTAL}"


def test_the_lesson_is_one_click_away(tmp_path: Path) -> None:
    trail = Trail()
    presenter = sitting(tmp_path, trail)
    presenter.open_lesson("short-high")
    assert trail.places == [Place("lesson", MODULE, "the-brain-learns", "fast-in-fast-out")]


def test_a_question_can_be_opened_by_its_name(tmp_path: Path) -> None:
    presenter = QuizPresenter(make_desk(tmp_path), Trail())
    presenter.enter(Place("quiz", MODULE, "what-mends"))
    assert asked(presenter).id == "what-mends"


def test_a_pick_survives_a_change_of_the_look(presenter: QuizPresenter) -> None:
    presenter.chose(One("greedy"))
    paper = Paper()
    presenter.attach(paper)
    assert paper.screens[-1].stage.question.chosen == One("greedy")


def test_own_answers_are_seen_question_by_question(presenter: QuizPresenter) -> None:
    first = asked(presenter)
    presenter.answer(not_right(first))
    presenter.look_back()
    stage = presenter.screen.stage
    assert isinstance(stage, LookingBack)
    assert [(given.id, bool(given.yours), bool(given.fits)) for given in stage.answers] == [(first.id, True, True)]


def test_looking_back_returns_to_the_question(presenter: QuizPresenter) -> None:
    question = asked(presenter)
    presenter.look_back()
    presenter.leave_answers()
    assert asked(presenter).id == question.id


def test_looking_back_at_reasons_returns_to_them(presenter: QuizPresenter) -> None:
    presenter.answer(not_right(asked(presenter)))
    before = presenter.screen
    presenter.look_back()
    presenter.leave_answers()
    assert presenter.screen == before


def test_answers_are_forgotten_only_after_asking(presenter: QuizPresenter) -> None:
    presenter.answer(right_answer(asked(presenter)))
    presenter.look_back()
    presenter.want_reset()
    assert presenter.desk.record.attempts(MODULE)
    presenter.reset()
    assert not presenter.desk.record.attempts(MODULE)


def quiz_of(folder: Path, quiz: Quiz | None) -> QuizPresenter:
    module = structs.replace(the_library().module(MODULE), quiz=quiz)
    presenter = QuizPresenter(make_desk(folder, library=library_with(module)), Trail())
    presenter.enter(Place("quiz", MODULE))
    return presenter


def test_a_quiz_on_request_waits_to_be_asked(tmp_path: Path) -> None:
    quiz = the_library().module(MODULE).quiz
    assert quiz is not None
    presenter = quiz_of(tmp_path, structs.replace(quiz, offered="on-request"))
    assert isinstance(presenter.screen.stage, Offer)
    presenter.begin()
    asking(presenter)


def test_a_module_without_questions_says_so(tmp_path: Path) -> None:
    assert quiz_of(tmp_path, None).screen.stage == Offer("There are no questions for this module yet.", "")


@given(st.lists(st.sampled_from(["right", "not", "next", "skip", "look", "back", "stop", "begin"]), max_size=40))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_pressed_there_is_a_way_on(tmp_path: Path, acts: list[str]) -> None:
    presenter = sitting(tmp_path)
    presenter.desk.rng = Random(1)
    for act in acts:
        press(presenter, act)
        assert presenter.screen.stage is not None
        assert presenter.screen.part <= 1


def press(presenter: QuizPresenter, act: str) -> None:
    if act in ("right", "not"):
        if isinstance(presenter.screen.stage, Asking):
            question = asked(presenter)
            presenter.answer(right_answer(question) if act == "right" else not_right(question))
        return
    acts = {
        "next": presenter.go_on,
        "skip": presenter.skip,
        "look": presenter.look_back,
        "back": presenter.leave_answers,
        "stop": presenter.stop,
        "begin": presenter.begin,
    }
    acts[act]()
