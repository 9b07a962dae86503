# SPDX-License-Identifier: Apache-2.0
"""A page that says the same as before is not built again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from family_app.study.grading import right_answer
from family_app.ui.screens.places import HOME, LEARN, PLANS, PRACTISE, Place
from family_app.ui.widgets.boxes import Box
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


def boxes_that_say(window: Window, words: str) -> list[Box]:
    """The boxes of the page with these words in them."""
    return [
        box
        for box in window.page.findChildren(Box)
        if any(label.text() == words for label in box.findChildren(QLabel)) and box.isVisible()
    ]


def keep_two_plans(window: Window) -> tuple[str, str]:
    """The titles of two plans that are kept."""
    titles = []
    for module_id in ("coming-home", "overdose-and-naloxone"):
        sheet = window.desk.library.module(module_id).worksheet
        assert sheet is not None
        window.desk.record.keep_sheet(module_id, sheet.id, {sheet.fields[0].id: "Monday"})
        titles.append(sheet.title)
    return titles[0], titles[1]


def test_a_plan_that_is_put_into_the_binder_is_the_only_one_built_again(window: Window) -> None:
    bound, other = keep_two_plans(window)
    window.go(PLANS)
    before = boxes_that_say(window, bound), boxes_that_say(window, other)
    plans = window.presenter("plans")
    card = next(card for card in plans.screen.plans if card.title == bound)
    plans.bind(card.key, card.newest.number)
    assert boxes_that_say(window, bound) != before[0]
    assert boxes_that_say(window, other) == before[1]


def test_home_builds_its_next_step_again_only_when_it_is_another(window: Window, qtbot: QtBot) -> None:
    window.go(LEARN)
    window.go(HOME)
    before = window.page._next  # type: ignore[attr-defined]
    window.go(LEARN)
    window.go(HOME)
    assert window.page._next is before  # type: ignore[attr-defined]
    window.desk.record.keep_place("coming-home", window.desk.library.module("coming-home").lessons[1].id, 2)
    window.go(LEARN)
    window.go(HOME)
    assert window.page._next is not before  # type: ignore[attr-defined]
