# SPDX-License-Identifier: Apache-2.0
"""What is pressed in any window of the system is seen: the main one, a dialog, an open list, a menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.screens.places import SETTINGS
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing")  # there is no window system here


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    made = Window(open_space(make_desk(tmp_path)))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


def three_shifts(widget: QWidget) -> None:
    for _ in range(3):
        QTest.keyClick(widget.windowHandle(), Qt.Key.Key_Shift)


def test_three_shifts_in_the_window_cover_it(window: Window) -> None:
    three_shifts(window)
    assert window.cover.isVisible()


def test_three_shifts_in_a_dialog_cover_the_window(window: Window, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    dialog.open()
    QApplication.processEvents()
    three_shifts(dialog)
    assert window.cover.isVisible()


def test_three_shifts_over_an_open_list_cover_the_window(window: Window, qtbot: QtBot) -> None:
    window.go(SETTINGS)
    box = window.page.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    three_shifts(popup)
    assert window.cover.isVisible()


def test_a_press_in_an_open_menu_puts_off_the_idle_lock(window: Window, qtbot: QtBot) -> None:
    menu = QMenu(window)
    menu.addAction("Copy")
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, Qt.KeyboardModifier(0), QPoint(600, 400))
    menu.popup(QPoint(100, 100))
    QApplication.processEvents()
    window.watch._idle.stop()
    QTest.mouseClick(menu.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), QPoint(5, 5))
    assert window.watch._idle.isActive()
