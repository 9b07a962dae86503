# SPDX-License-Identifier: Apache-2.0
"""Search everything, by keyboard alone; what is typed is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.study.standing import choose_moment
from family_app.ui.reading.view import LessonView
from family_app.ui.screens.places import HELP, HOME, OVERDOSE, SEARCH, Place
from family_app.ui.window import Window
from tests.ui import walking
from tests.ui.desks import make_desk, open_space

PRIVATE = "quoxel"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    """With an open private space and one entry in it."""
    desk = open_space(make_desk(tmp_path, settings=Settings(theme="light")))
    desk.journal.add(f"{PRIVATE} came late")
    made = Window(desk)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.wait(5)
    return made


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
    QApplication.processEvents()


def look_for(window: Window, words: str) -> None:
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), words)
    QApplication.processEvents()


def told(window: QWidget) -> str:
    parts = (walking.QAccessible.Text.Name, walking.QAccessible.Text.Value)
    return " ".join(node.text(part) for node in walking.nodes(window) for part in parts)


def test_ctrl_k_a_question_and_enter_open_the_card(window: Window) -> None:
    look_for(window, "he wont wake up")
    press(window, Qt.Key.Key_Return)
    assert window.place == OVERDOSE


def test_down_chooses_and_escape_leads_back(window: Window) -> None:
    window.go(HELP)
    look_for(window, "naloxone")
    press(window, Qt.Key.Key_Down)
    assert window.page.list.currentRow() == 1  # type: ignore[attr-defined]
    press(window, Qt.Key.Key_Escape)
    assert window.place == HELP


def test_a_lesson_opens_at_the_paragraph(window: Window) -> None:
    look_for(window, "breastbone knuckles")
    presenter = window.presenter("search")
    place = next(one for one in presenter._places if one.page == "lesson" and one.at != "block:0")
    window.go(place)
    lesson = window.presenter("lesson")
    assert lesson._origin[lesson.screen.place] >= int(place.at.removeprefix("block:"))


def test_the_journal_is_searched_only_while_it_is_open(window: Window) -> None:
    look_for(window, PRIVATE)
    assert any(PRIVATE in row.title for row in window.presenter("search").screen.mine)
    window.desk.lock()
    window.presenter("search").typed(PRIVATE)
    assert (window.presenter("search").screen.rows, window.presenter("search").screen.mine) == ((), ())


def test_no_word_of_it_is_left_after_a_lock(window: Window) -> None:
    look_for(window, PRIVATE)
    window.desk.lock()
    QApplication.processEvents()
    assert PRIVATE not in told(window)


def test_quick_exit_forgets_what_was_typed_without_a_space_too(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.go(SEARCH)
    window.presenter("search").typed(PRIVATE)
    window.quick_exit()
    assert window.page.field.text() == ""  # type: ignore[attr-defined]


def test_ctrl_k_takes_nobody_from_the_overdose_screen(window: Window) -> None:
    window.go(OVERDOSE)
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.place == OVERDOSE


def test_ctrl_f_searches_everything_where_a_page_has_no_find(window: Window) -> None:
    window.go(HOME)
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.place == SEARCH


def test_a_question_that_is_opened_is_not_an_attempt(window: Window) -> None:
    window.go(SEARCH)
    window.presenter("search").typed("naloxone")
    place = next(one for one in window.presenter("search")._places if one.page == "quiz")
    window.go(place)
    assert window.presenter("quiz").screen.stage.question.id == place.item
    assert not window.desk.record.attempts(place.module)


def test_nothing_found_offers_help(window: Window) -> None:
    window.go(SEARCH)
    window.presenter("search").typed("zzqqxx")
    assert window.presenter("search").screen.helps


def test_a_term_opens_in_the_glossary(window: Window) -> None:
    look_for(window, "smack")
    press(window, Qt.Key.Key_Return)
    assert window.place == Place("glossary", item="heroin")
    assert window.presenter("glossary").screen.at == "heroin"


# ---- back from a result


def test_back_from_a_result_brings_the_words_and_the_row_one_opened(window: Window) -> None:
    look_for(window, "naloxone")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert window.place.page != "search"
    window.go_back()
    page = window.page
    assert (page.field.text(), page.list.currentRow()) == ("naloxone", 1)  # type: ignore[attr-defined]
    window.go_back()
    assert window.place == HOME


def test_a_new_search_begins_empty(window: Window) -> None:
    look_for(window, "naloxone")
    press(window, Qt.Key.Key_Return)
    window.go(SEARCH)
    assert window.page.field.text() == ""  # type: ignore[attr-defined]


def test_what_was_searched_for_is_not_there_after_a_lock_or_quick_exit(window: Window) -> None:
    for forget in (window.desk.lock, window.quick_exit):
        look_for(window, PRIVATE)
        window.presenter("search").open("0")
        forget()
        window.uncover()
        while window._way.has_back:
            window.go_back()
            assert PRIVATE not in told(window)


def test_quick_exit_without_a_space_forgets_what_back_would_bring(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.go(SEARCH)
    window.presenter("search").typed("naloxone")
    window.presenter("search").open("0")
    window.quick_exit()
    window.uncover()
    window.go_back()
    assert window.page.field.text() == ""  # type: ignore[attr-defined]


# ---- what is seen and heard


def test_the_journal_stands_under_its_own_heading_which_the_arrows_pass(window: Window) -> None:
    window.desk.journal.add("the breastbone again")
    look_for(window, "breastbone")
    screen = window.presenter("search").screen
    assert screen.rows
    assert "1 in your journal" in screen.said
    for _ in range(len(screen.rows)):
        press(window, Qt.Key.Key_Down)
    rows = window.page.list  # type: ignore[attr-defined]
    assert rows.item(len(screen.rows)).text() == "In your journal"
    assert rows.currentRow() == len(screen.rows) + 1
    press(window, Qt.Key.Key_Return)
    assert window.place.page == "journal"


def test_how_much_was_found_is_said_in_words(window: Window) -> None:
    look_for(window, "naloxone")
    screen = window.presenter("search").screen
    assert screen.said.startswith(f"{len(screen.rows)} places.")


def test_an_example_is_searched_by_keyboard(window: Window) -> None:
    look_for(window, "")
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert window.presenter("search").screen.typed == "How do I use naloxone?"
    assert window.presenter("search").screen.rows
    assert window.page.field.hasFocus()  # type: ignore[attr-defined]


def test_each_example_finds_something(window: Window) -> None:
    for moment in ("just-home", "after-death"):
        choose_moment(window.desk.record, moment, window.desk.clock())
        window.go(HOME)
        window.go(SEARCH)
        for example in window.presenter("search").screen.examples:
            window.presenter("search").typed(example)
            assert window.presenter("search").screen.rows, example
        window.presenter("search").typed("")


def test_the_paragraph_that_was_found_is_marked_in_the_lesson(window: Window, qtbot: QtBot) -> None:
    look_for(window, "breastbone knuckles")
    found = window.presenter("search")._places
    number = next(at for at, place in enumerate(found) if place.page == "lesson" and place.at != "block:0")
    window.presenter("search").open(str(number))
    qtbot.wait(30)
    view = window.page.view  # type: ignore[attr-defined]
    marked = [mark.cursor.selectedText() for mark in view.extraSelections()]
    assert any("breastbone" in text for text in marked), (marked, found[number])
    assert view.textCursor().block().text() in marked


def test_a_lesson_that_was_not_searched_for_has_no_mark(window: Window, qtbot: QtBot) -> None:
    window.go(Place("lesson", "overdose-and-naloxone", "", "block:4"))
    window.go(Place("lesson", "overdose-and-naloxone"))
    qtbot.wait(30)
    assert window.page.view.extraSelections() == []  # type: ignore[attr-defined]


@pytest.fixture
def at_do_now(window: Window, qtbot: QtBot) -> LessonView:
    lesson = window.desk.library.module("overdose-and-naloxone").lesson("naloxone-step-by-step")
    assert lesson is not None
    window.go(Place("lesson", "overdose-and-naloxone", lesson.id, f"block:{len(lesson.blocks)}"))
    qtbot.wait(30)
    view = window.page.view  # type: ignore[attr-defined]
    assert isinstance(view, LessonView)
    return view


def test_what_to_do_now_is_found_by_itself_without_the_sources_below(window: Window, at_do_now: LessonView) -> None:
    marked = [mark.cursor.selectedText() for mark in at_do_now.extraSelections()]
    assert marked == ["Do this now", window.presenter("lesson").screen.do_now]


def test_a_lesson_that_was_opened_at_what_to_do_now_shows_it(at_do_now: LessonView) -> None:
    marks = at_do_now.extraSelections()
    place = at_do_now.cursorRect(marks[0].cursor)
    assert at_do_now.viewport().rect().contains(place.center())
