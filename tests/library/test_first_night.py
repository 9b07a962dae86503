# SPDX-License-Identifier: Apache-2.0
"""The cards of the first fifteen minutes: what is said, in which moment, and what the check finds in them."""

from __future__ import annotations

import pytest

from family_app.library.library import Library
from family_app.library.quoting import quoted_words, saying, true_words
from family_app.library.tonight import FIRST_SCREEN, for_moment
from family_app.paths import resources
from tests.library.conftest import Spoil

LIBRARY = Library.open(resources() / "library" / "en")
NIGHT, DAYS = LIBRARY.card("first-night"), LIBRARY.card("first-days")
US = LIBRARY.country("us")
MOMENTS = [moment.id for moment in LIBRARY.index.file.moments]
ALONE = "Please don't use alone"
GOOD = """id: first-night
title: Tonight
checked: 2026-11
true-things:
  - {id: fault, says: It is not your fault., quote: lost-tolerance, sources: [body-2020]}
  - {id: days, says: Some days are worse., more: They pass., sources: [body-2020]}
sentences:
  - {says: I love you.}
  - {says: I am glad., moments: [worried], quote: lost-tolerance, note: Stay near.}
dont: [Do not shout.]
screen:
""" + "".join(f"  {key}: Yes.\n" for key in FIRST_SCREEN["first-night"])
HARD = "Institutional responsibilities necessitate extraordinary deliberation. " * 9
SLIPS = [
    ("[body-2020]}\n  - {id: days", "[nobody]}\n  - {id: days", "5: there is no source “nobody”"),
    ("sources: [body-2020]}\n  - {id: days", "sources: []}\n  - {id: days", "5: “fault” names no source"),
    ("quote: lost-tolerance, sources", "quote: lost, sources", "5: there is no shared block “lost”"),
    ("more: They pass., ", "", "6: “days” says why in its own words or in those of a shared block"),
    ("id: days", "id: fault", "6: the id “fault” is used twice"),
    ("moments: [worried]", "moments: [weary]", "9: there is no moment “weary”"),
    ("I am glad., moments: [worried], ", "I am glad., ", "9: two sentences have no moment"),
    ("{says: I love you.}", "{says: I love you., moments: [worried]}", "there is no sentence for people who chose no"),
    ("  calm-2: Yes.\n", "", "the sentence “calm-2” is missing"),
    ("Stay near.", HARD, "the reading grade of the card is"),
    ("[Do not shout.]", "[Lock them in.]", "10: “Lock them in” could get somebody hurt"),
]  # fmt: skip


def test_the_check_finds_nothing_in_a_good_one(spoil: Spoil) -> None:
    assert spoil("cards/first-night.yaml", "", GOOD) == []


@pytest.mark.parametrize(("old", "new", "expected"), SLIPS, ids=lambda text: text[:30])
def test_the_check_names_a_slip_with_its_line(spoil: Spoil, old: str, new: str, expected: str) -> None:
    found = spoil("cards/first-night.yaml", "", GOOD.replace(old, new, 1))
    assert any("first-night.yaml" in line and expected in line for line in found), "\n".join(found)


def test_there_are_four_true_things_and_each_has_a_source() -> None:
    for card in (NIGHT, DAYS):
        assert len(card.true_things) == 4
        assert all(thing.sources and set(thing.sources) <= set(LIBRARY.sources()) for thing in card.true_things)


def test_a_true_thing_is_not_said_twice_by_the_block_it_quotes() -> None:
    says, why = true_words(LIBRARY, NIGHT.true_things[0], US)
    assert says == "It is not your fault."
    assert why.startswith("The right words")


def test_please_dont_use_alone_is_not_for_everybody() -> None:
    said = {moment: saying(LIBRARY, NIGHT, moment, US).says for moment in MOMENTS}
    asked = {moment for moment, says in said.items() if ALONE in says}
    assert asked == {"still-using", "thinking-about-change", "after-relapse"}


@pytest.mark.parametrize("moment", ["", *MOMENTS])
def test_who_steps_back_looks_first(moment: str) -> None:
    told = saying(LIBRARY, NIGHT, moment, US)
    steps_back = any(words in told.says for words in ("not going to argue", "don't have to talk"))
    look = quoted_words(LIBRARY, "first-look", US)
    assert not steps_back or told.first[: len(look)] == look
    assert not steps_back or told.first[0].startswith("First look. Awake, answers in sentences")


@pytest.mark.parametrize("moment", ["", *MOMENTS])
def test_before_any_sentence_whoever_is_afraid_may_say_nothing(moment: str) -> None:
    assert saying(LIBRARY, NIGHT, moment, US).first[-1].startswith("Afraid of them? Say nothing tonight.")


@pytest.mark.parametrize(
    ("moment", "block"), [("after-relapse", "medicine-after-use"), ("starting-treatment", "methadone-first-weeks")]
)
def test_the_rules_for_medicine_stand_whole_and_on_the_screen_line_by_line(moment: str, block: str) -> None:
    told = saying(LIBRARY, NIGHT, moment, US)
    assert told.after == quoted_words(LIBRARY, block, US)
    assert told.on_screen == (told.says,)
    assert all(rule in told.note for rule in told.after)


def test_after_a_death_the_call_for_oneself_is_no_line_of_what_not_to_do() -> None:
    assert not any("dying" in line for line in DAYS.dont)
    assert DAYS.under.startswith("Thoughts of dying yourself?")


def test_the_three_things_not_to_do_tonight_give_way_to_your_own_safety() -> None:
    assert NIGHT.dont == (
        "Do not lock them in.",
        "Do not put them out with nothing.",
        "Do not throw away their medicine.",
    )
    assert NIGHT.under.startswith("Unless you are in danger: then your safety comes first.")


def test_after_a_death_no_word_is_about_using_or_overdose() -> None:
    words = " ".join(
        (*DAYS.say, *DAYS.dont, DAYS.under, *DAYS.screen.values(), *(t.says + t.more for t in DAYS.true_things))
    )
    assert not [
        word
        for word in ("naloxone", "overdose", "alone", "medicine", "treat")
        if word in words.lower().replace("do not stay alone", "")
    ]


def test_after_a_death_the_first_night_is_the_first_days() -> None:
    assert for_moment("first-night", "after-death") == "first-days"
    assert for_moment("first-night", "steady") == "first-night"
    assert for_moment("crisis", "after-death") == "crisis"


def test_every_sentence_of_the_screen_is_there() -> None:
    assert all(LIBRARY.card(card).screen.keys() == set(keys) for card, keys in FIRST_SCREEN.items())


def test_after_a_relapse_every_rule_about_the_medicine_stands_on_the_page():
    said = saying(LIBRARY, NIGHT, "after-relapse", US)
    rules = quoted_words(LIBRARY, "medicine-after-use", US)
    assert len(rules) == 6
    assert all(rule in said.note for rule in rules)
