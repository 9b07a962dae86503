# SPDX-License-Identifier: Apache-2.0
"""A card as widgets."""

from __future__ import annotations

from PySide6.QtCore import Signal

from family_app.ui.look import Look
from family_app.ui.pages.card_parts import card_foot, card_parts
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.screens.card import CardPresenter, CardScreen
from family_app.ui.widgets.boxes import row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class CardPage(ScrollingPage):
    """Draws a :class:`CardScreen`."""

    printed = Signal()
    overdose_opened = Signal()
    country_wanted = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=960)
        self._first: Button | None = None

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("printer", self._("Print"), lambda: self.printed.emit()),)

    def show_screen(self, screen: CardScreen) -> None:
        body, look = self._body, self.look
        body.clear()
        self.say_crumb(screen.title)
        body.add(Label(screen.title, "h1"), *card_parts(look, screen, self._))
        overdose = Button(look, screen.emergency, "danger", icon="triangle-alert")
        overdose.clicked.connect(lambda: self.overdose_opened.emit())
        country = Button(look, self._("Choose another country"), "text")
        country.clicked.connect(lambda: self.country_wanted.emit())
        body.add(row(overdose, country, None), card_foot(look, screen, self._))
        self._first = overdose
        body.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        self._body.setFocus()


def join(page: CardPage, presenter: CardPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.printed.connect(presenter.print_card)
    page.overdose_opened.connect(presenter.open_overdose)
    page.country_wanted.connect(presenter.change_country)
