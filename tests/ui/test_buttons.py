# SPDX-License-Identifier: Apache-2.0
"""Buttons by keyboard, and in narrow places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.look import Look, chosen_look
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.nav import NavEntry
from family_app.ui.widgets.rows import Radio, Tick

LONG = "Start reading the part about the first weeks after somebody comes home from a hospital"


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return chosen_look(Settings(theme="light"), resources())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("make", [lambda look: Button(look, "Next"), lambda look: NavEntry(look, "house", "Home")])
def test_enter_and_space_press_a_button(qtbot: QtBot, look: Look, make: object, key: Qt.Key) -> None:
    button = make(look)  # type: ignore[operator]
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)


@pytest.mark.parametrize("kind", [Button, Radio, Tick])
def test_long_words_make_a_narrow_button_higher(qtbot: QtBot, look: Look, kind: type) -> None:
    button = kind(look, LONG)
    qtbot.addWidget(button)
    assert button.heightForWidth(200) > button.heightForWidth(900) >= look.px(44)


@pytest.mark.parametrize("kind", [Button, Radio, Tick])
def test_a_button_is_called_what_it_says(qtbot: QtBot, look: Look, kind: type) -> None:
    button = kind(look, "Skip")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Skip"
