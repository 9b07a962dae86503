# SPDX-License-Identifier: Apache-2.0
"""The box of the settings that says how questions are met."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.settings_parts import Part
from family_app.ui.screens.settings import SettingsScreen
from family_app.ui.widgets.choose import Choose
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class Quizzes(Part):
    """As they are, as check-ins, or left out: on the screen and on paper."""

    way_chosen = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, words("Questions"))
        self.way = Choose(look, words("Questions after the lessons, in them, and on paper"))
        self.way.chosen.connect(self.way_chosen)
        self.add(self.way, Label(words("Nothing hangs on them. What you answered stays as it is."), "muted"))

    def places(self) -> dict[str, QWidget]:
        return {"quizzes": self.way.box}

    def show_screen(self, screen: SettingsScreen) -> None:
        self.way.show_entries(screen.quizzes, screen.settings.quizzes)
