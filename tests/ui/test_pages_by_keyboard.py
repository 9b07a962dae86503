# SPDX-License-Identifier: Apache-2.0
"""Reading, filling in, writing, printing, and locking: each from Home with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from family_app.settings import Settings, load_settings
from family_app.ui.window import Window
from tests.ui.desks import PASSPHRASE, make_desk, open_space
from tests.ui.key_story import Story

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def story(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Story:
    """With an open private space."""
    window = Window(open_space(make_desk(tmp_path, settings=Settings(theme="light"))))
    qtbot.addWidget(window)
    window.show()
    return Story(window)


def test_a_lesson_is_read_on_from_home(story: Story) -> None:
    story.tab_to("Start reading", K.Key_Return)
    first = story.window.place
    story.press(K.Key_PageDown)
    story.tab_to("Next", K.Key_Return)
    assert story.window.place.page == "lesson"
    assert story.window.place.item != first.item
    assert story.window.desk.lessons_read(first.module) == {first.item}
    story.tab_to("Previous", K.Key_Return)
    assert story.window.place.item == first.item


def test_words_are_found_in_a_lesson(story: Story) -> None:
    story.tab_to("Start reading", K.Key_Return)
    story.chord(K.Key_F, CONTROL)
    assert isinstance(story.at, QLineEdit)
    story.type("naloxone")
    story.press(K.Key_Return, K.Key_Escape)
    assert story.window.page.view.textCursor().selectedText().lower() == "naloxone"  # type: ignore[attr-defined]


def test_a_worksheet_is_filled_in_and_kept(story: Story) -> None:
    sheet = story.window.desk.library.module("coming-home").worksheet
    assert sheet is not None
    story.tab_to("Practise", K.Key_Return)
    story.tab_to(f"Fill in: {sheet.title}", K.Key_Return)
    story.tab_until(lambda at: isinstance(at, QLineEdit | QPlainTextEdit))
    story.type("Riverside clinic")
    story.tab_to("Keep this in my private space", K.Key_Return)
    kept = story.window.desk.record.sheets("coming-home", sheet.id)
    assert "Riverside clinic" in str(kept[0].answers)


def test_an_entry_is_written_and_found(story: Story) -> None:
    story.tab_to("Journal", K.Key_Return)
    story.tab_to("New entry", K.Key_Return)
    if story.window.presenter("journal").screen.pane.__class__.__name__ != "Editing":
        story.press(K.Key_Return)
    story.tab_until(lambda at: isinstance(at, QPlainTextEdit))
    story.type("A quiet evening")
    story.tab_to("Done", K.Key_Return)
    assert [entry.text for entry in story.window.desk.journal.list()] == ["A quiet evening"]
    story.chord(K.Key_K, CONTROL)
    story.type("quiet evening")
    assert any("quiet" in row.title for row in story.window.presenter("search").screen.mine)


def test_the_space_is_locked_and_unlocked(story: Story) -> None:
    story.chord(K.Key_L, CONTROL)
    assert story.window.desk.state == "locked"
    story.tab_to("Journal", K.Key_Return)
    story.tab_to("Unlock", K.Key_Return)
    story.tab_until(lambda at: isinstance(at, QLineEdit))
    story.type(PASSPHRASE)
    story.press(K.Key_Return)
    assert story.window.desk.state == "open"


def test_a_lesson_is_wanted_again_in_progress(story: Story) -> None:
    story.tab_to("Start reading", K.Key_Return)
    place = story.window.place
    story.tab_to("Next", K.Key_Return)
    story.tab_to("Progress", K.Key_Return)
    story.tab_until(lambda _at: story.named().startswith("Read again later"))
    story.press(K.Key_Space)
    assert story.window.desk.record.lesson(place.module, place.item).again


def test_the_text_is_made_larger_in_settings(story: Story) -> None:
    story.chord(K.Key_Comma, CONTROL)
    story.tab_to("Larger text", K.Key_Return)
    assert story.window.desk.settings.text_percent == 110


def test_a_page_is_chosen_and_saved_for_printing(story: Story, tmp_path: Path) -> None:
    story.tab_to("Handouts", K.Key_Return)
    story.tab_to("Sheet", K.Key_Down)
    sheet = story.at
    assert isinstance(sheet, QComboBox)
    assert sheet.currentText() == "Tonight, on one page"
    story.tab_to("Save as PDF…", K.Key_Return)
    QTest.qWait(50)
    assert story.named() == "Name of the file"
    story.press(K.Key_Home)
    QTest.keyClick(story.at, K.Key_A, CONTROL)
    story.type("for-the-fridge")
    story.tab_to("Folder")
    QTest.keyClick(story.at, K.Key_A, CONTROL)
    story.type(str(tmp_path))
    story.press(K.Key_Return)
    QTest.qWait(300)
    assert (tmp_path / "for-the-fridge.pdf").read_bytes().startswith(b"%PDF")


def test_questions_are_left_out_in_settings_and_stay_so(story: Story) -> None:
    story.chord(K.Key_Comma, CONTROL)
    story.tab_until(lambda _at: story.named().startswith("After the lessons"))
    story.press(K.Key_End)
    desk = story.window.desk
    assert desk.settings.quizzes == "hidden"
    assert load_settings(desk.paths.settings).quizzes == "hidden"


def test_a_search_is_gone_back_to(story: Story) -> None:
    story.chord(K.Key_K, CONTROL)
    story.type("naloxone")
    story.press(K.Key_Down, K.Key_Return)
    assert story.window.place.page != "search"
    story.chord(K.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(story.at, QLineEdit)
    assert story.at.text() == "naloxone"


def test_how_one_is_doing_is_answered_and_seen_as_a_table_and_saved(story: Story, tmp_path: Path) -> None:
    story.tab_to("Progress", K.Key_Return)
    story.tab_until(lambda _at: story.named() in ("Answer it today", "Open the eight questions"))
    story.press(K.Key_Return)
    assert story.window.place.page == "strain"
    story.tab_until(lambda _at: story.named().endswith("Not at all"))
    story.press(K.Key_Right, K.Key_Space)
    assert story.named().endswith("Some days")
    story.tab_to("Progress", K.Key_Return)
    story.tab_to("Show it as a table", K.Key_Return)
    story.tab_to("Show the dots", K.Key_Return)
    story.tab_to("Save it as a table (CSV)", K.Key_Return)
    QTest.qWait(50)
    story.tab_to("Folder")
    QTest.keyClick(story.at, K.Key_A, CONTROL)
    story.type(str(tmp_path))
    story.press(K.Key_Return)
    (saved,) = tmp_path.glob("*.csv")
    assert "Some days" in saved.read_text("utf-8-sig")


def test_the_outline_of_a_lesson_leads_to_a_heading(story: Story) -> None:
    story.tab_to("Start reading", K.Key_Return)
    page = story.window.page
    heads = [head.text for head in page.view.heads if head.level > 1]  # type: ignore[attr-defined]
    story.tab_until(lambda _at: story.named() == heads[-1] and page.outline.isAncestorOf(story.at))  # type: ignore[attr-defined]
    story.press(K.Key_Return)
    assert page.view.hasFocus()  # type: ignore[attr-defined]
    assert page.view.textCursor().block().text() == heads[-1]  # type: ignore[attr-defined]


def test_titles_are_picked_for_a_record_and_seen_on_paper(story: Story) -> None:
    lesson = story.window.desk.library.module("coming-home").lessons[0]
    story.window.desk.record.mark_read("coming-home", lesson.id)
    story.tab_to("Progress", K.Key_Return)
    story.tab_to("Pick titles to print", K.Key_Return)
    story.tab_until(lambda _at: lesson.title in story.named())
    story.press(K.Key_Space)
    story.tab_to("See it on paper", K.Key_Return)
    assert story.window.place.page == "handouts"
    assert story.window.presenter("handouts").screen.ready


def test_an_offer_on_home_is_declined_and_the_keyboard_goes_on(story: Story) -> None:
    sheet = story.window.desk.library.module("coming-home").worksheet
    assert sheet is not None
    story.window.desk.record.keep_sheet("coming-home", sheet.id, {"next-dose": "Monday"})
    story.tab_to("Learn", K.Key_Return)
    story.tab_to("Home", K.Key_Return)
    story.tab_until(lambda _at: story.named().startswith(f"Not now: {sheet.title}"))
    story.press(K.Key_Return)
    assert sheet.title not in [line.title for line in story.window.presenter("home").screen.today]
    assert story.window.page.isAncestorOf(story.at)
