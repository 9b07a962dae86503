# SPDX-License-Identifier: Apache-2.0
"""A question as a relative types it finds its answer among the first three."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.library import Library
from family_app.library.passages import Passage, passages
from family_app.library.searching import MOST, Found, Searching
from family_app.library.typed import words_of
from family_app.paths import resources

LIBRARY = Library.open(resources() / "library" / "en")
HELD = yaml.safe_load((Path(__file__).parent / "questions.yaml").read_text(encoding="utf-8"))

RATES = {"earlier": 0.96, "later": 0.87}
"""They are told in docs/decisions.md; they may rise, and must not fall."""


@cache
def searching() -> Searching:
    return Searching(passages(LIBRARY, LIBRARY.country("us")), LIBRARY.everyday(), LIBRARY.asked())


def targets(passage: Passage) -> set[str]:
    """A question is told with its reason, which is that of the lesson it comes from."""
    if passage.kind in ("card", "term"):
        return {f"{passage.kind}:{passage.item}"}
    question = LIBRARY.module(passage.module).question(passage.item) if passage.kind == "question" else None
    lesson = question.from_.partition("#")[0] if question else passage.item
    return {passage.module, f"{passage.module}/{lesson}"}


def answers(ask: str, finds: Iterable[str]) -> bool:
    return any(targets(found.passage) & set(finds) for found in searching().find(ask)[:3])


def test_each_question_that_is_known_finds_its_answer_among_the_first_three() -> None:
    lost = [ask for one in LIBRARY.asked() for ask in one.asks if not answers(ask, one.finds)]
    assert not lost


@pytest.mark.parametrize("list_", RATES)
def test_of_the_questions_that_nobody_wrote_for_most_find_theirs(list_: str) -> None:
    found = sum(answers(one["ask"], one["finds"]) for one in HELD[list_])
    assert found / len(HELD[list_]) >= RATES[list_]


def test_no_question_of_the_test_is_known_to_the_search() -> None:
    known = {tuple(words_of(ask)) for one in LIBRARY.asked() for ask in one.asks}
    assert not [one["ask"] for list_ in RATES for one in HELD[list_] if tuple(words_of(one["ask"])) in known]


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("he won’t wake", "overdose"),
        ("shes gone blue", "overdose"),
        ("not breathing", "overdose"),
        ("she might kill herself", "crisis"),
        ("my husband hits me", "not-safe"),
        ("he wont bloody wake up", "overdose"),
        ("cant seem to wake her", "overdose"),
        ("his lips are going blue", "overdose"),
        ("lips look grey", "overdose"),
        ("he has gone grey", "overdose"),
        ("making a gurgling noise", "overdose"),
        ("she gasps every ten seconds", "overdose"),
        ("breathing really slow", "overdose"),
        ("barely breathing", "overdose"),
        ("my son is unresponsive", "overdose"),
        ("shes not responding to me", "overdose"),
        ("he took too much", "overdose"),
        ("i think hes overdosing", "overdose"),
        ("passed out on the floor", "overdose"),
        ("hes limp", "overdose"),
        ("my wife cuts herself and says theres no point", "crisis"),
        ("she keeps cutting herself", "crisis"),
        ("he says he wants to die", "crisis"),
        ("i dont want to live", "crisis"),
        ("i want to kill myself", "crisis"),
        ("he talks about ending it, end it all", "crisis"),
        ("found a goodbye note", "crisis"),
        ("she said shed be better off dead", "crisis"),
        ("my daughter is suicidal", "crisis"),
        ("self harm", "crisis"),
        ("tired of living", "crisis"),
        ("he might hurt himself", "crisis"),
        ("od", "overdose"),
        ("i cant go on", "crisis"),
        ("no reason to live", "crisis"),
        ("snoring really loud", "tonight-sleepy"),
        ("he threw me against the wall", "not-safe"),
        ("baby got into the methadone", "tonight-child"),
        ("my partner strangled me", "not-safe"),
        ("he choked me last night", "not-safe"),
        ("im scared of him", "not-safe"),
        ("i am afraid of my son", "not-safe"),
        ("she slapped me", "not-safe"),
        ("he wont let me leave", "not-safe"),
        ("he threatens me with a knife", "not-safe"),
        ("toddler swallowed a tablet", "tonight-child"),
        ("my child drank his methadone", "tonight-child"),
        ("baby found the pills", "tonight-child"),
        ("my toddler put a tablet in her mouth", "tonight-child"),
        ("his 3 year old ate something off the table", "tonight-child"),
        ("she wrote a goodbye letter", "crisis"),
        ("she is giving away her things", "crisis"),
        ("i think he is dead", "overdose"),
        ("hes dead on the floor", "overdose"),
        ("found him dead in bed", "overdose"),
        ("is she asleep or dead", "overdose"),
        ("he collapsed", "overdose"),
        ("slumped over in the car", "overdose"),
        ("foaming at the mouth", "overdose"),
        ("lifeless", "overdose"),
        ("not moving", "overdose"),
        ("he hasn't woken up", "overdose"),
        ("i can't find a pulse", "overdose"),
        ("no breathing", "overdose"),
        ("hes gone cold", "overdose"),
        ("he took all his tablets", "overdose"),
        ("she took a load of tablets", "overdose"),
        ("took double his methadone", "overdose"),
        ("drank two days of methadone at once", "overdose"),
        ("she swallowed all her tablets", "overdose"),
        ("hes choking help me", "overdose"),
        ("choking on vomit", "overdose"),
        ("i found him hanging", "overdose"),
        ("my 3 year old took a pill", "tonight-child"),
        ("toddler took suboxone", "tonight-child"),
        ("baby chewed a patch", "tonight-child"),
        ("kid has a fentanyl patch", "tonight-child"),
        ("he has a knife", "not-safe"),
        ("he's waving a knife at me", "not-safe"),
        ("he says he will kill me", "not-safe"),
        ("he's got a gun to my head", "not-safe"),
        ("he's pointing a gun at me", "not-safe"),
        ("he hit the baby", "not-safe"),
        ("she hits the kids", "not-safe"),
        ("dad hits mum", "not-safe"),
        ("hands round my neck", "not-safe"),
        ("he is choking me", "not-safe"),
        ("rape", "not-safe"),
        ("i dont want to live with him any more", "not-safe"),
        ("i don't want to be here anymore", "crisis"),
        ("i wish i wouldn't wake up", "crisis"),
        ("they'd be better off without me", "crisis"),
        ("he hung himself", "crisis"),
        ("my son died of an overdose", "tonight-died"),
        ("lost my son to an overdose", "tonight-died"),
    ],
)
def test_where_life_is_in_danger_its_card_comes_first(typed: str, card: str) -> None:
    assert searching().find(typed)[0].passage.item == card


@pytest.mark.parametrize(("typed", "term"), [("nalaxone", "naloxone"), ("methadon", "methadone"), ("smack", "heroin")])
def test_a_slip_or_a_street_name_finds_the_term(typed: str, term: str) -> None:
    assert term in [found.passage.item for found in searching().find(typed)[:3]]


def test_a_wrong_answer_is_never_shown() -> None:
    for summary in LIBRARY.index.modules:
        quiz = LIBRARY.module(summary.id).quiz
        for question in quiz.questions if quiz else ():
            found = [p for p in _questions() if (p.module, p.item) == (summary.id, question.id)]
            assert not any(o.text in found[0].text for o in question.options if not o.right and len(o.text) > 20)


@cache
def _questions() -> list[Passage]:
    return [one for one in passages(LIBRARY, LIBRARY.country("us")) if one.kind == "question"]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400))
def test_any_text_finds_at_most_so_many_and_short_ones(typed: str) -> None:
    found = searching().find(typed)
    assert len(found) <= MOST
    assert all(0 < len(shown(one)) < 520 or not one.passage.text for one in found)


def shown(found: Found) -> str:
    return "".join(text for text, _ in found.pieces)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_what_is_found_is_there(typed: str) -> None:
    for found in searching().find(typed):
        if found.passage.kind == "lesson":
            lesson = LIBRARY.module(found.passage.module).lesson(found.passage.item)
            assert lesson is not None
            assert 0 <= found.passage.at <= len(lesson.blocks)


@pytest.mark.parametrize(
    ("typed", "cards"),
    [
        ("will he die", ("tonight-died",)),
        ("he nearly died last night", ("tonight-died",)),
        ("his phone is dead", ("tonight-died", "overdose")),
        ("his phone died", ("tonight-died",)),
        ("im dead tired", ("tonight-died", "overdose")),
        ("i dont want him to die", ("crisis", "tonight-died")),
        ("im tired of him living here", ("crisis",)),
        ("i want to end it with my boyfriend", ("crisis",)),
        ("he cuts himself off from us", ()),
        ("he left a note on the fridge", ("crisis",)),
        ("gave away his shoes", ("crisis",)),
        ("does narcan hurt", ("crisis", "not-safe")),
    ],
)
def test_what_tells_of_no_danger_brings_no_card_for_it_first(typed: str, cards: tuple[str, ...]) -> None:
    assert searching().find(typed)[0].passage.item not in cards


@pytest.mark.parametrize("typed", ["They died", "Grief", "Someone to talk to"])
def test_after_a_death_the_examples_find_what_is_for_grief_or_a_person_to_call(typed: str) -> None:
    assert searching().find(typed)[0].passage.item in ("crisis", "first-days", "tonight-died", "grief-alive")
