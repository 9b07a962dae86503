# SPDX-License-Identifier: Apache-2.0
"""Every control of every page is pressed once, every field typed into, every list stepped through: nothing may go wrong
unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from family_app.errors import FamilyAppError
from family_app.settings import Settings
from family_app.ui.tour_stops import STOPS, furnish
from family_app.ui.window import Window
from tests.ui import walking
from tests.ui.desks import make_desk
from tests.ui.test_every_page import MORE

OUTSIDE = frozenset({"Open it", "Open the folder", "Show it in its folder"})
"""They would start another program."""


def controls(window: Window) -> list[QWidget]:
    """What can be pressed or typed into on the page."""
    return [
        widget
        for widget in walking.seen(window.page)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit | QListWidget)
        and widget.isEnabled()
    ]


def no_printer(*_of_what: object) -> None:
    raise FamilyAppError("There is no printer.")


def fresh(folder: Path) -> Window:
    desk = make_desk(folder, guest=True, settings=Settings(theme="light"))
    furnish(desk)
    window = Window(desk)
    window.resize(1100, 720)
    window.show()
    return window


@pytest.mark.parametrize("stop", [*STOPS, *MORE], ids=lambda stop: stop.name)
def test_whatever_is_pressed_nothing_breaks(stop, qtbot: QtBot, tmp_path: Path) -> None:
    window = fresh(tmp_path)
    qtbot.addWidget(window)

    def there() -> list[QWidget]:
        if window.desk.state != "open" or window.desk.moment != "just-home":
            furnish(window.desk)
        window.uncover()
        window.go(stop.place)
        if stop.place.page == "quiz":
            window.presenter("quiz").begin()  # a sitting that was stopped stays so
        stop.act(window)
        QApplication.processEvents()
        if hasattr(window.page, "ask_printer"):
            window.page.ask_printer = no_printer
        return controls(window)

    count, at = len(there()), 0
    while at < count:
        found = there()
        count = min(count, len(found))
        if at < count:
            press(found[at])
        at += 1
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.isVisible()


def press(widget: QWidget) -> None:
    if not isValid(widget):
        return
    if isinstance(widget, QComboBox | QListWidget):
        QTest.keyClick(widget, Qt.Key.Key_Down)
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        QTest.keyClicks(widget, "12/2027")
        QTest.keyClick(widget, Qt.Key.Key_Return)
    elif widget.text() not in OUTSIDE:  # type: ignore[attr-defined]
        widget.click()  # type: ignore[attr-defined]
    QApplication.processEvents()
