# SPDX-License-Identifier: Apache-2.0
"""Every text that a family may read, with its place, for checks that look at words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from family_app.library.folder import (
    CardSource,
    CountrySource,
    LibraryFolder,
    ModuleSource,
    SharedSource,
    StrainSource,
)
from family_app.library.markdown_text import Chunk
from family_app.library.model import Question
from family_app.library.yaml_nodes import Document, Key, Map, Seq

_QUOTED = re.compile(r"“[^”]{1,400}”|\"[^\"]{1,400}\"|‘[^’]{1,200}’(?!\w)")
_TITLE = re.compile(r"^(?:!!!.*|.*!\[.*)$", re.MULTILINE)
_NOT_SHOWN = frozenset(
    {"id", "from", "next", "start", "with", "objective", "kind", "source", "sources", "where", "card"}
)


class TextAt(Struct, frozen=True):
    """``wrong``: an answer that is not right, or not the best choice; ``free``: a person's own words, or slang."""

    where: str
    line: int
    text: str
    wrong: bool = False
    free: bool = False

    def line_at(self, position: int) -> int:
        return self.line + self.text.count("\n", 0, position)

    @property
    def unquoted(self) -> str:
        """The text with everything between quotation marks blanked, letter for letter."""
        text = _TITLE.sub(lambda found: found[0].replace('"', " "), self.text)
        return _QUOTED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def every_text(library: LibraryFolder) -> Iterator[TextAt]:
    """All texts of the library but the titles of its sources."""
    for module in library.modules:
        yield from of_module(module)
    for card in library.cards:
        yield from of_card(card)
    for country in library.countries:
        yield from of_country(country)
    for shared in library.shared:
        yield from of_shared(shared)
    if library.strain:
        yield from of_strain(library.strain)
    yield from _in_document(library.document)
    for term, line in library.glossary:
        yield TextAt("glossary.yaml", line, term.says)
        yield TextAt("glossary.yaml", line, "; ".join((term.term, *term.also)), free=True)


def of_module(source: ModuleSource) -> Iterator[TextAt]:
    """The texts of one module."""
    for lesson in source.lessons:
        yield from _in_document(lesson.document)
        yield from _in_chunks(lesson.document.where, lesson.chunks)
    for name in ("module.yaml", "worksheet.yaml"):
        yield from _in_document(source.documents[name])
    yield from _in_practice(source)
    yield from _in_quiz(source)


def of_card(source: CardSource) -> Iterator[TextAt]:
    return _in_document(source.document)


def of_country(source: CountrySource) -> Iterator[TextAt]:
    return _in_document(source.document)


def of_strain(source: StrainSource) -> Iterator[TextAt]:
    return _in_document(source.document)


def of_shared(source: SharedSource) -> Iterator[TextAt]:
    return _in_chunks(source.where, source.chunks)


def _in_chunks(where: str, chunks: tuple[Chunk, ...]) -> Iterator[TextAt]:
    return (TextAt(where, chunk.line, chunk.source) for chunk in chunks)


def _in_document(document: Document) -> Iterator[TextAt]:
    return _below(document.where, document.value, document.line())


def _below(where: str, value: object, line: int) -> Iterator[TextAt]:
    if isinstance(value, str):
        yield TextAt(where, line, value)
    elif isinstance(value, Seq):
        for item, at in zip(value, value.lines, strict=True):
            yield from _below(where, item, at)
    elif isinstance(value, Map):
        for key, item in value.items():
            if key not in _NOT_SHOWN:
                yield from _below(where, item, value.lines[key])


def _in_practice(source: ModuleSource) -> Iterator[TextAt]:
    """What a person says in their own words is theirs: ``quoted-words`` frees ``says`` and ``when``."""
    document, practice = source.documents["practice.yaml"], source.module.practice
    if practice is None:
        return
    for key in ("title", "skill", "opening", "skip"):
        yield _at(document, getattr(practice, key), key)
    for number, scene in enumerate(practice.scenes):
        here = ("scenes", number)
        yield _at(document, scene.says, *here, "says", free=scene.quoted_words)
        for mood, words in scene.when.items():
            yield _at(document, words, *here, "when", mood, free=scene.quoted_words)
        for index, choice in enumerate(scene.choices):
            yield _at(document, choice.text, *here, "choices", index, "text", wrong=not choice.best)
            for key in ("skill", "heard", "effect"):
                yield _at(document, getattr(choice, key), *here, "choices", index, key)


def _in_quiz(source: ModuleSource) -> Iterator[TextAt]:
    document, quiz = source.documents["quiz.yaml"], source.module.quiz
    for number, question in enumerate(quiz.questions if quiz else ()):
        here = ("questions", number)
        yield _at(document, question.misconception, *here, "misconception", free=True)
        yield _at(document, question.ask, *here, "ask", wrong=_is_false(question))
        for index, option in enumerate(question.options):
            wrong = not option.right and question.kind != "order"
            yield _at(document, option.text, *here, "options", index, "text", wrong=wrong)
            yield _at(document, option.why, *here, "options", index, "why")
        for index, answer in enumerate(question.answers):
            yield _at(document, answer.text, *here, "answers", index, "text")
        for index, pair in enumerate(question.pairs):
            yield _at(document, pair.text, *here, "pairs", index, "text", wrong=True)
            yield _at(document, pair.why, *here, "pairs", index, "why")


def _is_false(question: Question) -> bool:
    """Whether the statement asked about is itself the belief to be mended."""
    return question.kind == "true-false" and any(option.id == "false" and option.right for option in question.options)


def _at(document: Document, text: str, *path: Key, wrong: bool = False, free: bool = False) -> TextAt:
    return TextAt(document.where, document.line(*path), text, wrong, free)
