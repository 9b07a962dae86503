# SPDX-License-Identifier: Apache-2.0
"""Words that wait in memory while a space is locked. They are in no file, and only that space's key reads them."""

from __future__ import annotations

import secrets

from family_app.errors import Damaged
from family_app.vault.canonical import canonical
from family_app.vault.keys import Keys

_NONCE_BYTES = 24


def seal(words: bytes, keys: Keys, vault_id: str) -> bytes:
    """24 random bytes, then ``words`` sealed with XChaCha20-Poly1305 for the space ``vault_id``."""
    from nacl.secret import Aead

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + Aead(keys.waiting).encrypt(words, _bound(vault_id), nonce).ciphertext


def unseal(sealed: bytes, keys: Keys, vault_id: str) -> bytes:
    """What :func:`seal` was given. Raises :class:`~family_app.errors.Damaged` for another space."""
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    try:
        return Aead(keys.waiting).decrypt(sealed[_NONCE_BYTES:], _bound(vault_id), sealed[:_NONCE_BYTES])
    except (CryptoError, ValueError, TypeError) as error:
        raise Damaged("What waited for this space cannot be read with its key.") from error


def _bound(vault_id: str) -> bytes:
    return canonical({"format": 1, "id": vault_id, "what": "waiting"})
