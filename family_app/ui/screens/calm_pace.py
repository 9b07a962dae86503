# SPDX-License-Identifier: Apache-2.0
"""The pace of the calm minute, as pure functions of the seconds since it began: a slow breath with a longer way out,
or three things to do that have nothing to do with breathing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MINUTE = 60.0
IN, OUT = 4.0, 6.0
"""Seconds for a breath in and a breath out: six of them are a minute."""
GROUND = (18.0, 42.0)
"""When the second and the third thing to do begin."""

Way = Literal["breath", "ground"]


@dataclass(frozen=True, slots=True)
class Breath:
    """``count`` counts its seconds from 1; ``size`` is how full the shape is, 0 to 1."""

    part: Literal["in", "out"]
    count: int
    size: float


def breath_at(seconds: float) -> Breath:
    """Where the breath is."""
    gone = max(0.0, seconds) % (IN + OUT)
    if gone < IN:
        return Breath("in", int(gone) + 1, _soft(gone / IN))
    return Breath("out", int(gone - IN) + 1, 1 - _soft((gone - IN) / OUT))


def ground_at(seconds: float) -> int:
    """Which of the three things it is now, from 0."""
    return sum(seconds >= begins for begins in GROUND)


def _soft(part: float) -> float:
    """Slow at both ends: a shape that starts and stops without a jerk."""
    return part * part * (3 - 2 * part)
