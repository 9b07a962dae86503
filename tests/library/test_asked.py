# SPDX-License-Identifier: Apache-2.0
"""What is typed is compared with whole questions that were asked before."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.asked import AskedBefore
from family_app.library.model import Asked
from family_app.library.typed import stem, words_of

WORDS = st.sampled_from(["he", "she", "wont", "wake", "eat", "money", "home", "from", "why", "does", "it", "last"])
QUESTIONS = st.lists(WORDS, min_size=1, max_size=6, unique=True).map(" ".join)
KNOWN = st.lists(QUESTIONS, min_size=1, max_size=8, unique_by=lambda ask: frozenset(ask.split()))
"""So few that no word is in too many of them to count."""


def like(known: dict[str, tuple[str, ...]], typed: str) -> dict[str, float]:
    asked = AskedBefore([Asked((ask,), finds) for ask, finds in known.items()], stem)
    return asked.like(map(stem, words_of(typed)))


def test_the_nearer_of_two_questions_counts_more() -> None:
    known = {"he wants money again": ("a/money",), "he wants to come home again": ("a/home",)}
    found = like(known, "he wants money")
    assert found["a/money"] > found["a/home"] > 0


def test_the_first_answer_of_a_question_is_meant_more_than_the_next() -> None:
    found = like({"he wants money again": ("a/first", "a/second")}, "money again")
    assert found["a/first"] > found["a/second"] > 0


def test_several_questions_that_are_a_little_like_it_tell_more_than_one() -> None:
    known = {"why rehab": ("a/many",), "when rehab": ("a/many",), "where rehab": ("a/one",)}
    found = like(known, "rehab costs")
    assert found["a/many"] > found["a/one"]


def test_what_shares_no_word_with_any_question_is_like_none() -> None:
    assert like({"he wants money": ("a/b",)}, "xylophone") == {}
    assert like({}, "he wants money") == {}
    assert like({"he wants money": ("a/b",)}, "") == {}


def test_small_words_alone_are_like_no_question_that_a_danger_card_answers() -> None:
    asked = AskedBefore([Asked(("he took too much",), ("card:a", "b/c"))], stem, for_danger=frozenset({"card:a"}))
    assert asked.like(map(stem, words_of("he took the car"))).keys() == {"b/c"}
    assert asked.like(map(stem, words_of("he had much"))).keys() == {"b/c"}


def test_one_word_that_tells_something_is_enough_to_be_like_a_question_of_danger() -> None:
    asked = AskedBefore([Asked(("he took all the fentanyl",), ("card:a",))], stem, for_danger=frozenset({"card:a"}))
    assert asked.like(map(stem, words_of("she took fentanyl"))).keys() == {"card:a"}


@settings(max_examples=100, deadline=None)
@given(KNOWN, st.data())
def test_the_very_words_of_a_question_are_about_one_and_nothing_is_more(known: list[str], data: st.DataObject) -> None:
    finds = {ask: (f"a/{number}",) for number, ask in enumerate(known)}
    one = data.draw(st.sampled_from(known))
    found = like(finds, " ".join(reversed(one.split())))
    whole = min(1.0, len(one.split()) / 3)  # one word alone asks nothing
    assert abs(found[finds[one][0]] - whole) < 1e-9
    assert all(0 < value <= whole + 1e-9 for value in found.values())
