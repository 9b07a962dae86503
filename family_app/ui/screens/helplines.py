# SPDX-License-Identifier: Apache-2.0
"""The helplines of a country as they are shown: never a number without its date."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.library.model import Country
from family_app.ui.screens.review import month
from family_app.words import Words


@dataclass(frozen=True, slots=True)
class Phone:
    """``under`` says where, when, how to write to it, and from when the number is."""

    name: str
    number: str
    under: str


def phones(country: Country, kinds: tuple[str, ...], words: Words) -> tuple[Phone, ...]:
    """The country's lines of these kinds, in the order of its file; none where none is known."""
    found = []
    for line in country.helplines:
        if line.for_ in kinds:
            text = words("text {text}", text=line.text) if line.text else ""
            as_of = words("as of {month}", month=month(line.as_of, words))
            under = ", ".join(filter(None, (line.area, line.hours, text, as_of)))
            found.append(Phone(line.name, line.number, under[:1].upper() + under[1:]))
    return tuple(found)
