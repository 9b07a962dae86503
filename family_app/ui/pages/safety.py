# SPDX-License-Identifier: Apache-2.0
"""The safety question as widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.card_parts import card_foot, card_parts
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.safety import Questions, SafePage, SafetyPresenter, SafetyScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class SafetyPage(ScrollingPage):
    """Draws :class:`Questions` or a :class:`SafePage`."""

    answered = Signal(str)
    went_on = Signal()
    stopped = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=960)
        self._first: QWidget = self._body

    def show_screen(self, screen: SafetyScreen) -> None:
        self._body.clear()
        match screen:
            case Questions():
                self._ask(screen)
            case SafePage():
                self._show_safe(screen)
        self._body.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _ask(self, screen: Questions) -> None:
        self.say_crumb(screen.title)
        box = Box(self.look, "card", gap=14)
        box.add(*(Label(f"{number}. {words}", "body") for number, words in enumerate(screen.questions, start=1)))
        buttons = [self._button(answer, words) for answer, words in screen.answers]
        self._body.add(Label(screen.title, "h1"), Label(screen.before, "h3"), box)
        self._body.add(Columns(self.look, list(buttons), least=180, most=3))
        if screen.stop:
            self._body.add(row(self._stop(screen.stop), None))
        self._first = self._body

    def _button(self, answer: str, words: str) -> Button:
        button = Button(self.look, words)
        button.clicked.connect(partial(self.answered.emit, answer))
        return button

    def _stop(self, words: str) -> Button:
        button = Button(self.look, words, "text")
        button.clicked.connect(lambda: self.stopped.emit())
        return button

    def _show_safe(self, screen: SafePage) -> None:
        self.say_crumb(screen.card.title)
        go_on = Button(self.look, screen.go_on, "primary", icon="arrow-right", icon_after=True)
        go_on.clicked.connect(lambda: self.went_on.emit())
        self._body.add(Label(screen.card.title, "h1"), Label(screen.first, "body"))
        self._body.add(*card_parts(self.look, screen.card, self._))
        ways = row(go_on, self._stop(screen.stop), None) if screen.stop else row(go_on, None)
        self._body.add(ways, card_foot(self.look, screen.card, self._))
        self._first = self._body

    def focus_first(self) -> None:
        self._first.setFocus()


def join(page: SafetyPage, presenter: SafetyPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.answered.connect(presenter.answer)
    page.went_on.connect(presenter.go_on)
    page.stopped.connect(presenter.stop)
