# SPDX-License-Identifier: Apache-2.0
"""The recovery key: 130 random bits to write on paper, for the day the passphrase is forgotten.

26 characters of Crockford's base 32 and two check characters, in seven groups of four. Case, hyphens and spaces do not
matter; O is read as 0, I and L as 1. The check is the number modulo 1021, a prime: every single wrong character and
every two characters that changed places are noticed.
"""

from __future__ import annotations

import hashlib
import secrets
from random import Random

from family_app.errors import WrongPassphrase

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 130
GROUPS = 7
_BODY = 26
_MODULUS = 1021
_LOOKS_LIKE = str.maketrans("OIL", "011")
_PERSON = b"recovery-v1"


def new_recovery_key() -> str:
    """A fresh key, as it is printed."""
    return written(secrets.randbits(BITS))


def written(number: int) -> str:
    """``number`` as seven groups: ``7ZQ4-….``"""
    if not 0 <= number < 1 << BITS:
        raise ValueError("a recovery key has 130 bits")
    text = _digits(number, _BODY) + _digits(number % _MODULUS, 2)
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def normal(typed: str) -> str:
    """The 26 characters that matter of what was typed. Raises :class:`~family_app.errors.WrongPassphrase`."""
    text = "".join(typed.split()).replace("-", "").upper().translate(_LOOKS_LIKE)
    if len(text) != _BODY + 2:
        raise WrongPassphrase(f"A recovery key has 28 letters and digits; this has {len(text)}. Nothing was changed.")
    strange = next((character for character in text if character not in ALPHABET), "")
    if strange:
        raise WrongPassphrase(f"“{strange}” is never part of a recovery key. Look at the sheet again.")
    number = _number(text[:_BODY])
    if number % _MODULUS != _number(text[_BODY:]):
        raise WrongPassphrase("One of these characters is not as it stands on the sheet. Look again, group by group.")
    return text[:_BODY]


def wrapping_key(typed: str, salt: bytes) -> bytes:
    """The 32 bytes that open the recovery slot. Raises :class:`~family_app.errors.WrongPassphrase` for a slip."""
    return hashlib.blake2b(key=normal(typed).encode(), salt=salt, person=_PERSON, digest_size=32).digest()


def groups_to_type_back(rng: Random) -> tuple[int, int]:
    """Two different groups, counted from 1, to prove that the sheet was made."""
    first, second = sorted(rng.sample(range(1, GROUPS + 1), 2))
    return first, second


def is_group(key: str, number: int, typed: str) -> bool:
    """Whether ``typed`` is group ``number`` (from 1) of ``key``."""
    wanted = key.split("-")[number - 1]
    return "".join(typed.split()).replace("-", "").upper().translate(_LOOKS_LIKE) == wanted


def _digits(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _number(text: str) -> int:
    number = 0
    for character in text:
        number = number << 5 | ALPHABET.index(character)
    return number
