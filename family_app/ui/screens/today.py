# SPDX-License-Identifier: Apache-2.0
"""What Home quietly offers today: a few questions, a plan that is being filled in, where the naloxone is.

Each source looks at the desk and gives lines or none. A line is an offer: nothing counts down, nothing is overdue.
"""

from __future__ import annotations

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.strain_offer import strain_line
from family_app.ui.screens.today_line import Source, TodayLine

__all__ = ["SOURCES", "Source", "TodayLine", "today_lines"]

SOURCES: tuple[Source, ...] = (strain_line,)
"""In the order in which their lines stand on Home."""


def today_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Every offer of today. While the space is locked there is nothing to tell."""
    if desk.state == "locked" or not desk.has_store:
        return ()
    return tuple(line for source in SOURCES for line in source(desk))
