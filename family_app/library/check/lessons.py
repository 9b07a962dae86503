# SPDX-License-Identifier: Apache-2.0
"""A lesson is one idea: short, plain, with short lists, sources, and few notes for single roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.blocks import Block, Bullets, Callout, Cite, Definitions, Heading, Quoted, Steps
from family_app.library.check.known import Known
from family_app.library.check.references import every_block, every_span
from family_app.library.check.texts import every_text
from family_app.library.finding import Finding
from family_app.library.folder import LessonSource, LibraryFolder, ModuleSource
from family_app.library.grade import grade_of, running_text, sentences, split_sentences, words
from family_app.library.markdown_text import Chunk
from family_app.library.yaml_nodes import short

MOST_MINUTES = 7
LEAST_WORDS, MOST_WORDS = 200, 550
"""Written are 250 to 500; a little more or less is no fault."""
MOST_SENTENCE = 25
MOST_ITEMS = 7
MOST_ROLE_NOTES = 2
LEAST_NOTE, MOST_NOTE = 25, 80
"""Words of a note for a role; written are 40 to 60."""

_BRACES = re.compile(r"\{(?![nbdw]\})[^{}\n]{0,20}\}")
_WRITTEN_OUT = re.compile(r"every \d+ seconds|\d+ (?:to|–|-) \d+ minutes")


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Every lesson; lists and placeholders everywhere."""
    language = library.file.language if library.file else "en"
    for module in library.modules:
        if not module.lessons:
            says = "the module has no lesson"
            yield module.documents["module.yaml"].finding(says, "write a file like 1-its-id.md")
        for lesson in module.lessons:
            yield from _shape(lesson)
            yield from _sentences(lesson)
            yield from _role_notes(lesson)
            if language.startswith("en"):
                yield from _grade(lesson, module)
    for shared in library.shared:
        yield from _lists(shared.where, shared.chunks)
        if not shared.block.blocks:
            yield Finding(shared.where, 1, "the shared block is empty", "write its text")
    yield from _same_numbers(library)
    for text in every_text(library):
        for found in _BRACES.finditer(text.text):
            says = f"“{found[0]}” stands for nothing"
            yield Finding(text.where, text.line_at(found.start()), says, "use {n}, {b}, {d} or {w}")


def _shape(source: LessonSource) -> Iterator[Finding]:
    lesson, at = source.lesson, source.document
    if not 1 <= lesson.minutes <= MOST_MINUTES:
        yield at.finding(f"the lesson takes {lesson.minutes} minutes", f"split it; at most {MOST_MINUTES}", "minutes")
    for key, text in (("title", lesson.title), ("one-thing", lesson.one_thing), ("do-now", lesson.do_now)):
        if not text.strip():
            yield at.finding(f"“{key}” is empty", "write one sentence", key)
    count = sum(len(words(text)) for text in _all_running(lesson.blocks))
    if not LEAST_WORDS <= count <= MOST_WORDS:
        yield at.finding(f"the lesson has {count} words", "write 250 to 500, with one idea")
    if not any(isinstance(span, Cite) for span in every_span(lesson.blocks)):
        yield at.finding("the lesson names no source", "cite one with [@source-id]")
    for chunk in source.chunks:
        for block in chunk.blocks:
            if isinstance(block, Heading) and block.level not in {2, 3}:
                yield Finding(
                    at.where, chunk.line, "a heading is not “##” or “###”", "use “##”; the title is the first"
                )
    yield from _lists(at.where, source.chunks)


def _lists(where: str, chunks: tuple[Chunk, ...]) -> Iterator[Finding]:
    for chunk in chunks:
        for block in every_block(chunk.blocks):
            if isinstance(block, Bullets | Steps | Definitions) and len(block.items) > MOST_ITEMS:
                says = f"a list has {len(block.items)} items"
                yield Finding(where, chunk.line, says, f"split it; at most {MOST_ITEMS} are remembered")


def _sentences(source: LessonSource) -> Iterator[Finding]:
    for chunk in source.chunks:
        for text in _all_running(chunk.blocks):
            for sentence in split_sentences(text):
                count = len(words(sentence))
                if count > MOST_SENTENCE:
                    says = f"a sentence has {count} words (“{short(sentence, 40)}”)"
                    yield Finding(
                        source.document.where, chunk.find(sentence), says, f"split it; at most {MOST_SENTENCE}"
                    )


def _all_running(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Running text with that of ``more`` boxes: a long sentence is hard there too."""
    yield from running_text(blocks)
    for block in every_block(blocks):
        if isinstance(block, Callout) and block.kind == "more":
            yield from running_text(block.blocks)


def _role_notes(source: LessonSource) -> Iterator[Finding]:
    where = source.document.where
    notes = [
        (chunk, block)
        for chunk in source.chunks
        for block in every_block(chunk.blocks)
        if isinstance(block, Callout) and block.kind == "if"
    ]
    if len(notes) > MOST_ROLE_NOTES:
        says = f"the lesson has {len(notes)} notes for single roles"
        yield Finding(where, notes[MOST_ROLE_NOTES][0].line, says, f"keep {MOST_ROLE_NOTES}")
    for chunk, note in notes:
        count = sum(len(words(text)) for text in running_text(note.blocks))
        quotes = any(isinstance(block, Quoted) for block in note.blocks)
        if count > MOST_NOTE or (count < LEAST_NOTE and not quotes):
            yield Finding(where, chunk.line, f"a note for a role has {count} words", "write 40 to 60")


def _grade(source: LessonSource, module: ModuleSource) -> Iterator[Finding]:
    measured = sentences(source.lesson.blocks)
    grade, limit = grade_of(measured), module.module.grade
    if round(grade, 1) <= limit:
        return
    hardest = max(measured, key=lambda sentence: grade_of([sentence]) * min(len(words(sentence)), 12))
    line = next((chunk.find(hardest) for chunk in source.chunks if chunk.has(hardest)), 1)
    says = f"the reading grade is {grade:.1f}, above {limit}"
    mend = f"use shorter sentences and words, first in “{short(hardest, 50)}”"
    yield Finding(source.document.where, line, says, mend)


def _same_numbers(library: LibraryFolder) -> Iterator[Finding]:
    """The card must say the country's numbers, not its own."""
    for card in library.cards:
        for number, step in enumerate(card.card.steps):
            if _WRITTEN_OUT.search(step.do):
                says = "a time is written out that differs by country"
                yield card.document.finding(says, "use {b}, {d} or {w}", "steps", number, "do")
