# SPDX-License-Identifier: Apache-2.0
"""The progress page in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.pages.progress import ProgressPage
from family_app.ui.pages.progress_rows import TopicCard
from family_app.ui.screens.places import HOME, PROGRESS
from family_app.ui.tour import settle
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.rows import Tick
from family_app.ui.window import Window
from family_app.vault.vault import Vault
from tests.ui.desks import make_desk

MODULE = "coming-home"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, settings=Settings(theme="light")))
    made.desk.opened(Vault.guest(), 1)
    for lesson in made.desk.library.module(MODULE).lessons[:2]:
        made.desk.record.mark_read(MODULE, lesson.id)
    qtbot.addWidget(made)
    made.show()
    made.go(PROGRESS)
    return made


def page_of(window: Window) -> ProgressPage:
    page = window.page
    assert isinstance(page, ProgressPage)
    return page


def test_every_cell_of_the_table_is_on_the_page(window: Window) -> None:
    page = page_of(window)
    said = " ".join(widget.text() for widget in (*page.findChildren(QLabel), *page.findChildren(Button)))
    for row in window.presenter("progress").screen.rows:
        assert row.title in said
        assert row.state in said


def test_marking_a_lesson_keeps_the_keyboard_on_its_button(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    key = f"{MODULE}/lesson/{window.desk.library.module(MODULE).lessons[0].id}/again"
    page._by_key[key].setFocus()
    page._by_key[key].click()  # type: ignore[attr-defined]
    assert page._by_key[key].hasFocus()
    assert "Take off the list" in page._by_key[key].accessibleName()


def test_picking_shows_ticks_for_what_was_done_only(window: Window) -> None:
    page = page_of(window)
    page.picking_begun.emit()
    assert [tick.isChecked() for tick in page.findChildren(Tick)] == [False, False]


def test_locking_wipes_the_page(window: Window) -> None:
    page = page_of(window)
    window.desk.lock()
    assert window.page is not page
    assert window.presenter("progress").screen.rows == ()


def test_coming_back_to_a_page_that_says_the_same_builds_nothing_again(window: Window) -> None:
    before = page_of(window).findChildren(TopicCard)
    window.go(HOME)
    window.go(PROGRESS)
    assert page_of(window).findChildren(TopicCard) == before


def test_a_card_that_changed_is_built_again_and_the_others_stay(window: Window, qapp: QApplication) -> None:
    record, other = window.desk.record, "talking-so-they-can-hear"
    record.mark_read(other, window.desk.library.module(other).lessons[0].id)
    window.go(PROGRESS)
    settle(qapp)
    before = page_of(window).findChildren(TopicCard)
    record.mark_read(other, window.desk.library.module(other).lessons[1].id)
    window.go(HOME)
    window.go(PROGRESS)
    settle(qapp)
    after = page_of(window).findChildren(TopicCard)
    assert len(before) == len(after) == 2
    assert len(set(before) & set(after)) == 1


def test_a_topic_with_no_part_read_is_begun_and_nothing_is_counted_from_zero(window: Window) -> None:
    other = "talking-so-they-can-hear"
    window.desk.record.keep_run(other, "x", mood="", turns=(), ending="")
    window.go(PROGRESS)
    topic = next(one for one in window.presenter("progress").screen.topics if one.id == other)
    assert topic.under == "Begun"
