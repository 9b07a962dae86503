# SPDX-License-Identifier: Apache-2.0
"""The one module that opens SQLite: the cipher pinned and checked, every setting set and checked.

journal_mode=TRUNCATE, synchronous=EXTRA   nothing but the database holds acknowledged data (docs/vault-format.md)
auto_vacuum=FULL, secure_delete            what was removed is overwritten, and no free page is kept
temp_store=MEMORY                          nothing is sorted through a file
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from family_app.errors import Damaged, InUse, Refused, refused

PAGE_BYTES = 4096
AEGIS_ALGORITHM = 4
_PLAIN_BYTES = bytes.fromhex("1000010140402020")
"""Bytes 16 to 23 of every file: page size and other constants. The 16 before them are random and mean nothing."""
_BUSY_MS = 500
NOTHING_LOST = "What was saved before is kept; the last change was not saved."


@contextmanager
def plain_errors(doing: str, *, name: str = "vault.db", kept: str = NOTHING_LOST) -> Iterator[None]:
    """What SQLite raises, as a :class:`~family_app.errors.FamilyAppError`. ``doing`` completes “Could not …”."""
    try:
        yield
    except (apsw.NotADBError, apsw.CorruptError) as error:
        raise Damaged(f"The file {name} is damaged: it is not what was saved.") from error
    except apsw.FullError as error:
        raise Refused(f"Could not {doing}: the disk is full. {kept}") from error
    except (apsw.ReadOnlyError, apsw.PermissionsError, apsw.CantOpenError) as error:
        raise Refused(f"Could not {doing}: this computer does not allow writing there. {kept}") from error
    except (apsw.BusyError, apsw.LockedError) as error:
        raise InUse(f"Could not {doing}: another program is using the file {name}. {kept}") from error
    except apsw.IOError as error:
        raise Refused(f"Could not {doing}: the disk did not take it. {kept}") from error
    except (apsw.NoMemError, MemoryError) as error:
        raise Refused(f"Could not {doing}: there is not enough free memory. {kept}") from error


def connect(path: Path, key: bytes, *, new: bool = False, vfs: str | None = None) -> apsw.Connection:
    """The encrypted database at ``path``. Raises :class:`~family_app.errors.FamilyAppError`."""
    if new:
        _private_file(path)
    elif not path.is_file():
        raise Damaged(f"The file {path.name} is missing.")
    else:
        _look_at_beginning(path)
    with plain_errors("open the space", name=path.name, kept="Nothing was changed."):
        db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=vfs)
        try:
            _key(db, key)
            if new:
                db.pragma("page_size", PAGE_BYTES)
                db.pragma("auto_vacuum", 1)
            _set(db)
            _check(db)
        except BaseException:
            db.close()
            raise
    return db


def connect_memory() -> apsw.Connection:
    """A database that no file ever holds."""
    db = apsw.Connection(":memory:")
    _set_both(db)
    return db


def saves_of(db: apsw.Connection) -> int:
    """The number of saves the database says it has had."""
    rows = db.execute("SELECT value FROM about WHERE name = 'saves'").fetchall()
    if not rows or not isinstance(rows[0][0], int):
        raise Damaged("The file vault.db is damaged: its count of saves is missing.")
    return rows[0][0]


def _private_file(path: Path) -> None:
    """An empty file that other accounts of this computer cannot read; SQLite gives its journal the same rights."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise refused("make the space", error, kept="Nothing was kept.") from error


def _look_at_beginning(path: Path) -> None:
    """The bytes that are not encrypted: SQLite would take an empty file for new, or a changed one for read-only."""
    try:
        with path.open("rb") as file:
            plain = file.read(24)[16:]
    except OSError as error:
        raise refused("read the space", error) from error
    if plain != _PLAIN_BYTES:
        raise Damaged(f"The file {path.name} is damaged: it does not begin as it was saved.")


def _key(db: apsw.Connection, key: bytes) -> None:
    db.pragma("cipher", "aegis")
    db.execute(f"PRAGMA algorithm = {AEGIS_ALGORITHM}").fetchall()
    answer = db.execute(f'PRAGMA key = "raw:{key.hex()}"').fetchall()
    algorithm = db.execute("SELECT sqlite3mc_config('aegis', 'algorithm')").fetchall()
    if answer != [("ok",)] or db.pragma("cipher") != "aegis" or algorithm != [(AEGIS_ALGORITHM,)]:
        raise Refused("This installation cannot encrypt. Nothing was changed. Install the program again.")


def _set(db: apsw.Connection) -> None:
    db.pragma("journal_mode", "truncate")
    db.pragma("synchronous", 3)
    _set_both(db)


def _set_both(db: apsw.Connection) -> None:
    db.set_busy_timeout(_BUSY_MS)
    for name, value in (
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
    ):
        db.pragma(name, value)


def _check(db: apsw.Connection) -> None:
    """Reads the first page, so a wrong key is noticed here; then that every promise is kept."""
    db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    wanted = {
        "cipher": "aegis",
        "plaintext_header_size": "0",
        "page_size": PAGE_BYTES,
        "auto_vacuum": 1,
        "journal_mode": "truncate",
        "synchronous": 3,
        "secure_delete": 1,
        "temp_store": 2,
    }
    for name, value in wanted.items():
        if db.pragma(name) != value:
            raise Refused(f"The space cannot be kept safely here ({name}). Nothing was changed.")
