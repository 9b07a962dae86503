# SPDX-License-Identifier: Apache-2.0
"""The words explained, as widgets: one column, opened at a word."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.glossary import Explained, GlossaryPresenter, GlossaryScreen
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.labels import Label, say, show_if
from family_app.words import Words


class GlossaryPage(ScrollingPage):
    """Draws a :class:`GlossaryScreen`. Every word is there all the time; those that do not fit are hidden."""

    typed = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=800)
        self.crumb = words("Words explained")
        self.field = QLineEdit()
        self._nothing = Label("")
        self.boxes: dict[str, QWidget] = {}
        self._at = ""
        self._drawn: GlossaryScreen | None = None

    def show_screen(self, screen: GlossaryScreen) -> None:
        before, self._drawn = self._drawn, screen
        if before is not None and before.terms == screen.terms:
            for term in screen.terms:
                if term.id in (before.at, screen.at):
                    self._draw_anew(term, chosen=term.id == screen.at)
        else:
            self._body.clear()
            self._body.add(Label(screen.title, "h1"), self._make_field(), self._make_nothing())
            self.boxes = {term.id: self._box(term, chosen=term.id == screen.at) for term in screen.terms}
            self._body.add(*self.boxes.values())
        self._at = screen.at
        if self.field.text() != screen.typed:
            with QSignalBlocker(self.field):
                self.field.setText(screen.typed)
        say(self._nothing, screen.nothing)
        for id_, box in self.boxes.items():
            show_if(box, id_ in screen.shown)
        QTimer.singleShot(0, self, self._go_to_word)

    def _make_field(self) -> QLineEdit:
        self.field = QLineEdit()
        self.field.setAccessibleName(self._("Find a word"))
        self.field.setPlaceholderText(self._("Find a word"))
        self.field.setMinimumHeight(self.look.px(44))
        self.field.textChanged.connect(self.typed)
        return self.field

    def _make_nothing(self) -> Label:
        self._nothing = Label("")
        return self._nothing

    def open_find(self) -> None:
        """Ctrl+F: find in this page."""
        self._body.verticalScrollBar().setValue(0)
        self.field.setFocus()
        self.field.selectAll()

    def _draw_anew(self, term: Explained, *, chosen: bool) -> None:
        """Ninety boxes that say the same stay: only the word one came for looks different."""
        old = self.boxes[term.id]
        self.boxes[term.id] = self._box(term, chosen=chosen)
        self._body.stack.replaceWidget(old, self.boxes[term.id])
        old.hide()
        old.deleteLater()

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
    """Connect what was typed to what it does."""
    page.typed.connect(presenter.typed)
