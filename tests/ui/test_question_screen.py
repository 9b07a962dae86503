# SPDX-License-Identifier: Apache-2.0
"""A question before and after it was answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.library.model import Module, Question
from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.study.grading import right_answer
from family_app.study.quiz_run import shown_options
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Place
from family_app.ui.screens.question import (
    QuestionScreen,
    answer_words,
    card_place,
    closed_question,
    lesson_place,
    open_question,
)
from tests.ui.desks import make_desk, the_library

QUESTIONS = [
    (summary.id, question.id)
    for summary in the_library().index.modules
    if (quiz := the_library().module(summary.id).quiz)
    for question in quiz.questions
]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def found(module_id: str, question_id: str) -> tuple[Module, Question]:
    module = the_library().module(module_id)
    question = module.question(question_id)
    assert question is not None
    return module, question


def opened(desk: Desk, module: Module, question: Question) -> QuestionScreen:
    return open_question(desk, module, question, order=shown_options(question, desk.rng))


def closed(desk: Desk, module: Module, question: Question, answer: Answer) -> QuestionScreen:
    return closed_question(desk, module, opened(desk, module, question), answer=answer)[0]


def answers_to(question: Question) -> st.SearchStrategy[Answer]:
    """Any answer that the window can give."""
    options = [option.id for option in question.options]
    match question.kind:
        case "single" | "true-false":
            return st.sampled_from(options).map(One)
        case "multiple":
            return st.lists(st.sampled_from(options), min_size=1, unique=True).map(lambda ids: Several(tuple(ids)))
        case "order":
            return st.permutations(options).map(lambda ids: Ordered(tuple(ids)))
        case _:
            side = st.sampled_from([answer.id for answer in question.answers])
            sides = st.lists(side, min_size=len(question.pairs), max_size=len(question.pairs))
            ids = [pair.id for pair in question.pairs]
            return sides.map(lambda put: Matched(tuple(zip(ids, put, strict=True))))


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_answer_shows_a_reason_for_every_option(desk: Desk, data: st.DataObject) -> None:
    module, question = found(*data.draw(st.sampled_from(QUESTIONS)))
    screen = closed(desk, module, question, data.draw(answers_to(question)))
    assert screen.verdict is not None
    assert len(screen.verdict.reasons) == len(question.options) + len(question.pairs)
    assert all(reason.why and "{" not in reason.why for reason in screen.verdict.reasons)


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_wrong_pick_where_a_life_hangs_on_it_shows_the_card(desk: Desk, data: st.DataObject) -> None:
    module, question = found(*data.draw(st.sampled_from(QUESTIONS)))
    verdict = closed(desk, module, question, data.draw(answers_to(question))).verdict
    assert verdict is not None
    assert bool(verdict.card) == (question.life_saving and not verdict.right)


@pytest.mark.parametrize(("module_id", "question_id"), QUESTIONS)
def test_the_right_answer_fits_everywhere(desk: Desk, module_id: str, question_id: str) -> None:
    module, question = found(module_id, question_id)
    verdict = closed(desk, module, question, right_answer(question)).verdict
    assert verdict is not None
    assert verdict.right
    assert all(reason.mark != "chosen" for reason in verdict.reasons)


@pytest.mark.parametrize(("module_id", "question_id"), QUESTIONS)
def test_every_question_leads_to_a_lesson_of_its_module(desk: Desk, module_id: str, question_id: str) -> None:
    module, question = found(module_id, question_id)
    assert module.lesson(lesson_place(module, question).item) is not None
    assert opened(desk, module, question).lesson


def test_the_readers_own_answer_comes_first(desk: Desk) -> None:
    module, question = found("medication-saves-lives", "what-lowers-deaths")
    verdict = closed(desk, module, question, One("willpower")).verdict
    assert verdict is not None
    assert verdict.reasons[0].says == "You chose this"
    assert verdict.reasons[0].text == "A firm decision to stop"


def test_a_common_belief_is_met_kindly_and_only_once(desk: Desk) -> None:
    module, question = found("medication-saves-lives", "what-lowers-deaths")
    verdict = closed(desk, module, question, One("willpower")).verdict
    assert verdict is not None
    said = f"{verdict.kindly} {verdict.reasons[0].why}"
    assert said.count("Many people believe this.") == 1


def test_an_order_is_explained_from_the_first_step_to_the_last(desk: Desk) -> None:
    module, question = found("what-addiction-is", "one-turn")
    verdict = closed(desk, module, question, Ordered(tuple(reversed(question.order)))).verdict
    assert verdict is not None
    assert [reason.text[:2] for reason in verdict.reasons] == ["1.", "2.", "3.", "4."]
    assert verdict.reasons[0].says == "You put it at number 4"


def test_a_pair_says_what_it_goes_with(desk: Desk) -> None:
    module, question = found("what-addiction-is", "four-words")
    verdict = closed(desk, module, question, Matched(tuple((pair.id, "craving") for pair in question.pairs))).verdict
    assert verdict is not None
    says = {reason.says for reason in verdict.reasons}
    assert {"Goes with: Craving", "Goes with: Tolerance. You chose: Craving"} <= says


def test_no_screen_says_wrong_or_failed(desk: Desk) -> None:
    for module_id, question_id in QUESTIONS:
        module, question = found(module_id, question_id)
        first = question.options[-1].id if question.options else ""
        verdict = closed(desk, module, question, One(first)).verdict
        assert verdict is not None
        said = " ".join((verdict.words, verdict.kindly, *(reason.says for reason in verdict.reasons))).lower()
        assert not {"wrong", "failed", "incorrect"} & set(said.replace(".", "").split())


def test_after_a_death_the_card_button_does_not_name_the_overdose(desk: Desk) -> None:
    desk.state = "open"
    desk.record.keep_value("moment", "after-death")
    module, question = found("overdose-and-naloxone", "second-dose")
    verdict = closed(desk, module, question, One("only-one")).verdict
    assert verdict is not None
    assert verdict.card_words == "Emergency"


def test_the_overdose_card_has_a_screen_of_its_own() -> None:
    assert card_place("overdose") == Place("overdose")
    assert card_place("crisis") == Place("card", item="crisis")


@given(st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_answer_can_be_said_in_words(desk: Desk, data: st.DataObject) -> None:
    _, question = found(*data.draw(st.sampled_from(QUESTIONS)))
    assert answer_words(question, data.draw(answers_to(question)), desk)


def test_an_answer_of_a_later_release_is_nothing_in_words(desk: Desk) -> None:
    _, question = found("what-addiction-is", "four-words")
    assert answer_words(question, None, desk) == ""
