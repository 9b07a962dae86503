# SPDX-License-Identifier: Apache-2.0
"""What was written while just looking, taken along into a private space."""

from __future__ import annotations

import uuid

from family_app.vault.store import Statement, Store

_TABLES = {
    "entry": "at, id, text, feelings, tags, changed_at, binned_at",
    "entry_version": "id, kept_at, text, feelings, tags",
    "draft": "name, changed_at, text, feelings, tags",
}


def carry_journal(source: Store, target: Store) -> None:
    """Add everything written in ``source`` to ``target``, all of it or nothing.

    Nothing in ``target`` is replaced: an entry whose time is taken gets the next free millisecond, and a draft whose
    name is taken becomes an entry.
    """
    taken = {row[0] for row in target.read("SELECT at FROM entry")}
    names = {row[0] for row in target.read("SELECT name FROM draft")}
    statements: list[Statement] = []
    for at, *rest in _rows(source, "entry"):
        free = _next_free(at, taken)
        taken.add(free)
        statements.append(_insert("entry", (free, *rest)))
    statements += [_insert("entry_version", row) for row in _rows(source, "entry_version")]
    for name, changed, *writing in _rows(source, "draft"):
        if name in names:
            free = _next_free(changed, taken)
            taken.add(free)
            statements.append(_insert("entry", (free, str(uuid.uuid4()), *writing, changed, None)))
        else:
            statements.append(_insert("draft", (name, changed, *writing)))
    if statements:
        target.write(*statements)


def _rows(store: Store, table: str) -> list[tuple[object, ...]]:
    order = "number" if table == "entry_version" else "rowid" if table == "entry" else "name"
    return store.read(f"SELECT {_TABLES[table]} FROM {table} ORDER BY {order}")


def _insert(table: str, row: tuple[object, ...]) -> Statement:
    return f"INSERT INTO {table} ({_TABLES[table]}) VALUES ({', '.join('?' for _ in row)})", row


def _next_free(at: object, taken: set[int]) -> int:
    assert isinstance(at, int)
    while at in taken:
        at += 1
    return at
