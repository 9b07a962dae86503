# SPDX-License-Identifier: Apache-2.0
"""The paragraph somebody stopped at is found again in a text that was changed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.blocks import Block, Callout, Cite, CountryNote, Heading, Paragraph, Quoted, Strong, Text, plain
from family_app.library.library import Library
from family_app.library.marks import find_mark, mark_of
from family_app.paths import resources

LIBRARY = Library.open(resources() / "library" / "en")
LESSONS = [lesson.blocks for module in LIBRARY.index.modules for lesson in LIBRARY.module(module.id).lessons]
NOUNS = ("bread", "river", "window", "table", "garden", "letter", "kettle", "morning", "sister", "clinic", "paper")


def says(*numbers: int) -> Paragraph:
    """A paragraph like no other."""
    return Paragraph((Text(" ".join(f"{NOUNS[n % len(NOUNS)]}{n}" for n in numbers)),))


def text_of(size: int) -> list[Block]:
    return [says(*range(at * 20, at * 20 + 12)) for at in range(size)]


def test_every_block_of_the_library_is_found_where_it_is() -> None:
    for blocks in LESSONS:
        for at in range(len(blocks)):
            found = find_mark(blocks, mark_of(blocks, at), at)
            assert found == at


def test_a_mark_holds_no_word_of_the_text() -> None:
    words = {word.casefold() for blocks in LESSONS[:20] for word in str(blocks).split() if len(word) > 5}
    marks = [mark_of(blocks, at) for blocks in LESSONS[:20] for at in range(len(blocks))]
    assert all(mark == "" or not any(word in mark for word in words if word.isalpha()) for mark in marks)
    assert max(len(mark) for mark in marks) < 200


def test_the_beginning_needs_no_mark() -> None:
    blocks = tuple(text_of(5))
    assert mark_of(blocks, 0) == mark_of(blocks, 7) == mark_of((), 0) == ""
    assert find_mark((says(99), *blocks), "", 0) == 0


@pytest.mark.parametrize("mark", ["", "2.a.b", "1.....", "1.a.b.c.d.e.x", "1.a.b.c.d.e.9999999", "\x00", "1" * 500])
def test_a_mark_that_cannot_be_read_leaves_the_number(mark: str) -> None:
    blocks = tuple(text_of(5))
    assert [find_mark(blocks, mark, at) for at in (-3, 2, 99)] == [0, 2, 4]
    assert find_mark((), mark, 3) == 0


def test_signs_sources_and_strength_make_no_other_block() -> None:
    plainly = Paragraph((Text("Take the next dose, as prescribed."),))
    cited = Paragraph((Strong((Text("Take"),)), Text(" the next dose – as prescribed"), Cite("nice")))
    before = (says(1, 2), says(3, 4), plainly)
    after = (says(5, 6), says(1, 2), says(3, 4), says(7, 8), cited)
    assert find_mark(after, mark_of(before, 2), 2) == 4


def test_what_is_put_in_from_elsewhere_is_told_by_its_id() -> None:
    before = (says(1), CountryNote("naloxone"), Quoted("lost-tolerance"), says(2))
    after = (says(1), says(8), says(9), Quoted("lost-tolerance"), CountryNote("naloxone"), says(2))
    assert [find_mark(after, mark_of(before, at), at) for at in (1, 2)] == [4, 3]


@given(st.integers(3, 14), st.data())
@settings(max_examples=50)
def test_the_same_block_is_found_among_inserted_removed_and_moved_ones(size: int, data: st.DataObject) -> None:
    before = text_of(size)
    at = data.draw(st.integers(1, size - 1))
    kept = [b for b in before if b is before[at] or data.draw(st.booleans())]
    new = [says(5000 + n * 20, 5001 + n * 20, 5002 + n * 20) for n in range(data.draw(st.integers(0, 5)))]
    after = data.draw(st.permutations([*kept, *new]))
    assert after[find_mark(tuple(after), mark_of(tuple(before), at), at)] is before[at]


@given(st.integers(3, 12), st.data())
@settings(max_examples=50)
def test_an_edited_block_is_found_by_its_words(size: int, data: st.DataObject) -> None:
    before = text_of(size)
    at = data.draw(st.integers(1, size - 1))
    words = plain(before[at].spans).split()  # type: ignore[union-attr]
    changed = data.draw(st.sets(st.integers(0, len(words) - 1), max_size=3))
    edited = Paragraph((Text(" ".join("other" if n in changed else word for n, word in enumerate(words))),))
    new = [says(9000 + n * 20, 9001 + n * 20) for n in range(data.draw(st.integers(0, 4)))]
    after = (*new, *before[:at], edited, *before[at + 1 :])
    assert after[find_mark(after, mark_of(tuple(before), at), at)] is edited


@given(st.integers(3, 12), st.data())
@settings(max_examples=50)
def test_after_a_removed_block_reading_goes_on_behind_it(size: int, data: st.DataObject) -> None:
    before = text_of(size)
    at = data.draw(st.integers(1, size - 1))
    new = [says(9000 + n * 20, 9001 + n * 20) for n in range(data.draw(st.integers(0, 4)))]
    after = (*new, *before[:at], *before[at + 1 :])
    expected = before[at + 1] if at + 1 < size else before[at - 1]
    assert after[find_mark(after, mark_of(tuple(before), at), at)] is expected


def test_where_all_is_rewritten_the_heading_leads_to_the_place() -> None:
    head = Heading(2, "what", (Text("What to ask the clinic today"),))
    before = (*text_of(3), head, says(900, 901), says(920, 921), says(940, 941))
    after = (says(7001, 7002), head, says(7021, 7022), says(7041, 7042), says(7061, 7062), says(7081, 7082))
    assert find_mark(after, mark_of(before, 5), 5) == 3


def test_of_two_equal_blocks_the_one_among_its_neighbours_is_meant() -> None:
    twice = Callout("key", "", (says(1, 2, 3),))
    before = (says(10), twice, says(11), says(12), twice, says(13))
    after = (says(10), twice, says(11), says(14), says(15), says(12), twice, says(13))
    assert [find_mark(after, mark_of(before, at), at) for at in (1, 4)] == [1, 6]


@given(st.randoms(use_true_random=False), st.integers(0, 40))
@settings(max_examples=50)
def test_the_place_found_is_always_in_the_lesson(rng: random.Random, at: int) -> None:
    before, after = rng.choice(LESSONS), rng.choice(LESSONS)
    assert 0 <= find_mark(after, mark_of(before, at), at) < len(after)
