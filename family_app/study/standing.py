# SPDX-License-Identifier: Apache-2.0
"""Where somebody stands: who they are to the person they love, where things are now, and what they ticked.

Kept only in the private space, or in memory until there is one. No answer is an answer: “not sure” keeps nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # Home asks where somebody stands before anything is kept: the store need not be loaded for that
    from family_app.study.record import Record

AFTER_DEATH = "after-death"

_ROLE, _MOMENT, _TICKS = "role", "moment", "ticks"


@dataclass(frozen=True, slots=True)
class Standing:
    """Ids of the library; nothing where the person is not sure. ``ticks`` are what else was said."""

    role: str = ""
    moment: str = ""
    ticks: frozenset[str] = frozenset()

    @property
    def is_known(self) -> bool:
        """Whether anything at all was said."""
        return bool(self.role or self.moment or self.ticks)


def standing(record: Record) -> Standing:
    """What was said last. What cannot be read counts as not said."""
    try:
        ticks = frozenset(msgspec.json.decode(record.value(_TICKS) or "[]", type=tuple[str, ...]))
    except msgspec.DecodeError:
        ticks = frozenset()
    return Standing(record.value(_ROLE) or "", record.value(_MOMENT) or "", ticks)


def choose_role(record: Record, role: str) -> None:
    """Who the reader is; nothing for “not sure”."""
    _keep(record, _ROLE, role)


def say_moment(record: Record, moment: str) -> None:
    """Where things are, as far as is said now; nothing for “not sure”. Another may follow at once: whoever looks
    through them with the arrow keys says each on the way, so nothing that lasts comes of it."""
    _keep(record, _MOMENT, moment)


def moment_stands(record: Record, before: str, now: datetime) -> None:
    """Call it when the page where it is said is left. ``before`` is what stood when that was opened: where they have
    used again since, the questions rest for a while."""
    from family_app.study import pause

    moment = record.value(_MOMENT) or ""
    if moment != before:
        pause.moment_chosen(record, moment, now)


def choose_moment(record: Record, moment: str, now: datetime) -> None:
    """Where things are, said once and standing."""
    before = record.value(_MOMENT) or ""
    say_moment(record, moment)
    moment_stands(record, before, now)


def choose_ticks(record: Record, ticks: frozenset[str]) -> None:
    """What else is so, by the ids of ``library.yaml``."""
    _keep(record, _TICKS, msgspec.json.encode(sorted(ticks)).decode() if ticks else "")


def _keep(record: Record, name: str, value: str) -> None:
    if not value:
        record.forget_value(name)
    elif value != record.value(name):
        record.keep_value(name, value)
