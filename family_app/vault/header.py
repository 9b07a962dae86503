# SPDX-License-Identifier: Apache-2.0
"""``vault.json``: how the key of a space is wrapped. It names nobody and holds no date.

Two slots, always both, always of the same size: the passphrase and the recovery key. Where there is no recovery key
its slot holds random bytes, so that the file does not tell. Every value that decides how a slot is opened is bound to
it as associated data: nothing can be exchanged between files, or made cheaper, without the slot failing to open.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated

import msgspec

from family_app.errors import Damaged, Refused, WrongPassphrase
from family_app.vault.canonical import canonical, parse, read_bounded
from family_app.vault.kdf import SALT_BYTES, Cost, Kdf, derive_fresh
from family_app.vault.keys import Keys
from family_app.vault.recovery_key import wrapping_key
from family_app.whole_file import write_whole

FORMAT = 1
CIPHER = "sqlite3mc-aegis-4"
"""SQLite3 Multiple Ciphers, cipher ``aegis``, algorithm 4 (AEGIS-256), raw key, pages of 4096 bytes."""
NAME = "vault.json"
_NONCE_BYTES = 24
_SEALED_BYTES = 48

Hex16 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Hex24 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{48}$")]
Hex48 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{96}$")]
Positive = Annotated[int, msgspec.Meta(ge=1, le=1 << 40)]


class PassphraseSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key, wrapped by the passphrase. ``memory`` is in bytes."""

    kdf: str
    memory: Positive
    passes: Positive
    salt: Hex16
    nonce: Hex24
    sealed: Hex48


class RecoverySlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key, wrapped by the recovery key; or random bytes."""

    kdf: str
    salt: Hex16
    nonce: Hex24
    sealed: Hex48


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``vault.json``. ``number`` is the N of “Space N”."""

    format: int
    id: Hex16
    number: Positive
    cipher: str
    passphrase: PassphraseSlot
    recovery: RecoverySlot


class _AnyFormat(msgspec.Struct):
    format: Positive


def new_header(number: int, keys: Keys, *, passphrase: str, recovery_key: str | None, kdf: Kdf) -> Header:
    """The header of a new space. Raises :class:`~family_app.errors.FamilyAppError`."""
    vault_id = secrets.token_hex(16)
    return Header(
        format=FORMAT,
        id=vault_id,
        number=number,
        cipher=CIPHER,
        passphrase=passphrase_slot(vault_id, number, keys, passphrase=passphrase, kdf=kdf),
        recovery=recovery_slot(vault_id, number, keys, recovery_key=recovery_key),
    )


def passphrase_slot(vault_id: str, number: int, keys: Keys, *, passphrase: str, kdf: Kdf) -> PassphraseSlot:
    """The vault's key under a passphrase, with a fresh salt."""
    salt = secrets.token_bytes(SALT_BYTES)
    wrap_key, cost = derive_fresh(kdf, passphrase, salt)
    bare = PassphraseSlot(kdf.name, cost.memory, cost.passes, salt.hex(), secrets.token_hex(_NONCE_BYTES), "")
    return msgspec.structs.replace(bare, sealed=_seal(wrap_key, keys, bare, _bound(vault_id, number, bare)))


def recovery_slot(vault_id: str, number: int, keys: Keys, *, recovery_key: str | None) -> RecoverySlot:
    """The vault's key under a recovery key; without one, bytes that nothing opens."""
    salt = secrets.token_bytes(SALT_BYTES)
    bare = RecoverySlot("blake2b-recovery-v1", salt.hex(), secrets.token_hex(_NONCE_BYTES), "")
    if recovery_key is None:
        return msgspec.structs.replace(bare, sealed=secrets.token_hex(_SEALED_BYTES))
    wrap_key = wrapping_key(recovery_key, salt)
    return msgspec.structs.replace(bare, sealed=_seal(wrap_key, keys, bare, _bound(vault_id, number, bare)))


def open_with_passphrase(header: Header, passphrase: str, *, kdf: Kdf) -> Keys:
    """Raises :class:`~family_app.errors.WrongPassphrase`, or ``Damaged`` for a cost that is never used."""
    slot = header.passphrase
    if slot.kdf != kdf.name:
        raise Refused("This space was locked in a way that this release does not know. Nothing was changed.")
    wrap_key = kdf.derive(passphrase, bytes.fromhex(slot.salt), Cost(slot.passes, slot.memory))
    keys = _unseal(wrap_key, slot, _bound(header.id, header.number, slot))
    if keys is None:
        raise WrongPassphrase("This passphrase does not open the space. Nothing was changed. Try again.")
    return keys


def open_with_recovery_key(header: Header, typed: str) -> Keys:
    """Raises :class:`~family_app.errors.WrongPassphrase`."""
    slot = header.recovery
    wrap_key = wrapping_key(typed, bytes.fromhex(slot.salt))
    keys = _unseal(wrap_key, slot, _bound(header.id, header.number, slot))
    if keys is None:
        raise WrongPassphrase("This recovery key does not open the space, or the space has none. Nothing was changed.")
    return keys


def write_header(folder: Path, header: Header) -> None:
    """Raises :class:`~family_app.errors.Refused`."""
    write_whole(folder / NAME, canonical(header), private=True)


def read_header(folder: Path) -> Header:
    """Raises :class:`~family_app.errors.Damaged`, or ``Refused`` for the format of a newer release."""
    data = read_bounded(folder / NAME)
    try:
        number = msgspec.json.decode(data, type=_AnyFormat).format
        if number <= FORMAT:
            header = parse(data, Header)
    except (ValueError, RecursionError) as error:
        raise Damaged(f"The file {NAME} is damaged: it is not what the program wrote.") from error
    if number > FORMAT or header.cipher != CIPHER:
        raise Refused(
            "This space was made by a newer release of the program. Nothing was changed. Install the newer release."
        )
    return header


def _bound(vault_id: str, number: int, slot: PassphraseSlot | RecoverySlot) -> bytes:
    """What is bound to a slot: everything in the header that decides how it is opened."""
    deciding = {name: value for name, value in msgspec.to_builtins(slot).items() if name not in ("nonce", "sealed")}
    kind = "passphrase" if isinstance(slot, PassphraseSlot) else "recovery"
    return canonical(
        {"cipher": CIPHER, "format": FORMAT, "id": vault_id, "number": number, "slot": kind, "with": deciding}
    )


def _seal(wrap_key: bytes, keys: Keys, slot: PassphraseSlot | RecoverySlot, bound: bytes) -> str:
    from nacl.secret import Aead

    return Aead(wrap_key).encrypt(bytes(keys.vault), bound, bytes.fromhex(slot.nonce)).ciphertext.hex()


def _unseal(wrap_key: bytes, slot: PassphraseSlot | RecoverySlot, bound: bytes) -> Keys | None:
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    try:
        return Keys(bytearray(Aead(wrap_key).decrypt(bytes.fromhex(slot.sealed), bound, bytes.fromhex(slot.nonce))))
    except CryptoError:
        return None
