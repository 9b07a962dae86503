# SPDX-License-Identifier: Apache-2.0
"""Bytes that only one key of one space reads: a nonce, then XChaCha20-Poly1305 bound to what they are for."""

from __future__ import annotations

import secrets

from family_app.errors import Damaged
from family_app.vault.canonical import canonical

_NONCE_BYTES = 24


def seal(inside: bytes, key: bytes, vault_id: str, what: str) -> bytes:
    """24 random bytes, then ``inside`` sealed with ``key`` as the ``what`` of the space ``vault_id``."""
    from nacl.secret import Aead

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + Aead(key).encrypt(inside, _bound(vault_id, what), nonce).ciphertext


def unseal(sealed: bytes, key: bytes, vault_id: str, what: str) -> bytes:
    """What :func:`seal` was given. Raises :class:`~family_app.errors.Damaged` for anything else."""
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    try:
        return Aead(key).decrypt(sealed[_NONCE_BYTES:], _bound(vault_id, what), sealed[:_NONCE_BYTES])
    except (CryptoError, ValueError, TypeError) as error:
        raise Damaged(f"The {what} of this space is not what the program sealed.") from error


def _bound(vault_id: str, what: str) -> bytes:
    return canonical({"format": 1, "id": vault_id, "what": what})
