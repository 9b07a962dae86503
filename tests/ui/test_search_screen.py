# SPDX-License-Identifier: Apache-2.0
"""What a result shows and where it leads: no paragraph over somebody's shoulder, each helpline to its own card."""

from __future__ import annotations

import pytest

from family_app.settings import Settings
from family_app.ui.screens.places import SEARCH, Place, through_safety
from family_app.ui.screens.safety import SafetyPresenter
from family_app.ui.screens.search import SearchPresenter
from tests.ui.desks import make_desk
from tests.ui.paper import Trail


@pytest.fixture
def search(tmp_path):
    presenter = SearchPresenter(make_desk(tmp_path, guest=True, settings=Settings(country="gb")), Trail())
    presenter.enter(SEARCH)
    return presenter


def place_of(search, title):
    number = next(row.id for row in search.screen.rows if title in row.title)
    search.open(number)
    return search.go.places[-1]


def test_no_paragraph_of_being_safe_at_home_is_shown_in_the_list(search):
    search.typed("leave safely")
    rows = [row for row in search.screen.rows if "When home does not feel safe" in f"{row.day} {row.title}"]
    assert rows
    assert all(row.snippet == () for row in rows)


@pytest.mark.parametrize(
    ("typed", "card"), [("National Domestic Abuse Helpline", "not-safe"), ("Samaritans", "crisis")]
)
def test_a_helpline_opens_the_card_it_stands_on(search, typed, card):
    search.typed(typed)
    assert place_of(search, typed) == Place("card", item=card)


def test_the_place_in_a_lesson_waits_behind_the_safety_question(tmp_path):
    place = Place("lesson", "talking-so-they-can-hear", "before-you-speak", "block:3")
    presenter = SafetyPresenter(make_desk(tmp_path, guest=True), Trail())
    presenter.enter(through_safety(place, "safety-question"))
    presenter.answer("skip")
    presenter.go_on()
    assert presenter.go.places == [place]
