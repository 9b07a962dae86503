# SPDX-License-Identifier: Apache-2.0
"""Home as widgets."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.home import Continue, HomePresenter, HomeScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.tiles import Tile, bar, module_tile
from family_app.words import Words

AFTER_FIRST_PAINT_MS = 20


class HomePage(ScrollingPage):
    """Draws a :class:`HomeScreen`."""

    continued = Signal()
    module_opened = Signal(str)
    overdose_opened = Signal()
    card_opened = Signal(str)
    tonight_opened = Signal()
    space_pressed = Signal()
    writing_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._first: QWidget = self
        self._drawn = 0
        self.crumb = words("Home")

    def show_screen(self, screen: HomeScreen) -> None:
        body = self._body
        body.clear()
        body.add(Label(screen.title, "h1"))
        body.add(self._danger(screen))
        body.add(self._continue(screen.next_step))
        self._drawn += 1
        if self._drawn > 1:
            self._show_rest(screen, self._drawn)
        else:
            # The rest lies mostly below the edge: at the start it is drawn once the window is on the screen.
            QTimer.singleShot(AFTER_FIRST_PAINT_MS, self, partial(self._show_rest, screen, self._drawn))

    def _show_rest(self, screen: HomeScreen, drawn: int) -> None:
        if drawn != self._drawn:
            return  # another screen has come meanwhile
        body, look = self._body, self.look
        body.add(Label(self._("Tonight"), "h2"), self._tonight())
        body.add(Label(self._("Today"), "h2"), self._today(screen))
        for title, tiles in screen.sections:
            made = [module_tile(look, tile, partial(self.module_opened.emit, tile.id)) for tile in tiles]
            body.add(Label(title, "h2"), Columns(look, list(made)))
        body.verticalScrollBar().setValue(0)  # back on this page: help for danger is in sight again

    def _danger(self, screen: HomeScreen) -> QWidget:
        box = Box(self.look, "box", pad=16)
        box.add(Label(self._("Is someone in danger right now?"), "h3"))
        overdose = Button(self.look, screen.emergency, "danger", icon="triangle-alert")
        overdose.clicked.connect(lambda: self.overdose_opened.emit())
        crisis = Button(self.look, self._("They may end their life, or I may"), "danger", icon="life-buoy")
        crisis.clicked.connect(lambda: self.card_opened.emit("crisis"))
        unsafe = Button(self.look, self._("I am not safe here"), "danger", icon="shield")
        unsafe.clicked.connect(lambda: self.card_opened.emit("not-safe"))
        self._first = overdose
        return box.add(Columns(self.look, [overdose, crisis, unsafe], least=220, gap=12))

    def _continue(self, step: Continue) -> QWidget:
        look = self.look
        hero = Box(look, "hero", pad=24, gap=6)
        button = Button(look, self._("Continue"), "primary", icon="arrow-right", icon_after=True)
        button.setAccessibleName(self._("Continue: {title}", title=step.title))
        button.clicked.connect(lambda: self.continued.emit())
        hero.add(Label(step.lead, on="soft"), Label(step.title, "h2", on="soft"), Label(step.under, on="soft"))
        hero.stack.addSpacing(look.gap(4))
        hero.add(bar(look, step.part, step.under), row(button, None))
        return hero

    def _tonight(self) -> QWidget:
        tile = Tile(
            self.look,
            self._("What is happening tonight?"),
            lambda: self.tonight_opened.emit(),
            icon="moon",
            verb=self._("Find it in the list"),
        )
        tile.add(Label(self._("They have not come home. They ask for money. They used again. A short card for each.")))
        return tile.add_button()

    def _today(self, screen: HomeScreen) -> QWidget:
        look = self.look
        journal = Tile(
            look,
            self._("A line for yourself"),
            lambda: self.writing_opened.emit(),
            icon="notebook-pen",
            verb=self._("Write in the journal"),
        )
        journal.add(Label(self._("How was today? Two minutes are enough.")))
        space = Tile(
            look, self._("Your private space"), lambda: self.space_pressed.emit(), icon="lock", verb=screen.space_button
        )
        space.add(Label(screen.space))
        for tile in (journal, space):
            tile.add_button()
        return Columns(look, [journal, space], least=300, most=2)

    def focus_first(self) -> None:
        self._first.setFocus()


def join(page: HomePage, presenter: HomePresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.continued, presenter.continue_reading),
        (page.module_opened, presenter.open_module),
        (page.overdose_opened, presenter.open_overdose),
        (page.card_opened, presenter.open_card),
        (page.tonight_opened, presenter.open_tonight),
        (page.space_pressed, presenter.space_pressed),
        (page.writing_opened, presenter.write),
    ]
    for signal, slot in joins:
        signal.connect(slot)
