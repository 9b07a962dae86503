# SPDX-License-Identifier: Apache-2.0
"""The journal: written, found again, corrected, and removed for good."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from family_app.errors import UnknownId, WrongUse
from family_app.journal.entry import Draft, Entry, Found, Version, Words, Writing
from family_app.journal.searching import END, START, pieces, terms
from family_app.vault.storable import storable
from family_app.vault.store import Statement, Store
from family_app.vault.times import from_ms, to_ms

PAGE = 50
BIN_DAYS = 30
LONGEST = 1_000_000
"""Characters in one entry."""
_COLUMNS = "entry.at, entry.id, entry.text, entry.feelings, entry.tags, entry.changed_at, entry.binned_at"
_SNIPPET_WORDS = 16


class Journal:
    """All entries of one store. ``clock`` gives the present, aware."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    # ---- writing ----------------------------------------------------------------------------------------------------

    def add(
        self, text: str, *, feelings: Words = (), tags: Words = (), at: datetime | None = None, draft: str = ""
    ) -> Entry:
        """Save a new entry; it is on the disk when this returns. ``draft`` is dropped with it.

        Raises :class:`~family_app.errors.WrongUse` for an empty or far too long text, ``Refused`` when the disk does
        not take it.
        """
        writing = tidy(Writing(text, feelings, tags))
        now = to_ms(self._clock())
        row = self._free_row(now if at is None else to_ms(at))
        entry_id = str(uuid.uuid4())
        self._store.write(
            (
                "INSERT INTO entry (at, id, text, feelings, tags, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                (row, entry_id, *_stored(writing), now),
            ),
            _drop_draft(draft),
        )
        return Entry(entry_id, from_ms(row), writing.text, writing.feelings, writing.tags, from_ms(now))

    def edit(self, entry_id: str, writing: Writing) -> Entry:
        """Put ``writing`` in the place of what the entry says; what it said before is kept as a version."""
        old, new = self.get(entry_id), tidy(writing)
        if old.writing == new:
            return old
        now = to_ms(self._clock())
        self._store.write(
            (
                "INSERT INTO entry_version (id, kept_at, text, feelings, tags) VALUES (?, ?, ?, ?, ?)",
                (entry_id, now, *_stored(old.writing)),
            ),
            (
                "UPDATE entry SET text = ?, feelings = ?, tags = ?, changed_at = ? WHERE id = ?",
                (*_stored(new), now, entry_id),
            ),
            _drop_draft(entry_id),
        )
        return self.get(entry_id)

    def versions(self, entry_id: str) -> tuple[Version, ...]:
        """What the entry said before, the latest first."""
        rows = self._store.read(
            "SELECT number, kept_at, text, feelings, tags FROM entry_version WHERE id = ? ORDER BY number DESC",
            (entry_id,),
        )
        return tuple(Version(number, from_ms(kept), _writing(*rest)) for number, kept, *rest in rows)

    # ---- reading ----------------------------------------------------------------------------------------------------

    def get(self, entry_id: str) -> Entry:
        """The entry, in the bin or not. Raises :class:`~family_app.errors.UnknownId`."""
        rows = self._store.read(f"SELECT {_COLUMNS} FROM entry WHERE id = ?", (entry_id,))
        if not rows:
            raise UnknownId("entry", entry_id, ())
        return _entry(rows[0])

    def ids_from(self, beginning: str) -> tuple[str, ...]:
        """Ids of entries, not in the bin, that begin so; for a person who types a part of one. At most ten."""
        if not beginning or not set(beginning.lower()) <= set("0123456789abcdef-"):
            return ()
        rows = self._store.read(
            "SELECT id FROM entry WHERE id >= ? AND id < ? AND binned_at IS NULL ORDER BY id LIMIT 10",
            (beginning.lower(), f"{beginning.lower()}g"),
        )
        return tuple(row[0] for row in rows)

    def list(self, *, before: datetime | None = None, limit: int = PAGE) -> tuple[Entry, ...]:
        """The newest entries that are not in the bin, those ``before`` a time only."""
        rows = self._store.read(
            f"SELECT {_COLUMNS} FROM entry WHERE at < ? AND binned_at IS NULL ORDER BY at DESC LIMIT ?",
            (_row_before(before), limit),
        )
        return tuple(_entry(row) for row in rows)

    def times(self, since: datetime, before: datetime) -> tuple[datetime, ...]:
        """When entries that are not in the bin were written, from ``since`` until just before ``before``."""
        rows = self._store.read(
            "SELECT at FROM entry WHERE at >= ? AND at < ? AND binned_at IS NULL ORDER BY at",
            (to_ms(since), to_ms(before)),
        )
        return tuple(from_ms(row[0]) for row in rows)

    def search(self, words: str, *, before: datetime | None = None, limit: int = PAGE) -> tuple[Found, ...]:
        """The newest entries with all the words, or words that begin so; in text, feelings and tags."""
        expression = terms(words)
        if not expression:
            return ()
        rows = self._store.read(
            f"""SELECT {_COLUMNS}, snippet(entry_words, -1, '{START}', '{END}', '…', {_SNIPPET_WORDS})
            FROM entry_words JOIN entry ON entry.at = entry_words.rowid
            WHERE entry_words MATCH ? AND entry_words.rowid < ? AND entry.binned_at IS NULL
            ORDER BY entry_words.rowid DESC LIMIT ?""",
            (expression, _row_before(before), limit),
        )
        return tuple(Found(_entry(row[:-1]), pieces(row[-1])) for row in rows)

    # ---- removing ---------------------------------------------------------------------------------------------------

    def bin(self, entry_id: str) -> None:
        """Put the entry into the bin, from which it goes after 30 days."""
        self.get(entry_id)
        self._store.write(("UPDATE entry SET binned_at = ? WHERE id = ?", (to_ms(self._clock()), entry_id)))

    def restore(self, entry_id: str) -> None:
        """Take the entry out of the bin."""
        self.get(entry_id)
        self._store.write(("UPDATE entry SET binned_at = NULL WHERE id = ?", (entry_id,)))

    def in_bin(self) -> tuple[Entry, ...]:
        """What is in the bin, the last thrown away first."""
        rows = self._store.read(
            f"SELECT {_COLUMNS} FROM entry WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, at DESC"
        )
        return tuple(_entry(row) for row in rows)

    def clear_old_bin(self) -> int:
        """Remove what has been in the bin for 30 days; how many went. Older backups still have them for a while."""
        oldest = to_ms(self._clock() - timedelta(days=BIN_DAYS))
        gone = [entry for entry in self.in_bin() if entry.binned and to_ms(entry.binned) <= oldest]
        if gone:
            self._store.write(*[statement for entry in gone for statement in _removal(entry.id)])
        return len(gone)

    def remove_now(self, entry_id: str) -> None:
        """Remove the entry, its versions, its words in the index and its draft, here and in every backup."""
        self.get(entry_id)
        self._store.write_everywhere(*_removal(entry_id))

    # ---- drafts -----------------------------------------------------------------------------------------------------

    def keep_draft(self, name: str, writing: Writing) -> None:
        """What is being typed, every two seconds. An empty one is dropped."""
        if not (writing.text.strip() or writing.feelings or writing.tags):
            self._store.write(_drop_draft(name))
            return
        self._store.write(
            (
                "INSERT OR REPLACE INTO draft (name, changed_at, text, feelings, tags) VALUES (?, ?, ?, ?, ?)",
                (name, to_ms(self._clock()), *_stored(tidy(writing, may_be_empty=True))),
            )
        )

    def drafts(self) -> tuple[Draft, ...]:
        """What was being typed, the latest first."""
        rows = self._store.read(
            "SELECT name, changed_at, text, feelings, tags FROM draft ORDER BY changed_at DESC, name"
        )
        return tuple(Draft(name, from_ms(changed), _writing(*rest)) for name, changed, *rest in rows)

    def drop_draft(self, name: str) -> None:
        """Forget what was being typed."""
        self._store.write(_drop_draft(name))

    def _free_row(self, ms: int) -> int:
        """``ms``, or the next millisecond that no entry has."""
        if not self._store.read("SELECT 1 FROM entry WHERE at = ?", (ms,)):
            return ms
        rows = self._store.read(
            """SELECT at + 1 FROM entry AS taken WHERE at >= ?
            AND NOT EXISTS (SELECT 1 FROM entry WHERE at = taken.at + 1) ORDER BY at LIMIT 1""",
            (ms,),
        )
        row: int = rows[0][0]
        return row


def tidy(writing: Writing, *, may_be_empty: bool = False) -> Writing:
    """``writing`` as it can be stored: no half characters, words trimmed and said once.

    Raises :class:`~family_app.errors.WrongUse` for an empty or far too long text.
    """
    text = storable(writing.text)
    if len(text) > LONGEST:
        raise WrongUse("This is too long for one entry. Split it in two; nothing was saved.")
    if not may_be_empty and not text.strip():
        raise WrongUse("There is nothing to save yet.")
    return Writing(text, _tidy_words(writing.feelings), _tidy_words(writing.tags))


def _tidy_words(words: Words) -> Words:
    trimmed = (" ".join(storable(word).split()) for word in words)
    return tuple(dict.fromkeys(word for word in trimmed if word))


def _stored(writing: Writing) -> tuple[str, str, str]:
    return writing.text, "\n".join(writing.feelings), "\n".join(writing.tags)


def _writing(text: str, feelings: str, tags: str) -> Writing:
    return Writing(text, tuple(feelings.split("\n")) if feelings else (), tuple(tags.split("\n")) if tags else ())


def _entry(row: tuple[Any, ...]) -> Entry:
    at, entry_id, text, feelings, tags, changed, binned = row
    writing = _writing(text, feelings, tags)
    gone = None if binned is None else from_ms(binned)
    return Entry(entry_id, from_ms(at), writing.text, writing.feelings, writing.tags, from_ms(changed), gone)


def _row_before(before: datetime | None) -> int:
    return (1 << 62) if before is None else to_ms(before)


def _drop_draft(name: str) -> Statement:
    return "DELETE FROM draft WHERE name = ?", (name,)


def _removal(entry_id: str) -> tuple[Statement, ...]:
    return (
        ("DELETE FROM entry_version WHERE id = ?", (entry_id,)),
        ("DELETE FROM entry WHERE id = ?", (entry_id,)),
        _drop_draft(entry_id),
    )
