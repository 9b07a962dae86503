# SPDX-License-Identifier: Apache-2.0
"""What there is to practise with, as cards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import Page
from family_app.ui.screens.practise import PractisePresenter, PractiseScreen, PractiseTile
from family_app.ui.widgets.boxes import Body, Columns
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.tiles import Tile
from family_app.words import Words


class PractisePage(Page):
    """Draws a :class:`PractiseScreen`."""

    tile_opened = Signal(int, int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        self._body = Body(look)
        down.addWidget(self._body)
        self._first: QWidget = self
        self._drawn: PractiseScreen | None = None

    def show_screen(self, screen: PractiseScreen) -> None:
        self.say_crumb(screen.title)
        if screen == self._drawn:
            self._body.verticalScrollBar().setValue(0)  # fifty cards that say the same are not built again
            return
        self._drawn = screen
        self._body.clear()
        self._first = self
        self._body.add(Label(screen.title, "h1"), Label(screen.lead, "body"))
        for at, group in enumerate(screen.groups):
            tiles = [self._tile(at, number, tile) for number, tile in enumerate(group.tiles)]
            self._body.add(Label(group.title, "h2"), Label(group.lead, "muted"))
            self._body.add(Columns(self.look, list(tiles), least=300, most=2))
            if self._first is self:
                self._first = tiles[0].button

    def _tile(self, group: int, number: int, tile: PractiseTile) -> Tile:
        opened = partial(self.tile_opened.emit, group, number)
        made = Tile(self.look, tile.title, opened, icon=tile.icon, verb=tile.verb)
        made.add(Label(tile.under, "muted"))
        made.add_button()
        return made

    def focus_first(self) -> None:
        self._first.setFocus()


def join(page: PractisePage, presenter: PractisePresenter) -> None:
    """Connect what was pressed to what it does."""
    page.tile_opened.connect(presenter.open_tile)
