# SPDX-License-Identifier: Apache-2.0
"""Finds the passage that answers what somebody typed. One small index in memory; nothing that is typed is kept.

What people call things (``search.yaml``) is looked up first: it adds words, and it names what is to be found. Where the
words tell of danger to life, the card for it stands above everything else. Then what is typed is compared with whole
questions that were asked before (``asked.yaml``).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from family_app.library.asked import AskedBefore
from family_app.library.everyday import EverydayWords
from family_app.library.model import Asked, Everyday
from family_app.library.passages import Passage
from family_app.library.typed import MOST_LETTERS, MOST_WORDS, STOP, Vocabulary, stem, words_of

MOST = 20
_SHOWN = 240
"""Letters of a passage that are shown."""

_OF_TITLE = (1.2, 2.0, 2.0)
_BOOST = {"card": 1.5, "term": 1.15, "module": 1.1, "worksheet": 0.8, "practice": 0.7, "helpline": 0.8, "question": 0.8}
_NAMED, _FIRST = 9.0, 1000.0

_BEGINNINGS, _BEGINNINGS_BESIDE = 40, 8
"""So many words are tried that begin like the one that is being typed; beside other words, which tell more than its
first letters do, so many for each letter."""

_WHOLE_MODULE = 0.6
"""How much each lesson is meant where a question is answered by its whole module."""
_ASKED, _FROM_ITS_START = 24.0, 1.05
"""How much a question counts that was asked before in just these words; and how much more for the beginning of a
lesson, which is opened there unless a paragraph says more."""
_CALMED = 0.2
"""What is left of a card for danger where the words say that there is none; of one that must be first, enough."""

Pieces = tuple[tuple[str, bool], ...]
"""Words, and whether they are what was looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    passage: Passage
    pieces: Pieces


class Searching:
    """Built once for a library and a country; asked at every letter that is typed."""

    def __init__(
        self, passages: Iterable[Passage], everyday: Iterable[Everyday] = (), asked: Iterable[Asked] = ()
    ) -> None:
        self._passages = tuple(passages)
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        self._stems: dict[str, str] = {}
        for number, passage in enumerate(self._passages):
            self._add(number, passage)
        for holders in self._weights.values():
            rare = math.log(1 + len(self._passages) / (1 + len(holders)))
            for number in holders:
                holders[number] *= rare
        everyday = tuple(everyday)
        self._everyday = EverydayWords(everyday, self._stem)
        first = {entry.finds[0] for entry in everyday if entry.first and entry.finds}
        self._asked = AskedBefore(
            asked, self._stem, for_danger=frozenset(target for target in first if target.startswith("card:"))
        )
        self._vocabulary = Vocabulary(
            self._stems.keys() | self._weights.keys() | self._everyday.words | self._asked.words
        )
        self._targets = self._by_target()
        self._split: dict[int, tuple[tuple[str, frozenset[str]], ...]] = {}

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = stem(word)
        return self._stems[word]

    def _add(self, number: int, passage: Passage) -> None:
        words = words_of(passage.text)
        long = 1 / (1 + len(words) / 120)
        own: dict[str, float] = defaultdict(float)
        for word in words:
            own[self._stem(word)] += 1.0
        for word, times in own.items():
            own[word] = (0.6 + 0.4 * times / (times + 1)) * (0.6 + long)
        titles = (
            zip(passage.titles, _OF_TITLE, strict=False) if len(passage.titles) > 1 else ((passage.titles[0], 2.4),)
        )
        for title, weight in titles:
            for word in {self._stem(word) for word in words_of(title)}:
                own[word] += weight
        for word in {self._stem(word) for name in passage.also for word in words_of(name)}:
            own[word] = max(own[word], 2.0)
        for word, weight in own.items():
            self._weights[word][number] = weight * _BOOST.get(passage.kind, 1.0)

    def _by_target(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(self._passages):
            if passage.kind in ("card", "term"):
                found[f"{passage.kind}:{passage.item}"].append(number)
            elif passage.kind == "lesson":
                found[f"{passage.module}/{passage.item}"].append(number)
                found[passage.module].append(number)
        return found

    # ---- asking

    def find(self, typed: str, *, most: int = MOST) -> tuple[Found, ...]:
        """The best passages, one of each lesson, card or question. Any text will do."""
        words = words_of(typed[:MOST_LETTERS])[:MOST_WORDS]
        if not words:
            return ()
        is_begun = not typed[-1:].isspace() and len(typed) <= MOST_LETTERS
        stems = [self._known(word) for word in words]
        entries = self._everyday.within(stems, words)
        wanted = self._wanted(words, stems, entries, is_begun=is_begun)
        scores = self._scores(wanted)
        self._name(scores, entries)
        self._answer(scores, stems)
        self._calm(scores, entries)
        return self._best(scores, frozenset(word for like in wanted for word in like), most)

    def _wanted(
        self, words: list[str], stems: list[str], entries: Iterable[Everyday], *, is_begun: bool
    ) -> list[dict[str, float]]:
        """For each word what it may stand for, with how much that counts; and what the everyday words mean."""
        telling = [n for n, word in enumerate(words) if word not in STOP] or list(range(len(words)))
        last = len(words) - 1 if is_begun else -1
        tried = min(_BEGINNINGS, _BEGINNINGS_BESIDE * len(words[-1])) if len(telling) > 1 else _BEGINNINGS
        wanted = [self._like(words[n], stems[n], beginnings=tried if n == last else 0) for n in telling]
        for entry in entries:
            wanted += [{self._stem(word): 0.7} for word in words_of(entry.means) if word not in STOP]
        return [like for like in wanted if like]

    def _known(self, word: str) -> str:
        """Its stem; where nobody wrote such a word, that of the nearest one."""
        own = self._stems.get(word) or stem(word)
        if word in self._vocabulary or own in self._vocabulary:
            return own
        near = self._vocabulary.near(word)
        return self._stems.get(near[0], near[0]) if near else own

    def _like(self, word: str, own: str, *, beginnings: int) -> dict[str, float]:
        like = {own: 1.0} if own in self._weights else {}
        if beginnings:
            for longer in self._vocabulary.beginning(word, beginnings):
                like.setdefault(self._stems.get(longer, longer), 0.8)
        if not like:
            for near in self._vocabulary.near(word):
                like.setdefault(self._stems.get(near, near), 0.7)
        return like

    def _scores(self, wanted: list[dict[str, float]]) -> dict[int, float]:
        scores: dict[int, float] = defaultdict(float)
        counted: dict[int, int] = defaultdict(int)
        for like in wanted:
            best: dict[int, float] = {}
            for word, weight in like.items():
                for number, own in self._weights.get(word, {}).items():
                    value = weight * own
                    if value > best.get(number, 0.0):
                        best[number] = value
            for number, value in best.items():
                scores[number] += value
                counted[number] += 1
        for number, times in counted.items():
            scores[number] *= 0.5 + 0.5 * times / len(wanted)
        return scores

    def _name(self, scores: dict[int, float], entries: dict[Everyday, float]) -> None:
        """What the everyday words name comes up; where life is in danger, before all else."""
        for entry, share in entries.items():
            for place, target in enumerate(entry.finds):
                numbers = self._targets.get(target, [])
                worth = (_FIRST if entry.first else _NAMED) * share / (1 + 0.25 * place)
                if entry.first and numbers:  # of a lesson only the paragraph that says most of it
                    numbers = [max(numbers, key=lambda number: scores.get(number, 0.0))]
                for number in numbers:
                    scores[number] = scores.get(number, 0.0) + worth

    def _answer(self, scores: dict[int, float], stems: list[str]) -> None:
        """What answered a question like this one comes up."""
        for target, near in self._asked.like(stems).items():
            for place, number in enumerate(self._targets.get(target, ())):
                worth = _ASKED * near * (1.0 if place else _FROM_ITS_START)
                worth *= 1.0 if "/" in target or ":" in target else _WHOLE_MODULE
                scores[number] = scores.get(number, 0.0) + worth

    def _calm(self, scores: dict[int, float], entries: Iterable[Everyday]) -> None:
        """A child that ate its breakfast swallowed no pill; where an entry says that it did, that still counts more."""
        for target in {target for entry in entries for target in entry.calms}:
            for number in self._targets.get(target, ()):
                if number in scores:
                    scores[number] *= _CALMED

    def _best(self, scores: dict[int, float], sought: frozenset[str], most: int) -> tuple[Found, ...]:
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        found: list[Found] = []
        seen: set[tuple[str, str, str]] = set()
        for number in ranked:
            passage = self._passages[number]
            if passage.thing not in seen:
                seen.add(passage.thing)
                found.append(Found(passage, self._pieces(number, sought)))
                if len(found) == most:
                    break
        return tuple(found)

    def _parts(self, number: int) -> tuple[tuple[str, frozenset[str]], ...]:
        """The text of a passage, cut at its spaces, each part with the words in it that tell something."""
        if number not in self._split:
            self._split[number] = tuple(
                (part, frozenset(self._stems.get(word, word) for word in words_of(part) if word not in STOP))
                for part in self._passages[number].text.split(" ")
            )
        return self._split[number]

    def _pieces(self, number: int, sought: frozenset[str]) -> Pieces:
        """A part of a passage round the first word that was sought; those words are marked."""
        split = self._parts(number)
        parts = [part for part, _words in split]
        marks = [not words.isdisjoint(sought) for _part, words in split]
        first = marks.index(True) if True in marks else 0
        start, length = first, 0
        while start > 0 and length < _SHOWN // 3:
            start -= 1
            length += len(parts[start]) + 1
        pieces: list[tuple[str, bool]] = [("… ", False)] if start else []
        length = 0
        for at in range(start, len(parts)):
            length += len(parts[at]) + 1
            if length > _SHOWN:
                pieces.append(("…", False))
                break
            pieces.append((parts[at][:_SHOWN] + " ", marks[at]))
        return _joined(pieces)


def _joined(pieces: list[tuple[str, bool]]) -> Pieces:
    joined: list[tuple[str, bool]] = []
    for text, marked in pieces:
        if joined and joined[-1][1] == marked:
            joined[-1] = (joined[-1][0] + text, marked)
        else:
            joined.append((text, marked))
    return tuple(joined)
