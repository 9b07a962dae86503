# SPDX-License-Identifier: Apache-2.0
"""One random key per space, and the three keys that are made from it, each for one purpose."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from family_app.vault.kdf import KEY_BYTES


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """``vault`` is what the slots wrap. It has no ``repr``: a key is never printed."""

    vault: bytes

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

    def _derive(self, purpose: bytes) -> bytes:
        return hashlib.blake2b(key=self.vault, person=purpose, digest_size=KEY_BYTES).digest()


def new_keys() -> Keys:
    return Keys(secrets.token_bytes(KEY_BYTES))
