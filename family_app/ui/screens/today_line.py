# SPDX-License-Identifier: Apache-2.0
"""One quiet offer on Home, and what gives some."""

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
