# SPDX-License-Identifier: Apache-2.0
"""Learn as widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.learn import LearnPresenter, LearnScreen
from family_app.ui.screens.modules import ModuleTile
from family_app.ui.screens.next_step import PathRow
from family_app.ui.widgets.boxes import Columns
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.kept import Kept
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.path_list import PathList
from family_app.ui.widgets.tiles import module_tile
from family_app.words import Words


class LearnPage(ScrollingPage):
    """Draws a :class:`LearnScreen`."""

    module_opened = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._parts: Kept[QWidget] = Kept(self._body.stack)
        self._first: QWidget = self
        self._drawn: LearnScreen | None = None
        self.crumb = words("Learn")

    def show_screen(self, screen: LearnScreen) -> None:
        if screen == self._drawn:
            self._body.verticalScrollBar().setValue(0)  # cards that say the same are not built again
            return
        self._drawn = screen
        self._parts.begin()
        self._first = self
        self._parts.add(Label(self._("Learn"), "h1"))
        self._parts.add(Label(self._("Everything is open. Start anywhere, stop anywhere."), "muted"))
        for title, rows in ((screen.path_title, screen.path), (self._("If you can read only six"), screen.six)):
            if rows:
                self._add(title, *self._parts.get((title, rows), partial(self._list, rows)))
        for title, tiles in screen.sections:
            self._add(title, *self._parts.get((title, tiles), partial(self._section, tiles)))
        self._parts.end()

    def _add(self, title: str, part: QWidget, first: QWidget) -> None:
        if self._first is self:
            self._first = first
        self._parts.add(Label(title, "h2"), part)

    def _list(self, rows: tuple[PathRow, ...]) -> tuple[QWidget, QWidget]:
        made = PathList(self.look, self._, rows, self.module_opened.emit)
        return made, made.findChild(Button) or made

    def _section(self, tiles: tuple[ModuleTile, ...]) -> tuple[QWidget, QWidget]:
        """The cards of a section, and the button of the first."""
        made = [
            module_tile(self.look, tile, partial(self.module_opened.emit, tile.id), with_promise=True) for tile in tiles
        ]
        return Columns(self.look, list(made), least=300, most=2), made[0].button

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        self._drawn = None
        self._parts.forget()


def join(page: LearnPage, presenter: LearnPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.module_opened.connect(presenter.open_module)
