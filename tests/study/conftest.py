# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from family_app.library.model import Answer, Choice, Option, Pair, Practice, Question, Quiz, Scene
from family_app.study.record import Record
from family_app.vault.store import Store, guest_store
from tests.clock import EVENING, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock(EVENING)


@pytest.fixture
def store() -> Store:
    return guest_store()


@pytest.fixture
def record(store, clock) -> Record:
    return Record(store, clock)


def option(name: str, *, right: bool = False) -> Option:
    return Option(id=name, text=f"Text of {name}", why=f"Why {name}", right=right)


def _quiz() -> Quiz:
    """One question of each kind."""
    rights = (option("a", right=True), option("b", right=True))
    common = {"objective": "o", "from_": "l", "ask": "?"}
    return Quiz(
        questions=(
            Question(id="s", kind="single", options=(option("a", right=True), option("b"), option("c")), **common),
            Question(id="m", kind="multiple", options=(*rights, option("c")), **common),
            Question(id="t", kind="true-false", options=(option("true"), option("false", right=True)), **common),
            Question(
                id="o", kind="order", options=(option("z"), option("y"), option("x")), order=("x", "y", "z"), **common
            ),
            Question(
                id="p",
                kind="match",
                answers=(Answer("good", "Good"), Answer("bad", "Bad")),
                pairs=(Pair("hall", "Hall", "good", "Why hall"), Pair("lock", "Lock", "bad", "Why lock")),
                **common,
            ),
        )
    )


@pytest.fixture
def quiz() -> Quiz:
    return _quiz()


@pytest.fixture(scope="session")
def quiz_of_all_kinds() -> Quiz:
    """The same, for properties."""
    return _quiz()


@pytest.fixture
def practice() -> Practice:
    return Practice(
        id="talk",
        title="A talk",
        skill="ask",
        opening="It is evening.",
        start="s1",
        moods=("tired", "ashamed"),
        scenes=(
            Scene(
                id="s1",
                who="them",
                says="Not now.",
                when={"tired": "I'm tired."},
                choices=(
                    Choice("wait", "Later, then.", "s2", best=True, heard="They may hear rest."),
                    Choice("push", "Now!", "s1b"),
                ),
            ),
            Scene(id="s1b", who="them", says="...", choices=(Choice("sorry", "Sorry.", "s2"),)),
            Scene(id="s2", who="narrator", says="You agreed.", end=True, card="overdose"),
        ),
    )
