# SPDX-License-Identifier: Apache-2.0
"""Backups: each is a whole small space of its own, ``backups/b-01`` with the same three files.

Written aside, read back, verified, and only then given its name. The names are used again and say nothing; when a
backup was made is sealed inside its mark. Every backup has the wraps of today: changing the passphrase rewrites them,
so an old passphrase opens no old backup.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import apsw

from family_app.errors import Damaged, FamilyAppError, Refused, refused
from family_app.vault import header, mark
from family_app.vault.database import connect, plain_errors, saves_of
from family_app.vault.keys import Keys
from family_app.vault.store import Statement
from family_app.whole_file import sync_folder

FOLDER = "backups"
DATABASE = "vault.db"
KEPT = 10
_PART = ".part-"
_OLDER_KEPT = "What you wrote is kept, and the older backups too."


@dataclass(frozen=True, slots=True)
class Backup:
    """``number`` is the N of ``b-N``. ``made`` is aware UTC. ``saves`` is how many saves it holds."""

    number: int
    folder: Path
    made: datetime
    saves: int

    @property
    def name(self) -> str:
        return self.folder.name


def backups(space: Path, keys: Keys, vault_id: str) -> list[Backup]:
    """Those whose mark can be read, the newest first. Their databases are not looked at: see :func:`is_good`."""
    found = []
    for folder in backup_folders(space):
        with suppress(FamilyAppError):
            seen = mark.read_mark(folder, keys, vault_id)
            found.append(Backup(int(folder.name[2:]), folder, seen.at, seen.saves))
    return sorted(found, key=lambda backup: (backup.saves, backup.made), reverse=True)


def newest_good(space: Path, keys: Keys, vault_id: str) -> Backup | None:
    """The newest backup that is byte for byte what was verified when it was made."""
    return next((backup for backup in backups(space, keys, vault_id) if is_good(backup, keys, vault_id)), None)


def is_good(backup: Backup, keys: Keys, vault_id: str) -> bool:
    """Whether the database of ``backup`` has the keyed hash that its mark says."""
    try:
        return _digest(backup.folder / DATABASE, keys) == mark.read_mark(backup.folder, keys, vault_id).digest
    except (FamilyAppError, OSError):
        return False


def offer(space: Path, keys: Keys, vault_id: str) -> str:
    """The sentence that ends a message about damage."""
    good = newest_good(space, keys, vault_id)
    if good is None:
        return "Nothing was changed. There is no good backup in this folder; do not delete it."
    return f"Nothing was changed. The newest good backup is {good.name}, of {good.made:%d %B %Y}."


def backup_folders(space: Path) -> list[Path]:
    """Every folder that has the name of a backup, by name."""
    try:
        entries = sorted((space / FOLDER).iterdir())
    except OSError:
        return []
    return [entry for entry in entries if _is_name(entry.name) and entry.is_dir() and not entry.is_symlink()]


def make_backup(
    space: Path, db: apsw.Connection, *, head: header.Header, keys: Keys, now: datetime, vfs: str | None = None
) -> Backup:
    """Copy the open database ``db``, prove that the copy can be read, name it, and let the oldest go.

    Raises :class:`~family_app.errors.Refused` or ``Damaged``; then no backup has changed.
    """
    with _part(space) as part:
        _room_for(space)
        with plain_errors("make a backup", kept=_OLDER_KEPT):
            db.execute("VACUUM INTO ?", (str(part / DATABASE),))
            saves = saves_of(db)
        named = _finish(space, part, mark.Mark(saves, now), head=head, keys=keys, vfs=vfs)
    _let_go(space, keys, head.id)
    return Backup(int(named.name[2:]), named, now, saves)


def change(space: Path, backup: Backup, statements: Iterable[Statement], *, head: header.Header, keys: Keys) -> None:
    """Put a changed copy in the place of ``backup``, with nothing of what was removed in its free space.

    Raises :class:`~family_app.errors.Damaged` for a backup that is not what it was, or ``Refused``.
    """
    if not is_good(backup, keys, head.id):
        raise Damaged(f"The backup {backup.name} is damaged.")
    with _part(space) as part:
        shutil.copyfile(backup.folder / DATABASE, part / DATABASE)
        copy = connect(part / DATABASE, keys.database)
        try:
            with plain_errors("change a backup", kept=_OLDER_KEPT):
                with copy:
                    for sql, params in statements:
                        copy.execute(sql, params).fetchall()
                copy.execute("VACUUM")
        finally:
            copy.close()
        _finish(space, part, mark.Mark(backup.saves, backup.made), head=head, keys=keys)
    _remove(backup)


def try_on_copy(space: Path, db: apsw.Connection, keys: Keys, step: Callable[[apsw.Connection], None]) -> None:
    """Do ``step`` on an encrypted copy that is thrown away. Raises what goes wrong."""
    with _part(space) as part:
        db.execute("VACUUM INTO ?", (str(part / DATABASE),))
        copy = connect(part / DATABASE, keys.database)
        try:
            step(copy)
            if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise Damaged("The space could not be brought to the form of this release.")
        finally:
            copy.close()


def sweep(space: Path) -> None:
    """Remove what an interrupted backup left."""
    for entry in list((space / FOLDER).glob(f"{_PART}*")):
        shutil.rmtree(entry, ignore_errors=True)


def rewrap(space: Path, head: header.Header) -> None:
    """Give every backup the wraps of ``head``. Raises :class:`~family_app.errors.Refused`."""
    for folder in backup_folders(space):
        with suppress(Damaged):
            if header.read_header(folder) == head:
                continue
        header.write_header(folder, head)


@contextmanager
def _part(space: Path) -> Iterator[Path]:
    """A folder aside, gone at the end unless it was given a name. An ``OSError`` becomes a sentence."""
    part = space / FOLDER / f"{_PART}{secrets.token_hex(4)}"
    try:
        part.parent.mkdir(mode=0o700, exist_ok=True)
        part.mkdir(mode=0o700)
        yield part
    except OSError as error:
        raise refused("make a backup", error, kept=_OLDER_KEPT) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _finish(
    space: Path, part: Path, made: mark.Mark, *, head: header.Header, keys: Keys, vfs: str | None = None
) -> Path:
    """Prove the copy in ``part``, write what belongs to it, and give it a name."""
    _read_back(part, keys, saves=made.saves, vfs=vfs)
    header.write_header(part, head)
    sealed = replace(made, digest=_digest(part / DATABASE, keys))
    mark.replace_mark(part, mark.mark_bytes(sealed, keys, head.id))
    return _give_name(space, part)


def _read_back(part: Path, keys: Keys, *, saves: int, vfs: str | None) -> None:
    """Open the copy as if nothing else were left, look at every page of it, and force it to the disk."""
    path = part / DATABASE
    with path.open("rb") as file:
        if file.read(15) == b"SQLite format 3":
            raise Refused(f"Could not make a backup: the copy would not have been encrypted. {_OLDER_KEPT}")
    copy = connect(path, keys.database, vfs=vfs)
    try:
        with plain_errors("make a backup", kept=_OLDER_KEPT):
            said = copy.execute("PRAGMA integrity_check").fetchall()
        if said != [("ok",)] or saves_of(copy) != saves:
            raise Refused(f"Could not make a backup: the copy was not what was saved. {_OLDER_KEPT}")
    finally:
        copy.close()
    path.with_name(f"{DATABASE}-journal").unlink(missing_ok=True)
    path.chmod(0o600)
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _room_for(space: Path) -> None:
    """A backup may take a fifth of the free space."""
    size, free = (space / DATABASE).stat().st_size, shutil.disk_usage(space).free
    if size * 5 > free:
        raise Refused("No backup was made: the disk is nearly full. What you wrote is kept. Make room on the disk.")


def _give_name(space: Path, part: Path) -> Path:
    taken = {folder.name for folder in backup_folders(space)}
    name = next(f"b-{number:02d}" for number in range(1, len(taken) + 2) if f"b-{number:02d}" not in taken)
    sync_folder(part)
    named = space / FOLDER / name
    part.rename(named)
    sync_folder(named.parent)
    return named


def _let_go(space: Path, keys: Keys, vault_id: str) -> None:
    """Keep the newest. A backup whose mark cannot be read is not ours to delete."""
    for old in backups(space, keys, vault_id)[KEPT:]:
        _remove(old)


def _remove(backup: Backup) -> None:
    """First its name, then its files: half a backup never has a name."""
    gone = backup.folder.with_name(f"{_PART}{secrets.token_hex(4)}")
    with suppress(OSError):
        backup.folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def _digest(path: Path, keys: Keys) -> str:
    hasher = hashlib.blake2b(key=keys.backup, person=b"backup-db-v1", digest_size=32)
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            hasher.update(block)
    return hasher.hexdigest()


def _is_name(name: str) -> bool:
    return name.startswith("b-") and name[2:].isascii() and name[2:].isdigit() and 2 <= len(name[2:]) <= 6
