# SPDX-License-Identifier: Apache-2.0
"""The block somebody stopped at, found again after the text around it was changed.

A mark is made of hashes of a block's own words and of those around it. It holds no word that can be read, and it is
the same in every country, role, text size and spacing: it is made of the text as it was written, before anything is
put in its place. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import assert_never

from family_app.library import blocks as b

VERSION = "1"
ALIKE = 0.4
"""From this share of common words on, one block is taken for another that was edited."""
SHORT_ALIKE = 0.6
"""The same for a block of few words, a heading say."""

_FEW_WORDS = 6
_MOST_WORDS = 24
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Mark:
    """Hashes: the block, the ones before and after it, the heading above, and a sample of the words inside."""

    own: str
    before: str
    after: str
    heading: str
    sample: frozenset[str]
    under: int
    """How many blocks below its heading."""


def mark_of(blocks: tuple[b.Block, ...], at: int) -> str:
    """A mark of the block at ``at``; nothing for the beginning, which is always the beginning."""
    if not 0 < at < len(blocks):
        return ""
    mark = _Text(blocks).mark(at)
    sample = "".join(sorted(mark.sample))
    return f"{VERSION}.{mark.own}.{mark.before}.{mark.after}.{mark.heading}.{sample}.{mark.under}"


def find_mark(blocks: tuple[b.Block, ...], mark: str, at: int) -> int:
    """Where the marked block is now: the same one, else one that was edited, else its neighbour's place, else the same
    place under its heading, else the number ``at``, within the lesson."""
    bounded = max(0, min(at, len(blocks) - 1))
    wanted = _read(mark)
    if wanted is None or not blocks or mark_of(blocks, at) == mark:
        return bounded
    text = _Text(blocks)
    marks = tuple(text.mark(number) for number in range(len(blocks)))
    same = [number for number, one in enumerate(marks) if one.own == wanted.own]
    if same:
        return min(same, key=lambda number: (-_neighbours(marks[number], wanted), abs(number - at)))
    least = ALIKE if len(wanted.sample) > _FEW_WORDS else SHORT_ALIKE
    edited = [number for number, one in enumerate(marks) if _likeness(one.sample, wanted.sample) >= least]
    if edited:
        return max(edited, key=lambda number: (_closeness(marks[number], wanted), -abs(number - at)))
    return _place_of(marks, wanted, bounded)


def _place_of(marks: tuple[_Mark, ...], wanted: _Mark, bounded: int) -> int:
    """The block itself is gone: what came after it, else what came before, else the same way below its heading."""
    for name, step in (("after", 0), ("before", 1)):
        found = [number for number, one in enumerate(marks) if one.own == getattr(wanted, name)]
        if found and getattr(wanted, name):
            return min(min(found, key=lambda number: abs(number - bounded)) + step, len(marks) - 1)
    below = [number for number, one in enumerate(marks) if wanted.heading and one.heading == wanted.heading]
    if below:
        return min(below, key=lambda number: abs(marks[number].under - wanted.under))
    return bounded


def _neighbours(one: _Mark, wanted: _Mark) -> int:
    return (one.before == wanted.before) + (one.after == wanted.after) + (one.heading == wanted.heading)


def _closeness(one: _Mark, wanted: _Mark) -> float:
    return _likeness(one.sample, wanted.sample) + 0.2 * _neighbours(one, wanted)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Of the words of both, the share they have in common, judged by the least hashes of each."""
    least = sorted(one | other)[:_MOST_WORDS]
    return sum(name in one and name in other for name in least) / len(least) if least else 0.0


class _Text:
    """The words of a lesson, block by block, each looked at once."""

    def __init__(self, blocks: tuple[b.Block, ...]) -> None:
        self._words = [_words(block) for block in blocks]
        self._own = [_hash(" ".join(words)) for words in self._words]
        self._heads = [isinstance(block, b.Heading) for block in blocks]

    def mark(self, at: int) -> _Mark:
        """The mark of the block at ``at``."""
        own = self._own
        head = next((number for number in range(at, -1, -1) if self._heads[number]), None)
        return _Mark(
            own=own[at],
            before=own[at - 1] if at else "",
            after=own[at + 1] if at + 1 < len(own) else "",
            heading="" if head is None else own[head],
            sample=frozenset(sorted({_hash(word, 2) for word in self._words[at]})[:_MOST_WORDS]),
            under=at if head is None else at - head,
        )


def _read(mark: str) -> _Mark | None:
    """A kept mark; nothing for an empty one, and for one that a newer release made."""
    parts = mark.split(".")
    if len(parts) != 7 or parts[0] != VERSION or not parts[6].isdecimal() or len(parts[6]) > 6:
        return None
    sample = frozenset(parts[5][at : at + 4] for at in range(0, len(parts[5]), 4))
    return _Mark(parts[1], parts[2], parts[3], parts[4], sample, int(parts[6]))


def _hash(text: str, size: int = 5) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=size).hexdigest()


def _words(block: b.Block) -> list[str]:
    """The words of a block as it was written, without signs; what is put in from elsewhere is told by its id."""
    return [word.casefold() for text in _texts(block) for word in _WORD.findall(text)]


def _texts(block: b.Block) -> Iterator[str]:
    match block:
        case b.Heading(_, _, spans) | b.Paragraph(spans):
            yield b.plain(spans)
        case b.Bullets(items) | b.Steps(items):
            for item in items:
                yield from _inside(item)
        case b.Definitions(entries):
            for term, meaning in entries:
                yield b.plain(term)
                yield from _inside(meaning)
        case b.Table(head, rows):
            yield from (b.plain(cell) for row in (head, *rows) for cell in row)
        case b.Callout(_, title, inner, role):
            yield from (title, role)
            yield from _inside(inner)
        case b.Figure(source, alt, caption):
            yield from (source, alt, caption)
        case b.Quoted(name, step):
            yield f"quoted {name} {step}"
        case b.CountryNote(name):
            yield f"country {name}"
        case b.Check(question):
            yield f"check {question}"
        case b.Said(name) | b.CardSteps(name):
            yield f"quoted {name}"
        case b.CountrySays(_, name):
            yield f"country {name}"
        case _:
            assert_never(block)


def _inside(blocks: tuple[b.Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _texts(block)
