# SPDX-License-Identifier: Apache-2.0
"""The page of a few questions from before, and the refresher: what they show, and all of it by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from family_app.study import pause, refresher
from family_app.study.answers import Several
from family_app.study.grading import right_answer
from family_app.ui.screens.coming_back import LIFE_SAVING, REFRESH, todays, wants
from family_app.ui.screens.overdose import PRACTICE
from family_app.ui.screens.places import HOME, REFRESHER, TODAY_QUESTIONS, Place
from family_app.ui.screens.refresher import RefresherPresenter
from family_app.ui.screens.today_questions import Asking, Quiet, TodayQuestionsPresenter
from tests.clock import Clock
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Trail
from tests.ui.windows import shown

MODULE = refresher.MODULE


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    """Three questions were answered yesterday; two of them can save a life."""
    desk = open_space(make_desk(tmp_path, clock=clock))
    for module, question in ((MODULE, "signs"), (MODULE, "second-dose"), _plain(desk)):
        desk.record.keep_attempt(module, question, Several(("x",)), right=False)
    clock.now += timedelta(days=1)
    return desk


def _plain(desk):
    module = desk.library.module("recovery-map")
    return module.id, next(one.id for one in module.quiz.questions if not one.life_saving)


@pytest.fixture
def trail():
    return Trail()


@pytest.fixture
def page(desk, trail):
    made = TodayQuestionsPresenter(desk, trail)
    made.enter(TODAY_QUESTIONS)
    return made


def test_a_question_is_asked_before_its_answer_is_shown(page):
    assert page.screen.stage.where == "Question 1 of 3"
    assert page.screen.stage.question.verdict is None
    page.got_it()
    assert page.screen.stage.where == "Question 1 of 3"


def test_to_look_shows_every_reason_and_says_nothing_of_a_choice(page):
    page.looked()
    verdict = page.screen.stage.question.verdict
    assert verdict.words == "This is the answer."
    assert not any("You chose" in reason.says for reason in verdict.reasons)
    assert page.screen.stage.question.lesson


def test_got_it_leads_on_and_the_end_keeps_no_score(page, desk):
    for _ in range(3):
        page.looked()
        page.got_it()
    assert isinstance(page.screen.stage, Quiet)
    assert not any(sign.isdigit() for sign in f"{page.screen.stage.title} {page.screen.stage.says}")
    assert todays(desk) == ()


def test_a_pick_that_does_not_fit_shows_the_card_and_leans_to_again(page, desk):
    page.answer(Several(("large-pupils",)) if page.screen.stage.question.id == "signs" else Several(()))
    assert page.screen.stage.question.verdict.card == "overdose"
    assert not page.screen.stage.got_it


def test_a_pick_is_kept_as_an_answer(page, desk):
    module, question = page._now()
    page.answer(right_answer(question))
    assert desk.record.attempts(module.id)[-1].right


def test_the_sitting_goes_on_after_a_look_at_the_lesson(page, trail):
    page.looked()
    page.open_lesson()
    assert trail.places[-1].page == "lesson"
    page.enter(TODAY_QUESTIONS)
    assert page.screen.stage.question.verdict is not None


def test_not_now_to_a_question_that_saves_lives_lasts_and_can_be_taken_back(page, desk, clock):
    page.not_now()
    clock.now += timedelta(days=200)
    assert [one.saves_lives for one in todays(desk)] == [False]
    page.wanted_back()
    assert wants(desk, LIFE_SAVING)
    assert isinstance(page.screen.stage, Asking)


def test_a_pause_lets_all_rest_and_can_be_taken_back(page, desk):
    page.pause()
    assert todays(desk) == ()
    assert "February 2027" in page.screen.stage.says[0]
    page.wanted_back()
    assert len(todays(desk)) == 3


def test_only_those_that_save_lives_are_asked_from_their_line(page):
    page.enter(Place(TODAY_QUESTIONS.page, item="life-saving"))
    assert page.screen.stage.where == "Question 1 of 2"


@pytest.mark.parametrize("off", ["after-death", "none", "paused", "all asked"])
def test_with_nothing_to_ask_the_page_says_why_and_leads_on(page, desk, off):
    if off == "after-death":
        desk.record.keep_value("moment", off)
    elif off == "none":
        desk.change_settings(reviews_a_day=0)
    elif off == "paused":
        pause.pause(desk.record, desk.clock())
    else:
        desk.record.reset_quiz(MODULE)
        desk.record.reset_quiz("recovery-map")
    page.stop()
    page.enter(TODAY_QUESTIONS)
    assert isinstance(page.screen.stage, Quiet)
    assert page.screen.stage.says[0]


# ---- the refresher --------------------------------------------------------------------------------------------------


@pytest.fixture
def refresh(desk, trail):
    made = RefresherPresenter(desk, trail)
    made.enter(REFRESHER)
    return made


def test_the_refresher_leads_to_the_card_as_practice_a_scene_and_the_questions(refresh, trail):
    for step in refresh.screen.steps:
        refresh.open_step(step.id)
    assert trail.places == [PRACTICE, Place("practice", MODULE), Place("today_questions", MODULE, "refresher")]
    refresh.enter(REFRESHER)
    assert all(step.seen for step in refresh.screen.steps)


def test_the_refresher_asks_each_question_of_the_module_that_saves_lives(page, desk):
    page.enter(Place("today_questions", MODULE, "refresher"))
    count = sum(one.life_saving for one in desk.library.module(MODULE).quiz.questions)
    assert page.screen.stage.where == f"Question 1 of {count}"
    page.stop()
    page.go_on()
    assert page.go.places[-1] == REFRESHER


def test_a_refresher_that_was_declined_stays_declined(refresh, desk):
    refresh.not_now()
    assert not wants(desk, REFRESH)


def test_after_a_death_there_is_no_refresher(refresh, desk):
    desk.record.keep_value("moment", "after-death")
    refresh.enter(REFRESHER)
    assert refresh.screen.steps == ()


# ---- by keyboard ----------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot, desk):
    return shown(qtbot, desk)


def press(window, *keys):
    for key in keys:
        QApplication.processEvents()
        QTest.keyClick(window.windowHandle(), key)
    QApplication.processEvents()


def tab_to(window, words):
    """Tab until the control that says ``words`` has the keyboard."""
    for _ in range(60):
        at = QApplication.focusWidget()
        if at is not None and words in (getattr(at, "text", str)() or at.accessibleName()):
            return
        press(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach “{words}”")


def test_a_sitting_by_keyboard_alone(window, desk):
    window.go(TODAY_QUESTIONS)
    press(window, Qt.Key.Key_Space, Qt.Key.Key_2)
    assert window.presenter("today_questions").screen.stage.where == "Question 2 of 3"
    press(window, Qt.Key.Key_Return, Qt.Key.Key_1)
    press(window, Qt.Key.Key_Space, Qt.Key.Key_2)
    press(window, Qt.Key.Key_Return)
    assert window.place == HOME
    assert len(desk.store.read("SELECT 1 FROM review")) == 3


def test_a_number_rates_nothing_before_the_answer_is_seen(window, desk):
    window.go(TODAY_QUESTIONS)
    press(window, Qt.Key.Key_1, Qt.Key.Key_2)
    assert desk.store.read("SELECT 1 FROM review") == []


def test_space_twice_rates_nothing(window, desk):
    window.go(TODAY_QUESTIONS)
    press(window, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert desk.store.read("SELECT 1 FROM review") == []


@pytest.mark.parametrize("words", ["Stop here", "Not now", "Pause these questions"])
def test_the_ways_out_are_reached_by_keyboard(window, words):
    window.go(TODAY_QUESTIONS)
    tab_to(window, words)
    press(window, Qt.Key.Key_Return)
    assert isinstance(window.presenter("today_questions").screen.stage, Quiet)


def test_the_refresher_by_keyboard_alone(window, desk):
    window.go(REFRESHER)
    press(window, Qt.Key.Key_Return)
    assert window.place == PRACTICE
    window.go(REFRESHER)
    tab_to(window, "I have been through it")
    press(window, Qt.Key.Key_Return)
    assert refresher.done_on(desk.record) == desk.clock().date()
    press(window, Qt.Key.Key_Return)
    assert window.place == HOME
