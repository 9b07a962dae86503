# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.library import Library
from family_app.paths import resources
from family_app.study.paths import SAFE_AT_HOME, STAND_LAST, only_six, path, whole_path
from family_app.study.pause import is_paused
from family_app.study.record import Record
from family_app.study.standing import AFTER_DEATH, Standing, choose_moment, choose_role, choose_ticks, standing
from family_app.vault.store import guest_store

INDEX = Library.open(resources() / "library" / "en").index
FILE = INDEX.file
ROLES = ["", *(role.id for role in FILE.roles)]
MOMENTS = ["", *(moment.id for moment in FILE.moments)]
STANDINGS = st.builds(
    Standing,
    st.sampled_from(ROLES),
    st.sampled_from(MOMENTS),
    st.frozensets(st.sampled_from([tick.id for tick in FILE.ticks])),
)


def test_every_role_and_moment_has_a_path():
    pairs = {(one.role, one.moment) for one in FILE.paths}
    assert pairs == {(role, moment) for role in ROLES[1:] for moment in MOMENTS[1:]}


@given(STANDINGS)
@settings(max_examples=50)
def test_no_tick_moves_what_is_safe_for_everybody(where):
    bare = whole_path(FILE, Standing(where.role, where.moment))
    ticked = whole_path(FILE, where)
    safe_at = len(ticked) - 1 if where.moment == AFTER_DEATH else 1
    assert ticked.index(SAFE_AT_HOME) == safe_at
    assert [id_ for id_ in ticked if id_ in STAND_LAST] == [id_ for id_ in bare if id_ in STAND_LAST]
    late = [id_ in STAND_LAST for id_ in ticked if id_ != SAFE_AT_HOME]
    assert late == sorted(late)


@given(STANDINGS)
@settings(max_examples=50)
def test_a_path_loses_nothing_and_names_nothing_twice(where):
    bare = whole_path(FILE, Standing(where.role, where.moment))
    ticked = whole_path(FILE, where)
    wanted = {id_ for tick in FILE.ticks if tick.id in where.ticks for id_ in tick.modules}
    assert len(set(ticked)) == len(ticked)
    assert set(ticked) == set(bare) | wanted
    assert set(path(INDEX, where)) == {id_ for id_ in ticked if INDEX.module(id_)}


@given(STANDINGS)
@settings(max_examples=50)
def test_what_is_ticked_never_comes_later_for_it(where):
    bare = whole_path(FILE, Standing(where.role, where.moment))
    ticked = whole_path(FILE, where)
    for tick in FILE.ticks:
        if tick.id in where.ticks:
            others = sum(len(one.modules) for one in FILE.ticks if one.id in where.ticks and one.id != tick.id)
            for id_ in tick.modules:
                was = bare.index(id_) if id_ in bare else len(bare)
                assert ticked.index(id_) <= max(was, 1) + others + len(tick.modules)


def test_who_is_not_sure_of_anything_begins_with_the_overdose_and_being_safe():
    assert path(INDEX, Standing())[:2] == ("overdose-and-naloxone", SAFE_AT_HOME)


@pytest.mark.parametrize("unknown", [Standing(role="aunt"), Standing(moment="someday"), Standing("aunt", "someday")])
def test_an_unknown_role_or_moment_still_has_a_path(unknown):
    assert whole_path(FILE, unknown)


def test_after_a_death_there_are_no_six_to_read():
    assert only_six(INDEX, Standing(moment=AFTER_DEATH)) == ()
    assert only_six(INDEX, Standing())[0] == "overdose-and-naloxone"


@given(STANDINGS)
@settings(max_examples=30)
def test_where_somebody_stands_is_read_back(where):
    from tests.clock import Clock

    clock = Clock()
    record = Record(guest_store(), clock)
    choose_role(record, where.role)
    choose_moment(record, where.moment, clock())
    choose_ticks(record, where.ticks)
    assert standing(record) == where


def test_not_sure_keeps_nothing(record, clock):
    choose_role(record, "parent")
    choose_role(record, "")
    assert record.value("role") is None


def test_a_tick_that_cannot_be_read_counts_as_not_ticked(record):
    record.keep_value("ticks", "{")
    assert standing(record) == Standing()


def test_after_a_relapse_the_questions_rest(record, clock):
    choose_moment(record, "after-relapse", clock())
    assert is_paused(record, clock())
