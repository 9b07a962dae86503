# SPDX-License-Identifier: Apache-2.0
"""“Pause these questions”: only the month until which they rest is kept, and never why."""

from __future__ import annotations

import re
from datetime import datetime

from family_app.study.record import Record

MONTHS = 3
_NAME = "questions-paused-until"
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def pause(record: Record, now: datetime) -> None:
    """Let the questions rest for three months, to the end of that month. A longer rest is not made shorter."""
    here = now.astimezone()
    year, month = divmod(here.year * 12 + here.month - 1 + MONTHS, 12)
    until = f"{year:04}-{month + 1:02}"
    if until > paused_until(record):
        record.keep_value(_NAME, until)


def moment_chosen(record: Record, moment: str, now: datetime) -> None:
    """Where things are has changed, and stands: after a relapse nobody wants to be asked questions."""
    if moment == "after-relapse":
        pause(record, now)


def is_paused(record: Record, now: datetime) -> bool:
    """Whether the questions rest today: through the whole of the month that is kept."""
    return f"{now.astimezone():%Y-%m}" <= paused_until(record)


def paused_until(record: Record) -> str:
    """The last month of the rest as ``2027-02``; nothing where there is none."""
    kept = record.value(_NAME) or ""
    return kept if _MONTH.fullmatch(kept) else ""


def resume(record: Record) -> None:
    """The person wants the questions back."""
    record.forget_value(_NAME)
