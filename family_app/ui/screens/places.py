# SPDX-License-Identifier: Apache-2.0
"""Where one can be in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what it shows. ``module`` and ``item`` are ids; ``at`` is a heading, question or block inside."""

    page: str
    module: str = ""
    item: str = ""
    at: str = ""


Go = Callable[[Place], None]
"""Take the reader to a place."""

HOME = Place("home")
TONIGHT = Place("tonight")
LEARN = Place("learn")
JOURNAL = Place("journal")
HANDOUTS = Place("handouts")
PROGRESS = Place("progress")
PRACTISE = Place("practise")
WHERE = Place("where")
HELP = Place("help")
SEARCH = Place("search")
SEARCH_AGAIN = Place("search", at="again")
"""Back from a result: what was typed and found is there again, unless it was forgotten meanwhile."""
GLOSSARY = Place("glossary")
SETTINGS = Place("settings")
OVERDOSE = Place("overdose")
CALM = Place("calm")
STRAIN = Place("strain")
TODAY_QUESTIONS = Place("today_questions")
REFRESHER = Place("refresher")
PLANS = Place("plans")
OUR_PLAN = Place("our-plan")
"""The overdose plan that lies outside the space, if there is one."""
FIRST = Place("first")
"""The first fifteen minutes, where one stopped; ``item`` is a step."""
FIRST_AGAIN = Place("first", item="danger")
SPACE = Place("space")
SAFETY = "safety"
"""The page that asks whether one is safe at home."""
SAFETY_FIRST = Place(SAFETY, at="first")
"""The safety question as a step of the first fifteen minutes."""


def through_safety(place: Place, opens_with: str) -> Place:
    """The way into a part of a module: past the safety question, where the module opens with it (``opens_with``).

    The place inside the part waits behind a ``#``."""
    if opens_with != "safety-question":
        return place
    return Place("safety", place.module, place.item, at=f"{place.page}#{place.at}" if place.at else place.page)


def meant(place: Place) -> Place:
    """Where one gets to: the overdose card is the overdose screen."""
    return OVERDOSE if place.page == "card" and place.item == OVERDOSE.page else place
