# SPDX-License-Identifier: Apache-2.0
"""What was read, answered, practised and written, in words: one table for the screen, the paper and the file.

Never a score, a streak or a time of day. What was not done is “Not yet”, and nothing more is said about it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

from family_app.library.index import ModuleSummary
from family_app.library.library import Library
from family_app.study.record import Record
from family_app.study.regrading import known as known_of
from family_app.words import Words, month_names

What = Literal["module", "lesson", "quiz", "practice", "worksheet"]
PICKS = "record-titles"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``key`` names it for ever; ``done`` says whether there is anything to tell."""

    key: str
    module: str
    what: What
    item: str
    """The id of the lesson, or the number of the filled-in sheet."""
    topic: str
    part: str
    title: str
    state: str
    done: bool
    again: bool = False

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """What stands on the screen, on paper and in the file."""
        return self.topic, self.part, self.title, self.state


def heads(_: Words) -> tuple[str, str, str, str]:
    """What the cells of a row are called."""
    return _("Topic"), _("Part"), _("Title"), _("Where you are")


def overview(library: Library, record: Record, _: Words, *, plain: bool = False) -> tuple[Row, ...]:
    """Every row, in the order of the library; a topic with nothing done in it is one row.

    ``plain`` leaves out how well something is known: after a death nothing cheers.
    """
    index = library.index
    rows: list[Row] = []
    for section in index.file.sections:
        for module_id in section.modules:
            module = index.module(module_id)
            if module is not None:
                rows += _module(library, record, module, _, plain=plain)
    return tuple(rows)


def _module(library: Library, record: Record, module: ModuleSummary, _: Words, *, plain: bool) -> list[Row]:
    """The rows of one module: its parts, then the quiz, the practice, and each filled-in worksheet."""
    rows = [
        *_lessons(record, module, _),
        *_quiz(library, record, module, _, plain=plain),
        *_practice(record, module, _),
        *_worksheets(library, record, module, _),
    ]
    if any(row.done or row.again for row in rows):
        return rows
    parts = _.n("{count} part", "{count} parts", len(module.lessons))
    return [Row(module.id, module.id, "module", "", module.title, _("Everything"), parts, _("Not yet"), False)]


def _lessons(record: Record, module: ModuleSummary, _: Words) -> list[Row]:
    progress = record.progress(module)
    rows = []
    for number, lesson in enumerate(module.lessons, 1):
        is_read, again = lesson.id in progress.read, lesson.id in progress.again
        state = _("Want to read again") if again else _("Read") if is_read else _("Not yet")
        part = _("Part {number}", number=number)
        key = f"{module.id}/lesson/{lesson.id}"
        rows.append(Row(key, module.id, "lesson", lesson.id, module.title, part, lesson.title, state, is_read, again))
    return rows


def _quiz(library: Library, record: Record, module: ModuleSummary, _: Words, *, plain: bool) -> list[Row]:
    if not module.questions:
        return []
    known = known_of(library, record, module.id)
    quiz = library.module(module.id).quiz if known else None
    there = {question.id for question in quiz.questions} if quiz else set()
    answered = there & known.keys()
    well = sum(known[question] for question in answered)
    if plain and answered:
        state = _("Answered")
    elif well:
        state = _.n("You know {count} of these well", "You know {count} of these well", well)
    else:
        state = _("Begun") if answered else _("Not yet")
    key = f"{module.id}/quiz"
    title = _.n("{count} question", "{count} questions", module.questions)
    return [Row(key, module.id, "quiz", "", module.title, _("Quiz"), title, state, bool(answered))]


def _practice(record: Record, module: ModuleSummary, _: Words) -> list[Row]:
    if not module.practice:
        return []
    is_done = bool(record.runs(module.id))
    state = _("Practised") if is_done else _("Not yet")
    key = f"{module.id}/practice"
    return [Row(key, module.id, "practice", "", module.title, _("Practice"), module.practice, state, is_done)]


def _worksheets(library: Library, record: Record, module: ModuleSummary, _: Words) -> list[Row]:
    if not module.worksheet:
        return []
    sheet = library.module(module.id).worksheet
    kept = record.sheets(module.id, sheet.id) if sheet else ()
    part, title = _("Worksheet"), module.worksheet
    if not kept:
        key = f"{module.id}/worksheet"
        return [Row(key, module.id, "worksheet", "", module.title, part, title, _("Not yet"), False)]
    return [
        Row(
            f"{module.id}/worksheet/{one.number}",
            module.id,
            "worksheet",
            str(one.number),
            module.title,
            part,
            title,
            _("Written on {day}", day=day_words(one.begun.astimezone().date(), _)),
            True,
        )
        for one in kept
    ]


def day_words(day: date, _: Words) -> str:
    """“12 November 2026”: the day, never the hour."""
    return _("{day} {month} {year}", day=day.day, month=month_names(_)[day.month - 1], year=day.year)


def as_csv(rows: Iterable[Row], _: Words) -> bytes:
    """The rows as a table that spreadsheets open: UTF-8 with a mark, comma, one line for a row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads(_))
    writer.writerows(row.cells for row in rows)
    return text.getvalue().encode("utf-8-sig")


def picked(record: Record) -> frozenset[str]:
    """The keys of the rows that the person picked for a record to print. Kept in their space only."""
    try:
        return frozenset(msgspec.json.decode(record.value(PICKS) or "[]", type=tuple[str, ...]))
    except msgspec.DecodeError:
        return frozenset()


def keep_picked(record: Record, keys: Iterable[str]) -> None:
    """Remember what was picked."""
    record.keep_value(PICKS, msgspec.json.encode(sorted(keys)).decode())
