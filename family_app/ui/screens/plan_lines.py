# SPDX-License-Identifier: Apache-2.0
"""What Home quietly offers of plans. What the space has to be asked for loads only when there is something to ask."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.our_plan_file import has_plan
from family_app.ui.screens.places import OUR_PLAN
from family_app.ui.screens.today_line import TodayLine


def our_plan_line(desk: Desk) -> Iterator[TodayLine]:
    """The overdose plan outside the space: told in every state, because it can be read in every state."""
    if desk.cheer_is_off or not has_plan(desk):
        return
    words = desk.words
    yield TodayLine(
        "our-plan",
        "phone",
        words("Our overdose plan"),
        words("To read out on the phone. It is not locked."),
        words("Read it"),
        OUR_PLAN,
    )


def naloxone_line(desk: Desk) -> Iterator[TodayLine]:
    """From 60 days before its date."""
    from family_app.ui.screens.plan_offers import naloxone_offer

    return naloxone_offer(desk)


def plan_line(desk: Desk) -> Iterator[TodayLine]:
    """The plan that was written on last; after two weeks, whether it is still as it was."""
    from family_app.ui.screens.plan_offers import plan_offer

    return plan_offer(desk)
