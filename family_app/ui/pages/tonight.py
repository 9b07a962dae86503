# SPDX-License-Identifier: Apache-2.0
"""Tonight as widgets: the three buttons for danger as on Home, then large buttons in two columns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.tonight import TonightPresenter, TonightScreen
from family_app.ui.widgets.boxes import Columns
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.danger import DangerBox
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class TonightPage(ScrollingPage):
    """Draws a :class:`TonightScreen`."""

    card_opened = Signal(str)
    overdose_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=960)
        self._first: QWidget = self

    def show_screen(self, screen: TonightScreen) -> None:
        self.say_crumb(screen.title)
        self._body.clear()
        danger = DangerBox(
            self.look, self._, screen.emergency, overdose=self.overdose_opened.emit, card=self.card_opened.emit
        )
        cards = [self._button(card_id, title) for card_id, title in screen.cards]
        self._body.add(Label(screen.title, "h1"), danger)
        self._body.add(Label(screen.hardest, "h2"), Label(screen.lead, "body"))
        self._body.add(Columns(self.look, list(cards), least=300, most=2, gap=12))
        self._body.verticalScrollBar().setValue(0)
        self._first = danger.overdose

    def _button(self, card_id: str, title: str) -> Button:
        button = Button(self.look, title, size=18, from_start=True)
        button.clicked.connect(partial(self.card_opened.emit, card_id))
        return button

    def focus_first(self) -> None:
        self._first.setFocus()


def join(page: TonightPage, presenter: TonightPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.card_opened.connect(presenter.open_card)
    page.overdose_opened.connect(presenter.open_overdose)
