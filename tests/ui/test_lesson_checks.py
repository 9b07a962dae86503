# SPDX-License-Identifier: Apache-2.0
"""Questions that stand in the text of a lesson."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.study.answers import One
from family_app.ui.pages.lesson import LessonPage
from family_app.ui.screens.lesson import LessonPresenter
from family_app.ui.screens.places import Place
from family_app.ui.widgets.question import QuestionBox
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail

MODULE, LESSON, CHECK = "medication-saves-lives", "why-medicine-first", "second-week"
AT = Place("lesson", MODULE, LESSON, f"check:{CHECK}")


@pytest.fixture
def presenter(tmp_path: Path) -> LessonPresenter:
    made = LessonPresenter(make_desk(tmp_path), Trail())
    made.enter(AT)
    return made


def test_an_answer_in_the_text_is_kept_and_explained(presenter: LessonPresenter) -> None:
    presenter.check_answered(CHECK, One("sleep"))
    assert [attempt.right for attempt in presenter.desk.record.attempts(MODULE)] == [False]
    verdict = presenter.screen.checks[CHECK].verdict
    assert verdict is not None
    assert verdict.card == "overdose"


def test_the_text_itself_stays_the_same_value(presenter: LessonPresenter) -> None:
    before = presenter.screen.blocks
    presenter.check_answered(CHECK, One("sleep"))
    assert presenter.screen.blocks is before


def test_a_question_in_the_text_can_be_answered_again(presenter: LessonPresenter) -> None:
    presenter.check_answered(CHECK, One("sleep"))
    presenter.check_again(CHECK)
    assert presenter.screen.checks[CHECK].verdict is None


def test_an_answer_makes_the_page_private(presenter: LessonPresenter) -> None:
    assert not presenter.private
    presenter.check_answered(CHECK, One("sleep"))
    assert presenter.private


def test_a_pick_in_the_text_survives_a_change_of_the_look(presenter: LessonPresenter) -> None:
    presenter.check_chose(CHECK, One("sleep"))
    paper = Paper()
    presenter.attach(paper)
    assert paper.screens[-1].checks[CHECK].chosen == One("sleep")


def test_every_question_in_a_text_has_its_box(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    presenter = LessonPresenter(desk, Trail())
    for summary in desk.library.index.modules:
        for lesson in summary.lessons:
            presenter.enter(Place("lesson", summary.id, lesson.id))
            assert all(check.lines for check in presenter.screen.checks.values())


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(made)
    made.show()
    made.go(AT)
    qtbot.wait(30)
    return made


def page_of(window: Window) -> LessonPage:
    assert isinstance(window.page, LessonPage)
    return window.page


def test_answering_neither_scrolls_nor_rewrites_the_text(window: Window, qtbot: QtBot) -> None:
    view = page_of(window).view
    bar, document = view.verticalScrollBar(), view.document()
    before = bar.value()
    assert before > 0
    page_of(window).check_answered.emit(CHECK, One("sleep"))
    qtbot.wait(50)
    assert (bar.value(), view.document()) == (before, document)


def test_the_text_makes_room_for_the_reasons(window: Window, qtbot: QtBot) -> None:
    box = page_of(window).view.viewport().findChild(QuestionBox)
    before = box.height()
    page_of(window).check_answered.emit(CHECK, One("sleep"))
    qtbot.wait(50)
    assert box.height() == box.layout().totalHeightForWidth(box.width()) > before


def test_the_keyboard_stays_in_the_box_that_was_answered(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    box = page_of(window).view.viewport().findChild(QuestionBox)
    box.focus_first()
    page_of(window).check_answered.emit(CHECK, One("sleep"))
    qtbot.wait(50)
    focused = window.focusWidget()
    assert focused is box or box.isAncestorOf(focused)
