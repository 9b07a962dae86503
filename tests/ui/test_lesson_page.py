# SPDX-License-Identifier: Apache-2.0
"""The page of a lesson: outline, ways on, what words mean, sources at the foot; by keyboard and for screen readers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.library.check.facts import OVERDUE_MONTHS
from family_app.settings import Settings
from family_app.ui.pages.lesson import LessonPage
from family_app.ui.reading.parts import text_blocks
from family_app.ui.reading.proxies import LinkProxy
from family_app.ui.screens import review
from family_app.ui.screens.places import HOME, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk, the_library

MODULE, LESSON = "medication-saves-lives", "why-medicine-first"
LESSONS = [(m.id, lesson.id) for m in the_library().index.modules for lesson in m.lessons]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    made.resize(1200, 720)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def lesson(window: Window, qtbot: QtBot, module: str = MODULE, item: str = LESSON) -> LessonPage:
    window.go(Place("lesson", module, item))
    qtbot.wait(20)
    assert isinstance(window.page, LessonPage)
    return window.page


def text(page: LessonPage) -> str:
    return page.view.document().toPlainText()


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)
    QApplication.processEvents()


def test_the_outline_marks_where_one_is(window: Window, qtbot: QtBot) -> None:
    page = lesson(window, qtbot)
    heads = [head.id for head in page.view.heads if head.level > 1]
    for head in heads[:2]:
        page.view.go_to_head(head)
        qtbot.wait(5)
        assert page.outline.here == head
    page.view.verticalScrollBar().setValue(0)
    assert page.outline.here == ""


def test_every_entry_of_the_outline_leads_to_its_heading(window: Window, qtbot: QtBot) -> None:
    page = lesson(window, qtbot)
    for head, entry in page.outline._entries.items():
        entry.setFocus()
        press(window, Qt.Key.Key_Return)
        bar = page.view.verticalScrollBar()
        assert page.outline.here == head or bar.value() == bar.maximum()
        assert page.view.hasFocus()


def test_a_screen_reader_is_told_where_one_is(window: Window, qtbot: QtBot) -> None:
    page = lesson(window, qtbot)
    head = next(iter(page.outline._entries))
    page.view.go_to_head(head)
    entry = page.outline._entries[head]
    assert entry.accessibleDescription() == "You are here"
    assert QAccessible.queryAccessibleInterface(entry).role() == QAccessible.Role.Link


def test_the_ways_on_say_where_they_lead(window: Window, qtbot: QtBot) -> None:
    module = the_library().module(MODULE)
    page = lesson(window, qtbot, MODULE, module.lessons[1].id)
    assert (page.back_button.text(), page.next_button.text()) == ("Previous", "Next")
    assert page.back_button.accessibleDescription() == page.back_button.toolTip() == module.lessons[0].title
    assert page.next_button.accessibleDescription() == page.next_button.toolTip() == module.lessons[2].title


def test_before_the_first_part_and_after_the_last_is_the_module(window: Window, qtbot: QtBot) -> None:
    module = the_library().module(MODULE)
    page = lesson(window, qtbot, MODULE, module.lessons[0].id)
    assert (page.back_button.text(), page.back_button.toolTip()) == ("To the overview", module.title)
    page = lesson(window, qtbot, MODULE, module.lessons[-1].id)
    assert (page.next_button.text(), page.next_button.toolTip()) == ("To the overview", module.title)


def with_a_term(window: Window, qtbot: QtBot) -> tuple[LessonPage, LinkProxy, str]:
    """A lesson with a word of the glossary, the place of that word, and what it means."""
    for module, item in LESSONS:
        page = lesson(window, qtbot, module, item)
        for link, proxy in page.view._links:
            if link.target.startswith("term:"):
                return page, proxy, window.presenter("lesson").screen.terms[link.target[5:]][1]
    raise AssertionError("no lesson has a word of the glossary")


def test_by_keyboard_a_word_says_what_it_means_and_escape_hides_it(window: Window, qtbot: QtBot) -> None:
    page, term, meaning = with_a_term(window, qtbot)
    while QApplication.focusWidget() is not term:
        press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert meaning in page.meaning.words
    assert page.rect().contains(page.meaning.geometry())
    press(window, Qt.Key.Key_Escape)
    assert page.meaning.words == ""
    assert QApplication.focusWidget() is term


def test_pressing_again_or_going_on_hides_it_too(window: Window, qtbot: QtBot) -> None:
    page, term, _ = with_a_term(window, qtbot)
    term.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Tab):
        press(window, key)
    assert page.meaning.words == ""


def test_a_screen_reader_is_told_what_a_word_means(window: Window, qtbot: QtBot) -> None:
    _, term, meaning = with_a_term(window, qtbot)
    told = QAccessible.queryAccessibleInterface(term)
    assert told.text(QAccessible.Text.Description) == meaning


def test_the_mouse_over_a_word_shows_what_it_means_and_leaves_time_to_go_there(window: Window, qtbot: QtBot) -> None:
    page, term, meaning = with_a_term(window, qtbot)
    target = next(link.target for link, proxy in page.view._links if proxy is term)
    page.view.hovered.emit(target)
    assert meaning in page.meaning.words
    page.view.hovered.emit("")
    assert meaning in page.meaning.words
    qtbot.waitUntil(lambda: page.meaning.words == "", timeout=2000)


def test_each_source_says_when_where_and_how_it_was_read(window: Window, qtbot: QtBot) -> None:
    page = lesson(window, qtbot)
    known = the_library().sources()
    for id_ in page.view.cited:
        source = known[id_]
        line = next(b.text() for b in text_blocks(page.view.document()) if source.title in b.text())
        assert source.year in line
        assert "ead" in line  # read there, read elsewhere, not read


def test_the_foot_says_when_it_was_checked_and_that_no_clinician_has(window: Window, qtbot: QtBot) -> None:
    assert "Checked against its sources, November 2026. Not yet reviewed by a clinician." in text(lesson(window, qtbot))


@pytest.mark.parametrize(("now", "overdue"), [((2026, 11), False), ((2028, 11), False), ((2028, 12), True)])
def test_only_what_is_overdue_stands_out(qtbot: QtBot, tmp_path: Path, now: tuple[int, int], overdue: bool) -> None:
    made = Window(make_desk(tmp_path, guest=True, clock=lambda: datetime(*now, 5, tzinfo=UTC)))
    qtbot.addWidget(made)
    lesson(made, qtbot)
    assert made.presenter("lesson").screen.is_overdue == overdue


def test_the_window_and_the_check_agree_what_overdue_is() -> None:
    assert review.OVERDUE_MONTHS == OVERDUE_MONTHS
    assert not review.is_overdue("soon", date(2030, 1, 1))


def test_notes_to_others_can_be_read_and_stand_back(qtbot: QtBot, tmp_path: Path) -> None:
    desk = make_desk(tmp_path, guest=True)
    desk.record.keep_value("role", "friend")
    made = Window(desk)
    qtbot.addWidget(made)
    found = [text(lesson(made, qtbot, module, item)) for module, item in LESSONS[:40]]
    assert any("If you are a parent" in words for words in found)


def test_a_hard_lesson_can_be_stopped_by_one_press(window: Window, qtbot: QtBot) -> None:
    page = lesson(window, qtbot, "thoughts-of-suicide", the_library().module("thoughts-of-suicide").lessons[0].id)
    stop = next(tool for tool in page.tools() if tool.name == "Stop here for now")
    stop.pressed()
    assert window.place == HOME
    assert "Stop here for now" not in [tool.name for tool in lesson(window, qtbot).tools()]
