# SPDX-License-Identifier: Apache-2.0
"""A window for tests, as it stands when somebody sits down before it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from family_app.ui.screens.desk import Desk
from family_app.ui.window import Window


def shown(qtbot: QtBot, desk: Desk) -> Window:
    """Of the usual size, with the keyboard in it."""
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    made.activateWindow()
    qtbot.wait(5)
    return made
