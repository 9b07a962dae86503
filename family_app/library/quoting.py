# SPDX-License-Identifier: Apache-2.0
"""A shared block as plain words: for cards, which have no blocks of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from family_app.errors import FamilyAppError
from family_app.library.blocks import Block, Bullets, Paragraph, Said, Steps, plain
from family_app.library.library import Library
from family_app.library.model import Card, Country, TrueThing
from family_app.library.resolve import fill, resolve


@dataclass(frozen=True, slots=True)
class Saying:
    """``first`` is what to look at before, ``note`` what else to know, ``after`` the rules for who
    takes medicine, line by line: on the screen they stand in a box of their own, in the place of the note."""

    first: tuple[str, ...] = ()
    says: str = ""
    note: str = ""
    after: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentence and its note, for one page of paper."""
        return tuple(filter(None, (self.says, self.note)))

    @property
    def on_screen(self) -> tuple[str, ...]:
        """The sentence, and its note unless the whole is shown."""
        return tuple(filter(None, (self.says,))) if self.after else self.lines


def quoted_words(library: Library, name: str, country: Country) -> tuple[str, ...]:
    """The paragraphs and items of a shared block; none where it cannot be read."""
    try:
        shared = library.shared(name)
    except FamilyAppError:
        return ()
    return tuple(_words(resolve(shared.blocks, library, country)))


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(spans):
                words = " ".join(plain(spans).split())
                if words:
                    yield words
            case Bullets(items) | Steps(items):
                for item in items:
                    yield from _words(item)
            case Said(_, inner):
                yield from _words(inner)
            case _:
                pass


def true_words(library: Library, thing: TrueThing, country: Country) -> tuple[str, str]:
    """A true thing and why: what it says itself is not said again by the block that it quotes."""
    says = fill(thing.says, country)
    why = " ".join(quoted_words(library, thing.quote, country)) if thing.quote else fill(thing.more, country)
    return says, why.removeprefix(says).strip()


def medicine_rules(library: Library, card: Card, country: Country) -> tuple[str, ...]:
    """The rules that ``card`` gives for who takes medicine, line by line; none where it gives none."""
    return quoted_words(library, card.medicine, country) if card.medicine else ()


def saying(library: Library, card: Card, moment: str, country: Country) -> Saying:
    """What ``card`` gives to say in ``moment``; empty where it has no sentences."""
    sentence = card.sentence(moment)
    if sentence is None:
        return Saying()
    look = quoted_words(library, sentence.quote, country) if sentence.quote else ()
    first = (*look, *filter(None, (fill(card.screen.get("afraid", ""), country),)))
    after = quoted_words(library, sentence.after, country) if sentence.after else ()
    note = " ".join(filter(None, (fill(sentence.note, country), *after)))
    return Saying(first, f"“{fill(sentence.says, country)}”", note, after)
