# SPDX-License-Identifier: Apache-2.0
"""The folder of one private space: made, unlocked, looked after. See ``docs/vault-format.md``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw

from family_app.errors import Damaged, FamilyAppError, Refused
from family_app.vault import backups, header, mark
from family_app.vault.coarse import coarsen, everything_in
from family_app.vault.database import connect, plain_errors, saves_of
from family_app.vault.kdf import ARGON2ID, Kdf
from family_app.vault.keys import Keys, new_keys
from family_app.vault.lock import NAME as LOCK_NAME
from family_app.vault.lock import Lock
from family_app.vault.migrations.steps import STEPS, Steps, migrate, refuse_newer, version_of
from family_app.vault.space_store import Clock, OpenSpace, SpaceStore
from family_app.vault.store import Store, guest_store

DATABASE = backups.DATABASE


class Vault:
    """One space. ``kdf`` and ``clock`` are handed in; ``vfs`` and ``steps`` are for tests of faults and of updates."""

    def __init__(
        self, folder: Path, *, clock: Clock, kdf: Kdf = ARGON2ID, vfs: str | None = None, steps: Steps = STEPS
    ) -> None:
        self.folder = folder
        self._clock = clock
        self._kdf = kdf
        self._vfs = vfs
        self._steps = steps

    @staticmethod
    def guest() -> Store:
        """“Just look”: nothing is written anywhere."""
        return guest_store()

    def create(self, number: int, passphrase: str, *, recovery_key: str | None) -> None:
        """Write a new, empty space into the folder, which must be new too. ``number`` is the N of “Space N”.

        Raises :class:`~family_app.errors.Refused` or ``WrongUse``.
        """
        keys = new_keys()
        head = header.new_header(number, keys, passphrase=passphrase, recovery_key=recovery_key, kdf=self._kdf)
        with plain_errors("make the space", kept="Nothing was kept."):
            db = connect(self.folder / DATABASE, keys.database, new=True, vfs=self._vfs)
            try:
                migrate(db, self._steps)
                saves = saves_of(db)
            finally:
                db.close()
        try:
            mark.replace_mark(self.folder, mark.mark_bytes(mark.Mark(saves, self._clock()), keys, head.id))
        except OSError as error:
            raise Refused("Could not make the space: the disk did not take it. Nothing was kept.") from error
        header.write_header(self.folder, head)
        coarsen(everything_in(self.folder), self._clock())

    def unlock(self, passphrase: str, *, mend: bool = False, back_up: bool = True) -> SpaceStore:
        """Open with the passphrase.

        Raises :class:`~family_app.errors.WrongPassphrase`, ``InUse``, ``Damaged`` (naming the newest good backup) or
        ``Refused``. With ``mend`` a database that can be read is taken as it is: what raises
        :class:`~family_app.vault.mark.Mendable` without it (a lost header or mark, missing saves) is written anew.
        Today's backup is made first (0.02 s for a small space, 3 s for 100,000 entries); without ``back_up`` it is
        the caller who calls :meth:`~family_app.vault.space_store.SpaceStore.back_up_if_due`.
        """
        return self._unlock(
            lambda head: header.open_with_passphrase(head, passphrase, kdf=self._kdf), mend=mend, back_up=back_up
        )

    def unlock_with_recovery(self, recovery_key: str, *, mend: bool = False, back_up: bool = True) -> SpaceStore:
        """Open with the recovery key; raises as :meth:`unlock` does."""
        return self._unlock(lambda head: header.open_with_recovery_key(head, recovery_key), mend=mend, back_up=back_up)

    def number(self) -> int:
        """The N of “Space N”. Raises :class:`~family_app.errors.Damaged` when no header can be read."""
        return self._header()[0].number

    def _unlock(self, opened: Callable[[header.Header], Keys], *, mend: bool, back_up: bool) -> SpaceStore:
        lock = Lock.take(self.folder / LOCK_NAME)
        try:
            head, fault = self._header()
            keys = opened(head)
            db = self._open(keys, head, fault, mend=mend)
        except BaseException:
            lock.release()
            raise
        store = SpaceStore(db, OpenSpace(self.folder, head, keys, lock, self._clock, self._kdf, self._vfs))
        try:
            self._look_after(store, head, mend=mend)
            if back_up:
                store.back_up_if_due()
                store.coarsen()
        except BaseException:
            store.close()
            raise
        return store

    def _header(self) -> tuple[header.Header, Damaged | None]:
        """The header; where it is damaged, the one of a backup, with what is wrong with the first."""
        try:
            return header.read_header(self.folder), None
        except Damaged as error:
            for folder in backups.backup_folders(self.folder):
                try:
                    return header.read_header(folder), error
                except FamilyAppError:
                    continue
            raise Damaged(
                f"{error} Nothing was changed. No backup in this folder can take its place; do not delete it."
            ) from error

    def _open(self, keys: Keys, head: header.Header, fault: Damaged | None, *, mend: bool) -> apsw.Connection:
        """The database, in step with its mark and in the form of this release. Damage names the newest good backup."""
        try:
            db = connect(self.folder / DATABASE, keys.database, vfs=self._vfs)
            try:
                with plain_errors("open the space", kept="Nothing was changed."):
                    refuse_newer(db, self._steps)
                    saves = saves_of(db)
                    if not mend:
                        self._compare(saves, keys, head, fault)
                    self._update(db, keys, head)
            except BaseException:
                db.close()
                raise
        except Damaged as error:
            raise type(error)(f"{error} {backups.offer(self.folder, keys, head.id)}") from error
        return db

    def _compare(self, saves: int, keys: Keys, head: header.Header, fault: Damaged | None) -> None:
        """Raises :class:`~family_app.vault.mark.Mendable` for a lost header or mark, or lost acknowledged saves."""
        if fault:
            raise mark.Mendable(str(fault)) from fault
        try:
            seen = mark.read_mark(self.folder, keys, head.id)
        except Damaged as error:
            raise mark.Mendable(str(error)) from error
        if saves < seen.saves:
            lost = "the last save is" if seen.saves - saves == 1 else f"the last {seen.saves - saves} saves are"
            raise mark.Mendable(f"The file {DATABASE} is older than it should be: {lost} missing.")

    def _update(self, db: apsw.Connection, keys: Keys, head: header.Header) -> None:
        """The steps of newer releases: after a backup, and on a copy first."""
        if version_of(db) == len(self._steps):
            return
        backups.make_backup(self.folder, db, head=head, keys=keys, now=self._clock(), vfs=self._vfs)
        backups.try_on_copy(self.folder, db, keys, lambda copy: migrate(copy, self._steps))
        migrate(db, self._steps)

    def _look_after(self, store: SpaceStore, head: header.Header, *, mend: bool) -> None:
        """What an interruption left, and today's backup. What cannot be done now is a notice, not an error."""
        if mend:
            header.write_header(self.folder, head)
            store.acknowledge()
        backups.sweep(self.folder)
        try:
            backups.rewrap(self.folder, head)
        except FamilyAppError as error:
            store.notices = (*store.notices, str(error))
        store.remember_opening()
        store.coarsen()
