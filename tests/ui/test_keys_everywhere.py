# SPDX-License-Identifier: Apache-2.0
"""The keys that work everywhere: help first, quick exit, lock. From every page, in a field, covered and locked."""

from __future__ import annotations

import time
import weakref
from pathlib import Path
from types import BuiltinFunctionType, MethodType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.registry import PAGES
from family_app.ui.screens.places import JOURNAL, SETTINGS, Place
from family_app.ui.tour_stops import STOPS
from family_app.ui.window import COVERED_TITLE, TITLE, Window
from tests.ui import walking
from tests.ui.desks import PASSPHRASE, make_desk, open_space

PLACES = {stop.place.page: stop.place for stop in STOPS} | {"safety": Place("safety", "coming-home")}
CHORDS = {
    "F9": (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
    "Ctrl+Shift+O": (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    """With an open private space."""
    made = Window(open_space(make_desk(tmp_path, settings=Settings(theme="light"))))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.wait(5)
    return made


def press(window: Window, chord: str) -> None:
    """As the window system gives it: to the window, which hands it to what has the focus."""
    key, modifiers = CHORDS[chord]
    QTest.keyClick(window.windowHandle(), key, modifiers)
    QApplication.processEvents()


def press_thrice(window: Window, key: Qt.Key) -> None:
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), key)
    QApplication.processEvents()


@pytest.mark.parametrize("chord", CHORDS)
@pytest.mark.parametrize("page", PAGES)
def test_the_overdose_screen_is_one_key_away_from_every_page(window: Window, page: str, chord: str) -> None:
    window.go(PLACES[page])
    press(window, chord)
    assert window.place.page == "overdose"


@pytest.mark.parametrize("chord", CHORDS)
@pytest.mark.parametrize("place", [JOURNAL, Place("worksheet", "coming-home"), SETTINGS], ids=str)
def test_no_text_field_swallows_the_overdose_keys(window: Window, place: Place, chord: str) -> None:
    window.go(place)
    if place == JOURNAL:
        write(window, "")
    QApplication.processEvents()
    fields = [w for w in walking.stops(window) if isinstance(w, QLineEdit | QPlainTextEdit)]
    assert fields
    fields[0].setFocus()
    press(window, chord)
    assert window.place.page == "overdose"


@pytest.mark.parametrize("chord", CHORDS)
def test_the_overdose_keys_work_while_locked_in_the_field_of_the_passphrase(window: Window, chord: str) -> None:
    window.lock()
    window.go(Place("space"))
    QApplication.processEvents()
    field = next(w for w in walking.stops(window) if isinstance(w, QLineEdit))
    field.setFocus()
    press(window, chord)
    assert (window.place.page, window.desk.state) == ("overdose", "locked")


@pytest.mark.parametrize("chord", CHORDS)
def test_the_overdose_keys_work_under_the_cover(window: Window, chord: str) -> None:
    window.quick_exit()
    press(window, chord)
    assert not window.cover.isVisible()
    assert window.place.page == "overdose"
    assert window.windowTitle() == TITLE


@pytest.mark.parametrize("chord", CHORDS)
def test_the_overdose_keys_work_over_an_open_dialog(window: Window, qtbot: QtBot, chord: str) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    qtbot.wait(5)
    key, modifiers = CHORDS[chord]
    QTest.keyClick(dialog.windowHandle(), key, modifiers)
    QApplication.processEvents()
    assert not dialog.isVisible()
    assert window.place.page == "overdose"


def test_pages_ask_for_no_other_title(window: Window) -> None:
    for page in PAGES:
        window.go(PLACES[page])
        assert window.windowTitle() == TITLE


@pytest.mark.parametrize("page", PAGES)
def test_shift_three_times_covers_every_page_and_locks(window: Window, page: str) -> None:
    window.go(PLACES[page])
    press_thrice(window, Qt.Key.Key_Shift)
    assert window.cover.isVisible()
    assert window.cover.geometry() == window.rect()
    assert (window.windowTitle(), window.desk.state) == (COVERED_TITLE, "locked")


def test_escape_three_times_shows_the_window_again(window: Window) -> None:
    press_thrice(window, Qt.Key.Key_Shift)
    press_thrice(window, Qt.Key.Key_Escape)
    assert not window.cover.isVisible()
    assert window.windowTitle() == TITLE


def test_the_cover_offers_neither_red_button_nor_unlocking(window: Window) -> None:
    window.quick_exit()
    assert [walking.say(widget) for widget in walking.seen(window.cover)] == [
        walking.say(window.cover.notes),
        walking.say(window.cover.notes.viewport()),
    ]


def test_quick_exit_covers_within_a_frame(window: Window) -> None:
    start = time.perf_counter()
    window.cover.cover()
    assert time.perf_counter() - start < 0.1  # a frame on a computer that has nothing else to do
    window.uncover()


def test_after_locking_nothing_of_the_journal_is_left_in_the_window(window: Window) -> None:
    write(window, "a quagwhistle on the stairs")
    assert "quagwhistle" in "".join(words_in(window))
    page = weakref.ref(window.page)
    window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    kinds = {type(widget).__module__ for widget in window.findChildren(QWidget)}
    assert not any(kind.startswith("family_app.ui.pages.journal_editor") for kind in kinds)
    assert page() is not window.page
    assert "quagwhistle" not in "".join(words_in(window))


def test_what_was_being_written_is_there_after_unlocking(window: Window) -> None:
    write(window, "a quagwhistle on the stairs")
    window.lock()
    number = window.desk.spaces.list()[0].number
    window.desk.opened(window.desk.spaces.vault(number).unlock(PASSPHRASE), number)
    assert [draft.writing.text for draft in window.desk.journal.drafts()] == ["a quagwhistle on the stairs"]


def write(window: Window, text: str) -> None:
    """Into a new entry, with what is said before the first one read."""
    window.go(JOURNAL)
    window.presenter("journal").write_new()
    window.presenter("journal").understood()
    QApplication.processEvents()
    editor = next(widget for widget in walking.seen(window) if isinstance(widget, QPlainTextEdit))
    editor.setFocus()
    QTest.keyClicks(editor, text)


def words_in(window: Window) -> list[str]:
    """Every word that a widget holds, seen or not."""
    found = []
    for widget in window.findChildren(QWidget):
        for name in ("text", "toPlainText", "accessibleName", "accessibleDescription", "toolTip"):
            told = getattr(widget, name, "")
            value = told() if isinstance(told, BuiltinFunctionType | MethodType) else told
            found.append(value if isinstance(value, str) else "")
    return found
