# SPDX-License-Identifier: Apache-2.0
"""What was kept follows what was moved: rows of an older library get the ids of today, and nothing is lost by it.

Done when a space is opened, in one transaction; a second time there is nothing left to do. Where two things became
one, both are kept: read stays read, the place that was left last is the place, every answer and every sheet stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from family_app.library.index import Move
from family_app.library.moved import Kind, Moved
from family_app.study.not_now import DECLINED_PLAN
from family_app.study.overview import PICKS
from family_app.study.plans import BINDER
from family_app.vault.store import Statement, Store

_TABLES: tuple[tuple[str, str, Kind], ...] = (
    ("attempt", "question", "question"),
    ("practice_run", "practice", "practice"),
    ("sheet", "worksheet", "worksheet"),
)
"""Each row stands for itself: it only gets its new ids."""


def follow(store: Store, moves: Iterable[Move]) -> bool:
    """Give every row the ids of today. Whether anything had to be changed."""
    moved = Moved(moves)
    if not moved:
        return False
    statements = (
        *_titles(store, moved),
        *_binder(store, moved),
        *_declined(store, moved),
        *_lessons(store, moved),
        *_reviews(store, moved),
        *_rows(store, moved),
    )
    if statements:
        store.write(*statements)
    return bool(statements)


def _rows(store: Store, moved: Moved) -> Iterator[Statement]:
    for table, column, kind in _TABLES:
        for module, item in store.read(f"SELECT DISTINCT module, {column} FROM {table}"):
            now = moved.now(kind, module, item)
            if now != (module, item):
                yield (
                    f"UPDATE {table} SET module = ?, {column} = ? WHERE module = ? AND {column} = ?",
                    (*now, module, item),
                )


def _lessons(store: Store, moved: Moved) -> Iterator[Statement]:
    columns = "seen_at, read_at, again, place, mark"
    rows = {(m, i): rest for m, i, *rest in store.read(f"SELECT module, lesson, {columns} FROM lesson")}
    for old in sorted(rows):
        now = moved.now("lesson", *old)
        if now == old:
            continue
        one = rows.pop(old)
        rows[now] = _both_read(one, rows[now]) if now in rows else one
        yield "DELETE FROM lesson WHERE module = ? AND lesson = ?", old
        yield (
            f"INSERT OR REPLACE INTO lesson (module, lesson, {columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *now,
                *rows[now],
            ),
        )


def _both_read(one: list[Any], other: list[Any]) -> list[Any]:
    """Two lessons that became one: when it was read last, wanted again if either was, and the place left last."""
    later = max(one, other, key=lambda row: row[0])
    read = [row[1] for row in (one, other) if row[1] is not None]
    return [later[0], max(read, default=None), max(one[2], other[2]), later[3], later[4]]


def _reviews(store: Store, moved: Moved) -> Iterator[Statement]:
    rows = {(m, q): rest for m, q, *rest in store.read("SELECT module, question, card, due_at, seen_at FROM review")}
    for old in sorted(rows):
        now = moved.now("question", *old)
        if now == old:
            continue
        one = rows.pop(old)
        # The sooner one: it is better to be asked once too often.
        rows[now] = min(one, rows[now], key=lambda row: (row[1], -row[2])) if now in rows else one
        yield "DELETE FROM review WHERE module = ? AND question = ?", old
        yield (
            "INSERT OR REPLACE INTO review (module, question, card, due_at, seen_at) VALUES (?, ?, ?, ?, ?)",
            (
                *now,
                *rows[now],
            ),
        )


def _titles(store: Store, moved: Moved) -> Iterator[Statement]:
    """The titles that the person picked for a record to print."""
    for (value,) in store.read("SELECT value FROM private_value WHERE name = ?", (PICKS,)):
        try:
            keys = msgspec.json.decode(value, type=tuple[str, ...])
        except msgspec.DecodeError:
            continue
        sheets = {str(number): (m, w) for number, m, w in store.read("SELECT number, module, worksheet FROM sheet")}
        now = sorted({_key(key, sheets, moved) for key in keys})
        if now != sorted(set(keys)):
            yield "UPDATE private_value SET value = ? WHERE name = ?", (msgspec.json.encode(now).decode(), PICKS)


def _binder(store: Store, moved: Moved) -> Iterator[Statement]:
    """The sheets of the family binder, by module and worksheet, some with a time behind them."""
    for (value,) in store.read("SELECT value FROM private_value WHERE name = ?", (BINDER,)):
        try:
            keys = msgspec.json.decode(value, type=tuple[str, ...])
        except msgspec.DecodeError:
            continue
        now = sorted({_bound(key, moved) for key in keys})
        if now != sorted(set(keys)):
            yield "UPDATE private_value SET value = ? WHERE name = ?", (msgspec.json.encode(now).decode(), BINDER)


def _declined(store: Store, moved: Moved) -> Iterator[Statement]:
    """Offers of a plan that were declined, by module and worksheet, some with a time behind them."""
    rows = store.read("SELECT name, value, changed_at FROM private_value WHERE name LIKE ?", (f"{DECLINED_PLAN}%",))
    now = {name: DECLINED_PLAN + _bound(name.removeprefix(DECLINED_PLAN), moved) for name, _value, _changed in rows}
    changed = [row for row in rows if now[row[0]] != row[0]]
    # All old names go before any new one comes: what one is called now may be what another was called before.
    for name, _value, _at in changed:
        yield "DELETE FROM private_value WHERE name = ?", (name,)
    for name, value, at in changed:
        yield "INSERT OR REPLACE INTO private_value (name, value, changed_at) VALUES (?, ?, ?)", (now[name], value, at)


def _bound(key: str, moved: Moved) -> str:
    module, _slash, rest = key.partition("/")
    worksheet, slash, time = rest.partition("/")
    return "/".join(moved.now("worksheet", module, worksheet)) + slash + time


def _key(key: str, sheets: dict[str, tuple[str, str]], moved: Moved) -> str:
    """The key of a row of the overview, as it is called today."""
    module, *rest = key.split("/")
    match rest:
        case ["lesson", lesson]:
            to, lesson = moved.now("lesson", module, lesson)
            return f"{to}/lesson/{lesson}"
        case ["worksheet", number] if number in sheets:
            return f"{moved.now('worksheet', *sheets[number])[0]}/worksheet/{number}"
        case _:
            return "/".join((moved.now("module", module)[0], *rest))
