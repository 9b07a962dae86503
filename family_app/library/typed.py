# SPDX-License-Identifier: Apache-2.0
"""What somebody types, word by word: no accents, no endings, one slip of the finger forgiven."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

MOST_LETTERS = 200
MOST_WORDS = 24
SLIPS_FROM = 5
"""Letters a word must have before a slip is forgiven: shorter ones are too like each other."""

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ings", "ing", "edly", "ies", "ied", "ers", "er", "es", "ed", "ly", "s", "e", "y")

_STOP = """
    a an and are as at be been but by can could d did didnt do does doesnt dont for from get had has have he
    hed her hers hes him his how i id if ill im in into is isnt it its ive just ll m me my of on or our over
    s shall she shes should so some t that the their them then there they theyre this to up us ve was we
    were what whats when where which who whom why will with would you your re about am now really very any
    go goes going got keep
    after again all also always any anymore anyone anything because before being best better come comes
    coming did doing done else ever every everything feel get gets getting give gonna gotta has havent having
    hello here herself himself know let like make makes many may maybe mean means might more most much must
    myself need needs never new next no not nothing now off often ok okay one other out over people person
    please put quite right said say says see seem still such sure take takes taking tell than thats themselves
    these thing things think those thought too try trying under until want wanted wants way week while wont
    yes yet
    son sons daughter husband wife partner boyfriend girlfriend mum mom dad mother father brother sister
    friend grandson granddaughter nephew niece boy girl man woman guy
"""
STOP = frozenset(_STOP.split())
"""Words that say nothing of what is asked."""


def folded(text: str) -> str:
    """Small letters without accents and apostrophes; as many words as there were."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "").replace("'", ""))
    return "".join(one for one in plain if not unicodedata.combining(one))


def words_of(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def stem(word: str) -> str:
    """``word`` without its ending, so that *craving* finds *cravings*; at least three letters stay."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    return word


class Vocabulary:
    """Every word there is, for beginnings and for slips."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sorted = sorted(set(words))
        self._known = frozenset(self._sorted)
        self._without: dict[str, list[str]] = defaultdict(list)
        for word in self._sorted:
            if len(word) >= SLIPS_FROM - 1:
                for shorter in _shorter(word):
                    self._without[shorter].append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def beginning(self, start: str, most: int) -> list[str]:
        """Words that begin so."""
        at = bisect_left(self._sorted, start)
        found = []
        for word in self._sorted[at : at + most]:
            if not word.startswith(start):
                break
            found.append(word)
        return found

    def near(self, word: str) -> list[str]:
        """Words one slip away: a letter too many, too few, wrong, or two that changed places."""
        if not SLIPS_FROM <= len(word) <= 30:
            return []
        found = {near for shorter in _shorter(word) for near in self._without.get(shorter, ()) if _is_slip(word, near)}
        return sorted(found)


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))} | {word}


def _is_slip(one: str, other: str) -> bool:
    if len(one) != len(other):
        return True  # the shorter is the longer without one letter
    wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    swapped = len(wrong) == 2 and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    return len(wrong) == 1 or (swapped and wrong[1] == wrong[0] + 1)
