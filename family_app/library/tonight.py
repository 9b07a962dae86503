# SPDX-License-Identifier: Apache-2.0
"""The Tonight cards, in the order in which they are offered: by what is happening, not by the letters of their ids."""

from __future__ import annotations

from collections.abc import Iterable

from family_app.library.model import Card

PREFIX = "tonight-"
ORDER = (
    "tonight-sleepy",
    "tonight-not-home",
    "tonight-money",
    "tonight-found",
    "tonight-withdrawal",
    "tonight-dying",
    "tonight-threats",
    "tonight-detox-today",
    "tonight-help-me",
    "tonight-bathroom",
    "tonight-child",
    "tonight-at-the-door",
    "tonight-my-limit",
    "tonight-used-again",
    "tonight-died",
    "tonight-arrested",
    "tonight-walked-out",
    "tonight-after-overdose",
)


def tonight_cards(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The Tonight cards among ``cards``; those that :data:`ORDER` does not name come last."""
    found = {card.id: card for card in cards if card.id.startswith(PREFIX)}
    named = [found.pop(card_id) for card_id in ORDER if card_id in found]
    return (*named, *found.values())


def in_order(cards: Iterable[Card]) -> tuple[Card, ...]:
    """All cards: the ones for danger as they come, then the Tonight cards."""
    every = tuple(cards)
    return (*(card for card in every if not card.id.startswith(PREFIX)), *tonight_cards(every))
