# SPDX-License-Identifier: Apache-2.0
"""A page that says the same as before is not built again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
