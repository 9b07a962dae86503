# SPDX-License-Identifier: Apache-2.0
"""Taking along into a private space what was done while just looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:  # the encrypted store is loaded only when there is one
    from family_app.vault.store import Store


def is_empty(store: Store) -> bool:
    """Whether nothing at all was read, answered or written."""
    tables = ("lesson", "attempt", "practice_run", "sheet", "private_value", "review", "entry", "draft")
    return not any(store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)


def has_writing(store: Store) -> bool:
    """Whether there is something in a person's own words: entries, drafts or filled-in worksheets."""
    return any(store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in ("entry", "draft", "sheet"))


def carry(source: Store, target: Store) -> None:
    """Add what ``source`` holds to ``target``; nothing that ``target`` knows is replaced by less.

    Raises :class:`~family_app.errors.FamilyAppError`; ``source`` still has everything then.
    """
    from family_app.journal.carry import carry_journal
    from family_app.study.portable import export_record, load_record

    document = msgspec.json.decode(export_record(source))
    read = set(target.read("SELECT module, lesson FROM lesson"))
    reviewed = set(target.read("SELECT module, question FROM review"))
    known = {row[0] for row in target.read("SELECT name FROM private_value")}
    document["lessons"] = [row for row in document["lessons"] if (row["module"], row["lesson"]) not in read]
    document["reviews"] = [row for row in document["reviews"] if (row["module"], row["question"]) not in reviewed]
    document["values"] = [row for row in document["values"] if row["name"] not in known]
    if any(_rows(document)):
        load_record(target, msgspec.json.encode(document))
    carry_journal(source, target)


def _rows(document: dict[str, Any]) -> list[Any]:
    return [rows for rows in document.values() if isinstance(rows, list) and rows]
