# SPDX-License-Identifier: Apache-2.0
"""The words explained, as widgets: one column, opened at a word."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.glossary import Explained, GlossaryPresenter, GlossaryScreen
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class GlossaryPage(ScrollingPage):
    """Draws a :class:`GlossaryScreen`."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=800)
        self.crumb = words("Words explained")
        self.boxes: dict[str, QWidget] = {}
        self._at = ""

    def show_screen(self, screen: GlossaryScreen) -> None:
        self._body.clear()
        self.boxes, self._at = {}, screen.at
        self._body.add(Label(screen.title, "h1"))
        for term in screen.terms:
            self.boxes[term.id] = self._box(term, chosen=term.id == screen.at)
            self._body.add(self.boxes[term.id])
        QTimer.singleShot(0, self, self._go_to_word)

    def _box(self, term: Explained, *, chosen: bool) -> QWidget:
        box = Box(self.look, "info" if chosen else "card", pad=14, gap=4)
        on = "info" if chosen else ""
        box.add(Label(term.term, "h3", on=on), Label(term.says, on=on))
        if term.also:
            box.add(Label(term.also, "small", on=on))
        return box

    def _go_to_word(self) -> None:
        """Once it is laid out; the chosen word stands near the top."""
        self._body.inside.adjustSize()
        box = self.boxes.get(self._at)
        self._body.verticalScrollBar().setValue(max(0, box.y() - self.look.px(24)) if box is not None else 0)

    def focus_first(self) -> None:
        self._body.setFocus()


def join(page: GlossaryPage, presenter: GlossaryPresenter) -> None:
    """Nothing on it is pressed."""
