# SPDX-License-Identifier: Apache-2.0
"""Tonight: what is happening, in the words of the one who is frightened; each leads to its card."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.library.tonight import tonight_cards
from family_app.ui.screens.places import OVERDOSE, Place
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class TonightScreen:
    """Danger comes first: ``emergency`` is what its first button says. Then ``cards``, ids with titles, under what is
    hardest."""

    title: str
    emergency: str
    hardest: str
    lead: str
    cards: tuple[tuple[str, str], ...]


class TonightPresenter(Presenter[TonightScreen]):
    """Lists the cards. Nothing is kept of which one was opened."""

    def enter(self, place: Place) -> None:
        words = self.desk.words
        cards = tuple((card.id, card.title) for card in tonight_cards(self.desk.library.index.cards))
        some = words("Pick what is nearest. One short page: what to do, what to say, what not to do.")
        self.show(
            TonightScreen(
                title=words("What is happening tonight?"),
                emergency=words("Emergency") if self.desk.cheer_is_off else words("Overdose: what to do"),
                hardest=words("What is hardest tonight?"),
                lead=some if cards else words("There is nothing here yet."),
                cards=cards,
            )
        )

    # ---- what the reader did

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))

    def open_overdose(self) -> None:
        self.go(OVERDOSE)
