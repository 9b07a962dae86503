# SPDX-License-Identifier: Apache-2.0
"""Which entries of ``search.yaml`` are in what somebody typed: by a phrase, or by words of several groups together.

A danger is told in too many ways to write them all down: *baby* and *methadone* and *got into*, in any order and with
anything between. So words have groups, and an entry may ask for one of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from family_app.library.model import Everyday
from family_app.library.typed import words_of

_BESIDE = 0.4
"""How much one everyday word names what is sought where a whole phrase names something: “mention rehab”, not rehab."""
_SURER = 0.01
_APART = 3
"""With two others between the words of a phrase each comes at most so many after the last."""

Phrase = tuple[str, ...]


class EverydayWords:
    """Built once; ``stem`` makes one word of *craving* and *cravings*."""

    def __init__(self, everyday: Iterable[Everyday], stem: Callable[[str], str]) -> None:
        self._by_stem, self._exact = _Phrases(), _Phrases()
        self._only_together: list[Everyday] = []
        for entry in everyday:
            for says in entry.says:
                words = words_of(says)
                if entry.exact:
                    self._exact.add(tuple(words), entry)
                else:
                    self._by_stem.add(tuple(map(stem, words)), entry)
            if not entry.says:
                self._only_together.append(entry)
        self.words = self._by_stem.words() | {stem(word) for word in self._exact.words()}

    def within(self, stems: list[str], words: list[str]) -> dict[Everyday, float]:
        """The entries, whatever stands around their words, with how much each counts: the longer the phrase, the surer
        it is meant, and a word beside a phrase counts less. ``words`` as they were typed, for entries that are exact.
        """
        said: dict[Everyday, int] = {}
        groups: dict[str, int] = {}
        for entry, length in (*self._by_stem.within(stems), *self._exact.within(words)):
            if entry.group:
                groups[entry.group] = max(groups.get(entry.group, 0), length)
            else:
                said[entry] = max(said.get(entry, 0), length)
        said |= dict.fromkeys(self._only_together, 0)
        lengths = {
            entry: length + sum(groups[name] for name in entry.together)
            for entry, length in said.items()
            if groups.keys() >= set(entry.together) and groups.keys().isdisjoint(entry.unless)
        }
        longest = max(lengths.values(), default=0)
        return {
            entry: _BESIDE if length == 1 < longest else 1.0 + _SURER * length
            for entry, length in sorted(lengths.items(), key=lambda pair: (-pair[1], pair[0].says))
        }


class _Phrases:
    """Which entries a phrase belongs to, and the phrases that begin with a word."""

    def __init__(self) -> None:
        self._holders: dict[Phrase, list[Everyday]] = defaultdict(list)
        self._beginning: dict[str, list[Phrase]] = defaultdict(list)

    def add(self, phrase: Phrase, entry: Everyday) -> None:
        if phrase not in self._holders:
            self._beginning[phrase[0]].append(phrase)
        self._holders[phrase].append(entry)

    def words(self) -> frozenset[str]:
        return frozenset(word for phrase in self._holders for word in phrase)

    def within(self, words: list[str]) -> Iterator[tuple[Everyday, int]]:
        """Each entry with a phrase that is in ``words``, and how many words that phrase has."""
        for phrase in {phrase for word in set(words) for phrase in self._beginning.get(word, ())}:
            for entry in self._holders[phrase]:
                if _follow(phrase, words, apart=_APART if entry.apart else 1):
                    yield entry, len(phrase)


def _follow(phrase: Phrase, stems: list[str], *, apart: int) -> bool:
    """Whether the words of ``phrase`` follow each other in ``stems``, each at most ``apart`` words after the last."""
    gaps = range(1, apart + 1)
    places = {at for at, word in enumerate(stems) if word == phrase[0]}
    for wanted in phrase[1:]:
        places = {at + gap for at in places for gap in gaps if at + gap < len(stems) and stems[at + gap] == wanted}
    return bool(places)
