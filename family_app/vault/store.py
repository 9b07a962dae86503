# SPDX-License-Identifier: Apache-2.0
"""An open space: questions to the database, and saves that are acknowledged only when they are on the disk."""

from __future__ import annotations

import threading
from contextlib import suppress
from types import TracebackType
from typing import Any

import apsw

from family_app.errors import Damaged
from family_app.vault.database import connect_memory, plain_errors, saves_of
from family_app.vault.migrations.steps import STEPS, migrate

Statement = tuple[str, tuple[Any, ...]]


class Store:
    """Everything kept for one person; this one in memory (“just look”).

    :class:`~family_app.vault.space_store.SpaceStore` is the one on the disk. Used from one thread at a time; closed
    when it is locked.
    """

    is_guest = True

    def __init__(self, db: apsw.Connection) -> None:
        self._use = threading.RLock()
        """Held while the store is used. Locking must not wipe the key under work that is half done, and one
        connection must not be used twice at once."""
        self.notices: tuple[str, ...] = ()
        """What the person should be told after unlocking: no backup could be made, say."""
        self._db: apsw.Connection | None = db

    def read(self, sql: str, params: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows. Raises :class:`~family_app.errors.Damaged`, naming the newest good backup."""
        try:
            with self._use, plain_errors("read from the space", kept="Nothing was changed."):
                return list(self.connection.execute(sql, params))
        except Damaged as error:
            raise Damaged(f"{error} {self._offer()}".strip()) from error

    def write(self, *statements: Statement) -> None:
        """All of the statements or none, on the disk when this returns.

        Raises :class:`~family_app.errors.Refused` (nothing of it was saved) or ``Damaged``.
        """
        with self._use:
            try:
                with plain_errors("save"):
                    saves = _save(self.connection, statements)
            except Damaged as error:
                raise Damaged(f"{error} {self._offer()}".strip()) from error
            self._saved(saves)

    def write_everywhere(self, *statements: Statement) -> None:
        """As :meth:`write`, and in every backup too: for what must be gone."""
        self.write(*statements)

    @property
    def saves(self) -> int:
        """How many saves this space has had."""
        return saves_of(self.connection)

    @property
    def is_open(self) -> bool:
        return self._db is not None

    @property
    def connection(self) -> apsw.Connection:
        """The database itself, for the parts of ``vault``. Raises after :meth:`close`."""
        if self._db is None:
            raise RuntimeError("the store is closed")
        return self._db

    def seal(self, words: bytes) -> bytes:
        """For what waits in memory while this store is locked. “Just look” is never locked: nothing waits for it."""
        return b""

    def unseal(self, sealed: bytes) -> bytes:
        """What :meth:`seal` was given. Raises :class:`~family_app.errors.Damaged` for what another space sealed."""
        raise Damaged("Nothing waits for what is in memory only.")

    def close(self) -> None:
        """Lock, after what is being done has been done. What was not saved is gone; twice is as good as once."""
        with self._use:
            if self._db is None:
                return
            db, self._db = self._db, None
            try:
                db.close()
            finally:
                self._closed()

    def _saved(self, saves: int) -> None:
        """Called after each save with the new count."""

    def _closed(self) -> None:
        """Called once, after the database is closed."""

    def _offer(self) -> str:
        """Completes a sentence about damage."""
        return ""

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def guest_store() -> Store:
    """“Just look”: everything in memory, gone when it is closed."""
    db = connect_memory()
    migrate(db, STEPS)
    return Store(db)


def _save(db: apsw.Connection, statements: tuple[Statement, ...]) -> int:
    db.execute("BEGIN IMMEDIATE")
    try:
        for sql, params in statements:
            db.execute(sql, params).fetchall()
        db.execute("UPDATE about SET value = value + 1 WHERE name = 'saves'").fetchall()
        saves = saves_of(db)
        db.execute("COMMIT")
    except BaseException:
        with suppress(apsw.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        raise
    return saves
