# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.errors import UnknownId
from family_app.study.practice_run import again, begin
from family_app.study.turns import Turn

SHARED = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
TURNS = st.lists(st.builds(Turn, st.sampled_from(["s1", "s1b", "s2", "gone"]), st.text(max_size=4)), max_size=5)


def test_it_begins_at_the_first_scene(practice):
    run = begin(practice)
    assert (run.scene.id, run.says, run.last_choice, run.is_over, run.ending) == ("s1", "Not now.", None, False, "")


def test_a_choice_leads_on(practice):
    run = begin(practice).choose("wait")
    assert (run.scene.id, run.is_over, run.ending) == ("s2", True, "s2")


def test_a_mood_changes_the_words_where_there_are_others(practice):
    assert begin(practice, mood="tired").says == "I'm tired."
    assert begin(practice, mood="ashamed").says == "Not now."
    assert begin(practice, mood="gone").mood == ""


def test_with_fear_there_is_no_mood(practice):
    feared = msgspec.structs.replace(practice, fear=True)
    run = begin(feared, mood="tired").choose("wait")
    assert run.mood == ""


def test_one_can_go_back_to_any_turn(practice):
    run = begin(practice).choose("push").choose("sorry")
    assert run.back().scene.id == "s1b"
    assert run.back(0).scene.id == "s1"
    assert run.back(0).back() == begin(practice)


def test_what_cannot_be_said_here_is_told(practice):
    with pytest.raises(UnknownId, match="choice"):
        begin(practice).choose("sorry")


def test_a_kept_run_is_taken_up_where_it_was(practice):
    run = begin(practice, mood="tired").choose("push").choose("sorry")
    assert again(practice, run.turns, mood="tired") == run


def test_a_kept_run_goes_as_far_as_the_conversation_of_today(practice):
    assert again(practice, (Turn("s1", "push"), Turn("s1b", "gone"))).scene.id == "s1b"
    assert again(practice, (Turn("gone", "push"),)).scene.id == "s1"


@given(turns=TURNS, mood=st.text(max_size=4))
@SHARED
def test_any_kept_turns_do_no_harm(practice, turns, mood):
    assert again(practice, turns, mood=mood).scene in practice.scenes
