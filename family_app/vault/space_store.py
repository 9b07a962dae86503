# SPDX-License-Identifier: Apache-2.0
"""An unlocked space on the disk: each save is acknowledged in its mark, and it looks after its own backups."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import apsw
import msgspec

from family_app.errors import Damaged, FamilyAppError, Locked, WrongPassphrase
from family_app.vault import backups, header, mark
from family_app.vault.backups import Backup
from family_app.vault.coarse import coarsen, everything_in
from family_app.vault.database import plain_errors
from family_app.vault.kdf import Kdf
from family_app.vault.keys import Keys
from family_app.vault.lock import Lock
from family_app.vault.sealed import seal, unseal
from family_app.vault.store import Statement, Store
from family_app.vault.times import from_ms, to_ms

Clock = Callable[[], datetime]
BACKUP_EVERY = timedelta(days=1)
WAITING = "waiting"
"""What is sealed for the time while the space is locked."""


@dataclass(frozen=True, slots=True, repr=False)
class OpenSpace:
    """What is in hand while a space is unlocked. It has no ``repr``: it holds the key."""

    folder: Path
    head: header.Header
    keys: Keys
    lock: Lock
    clock: Clock
    kdf: Kdf
    vfs: str | None = None


class SpaceStore(Store):
    """The store of one private space."""

    is_guest = False

    def __init__(self, db: apsw.Connection, space: OpenSpace) -> None:
        super().__init__(db)
        self._space = space
        self.last_opened: datetime | None = None
        """When the space was opened before this time."""

    @property
    def number(self) -> int:
        """The N of “Space N”."""
        return self._space.head.number

    def backups(self) -> list[Backup]:
        """Those whose mark can be read, the newest first."""
        return backups.backups(self._space.folder, self._space.keys, self._space.head.id)

    def is_good(self, backup: Backup) -> bool:
        """Whether ``backup`` is byte for byte what was verified when it was made."""
        return backups.is_good(backup, self._space.keys, self._space.head.id)

    def back_up(self) -> Backup:
        """Make a backup now. Raises :class:`~family_app.errors.Refused`; then no backup has changed."""
        space = self._space
        now = space.clock()
        made = backups.make_backup(
            space.folder, self.connection, head=space.head, keys=space.keys, now=now, vfs=space.vfs
        )
        self.coarsen()
        return made

    def back_up_if_due(self) -> None:
        """Once a day, if anything was saved since. A backup that could not be made is a notice, not an error."""
        made = self.backups()
        now = self._space.clock()
        if self.saves <= (made[0].saves if made else 0) or (made and abs(now - made[0].made) < BACKUP_EVERY):
            return
        try:
            self.back_up()
        except FamilyAppError as error:
            self.notices = (*self.notices, str(error))

    def change_passphrase(self, new: str) -> None:
        """From now on only ``new`` opens the space and its backups.

        The wraps in the backups are replaced first: once the space itself has changed, no older wrap is left. The
        key inside stays the same; for a passphrase that somebody may have used, that is not enough.
        """
        with self._use:  # a lock in the middle would wipe the key, and the new wrap would hold nothing
            self._refuse_when_closed()
            space = self._space
            slot = header.passphrase_slot(space.head.id, space.head.number, space.keys, passphrase=new, kdf=space.kdf)
            head = msgspec.structs.replace(space.head, passphrase=slot)
            backups.rewrap(space.folder, head)
            header.write_header(space.folder, head)
            self._space = replace(space, head=head)
            self.coarsen()

    def prove(self, typed: str) -> None:
        """Whether ``typed`` is the passphrase or the recovery key of this space.

        Raises :class:`~family_app.errors.WrongPassphrase`.
        """
        space = self._space
        with suppress(WrongPassphrase):
            header.open_with_recovery_key(space.head, typed).wipe()
            return
        header.open_with_passphrase(space.head, typed, kdf=space.kdf).wipe()

    def seal(self, words: bytes) -> bytes:
        with self._use:
            self._refuse_when_closed()
            return seal(words, self._space.keys.waiting, self._space.head.id, WAITING)

    def unseal(self, sealed: bytes) -> bytes:
        with self._use:
            self._refuse_when_closed()
            return unseal(sealed, self._space.keys.waiting, self._space.head.id, WAITING)

    def _refuse_when_closed(self) -> None:
        if not self.is_open:
            raise Locked("The private space was locked meanwhile. Nothing was changed.")

    def write_everywhere(self, *statements: Statement) -> None:
        """As :meth:`write`, and in every backup too: for what must be gone.

        The backups come first: as long as it is still here, it can be asked for again. A backup that is damaged
        cannot be changed and is named in ``notices``.
        """
        with self._use:
            self._refuse_when_closed()
            space = self._space
            for backup in self.backups():
                try:
                    backups.change(space.folder, backup, statements, head=space.head, keys=space.keys)
                except Damaged:
                    notice = f"The backup {backup.name} is damaged. It may still hold what you removed."
                    self.notices = (*self.notices, notice)
            self.write(*statements)
            with plain_errors("clear the free space in vault.db", kept="What you removed is gone from the journal."):
                self.connection.execute("VACUUM")
            self.coarsen()

    def verify(self) -> tuple[str, ...]:
        """Read everything. One sentence for each thing that is not as it was saved; nothing when all is well."""
        found = []
        try:
            if self.read("PRAGMA integrity_check") != [("ok",)]:
                found.append("The file vault.db is damaged inside.")
            if self.read("PRAGMA foreign_key_check"):
                found.append("Some earlier versions in vault.db belong to no entry.")
            self.read("INSERT INTO entry_words (entry_words, rank) VALUES ('integrity-check', 1)")
        except Damaged as error:
            found.append(str(error))
        good = {backup.name for backup in self.backups() if self.is_good(backup)}
        folders = backups.backup_folders(self._space.folder)
        return (*found, *(f"The backup {folder.name} is damaged." for folder in folders if folder.name not in good))

    def acknowledge(self) -> None:
        """Bring the mark in step with the database."""
        self._saved(self.saves)

    def remember_opening(self) -> None:
        """Note when the space was opened; ``last_opened`` keeps the time before. Not a save of the person's."""
        with suppress(FamilyAppError), plain_errors("note the opening"):
            rows = self.read("SELECT value FROM about WHERE name = 'opened-at'")
            self.last_opened = from_ms(rows[0][0]) if rows else None
            self.connection.execute(
                "INSERT OR REPLACE INTO about VALUES ('opened-at', ?)", (to_ms(self._space.clock()),)
            ).fetchall()

    def coarsen(self) -> None:
        """Set the times of every file of the space to the first of the month."""
        coarsen(everything_in(self._space.folder), self._space.clock())

    def _saved(self, saves: int) -> None:
        space, now = self._space, self._space.clock()
        data = mark.mark_bytes(mark.Mark(saves, now), space.keys, space.head.id)
        with suppress(OSError):  # the save itself is on the disk; a mark that stays behind is in order
            mark.replace_mark(space.folder, data)
        names = ("vault.db", "vault.db-journal", mark.NAME, "")
        coarsen([space.folder / name for name in names], now)

    def _closed(self) -> None:
        self.coarsen()
        self._space.lock.release()
        self._space.keys.wipe()
        coarsen([self._space.folder / "vault.lock"], self._space.clock())

    def _offer(self) -> str:
        return backups.offer(self._space.folder, self._space.keys, self._space.head.id)
