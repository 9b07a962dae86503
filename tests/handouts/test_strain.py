# SPDX-License-Identifier: Apache-2.0
"""The check on paper: empty for the pen, and the days for whoever asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.handouts.desk import Desk, Options
from family_app.handouts.document import Scale
from family_app.handouts.strain import blank_sheet, over_time_sheet
from family_app.handouts.typeset import pdf
from family_app.library.library import Library
from family_app.library.strain import FREQUENCIES, StrainCheck
from family_app.paths import resources
from family_app.study.strain import Over, Row


@cache
def library() -> Library:
    return Library.open(resources() / "library" / "en")


def check() -> StrainCheck:
    found = library().index.strain
    assert found is not None
    return found


def desk(country: str = "neutral", **options: Any) -> Desk:
    return Desk(library(), library().country(country), Options(**options))


def over(answers: list[list[str]], words: str = "No choir") -> Over:
    """A row for each list; as many days as the first has."""
    days = len(answers[0])
    rows = tuple(
        Row(f"r{at}", words, tuple(row), tuple(map(check().answers.said, row))) for at, row in enumerate(answers)
    )
    return Over("In the last two weeks", tuple(f"{day + 1} Nov 2026" for day in range(days)), tuple(range(days)), rows)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large", [False, True])
def test_the_empty_sheet_is_for_screen_readers_too_on_every_paper(
    read: Callable[[bytes], Any], paper: str, large: bool
) -> None:
    made = read(pdf(blank_sheet(desk(paper=paper, large=large), check()).document))
    assert made.pages <= (3 if large else 2)
    assert min(size for size, _text in made.runs) >= (14 if large else 12) - 0.1


def test_the_empty_sheet_has_every_question_every_step_and_the_closing_words(read: Callable[[bytes], Any]) -> None:
    said = read(pdf(blank_sheet(desk("gb"), check()).document)).text
    lines = [line for one in check().questions for line in (one.says, one.step)] + list(check().closing)
    assert [line for line in lines if re.sub(r"\s+", "", line) not in said] == []
    assert "116123" in said


def test_the_empty_sheet_has_a_ring_for_each_answer_and_none_is_marked() -> None:
    scale = next(part for part in blank_sheet(desk(), check()).document.parts if isinstance(part, Scale))
    assert len(scale.rows) == 8
    assert {marks for _words, marks in scale.rows} == {(("blank", ""),) * 3}


def test_after_a_death_the_paper_says_nothing_of_looking_in_at_night() -> None:
    said = str(blank_sheet(desk("gb"), check(), after_death=True).document.parts)
    assert "nodding" not in said
    assert "Cruse" in said


def test_the_days_name_nobody_and_no_hour_and_hold_no_verdict() -> None:
    said = str(over_time_sheet(desk(), check(), over([["most", "some"]])).document)
    assert not re.search(r"\d:\d\d", said)
    assert not [word for word in ("score", "total", "average", "better", "worse") if word in said.lower()]


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from([*FREQUENCIES, ""]), min_size=7, max_size=7), min_size=1, max_size=8),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F), max_size=120),
    st.booleans(),
)
def test_any_days_and_any_own_words_can_be_printed(answers: list[list[str]], words: str, large: bool) -> None:
    assert pdf(over_time_sheet(desk(large=large), check(), over(answers, words)).document).startswith(b"%PDF")
