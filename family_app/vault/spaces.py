# SPDX-License-Identifier: Apache-2.0
"""All private spaces of one user. They have numbers, not names: a list of them says nothing about anybody."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from family_app.errors import Damaged, FamilyAppError, UnknownId, WrongUse, refused
from family_app.vault.canonical import canonical, parse, read_bounded
from family_app.vault.coarse import coarsen
from family_app.vault.kdf import ARGON2ID, Kdf
from family_app.vault.lock import Lock
from family_app.vault.space_store import Clock
from family_app.vault.vault import Vault
from family_app.whole_file import write_whole

COUNTER = "spaces.json"
_LETTERS = "bcdfghjkmnpqrstvwxz"
_LENGTH = 10
_PART = ".new-"


@dataclass(frozen=True, slots=True)
class SpaceInfo:
    """``fault`` says in a sentence why the space cannot be listed with its number; then ``number`` is 0."""

    number: int
    label: str
    folder: Path
    fault: str = ""


class _Counter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    last: int


class Spaces:
    """The folder ``spaces/``. Nothing is created until a space is."""

    def __init__(self, root: Path, *, clock: Clock, kdf: Kdf = ARGON2ID) -> None:
        self._root = root
        self._clock = clock
        self._kdf = kdf

    def list(self) -> tuple[SpaceInfo, ...]:
        """Every space by its number; those that cannot be read come last."""
        found = [self._info(folder) for folder in self._folders()]
        return tuple(sorted(found, key=lambda info: (info.number == 0, info.number, info.folder.name)))

    def vault(self, number: int | None = None) -> Vault:
        """The space with this number; without one, the only space.

        Raises :class:`~family_app.errors.UnknownId` or ``WrongUse``, or ``Damaged`` when it may be one that cannot
        be read.
        """
        spaces = self.list()
        if number is None:
            if not spaces:
                raise WrongUse("There is no private space yet. “family-app space new” makes one.")
            if len(spaces) > 1:
                raise WrongUse(f"There are {len(spaces)} private spaces. Say which with --space N.")
            return self._vault(spaces[0])
        for info in spaces:
            if info.number == number:
                return self._vault(info)
        for info in spaces:
            if info.fault:
                self._vault(info).number()  # raises what is wrong with it
        raise UnknownId("space", str(number), [str(info.number) for info in spaces])

    def create(self, passphrase: str, *, recovery_key: str | None) -> SpaceInfo:
        """A new space under the next number.

        ``recovery_key`` comes from :func:`~family_app.vault.recovery_key.new_recovery_key`, shown and typed back
        before this; ``None`` where there is no safe place for paper. It is kept nowhere.
        Raises :class:`~family_app.errors.Refused` or ``WrongUse``.
        """
        try:
            self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise refused("make a space", error, kept="Nothing was kept.") from error
        lock = Lock.take(self._root / "spaces.lock")
        for left in self._root.glob(f"{_PART}*"):
            shutil.rmtree(left, ignore_errors=True)
        part = self._root / f"{_PART}{secrets.token_hex(4)}"
        try:
            number = self._next_number()
            part.mkdir(mode=0o700)
            Vault(part, clock=self._clock, kdf=self._kdf).create(number, passphrase, recovery_key=recovery_key)
            folder = self._root / "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
            part.rename(folder)
        except OSError as error:
            raise refused("make a space", error, kept="Nothing was kept.") from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
            lock.release()
            coarsen([*self._root.glob("spaces.*"), self._root, self._root.parent], self._clock())
        return SpaceInfo(number, label(number), folder)

    def _next_number(self) -> int:
        """One more than any number ever given; written down before it is used."""
        last = max((info.number for info in self.list()), default=0)
        with suppress(Damaged, ValueError):
            last = max(last, parse(read_bounded(self._root / COUNTER), _Counter).last)
        write_whole(self._root / COUNTER, canonical(_Counter(1, last + 1)), private=True)
        return last + 1

    def _folders(self) -> tuple[Path, ...]:
        try:
            entries = sorted(self._root.iterdir())
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise refused("look for private spaces", error) from error
        return tuple(entry for entry in entries if _is_space(entry))

    def _info(self, folder: Path) -> SpaceInfo:
        try:
            number = Vault(folder, clock=self._clock).number()
        except FamilyAppError as error:
            return SpaceInfo(0, folder.name, folder, str(error))
        return SpaceInfo(number, label(number), folder)

    def _vault(self, info: SpaceInfo) -> Vault:
        return Vault(info.folder, clock=self._clock, kdf=self._kdf)


def label(number: int) -> str:
    """What a space is called on the screen."""
    return f"Space {number}"


def _is_space(entry: Path) -> bool:
    return len(entry.name) == _LENGTH and set(entry.name) <= set(_LETTERS) and entry.is_dir()
