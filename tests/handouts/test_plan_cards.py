# SPDX-License-Identifier: Apache-2.0
"""The cards from the overdose plan: one page each; the wallet card tells nothing to who finds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.handouts.desk import Desk, Options
from family_app.handouts.document import CardFace, Slips
from family_app.handouts.plan_cards import fridge_sheet, wallet_sheet
from family_app.handouts.typeset import pages
from tests.handouts.conftest import squeezed
from tests.ui.desks import the_library

Press = Callable[..., Any]
COUNTRIES = [country.id for country in the_library().index.countries]
WRITTEN = {
    "address-words": "5 Mill Lane\nblue door",
    "naloxone-places": (("Hook", "2", "03/2027"),),
    "door": "code 1234",
    "children": "Nan",
}


def desk(country: str = "gb", **options: Any) -> Desk:
    return Desk(the_library(), the_library().country(country), Options(**options))


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(("paper", "large"), [("a4", False), ("letter", True)])
def test_both_are_one_page(country: str, paper: str, large: bool, printed: Press) -> None:
    made = desk(country, paper=paper, large=large, clinic="Riverside")
    assert [printed(sheet).pages for sheet in (fridge_sheet(made, WRITTEN), wallet_sheet(made))] == [1, 1]


def test_the_fridge_card_has_the_steps_of_the_card_and_only_some_of_the_plan(printed: Press) -> None:
    text = printed(fridge_sheet(desk(), WRITTEN)).text
    for step in the_library().card("overdose").steps:
        assert squeezed(desk().fill(step.do)) in text
    assert squeezed("Address: 5 Mill Lane; blue door") in text
    assert squeezed("Hook (How many doses: 2, Use-by date: 03/2027)") in text
    assert "1234" not in text
    assert "Nan" not in text


def test_with_no_plan_there_are_lines_for_the_pen() -> None:
    face = fridge_sheet(desk()).document.parts[0]
    assert isinstance(face, CardFace)
    assert face.write == (("Address", ""), ("Naloxone", ""), ("Who knows the steps", ""))
    assert face.small[0] == "Leave the address blank if it is private."


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=900), st.lists(st.lists(st.text(max_size=60), max_size=4), max_size=6))
def test_whatever_was_written_it_stays_one_page(text: str, rows: list[list[str]]) -> None:
    sheet = fridge_sheet(desk(), {"address-words": f"a {text} b", "naloxone-places": rows})
    face = sheet.document.parts[0]
    assert isinstance(face, CardFace)
    assert all(len(says) <= 300 for _, says in face.write)


def test_the_longest_answers_stay_one_page() -> None:
    long = {"address-words": "Mill Lane " * 90, "naloxone-places": [["hook " * 80]], "who-practised": [["Ann " * 90]]}
    sheet = fridge_sheet(desk("neutral", large=True, paper="letter", clinic="Riverside"), long)
    assert len(pages(sheet.document, sheet.files, ppi=20)) == 1


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_wallet_card_says_nowhere_what_it_is_for(country: str, printed: Press) -> None:
    sheet = wallet_sheet(desk(country, clinic="Riverside addiction service"))
    text = printed(sheet).text.lower()
    telling = ["riverside", "overdose", "naloxone", "crisis", "abuse", "violence", "suicide", "help", "alongside"]
    names = [line.name.lower() for line in desk(country).country.helplines]
    assert [word for word in [*telling, *map(squeezed, names)] if word in text] == []
    assert (sheet.document.foot.help, sheet.document.foot.about, sheet.document.head.name) == ("", "", "")


def test_its_numbers_stand_among_ordinary_ones_and_say_when_they_were_right() -> None:
    part = wallet_sheet(desk()).document.parts[0]
    assert isinstance(part, Slips)
    lines = part.slips[0].lines
    assert [label for label, number in lines if number] == ["Emergency", "Advice", "Office"]
    assert dict(lines)["Office"] == "0808 2000 247 (England, 10/2026)"
    assert (lines[0], lines[-1]) == (("Doctor", ""), ("", ""))
