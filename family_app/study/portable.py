# SPDX-License-Identifier: Apache-2.0
"""The record as one plain document, and back. It holds ids and answers, no texts of the library."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Struct

from family_app.errors import WrongUse
from family_app.vault.store import Statement, Store

FORMAT = 2
"""1 had neither ``mark`` nor ``reviews``; it is still read."""
Whole = Annotated[int, msgspec.Meta(ge=-(1 << 62), le=1 << 62)]


class _Row(Struct, frozen=True, forbid_unknown_fields=True):
    """The fields of each row are the columns of its table."""


class LessonRow(_Row, frozen=True):
    module: str
    lesson: str
    seen_at: Whole
    read_at: Whole | None
    again: Whole
    place: Whole
    mark: str = ""


class AttemptRow(_Row, frozen=True):
    module: str
    question: str
    at: Whole
    answer: str
    is_right: Whole


class RunRow(_Row, frozen=True):
    module: str
    practice: str
    at: Whole
    mood: str
    turns: str
    ending: str


class SheetRow(_Row, frozen=True):
    module: str
    worksheet: str
    begun_at: Whole
    changed_at: Whole
    answers: str


class ReviewRow(_Row, frozen=True):
    module: str
    question: str
    card: str
    due_at: Whole
    seen_at: Whole


class ValueRow(_Row, frozen=True):
    name: str
    value: str
    changed_at: Whole


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that :class:`~family_app.study.record.Record` keeps. Times are milliseconds since 1970."""

    format: int
    lessons: tuple[LessonRow, ...]
    attempts: tuple[AttemptRow, ...]
    runs: tuple[RunRow, ...]
    sheets: tuple[SheetRow, ...]
    values: tuple[ValueRow, ...]
    reviews: tuple[ReviewRow, ...] = ()


_TABLES: tuple[tuple[str, str, type[_Row], str], ...] = (
    ("lessons", "lesson", LessonRow, "module, lesson"),
    ("attempts", "attempt", AttemptRow, "number"),
    ("runs", "practice_run", RunRow, "number"),
    ("sheets", "sheet", SheetRow, "number"),
    ("values", "private_value", ValueRow, "name"),
    ("reviews", "review", ReviewRow, "module, question"),
)


def export_record(store: Store) -> bytes:
    """Everything, as JSON that a person can read."""
    found = {
        name: tuple(row(*values) for values in store.read(f"SELECT {_columns(row)} FROM {table} ORDER BY {order}"))
        for name, table, row, order in _TABLES
    }
    document = msgspec.json.encode({"format": FORMAT, **found})
    return msgspec.json.format(document, indent=1) + b"\n"


def load_record(store: Store, data: bytes) -> None:
    """Add an exported record to ``store``, all of it or nothing. Raises :class:`~family_app.errors.WrongUse`."""
    try:
        document = msgspec.json.decode(data, type=Document)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WrongUse("This is not a record that the program wrote. Nothing was changed.") from error
    if document.format > FORMAT:
        raise WrongUse("This record was written by a newer release. Nothing was changed.")
    store.write(*[_insert(table, row) for name, table, _, _ in _TABLES for row in getattr(document, name)])


def _columns(row: type[_Row]) -> str:
    return ", ".join(row.__struct_fields__)


def _insert(table: str, row: _Row) -> Statement:
    values = msgspec.structs.astuple(row)
    marks = ", ".join("?" for _ in values)
    return f"INSERT OR REPLACE INTO {table} ({_columns(type(row))}) VALUES ({marks})", values
