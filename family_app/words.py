# SPDX-License-Identifier: Apache-2.0
"""The program's own words in the chosen language. Handed in as ``_``, never reached for."""

from __future__ import annotations

import gettext


class Words:
    """``_("Next")`` gives the word; ``_.n("{count} lesson", "{count} lessons", n)`` the right plural with the count."""

    def __init__(self, translations: gettext.NullTranslations | None = None) -> None:
        self._translations = translations or gettext.NullTranslations()

    def __call__(self, message: str, **fields: object) -> str:
        text = self._translations.gettext(message)
        return text.format(**fields) if fields else text

    def n(self, one: str, many: str, count: int, **fields: object) -> str:
        return self._translations.ngettext(one, many, count).format(count=count, **fields)


def month_names(_: Words) -> tuple[str, ...]:
    """From January. Written out, so that a tool for translations finds each."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def month_words(stamp: str, _: Words) -> str:
    """``2026-11`` or ``2026-11-05`` as “November 2026”; anything else as it is."""
    year, _dash, rest = stamp.partition("-")
    number = rest.partition("-")[0]
    if not (year.isdecimal() and number.isdecimal() and 1 <= int(number) <= 12):
        return stamp
    return _("{month} {year}", month=month_names(_)[int(number) - 1], year=year)


ENGLISH = Words()
