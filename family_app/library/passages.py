# SPDX-License-Identifier: Apache-2.0
"""The library in pieces that can be found: a paragraph, a question, a card, a term, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from family_app.library import blocks as b
from family_app.library.library import Library
from family_app.library.model import Card, Country, Lesson, Module, Question
from family_app.library.resolve import fill, resolve

Kind = Literal["lesson", "question", "card", "term", "worksheet", "practice", "module", "helpline"]


@dataclass(frozen=True, slots=True)
class Passage:
    """``titles`` leads to it, the widest first; ``at`` is a block of a lesson, counted as it was written."""

    kind: Kind
    titles: tuple[str, ...]
    text: str
    module: str = ""
    item: str = ""
    at: int = 0
    also: tuple[str, ...] = ()
    """Other names: found by, and shown only with a term."""

    @property
    def thing(self) -> tuple[str, str, str]:
        """What it is a part of: two paragraphs of a lesson are of one thing."""
        return self.kind, self.module, self.item


def passages(library: Library, country: Country) -> Iterator[Passage]:
    """Everything that can be found, as it is read in ``country``."""
    for card in library.index.cards:
        yield from _of_card(card, country)
    for term in library.glossary().values():
        yield Passage("term", (term.term,), fill(term.says, country), item=term.id, also=term.also)
    for line in country.helplines:
        said = " ".join(filter(None, (line.number, line.text, line.hours, line.area)))
        yield Passage("helpline", (line.name,), f"{said}. {line.for_}", item=line.id)
    for summary in library.index.modules:
        yield from _of_module(library, library.module(summary.id), country)


def _of_card(card: Card, country: Country) -> Iterator[Passage]:
    lines = (*(step.do for step in card.steps), *card.now, *card.say, *card.later, card.under)
    lines += tuple(thing.says for thing in card.true_things) + tuple(line for part in card.back for line in part.lines)
    text = " ".join(fill(line, country) for line in lines if line)
    yield Passage("card", (card.title,), text, item=card.id)


def _of_module(library: Library, module: Module, country: Country) -> Iterator[Passage]:
    yield Passage("module", (module.title,), module.promise, module.id)
    for lesson in module.lessons:
        yield from _of_lesson(library, module, lesson, country)
    for question in module.quiz.questions if module.quiz and module.quiz.offered == "always" else ():
        yield Passage("question", (module.title, fill(question.ask, country)), _reason(question, country), module.id,
                      question.id)  # fmt: skip
    if module.practice:
        yield Passage("practice", (module.title, module.practice.title), module.practice.opening, module.id)
    if module.worksheet:
        labels = " · ".join(fill(field.label, country) for field in module.worksheet.fields)
        yield Passage("worksheet", (module.title, module.worksheet.title), labels, module.id, module.worksheet.id)


def _reason(question: Question, country: Country) -> str:
    """Why what is right is right. A wrong answer is never told: out of its place it would read as a fact."""
    return " ".join(fill(option.why, country) for option in question.options if option.right)


def _of_lesson(library: Library, module: Module, lesson: Lesson, country: Country) -> Iterator[Passage]:
    titles = (module.title, lesson.title)
    yield Passage("lesson", titles, fill(lesson.one_thing, country), module.id, lesson.id)
    heading = ""
    for number, block in enumerate(lesson.blocks):
        if isinstance(block, b.Heading):
            heading = b.plain(block.spans).strip()
            continue
        for text in _texts(resolve((block,), library, country)):
            yield Passage("lesson", (*titles, heading) if heading else titles, text, module.id, lesson.id, number)
    if lesson.do_now:
        yield Passage("lesson", titles, fill(lesson.do_now, country), module.id, lesson.id, len(lesson.blocks))


def _texts(blocks: tuple[b.Block, ...]) -> Iterator[str]:
    """The words, paragraph by paragraph and item by item."""
    for block in blocks:
        match block:
            case b.Heading(_, _, spans) | b.Paragraph(spans):
                yield from _words(b.plain(spans))
            case b.Bullets(items) | b.Steps(items):
                for item in items:
                    yield from _words(" ".join(_texts(item)))
            case b.Definitions(entries):
                for term, meaning in entries:
                    yield from _words(f"{b.plain(term)}: {' '.join(_texts(meaning))}")
            case b.Table(_, rows):
                for row in rows:
                    yield from _words(" · ".join(b.plain(cell) for cell in row))
            case b.Callout(_, title, inner):
                yield from _words(" ".join((title, *_texts(inner))))
            case b.Said(_, inner):
                yield from _texts(inner)
            case b.CardSteps(_, _, steps, under):
                yield from _words(" ".join((*(says for _, says in steps), under)))
            case b.CountrySays(_, _, says):
                yield from _words(says)
            case b.Figure(_, alt, caption):
                yield from _words(f"{caption} {alt}")
            case _:
                continue


def _words(text: str) -> Iterator[str]:
    whole = " ".join(text.split())
    if whole:
        yield whole
