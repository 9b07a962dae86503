# SPDX-License-Identifier: Apache-2.0
"""Dates and times in words of the window's language, in the time of this computer."""

from __future__ import annotations

from datetime import date, datetime

from family_app.words import Words, month_names


def local(moment: datetime) -> datetime:
    """``moment`` on the clock of this computer."""
    return moment.astimezone()


def clock_words(moment: datetime) -> str:
    """``21:14``."""
    return f"{local(moment):%H:%M}"


def date_words(day: date, _: Words) -> str:
    """``20 November 2026``."""
    return _("{day} {month} {year}", day=day.day, month=month_names(_)[day.month - 1], year=day.year)


def short_date_words(day: date, _: Words) -> str:
    """``20 Nov 2026``."""
    return _("{day} {month} {year}", day=day.day, month=month_names(_)[day.month - 1][:3], year=day.year)


def day_words(day: date, _: Words) -> str:
    """``Friday 20 November 2026``."""
    return _("{weekday} {date}", weekday=weekday_names(_)[day.weekday()], date=date_words(day, _))


def moment_words(moment: datetime, _: Words) -> str:
    """``20 November 2026, 21:14``."""
    return _("{date}, {time}", date=date_words(local(moment).date(), _), time=clock_words(moment))


def weekday_names(_: Words) -> tuple[str, ...]:
    """From Monday."""
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
