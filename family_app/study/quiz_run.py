# SPDX-License-Identifier: Apache-2.0
"""One sitting with a quiz: which question now, which later. A value; each answer makes the next one.

A question whose answer was not right comes back at the end, until it is. Nothing is counted against anybody, and the
sitting may be left at any moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from family_app.library.model import Question, Quiz


@dataclass(frozen=True, slots=True)
class QuizRun:
    """``waiting`` are ids of questions, the present one first; ``done`` were answered rightly, in that order."""

    waiting: tuple[str, ...]
    done: tuple[str, ...] = ()
    came_back: frozenset[str] = frozenset()

    @property
    def now(self) -> str | None:
        """The question to ask; ``None`` when all is done."""
        return self.waiting[0] if self.waiting else None

    @property
    def is_back(self) -> bool:
        """Whether the present question was asked before."""
        return self.now in self.came_back

    @property
    def place(self) -> tuple[int, int]:
        """Which question this is of how many, for “3 of 7”."""
        total = len(self.done) + len(self.waiting)
        return min(len(self.done) + 1, total), total

    def answered(self, *, right: bool) -> QuizRun:
        """After an answer to the present question. Raises :class:`ValueError` when there is none."""
        if not self.waiting:
            raise ValueError("every question is answered")
        first, *rest = self.waiting
        if right:
            return replace(self, waiting=tuple(rest), done=(*self.done, first))
        return replace(self, waiting=(*rest, first), came_back=self.came_back | {first})

    def later(self) -> QuizRun:
        """Put the present question at the end without an answer."""
        return replace(self, waiting=(*self.waiting[1:], *self.waiting[:1]))


def begin(quiz: Quiz, rng: Random, *, known: Mapping[str, bool] | None = None) -> QuizRun:
    """All questions: those never answered or not known first, each group in the order of the quiz.

    ``known`` says by question id whether the latest answer was right; ids that are gone do no harm. ``rng`` puts the
    questions that are known already into another order than last time.
    """
    latest = known or {}
    ids = [question.id for question in quiz.questions]
    fresh = [question for question in ids if not latest.get(question, False)]
    again = [question for question in ids if latest.get(question, False)]
    rng.shuffle(again)
    return QuizRun((*fresh, *again))


def shown_options(question: Question, rng: Random) -> tuple[str, ...]:
    """The ids of the options, or of the pairs, in the order to show them.

    True and false stay; an order is never shown as it should be, so that doing nothing is not an answer.
    """
    ids = [pair.id for pair in question.pairs] if question.kind == "match" else [o.id for o in question.options]
    if question.kind == "true-false":
        return tuple(ids)
    rng.shuffle(ids)
    if question.kind == "order" and tuple(ids) == question.order and len(ids) > 1:
        ids = ids[1:] + ids[:1]
    return tuple(ids)
