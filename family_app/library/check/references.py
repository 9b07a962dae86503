# SPDX-License-Identifier: Apache-2.0
"""Every id that a text names exists: sources, terms, modules, shared blocks, cards, questions, countries' notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from family_app.library.blocks import (
    Block,
    Bullets,
    Callout,
    Check,
    Cite,
    CountryNote,
    Definitions,
    Emphasis,
    Heading,
    ModuleLink,
    Paragraph,
    Quoted,
    Span,
    Steps,
    Strong,
    Table,
    Term,
)
from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, ModuleSource
from family_app.library.markdown_text import Chunk
from family_app.library.model import Card
from family_app.library.yaml_nodes import Document

COUNTRY_FIELDS = frozenset({"naloxone", "privacy", "good-samaritan", "child-protection", "silent-call"})


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """References inside lessons and shared blocks, and those of the YAML files."""
    for source in library.modules:
        for lesson in source.lessons:
            yield from _in_text(lesson.document.where, lesson.chunks, known, source)
        yield from _of_module(source, known)
    for shared in library.shared:
        yield from _in_text(shared.where, shared.chunks, known, None)
        for at, name in enumerate(shared.block.sources):
            yield from wanted("source", name, known.sources, shared.where, shared.document.line("sources", at))
    yield from _of_cards(library, known)
    yield from _of_countries(library, known)
    yield from _of_paths(library, known)


def _in_text(where: str, chunks: Iterable[Chunk], known: Known, module: ModuleSource | None) -> Iterator[Finding]:
    for chunk in chunks:
        for block in every_block(chunk.blocks):
            match block:
                case Quoted(name, step):
                    line = chunk.find(f"[[>{name}")
                    yield from wanted("shared block or card", name, known.shared | known.steps.keys(), where, line)
                    if step and name in known.steps:
                        yield from wanted(f"step of the card “{name}”", step, known.steps[name], where, line)
                    elif step:
                        says = f"“{name}” is no card, so it has no step “{step}”"
                        yield Finding(where, line, says, "quote the whole block")
                case CountryNote(field):
                    line = chunk.find(f"[[country:{field}")
                    yield from wanted("country note", field, COUNTRY_FIELDS, where, line)
                case Check(question):
                    quiz = module.module.quiz if module else None
                    asked = {one.id for one in quiz.questions} if quiz else set()
                    yield from wanted("question", question, asked, where, chunk.find(f"[[check:{question}"))
                case Callout("if", _, _, role) if role:
                    yield from wanted("role", role, known.roles, where, chunk.find(f"!!! if {role}"))
                case _:
                    pass
        for span in every_span(chunk.blocks):
            match span:
                case Cite(name):
                    yield from wanted("source", name, known.sources, where, chunk.find(f"[@{name}]"))
                case Term(name, _):
                    yield from wanted("glossary term", name, known.terms, where, chunk.find(f"[[{name}"))
                case ModuleLink(name, _):
                    ids = known.begun | known.planned
                    yield from wanted("module", name, ids, where, chunk.find(f"[[module:{name}"))
                case _:
                    pass


def _of_module(source: ModuleSource, known: Known) -> Iterator[Finding]:
    module, document = source.module, source.documents["module.yaml"]
    for key, names, ids in (("roles", module.roles, known.roles), ("moments", module.moments, known.moments)):
        for at, name in enumerate(names):
            if name != "all":
                yield from wanted(key[:-1], name, ids, document.where, document.line(key, at))
    topics = {topic.id for topic in known.topics}
    for at, name in enumerate(module.covers if topics else ()):
        yield from wanted("topic", name, topics, document.where, document.line("covers", at))
    for at, name in enumerate(module.take_home.fill_in):
        fields = {field.id for field in module.worksheet.fields} if module.worksheet else set()
        yield from wanted("worksheet field", name, fields, document.where, document.line("take-home", "fill-in", at))


def _of_cards(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    kinds = {line.for_ for source in library.countries for line in source.country.helplines}
    for source in library.cards:
        card, at = source.card, source.document
        for number, name in enumerate(card.sources):
            yield from wanted("source", name, known.sources, at.where, at.line("sources", number))
        for index, step in enumerate(card.steps):
            for number, name in enumerate(step.sources):
                line = at.line("steps", index, "sources", number)
                yield from wanted("source", name, known.sources, at.where, line)
        if card.medicine:
            yield from wanted("shared block", card.medicine, known.shared, at.where, at.line("medicine"))
        yield from _of_first_night(card, at, known)
        for number, name in enumerate(card.helplines if kinds else ()):
            yield from wanted("kind of helpline", name, kinds, at.where, at.line("helplines", number))


def _of_first_night(card: Card, at: Document, known: Known) -> Iterator[Finding]:
    """The true things and the sentences by moment."""
    for index, thing in enumerate(card.true_things):
        here = ("true-things", index)
        for number, name in enumerate(thing.sources):
            yield from wanted("source", name, known.sources, at.where, at.line(*here, "sources", number))
        if thing.quote:
            yield from wanted("shared block", thing.quote, known.shared, at.where, at.line(*here, "quote"))
    for index, sentence in enumerate(card.sentences):
        here = ("sentences", index)
        for number, name in enumerate(sentence.moments):
            yield from wanted("moment", name, known.moments, at.where, at.line(*here, "moments", number))
        for key in ("quote", "after"):
            name = getattr(sentence, key)
            if name:
                yield from wanted("shared block", name, known.shared, at.where, at.line(*here, key))


def _of_countries(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    for source in library.countries:
        country, at = source.country, source.document
        for number, name in enumerate(country.timing.sources):
            yield from wanted("source", name, known.sources, at.where, at.line("timing", "sources", number))
        for key in sorted(COUNTRY_FIELDS):
            note = getattr(country, key.replace("-", "_"))
            if note and note.source:
                yield from wanted("source", note.source, known.sources, at.where, at.line(key, "source"))
        for number, helpline in enumerate(country.helplines):
            line = at.line("helplines", number, "source")
            yield from wanted("source", helpline.source, known.sources, at.where, line)


def _of_paths(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    if library.file is None:
        return
    at, file = library.document, library.file
    ids = known.begun | known.planned
    for number, path in enumerate(file.paths):
        yield from wanted("role", path.role, known.roles, at.where, at.line("paths", number, "role"))
        yield from wanted("moment", path.moment, known.moments, at.where, at.line("paths", number, "moment"))
        for index, name in enumerate(path.modules):
            yield from wanted("module", name, ids, at.where, at.line("paths", number, "modules", index))
    for number, section in enumerate(file.sections):
        for index, name in enumerate(section.modules):
            yield from wanted("module", name, ids, at.where, at.line("sections", number, "modules", index))
    for number, moment in enumerate(file.moments):
        if moment.quote:
            line = at.line("moments", number, "quote")
            yield from wanted("shared block", moment.quote, known.shared, at.where, line)
        if moment.explained:
            yield from wanted("module", moment.explained, ids, at.where, at.line("moments", number, "explained"))
    for number, tick in enumerate(file.ticks):
        for index, name in enumerate(tick.modules):
            yield from wanted("module", name, ids, at.where, at.line("ticks", number, "modules", index))
    for index, name in enumerate(file.only_six):
        yield from wanted("module", name, ids, at.where, at.line("only-six", index))


def wanted(kind: str, name: str, ids: Iterable[str], where: str, line: int) -> Iterator[Finding]:
    """A finding unless ``name`` is one of ``ids``."""
    known = set(ids)
    if name in known:
        return
    near = get_close_matches(name[:80], sorted(known), n=2, cutoff=0.5)
    mend = f"did you mean {' or '.join(near)}?" if near else "add it or correct its spelling"
    yield Finding(where, line, f"there is no {kind} “{name[:80]}”", mend)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks`` and those inside them."""
    for block in blocks:
        yield block
        match block:
            case Bullets(items) | Steps(items):
                for item in items:
                    yield from every_block(item)
            case Definitions(entries):
                for _, meaning in entries:
                    yield from every_block(meaning)
            case Callout(_, _, inner):
                yield from every_block(inner)
            case _:
                pass


def every_span(blocks: Iterable[Block]) -> Iterator[Span]:
    """The spans of ``blocks``, those inside others too."""
    for block in every_block(blocks):
        match block:
            case Paragraph(spans) | Heading(_, _, spans):
                yield from _inner(spans)
            case Definitions(entries):
                for term, _ in entries:
                    yield from _inner(term)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        yield from _inner(cell)
            case _:
                pass


def _inner(spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        yield span
        match span:
            case Strong(inside) | Emphasis(inside):
                yield from _inner(inside)
            case _:
                pass
