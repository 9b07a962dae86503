# SPDX-License-Identifier: Apache-2.0
"""Ten weeks after the module on overdose was read, a short refresher is offered: hands forget sooner than heads.

Done, or read again: the ten weeks start again. Nothing is ever late.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from family_app.library.index import ModuleSummary
from family_app.study.record import Record

MODULE = "overdose-and-naloxone"
AFTER = timedelta(days=70)
_DONE = "overdose-refresher-done"


def read_on(record: Record, module: ModuleSummary) -> date | None:
    """The day on which the last lesson was read; nothing while one is unread."""
    known = record.lessons(module.id)
    read = [known[lesson.id].read if lesson.id in known else None for lesson in module.lessons]
    days = [moment.astimezone().date() for moment in read if moment is not None]
    return max(days) if days and len(days) == len(read) else None


def done_on(record: Record) -> date | None:
    """The day of the latest refresher."""
    try:
        return date.fromisoformat(record.value(_DONE) or "")
    except ValueError:
        return None


def is_due(record: Record, module: ModuleSummary, now: datetime) -> bool:
    """Whether it may be offered today."""
    read = read_on(record, module)
    if read is None:
        return False
    latest = max(read, done_on(record) or read)
    return now.astimezone().date() - latest >= AFTER


def done(record: Record, now: datetime) -> None:
    """It was gone through today."""
    record.keep_value(_DONE, now.astimezone().date().isoformat())
