# SPDX-License-Identifier: Apache-2.0
"""Whole questions that people asked before, and how like one of them what somebody types is.

A passage says a thing once, in our words; those who look for it say it in a hundred ways. So each question that we
know (``asked.yaml``) stands for what answers it, and what is typed is compared with all of them: the cosine of their
words, rare ones counting more (Salton and McGill, *Introduction to Modern Information Retrieval*, 1983). “Why”, “can”
and “not” count as well: they tell questions apart. The numbers below were tried on questions of
``tests/library/questions.yaml``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import nlargest

from family_app.library.model import Asked
from family_app.library.typed import STOP, words_of

_EVERYWHERE = 0.2
"""A word in more than this part of all questions tells nothing, and would cost the most time."""
_NEAREST, _FOR_ONE = 60, 4
"""So many questions are looked at in all, and for one answer."""
_NEXT = 0.05
"""How much less each further answer of a question is meant than the one before."""
_A_QUESTION = 3
"""Words from which on something is a question. One word alone is looked up; it asks nothing that was asked before."""
_SMALL = STOP | {"took", "taken", "takes"}
"""“He took the car” is no more like “he took too much” than that: such words alone put no card for danger first."""
_STEEP = 1.3
"""Above 1, a few that are very like count more than many that are a little like."""


class AskedBefore:
    """Built once; ``stem`` makes one word of *craving* and *cravings*."""

    def __init__(
        self, asked: Iterable[Asked], stem: Callable[[str], str], *, for_danger: frozenset[str] = frozenset()
    ) -> None:
        """``for_danger``: answers that a question is not like by its small words alone."""
        self._for_danger = for_danger
        self._small = frozenset(map(stem, _SMALL))
        questions = [(frozenset(map(stem, words_of(ask))), one.finds) for one in asked for ask in one.asks]
        holders: dict[str, list[int]] = defaultdict(list)
        for number, (words, _finds) in enumerate(questions):
            for word in words:
                holders[word].append(number)
        self.words = holders.keys()
        self._finds = [finds for _words, finds in questions]
        self._rare = {word: math.log(1 + len(questions) / (0.5 + len(at))) ** 2 for word, at in holders.items()}
        length = [math.sqrt(sum(self._rare[word] for word in words)) for words, _finds in questions]
        most = max(8, _EVERYWHERE * len(questions))
        self._shares = {
            word: [(number, self._rare[word] / length[number]) for number in at]
            for word, at in holders.items()
            if len(at) <= most
        }

    def like(self, stems: Iterable[str]) -> dict[str, float]:
        """For each answer how like its questions ``stems`` are: about 1 for the very words of one."""
        typed = frozenset(stems)
        near: dict[int, float] = defaultdict(float)
        told: set[int] = set()
        for word in typed:
            shares = self._shares.get(word, ())
            for number, share in shares:
                near[number] += share
            if word not in self._small:
                told.update(number for number, _share in shares)
        if not near:
            return {}
        length = math.sqrt(sum(self._rare.get(word, 0.0) for word in typed))
        found: dict[str, list[float]] = defaultdict(list)
        for number, common in nlargest(_NEAREST, near.items(), key=lambda pair: (pair[1], -pair[0])):
            for place, target in enumerate(self._finds[number]):
                if number not in told and target in self._for_danger:
                    continue
                found[target].append((common / length) ** _STEEP / (1 + _NEXT * place))
        whole = min(1.0, len(typed) / _A_QUESTION)
        return {target: whole * _together(worths) for target, worths in found.items()}


def _together(worths: list[float]) -> float:
    """The nearest counts whole, the others less and less."""
    return sum(worth / at**2 for at, worth in enumerate(nlargest(_FOR_ONE, worths), start=1))
