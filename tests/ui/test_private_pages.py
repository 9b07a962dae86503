# SPDX-License-Identifier: Apache-2.0
"""The journal, a worksheet and the private space in the window: saving while typing, forgetting on lock, names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from family_app.library.quoting import saying
from family_app.settings import Settings
from family_app.study.standing import choose_moment
from family_app.ui.pages.journal import JournalPage
from family_app.ui.pages.space import SpacePage
from family_app.ui.pages.worksheet import WorksheetPage
from family_app.ui.reading.journal_view import JournalView, with_breaks
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.journal import TOLD
from family_app.ui.screens.places import JOURNAL, Place
from family_app.ui.widgets.clipboard import OwnClipboard
from family_app.ui.window import Window
from tests.ui.desks import PASSPHRASE, make_desk, open_space

SPACE = Place("space")
SHEET = Place("worksheet", "coming-home")


def window(qtbot: QtBot, desk: Desk, *, size: tuple[int, int] = (1100, 720)) -> Window:
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = open_space(make_desk(tmp_path, settings=Settings(theme="light")))
    made.record.keep_value(TOLD, "yes")
    return made


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[JournalPage]:
    made = window(qtbot, desk)
    made.go(JOURNAL)
    made.presenter("journal").write_new()
    yield made.page  # type: ignore[misc]
    desk.before_lock = lambda: None


def test_what_is_typed_is_saved_two_seconds_later(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.editor is not None
    qtbot.keyClicks(page.editor.text, "He came home")
    assert desk.journal.drafts() == ()
    qtbot.waitUntil(lambda: bool(desk.journal.drafts()), timeout=4000)
    assert page.editor.saved.text().startswith("Saved")
    assert page.editor.text.toPlainText() == "He came home"


def test_saving_leaves_the_cursor_and_undo_alone(page: JournalPage, qtbot: QtBot) -> None:
    assert page.editor is not None
    qtbot.keyClicks(page.editor.text, "one two")
    page.editor.text.moveCursor(page.editor.text.textCursor().MoveOperation.Start)
    page.editor.due.emit()
    assert page.editor.text.textCursor().position() == 0
    page.editor.text.undo()
    assert page.editor.text.toPlainText() != "one two"


def test_locking_wipes_the_editor_and_its_undo_steps(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.editor is not None
    text = page.editor.text
    qtbot.keyClicks(text, "a private word")
    desk.lock()
    assert text.toPlainText() == ""
    text.undo()
    assert text.toPlainText() == ""


def test_locking_saves_what_was_typed_a_moment_ago(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.editor is not None
    qtbot.keyClicks(page.editor.text, "a private word")
    desk.lock()
    desk.opened(desk.spaces.vault(1).unlock(PASSPHRASE), 1)
    assert desk.journal.drafts()[0].writing.text == "a private word"


def test_after_locking_no_widget_has_the_word(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.editor is not None
    qtbot.keyClicks(page.editor.text, "invented-quillow")
    page.editor.finished.emit()
    desk.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for widget in QApplication.allWidgets():
        said = [widget.accessibleName(), getattr(widget, "text", str)() if not isinstance(widget, QWidget) else ""]
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            said.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            said.append(widget.toPlainText())
        assert not any("quillow" in text for text in said)


def test_a_larger_text_size_keeps_what_is_being_written(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.editor is not None
    whole = page.window()
    assert isinstance(whole, Window)
    qtbot.keyClicks(page.editor.text, "half a sent")
    whole.change_text_size(2)
    new = whole.page
    assert isinstance(new, JournalPage)
    assert new.editor is not None
    assert new.editor.text.toPlainText() == "half a sent"


def test_what_was_copied_here_leaves_the_clipboard(qapp: QApplication) -> None:
    own = OwnClipboard()
    own.copy("7ZQ4-7ZQ4")
    assert QGuiApplication.clipboard().text() == "7ZQ4-7ZQ4"
    own.forget()
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_else_copied_stays(qapp: QApplication) -> None:
    own = OwnClipboard()
    own.copy("7ZQ4-7ZQ4")
    QGuiApplication.clipboard().setText("a shopping list")
    own.forget()
    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_an_entry_loads_nothing_from_anywhere(qtbot: QtBot, tmp_path: Path) -> None:
    from family_app.paths import resources
    from family_app.ui.look import chosen_look

    view = JournalView(chosen_look(Settings(theme="light"), resources()), "The entry")
    qtbot.addWidget(view)
    (tmp_path / "x.png").write_bytes(b"not a picture")
    view.show_text(f"![x](http://example.org/x.png) ![y]({(tmp_path / 'x.png').as_uri()}) <b>bold</b>")
    assert view.loadResource(QTextDocument.ResourceType.ImageResource.value, "http://example.org/x.png") is None
    assert "<b>bold</b>" in view.toPlainText()


@pytest.mark.parametrize(
    ("text", "lines"),
    [("one\ntwo", 1), ("one\n\ntwo", 2), ("- a\n- b", 2), ("# h\ntext", 2), ("```\na\nb\n```", 2), ("> a\n> b", 2)],
)
def test_lines_stay_lines(qapp: QApplication, text: str, lines: int) -> None:
    assert len([line for line in with_breaks(text).replace("```", "").split("\n") if line.strip()]) == lines


def test_a_passphrase_is_hidden_until_it_is_shown(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    made = window(qtbot, make_desk(tmp_path))
    made.go(SPACE)
    made.presenter("space").begin_making()
    page = made.page
    assert isinstance(page, SpacePage)
    field = page._secrets[0]
    assert field.line.echoMode() == QLineEdit.EchoMode.Password
    field._show.click()
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal


def test_a_whole_space_is_made_with_the_keyboard(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    made = window(qtbot, desk)
    made.go(SPACE)
    made.presenter("space").begin_making()
    page = made.page
    assert isinstance(page, SpacePage)
    for field in list(page._secrets):
        qtbot.keyClicks(field.line, PASSPHRASE)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    page.paper_refused.emit()
    assert desk.state == "open"
    assert isinstance(made.page, SpacePage)


def test_after_making_a_space_the_page_holds_no_passphrase(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    made = window(qtbot, desk)
    made.go(SPACE)
    made.presenter("space").begin_making()
    page = made.page
    assert isinstance(page, SpacePage)
    lines = [field.line for field in page._secrets]
    for line in lines:
        line.setText(PASSPHRASE)
    page.passphrase_chosen.emit(PASSPHRASE, PASSPHRASE)
    assert [line.text() for line in lines] == ["", ""]


def test_a_worksheet_keeps_what_is_typed_while_a_question_is_open(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    made = window(qtbot, desk)
    made.go(SHEET)
    page = made.page
    assert isinstance(page, WorksheetPage)
    line = page.fields["next-dose"].line  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "Tuesday 9")
    page.fresh_wanted.emit()
    page.refused.emit()
    assert line.text() == "Tuesday 9"


def test_each_kind_of_field_gives_back_what_it_shows(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    made = window(qtbot, desk)
    made.go(SHEET)
    page = made.page
    assert isinstance(page, WorksheetPage)
    answers = {
        "next-dose": "Tuesday",
        "who-is-home": "Mum\nLena",
        "if-they-use": ("Someone stays",),
        "house-basics": (("Noise", "quiet after ten", "me too"), ("", "", "x")),
    }
    for id_, answer in answers.items():
        page.fields[id_].put(answer)  # type: ignore[arg-type]
    assert {id_: page.fields[id_].answer() for id_ in answers} == answers


@pytest.mark.parametrize("place", [JOURNAL, SHEET, SPACE])
@pytest.mark.parametrize("state", ["guest", "open", "locked"])
def test_every_control_has_a_name(qtbot: QtBot, qapp: QApplication, tmp_path: Path, place: Place, state: str) -> None:
    desk = make_desk(tmp_path)
    if state != "guest":
        open_space(desk)
        desk.journal.add("x")
    if state == "locked":
        desk.lock()
    made = window(qtbot, desk)
    made.go(place)
    controls = made.page.findChildren(QAbstractButton) + made.page.findChildren(QLineEdit)
    for control in [*controls, *made.page.findChildren(QPlainTextEdit)]:
        told = QAccessible.queryAccessibleInterface(control)
        if control.isVisibleTo(made) and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert told.text(QAccessible.Text.Name), control


@pytest.mark.parametrize("size", [(800, 600), (1100, 720)])
@pytest.mark.parametrize("place", [JOURNAL, SHEET, SPACE])
def test_nothing_is_wider_than_its_page(
    qtbot: QtBot, qapp: QApplication, desk: Desk, place: Place, size: tuple[int, int]
) -> None:
    desk.settings = Settings(theme="light", text_percent=200)
    made = window(qtbot, desk, size=size)
    made.go(place)
    qtbot.wait(20)
    for widget in made.page.findChildren(QWidget):
        if widget.isVisibleTo(made) and isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | QLabel):
            right = widget.mapTo(made.page, widget.rect().topRight()).x()
            assert right <= made.page.width(), widget


def told_by(window: Window) -> str:
    """Every word in the window, of pages that are seen and of those that are not."""
    return " ".join(label.text() for label in window.findChildren(QLabel))


def test_after_a_lock_no_hidden_page_tells_what_was_read_or_where_things_are(qtbot: QtBot, desk: Desk) -> None:
    made = window(qtbot, desk)
    choose_moment(desk.record, "just-home", desk.clock())
    desk.record.mark_read("coming-home", "first-72-hours")
    made.go(Place("module", "coming-home"))
    made.go(Place("card", item="first-night"))
    moment = saying(desk.library, desk.library.card("first-night"), "just-home", desk.country).says
    assert moment in told_by(made)
    made.go(Place("help"))
    desk.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert moment not in told_by(made)
    assert "Read" not in [label.text() for label in made.findChildren(QLabel)]
    made.go_back()
    assert made.place == Place("card", item="first-night")


def test_a_lock_ends_no_overdose_that_is_going_on(qtbot: QtBot, desk: Desk) -> None:
    made = window(qtbot, desk)
    made.go(Place("overdose"))
    overdose = made.presenter("overdose")
    made.go(Place("help"))
    desk.lock()
    assert made.presenter("overdose") is overdose
