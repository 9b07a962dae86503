# SPDX-License-Identifier: Apache-2.0
"""The quiz and the practice in the window, with the keyboard and in large text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.study.grading import right_answer
from family_app.ui.pages.practice import PracticePage
from family_app.ui.pages.quiz import QuizPage
from family_app.ui.screens.places import PRACTISE, Place
from family_app.ui.screens.practice import PracticePresenter
from family_app.ui.screens.quiz import Asking, QuizPresenter
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.rows import Radio, Tick
from family_app.ui.window import Window
from tests.ui.desks import make_desk

QUIZ = Place("quiz", "medication-saves-lives")
TALK = Place("practice", "talking-so-they-can-hear")


def window_at(qtbot: QtBot, folder: Path, place: Place, *, text: int = 100, size: tuple[int, int]) -> Window:
    made = Window(make_desk(folder, guest=True, settings=Settings(theme="light", text_percent=text)))
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.activateWindow()
    made.go(place)
    qtbot.wait(30)
    return made


@pytest.fixture
def quiz(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    return window_at(qtbot, tmp_path, QUIZ, size=(1100, 720))


@pytest.fixture
def talk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = window_at(qtbot, tmp_path, TALK, size=(1100, 720))
    made.presenter("practice").begin()  # type: ignore[attr-defined]
    qtbot.wait(30)
    return made


def press(qtbot: QtBot, window: Window, *keys: Qt.Key) -> None:
    for key in keys:
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def test_a_question_is_answered_and_left_with_the_keyboard_alone(quiz: Window, qtbot: QtBot) -> None:
    press(qtbot, quiz, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert quiz.focusWidget() is quiz.page.next_button  # type: ignore[attr-defined]
    press(qtbot, quiz, Qt.Key.Key_Space)
    stage = quiz.presenter("quiz").screen.stage
    assert isinstance(stage, Asking)
    assert stage.where.startswith("Question 2 of")


def test_skip_and_stop_are_always_there(quiz: Window) -> None:
    page = quiz.page
    assert isinstance(page, QuizPage)
    assert page.skip_button.isVisible()
    assert page.skip_button.isEnabled()
    assert page.stop_button.isVisible()


def test_only_one_button_is_filled_before_and_after_an_answer(quiz: Window, qtbot: QtBot) -> None:
    presenter = quiz.presenter("quiz")
    assert isinstance(presenter, QuizPresenter)
    for _ in range(2):
        filled = [b for b in quiz.page.findChildren(Button) if b.kind == "primary" and b.isVisible()]
        assert len(filled) == 1
        stage = presenter.screen.stage
        assert isinstance(stage, Asking)
        question = presenter.module.question(stage.question.id)
        assert question is not None
        presenter.answer(right_answer(question))


def test_locking_forgets_the_answers_on_the_screen(quiz: Window) -> None:
    presenter = quiz.presenter("quiz")
    quiz.desk.state = "open"
    quiz.lock()
    assert quiz.presenter("quiz") is not presenter


def test_a_choice_puts_the_keyboard_on_the_newest_words(talk: Window, qtbot: QtBot) -> None:
    press(qtbot, talk, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    page = talk.page
    assert isinstance(page, PracticePage)
    assert page.talk.isAncestorOf(talk.focusWidget())
    presenter = talk.presenter("practice")
    assert isinstance(presenter, PracticePresenter)
    assert len(presenter.run.turns) == 1


def test_the_keyboard_never_leaves_the_page_when_a_turn_is_said(talk: Window, qtbot: QtBot, qapp: QApplication) -> None:
    seen: list[QWidget] = []
    press(qtbot, talk, Qt.Key.Key_Tab)
    watch = qapp.focusChanged.connect(lambda _old, new: seen.append(new))
    press(qtbot, talk, Qt.Key.Key_Space)
    qtbot.wait(20)
    qapp.disconnect(watch)
    assert seen
    assert all(talk.page.isAncestorOf(widget) for widget in seen)


def test_undo_takes_the_last_words_back(talk: Window, qtbot: QtBot) -> None:
    press(qtbot, talk, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    qtbot.keyClick(talk.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    presenter = talk.presenter("practice")
    assert isinstance(presenter, PracticePresenter)
    assert presenter.run.turns == ()


def test_what_was_said_is_not_drawn_again(talk: Window, qtbot: QtBot) -> None:
    page = talk.page
    assert isinstance(page, PracticePage)
    first = page.talk.layout().itemAt(0).widget()
    page.chose.emit("look-first")
    assert page.talk.layout().itemAt(0).widget() is first


def clipped(page: QWidget) -> list[str]:
    """Words that do not have the room they need."""
    found = [label for label in page.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    short = [label.text() for label in found if label.height() < label.heightForWidth(label.width())]
    for control in (*page.findChildren(Button), *page.findChildren(Radio), *page.findChildren(Tick)):
        if control.isVisible() and control.hasHeightForWidth():
            narrow = control.width() < control.minimumSizeHint().width()
            low = control.height() < control.heightForWidth(control.width())
            short += [control.text()] if narrow or low else []
    return short


@pytest.mark.parametrize(("text", "size"), [(100, (800, 600)), (200, (1100, 720)), (300, (1100, 720))])
@pytest.mark.parametrize("question_id", ["what-lowers-deaths", "three-medicines", "dangerous-mixes"])
def test_no_word_of_a_question_is_cut_off(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, text: int, size: tuple[int, int], question_id: str
) -> None:
    window = window_at(qtbot, tmp_path, Place("quiz", QUIZ.module, question_id), text=text, size=size)
    qtbot.waitUntil(lambda: clipped(window.page) == [])
    presenter = window.presenter("quiz")
    assert isinstance(presenter, QuizPresenter)
    question = presenter.module.question(question_id)
    assert question is not None
    presenter.answer(right_answer(question))
    qtbot.waitUntil(lambda: clipped(window.page) == [])


@pytest.mark.parametrize(("text", "size"), [(100, (800, 600)), (200, (1100, 720)), (300, (1100, 720))])
@pytest.mark.parametrize("place", [PRACTISE, TALK], ids=str)
def test_no_word_to_practise_with_is_cut_off(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, text: int, size: tuple[int, int], place: Place
) -> None:
    window = window_at(qtbot, tmp_path, place, text=text, size=size)
    qtbot.waitUntil(lambda: clipped(window.page) == [])
    if place == TALK:
        presenter = window.presenter("practice")
        assert isinstance(presenter, PracticePresenter)
        presenter.begin()
        presenter.choose("look-first")
        qtbot.waitUntil(lambda: clipped(window.page) == [])
