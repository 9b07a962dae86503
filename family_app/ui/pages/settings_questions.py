# SPDX-License-Identifier: Apache-2.0
"""The box of the settings about questions: how they are met, and what comes back on later days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.settings_parts import Part
from family_app.ui.screens.coming_back import LIFE_SAVING, QUESTIONS, REFRESH
from family_app.ui.screens.settings import SettingsScreen
from family_app.ui.widgets.choose import Choose
from family_app.ui.widgets.labels import Label, show_if
from family_app.ui.widgets.rows import Tick
from family_app.words import Words


class Questions(Part):
    """As they are, as check-ins, or left out; how many come back on a day, and which offers are made."""

    way_chosen = Signal(str)
    questions_chosen = Signal(str)
    offer_chosen = Signal(str, bool)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, words("Questions"))
        self.way = Choose(look, words("After the lessons, in them, and on paper"))
        self.way.chosen.connect(self.way_chosen)
        self.many = Choose(look, words("On later days, so many come back"))
        self.many.chosen.connect(self.questions_chosen)
        self.offers = {key: Tick(look, "") for key in (QUESTIONS, LIFE_SAVING, REFRESH)}
        for key, tick in self.offers.items():
            tick.clicked.connect(lambda on, key=key: self.offer_chosen.emit(key, on))  # a partial is given no “on”
        self._head = Label(words("What may be offered"), "h3")
        note = Label(words("Nothing hangs on them. What you answered stays as it is."), "muted")
        self.add(self.way, note, self.many, self._head, *self.offers.values())

    def places(self) -> dict[str, QWidget]:
        return {"quizzes": self.way.box, "questions": self.many.box, **self.offers}

    def show_screen(self, screen: SettingsScreen) -> None:
        self.way.show_entries(screen.quizzes, screen.settings.quizzes)
        show_if(self.many, screen.settings.quizzes != "hidden")
        self.many.show_entries(screen.questions, str(screen.settings.reviews_a_day))
        there = {key for key, _says, _on in screen.offers}
        show_if(self._head, bool(there))
        for key, tick in self.offers.items():
            show_if(tick, key in there)
        for key, says, on in screen.offers:
            self.offers[key].setText(says)
            self.offers[key].setAccessibleName(says)
            self.offers[key].setChecked(on)
