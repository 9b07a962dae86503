# SPDX-License-Identifier: Apache-2.0
"""The keyboard stays where one works: when what was pressed goes away, while one finds, in a table that grows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.look import chosen_look
from family_app.ui.screens.places import LEARN, PROGRESS, Place
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.drag_row import DragWords
from family_app.ui.widgets.flow import Flow
from family_app.ui.window import Window
from tests.clock import Clock
from tests.ui.desks import make_desk, open_space
from tests.ui.key_story import Story

K = Qt.Key


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def story(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock) -> Story:
    window = Window(open_space(make_desk(tmp_path, settings=Settings(theme="light"), clock=clock)))
    qtbot.addWidget(window)
    window.resize(1100, 720)
    window.show()
    return Story(window)


def on_the_page(story: Story) -> bool:
    QTest.qWait(5)
    focus = QApplication.focusWidget()
    page = story.window.page
    return focus is not None and (focus is page or page.isAncestorOf(focus))


def test_reading_an_earlier_sheet_and_going_back_keeps_the_keyboard_on_the_page(story: Story, clock: Clock) -> None:
    sheet = story.window.desk.library.module("coming-home").worksheet
    assert sheet is not None
    story.window.desk.record.keep_sheet("coming-home", sheet.id, {"next-dose": "Monday"})
    clock.go_on(days=2)
    story.window.go(Place("worksheet", "coming-home"))
    story.tab_until(lambda _at: story.named().startswith("Look at the sheet of"))
    story.press(K.Key_Return)
    assert on_the_page(story)
    story.tab_to("Back to the form", K.Key_Return)
    assert on_the_page(story)


def test_a_table_that_was_saved_or_not_leads_back_to_its_card(story: Story) -> None:
    story.window.go(Place("strain"))
    strain = story.window.presenter("strain")
    strain.answer(strain.screen.rows[0].id, "some")
    story.window.go(PROGRESS)
    story.tab_to("Save it as a table (CSV)", K.Key_Return)
    story.tab_to("Not now", K.Key_Return)
    assert on_the_page(story)


def test_find_takes_the_first_place_and_goes_on_from_it(story: Story) -> None:
    story.window.go(Place("lesson", "overdose-and-naloxone", "naloxone-step-by-step"))
    story.chord(K.Key_F, Qt.KeyboardModifier.ControlModifier)
    view = story.window.page.view  # type: ignore[attr-defined]
    story.type("naloxone")
    first = view.textCursor().selectionStart()
    assert first == view.document().find("naloxone", 0).selectionStart()
    story.press(K.Key_Return)
    assert view.textCursor().selectionStart() > first


def test_find_stays_put_where_there_is_no_such_word(story: Story, qtbot: QtBot) -> None:
    story.window.go(Place("lesson", "overdose-and-naloxone", "naloxone-step-by-step"))
    qtbot.wait(20)
    view = story.window.page.view  # type: ignore[attr-defined]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    at = view.verticalScrollBar().value()
    story.chord(K.Key_F, Qt.KeyboardModifier.ControlModifier)
    story.type("zzzz")
    assert view.verticalScrollBar().value() == at


def test_a_row_that_is_added_comes_after_the_rows_before_it(story: Story) -> None:
    story.window.go(Place("worksheet", "inviting-into-treatment"))
    story.tab_until(lambda _at: story.named().startswith("Add a row"))
    story.press(K.Key_Return)
    added = story.named()
    assert isinstance(story.at, QLineEdit)
    QTest.keyClick(story.at, K.Key_Backtab)
    assert isinstance(story.at, QLineEdit)
    row = int(added.split("row ")[1].split(",")[0])
    assert f"row {row - 1}," in story.named()


def test_learn_begins_with_the_path(story: Story) -> None:
    story.window.go(LEARN)
    screen = story.window.presenter("learn").screen
    assert story.named().startswith((screen.path or screen.six)[0].title)


def test_another_module_opens_at_its_top(story: Story, qtbot: QtBot) -> None:
    story.window.go(Place("module", "coming-home"))
    qtbot.wait(10)
    bar = story.window.page._body.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.maximum())
    story.window.go(Place("module", "overdose-and-naloxone"))
    assert bar.value() == 0


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_button_with_longer_words_gets_the_room_it_needs(qtbot: QtBot, qapp: QApplication) -> None:
    look = chosen_look(Settings(theme="light"), resources())
    button = Button(look, "Feelings")
    flow = Flow(look, [button])
    qtbot.addWidget(flow)
    flow.resize(180, 60)
    flow.show()
    button.setText("Feelings: afraid, angry, tired, hopeful, numb and a word of one's own")
    qtbot.wait(20)
    assert button.height() >= button.heightForWidth(button.width())


@pytest.mark.parametrize("odd", ["right", "twice", "hidden"])
def test_no_picture_of_drawn_words_stays_behind(qtbot: QtBot, qapp: QApplication, odd: str) -> None:
    words = DragWords("I have ruined this whole family.")
    qtbot.addWidget(words)
    words.show()
    dropped: list[QPoint] = []
    words.dropped.connect(dropped.append)
    qtbot.mousePress(words, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(words, QPoint(20, 5))
    if odd == "right":
        qtbot.mouseRelease(words, Qt.MouseButton.RightButton)
        assert dropped == []
        qtbot.mouseRelease(words, Qt.MouseButton.LeftButton)
    elif odd == "twice":
        qtbot.mousePress(words, Qt.MouseButton.LeftButton)
        qtbot.mouseRelease(words, Qt.MouseButton.LeftButton)
    else:
        words.hide()
    qtbot.wait(5)
    assert [ghost for ghost in words.findChildren(QLabel) if ghost.isVisible()] == []
