# SPDX-License-Identifier: Apache-2.0
"""What Home quietly offers today: a few questions, a plan that is being filled in, where the naloxone is.

Each source looks at the desk and gives lines or none. A line is an offer: nothing counts down, nothing is overdue.
"""

from __future__ import annotations

from family_app.ui.screens.coming_back import question_lines, refresher_line
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.naloxone_offer import naloxone_question
from family_app.ui.screens.plan_lines import naloxone_line, our_plan_line, plan_line
from family_app.ui.screens.strain_offer import strain_line
from family_app.ui.screens.today_line import Source, TodayLine

__all__ = ["ALWAYS", "SOURCES", "Source", "TodayLine", "today_lines"]

ALWAYS: tuple[Source, ...] = (our_plan_line,)
"""Those that ask the space for nothing, so that they may speak while it is locked."""

SOURCES: tuple[Source, ...] = (
    naloxone_question,
    naloxone_line,
    plan_line,
    question_lines,
    refresher_line,
    strain_line,
)
"""In the order in which their lines stand on Home."""


def today_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Every offer of today. While the space is locked there is nothing to tell from it."""
    lines = tuple(line for source in ALWAYS for line in source(desk))
    if desk.state == "locked" or not desk.has_store:
        return lines
    return lines + tuple(line for source in SOURCES for line in source(desk))
