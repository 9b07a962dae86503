# SPDX-License-Identifier: Apache-2.0
"""What Home quietly offers today: a few questions, a plan that is being filled in, where the naloxone is.

Each source looks at the desk and gives lines or none. A line is an offer: nothing counts down, nothing is overdue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Place


@dataclass(frozen=True, slots=True)
class TodayLine:
    """``key`` names the offer for ever; ``not_now`` are the words that decline it, where it can be declined."""

    key: str
    icon: str
    title: str
    under: str
    verb: str
    place: Place
    not_now: str = ""


Source = Callable[[Desk], Iterator[TodayLine]]

SOURCES: tuple[Source, ...] = ()
"""In the order in which their lines stand on Home."""


def today_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Every offer of today. While the space is locked there is nothing to tell."""
    if desk.state == "locked" or not desk.has_store:
        return ()
    return tuple(line for source in SOURCES for line in source(desk))
