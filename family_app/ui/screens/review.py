# SPDX-License-Identifier: Apache-2.0
"""The one quiet line that says what was checked, when, and that no clinician has read it yet."""

from __future__ import annotations

from datetime import date

from family_app.library.model import Card, Module
from family_app.library.strain import StrainCheck
from family_app.words import Words, month_words

OVERDUE_MONTHS = 24
"""The same as in the check of the library; held equal by a test."""


def month(checked: str, words: Words) -> str:
    """“2026-11” as “November 2026”; anything else as it stands."""
    return month_words(checked, words)


def is_overdue(checked: str, today: date) -> bool:
    """Whether the month of the check is longer ago than a text may go unchecked."""
    year, _, month_ = checked.partition("-")
    if not (year.isdecimal() and month_.isdecimal()):
        return False
    return (today.year - int(year)) * 12 + today.month - int(month_) > OVERDUE_MONTHS


def review_line(thing: Module | Card | StrainCheck, words: Words) -> str:
    """The true state of review of a module, a card or the check."""
    checked = words("Checked against its sources, {month}.", month=month_words(thing.checked, words))
    if thing.clinician in ("", "none"):
        return f"{checked} {words('Not yet reviewed by a clinician.')}"
    return f"{checked} {words('Reviewed by {clinician}.', clinician=thing.clinician)}"
