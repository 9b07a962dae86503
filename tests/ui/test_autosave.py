# SPDX-License-Identifier: Apache-2.0
"""When what is typed is saved, as a rule without any clock."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.ui.screens.autosave import WAIT_SECONDS, Unsaved

typing = st.lists(st.floats(0.0, 1.5), min_size=1, max_size=40)
"""Seconds between one key and the next."""


def saves(pauses: list[float]) -> tuple[list[float], list[float]]:
    """The times of the changes, and of the saves that follow from the rule."""
    now, unsaved, changes, saved = 0.0, Unsaved(), [], []
    for pause in pauses:
        due = unsaved.wait(now)
        if due is not None and due <= pause:
            saved.append(now + due)
            unsaved = unsaved.saved()
        now += pause
        unsaved = unsaved.changed(now)
        changes.append(now)
    left = unsaved.wait(now)
    return changes, [*saved, *([now + left] if left is not None else [])]


@given(typing)
def test_no_change_waits_longer_than_two_seconds(pauses: list[float]) -> None:
    changes, saved = saves(pauses)
    assert all(any(at - 1e-6 <= save <= at + WAIT_SECONDS + 1e-6 for save in saved) for at in changes)


@given(typing)
def test_it_saves_at_most_once_in_two_seconds(pauses: list[float]) -> None:
    _changes, saved = saves(pauses)
    assert all(later - earlier >= WAIT_SECONDS - 1e-6 for earlier, later in zip(saved, saved[1:], strict=False))


def test_typing_on_does_not_put_the_save_off() -> None:
    assert Unsaved().changed(10.0).changed(11.9).wait(11.9) == WAIT_SECONDS + 10.0 - 11.9


def test_with_nothing_typed_there_is_nothing_to_wait_for() -> None:
    assert Unsaved().changed(1.0).saved().wait(9.0) is None
