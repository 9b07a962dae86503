# SPDX-License-Identifier: Apache-2.0
"""The text of a lesson as values: blocks made of spans. A closed set; look at it with ``match`` and ``assert_never``.

``Quoted``, ``CountryNote`` and ``Check`` are references as an author writes them. :mod:`family_app.library.resolve`
puts the text of the first two in their place before anything is shown or printed.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class _Value(Struct, frozen=True, tag=True, array_like=True):
    pass


class Text(_Value, frozen=True):
    """Plain words."""

    text: str


class Strong(_Value, frozen=True):
    spans: tuple[Span, ...]


class Emphasis(_Value, frozen=True):
    spans: tuple[Span, ...]


class Code(_Value, frozen=True):
    """Something to type or read letter by letter."""

    text: str


class Cite(_Value, frozen=True):
    """A source, by id."""

    source: str


class Term(_Value, frozen=True):
    """A glossary term, by id, with the words shown in the sentence."""

    id: str
    words: str


class ModuleLink(_Value, frozen=True):
    """Another module, by id, with the words shown (empty: its title)."""

    id: str
    words: str


class Break(_Value, frozen=True):
    """A new line inside a paragraph."""


Span = Text | Strong | Emphasis | Code | Cite | Term | ModuleLink | Break

CalloutKind = Literal["key", "danger", "try", "say", "more", "if"]


class Heading(_Value, frozen=True):
    level: int
    id: str
    spans: tuple[Span, ...]


class Paragraph(_Value, frozen=True):
    spans: tuple[Span, ...]


class Bullets(_Value, frozen=True):
    items: tuple[tuple[Block, ...], ...]


class Steps(_Value, frozen=True):
    """A numbered list; the numbers start at ``first``."""

    items: tuple[tuple[Block, ...], ...]
    first: int = 1


class Definitions(_Value, frozen=True):
    """Terms with what they mean."""

    items: tuple[tuple[tuple[Span, ...], tuple[Block, ...]], ...]


class Table(_Value, frozen=True):
    """``head`` and each row have the same number of cells."""

    head: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]


class Callout(_Value, frozen=True):
    """A box. ``role`` is set when the kind is ``if``."""

    kind: CalloutKind
    title: str
    blocks: tuple[Block, ...]
    role: str = ""


class Figure(_Value, frozen=True):
    """A drawing that ships with the module. ``source`` is its file name."""

    source: str
    alt: str
    caption: str


class Quoted(_Value, frozen=True):
    """A shared block or card, by id; ``step`` names one step of a card."""

    id: str
    step: str = ""


class CountryNote(_Value, frozen=True):
    """A note of the chosen country, by its field."""

    field: str


class Check(_Value, frozen=True):
    """A question of the module's quiz, put into the text."""

    question: str


class Said(_Value, frozen=True):
    """The text of a shared block in the place of its reference."""

    id: str
    blocks: tuple[Block, ...]


class CardSteps(_Value, frozen=True):
    """Steps of a card in the place of their reference. ``steps`` are (number, words)."""

    card: str
    title: str
    steps: tuple[tuple[int, str], ...]
    under: str = ""


class CountrySays(_Value, frozen=True):
    """A country note in the place of its reference, with its source and the month it was true."""

    country: str
    field: str
    says: str
    source: str = ""
    as_of: str = ""


Block = (
    Heading
    | Paragraph
    | Bullets
    | Steps
    | Definitions
    | Table
    | Callout
    | Figure
    | Quoted
    | CountryNote
    | Check
    | Said
    | CardSteps
    | CountrySays
)


def plain(spans: tuple[Span, ...]) -> str:
    """The words of ``spans`` alone, citations left out."""
    words: list[str] = []
    for span in spans:
        match span:
            case Text(text) | Code(text):
                words.append(text)
            case Strong(inner) | Emphasis(inner):
                words.append(plain(inner))
            case Term(_, shown) | ModuleLink(_, shown):
                words.append(shown)
            case Break():
                words.append("\n")
            case Cite():
                pass
    return "".join(words)
