# SPDX-License-Identifier: Apache-2.0
"""Whether an answer is right, and the reason for every part of it. Pure: the same answer is always graded the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from family_app.library.model import Question
from family_app.study.answers import Answer, Matched, One, Ordered, Several


@dataclass(frozen=True, slots=True)
class Reason:
    """One option, or one pair, with why.

    ``chosen`` is what was done with it: ticked or not; for an order, put in its right place; for a pair, put together
    as it belongs. ``right`` says whether that was the right thing to do with it. ``belongs`` is what would have been:
    the place in the order (from 1), or the id of the answer; empty for options that are ticked.
    """

    id: str
    text: str
    why: str
    chosen: bool
    right: bool
    belongs: str = ""


@dataclass(frozen=True, slots=True)
class Graded:
    """``reasons`` stand in the order of the question."""

    right: bool
    reasons: tuple[Reason, ...]


def grade(question: Question, answer: Answer) -> Graded:
    """Any answer to any question. Ids that the question no longer has make an answer not right, never an error."""
    match answer:
        case One(option):
            reasons = _ticked(question, frozenset((option,)))
            fits, known = question.kind in ("single", "true-false"), {option} <= _ids(question)
        case Several(options):
            reasons = _ticked(question, frozenset(options))
            fits, known = question.kind == "multiple", set(options) <= _ids(question)
        case Ordered(options):
            reasons = _placed(question, options)
            fits, known = question.kind == "order", options == question.order
        case Matched(pairs):
            reasons = _matched(question, dict(pairs))
            fits, known = question.kind == "match", {pair for pair, _ in pairs} <= {p.id for p in question.pairs}
        case _:
            assert_never(answer)
    return Graded(fits and known and bool(reasons) and all(reason.right for reason in reasons), reasons)


def right_answer(question: Question) -> Answer:
    """The answer that is right: for the key, and to show after the reader has tried."""
    right = tuple(option.id for option in question.options if option.right)
    match question.kind:
        case "single" | "true-false":
            return One(right[0] if right else "")
        case "multiple":
            return Several(right)
        case "order":
            return Ordered(question.order)
        case "match":
            return Matched(tuple((pair.id, pair.with_) for pair in question.pairs))
        case _:
            assert_never(question.kind)


def _ids(question: Question) -> set[str]:
    return {option.id for option in question.options}


def _ticked(question: Question, chosen: frozenset[str]) -> tuple[Reason, ...]:
    return tuple(
        Reason(option.id, option.text, option.why, option.id in chosen, (option.id in chosen) == option.right)
        for option in question.options
    )


def _placed(question: Question, options: tuple[str, ...]) -> tuple[Reason, ...]:
    found = []
    for option in question.options:
        wanted = question.order.index(option.id) if option.id in question.order else -1
        there = 0 <= wanted < len(options) and options[wanted] == option.id
        found.append(Reason(option.id, option.text, option.why, there, there, str(wanted + 1)))
    return tuple(found)


def _matched(question: Question, put: dict[str, str]) -> tuple[Reason, ...]:
    return tuple(
        Reason(pair.id, pair.text, pair.why, put.get(pair.id) == pair.with_, put.get(pair.id) == pair.with_, pair.with_)
        for pair in question.pairs
    )
