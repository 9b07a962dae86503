# SPDX-License-Identifier: Apache-2.0
"""The reading grade is the same everywhere, and follows its rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.blocks import Bullets, Callout, Cite, Heading, Paragraph, Table, Text
from family_app.library.grade import PLAIN_NAMES, grade_of, reading_grade, sentences, split_sentences, syllables

COUNTED = [
    (word, int(count))
    for word, _, count in (
        pair.rpartition(":") for pair in Path(__file__).with_name("syllables.txt").read_text("utf-8").split()
    )
]


def _said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.mark.parametrize(("word", "count"), COUNTED, ids=str)
def test_syllables_are_counted_by_the_rule(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_list_of_words_is_long_and_that_of_names_short() -> None:
    assert len(COUNTED) >= 200
    assert len(PLAIN_NAMES) <= 30


def test_plain_names_count_two() -> None:
    assert {syllables(name) for name in PLAIN_NAMES} == {2}


def test_the_formula_is_that_of_flesch_and_kincaid() -> None:
    words, spoken = 6, 6
    assert grade_of(["The cat sat on the mat."]) == pytest.approx(0.39 * words + 11.8 * spoken / words - 15.59)


def test_a_list_item_is_a_sentence() -> None:
    assert sentences([Bullets(((_said("one of them"),), (_said("another. And more."),)))]) == [
        "one of them",
        "another.",
        "And more.",
    ]


def test_headings_tables_citations_and_more_are_left_out() -> None:
    blocks = (
        Heading(2, "a", (Text("Not this."),)),
        Table(((Text("Nor this."),),), ()),
        Callout("more", "", (_said("Nor that."),)),
        Callout("key", "Nor the title", (Paragraph((Text("But this. "), Cite("a-2020"))),)),
    )
    assert sentences(blocks) == ["But this."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("Call 2.5 times. Stop", 2),
        ("“Stop.” He did.", 2),
        ("It is 3 p.m. now", 1),
        ("Call {n}. {n}!", 2),
        ("…", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


def test_hard_words_raise_the_grade() -> None:
    easy, hard = [_said("They may be ill.")], [_said("Considerable institutional deterioration.")]
    assert reading_grade(easy) < 3
    assert reading_grade(hard) > 12


def test_nothing_to_read_has_no_grade() -> None:
    assert reading_grade([]) == 0


@given(st.text(max_size=200))
@settings(max_examples=50)
def test_any_text_has_a_grade(text: str) -> None:
    assert -20 < reading_grade([_said(text)]) < 2400
    assert syllables(text) >= 1
