# SPDX-License-Identifier: Apache-2.0
"""The check in the real window, by keyboard alone: answered, in one's own words, seen over time, saved, removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.study.strain import kept, own_words
from family_app.ui.pages.progress import ProgressPage
from family_app.ui.screens.places import HOME, STRAIN
from family_app.ui.tour import settle
from family_app.ui.widgets.dots import Dots
from family_app.ui.widgets.plain_table import PlainTable
from family_app.ui.window import Window
from family_app.vault.vault import Vault
from tests.ui.desks import make_desk


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, settings=Settings(theme="light")))
    made.desk.opened(Vault.guest(), 1)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.go(STRAIN)
    settle(qapp)
    return made


def press(*keys: Qt.Key) -> None:
    for key in keys:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)
        settle(QApplication.instance())  # type: ignore[arg-type]


def tab_to(words: str) -> None:
    """Tab until something is reached that is called so."""
    for _ in range(120):
        at = QApplication.focusWidget()
        if at is not None and words in (at.accessibleName() or getattr(at, "text", str)()):
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached “{words}”")


def said(window: Window) -> str:
    return " ".join(label.text() for label in window.page.findChildren(QLabel) if label.isVisible())


def answer_two(window: Window) -> None:
    """The first on most days, the second on some."""
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    press(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right)
    tab_to("I kept checking my phone")
    press(Qt.Key.Key_Space, Qt.Key.Key_Right)


def stored(window: Window) -> dict[str, object]:
    check = window.desk.library.index.strain
    assert check is not None
    sheets = kept(window.desk.record, check)
    return {name: answer for name, answer in sheets[0].answers.items() if answer} if sheets else {}


def test_it_is_answered_with_arrow_keys_and_the_keyboard_stays_in_the_row(window: Window) -> None:
    answer_two(window)
    assert stored(window) == {"sleep": "most", "checking": "some"}
    assert QApplication.focusWidget().accessibleName().endswith("Some days")  # type: ignore[union-attr]
    assert "write the worry down" in said(window)


def test_an_answer_is_left_out_again(window: Window) -> None:
    answer_two(window)
    tab_to("Leave it out: I kept checking")
    press(Qt.Key.Key_Return)
    assert stored(window) == {"sleep": "most"}
    assert isinstance(QApplication.focusWidget(), QRadioButton)


def test_a_row_is_put_into_own_words(window: Window) -> None:
    tab_to("Put it in my own words")
    press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    QTest.keyClicks(QApplication.focusWidget(), "Awake at three")
    tab_to("Done")
    press(Qt.Key.Key_Return)
    assert own_words(window.desk.record) == {"sleep": "Awake at three"}
    assert "Awake at three" in said(window)


def test_leaving_the_page_keeps_the_words_that_are_being_typed(window: Window) -> None:
    tab_to("Put it in my own words")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "Awake")
    window.go(HOME)
    assert own_words(window.desk.record) == {"sleep": "Awake"}


def test_the_days_are_seen_as_dots_then_as_a_table(window: Window) -> None:
    answer_two(window)
    tab_to("See it over time")
    press(Qt.Key.Key_Return)
    assert isinstance(window.page, ProgressPage)
    assert [one.answers for one in window.page.findChildren(Dots) if one.accessibleName()][0] == ("most",)
    tab_to("Show it as a table")
    press(Qt.Key.Key_Space)
    table = window.page.findChild(PlainTable)
    assert table is not None
    assert table.cells[1] == ("I slept badly because of worry.", "Most days")
    assert "Show the dots" in QApplication.focusWidget().accessibleName()  # type: ignore[union-attr]


def test_the_days_are_saved_as_a_file(window: Window, tmp_path: Path) -> None:
    answer_two(window)
    tab_to("See it over time")
    press(Qt.Key.Key_Return)
    tab_to("Save it as a table")
    press(Qt.Key.Key_Return)
    tab_to("Folder")
    QTest.keySequence(QApplication.focusWidget(), "Ctrl+A")
    QTest.keyClicks(QApplication.focusWidget(), str(tmp_path))
    press(Qt.Key.Key_Return)
    assert "Most days" in (tmp_path / "Notes.csv").read_text("utf-8-sig")


def test_one_is_removed_and_the_keyboard_stays_in_the_card(window: Window) -> None:
    answer_two(window)
    tab_to("See it over time")
    press(Qt.Key.Key_Return)
    for words in ("Remove…", "22 Nov 2026", "Remove now"):
        tab_to(words)
        press(Qt.Key.Key_Return)
    assert stored(window) == {}
    assert QApplication.focusWidget().accessibleName() == "Open the eight questions"  # type: ignore[union-attr]


def test_locking_wipes_the_page(window: Window) -> None:
    answer_two(window)
    page = window.page
    window.desk.lock()
    assert window.page is not page
    assert not any(row.answer for row in window.presenter("strain").screen.rows)
