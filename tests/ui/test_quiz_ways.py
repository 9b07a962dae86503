# SPDX-License-Identifier: Apache-2.0
"""One setting says how questions are met: as they are, as check-ins, or not at all. On screen and on paper."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from family_app.handouts.desk import Sheet
from family_app.settings import Settings
from family_app.study.answers import One
from family_app.study.grading import right_answer
from family_app.ui.screens.coming_back import todays
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.handouts import HandoutsPresenter
from family_app.ui.screens.lesson import LessonPresenter
from family_app.ui.screens.module import ModulePresenter
from family_app.ui.screens.paper_choice import PaperChoice
from family_app.ui.screens.paper_sheet import PaperSheets
from family_app.ui.screens.places import PRACTISE, REFRESHER, SEARCH, SETTINGS, Place
from family_app.ui.screens.practise import PractisePresenter
from family_app.ui.screens.quiz import Asking, Ended, QuizPresenter
from family_app.ui.screens.refresher import RefresherPresenter
from family_app.ui.screens.search import SearchPresenter
from family_app.ui.screens.settings import SettingsPresenter
from tests.ui.desks import make_desk
from tests.ui.paper import Trail

MODULE, LESSON, CHECK = "medication-saves-lives", "why-medicine-first", "second-week"


def desk(folder: Path, way: str) -> Desk:
    return make_desk(folder, settings=Settings(quizzes=way))


@pytest.mark.parametrize(("way", "shown"), [("plain", True), ("check-ins", True), ("hidden", False)])
def test_the_module_offers_questions_unless_they_are_left_out(tmp_path: Path, way: str, shown: bool) -> None:
    module = ModulePresenter(desk(tmp_path, way), Trail())
    module.enter(Place("module", MODULE))
    assert any(extra.place.page == "quiz" for extra in module.screen.extras) is shown


@pytest.mark.parametrize(("way", "shown"), [("plain", True), ("check-ins", True), ("hidden", False)])
def test_practise_lists_questions_unless_they_are_left_out(tmp_path: Path, way: str, shown: bool) -> None:
    practise = PractisePresenter(desk(tmp_path, way), Trail())
    practise.enter(PRACTISE)
    assert any(tile.place.page == "quiz" for group in practise.screen.groups for tile in group.tiles) is shown


@pytest.mark.parametrize(("way", "lead"), [("plain", "Check yourself"), ("check-ins", "Check in")])
def test_a_question_in_the_text_is_called_what_it_is(tmp_path: Path, way: str, lead: str) -> None:
    lesson = LessonPresenter(desk(tmp_path, way), Trail())
    lesson.enter(Place("lesson", MODULE, LESSON))
    assert lesson.screen.checks[CHECK].lead == lead


def test_a_text_without_its_questions_reads_on_and_opens_at_the_same_paragraph(tmp_path: Path) -> None:
    plain, hidden = (LessonPresenter(desk(tmp_path / way, way), Trail()) for way in ("plain", "hidden"))
    for lesson in (plain, hidden):
        lesson.enter(Place("lesson", MODULE, LESSON))
    assert hidden.screen.checks == {}
    assert set(hidden.screen.blocks) < set(plain.screen.blocks)
    assert len(hidden._origin) == len(hidden.screen.blocks)


@pytest.mark.parametrize("way", ["plain", "check-ins", "hidden"])
def test_paper_offers_the_same(tmp_path: Path, way: str) -> None:
    handouts = HandoutsPresenter(desk(tmp_path, way), Trail(), draw=lambda *_args, **_more: ())
    handouts.enter(Place("handouts", MODULE, "page"))
    titles = {sheet.id: sheet.title for sheet in handouts.screen.sheets}
    expected = {"plain": "Quiz", "check-ins": "Check-in questions", "hidden": None}[way]
    assert titles.get("quiz") == expected
    assert ("key" in titles) is (way != "hidden")


def sitting(folder: Path) -> QuizPresenter:
    quiz = QuizPresenter(desk(folder, "check-ins"), Trail())
    quiz.enter(Place("quiz", MODULE))
    return quiz


def test_in_a_check_in_nothing_is_right_or_wrong_and_every_reason_stays(tmp_path: Path) -> None:
    quiz = sitting(tmp_path)
    stage = quiz.screen.stage
    assert isinstance(stage, Asking)
    question = quiz.module.question(stage.question.id)
    assert question is not None
    quiz.answer(right_answer(question))
    verdict = quiz.screen.stage.question.verdict  # type: ignore[union-attr]
    assert verdict is not None
    assert (verdict.words, verdict.right) == ("Here is what is known about each.", False)
    assert all(reason.why for reason in verdict.reasons)


def test_in_a_check_in_nothing_comes_back_and_nothing_is_counted(tmp_path: Path) -> None:
    quiz = sitting(tmp_path)
    for _ in range(len(quiz._first)):
        quiz.answer(One("none-of-them"))
        quiz.go_on()
    assert quiz.screen.stage == Ended("That is all for now", ("You can come back whenever you like.",))


def test_the_way_is_kept_in_the_settings(tmp_path: Path) -> None:
    settings = SettingsPresenter(make_desk(tmp_path), Trail())
    settings.enter(SETTINGS)
    settings.chose_quizzes("hidden")
    assert settings.screen.focus == "quizzes"
    assert make_desk(tmp_path).settings.quizzes == "hidden"


def test_the_overdose_refresher_stays_where_questions_are_left_out(tmp_path: Path) -> None:
    hidden = desk(tmp_path, "hidden")
    practise = PractisePresenter(hidden, Trail())
    practise.enter(PRACTISE)
    tiles = [tile for group in practise.screen.groups for tile in group.tiles]
    assert [tile.under for tile in tiles if tile.place == REFRESHER] == ["A few minutes: the card and a scene."]
    refresher = RefresherPresenter(hidden, Trail())
    refresher.enter(REFRESHER)
    assert [step.id for step in refresher.screen.steps] == ["card", "scene"]


def test_no_question_comes_back_where_questions_are_left_out(tmp_path: Path) -> None:
    hidden = desk(tmp_path, "hidden")
    hidden.record.keep_attempt("overdose-and-naloxone", "signs", One("x"), right=False)
    hidden.clock = lambda: datetime(2027, 3, 1, tzinfo=UTC)
    assert todays(hidden) == ()


@pytest.mark.parametrize(("way", "shown"), [("plain", True), ("hidden", False)])
def test_search_finds_questions_unless_they_are_left_out(tmp_path: Path, way: str, shown: bool) -> None:
    search = SearchPresenter(desk(tmp_path, way), Trail())
    search.enter(SEARCH)
    search.typed("methadone")
    assert any(row.day.startswith("Question") for row in search.screen.rows) is shown


def test_search_takes_questions_up_again_when_they_are_wanted(tmp_path: Path) -> None:
    search = SearchPresenter(desk(tmp_path, "hidden"), Trail())
    search.enter(SEARCH)
    search.desk.change_settings(quizzes="plain")
    search.enter(SEARCH)
    search.typed("methadone")
    assert any(row.day.startswith("Question") for row in search.screen.rows)


@pytest.mark.parametrize(("way", "shown"), [("plain", True), ("hidden", False)])
def test_printed_lessons_hold_the_questions_of_the_text_unless_they_are_left_out(
    tmp_path: Path, way: str, shown: bool
) -> None:
    sheets = PaperSheets(desk(tmp_path, way))
    made, _notice = sheets.made(PaperChoice(MODULE, "lessons"))
    assert isinstance(made, Sheet)
    assert ("Check yourself" in str(made.document)) is shown
