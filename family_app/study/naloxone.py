# SPDX-License-Identifier: Apache-2.0
"""Where the naloxone is, how many doses, until when, who knows of it: kept in the space only. Months as ``2027-03``."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from family_app.words import Words, month_names

if TYPE_CHECKING:  # the names of the values are wanted before there is a store
    from family_app.study.record import Record

PLACE, COUNT, EXPIRES, WHO = "naloxone-place", "naloxone-count", "naloxone-expires", "naloxone-who"
SOON = timedelta(days=60)
FIRST_YEAR, LAST_YEAR = 2000, 2099
LONGEST = 60
"""Signs; what is longer is no date."""

State = Literal["", "soon", "past"]


@dataclass(frozen=True, slots=True)
class Kit:
    """In the person's own words; ``expires`` is a month, or nothing."""

    place: str = ""
    count: str = ""
    expires: str = ""
    who: str = ""


def kit_of(record: Record) -> Kit:
    """What was kept."""
    return Kit(*(record.value(name) or "" for name in (PLACE, COUNT, EXPIRES, WHO)))


def keep_kit(record: Record, kit: Kit) -> None:
    """Keep what is filled in, and forget what is not."""
    for name, value in ((PLACE, kit.place), (COUNT, kit.count), (EXPIRES, kit.expires), (WHO, kit.who)):
        if value.strip():
            record.keep_value(name, value.strip())
        else:
            record.forget_value(name)


def last_day(month: str) -> date | None:
    """The last day on which it is not yet past its date; nothing for what is no month."""
    found = re.fullmatch(r"(\d{4})-(\d{2})", month)
    if found is None:
        return None
    year, number = int(found[1]), int(found[2])
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12):
        return None
    return date(year, number, monthrange(year, number)[1])


def state_of(month: str, today: date) -> State:
    """``soon`` from 60 days before the last day of the month; ``past`` from the day after it."""
    last = last_day(month)
    if last is None or today < last - SOON:
        return ""
    return "soon" if today <= last else "past"


def read_month(text: str, _: Words) -> str | None:
    """The month on the box as somebody would type it: ``03/2027``, ``3.27``, ``2027-03``, ``March 2027``,
    ``31 MAR 2027``. Nothing for no text; ``None`` where it cannot be told."""
    if not text.strip():
        return ""
    if len(text) > LONGEST:
        return None
    numbers = [int(part) for part in re.findall(r"\d+", text, re.ASCII)]
    named = _named(text, _)
    if named is not None:
        if not 1 <= len(numbers) <= 2:
            return None
        return _stamp(next((number for number in numbers if number >= FIRST_YEAR), numbers[-1]), named)
    match numbers:
        case [year, month, *rest] if year >= FIRST_YEAR and len(rest) <= 1:
            return _stamp(year, month)
        case [month, year]:
            return _stamp(year, month)
        case [first, second, year] if (first > 12) != (second > 12) and max(first, second) <= 31:
            return _stamp(year, min(first, second))
        case [first, second, year] if first == second:
            return _stamp(year, first)
        case _:
            return None


def month_text(month: str) -> str:
    """``2027-03`` as “03/2027”, the way it stands on the box."""
    return f"{month[5:]}/{month[:4]}" if last_day(month) else ""


def _named(text: str, _: Words) -> int | None:
    words = [word for word in re.split(r"[\W\d_]+", text.casefold()) if len(word) >= 3]
    for number, name in enumerate(month_names(_), 1):
        if any(name.casefold().startswith(word) or word.startswith(name.casefold()[:4]) for word in words):
            return number
    return None


def _stamp(year: int, month: int) -> str | None:
    year = year + 2000 if year < 100 else year
    stamp = f"{year:04}-{month:02}"
    return stamp if last_day(stamp) else None
