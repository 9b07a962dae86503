# SPDX-License-Identifier: Apache-2.0
"""Learn as widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.learn import LearnPresenter, LearnScreen
from family_app.ui.widgets.boxes import Columns
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.path_list import PathList
from family_app.ui.widgets.tiles import module_tile
from family_app.words import Words


class LearnPage(ScrollingPage):
    """Draws a :class:`LearnScreen`."""

    module_opened = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._first: QWidget = self
        self._drawn: LearnScreen | None = None
        self.crumb = words("Learn")

    def show_screen(self, screen: LearnScreen) -> None:
        if screen == self._drawn:
            self._body.verticalScrollBar().setValue(0)  # cards that say the same are not built again
            return
        self._drawn = screen
        self._body.clear()
        self._first = self
        self._body.add(Label(self._("Learn"), "h1"))
        self._body.add(Label(self._("Everything is open. Start anywhere, stop anywhere."), "muted"))
        if screen.path:
            self._body.add(Label(screen.path_title, "h2"))
            self._body.add(PathList(self.look, self._, screen.path, self.module_opened.emit))
        if screen.six:
            self._body.add(Label(self._("If you can read only six"), "h2"))
            self._body.add(PathList(self.look, self._, screen.six, self.module_opened.emit))
        for title, tiles in screen.sections:
            made = [
                module_tile(self.look, tile, partial(self.module_opened.emit, tile.id), with_promise=True)
                for tile in tiles
            ]
            if self._first is self:
                self._first = made[0].button
            self._body.add(Label(title, "h2"), Columns(self.look, list(made), least=300, most=2))

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        self._drawn = None
        self._body.clear()


def join(page: LearnPage, presenter: LearnPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.module_opened.connect(presenter.open_module)
