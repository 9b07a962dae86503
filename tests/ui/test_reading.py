# SPDX-License-Identifier: Apache-2.0
"""The text of a lesson as it is laid out, read and walked through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.library.library import Library
from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.reading.parts import text_blocks
from family_app.ui.reading.view import LessonView
from family_app.ui.screens.places import Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk

LIBRARY = Library.open(resources() / "library" / "en")
LESSONS = [(module.id, lesson.id) for module in LIBRARY.index.modules for lesson in module.lessons]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(made)
    made.show()
    return made


def open_lesson(window: Window, qtbot: QtBot, module: str, lesson: str) -> LessonView:
    window.go(Place("lesson", module, lesson))
    view = window.page.view  # type: ignore[attr-defined]
    assert isinstance(view, LessonView)
    qtbot.wait(20)
    return view


def test_every_word_of_every_lesson_has_its_place(window: Window, qtbot: QtBot) -> None:
    for module, lesson in LESSONS:
        view = open_lesson(window, qtbot, module, lesson)
        layout = view.document().documentLayout()
        lost = [b.text() for b in text_blocks(view.document()) if b.text() and layout.blockBoundingRect(b).height() < 5]
        assert lost == [], (module, lesson)


def test_widgets_lie_on_the_blocks_that_were_kept_for_them(window: Window, qtbot: QtBot) -> None:
    view = open_lesson(window, qtbot, "overdose-and-naloxone", "first-three-minutes")
    view.verticalScrollBar().setValue(300)
    qtbot.wait(20)
    for block, widget in view._overlays:
        top = view.document().documentLayout().blockBoundingRect(block).top() - view.verticalScrollBar().value()
        assert abs(widget.y() - top) <= 1


def test_headings_and_links_are_told_to_a_screen_reader(window: Window, qtbot: QtBot) -> None:
    view = open_lesson(window, qtbot, "medication-saves-lives", LIBRARY.module("medication-saves-lives").lessons[0].id)
    roles = {QAccessible.queryAccessibleInterface(child).role() for _, child in (*view._heads, *view._links)}
    assert roles == {QAccessible.Role.Heading, QAccessible.Role.Link}


def test_the_keyboard_reaches_every_link_and_it_is_in_view(window: Window, qtbot: QtBot) -> None:
    view = open_lesson(window, qtbot, "medication-saves-lives", LIBRARY.module("medication-saves-lives").lessons[0].id)
    window.activateWindow()
    for _, proxy in view._links:
        proxy.setFocus()
        qtbot.wait(1)
        assert view.viewport().rect().contains(proxy.geometry().center()), proxy.text()


def test_find_goes_round_the_end_of_the_page(window: Window, qtbot: QtBot) -> None:
    view = open_lesson(window, qtbot, "overdose-and-naloxone", "first-three-minutes")
    assert view.find_words("call-taker")
    first = view.textCursor().position()
    while view.find_words("call-taker") and view.textCursor().position() != first:
        pass
    assert view.textCursor().position() == first
    assert not view.find_words("no such words here")


def test_a_lesson_opens_again_at_the_paragraph_where_it_was_left(window: Window, qtbot: QtBot) -> None:
    view = open_lesson(window, qtbot, "overdose-and-naloxone", "first-three-minutes")
    view.go_to_block(9)
    qtbot.wait(20)
    left_at = view.top_block()
    window.go(Place("home"))
    again = open_lesson(window, qtbot, "overdose-and-naloxone", "first-three-minutes")
    assert left_at > 3
    assert abs(again.top_block() - left_at) <= 1


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path, percent: int) -> None:
    made = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light", text_percent=percent)))
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    for module, lesson in LESSONS[::7]:
        view = open_lesson(made, qtbot, module, lesson)
        assert view.document().size().width() <= view.viewport().width() + 1, (module, lesson)


def test_the_number_of_a_source_stays_with_its_sentence_and_no_gap_is_wide(window: Window, qtbot: QtBot) -> None:
    view = open_lesson(window, qtbot, "medication-saves-lives", "safe-storage")
    text = "\n".join(block.text() for block in text_blocks(view.document()))
    assert "every border.\u00a012" in text
    assert "catch up.\u00a010" in text
