# SPDX-License-Identifier: Apache-2.0
"""“How am I doing?” on Home: a quiet line, now and then. It says nothing of when it was answered last, or not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import STRAIN
from family_app.ui.screens.today_line import TodayLine

KEY = "strain"
REST = timedelta(days=14)
"""The questions are about two weeks: they are not offered again before that."""


def strain_line(desk: Desk) -> Iterator[TodayLine]:
    """Only in an open space, once something was read; never after a death; not any more once it was declined."""
    from family_app.study.not_now import declined  # loaded only when there is something to look up
    from family_app.study.strain import kept

    if desk.state != "open" or desk.cheer_is_off:
        return

    check, record, words = desk.library.index.strain, desk.record, desk.words
    if check is None or declined(record, KEY):
        return
    sheets = kept(record, check)
    rested = desk.clock() - sheets[0].begun >= REST if sheets else record.last_place() is not None
    if rested:
        under = words("Eight plain questions about you. Only if you like.")
        yield TodayLine(KEY, "heart", check.title, under, words("Open"), STRAIN, words("Do not offer this"))
