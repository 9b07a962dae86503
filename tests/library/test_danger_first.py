# SPDX-License-Identifier: Apache-2.0
"""What may save a life comes first, however it is said; and what only sounds like danger frightens nobody."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from family_app.library.library import Library
from family_app.library.passages import Passage, passages
from family_app.library.searching import Searching
from family_app.library.typed import words_of
from family_app.paths import resources

LIBRARY = Library.open(resources() / "library" / "en")
FAMILIES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "danger.yaml").read_text(encoding="utf-8"))
KNOWN = ("tried", "held", "mended")
ALL = (*KNOWN, "unseen")
FOR_DANGER = ("overdose", "crisis", "not-safe", "tonight-child", "tonight-sleepy", "tonight-dying", "tonight-threats")

UNSEEN = 0.55
"""So many of the phrases that nobody wrote a rule for find their card first. It may rise, and must not fall."""


@cache
def searching() -> Searching:
    return Searching(passages(LIBRARY, LIBRARY.country("us")), LIBRARY.everyday(), LIBRARY.asked())


def name(passage: Passage) -> str:
    return passage.item if passage.kind == "card" else f"{passage.module}/{passage.item}"


def first(typed: str) -> str:
    return name(searching().find(typed)[0].passage)


def typed(lists: tuple[str, ...], *, danger: bool) -> list[Any]:
    families = [family for family in FAMILIES if bool(family["first"]) is danger]
    return [(ask, family["first"]) for family in families for list_ in lists for ask in family.get(list_, ())]


@pytest.mark.parametrize(("ask", "cards"), typed(KNOWN, danger=True))
def test_danger_finds_its_card_first(ask: str, cards: list[str]) -> None:
    assert first(ask) in cards


@pytest.mark.parametrize(("ask", "_cards"), typed(KNOWN, danger=False))
def test_what_only_sounds_like_danger_finds_no_card_for_it_first(ask: str, _cards: list[str]) -> None:
    assert first(ask) not in FOR_DANGER


def test_of_what_nobody_wrote_a_rule_for_more_than_half_finds_its_card_first() -> None:
    unseen = typed(("unseen",), danger=True)
    assert sum(first(ask) in cards for ask, cards in unseen) / len(unseen) >= UNSEEN


def test_no_phrase_of_the_test_is_written_into_the_search() -> None:
    written = {tuple(words_of(ask)) for one in LIBRARY.asked() for ask in one.asks}
    written |= {tuple(words_of(says)) for entry in LIBRARY.everyday() for says in entry.says}
    both = [*typed(ALL, danger=True), *typed(ALL, danger=False)]
    assert [ask for ask, _ in both if len(words_of(ask)) > 3 and tuple(words_of(ask)) in written] == []


def test_how_long_naloxone_lasts_is_told_by_the_paragraph_with_the_minutes() -> None:
    found = searching().find("how long does naloxone last")[0].passage
    assert "lasts about 30 to 90 minutes" in found.text or "lasts about 30–90 minutes" in found.text


@pytest.mark.parametrize("ask", ["she is having a seizure", "he had a fit"])
def test_a_fit_finds_the_lesson_that_says_to_call(ask: str) -> None:
    assert "detox-is-a-start/red-flags" in [name(found.passage) for found in searching().find(ask)[:3]]


@pytest.mark.parametrize("ask", ["pregnant with twins how do I stop smoking", "pregnant and i want to quit cigarettes"])
def test_to_stop_smoking_tobacco_while_pregnant_is_no_withdrawal(ask: str) -> None:
    assert first(ask) != "tonight-withdrawal"


def test_what_calms_a_card_does_not_take_it_away_where_a_rule_of_danger_finds_it_too() -> None:
    assert first("toddler ate lunch") != "tonight-child"
    assert first("toddler ate lunch then found a pill and swallowed it") == "tonight-child"
