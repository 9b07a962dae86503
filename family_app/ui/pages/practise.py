# SPDX-License-Identifier: Apache-2.0
"""What there is to practise with, as cards."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.practise import PractisePresenter, PractiseScreen, PractiseTile
from family_app.ui.widgets.boxes import Columns
from family_app.ui.widgets.kept import Kept
from family_app.ui.widgets.labels import Label, say
from family_app.ui.widgets.tiles import Tile
from family_app.words import Words

_Tiles = list[tuple[QWidget, Label]]
"""Of each card its button, and the words under its title."""


class PractisePage(ScrollingPage):
    """Draws a :class:`PractiseScreen`."""

    tile_opened = Signal(int, int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._groups: Kept[_Tiles] = Kept(self._body.stack)
        self._first: QWidget = self
        self._drawn: PractiseScreen | None = None

    def show_screen(self, screen: PractiseScreen) -> None:
        self.say_crumb(screen.title)
        if screen == self._drawn:
            self._body.verticalScrollBar().setValue(0)  # fifty cards that say the same are not built again
            return
        self._drawn = screen
        self._groups.begin()
        self._first = self
        self._groups.add(Label(screen.title, "h1"), Label(screen.lead, "body"))
        for at, group in enumerate(screen.groups):
            bare = tuple(replace(tile, under="") for tile in group.tiles)
            columns, tiles = self._groups.get((at, bare), partial(self._group, at, bare))
            for (_button, under), tile in zip(tiles, group.tiles, strict=True):
                say(under, tile.under)
            self._groups.add(Label(group.title, "h2"), Label(group.lead, "muted"), columns)
            if self._first is self:
                self._first = tiles[0][0]
        self._groups.end()

    def _group(self, at: int, tiles: tuple[PractiseTile, ...]) -> tuple[QWidget, _Tiles]:
        """The cards of a group; what stands under their titles changes with what is known, so it is put in later."""
        made: list[QWidget] = []
        parts: _Tiles = []
        for number, tile in enumerate(tiles):
            card = Tile(
                self.look, tile.title, partial(self.tile_opened.emit, at, number), icon=tile.icon, verb=tile.verb
            )
            under = Label("", "muted")
            card.add(under)
            made.append(card.add_button())
            parts.append((card.button, under))
        return Columns(self.look, made, least=300, most=2), parts

    def focus_first(self) -> None:
        self._first.setFocus()


def join(page: PractisePage, presenter: PractisePresenter) -> None:
    """Connect what was pressed to what it does."""
    page.tile_opened.connect(presenter.open_tile)
