# SPDX-License-Identifier: Apache-2.0
"""The rhythm for breaths and pushes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.library.library import Library
from family_app.library.resolve import fill
from family_app.paths import resources
from family_app.ui.screens.overdose_pacer import BREATHE_IN, FIRST_BREATH, LOOK, PUSHES_A_MINUTE, breath_at, push_at

every = st.sampled_from([5, 6])
STEP = 0.05


def starts(seconds: int, each: int, part: str = "in") -> list[float]:
    """When each breath (or look) starts."""
    found: dict[int, float] = {}
    for at in range(round(seconds / STEP)):
        beat = breath_at(at * STEP + 1e-6, each)
        if beat.part == part:
            found.setdefault(beat.number, at * STEP)
    return list(found.values())


@pytest.mark.parametrize("each", [5, 6])
def test_after_two_slow_breaths_one_comes_every_few_seconds(each):
    first, second, *rest = starts(100, each)
    assert (first, second) == pytest.approx((0, FIRST_BREATH))
    assert [b - a for a, b in pairwise([second, *rest])] == pytest.approx([each] * len(rest), abs=2 * STEP)


@pytest.mark.parametrize("each", [5, 6])
def test_after_each_two_minutes_there_is_a_look(each):
    looks = starts(400, each, "look")
    assert looks == pytest.approx([123, 253, 383], abs=2 * STEP)


@given(st.floats(0, 7200), every)
def test_a_look_is_never_longer_than_ten_seconds(seconds, each):
    beat = breath_at(seconds, each)
    assert beat.left <= (LOOK if beat.part == "look" else each)


@given(st.floats(0, 7200), every)
def test_air_goes_in_for_one_second_and_falls_for_the_rest(seconds, each):
    beat = breath_at(seconds, each)
    if beat.part == "in":
        assert beat.left <= BREATHE_IN
        assert breath_at(seconds + beat.left + 1e-6, each).part == "fall"


@given(st.floats(-10, 7200), every)
def test_the_shape_stays_between_small_and_whole(seconds, each):
    assert 0 <= breath_at(seconds, each).through <= 1
    assert 0 <= push_at(seconds).through <= 1


@given(st.floats(4, 7200), every)
def test_the_count_says_one_two_three_four_while_it_falls(seconds, each):
    beat = breath_at(seconds, each)
    assert beat.count in (range(1, each) if beat.part == "fall" else [0])


@given(st.lists(st.floats(0, 1000), min_size=2), every)
def test_breaths_are_counted_forwards(times, each):
    numbers = [breath_at(at, each).number for at in sorted(times)]
    assert numbers == sorted(numbers)


def test_only_two_breaths_are_called_the_two_slow_ones():
    named = {breath_at(at / 10, 5).number for at in range(3000) if breath_at(at / 10, 5).is_first_two}
    assert named == {0, 1}


def test_a_minute_has_a_hundred_and_ten_pushes():
    assert push_at(60 - 1e-6).number + 1 == PUSHES_A_MINUTE


@pytest.mark.parametrize("country", ["neutral", "us", "gb", "ie", "ca", "au", "nz"])
def test_the_card_and_the_count_say_the_same_seconds(country):
    library = Library.open(resources() / "library" / "en")
    chosen = library.country(country)
    step = next(step for step in library.card("overdose").steps if step.id == "breaths")
    second, third = starts(30, chosen.timing.breath_seconds)[1:3]
    assert f"2 slow breaths, then 1 every {round(third - second)} seconds" in fill(step.do, chosen)
