# SPDX-License-Identifier: Apache-2.0
"""The window as a whole: going places, looks, lock and quick exit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, JOURNAL, OVERDOSE, Place
from family_app.ui.window import Window
from tests.ui.desks import PASSPHRASE, make_desk, open_space

LESSON = Place("lesson", "overdose-and-naloxone", "first-three-minutes")
QUIZ = Place("quiz", "medication-saves-lives")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path, settings=Settings(theme="light"))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Window:
    made = Window(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_back_leads_where_one_was(window: Window) -> None:
    window.go(LESSON)
    window.go(QUIZ)
    window.go_back()
    window.go_back()
    assert window.place == HOME


def test_larger_text_keeps_the_answered_question(window: Window) -> None:
    window.go(QUIZ)
    quiz = window.presenter("quiz")
    question = quiz.screen.stage.question
    quiz.skip()
    after = quiz.screen
    window.change_text_size(3)
    assert window.presenter("quiz").screen == after
    assert quiz.screen.stage.question != question


def test_text_size_keys_go_up_down_and_back(window: Window, qtbot: QtBot) -> None:
    seen = []
    for steps in (1, 1, -1, 0):
        window.change_text_size(steps)
        seen.append(window.desk.settings.text_percent)
    assert seen == [110, 125, 110, 100]


def test_the_place_on_the_screen_is_remembered(window: Window, desk: Desk, qtbot: QtBot) -> None:
    window.resize(700, 610)
    window.close()
    again = Window(make_desk(desk.paths.data.parent))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 610)


def test_the_journal_page_is_gone_after_a_lock(window: Window) -> None:
    open_space(window.desk)
    window.go(JOURNAL)
    page = window.page
    window.lock()
    assert window.page is not page
    assert window.stack.indexOf(page) == -1


def test_quick_exit_covers_locks_and_renames(window: Window) -> None:
    open_space(window.desk)
    window.quick_exit()
    assert window.cover.isVisible()
    assert (window.desk.state, window.windowTitle()) == ("locked", "Notes")
    window.uncover()
    assert (window.cover.isVisible(), window.windowTitle()) == (False, "Alongside")


def test_a_space_that_opens_under_the_cover_is_locked_again(window: Window, qtbot: QtBot) -> None:
    made = window.desk.spaces.create(PASSPHRASE, recovery_key=None)
    window.quick_exit()
    window.desk.opened(window.desk.spaces.vault(made.number).unlock(PASSPHRASE), made.number)
    qtbot.waitUntil(lambda: window.desk.state == "locked", timeout=1000)
    assert window.cover.isVisible()


def test_idle_locks_but_never_interrupts_the_overdose_screen(window: Window) -> None:
    open_space(window.desk)
    window.go(OVERDOSE)
    window.watch._idle_over()
    assert window.desk.state == "open"
    window.go(HOME)
    window.watch._idle_over()
    assert window.desk.state == "locked"


def test_what_was_typed_on_the_cover_is_forgotten(window: Window, qtbot: QtBot) -> None:
    window.quick_exit()
    qtbot.keyClicks(window.cover.notes, "shopping")
    window.uncover()
    assert window.cover.notes.toPlainText() == ""


def test_reading_goes_on_while_the_space_is_locked(window: Window) -> None:
    open_space(window.desk)
    window.go(LESSON)
    window.lock()
    assert window.place == LESSON


def test_every_page_is_reached_by_keyboard_from_the_navigation(window: Window, qtbot: QtBot) -> None:
    for key, entry in window.nav.entries.items():
        entry.setFocus()
        qtbot.keyClick(entry, Qt.Key.Key_Return)
        assert window.place == Place(key)
        assert [name for name, other in window.nav.entries.items() if other.chosen] == [key]
