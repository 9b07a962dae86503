# SPDX-License-Identifier: Apache-2.0
"""One random key per space, and the four keys that are made from it, each for one purpose."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field

from family_app.vault.kdf import KEY_BYTES


@dataclass(frozen=True, slots=True)
class Keys:
    """``vault`` is what the slots wrap. It is never shown, and overwritten by :meth:`wipe`.

    Python, SQLite and the system may have made copies; those cannot be reached.
    """

    vault: bytearray = field(repr=False)

    @property
    def database(self) -> bytes:
        """The raw key of ``vault.db``."""
        return self._derive(b"db-v1")

    @property
    def mark(self) -> bytes:
        """Seals ``vault.mark``."""
        return self._derive(b"mark-v1")

    @property
    def backup(self) -> bytes:
        """Keys the hash of a backup."""
        return self._derive(b"backup-v1")

    @property
    def waiting(self) -> bytes:
        """Seals what waits in memory while the space is locked."""
        return self._derive(b"wait-v1")

    def wipe(self) -> None:
        """Forget the key, as far as a program can."""
        self.vault[:] = bytes(len(self.vault))

    def _derive(self, purpose: bytes) -> bytes:
        return hashlib.blake2b(key=self.vault, person=purpose, digest_size=KEY_BYTES).digest()


def new_keys() -> Keys:
    return Keys(bytearray(secrets.token_bytes(KEY_BYTES)))
