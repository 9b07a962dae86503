# SPDX-License-Identifier: Apache-2.0
"""``moved:`` of library.yaml: what it may say, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.index import Move
from family_app.library.library import Library
from family_app.library.moved import Moved

M, L = "a-gap-is-dangerous", "the-first-days"
LAST = "only-six: [a-gap-is-dangerous]"


def lines(*moves: tuple[str, str, str]) -> str:
    return LAST + "\nmoved:\n" + "".join(f"  - {{kind: {k}, from: {a}, to: {b}}}\n" for k, a, b in moves)


def moved(*moves: tuple[str, str, str]) -> Moved:
    return Moved(Move(kind, old, new) for kind, old, new in moves)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "move",
    [
        ("module", "gaps", M),
        ("lesson", "gaps/first", f"{M}/{L}"),
        ("question", f"{M}/old", f"{M}/old-dose"),
        ("practice", "gaps/day", f"{M}/the-day-before"),
        ("worksheet", "gaps/nights", f"{M}/the-first-nights"),
    ],
)
def test_what_is_there_now_may_be_moved_to(spoil, move) -> None:
    assert spoil("library.yaml", LAST, lines(move)) == []


@pytest.mark.parametrize(
    ("move", "says"),
    [
        (("lesson", "gaps/first", f"{M}/nowhere"), "there is no such lesson"),
        (("lesson", "gaps/first", "nowhere/first"), "there is no such lesson"),
        (("lesson", f"{M}/{L}", f"{M}/{L}"), "was moved and is still there"),
        (("module", M, M), "was moved and is still there"),
        (("module", "still-to-write", M), "was moved and is still there"),
        (("lesson", "first", f"{M}/{L}"), "is not the id of a lesson"),
        (("module", "a/b", M), "is not the id of a module"),
        (("question", "gaps/Ä", f"{M}/old-dose"), "is not the id of a question"),
        (("lecture", "gaps/first", f"{M}/{L}"), "is not one of the words allowed here"),
    ],
)
def test_a_slip_in_a_move_is_found_at_its_line(spoil, move, says) -> None:
    found = spoil("library.yaml", LAST, lines(move))
    assert any(line.startswith("library.yaml:19: ") and says in line for line in found), found


def test_one_thing_cannot_be_moved_twice(spoil) -> None:
    twice = ("lesson", "gaps/first", f"{M}/{L}")
    assert any("is written twice" in line for line in spoil("library.yaml", LAST, lines(twice, twice)))


def test_a_move_may_lead_to_another_but_never_in_a_circle(spoil) -> None:
    chain = (("lesson", "a/x", "b/x"), ("lesson", "b/x", f"{M}/{L}"))
    assert spoil("library.yaml", LAST, lines(*chain)) == []
    circle = (("lesson", "c/x", "d/x"), ("lesson", "d/x", "c/x"))
    found = spoil("library.yaml", lines(*chain), lines(*circle))
    assert sum("turn in a circle" in line for line in found) == 2


def test_a_line_about_one_lesson_counts_before_one_about_its_module() -> None:
    all_of = moved(("module", "old", "new"), ("lesson", "new/one", "other/one"), ("lesson", "old/two", "other/two"))
    assert all_of.now("lesson", "old", "one") == ("other", "one")
    assert all_of.now("lesson", "old", "two") == ("other", "two")
    assert all_of.now("lesson", "old", "three") == ("new", "three")
    assert all_of.now("question", "old", "one") == ("new", "one")


NAMES = st.sampled_from(["a", "b", "c", "a/x", "b/x", "c/x", "a/y", "b/y"])
MOVES = st.lists(st.builds(Move, st.sampled_from(["module", "lesson"]), NAMES, NAMES), max_size=8)


@given(MOVES, st.sampled_from("abc"), st.sampled_from("xy"))
@settings(max_examples=50)
def test_any_moves_come_to_an_end(moves, module, item) -> None:
    all_of = Moved(moves)
    now = all_of.now("lesson", module, item)
    if not all_of.turns_in_a_circle("lesson", module, item):
        assert all_of.now("lesson", *now) == now


def test_moves_are_in_the_compiled_library(copied: Path, tmp_path: Path) -> None:
    file = copied / "library.yaml"
    file.write_text(file.read_text("utf-8").replace(LAST, lines(("module", "gaps", M))), "utf-8")
    for _ in range(2):
        assert Library.open(copied, tmp_path / "cache").index.file.moved == (Move("module", "gaps", M),)
