# SPDX-License-Identifier: Apache-2.0
"""Which characters the fonts can print, and what is printed instead of a sign they cannot.

A letter nobody can see would be a hole in somebody's sentence, so a script without a font is refused in one clear
sentence. A symbol (a heart, a smiling face) is written as its name in brackets instead.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from family_app.errors import Refused

CanPrint = Callable[[str], bool]
"""Whether the fonts have every character of a text."""

_USUAL = frozenset(
    map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x108), *range(0x2018, 0x201F), 0x2013, 0x2014, 0x2026, 0x20AC])
)
"""In the font that ships with the program; need not be asked."""


def made_printable(data: Any, can_print: CanPrint) -> Any:
    """``data`` (JSON values) with every text printable. Raises :class:`~family_app.errors.Refused`."""
    found: set[str] = set()
    _gather(data, found)
    strange = found - _USUAL - {"\n"}
    if not strange:
        return data
    missing = set(_missing("".join(sorted(strange)), can_print))
    table = {ord(sign): _instead(sign) for sign in strange if _is_mute(sign) or sign in missing}
    return _replaced(data, table) if table else data


def _gather(data: Any, found: set[str]) -> None:
    match data:
        case str():
            found.update(data)
        case list():
            for value in data:
                _gather(value, found)
        case dict():
            for value in data.values():
                _gather(value, found)


def _replaced(data: Any, table: dict[int, str]) -> Any:
    match data:
        case str():
            return data.translate(table)
        case list():
            return [_replaced(value, table) for value in data]
        case dict():
            return {key: _replaced(value, table) for key, value in data.items()}
    return data


def _missing(signs: str, can_print: CanPrint) -> str:
    """Those of ``signs`` that cannot be printed, found by halving."""
    asked = "".join(sign for sign in signs if not _is_mute(sign))
    if not asked or can_print(asked):
        return ""
    if len(asked) == 1:
        return asked
    middle = len(asked) // 2
    return _missing(asked[:middle], can_print) + _missing(asked[middle:], can_print)


def _is_mute(sign: str) -> bool:
    """Control signs, half signs and the like: they have no shape of their own."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or sign in "\ufe0e\ufe0f"


def _instead(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign in "\t\v\f\x85\u2028\u2029":
        return " "
    if sign in "\u200b\u200c\u200d\u200e\u200f\u00ad":
        return sign if sign in "\u00ad\u200b" else ""
    if _is_mute(sign):
        return "" if category in {"Cc", "Cf"} or sign in "\ufe0e\ufe0f" else "\u00bf"
    if category[0] in {"S", "M", "Z"} or category in {"No", "Po"}:
        return f"[{unicodedata.name(sign, 'sign').lower()}]" if category[0] != "Z" else " "
    raise Refused(
        f"The fonts of this program cannot print “{sign}” ({unicodedata.name(sign, 'a sign').lower()}). "
        "Nothing was printed. Use another language for this sheet, or take the letter out."
    )
