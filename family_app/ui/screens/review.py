# SPDX-License-Identifier: Apache-2.0
"""The one quiet line that says what was checked, when, and that no clinician has read it yet."""

from __future__ import annotations

from family_app.library.model import Card, Module
from family_app.words import Words

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month(checked: str, words: Words) -> str:
    """“2026-11” as “November 2026”; anything else as it stands."""
    year, _, number = checked.partition("-")
    if not (year.isdigit() and number[:2].isdigit() and 1 <= int(number[:2]) <= len(_MONTHS)):
        return checked
    return f"{words(_MONTHS[int(number[:2]) - 1])} {year}"


def review_line(thing: Module | Card, words: Words) -> str:
    """The true state of review of a module or a card."""
    checked = words("Checked against its sources, {month}.", month=month(thing.checked, words))
    if thing.clinician in ("", "none"):
        return f"{checked} {words('Not yet reviewed by a clinician.')}"
    return f"{checked} {words('Reviewed by {clinician}.', clinician=thing.clinician)}"
