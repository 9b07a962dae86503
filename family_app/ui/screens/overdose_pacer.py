# SPDX-License-Identifier: Apache-2.0
"""The rhythm for breaths and for pushes, as pure functions of the seconds since it was started.

Two slow breaths, then one every ``every`` seconds: one second in, the rest to let it fall. After each two minutes a
look at the chest takes the place of the next breaths for ten seconds, and the breaths go on by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal

BREATHE_IN = 1.0
"""Seconds that air goes in."""
FIRST_BREATH = 3.0
"""Seconds for the first of the two slow breaths; the second takes as long as every later one."""
ROUND = 120
"""Seconds of breaths between two looks."""
LOOK = 10.0
"""Seconds for a look, at most."""
PUSHES_A_MINUTE = 110
PUSH_DOWN = 0.4
"""Part of each push that goes down."""

Part = Literal["in", "fall", "look"]


@dataclass(frozen=True, slots=True)
class Beat:
    """Where a rhythm is. ``number`` counts breaths, looks or pushes from 0, so that a new one can be told.

    ``through`` is the part of this phase that has gone, 0 to 1. ``left`` are the seconds of it still to come.
    ``count`` counts 1, 2, 3, 4 while the breath falls, else 0. ``is_first_two`` marks the two slow breaths.
    """

    part: Part
    number: int
    through: float
    left: float
    count: int = 0
    is_first_two: bool = False


def breath_at(seconds: float, every: int) -> Beat:
    """The breath ``seconds`` after the count was started, one every ``every`` seconds."""
    if seconds < FIRST_BREATH:
        return _breath(max(0.0, seconds), FIRST_BREATH, number=0, first=True)
    breaths = ceil(ROUND / every)
    length = breaths * every + LOOK
    rounds, inside = divmod(seconds - FIRST_BREATH, length)
    before = int(rounds) * (breaths + 1)
    if inside >= breaths * every:
        gone = inside - breaths * every
        return Beat("look", before + breaths + 1, gone / LOOK, LOOK - gone)
    number, gone = divmod(inside, every)
    return _breath(gone, every, number=before + int(number) + 1, first=rounds == 0 and number == 0)


def _breath(gone: float, length: float, *, number: int, first: bool) -> Beat:
    if gone < BREATHE_IN:
        return Beat("in", number, gone / BREATHE_IN, BREATHE_IN - gone, is_first_two=first)
    fall = length - BREATHE_IN
    return Beat(
        "fall", number, (gone - BREATHE_IN) / fall, length - gone, count=int(gone - BREATHE_IN) + 1, is_first_two=first
    )


def push_at(seconds: float) -> Beat:
    """The push ``seconds`` after they were started: down is “in”, up is “fall”."""
    beats = max(0.0, seconds) * PUSHES_A_MINUTE / 60
    number, gone = int(beats), beats - int(beats)
    length = 60 / PUSHES_A_MINUTE
    if gone < PUSH_DOWN:
        return Beat("in", number, gone / PUSH_DOWN, (PUSH_DOWN - gone) * length)
    return Beat("fall", number, (gone - PUSH_DOWN) / (1 - PUSH_DOWN), (1 - gone) * length)
