# SPDX-License-Identifier: Apache-2.0
"""Ids are for ever: well-formed, and each given once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, ModuleSource
from family_app.library.markdown_tree import is_id
from family_app.library.model import Question
from family_app.library.yaml_nodes import Document, Key, short

Place = tuple[str, str, int]
"""An id, the file and the line where it is given."""


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Ids of one kind within what holds them."""
    yield from once("module", ((s.module.id, *_at(s.documents["module.yaml"], "id")) for s in library.modules))
    yield from once("source", ((source.id, "sources.yaml", line) for source, line in library.sources))
    yield from once("glossary term", ((term.id, "glossary.yaml", line) for term, line in library.glossary))
    quotable = [(s.card.id, *_at(s.document, "id")) for s in library.cards]
    quotable += [(s.block.id, s.where, 1) for s in library.shared]
    yield from once("card or shared block", quotable)
    yield from once("country", ((s.country.id, *_at(s.document, "id")) for s in library.countries))
    yield from once("practice", _of_practices(library.modules))
    yield from once("worksheet", _of_worksheets(library.modules))
    for country in library.countries:
        lines = ((h.id, *_at(country.document, "helplines", n, "id")) for n, h in enumerate(country.country.helplines))
        yield from once("helpline", lines)
    for card in library.cards:
        steps = ((step.id, *_at(card.document, "steps", n, "id")) for n, step in enumerate(card.card.steps))
        yield from once("step", steps)
    for source in library.modules:
        yield from _in_module(source)
    yield from _named_as_files(library)
    yield from _in_library(library)


def _at(document: Document, *path: Key) -> tuple[str, int]:
    return document.where, document.line(*path)


def once(kind: str, places: Iterable[Place]) -> Iterator[Finding]:
    """Ids that are not well formed, or given twice."""
    first: dict[str, tuple[str, int]] = {}
    for name, where, line in places:
        if not is_id(name):
            says = f"the id “{short(name)}” ({kind}) is not well formed"
            yield Finding(where, line, says, "use small letters, digits and hyphens, at most 80")
        if name in first:
            says = f"the id “{short(name)}” ({kind}) is given twice"
            yield Finding(where, line, says, f"choose another; it is also in {first[name][0]}:{first[name][1]}")
        first.setdefault(name, (where, line))


def _of_practices(modules: Iterable[ModuleSource]) -> Iterator[Place]:
    for source in modules:
        if source.module.practice:
            yield source.module.practice.id, *_at(source.documents["practice.yaml"], "id")


def _of_worksheets(modules: Iterable[ModuleSource]) -> Iterator[Place]:
    for source in modules:
        if source.module.worksheet:
            yield source.module.worksheet.id, *_at(source.documents["worksheet.yaml"], "id")


def _in_module(source: ModuleSource) -> Iterator[Finding]:
    module, at = source.module, source.documents
    yield from once("lesson", ((s.lesson.id, *_at(s.document, "id")) for s in source.lessons))
    names = ((name, *_at(at["module.yaml"], "objectives", name)) for name in module.objectives)
    yield from once("objective", names)
    if module.quiz:
        asked = module.quiz.questions
        quiz = at["quiz.yaml"]
        yield from once("question", ((q.id, *_at(quiz, "questions", n, "id")) for n, q in enumerate(asked)))
        for number, question in enumerate(asked):
            yield from _in_question(question, quiz, number)
    if module.practice:
        yield from _in_practice(source)
    if module.worksheet:
        fields = enumerate(module.worksheet.fields)
        yield from once("field", ((f.id, *_at(at["worksheet.yaml"], "fields", n, "id")) for n, f in fields))


def _in_question(question: Question, quiz: Document, number: int) -> Iterator[Finding]:
    for kind, key, ids in (
        ("option", "options", [option.id for option in question.options]),
        ("answer", "answers", [answer.id for answer in question.answers]),
        ("pair", "pairs", [pair.id for pair in question.pairs]),
    ):
        yield from once(kind, ((name, *_at(quiz, "questions", number, key, n, "id")) for n, name in enumerate(ids)))


def _in_practice(source: ModuleSource) -> Iterator[Finding]:
    practice, at = source.module.practice, source.documents["practice.yaml"]
    scenes = practice.scenes if practice else ()
    yield from once("scene", ((scene.id, *_at(at, "scenes", n, "id")) for n, scene in enumerate(scenes)))
    for number, scene in enumerate(scenes):
        places = ((c.id, *_at(at, "scenes", number, "choices", n, "id")) for n, c in enumerate(scene.choices))
        yield from once("choice", places)


def _named_as_files(library: LibraryFolder) -> Iterator[Finding]:
    for kind, name, document in (
        *(("card", s.card.id, s.document) for s in library.cards),
        *(("country", s.country.id, s.document) for s in library.countries),
    ):
        if PurePosixPath(document.where).stem != name:
            says = f"the {kind} “{short(name)}” lies in a file of another name"
            yield document.finding(says, f"name the file {short(name)}.yaml", "id")
    for source in library.modules:
        if PurePosixPath(source.where).name != source.module.id:
            says = f"the module “{short(source.module.id)}” lies in a folder of another name"
            yield source.documents["module.yaml"].finding(says, "name the folder as its id", "id")


def _in_library(library: LibraryFolder) -> Iterator[Finding]:
    """Sections, and each module in just one of them."""
    file, at = library.file, library.document
    if file is None:
        return
    yield from once("section", ((s.id, *_at(at, "sections", n, "id")) for n, s in enumerate(file.sections)))
    yield from once("role", ((r.id, *_at(at, "roles", n, "id")) for n, r in enumerate(file.roles)))
    yield from once("moment", ((m.id, *_at(at, "moments", n, "id")) for n, m in enumerate(file.moments)))
    yield from once("tick", ((t.id, *_at(at, "ticks", n, "id")) for n, t in enumerate(file.ticks)))
    placed: dict[str, str] = defaultdict(str)
    for number, section in enumerate(file.sections):
        for index, name in enumerate(section.modules):
            if placed[name]:
                says = f"the module “{short(name)}” stands in two sections"
                yield at.finding(says, "keep one", "sections", number, "modules", index)
            placed[name] = section.id
    for source in library.modules:
        if placed[source.module.id] != source.module.section:
            says = f"library.yaml does not name “{short(source.module.id)}” in the section “{source.module.section}”"
            yield source.documents["module.yaml"].finding(says, "add it there, or move the folder", "id")
    for index, name in enumerate(file.planned):
        if name in library.begun:
            yield at.finding(f"“{short(name)}” is planned and already has a folder", "take it out", "planned", index)
        elif not placed[name]:
            yield at.finding(f"the planned module “{short(name)}” is in no section", "add it to one", "planned", index)
