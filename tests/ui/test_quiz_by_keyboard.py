# SPDX-License-Identifier: Apache-2.0
"""From Home to the end of a quiz with the keyboard alone: every kind of question, one wrong, own answers, forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from family_app.library.model import Question
from family_app.settings import Settings
from family_app.study.answers import Matched
from family_app.study.grading import right_answer
from family_app.ui.screens.places import Place
from family_app.ui.screens.quiz import Asking, Ended, LookingBack
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.key_story import Story

K = Qt.Key
MODULE = "talking-so-they-can-hear"


@pytest.fixture
def story(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Story:
    window = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(window)
    window.show()
    return Story(window)


def to_the_quiz(story: Story) -> None:
    """Home, Practise, the questions of a module that opens with the safety question."""
    story.tab_to("Practise", K.Key_Return)
    story.tab_to(f"Start: {story.window.desk.library.module(MODULE).title}", K.Key_Return)
    if story.window.place.page == "safety":
        story.tab_to("Skip", K.Key_Return)
        story.tab_to("Go on", K.Key_Return)
    assert story.window.place.page == "quiz"


def asked(story: Story) -> Question:
    stage = story.window.presenter("quiz").screen.stage
    question = story.window.presenter("quiz").module.question(stage.question.id)
    assert isinstance(question, Question)
    return question


def texts(story: Story) -> dict[str, str]:
    """What is read of each option, with the country's number in it."""
    return {line.id: line.text for line in story.window.presenter("quiz").screen.stage.question.lines}


def answer(story: Story, *, right: bool = True) -> None:
    """Pick with Tab, arrows and Space, and check."""
    question, words = asked(story), texts(story)
    match question.kind:
        case "order":
            put_in_order(story, question)
        case "match":
            put_together(story, question)
        case "multiple":
            for option in question.options:
                if option.right == right:
                    story.tab_to(words[option.id], K.Key_Space)
        case _:
            pick(story, next(words[option.id] for option in question.options if option.right == right))
    story.tab_to("Check my answer", K.Key_Return)


def pick(story: Story, text: str) -> None:
    """A radio button: Tab comes to the group, the arrows go through it."""
    story.tab_until(lambda at: isinstance(at, QRadioButton))
    for key in (*[K.Key_Up] * 6, *[K.Key_Down] * 6):
        if story.named() == text:
            break
        story.press(key)
    assert story.named() == text
    story.press(K.Key_Space)


def put_in_order(story: Story, question: Question) -> None:
    """Each to its place with *Move up*, the first first; after a move the keyboard is on the moved one."""
    words = texts(story)
    for place, wanted in enumerate(question.order, start=1):
        names = f"Move up: {words[wanted]} (number ", f"Move down: {words[wanted]} (number "
        story.tab_until(lambda _at, names=names: story.named().startswith(names))
        for _ in range(len(question.order)):
            if story.named().startswith(f"{names[0]}{place} ") or story.named().startswith(f"{names[1]}{place} "):
                break
            story.tab_until(lambda _at, names=names: story.named().startswith(names[0]))
            story.press(K.Key_Space)


def put_together(story: Story, question: Question) -> None:
    fits = right_answer(question)
    assert isinstance(fits, Matched)
    for pair, with_ in fits.pairs:
        line = next(one for one in question.pairs if one.id == pair)
        wanted = next(one.text for one in question.answers if one.id == with_)
        story.tab_until(lambda _at, line=line: story.named().startswith(f"{line.text}: "))
        for key in (K.Key_Right, K.Key_Right, K.Key_Down, K.Key_Down, K.Key_Left, K.Key_Up):
            if story.named() == f"{line.text}: {wanted}":
                break
            story.press(key)
        assert story.named() == f"{line.text}: {wanted}"
        story.press(K.Key_Space)


def test_a_quiz_is_answered_to_its_end(story: Story) -> None:
    to_the_quiz(story)
    kinds, wrong = set(), ""
    for _ in range(40):
        stage = story.window.presenter("quiz").screen.stage
        if isinstance(stage, Ended):
            break
        assert isinstance(stage, Asking)
        question = asked(story)
        kinds.add(question.kind)
        is_wrong = not wrong and question.kind == "single"
        wrong = question.id if is_wrong else wrong
        answer(story, right=not is_wrong)
        verdict = story.window.presenter("quiz").screen.stage.question.verdict
        assert verdict.right is not is_wrong
        story.tab_to("Next", K.Key_Return)
    stage = story.window.presenter("quiz").screen.stage
    assert isinstance(stage, Ended)
    assert any("came back" in line for line in stage.says)
    assert {"single", "match"} <= kinds


def test_own_answers_are_read_and_forgotten(story: Story) -> None:
    to_the_quiz(story)
    answer(story)
    story.tab_to("My answers", K.Key_Return)
    stage = story.window.presenter("quiz").screen.stage
    assert isinstance(stage, LookingBack)
    assert len(stage.answers) == 1
    story.tab_to("Forget my answers…", K.Key_Return)
    story.tab_to("Forget them", K.Key_Return)
    assert story.window.desk.record.attempts(MODULE) == ()


@pytest.mark.parametrize(("module", "kind"), [("coming-home", "order"), ("medication-saves-lives", "multiple")])
def test_other_kinds_are_answered_too(story: Story, module: str, kind: str) -> None:
    story.window.go(Place("quiz", module))
    for _ in range(30):
        if asked(story).kind == kind:
            break
        story.tab_to("Skip", K.Key_Return)
    answer(story)
    assert story.window.presenter("quiz").screen.stage.question.verdict.right
