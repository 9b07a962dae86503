# SPDX-License-Identifier: Apache-2.0
"""Every sheet of the library that ships, as a clinic would print it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from family_app.handouts.desk import Desk, Options
from family_app.handouts.sheets import card_sheet, kinds_of, sheet
from family_app.library.library import Library

FOLDER = Path(__file__).parents[2] / "resources" / "library" / "en"
MODULES = sorted(path.parent.name for path in FOLDER.glob("*/*/module.yaml"))
TONIGHT = sorted(path.stem for path in (FOLDER / "cards").glob("tonight-*.yaml"))
Press = Callable[..., Any]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(FOLDER, tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("module", MODULES)
def test_the_take_home_page_of_every_module_is_one_page(
    module: str, paper: Any, library: Library, printed: Press
) -> None:
    options = Options(paper=paper, clinic="Riverside Family Clinic", clinic_phone="01234 567 890")
    for country in library.index.countries:
        found = printed(sheet(Desk(library, country, options), library.module(module), "page"))
        assert found.pages == 1, f"{module} spills over on {paper} in {country.id}"


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("module", MODULES)
def test_every_sheet_of_every_module_is_printed_in_our_fonts(
    module: str, large: bool, library: Library, printed: Press
) -> None:
    desk = Desk(library, library.country("us"), Options(large=large, private=True))
    for kind in kinds_of(library.module(module)):
        found = printed(sheet(desk, library.module(module), kind))
        assert all(font.startswith("AtkinsonHyperlegible-") for font in found.fonts), (kind, found.fonts)
        assert not any("{" in text for _, text in found.runs), kind


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("card", ["overdose", "crisis", "not-safe"])
def test_the_cards_are_one_page_in_every_country(
    card: str, paper: Any, large: bool, library: Library, printed: Press
) -> None:
    options = Options(paper=paper, large=large, clinic="Riverside Family Clinic", clinic_phone="01234 567 890")
    for country in library.index.countries:
        assert printed(card_sheet(Desk(library, country, options), library.card(card))).pages == 1, country.id


@pytest.mark.parametrize(("paper", "large"), [("letter", True), ("a4", False)])
@pytest.mark.parametrize("card", TONIGHT)
def test_every_card_for_tonight_is_one_page(
    card: str, paper: Any, large: bool, library: Library, printed: Press
) -> None:
    options = Options(paper=paper, large=large, clinic="Riverside Family Clinic", clinic_phone="01234 567 890")
    for country in ("gb", "neutral"):  # the one with most lines, and the one with room to write a number
        found = printed(card_sheet(Desk(library, library.country(country), options), library.card(card)))
        assert found.pages == 1, country
        assert not any("{" in text for _, text in found.runs)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("card", "moment"), [("first-night", "after-relapse"), ("first-night", "starting-treatment"), ("first-days", "")]
)
def test_the_page_for_the_first_night_is_one_page_in_every_country(
    card: str, moment: str, paper: Any, library: Library, printed: Press
) -> None:
    longest = Options(paper=paper, moment=moment, clinic="Riverside Family Clinic", clinic_phone="01234")
    for country in library.index.countries:
        found = printed(card_sheet(Desk(library, country, longest), library.card(card)))
        assert found.pages == 1, country.id
        assert country.emergency_words in " ".join(text for _, text in found.runs)


@pytest.mark.parametrize("moment", [moment.id for moment in Library.open(FOLDER).index.file.moments])
def test_the_page_for_the_first_night_is_one_page_in_every_moment(
    moment: str, library: Library, printed: Press
) -> None:
    desk = Desk(library, library.country("gb"), Options(moment=moment))
    assert printed(card_sheet(desk, library.card("first-night"))).pages == 1


@pytest.mark.parametrize("card", ["first-night", "first-days"])
def test_in_large_print_it_is_large_and_may_take_two_pages(card: str, library: Library, printed: Press) -> None:
    found = printed(card_sheet(Desk(library, library.country("gb"), Options(large=True)), library.card(card)))
    assert found.pages <= 2
    assert any(size >= 16 and "fault" in text for size, text in found.runs)


def test_after_a_death_the_page_for_the_first_night_is_the_one_for_the_first_days(
    library: Library, printed: Press
) -> None:
    desk = Desk(library, library.country("gb"), Options(moment="after-death"))
    text = " ".join(text for _, text in printed(card_sheet(desk, library.card("first-night"))).runs)
    assert "The first days" in text
    assert "Samaritans" in text
    assert not [word for word in ("naloxone", "breaths", "argue", "methadone") if word in text.lower()]


def test_the_card_after_a_death_carries_the_crisis_line_and_no_overdose_steps(library: Library, printed: Press) -> None:
    found = printed(card_sheet(Desk(library, library.country("gb"), Options()), library.card("tonight-died")))
    text = " ".join(text for _, text in found.runs)
    assert "116 123" in text
    assert "naloxone" not in text.lower()


def test_more_room_also_parts_letters_and_words(library: Library, printed: Press) -> None:
    longest = []
    for spacing in (False, True):
        desk = Desk(library, library.country("us"), Options(spacing=spacing))
        found = printed(sheet(desk, library.module("coming-home"), "lessons"))
        longest.append(max(len(text) for size, text in found.runs if size > 13))
    assert longest[1] < longest[0]  # letters on one line, which is as wide as before
