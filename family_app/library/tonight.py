# SPDX-License-Identifier: Apache-2.0
"""The Tonight cards, in the order in which they are offered: by what is happening, not by the letters of their ids."""

from __future__ import annotations

from collections.abc import Iterable

from family_app.library.model import Card

AFTER_DEATH = "after-death"
FIRST_NIGHT, FIRST_DAYS = "first-night", "first-days"
"""The cards of the first fifteen minutes: the second in the place of the first after a death."""

CALM = ("calm-1", "calm-2", "calm-3", "calm-stop")
FIRST_SCREEN = {
    FIRST_NIGHT: (
        "alone-1",
        "alone-2",
        "afraid",
        "naloxone-no",
        "naloxone-where",
        "naloxone-without",
        *CALM,
        "person-1",
        "person-say",
        "person-safe",
    ),
    FIRST_DAYS: (*CALM, "person-1", "person-say", "person-safe"),
}
"""The sentences that these cards must have for the screen."""

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
    """All cards: the ones for danger as they come, then the pages for the first night, then the Tonight cards."""
    every = tuple(cards)
    first = tuple(card for card in every if card.id in FIRST_SCREEN)
    danger = tuple(card for card in every if card.id not in FIRST_SCREEN and not card.id.startswith(PREFIX))
    return (*danger, *sorted(first, key=lambda card: tuple(FIRST_SCREEN).index(card.id)), *tonight_cards(every))


def for_moment(card_id: str, moment: str) -> str:
    """The page for the first night, or after a death the one for the first days; any other card as it is."""
    return FIRST_DAYS if card_id == FIRST_NIGHT and moment == AFTER_DEATH else card_id
