# SPDX-License-Identifier: Apache-2.0
"""Lesson text for paper: blocks of the library become parts of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from family_app.handouts.desk import Desk
from family_app.handouts.document import (
    Box,
    BoxKind,
    Cites,
    Heading,
    Items,
    Meanings,
    NewLine,
    Para,
    Part,
    Picture,
    Run,
    Runs,
    Table,
    words,
)
from family_app.handouts.quiz import asked
from family_app.library import blocks as lesson
from family_app.library.model import Module
from family_app.words import month_words

EVERY_ROLE = "all"
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
"""Where the author's line ended, not the reader's."""


class Citations:
    """Numbers sources in the order they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._numbers)


class Flow:
    """Turns resolved blocks of one module into parts. ``role`` is a role's id, :data:`EVERY_ROLE` or nothing."""

    def __init__(
        self, desk: Desk, module: Module, *, role: str, cited: Citations, top: int = 3, cites: bool = True
    ) -> None:
        self._desk = desk
        self._module = module
        self._role = role
        self._cited = cited
        self._top = top
        self._cites = cites
        self._level = top - 1
        self.figures: list[str] = []

    def parts(self, blocks: Iterable[lesson.Block]) -> tuple[Part, ...]:
        """The parts of ``blocks``; what is for another role is left out."""
        return tuple(part for block in blocks for part in self._block(block))

    def _block(self, block: lesson.Block) -> tuple[Part, ...]:
        match block:
            case lesson.Heading(level, _, spans):
                return (Heading(self._fitting(level), self.runs(spans)),)
            case lesson.Paragraph(spans):
                return (Para(self.runs(spans)),)
            case lesson.Bullets(items):
                return (Items(tuple(self.parts(item) for item in items)),)
            case lesson.Steps(items, first):
                return (Items(tuple(self.parts(item) for item in items), first),)
            case lesson.Definitions(items):
                return (Meanings(tuple((self.runs(term), self.parts(says)) for term, says in items)),)
            case lesson.Table(head, rows):
                return (Table(tuple(map(self.runs, head)), tuple(tuple(map(self.runs, row)) for row in rows)),)
            case lesson.Callout():
                return self._callout(block)
            case lesson.Figure(source, alt, caption):
                self.figures.append(source)
                return (Picture(source, alt, caption),)
            case lesson.Check(question):
                return self._check(question)
            case lesson.Said(shared, inner):
                return self._said(shared, inner)
            case lesson.CardSteps():
                return self._card_steps(block)
            case lesson.CountrySays():
                return self._country(block)
            case lesson.Quoted() | lesson.CountryNote():
                return ()
            case _:
                assert_never(block)

    def _fitting(self, level: int) -> int:
        """A level that skips none: readers of tagged PDFs walk by headings."""
        self._level = min(max(level - 2, 0) + self._top, self._level + 1)
        return self._level

    def _callout(self, callout: lesson.Callout) -> tuple[Part, ...]:
        if callout.kind == "if" and self._role not in {EVERY_ROLE, callout.role}:
            return ()
        label = role_words(self._desk, callout.role) if callout.kind == "if" else box_label(self._desk, callout.kind)
        return (Box(callout.kind, label, callout.title, self.parts(callout.blocks)),)

    def _check(self, question_id: str) -> tuple[Part, ...]:
        question = self._module.question(question_id)
        if question is None or not self._desk.options.questions:
            return ()
        label = box_label(self._desk, "check")
        return (Box("check", label, "", (asked(self._desk, self._module, question, number=0),)),)

    def _said(self, shared: str, inner: tuple[lesson.Block, ...]) -> tuple[Part, ...]:
        """A shared text, its sources after its last words."""
        parts = self.parts(inner)
        sources = self._desk.library.shared(shared).sources
        last = parts[-1] if parts else None
        if isinstance(last, Para) and not any(isinstance(run, Cites) for run in last.runs):
            return (*parts[:-1], Para((*last.runs, *self._cite(sources)), last.tone))
        self._cite(sources)
        return parts

    def _cite(self, sources: tuple[str, ...]) -> Runs:
        numbers = tuple(self._cited.number(source) for source in sources)
        return (Cites(numbers),) if numbers and self._cites else ()

    def _card_steps(self, steps: lesson.CardSteps) -> tuple[Part, ...]:
        card = self._desk.library.index.card(steps.card)
        sources = {n: step.sources for n, step in enumerate(card.steps, 1)} if card else {}
        first = steps.steps[0][0] if steps.steps else 1
        items = tuple((Para((*words(says), *self._cite(sources.get(n, ())))),) for n, says in steps.steps)
        under = (Para(words(steps.under, bold=True)),) if steps.under else ()
        return (Box("danger", steps.title, "", (Items(items, first), *under)),)

    def _country(self, note: lesson.CountrySays) -> tuple[Part, ...]:
        _ = self._desk.words
        country = self._desk.country
        label = _("Where you live") if country.id == "neutral" else country.name
        runs = (*words(note.says), *self._cite((note.source,) if note.source else ()))
        if note.as_of:
            runs = (*runs, Run(" " + _("(as of {month})", month=month_words(note.as_of, _))))
        return (Box("country", label, "", (Para(runs),)),)

    def runs(self, spans: tuple[lesson.Span, ...], *, bold: bool = False) -> Runs:
        """Words in one line of runs; citations that stand together become one."""
        out: list[Run | NewLine | Cites] = []
        for span in spans:
            for run in self._span(span, bold):
                _append(out, run)
        return tuple(out)

    def _span(self, span: lesson.Span, bold: bool) -> Runs:
        match span:
            case lesson.Text(text):
                return (Run(_LINE_END.sub(" ", text), bold),)
            case lesson.Code(text):
                return (Run(text, bold, code=True),)
            case lesson.Strong(inner) | lesson.Emphasis(inner):  # on paper nothing is slanted
                return self.runs(inner, bold=True)
            case lesson.Cite(source):
                return self._cite((source,))
            case lesson.Term(_, shown):
                return (Run(shown, bold),)
            case lesson.ModuleLink(module_id, shown):
                return (Run(shown or self._title(module_id), bold),)
            case lesson.Break():
                return (NewLine(),)
            case _:
                assert_never(span)

    def _title(self, module_id: str) -> str:
        summary = self._desk.library.index.module(module_id)
        return f"“{summary.title}”" if summary else f"“{module_id.replace('-', ' ')}”"


def _append(out: list[Run | NewLine | Cites], run: Run | NewLine | Cites) -> None:
    if isinstance(run, Cites) and out:
        last = out[-1]
        if isinstance(last, Run) and not last.text.strip() and len(out) > 1 and isinstance(out[-2], Cites):
            out.pop()
            last = out[-1]
        if isinstance(last, Cites):
            out[-1] = Cites((*last.numbers, *run.numbers))
            return
    out.append(run)


def box_label(desk: Desk, kind: BoxKind) -> str:
    """The word that tells a box from another where colour is not seen."""
    _ = desk.words
    return {
        "key": _("Remember"),
        "danger": _("Danger"),
        "try": _("Try this"),
        "say": _("Words to say"),
        "more": _("More about this"),
        "if": _("For you"),
        "check": _("Check yourself"),
        "country": _("Where you live"),
    }[kind]


def role_words(desk: Desk, role: str) -> str:
    """Who a role note is for."""
    _ = desk.words
    known = {
        "partner": _("If you are a partner"),
        "parent": _("If you are a parent"),
        "sibling": _("If you are a brother or sister"),
        "adult-child": _("If it is your parent"),
        "grandparent": _("If you are raising a grandchild"),
        "friend": _("If you are a friend"),
    }
    return known.get(role, box_label(desk, "if"))
