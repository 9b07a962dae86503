# SPDX-License-Identifier: Apache-2.0
"""Puts what is said once in the place of its references, and the country's numbers where ``{n}`` stands.

Pure: blocks in, blocks out. A reference that leads nowhere is left out; ``family-app check`` has named it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from family_app.errors import UnknownId
from family_app.library.blocks import (
    Block,
    Break,
    Bullets,
    Callout,
    CardSteps,
    Check,
    Cite,
    Code,
    CountryNote,
    CountrySays,
    Definitions,
    Emphasis,
    Figure,
    Heading,
    ModuleLink,
    Paragraph,
    Quoted,
    Said,
    Span,
    Steps,
    Strong,
    Table,
    Term,
    Text,
)
from family_app.library.library import NEUTRAL, Library
from family_app.library.model import Card, Country, Note

_FILL = re.compile(r"(^|[.!?:]\s+)?\{([nbdw])\}")


def fill(text: str, country: Country) -> str:
    """``text`` with ``{n}`` emergency number, ``{b}`` seconds for a breath, ``{d}`` minutes to the second dose and
    ``{w}`` minutes until naloxone wears off, as they are in ``country``."""
    if "{" not in text:
        return text
    words = {
        "n": country.emergency_words,
        "b": str(country.timing.breath_seconds),
        "d": _span(country.timing.second_dose_minutes),
        "w": _span(country.timing.wears_off_minutes),
    }

    def put(found: re.Match[str]) -> str:
        before, value = found[1], words[found[2]]
        return value if before is None else before + value[:1].upper() + value[1:]

    return _FILL.sub(put, text)


def _span(least_and_most: tuple[int, int]) -> str:
    least, most = least_and_most
    return str(least) if least == most else f"{least} to {most}"


def resolve(blocks: Iterable[Block], library: Library, country: Country) -> tuple[Block, ...]:
    """``blocks`` ready to be shown or printed in ``country``."""
    return tuple(_Resolver(library, country).blocks(blocks, ()))


class _Resolver:
    def __init__(self, library: Library, country: Country) -> None:
        self._library = library
        self._country = country

    def blocks(self, blocks: Iterable[Block], within: tuple[str, ...]) -> Iterator[Block]:
        """``within`` are the shared blocks around these, so that none is put into itself."""
        for block in blocks:
            match block:
                case Quoted(name, step):
                    yield from self._quoted(name, step, within)
                case CountryNote(field):
                    yield from self._note(field)
                case Paragraph(spans):
                    yield Paragraph(self._spans(spans))
                case Heading(level, name, spans):
                    yield Heading(level, name, self._spans(spans))
                case Bullets(items):
                    yield Bullets(self._items(items, within))
                case Steps(items, first):
                    yield Steps(self._items(items, within), first)
                case Definitions(entries):
                    yield Definitions(tuple((self._spans(t), tuple(self.blocks(m, within))) for t, m in entries))
                case Table(head, rows):
                    yield Table(self._cells(head), tuple(self._cells(row) for row in rows))
                case Callout(kind, title, inner, role):
                    yield Callout(kind, self._fill(title), tuple(self.blocks(inner, within)), role)
                case Figure(source, alt, caption):
                    yield Figure(source, self._fill(alt), self._fill(caption))
                case Check() | Said() | CardSteps() | CountrySays():
                    yield block
                case _:
                    assert_never(block)

    def _fill(self, text: str) -> str:
        return fill(text, self._country)

    def _items(self, items: tuple[tuple[Block, ...], ...], within: tuple[str, ...]) -> tuple[tuple[Block, ...], ...]:
        return tuple(tuple(self.blocks(item, within)) for item in items)

    def _cells(self, row: tuple[tuple[Span, ...], ...]) -> tuple[tuple[Span, ...], ...]:
        return tuple(self._spans(cell) for cell in row)

    def _spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(self._span(span) for span in spans)

    def _span(self, span: Span) -> Span:
        match span:
            case Text(text):
                return Text(self._fill(text))
            case Code(text):
                return Code(self._fill(text))
            case Strong(inner):
                return Strong(self._spans(inner))
            case Emphasis(inner):
                return Emphasis(self._spans(inner))
            case Cite() | Term() | ModuleLink() | Break():
                return span
            case _:
                assert_never(span)

    def _quoted(self, name: str, step: str, within: tuple[str, ...]) -> Iterator[Block]:
        card = self._library.index.card(name)
        if card is not None:
            yield from self._card(card, step)
        elif name not in within:
            try:
                shared = self._library.shared(name)
            except UnknownId:
                return
            yield Said(name, tuple(self.blocks(shared.blocks, (*within, name))))

    def _card(self, card: Card, step: str) -> Iterator[Block]:
        """The numbered steps of ``card``, or one of them; the lines for now where it has no steps."""
        lines = [(one.id, one.do) for one in card.steps] or [("", line) for line in card.now]
        steps = [(number, do) for number, (name, do) in enumerate(lines, start=1) if step in {"", name}]
        if steps:
            under = "" if step else self._fill(card.under)
            yield CardSteps(card.id, card.title, tuple((number, self._fill(do)) for number, do in steps), under)

    def _note(self, field: str) -> Iterator[Block]:
        """The note of the chosen country, or what holds anywhere."""
        for country in (self._country, self._neutral()):
            note = getattr(country, field.replace("-", "_"), None)
            if isinstance(note, Note):
                yield CountrySays(country.id, field, self._fill(note.says), note.source, note.as_of)
                return

    def _neutral(self) -> Country:
        try:
            return self._library.country(NEUTRAL)
        except UnknownId:
            return self._country
