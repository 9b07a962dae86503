# SPDX-License-Identifier: Apache-2.0
"""The Tonight cards: all there, short, in their order, and with the words that keep people alive."""

from __future__ import annotations

import pytest

from family_app.library.grade import words
from family_app.library.library import Library
from family_app.library.model import Card
from family_app.library.quoting import medicine_rules, quoted_words
from family_app.library.tonight import ORDER, in_order, tonight_cards
from family_app.paths import resources

LIBRARY = Library.open(resources() / "library" / "en")
CARDS = tonight_cards(LIBRARY.index.cards)
MOST_WORDS = 120

MAY_BE_UNCONSCIOUS = {
    *("sleepy", "found", "withdrawal", "dying", "detox-today", "help-me", "bathroom"),
    *("at-the-door", "my-limit", "used-again", "walked-out", "after-overdose"),
}
SAID_AS_WRITTEN = {
    "sleepy": "Can they wake and talk? Count breaths for 30 seconds. Five or fewer, or long gaps: act now.",
    "help-me": "Any hour they say yes: the prescriber's line or an emergency department. Never share or buy tablets.",
    "child": "Take what is left out of the mouth. Sleepy or slow breaths: naloxone, breaths. Do not make them sick.",
    "my-limit": "First look. Awake, answers in sentences, breathes easily? You may step back.",
    "threats": "Go where you are safe, tell the call-taker, keep watching if you can.",
    "died": "Nothing more has to be done right now.",
}


def said(card: Card) -> str:
    return " ".join((*card.now, *card.say, *card.dont, *card.later, card.under))


def card(short: str) -> Card:
    return LIBRARY.card(f"tonight-{short}")


def test_all_eighteen_are_there_in_their_order() -> None:
    assert tuple(card.id for card in CARDS) == ORDER
    assert len(ORDER) == 18


def test_one_that_the_order_does_not_name_comes_last() -> None:
    new = Card(id="tonight-flood", title="Flood")
    assert tonight_cards((new, *CARDS))[-1] is new


def test_the_cards_for_danger_come_before_them() -> None:
    ids = [card.id for card in in_order(LIBRARY.index.cards)]
    assert set(ids[:3]) == {"overdose", "crisis", "not-safe"}
    assert ids[3:] == ["first-night", "first-days", *ORDER]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_each_is_short_and_tells_nobody_to_wait(card: Card) -> None:
    assert len(words(said(card))) <= MOST_WORDS
    assert "wait" not in said(card).lower()


@pytest.mark.parametrize("short", sorted(MAY_BE_UNCONSCIOUS))
def test_where_someone_may_be_unconscious_the_first_line_says_what_to_do(short: str) -> None:
    first = card(short).now[0].lower()
    assert "overdose card" in first or "call {n}" in first


@pytest.mark.parametrize(("short", "sentence"), SAID_AS_WRITTEN.items(), ids=SAID_AS_WRITTEN)
def test_the_sentences_that_stand_are_said_as_they_are_written(short: str, sentence: str) -> None:
    assert sentence in said(card(short))


def test_after_a_death_there_are_no_overdose_steps() -> None:
    died = card("died")
    assert died.is_for_grief
    assert set(died.helplines) == {"crisis", "grief"}
    assert not any(word in said(died).lower() for word in ("overdose", "naloxone", "breaths"))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_where_there_may_be_fear_ones_own_safety_is_named(card: Card) -> None:
    if card.id not in ("tonight-died", "tonight-at-the-door"):
        assert any(words in said(card).lower() for words in ("safety comes first", "afraid of them, leave and call"))


def test_who_used_again_finds_every_rule_about_the_medicine() -> None:
    us = LIBRARY.country("us")
    rules = medicine_rules(LIBRARY, card("used-again"), us)
    assert rules == quoted_words(LIBRARY, "medicine-after-use", us)
    assert [
        start
        for start in ("Methadone missed for 3 days or more, or buprenorphine", "Naltrexone: no dose")
        if not any(rule.startswith(start) for rule in rules)
    ] == []
