# SPDX-License-Identifier: Apache-2.0
"""Ten weeks after the module on overdose was read, a short refresher is offered: hands forget sooner than heads.

Done, or read again: the ten weeks start again. Nothing is ever late. Who read most of it has read it: a lesson that a
later library adds takes the refresher from nobody.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from family_app.library.index import ModuleSummary
from family_app.study.record import Record

MODULE = "overdose-and-naloxone"
AFTER = timedelta(days=70)
_DONE = "overdose-refresher-done"


def read_on(record: Record, module: ModuleSummary) -> date | None:
    """The day on which a lesson of the module was read last, once more were read than half of those it has today; else
    nothing. Lessons that a later library took away were read all the same."""
    read = [lesson.read for lesson in record.lessons(module.id).values() if lesson.read is not None]
    return max(read).astimezone().date() if 2 * len(read) > len(module.lessons) else None


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
