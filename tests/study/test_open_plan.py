# SPDX-License-Identifier: Apache-2.0
"""The overdose plan outside the space: what is typed comes back, and nothing that lies there can do harm."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.errors import Damaged, FamilyAppError, Refused
from family_app.library.model import Field
from family_app.study.open_plan import LARGEST, is_there, keep_plan, plan_lines, read_plan, remove_plan
from tests.ui.desks import the_library

SHEET = the_library().module("overdose-and-naloxone").worksheet
assert SHEET is not None
FIELDS: tuple[Field, ...] = SHEET.fields
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
rows = st.lists(st.lists(words, min_size=1, max_size=3).map(tuple), max_size=4).map(tuple)
answers = st.fixed_dictionaries({}, optional={field.id: rows if field.kind == "table" else words for field in FIELDS})  # type: ignore[var-annotated]


@given(answers)
def test_what_was_written_is_read_again_and_blank_is_not_written(given_answers: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "overdose-plan.json"
        keep_plan(path, FIELDS, given_answers)  # type: ignore[arg-type]
        plan = read_plan(path)
        assert plan is not None
        assert plan.lines == plan_lines(FIELDS, given_answers)  # type: ignore[arg-type]
        assert plan_lines(FIELDS, plan.answers) == plan.lines
        assert all(line.says and line.label for line in plan.lines)


def test_the_address_is_read_out_first(tmp_path: Path) -> None:
    keep_plan(
        tmp_path / "p", FIELDS, {"if-alone": "call", "number-here": "999", "address-words": "Flat 2\n5 Mill Lane"}
    )
    plan = read_plan(tmp_path / "p")
    assert plan is not None
    assert [line.id for line in plan.lines] == ["address-words", "number-here", "if-alone"]
    assert plan.lines[0].says == ("Flat 2", "5 Mill Lane")


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    keep_plan(
        tmp_path / "p", FIELDS, {"naloxone-places": (("Hall hook", "2", "03/2027"), ("", "", ""), ("Car", "", ""))}
    )
    plan = read_plan(tmp_path / "p")
    assert plan is not None
    assert plan.lines[0].says == ("Hall hook (How many doses: 2, Use-by date: 03/2027)", "Car")


def test_it_is_for_this_account_only_and_can_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "data" / "p"
    keep_plan(path, FIELDS, {"door": "left"})
    keep_plan(path, FIELDS, {"door": "right"})
    plan = read_plan(path)
    assert plan is not None
    assert dict(plan.answers) == {"door": "right"}
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


def test_removed_means_gone(tmp_path: Path) -> None:
    path = tmp_path / "p"
    keep_plan(path, FIELDS, {"door": "left"})
    (tmp_path / ".p.0123abcd.part").write_text("left")
    remove_plan(path)
    remove_plan(path)
    assert (list(tmp_path.iterdir()), is_there(path), read_plan(path)) == ([], False, None)


def test_a_plan_that_nobody_could_read_out_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    keep_plan(tmp_path / "p", FIELDS, {"door": "left"})
    with pytest.raises(Refused):
        keep_plan(tmp_path / "p", FIELDS, {"door": "x" * LARGEST})
    plan = read_plan(tmp_path / "p")
    assert plan is not None
    assert plan.lines[0].says == ("left",)


@given(st.one_of(st.binary(max_size=200), st.text().map(lambda text: f'{{"format":1,"plan":[{text}]}}'.encode())))
def test_anything_at_its_place_is_a_plan_or_one_sentence(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "p"
        path.write_bytes(data)
        assert "\n" not in said_of(path)


def said_of(path: Path) -> str:
    """What is told of a plan that cannot be read; nothing of one that can."""
    try:
        read_plan(path)
    except FamilyAppError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("data", [b"", b"{", b'{"format": 2, "plan": []}', b"[" * 9000, b"x" * 50_000_000, b"\xff\xfe"])
def test_a_damaged_or_huge_file_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "p").write_bytes(data)
    with pytest.raises(Damaged):
        read_plan(tmp_path / "p")


def test_what_is_no_file_never_keeps_anybody_waiting(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    places = [tmp_path / "folder", tmp_path / "nowhere"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        places.append(tmp_path / "pipe")
    for path in places:
        with pytest.raises(FamilyAppError):
            read_plan(path)
