# SPDX-License-Identifier: Apache-2.0
"""Whether an answer that was kept is right by the question as it is today.

A release may mend which option is right. What somebody answered before must not go on counting as known then: it is
judged anew each time it is looked at, and nothing that was kept is changed.
"""

from __future__ import annotations

from family_app.library.library import Library
from family_app.library.model import Question
from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.study.grading import grade
from family_app.study.record import Record


def is_right(question: Question | None, answer: Answer | None, *, recorded: bool) -> bool:
    """The mark of today; ``recorded``, the mark it got then, where the question cannot be held against the answer:
    it is gone, of another kind now, or the answer names or lacks something that came or went."""
    if question is None or answer is None or not _can_be_held_against(question, answer):
        return recorded
    return grade(question, answer).right


def known(library: Library, record: Record, module_id: str) -> dict[str, bool]:
    """By question id, whether the latest answer is right; also of questions that the library does not have now.

    Raises :class:`~family_app.errors.FamilyAppError` when there are answers and the module cannot be read.
    """
    latest = {attempt.question: attempt for attempt in record.attempts(module_id)}
    if not latest:
        return {}
    module = library.module(module_id)
    return {
        id_: is_right(module.question(id_), attempt.answer, recorded=attempt.right) for id_, attempt in latest.items()
    }


def _can_be_held_against(question: Question, answer: Answer) -> bool:
    options = {option.id for option in question.options}
    match answer:
        case One(option):
            return question.kind in ("single", "true-false") and option in options
        case Several(chosen):
            return question.kind == "multiple" and options >= set(chosen)
        case Ordered(placed):
            return question.kind == "order" and options == set(placed)
        case Matched(pairs):
            put = dict(pairs)
            there = {one.id for one in question.answers}
            return (
                question.kind == "match"
                and put.keys() == {pair.id for pair in question.pairs}
                and (there >= set(put.values()))
            )
