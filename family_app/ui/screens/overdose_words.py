# SPDX-License-Identifier: Apache-2.0
"""The words of the overdose screen, all from the one card, with the numbers of the chosen country in them.

Where the library cannot give the card, the copy inside the program stands in: this screen opens whatever is broken.
"""

from __future__ import annotations

from dataclasses import dataclass

from family_app.errors import FamilyAppError
from family_app.library.library import Library
from family_app.library.model import Card, Country
from family_app.library.nothing import ANYWHERE
from family_app.library.resolve import fill
from family_app.ui.screens.helplines import Phone, phones
from family_app.ui.screens.overdose_copy import SCREEN, STEPS, TITLE, UNDER
from family_app.ui.screens.overdose_rescue import Timing
from family_app.ui.screens.review import review_line
from family_app.words import Words


@dataclass(frozen=True, slots=True)
class CardStep:
    """``number`` counts from 1."""

    id: str
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class OverdoseWords:
    """``number`` is the emergency number, or nothing where only ``call`` words are known."""

    title: str
    number: str
    call: str
    steps: tuple[CardStep, ...]
    under: str
    back: tuple[tuple[str, tuple[str, ...]], ...]
    """The other side: each group's title and lines."""
    review: str
    said: dict[str, str]
    crisis: tuple[Phone, ...]
    timing: Timing

    def __getitem__(self, key: str) -> str:
        """A sentence of the screen."""
        return self.said[key]


def overdose_words(library: Library, country_id: str, words: Words) -> OverdoseWords:
    """The words for a country. Never raises: what is missing comes from the copy inside the program."""
    country = _country(library, country_id)
    try:
        card: Card | None = library.card("overdose")
    except FamilyAppError:
        card = None
    whole = card is not None and tuple(step.id for step in card.steps) == tuple(id_ for id_, _ in STEPS)
    steps = [(step.id, step.do) for step in card.steps] if card and whole else list(STEPS)
    said = SCREEN | (card.screen if card and whole else {})
    sides = card.back if card else ()
    least, most = country.timing.second_dose_minutes
    return OverdoseWords(
        title=card.title if card else TITLE,
        number=country.emergency.number,
        call=country.emergency_words,
        steps=tuple(CardStep(id_, at, fill(do, country)) for at, (id_, do) in enumerate(steps, start=1)),
        under=fill(card.under if card and card.under else UNDER, country),
        back=tuple((side.title, tuple(fill(line, country) for line in side.lines)) for side in sides),
        review=review_line(card, words) if card else words("Not yet reviewed by a clinician."),
        said={key: fill(text, country) for key, text in said.items()},
        crisis=phones(country, ("crisis",), words),
        timing=Timing(breath=country.timing.breath_seconds, ask=least * 60.0, larger=most * 60.0),
    )


def _country(library: Library, country_id: str) -> Country:
    for id_ in (country_id, "neutral"):
        try:
            return library.country(id_)
        except FamilyAppError:
            continue
    return ANYWHERE
