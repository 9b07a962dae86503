# SPDX-License-Identifier: Apache-2.0
"""From what somebody types into the search line to a question SQLite can answer. Any text will do."""

from __future__ import annotations

import unicodedata

MOST_WORDS = 12
LONGEST_WORD = 64
START, END = "\x02", "\x03"
"""Around what was found, inside a snippet."""


def terms(typed: str) -> str:
    """``typed`` as an FTS5 expression: every word must be there, and each may be the beginning of one.

    Empty when there is nothing to look for. Only letters and digits get through, each word in quotes, so nothing that
    is typed can be an operator.
    """
    return " ".join(f'"{word}" *' for word in _words(typed)[:MOST_WORDS])


def pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    """The marked pieces of a snippet; marks that somebody typed are left out."""
    found: list[tuple[str, bool]] = []
    for number, part in enumerate(snippet.split(START)):
        inside, mark, after = part.partition(END)
        if number == 0 or not mark:
            found.append((part.replace(END, ""), False))
        else:
            found += [(inside, True), (after.replace(END, ""), False)]
    return tuple((text, marked) for text, marked in found if text)


def has_words(text: str, typed: str) -> bool:
    """Whether ``text``, which is in no index, has every word of ``typed`` or one that begins so."""
    wanted = _words(_folded(typed))[:MOST_WORDS]
    there = _split(_folded(text))
    return bool(wanted) and all(any(word.startswith(begin) for word in there) for begin in wanted)


def _folded(text: str) -> str:
    """Without capitals and accents."""
    return "".join(part for part in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(part))


def _words(typed: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in _split(typed[:2000])]


def _split(text: str) -> list[str]:
    return "".join(character if _is_part_of_word(character) else " " for character in text).split()


def _is_part_of_word(character: str) -> bool:
    """As SQLite's ``unicode61`` sees it: letters, digits, private use; marks go with their letter."""
    return unicodedata.category(character)[0] in "LNM" or unicodedata.category(character) == "Co"
