# SPDX-License-Identifier: Apache-2.0
"""Which everyday words are in what was typed: phrases, and words of several groups together."""

from __future__ import annotations

import pytest

from family_app.library.everyday import EverydayWords
from family_app.library.model import Everyday
from family_app.library.typed import stem, words_of

PLAIN = Everyday(("wont wake", "blue"), finds=("card:a",))
APART = Everyday(("lips blue",), finds=("card:b",), apart=True)
CHILD = Everyday(("baby", "little one"), group="child")
DRUG = Everyday(("methadone", "pill"), group="drug")
BORN = Everyday(("born",), group="at birth")
SWALLOWED = Everyday(("ate",), together=("child", "drug"), unless=("at birth",), finds=("card:c",))
BOTH = Everyday(together=("child", "drug"), unless=("at birth",), finds=("card:d",))
AS_TYPED = Everyday(("ODd",), finds=("card:e",), exact=True)
WORDS = EverydayWords((PLAIN, APART, CHILD, DRUG, BORN, SWALLOWED, BOTH, AS_TYPED), stem)


def within(typed: str) -> dict[Everyday, float]:
    words = words_of(typed)
    return WORDS.within([stem(word) for word in words], words)


@pytest.mark.parametrize(
    "typed", ["the baby ate a pill", "a pill, and the baby ate it", "my little one ate his methadone"]
)
def test_something_of_each_group_may_stand_anywhere(typed: str) -> None:
    assert within(typed).keys() == {SWALLOWED, BOTH}


@pytest.mark.parametrize("typed", ["the baby ate", "he ate a pill", "little by little one", "baby", "pill", ""])
def test_without_one_of_the_groups_it_is_not_meant(typed: str) -> None:
    assert within(typed) == {}


def test_its_own_words_are_needed_where_it_has_any() -> None:
    assert within("baby near a pill").keys() == {BOTH}


def test_a_word_of_a_group_that_it_must_not_have_takes_it_away() -> None:
    assert within("the baby ate a pill and was born on methadone") == {}


def test_a_group_by_itself_finds_nothing() -> None:
    assert CHILD not in within("the baby ate a pill")


def test_only_where_it_says_so_other_words_may_stand_between_those_of_a_phrase() -> None:
    assert APART in within("lips are going blue")
    assert PLAIN not in within("wont ever wake")


def test_the_more_words_tell_of_it_the_surer_it_is_meant() -> None:
    found = within("the baby ate a pill")
    assert found[SWALLOWED] > found[BOTH] > 1


def test_one_word_beside_a_phrase_counts_less_than_alone() -> None:
    assert within("blue, and her lips went blue")[PLAIN] < within("blue")[PLAIN]


def test_an_exact_entry_is_meant_by_its_own_words_and_by_none_with_the_same_stem() -> None:
    assert within("he OD'd").keys() == {AS_TYPED}
    assert within("what are the odds") == {}
