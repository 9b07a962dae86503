# SPDX-License-Identifier: Apache-2.0
"""A page that says the same as before is not built again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from family_app.study.grading import right_answer
from family_app.ui.screens.places import HOME, LEARN, PRACTISE, Place
from family_app.ui.widgets.tiles import Tile
from family_app.ui.window import Window
from tests.ui.desks import make_desk


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(made)
    made.show()
    return made


def tiles(window: Window, place: Place) -> list[Tile]:
    window.go(place)
    return window.page.findChildren(Tile)


@pytest.mark.parametrize("place", [LEARN, PRACTISE], ids=str)
def test_the_same_cards_stay(window: Window, place: Place) -> None:
    before = tiles(window, place)
    window.go(HOME)
    assert tiles(window, place) == before


def test_what_was_read_is_seen_when_learn_comes_up_again(window: Window) -> None:
    before = tiles(window, LEARN)
    window.desk.record.mark_read("coming-home", window.desk.library.module("coming-home").lessons[0].id)
    assert tiles(window, LEARN) != before


def test_left_out_questions_are_gone_when_practise_comes_up_again(window: Window) -> None:
    before = len(tiles(window, PRACTISE))
    window.desk.change_settings(quizzes="hidden")
    QApplication.processEvents()
    assert len(tiles(window, PRACTISE)) < before


def test_only_the_section_in_which_something_was_read_is_built_again(window: Window) -> None:
    before = tiles(window, LEARN)
    window.desk.record.mark_read("coming-home", window.desk.library.module("coming-home").lessons[0].id)
    window.go(HOME)
    same = set(before) & set(tiles(window, LEARN))
    assert 0 < len(before) - len(same) <= 2


def test_practise_says_what_is_known_on_the_same_cards(window: Window) -> None:
    before = tiles(window, PRACTISE)
    module = window.desk.library.module("coming-home")
    question = module.quiz.questions[0]
    window.desk.record.keep_attempt(module.id, question.id, right_answer(question), right=True)
    window.go(HOME)
    assert tiles(window, PRACTISE) == before
    assert "You know 1 of these well." in [label.text() for label in window.page.findChildren(QLabel)]
