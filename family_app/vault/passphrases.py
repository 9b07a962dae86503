# SPDX-License-Identifier: Apache-2.0
"""Advice on a new passphrase, given without any network: is it one that everybody tries, and is it long enough?"""

from __future__ import annotations

import unicodedata
from pathlib import Path

ENOUGH_CHARACTERS = 10
ENOUGH_WORDS = 4
_SWAPS = str.maketrans("013457@$!", "oieastasi")
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop")
_LEAST_RUN = 3
_DATE = 8
"""Digits of a birthday; so few are tried through in no time."""


def common_words(path: Path) -> frozenset[str]:
    """The list that ships with the program; empty when it is missing, which is no reason not to make a space."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_common(passphrase: str, common: frozenset[str]) -> bool:
    """Whether somebody who guesses would try it early: a word of the list, with digits or signs round it or letters
    swapped for digits, said several times, a date, or a row of keys."""
    plain = "".join(unicodedata.normalize("NFKC", passphrase).casefold().split())
    if plain.isdigit() and len(plain) <= _DATE:
        return True
    forms = {form for form in (plain, plain.translate(_SWAPS)) for form in (form, _core(form))}
    return any(form in common or _once(form) in common or _is_row(form) for form in forms)


def is_short(passphrase: str) -> bool:
    """Fewer than ten characters and fewer than four words."""
    return len(passphrase) < ENOUGH_CHARACTERS and len(passphrase.split()) < ENOUGH_WORDS


def _core(text: str) -> str:
    """Without what people put before and after a word."""
    start, end = 0, len(text)
    while start < end and not text[start].isalpha():
        start += 1
    while end > start and not text[end - 1].isalpha():
        end -= 1
    return text[start:end]


def _once(text: str) -> str:
    """``lovelove`` is ``love``."""
    for size in range(1, len(text) // 2 + 1):
        if len(text) % size == 0 and text[:size] * (len(text) // size) == text:
            return text[:size]
    return text


def _is_row(text: str) -> bool:
    """One character again and again, or neighbours on the keyboard or in the alphabet, either way round."""
    if not text:
        return False
    once = _once(text)
    if len(once) == 1:
        return True
    return len(once) >= _LEAST_RUN and any(once in row * 2 or once in row[::-1] * 2 for row in _ROWS)
