# SPDX-License-Identifier: Apache-2.0
"""A quiz asks for every objective and every lesson, gives a reason for each answer, and is fair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.blocks import Heading
from family_app.library.check.known import Known
from family_app.library.check.references import every_block
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, ModuleSource
from family_app.library.model import Option, Pair, Question
from family_app.library.yaml_nodes import Document, short

LIFE_SAVING_GRADE = 6
"""Modules for everybody's safety are written for this grade; each has life-saving questions."""
LEAST_TEXT = 3
MOST_OPTIONS = 7

_NOT_AS_MYTH = re.compile(r"suicid|kill (?:them|him|her|your)sel|child(?:ren)? (?:die|dies|died|death)", re.IGNORECASE)


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """The quiz of every module."""
    for source in library.modules:
        quiz, at = source.module.quiz, source.documents["quiz.yaml"]
        if quiz is None:
            continue
        lessons = {lesson.id for lesson in source.module.lessons}
        for number, question in enumerate(quiz.questions):
            place = _Place(at, number, question)
            yield from _belongs(place, source, lessons)
            yield from _answers(place)
            yield from _reasons(place)
        yield from _covers(source, at)
        yield from _fair(quiz.questions, at)


class _Place:
    """A question and how to point at a part of it."""

    def __init__(self, document: Document, number: int, question: Question) -> None:
        self._document = document
        self._number = number
        self.question = question

    def finding(self, says: str, mend: str, *path: str | int) -> Finding:
        said = f"{says} (question “{short(self.question.id, 40)}”)"
        return self._document.finding(said, mend, "questions", self._number, *path)


def _belongs(place: _Place, source: ModuleSource, lessons: set[str]) -> Iterator[Finding]:
    question = place.question
    if question.objective not in source.module.objectives:
        says = f"there is no objective “{short(question.objective)}” in module.yaml"
        yield place.finding(says, f"use one of {', '.join(source.module.objectives) or 'them'}", "objective")
    lesson_id, _, heading = question.from_.partition("#")
    if lesson_id not in lessons:
        says = f"there is no lesson “{short(lesson_id)}” in this module"
        yield place.finding(says, f"use one of {', '.join(sorted(lessons)) or 'its lessons'}", "from")
    elif heading:
        lesson = source.module.lesson(lesson_id)
        ids = {b.id for b in every_block(lesson.blocks if lesson else ()) if isinstance(b, Heading)}
        if heading not in ids:
            says = f"the lesson “{lesson_id}” has no heading “{short(heading)}”"
            yield place.finding(says, f"use one of {', '.join(sorted(ids)) or 'the lesson alone'}", "from")
    if not question.ask.strip():
        yield place.finding("nothing is asked", "write the question", "ask")


def _answers(place: _Place) -> Iterator[Finding]:
    question = place.question
    right = sum(option.right for option in question.options)
    if len(question.options) > MOST_OPTIONS or len(question.pairs) > MOST_OPTIONS:
        yield place.finding(f"there are more than {MOST_OPTIONS} answers", "take some out", "options")
    match question.kind:
        case "single":
            if len(question.options) < 2 or right != 1:
                yield place.finding("a single choice has several options and one of them right", "mend it", "options")
        case "multiple":
            if len(question.options) < 2 or not 0 < right < len(question.options):
                says = "a multiple choice has right options and others"
                yield place.finding(says, "mark some, not all, with right: true", "options")
        case "true-false":
            if [option.id for option in question.options] != ["true", "false"] or right != 1:
                says = "true-false has the options “true” and “false”, one of them right"
                yield place.finding(says, "write both, their ids in quotation marks", "options")
        case "order":
            if len(question.options) < 2 or sorted(question.order) != sorted(o.id for o in question.options):
                yield place.finding("the order does not name every option once", "list all their ids", "order")
        case "match":
            yield from _match(place)
    if question.kind != "match" and (question.pairs or question.answers):
        yield place.finding("only a match question has pairs and answers", "take them out", "pairs")
    if question.kind != "order" and question.order:
        yield place.finding("only an order question has an order", "take it out", "order")


def _match(place: _Place) -> Iterator[Finding]:
    question = place.question
    ids = {answer.id for answer in question.answers}
    if len(ids) < 2 or len(question.pairs) < 2:
        yield place.finding("a match question has two answers and two pairs at least", "add them", "pairs")
    if question.options:
        yield place.finding("a match question has pairs, not options", "take the options out", "options")
    for number, pair in enumerate(question.pairs):
        if pair.with_ not in ids:
            says = f"there is no answer “{short(pair.with_)}”"
            yield place.finding(says, f"use one of {', '.join(sorted(ids))}", "pairs", number, "with")


def _reasons(place: _Place) -> Iterator[Finding]:
    question = place.question
    parts: dict[str, tuple[Option | Pair, ...]] = {"options": question.options, "pairs": question.pairs}
    for key, answers in parts.items():
        for number, part in enumerate(answers):
            if len(part.why.split()) < LEAST_TEXT:
                yield place.finding(f"the answer “{short(part.id, 30)}” has no reason", "say why", key, number, "why")
            if not part.text.strip():
                yield place.finding(f"the answer “{short(part.id, 30)}” has no text", "write it", key, number, "text")


def _covers(source: ModuleSource, at: Document) -> Iterator[Finding]:
    module = source.module
    questions = module.quiz.questions if module.quiz else ()
    asked = {question.objective for question in questions}
    for name in module.objectives:
        if name not in asked:
            says = f"no question asks for the objective “{short(name)}”"
            yield source.documents["module.yaml"].finding(says, "write one in quiz.yaml", "objectives", name)
    origins = {question.from_.partition("#")[0] for question in questions}
    for lesson in source.lessons:
        if lesson.lesson.id not in origins:
            says = f"no question comes from the lesson “{short(lesson.lesson.id)}”"
            yield lesson.document.finding(says, "write one in quiz.yaml with this “from”", "id")
    if module.grade <= LIFE_SAVING_GRADE and not any(question.life_saving for question in questions):
        yield at.finding("a safety module has no life-saving question", "mark those with life-saving: true")


def _fair(questions: tuple[Question, ...], at: Document) -> Iterator[Finding]:
    """Bare myths are remembered as facts: few true-or-false questions, and enough of them true."""
    truths = [question for question in questions if question.kind == "true-false"]
    for number, question in enumerate(questions):
        if question.kind == "true-false" and _NOT_AS_MYTH.search(question.ask):
            says = f"suicide or a child's death is asked as true or false (question “{short(question.id, 40)}”)"
            yield at.finding(says, "ask “What would you do?”", "questions", number, "ask")
    if len(truths) > 1 and len(truths) * 3 > len(questions):
        says = f"{len(truths)} of {len(questions)} questions are true-or-false"
        yield at.finding(says, "keep a third at most; ask “What would you do?”", "questions")
    true = sum(any(option.id == "true" and option.right for option in question.options) for question in truths)
    if len(truths) >= 3 and true * 3 < len(truths):
        says = f"only {true} of {len(truths)} true-or-false statements are true"
        yield at.finding(says, "turn some into true statements; a third at least", "questions")
