# SPDX-License-Identifier: Apache-2.0
"""Which characters the fonts can print, and what is printed instead of a sign they cannot.

A letter nobody can see would be a hole in somebody's sentence, so a script without a font is refused in one clear
sentence. A symbol (a heart, a smiling face) is written as its name in brackets instead. A very long word gets places
where it may break, so that it never runs off the paper.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from family_app.errors import Refused

CanPrint = Callable[[str], bool]
"""Whether the fonts have every character of a text."""

LONGEST_WORD = 26
"""A longer one may break anywhere; about a third of the paper's width in large print."""

_USUAL = frozenset(
    map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x108), *range(0x2018, 0x201F), 0x2013, 0x2014, 0x2026, 0x20AC])
)
"""In the font that ships with the program; need not be asked."""

_NAMES = frozenset({"is", "kind", "file", "logo", "anchor", "paper", "fit", "tone", "shape", "language"})
"""Keys whose values are names within the document, not words on the paper."""

_KEPT = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f")
"""Without a shape, but they say how the letters beside them join or break."""

_LONG = re.compile(rf"[^\s\u200b]{{{LONGEST_WORD + 1},}}")
_BREAK = "\u200b"


def made_printable(data: Any, can_print: CanPrint) -> Any:
    """``data`` (JSON values) with every text printable. Raises :class:`~family_app.errors.Refused`."""
    strange = set().union(*_texts(data)) - _USUAL - {"\n"}
    missing = set(_missing("".join(sorted(strange)), can_print))
    table = {ord(sign): _instead(sign) for sign in strange if _is_mute(sign) or sign in missing}
    return _changed(data, lambda text: _LONG.sub(_breakable, text.translate(table)))


def _texts(data: Any) -> list[str]:
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _changed(data, note)
    return found


def _changed(data: Any, change: Callable[[str], str]) -> Any:
    match data:
        case str():
            return change(data)
        case list() | tuple():
            return [_changed(value, change) for value in data]
        case dict():
            return {key: value if key in _NAMES else _changed(value, change) for key, value in data.items()}
    return data


def _breakable(found: re.Match[str]) -> str:
    """Places to break: after the marks of an address, else between all letters."""
    word = re.sub(r"(?<=[/.\-_?&=])(?=[^/.\-_?&=])", _BREAK, found[0])
    return _LONG.sub(lambda rest: _between(rest[0]), word)


def _between(word: str) -> str:
    """A break before every sign that does not sit on the one before it."""
    return "".join(
        sign if i == 0 or unicodedata.category(sign)[0] == "M" or sign in _KEPT else _BREAK + sign
        for i, sign in enumerate(word)
    )


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
    return unicodedata.category(sign)[0] == "C" or sign in "\u2028\u2029\ufe0e\ufe0f"


def _instead(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign in _KEPT:
        return sign
    if sign in "\t\v\f\x85\u2028\u2029" or category[0] == "Z":
        return " "
    if _is_mute(sign):
        return "¿" if category in {"Cs", "Co", "Cn"} else ""
    if category[0] in {"S", "M", "P"} or category == "No":
        return f"[{unicodedata.name(sign, 'sign').lower()}]"
    raise Refused(
        f"The fonts of this program cannot print “{sign}” ({unicodedata.name(sign, 'a sign').lower()}). "
        "Nothing was printed. Take it out, or choose another language for this sheet."
    )
