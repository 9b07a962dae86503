# SPDX-License-Identifier: Apache-2.0
"""The record as one plain document, and back. It holds ids and answers, no texts of the library."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from family_app.errors import WrongUse
from family_app.vault.store import Statement, Store

FORMAT = 1
_TABLES = {
    "lessons": ("lesson", "module, lesson, seen_at, read_at, again, place"),
    "attempts": ("attempt", "module, question, at, answer, is_right"),
    "runs": ("practice_run", "module, practice, at, mood, turns, ending"),
    "sheets": ("sheet", "module, worksheet, begun_at, changed_at, answers"),
    "values": ("private_value", "name, value, changed_at"),
}
_Row = dict[str, str | Annotated[int, msgspec.Meta(ge=-(1 << 62), le=1 << 62)] | None]


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    lessons: tuple[_Row, ...]
    attempts: tuple[_Row, ...]
    runs: tuple[_Row, ...]
    sheets: tuple[_Row, ...]
    values: tuple[_Row, ...]


def export_record(store: Store) -> bytes:
    """Everything that :class:`~family_app.study.record.Record` keeps, as JSON. Times are milliseconds since 1970."""
    document: dict[str, Any] = {"format": FORMAT}
    for name, (table, columns) in _TABLES.items():
        rows = store.read(f"SELECT {columns} FROM {table} ORDER BY {columns}")
        document[name] = [dict(zip(columns.split(", "), row, strict=True)) for row in rows]
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def load_record(store: Store, data: bytes) -> None:
    """Add an exported record to ``store``, all of it or nothing. Raises :class:`~family_app.errors.WrongUse`."""
    try:
        document = msgspec.json.decode(data, type=_Document)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WrongUse("This is not a record that the program wrote. Nothing was changed.") from error
    if document.format != FORMAT:
        raise WrongUse("This record was written by a newer release. Nothing was changed.")
    store.write(*[_insert(name, row) for name in _TABLES for row in getattr(document, name)])


def _insert(name: str, row: _Row) -> Statement:
    table, columns = _TABLES[name]
    if set(row) != set(columns.split(", ")):
        raise WrongUse("This is not a record that the program wrote. Nothing was changed.")
    marks = ", ".join("?" for _ in row)
    return f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})", tuple(row[c] for c in columns.split(", "))
