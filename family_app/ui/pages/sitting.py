# SPDX-License-Identifier: Apache-2.0
"""A sitting: one question in the middle of the page, the way on always at the foot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import Page
from family_app.ui.screens.question import QuestionScreen
from family_app.ui.widgets.boxes import Body, Box, Foot
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.question import QuestionBox
from family_app.ui.widgets.stop import focus_on
from family_app.words import Words


class SittingPage(Page):
    """What the pages that ask share. A subclass draws its stages between :meth:`_clear` and :meth:`_settle`."""

    chose = Signal(object)
    answered = Signal(object)
    card_opened = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self._body, self._foot = Body(look, measure=760), Foot(look)
        down.addWidget(self._body, 1)
        down.addWidget(self._foot)
        self.box: QuestionBox | None = None
        self._first: QWidget = self

    def _clear(self, *, notice: str, asks: bool) -> None:
        """Take out what stood there; ``asks`` whether a question comes, which has the bar at the foot."""
        if self.isVisible():
            self.setFocus()  # before the button that was pressed goes, or Qt would pick a place elsewhere
        self._body.clear()
        self.box = None
        self._foot.setVisible(asks)
        if notice:
            self._body.add(Box(self.look, "warn", pad=14).add(Label(notice)))

    def _settle(self) -> None:
        """From the top, with the keyboard where the reader goes on."""
        self._body.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _add_question(self, where: str, note: str, question: QuestionScreen, *, primary: bool = False) -> QuestionBox:
        """The question, and above it where one is in the sitting."""
        self._body.add(Label(where, "muted"))
        if note:
            self._body.add(Label(note))
        self.box = box = QuestionBox(self.look, self._, primary=primary, ask="h2")
        box.show_screen(question)
        box.chose.connect(self.chose)
        box.answered.connect(self.answered)
        box.card_opened.connect(self.card_opened)
        self._body.add(box)
        return box

    def focus_first(self) -> None:
        if isinstance(self._first, QuestionBox):
            self._first.focus_first()
            return
        focus_on(self._first)
        if self._body.isAncestorOf(self._first):
            self._body.ensureWidgetVisible(self._first)

    def _hero(self, title: str, says: tuple[str, ...]) -> Box:
        """The last words of a sitting."""
        hero = Box(self.look, "hero", pad=24, gap=6)
        return hero.add(Label(title, "h1", on="soft"), *(Label(line, "body", on="soft") for line in says))

    def _button(self, words: str, signal: Any, kind: Kind = "", *, icon: str = "") -> Button:
        made = Button(self.look, words, kind, icon=icon)
        made.clicked.connect(lambda: signal.emit())
        return made
