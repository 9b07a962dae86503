# SPDX-License-Identifier: Apache-2.0
"""When danger is near and nothing is known of naloxone: one quiet question on Home."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import PLANS
from family_app.ui.screens.today_line import TodayLine

KEY = "naloxone-in-the-house"


def naloxone_question(desk: Desk) -> Iterator[TodayLine]:
    """In the moments that carry a quotation about danger."""
    from family_app.study.not_now import declined  # loaded only when there is something to look up

    moment, record, words = desk.library.index.moment(desk.moment), desk.record, desk.words
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
