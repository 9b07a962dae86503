# SPDX-License-Identifier: Apache-2.0
"""The walk through the pages sees what is wrong with a page that was made badly on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.look import Look, chosen_look
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from tests.ui import walking

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # there is no window system here to be told
LONG = "A long sentence that needs more room than there is, and goes on, and on, and on"


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return chosen_look(Settings(theme="light"), resources())


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.setCentralWidget(QWidget())
    return made


def show(window: QMainWindow, *widgets: QWidget) -> None:
    """Put them somewhere, without a layout."""
    for widget in widgets:
        widget.setParent(window.centralWidget())
    window.show()
    QApplication.processEvents()


def test_words_that_need_more_height_are_seen(window: QMainWindow) -> None:
    label = Label(LONG)
    show(window, label)
    label.setGeometry(10, 10, 200, 20)
    assert any("px of height" in told for told in walking.clipped(window))


def test_words_that_need_more_width_are_seen(window: QMainWindow) -> None:
    label = Label(LONG, wrap=False)
    show(window, label)
    label.setGeometry(10, 10, 100, 40)
    assert walking.clipped(window)


def test_a_button_that_is_too_narrow_for_its_words_is_seen(window: QMainWindow) -> None:
    button = QPushButton(LONG)
    show(window, button)
    button.setGeometry(10, 10, 100, 44)
    assert walking.clipped(window)


def test_words_outside_of_what_they_are_in_are_seen(window: QMainWindow) -> None:
    label = Label("Short")
    show(window, label)
    label.setGeometry(380, 10, 100, 40)
    assert any("sticks out" in told for told in walking.clipped(window))


def test_words_that_fit_are_left_alone(window: QMainWindow, look: Look) -> None:
    label, button = Label(LONG), Button(look, "Go on")
    stack = QVBoxLayout(window.centralWidget())
    stack.addWidget(label)
    stack.addWidget(button)
    show(window)
    assert walking.clipped(window) == []


def test_a_control_without_a_name_is_seen(window: QMainWindow) -> None:
    show(window, QLineEdit())
    assert len(walking.nameless(window)) == 1


def test_a_place_for_the_keyboard_without_a_role_is_seen(window: QMainWindow) -> None:
    place = QWidget()
    place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show(window, place)
    place.resize(50, 50)
    assert len(walking.roleless(window)) == 1


def test_a_page_that_takes_the_keyboard_and_says_nothing_is_seen(window: QMainWindow) -> None:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    show(window, area)
    window.activateWindow()
    area.setFocus()
    assert len(walking.unheard(window)) == 1


def test_a_control_that_tab_does_not_reach_is_seen(window: QMainWindow, qtbot: QtBot) -> None:
    class Trap(QLineEdit):
        def focusNextPrevChild(self, forward: bool) -> bool:
            return True

    trap, after = Trap(), QPushButton("After")
    show(window, trap, after)
    assert set(walking.stops(window)) - walking.walked(window) == {after}


def test_a_small_button_is_seen(window: QMainWindow) -> None:
    button = QPushButton("x")
    show(window, button)
    button.setFixedSize(20, 20)
    assert len(walking.too_small(window)) == 1


def test_a_page_that_is_too_wide_is_seen(window: QMainWindow) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setMinimumWidth(900)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    window.setCentralWidget(area)
    show(window)
    assert walking.scrolls_sideways(window)
