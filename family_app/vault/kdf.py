# SPDX-License-Identifier: Apache-2.0
"""From a passphrase to a key: slow on purpose, so that guessing is slow too.

The cost is an argument. The floor below which a stored cost is refused is part of the object that is handed in, so a
test can be quick without any way to make the program itself quick.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Protocol

from family_app.errors import Damaged, Refused, WrongUse

MIB = 1024 * 1024
SALT_BYTES = 16
KEY_BYTES = 32
LONGEST_PASSPHRASE = 4096
"""Bytes of UTF-8."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: passes over so many bytes of memory."""

    passes: int
    memory: int


class Kdf(Protocol):
    """Makes the key that opens the passphrase slot."""

    @property
    def name(self) -> str:
        """What is stored with the salt and the cost."""

    def costs(self) -> tuple[Cost, ...]:
        """The costs to try for a new key, the best first."""

    def check(self, cost: Cost) -> None:
        """Raises :class:`~family_app.errors.Damaged` for a cost outside the limits."""

    def derive(self, passphrase: str, salt: bytes, cost: Cost) -> bytes:
        """The 32 bytes. Raises :class:`~family_app.errors.Refused` when the memory is not there."""


@dataclass(frozen=True, slots=True)
class Argon2id:
    """Argon2id version 1.3, one lane, 32 bytes (libsodium's ``crypto_pwhash``)."""

    fresh: tuple[Cost, ...] = (Cost(3, 256 * MIB), Cost(4, 64 * MIB))
    least: Cost = Cost(2, 64 * MIB)
    most: Cost = Cost(10, 1024 * MIB)

    @property
    def name(self) -> str:
        return "argon2id"

    def costs(self) -> tuple[Cost, ...]:
        return self.fresh

    def check(self, cost: Cost) -> None:
        passes_fit = self.least.passes <= cost.passes <= self.most.passes
        if not passes_fit or not self.least.memory <= cost.memory <= self.most.memory or cost.memory % 1024:
            raise Damaged("The file vault.json is damaged: it asks for an amount of work that is never used.")

    def derive(self, passphrase: str, salt: bytes, cost: Cost) -> bytes:
        from nacl import exceptions, pwhash  # 15 ms, and not needed before something is unlocked

        self.check(cost)
        try:
            return pwhash.argon2id.kdf(
                KEY_BYTES, passphrase_bytes(passphrase), salt, opslimit=cost.passes, memlimit=cost.memory
            )
        except (MemoryError, exceptions.RuntimeError) as error:
            need = cost.memory // MIB
            raise Refused(
                f"There is not enough free memory to unlock: {need} MB are needed for a moment. "
                "Nothing was changed. Close other programs and try again."
            ) from error


ARGON2ID = Argon2id()
"""The one the program uses."""


def passphrase_bytes(passphrase: str) -> bytes:
    """The same bytes on every keyboard: NFC, UTF-8, nothing trimmed. Raises :class:`~family_app.errors.WrongUse`."""
    try:
        data = unicodedata.normalize("NFC", passphrase).encode()
    except UnicodeEncodeError as error:
        raise WrongUse("The passphrase has a character that cannot be kept. Choose another one.") from error
    if not data:
        raise WrongUse("The passphrase is empty. Type at least one character.")
    if len(data) > LONGEST_PASSPHRASE:
        raise WrongUse("The passphrase is too long. Choose one of at most a thousand characters.")
    return data


def derive_fresh(kdf: Kdf, passphrase: str, salt: bytes) -> tuple[bytes, Cost]:
    """A key at the best cost this computer has the memory for. Raises :class:`~family_app.errors.Refused`."""
    *dearer, last = kdf.costs()
    for cost in dearer:
        try:
            return kdf.derive(passphrase, salt, cost), cost
        except Refused:
            continue
    return kdf.derive(passphrase, salt, last), last
