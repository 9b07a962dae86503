# SPDX-License-Identifier: Apache-2.0
"""The month on the box: read as people write it, and told from sixty days before."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.study.naloxone import Kit, keep_kit, kit_of, last_day, month_text, read_month, state_of
from family_app.study.record import Record
from family_app.words import ENGLISH, month_words

months = st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(lambda day: f"{day:%Y-%m}")
days = st.dates(date(1999, 1, 1), date(2101, 1, 1))


@given(months)
def test_every_way_of_writing_a_month_is_the_same_month(month: str) -> None:
    year, number = month.split("-")
    named = month_words(month, ENGLISH)
    ways = [month, f"{number}/{year}", f"{int(number)}.{year}", f"EXP {number}-{year}", named, named.upper()]
    ways += [
        f"{named[:3]} {year}",
        f"28 {named[:3]} {year}",
        f"{year} {named[:4]} 28",
        f"{year}-{number}-28",
        f" {month} ",
    ]
    assert {read_month(way, ENGLISH) for way in [*ways, month_text(month)]} == {month}


@pytest.mark.parametrize(("text", "month"), [("3/27", "2027-03"), ("31/03/2027", "2027-03"), ("03/31/2027", "2027-03")])
def test_short_years_and_whole_dates_are_understood(text: str, month: str) -> None:
    assert read_month(text, ENGLISH) == month


@pytest.mark.parametrize("text", ["03/04/2027", "13/2027", "soon", "2027", "March", "1 2 3 4", "9" * 59, "9" * 6000])
def test_what_cannot_be_told_is_asked_for_again(text: str) -> None:
    assert read_month(text, ENGLISH) is None


@given(st.text(max_size=80))
def test_anything_typed_is_a_month_or_is_not(text: str) -> None:
    month = read_month(text, ENGLISH)
    assert month in (None, "") or last_day(month) is not None


@given(months)
def test_the_last_day_is_in_the_month_and_the_next_is_not(month: str) -> None:
    last = last_day(month)
    assert last is not None
    assert (f"{last:%Y-%m}", last.day) == (month, monthrange(last.year, last.month)[1])


@given(months, days)
def test_it_is_told_from_sixty_days_before_and_never_earlier(month: str, today: date) -> None:
    last = last_day(month)
    assert last is not None
    left = (last - today).days
    assert state_of(month, today) == ("past" if left < 0 else "soon" if left <= 60 else "")


def test_sixty_days_before_is_the_first_day() -> None:
    first = date(2027, 3, 31) - timedelta(days=60)
    assert (state_of("2027-03", first), state_of("2027-03", first - timedelta(days=1))) == ("soon", "")


@given(st.text(max_size=12), days)
def test_what_is_no_month_is_never_told(text: str, today: date) -> None:
    assert last_day(text) is not None or state_of(text, today) == ""


def test_it_is_kept_in_the_space_and_what_is_emptied_is_forgotten(record: Record) -> None:
    keep_kit(record, Kit(" hook by the door ", "2", "2027-03", "Nan"))
    assert kit_of(record) == Kit("hook by the door", "2", "2027-03", "Nan")
    keep_kit(record, Kit("hook by the door", " ", ""))
    assert kit_of(record) == Kit("hook by the door", "", "")
    assert record.value("naloxone-expires") is None
