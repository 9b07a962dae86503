# SPDX-License-Identifier: Apache-2.0
"""The check “How am I doing?”: one small step for each question, plain words, and nothing that scores or labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.check.facts import month_of_check, state_of_review
from family_app.library.check.ids import once
from family_app.library.check.known import Known
from family_app.library.check.references import wanted
from family_app.library.check.texts import of_strain
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, StrainSource
from family_app.library.grade import grade_of, split_sentences

MOST_QUESTIONS = 8
MOST_STEP_WORDS = 35
GRADE = 6

_SCORES = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|points?|total|result|average|better than|worse than|burn[- ]?out|depress\w*|disorder"
    r"|anxiety|trauma\w*|diagnos\w*|symptoms?|streaks?)\b",
    re.IGNORECASE,
)
"""Words that count or label. The check does neither."""


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """The check, where the library has one."""
    source = library.strain
    if source is None:
        return
    yield from _ids_and_places(library, source, known)
    yield from _questions(source)
    yield from month_of_check(source.check.checked, source.document, known, "checked")
    yield from state_of_review(source.check.clinician, source.document)
    for text in of_strain(source):
        found = _SCORES.search(text.text)
        if found:
            yield Finding(text.where, text.line, f"“{found[0]}” counts or labels a person", "say what to do instead")
    yield from _grade(library, source)


def _ids_and_places(library: LibraryFolder, source: StrainSource, known: Known) -> Iterator[Finding]:
    check, at = source.check, source.document
    places = ((q.id, at.where, at.line("questions", number, "id")) for number, q in enumerate(check.questions))
    yield from once("question", places)
    for number, name in enumerate(check.sources):
        yield from wanted("source", name, known.sources, at.where, at.line("sources", number))
    for index, question in enumerate(check.questions):
        for number, name in enumerate(question.sources):
            line = at.line("questions", index, "sources", number)
            yield from wanted("source", name, known.sources, at.where, line)
    kinds = {line.for_ for country in library.countries for line in country.country.helplines}
    for key, names in (("helplines", check.helplines), ("helplines-after-death", check.helplines_after_death)):
        for number, name in enumerate(names if kinds else ()):
            yield from wanted("kind of helpline", name, kinds, at.where, at.line(key, number))


def _questions(source: StrainSource) -> Iterator[Finding]:
    check, at = source.check, source.document
    if not 1 <= len(check.questions) <= MOST_QUESTIONS:
        yield at.finding(f"there are {len(check.questions)} questions", f"keep 1 to {MOST_QUESTIONS}", "questions")
    for number, question in enumerate(check.questions):
        for key, text in (("says", question.says), ("step", question.step)):
            if not text.strip():
                yield at.finding(f"“{key}” is empty", "write it", "questions", number, key)
        for key, text in (("step", question.step), ("step-after-death", question.step_after_death)):
            if len(text.split()) > MOST_STEP_WORDS:
                says = f"the step has {len(text.split())} words"
                yield at.finding(says, f"one small thing, at most {MOST_STEP_WORDS} words", "questions", number, key)
    for key in ("people", "people-after-death"):
        if not getattr(check, key.replace("-", "_")).strip():
            yield at.finding(f"“{key}” is empty", "say whom one can talk to where no line is known", key)
    if not check.closing:
        yield at.finding("there are no closing words", "say that it is no test of illness, and when to see a doctor")


def _grade(library: LibraryFolder, source: StrainSource) -> Iterator[Finding]:
    if library.file is None or not library.file.language.startswith("en"):
        return
    check = source.check
    asked = (line for q in check.questions for line in (q.says, q.step, q.step_after_death))
    lines = (check.lead, *check.closing, check.people, check.people_after_death, *asked)
    grade = grade_of(sentence for line in lines for sentence in split_sentences(line))
    if round(grade, 1) > GRADE:
        says = f"the reading grade of the check is {grade:.1f}, above {GRADE}"
        yield source.document.finding(says, "use shorter words")
