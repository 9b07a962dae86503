# SPDX-License-Identifier: Apache-2.0
"""What was answered to “How am I doing?”, day by day. One table feeds the picture, the words, the file and the paper.

There is no sum, no line and no label: a row for each question, a column for each day, and in each cell one answer.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from family_app.library.strain import FREQUENCIES, StrainCheck
from family_app.study.record import Record
from family_app.study.sheets import Answers, Sheet
from family_app.vault.storable import storable
from family_app.words import Words, month_names

PLACE = "+strain"
"""Stands where a sheet has the id of its module. No module can be called so."""

_OWN_WORDS = "strain-words"
MOST_LETTERS = 120
"""Of a row in the person's own words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question: what it is called, the answers as they are kept, and as they are said; one for each day."""

    id: str
    words: str
    answers: tuple[str, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """The check over time, the latest day last. ``numbers`` tell the kept sheets of the columns apart."""

    corner: str
    days: tuple[str, ...]
    numbers: tuple[int, ...]
    rows: tuple[Row, ...]

    def part(self, first: int, count: int) -> Over:
        """Only ``count`` days, from ``first`` on."""
        cut = slice(max(0, first), max(0, first) + count)
        rows = tuple(replace(row, answers=row.answers[cut], said=row.said[cut]) for row in self.rows)
        return replace(self, days=self.days[cut], numbers=self.numbers[cut], rows=rows)

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The head and every row, as they stand on the screen, on paper and in the file."""
        return ((self.corner, *self.days), *((row.words, *row.said) for row in self.rows))


def over_time(record: Record, check: StrainCheck, _: Words) -> Over:
    """Every day on which something was answered."""
    sheets = tuple(reversed(kept(record, check)))
    words = own_words(record)
    rows = []
    for question in check.questions:
        answers = tuple(answer_of(sheet.answers, question.id) for sheet in sheets)
        said = tuple(check.answers.said(answer) for answer in answers)
        rows.append(Row(question.id, words.get(question.id) or question.says, answers, said))
    days = tuple(_day(sheet, _) for sheet in sheets)
    return Over(check.period, days, tuple(sheet.number for sheet in sheets), tuple(rows))


def _day(sheet: Sheet, _: Words) -> str:
    day = day_of(sheet)
    return _("{day} {month} {year}", day=day.day, month=month_names(_)[day.month - 1][:3], year=day.year)


def day_of(sheet: Sheet) -> date:
    """The day of a check, where this computer is."""
    return sheet.begun.astimezone().date()


def kept(record: Record, check: StrainCheck) -> tuple[Sheet, ...]:
    """The checks with an answer that still has its question, the latest first."""
    sheets = record.sheets(PLACE, check.id)
    return tuple(sheet for sheet in sheets if any(answer_of(sheet.answers, one.id) for one in check.questions))


def answer_of(answers: Answers, question: str) -> str:
    """``never``, ``some`` or ``most``; nothing for one that was left out."""
    answer = answers.get(question, "")
    return answer if isinstance(answer, str) and answer in FREQUENCIES else ""


def as_csv(over: Over) -> bytes:
    """The cells as a table that spreadsheets open: UTF-8 with a mark, comma, one line for a row."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(over.cells)
    return text.getvalue().encode("utf-8-sig")


def own_words(record: Record) -> dict[str, str]:
    """By question, what the person calls it. Kept in their space only."""
    try:
        return msgspec.json.decode(record.value(_OWN_WORDS) or "{}", type=dict[str, str])
    except msgspec.DecodeError:
        return {}


def remove_all(record: Record, check: StrainCheck) -> None:
    """Forget every check and the own words, in every backup too."""
    record.remove_sheets(PLACE, check.id, value=_OWN_WORDS)


def keep_own_words(record: Record, words: Mapping[str, str]) -> None:
    """Remember how the rows are called; one without words is called as in the library."""
    trimmed = {name: " ".join(storable(said).split())[:MOST_LETTERS] for name, said in words.items()}
    found = {name: said for name, said in trimmed.items() if said}
    if found:
        record.keep_value(_OWN_WORDS, msgspec.json.encode(found, order="sorted").decode())
    else:
        record.forget_value(_OWN_WORDS)
