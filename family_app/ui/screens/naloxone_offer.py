# SPDX-License-Identifier: Apache-2.0
"""When danger is near and nothing is known of naloxone: one quiet question on Home."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import PLANS
from family_app.ui.screens.today_line import TodayLine

KEY, WANTED = "naloxone-in-the-house", "naloxone-wanted"


def naloxone_question(desk: Desk) -> Iterator[TodayLine]:
    """In the moments that carry a quotation about danger; to who said “not yet”, the way to get it."""
    from family_app.study.not_now import declined  # loaded only when there is something to look up

    moment, record, words = desk.library.index.moment(desk.moment), desk.record, desk.words
    if record.value("naloxone-wanted") and not record.value("naloxone-place") and not desk.cheer_is_off:
        yield from _wanted(desk)
        return
    if moment is None or not moment.quote or record.value("naloxone-place") or declined(record, KEY):
        return
    yield TodayLine(
        key=KEY,
        icon="shield",
        title=words("Is naloxone in the house?"),
        under=words("Where it is, how many doses, and how to get it."),
        verb=words("Write it down"),
        place=PLANS,
        not_now=words("Not now"),
    )


def _wanted(desk: Desk) -> Iterator[TodayLine]:
    from family_app.study.not_now import declined
    from family_app.ui.screens.first_contents import noted

    if declined(desk.record, WANTED):
        return
    words = desk.words
    yield TodayLine(
        key=WANTED,
        icon="shield",
        title=words("Ask for naloxone today"),
        under=noted(desk, desk.country.naloxone),
        verb=words("Write down where it is"),
        place=PLANS,
        not_now=words("Not now"),
    )
