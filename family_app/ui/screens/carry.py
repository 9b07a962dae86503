# SPDX-License-Identifier: Apache-2.0
"""Taking along into a private space what was done while just looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:  # the encrypted store is loaded only when there is one
    from family_app.vault.store import Store


STANDING = frozenset({"role", "moment", "ticks", "questions-paused-until"})
"""Private values: who it is about and where things are (:mod:`family_app.study.standing`), and the rest that comes of
it (:mod:`family_app.study.pause`)."""


def is_empty(store: Store) -> bool:
    """Whether nothing at all was read, answered or written."""
    tables = ("lesson", "attempt", "practice_run", "sheet", "private_value", "review", "entry", "draft")
    return not any(store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)


def has_writing(store: Store) -> bool:
    """Whether there is something in a person's own words: entries, drafts or filled-in worksheets."""
    return any(store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in ("entry", "draft", "sheet"))


def carry(source: Store, target: Store) -> None:
    """Add what ``source`` holds to ``target``; nothing that ``target`` knows is replaced by less, nothing comes twice.

    Raises :class:`~family_app.errors.FamilyAppError`; ``source`` still has everything then.
    """
    from family_app.journal.carry import carry_journal

    _carry_record(source, target)
    carry_journal(source, target)


def carry_standing(source: Store, target: Store) -> None:
    """Only who it is about and where things are, where that was said later than ``target`` knows it."""
    _carry_record(source, target, only=STANDING)


def _carry_record(source: Store, target: Store, *, only: frozenset[str] = frozenset()) -> None:
    from family_app.study.portable import export_record, load_record

    new, old = (msgspec.json.decode(export_record(store)) for store in (source, target))
    lessons = {(row["module"], row["lesson"]): row for row in old["lessons"]}
    reviewed = {(row["module"], row["question"]) for row in old["reviews"]}
    known = {row["name"]: row["changed_at"] for row in old["values"]}
    values = [row for row in new["values"] if _is_newer(row, known)]
    if only:
        values = [row for row in values if row["name"] in only]
        new = {name: [] if isinstance(rows, list) else rows for name, rows in new.items()}
    else:
        both = [(row, lessons.get((row["module"], row["lesson"]))) for row in new["lessons"]]
        new["lessons"] = [_both_read(one, other) if other else one for one, other in both]
        new["reviews"] = [row for row in new["reviews"] if (row["module"], row["question"]) not in reviewed]
        for name in ("attempts", "runs", "sheets"):
            new[name] = [row for row in new[name] if row not in old[name]]
    new["values"] = values
    if any(_rows(new)):
        load_record(target, msgspec.json.encode(new))


def _is_newer(row: dict[str, Any], known: dict[str, int]) -> bool:
    """Where things are now is what was said last; of all else the space knows, nothing is replaced."""
    name = row["name"]
    return name not in known or (name in STANDING and row["changed_at"] > known[name])


def _both_read(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Read in both: when it was read last, wanted again if in either, and the place that was left last."""
    later = max(one, other, key=lambda row: row["seen_at"])
    read = [row["read_at"] for row in (one, other) if row["read_at"] is not None]
    return {**later, "read_at": max(read, default=None), "again": max(one["again"], other["again"])}


def _rows(document: dict[str, Any]) -> list[Any]:
    return [rows for rows in document.values() if isinstance(rows, list) and rows]
