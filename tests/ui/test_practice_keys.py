# SPDX-License-Identifier: Apache-2.0
"""A whole conversation with the keyboard alone: begin, say, go back to a turn, another mood, once more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.screens.places import Place
from family_app.ui.screens.practice import Bubble
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.key_story import Story

K = Qt.Key


@pytest.fixture
def story(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Story:
    window = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(window)
    window.show()
    window.go(Place("practice", "talking-so-they-can-hear"))
    made = Story(window)
    made.tab_to("Begin", K.Key_Return)
    return made


def said(story: Story) -> list[str]:
    talk = story.window.presenter("practice").screen.talk
    return [part.says for part in talk if isinstance(part, Bubble) and part.turn >= 0]


def say_first(story: Story) -> None:
    """What stands first among the things one could say."""
    story.tab_to(story.window.presenter("practice").screen.choices[0].text, K.Key_Space)


def test_a_conversation_is_talked_to_its_end(story: Story) -> None:
    for _ in range(40):
        if story.window.presenter("practice").screen.end is not None:
            break
        best = next(c for c in story.window.presenter("practice").run.scene.choices if c.best)
        story.tab_to(story.window.presenter("practice")._fill(best.text), K.Key_Return)
    story.tab_to("Once more from the beginning", K.Key_Return)
    assert said(story) == []


def test_the_arrows_go_back_turn_by_turn_and_enter_says_something_else_there(story: Story) -> None:
    say_first(story)
    say_first(story)
    first = said(story)[0]
    story.press(K.Key_Up, K.Key_Left)
    assert story.described() == first
    story.press(K.Key_Right, K.Key_Left, K.Key_Return)
    assert said(story) == []


def test_enter_on_the_last_turn_keeps_the_ones_before(story: Story) -> None:
    say_first(story)
    before = said(story)
    say_first(story)
    story.press(K.Key_Left, K.Key_Return)
    assert said(story) == before


def test_another_mood_gives_other_words_and_keeps_the_keyboard(story: Story) -> None:
    story.tab_until(lambda at: isinstance(at, QRadioButton))
    story.press(K.Key_Right)
    assert story.window.presenter("practice").screen.mood == "tired"
    assert isinstance(QApplication.focusWidget(), QRadioButton)


def test_an_arrow_with_nothing_said_yet_does_nothing(story: Story) -> None:
    story.press(K.Key_Up, K.Key_Left)
    assert said(story) == []
    QTest.qWait(1)
