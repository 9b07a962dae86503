# SPDX-License-Identifier: Apache-2.0
"""What goes wrong is told in one plain sentence with one exit code."""

from __future__ import annotations

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app import errors

CODES = {"FamilyAppError": 1, "WrongUse": 2, "UnknownId": 2, "Locked": 3, "WrongPassphrase": 3}
CODES |= {"InUse": 3, "Damaged": 4, "Refused": 5}


def test_every_kind_of_error_has_its_exit_code() -> None:
    kinds = {
        name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)
    }
    assert {name: getattr(kind, "exit_code", None) for name, kind in kinds.items()} == CODES


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "this computer does not allow it"),
        (errno.EROFS, "that place is read-only"),
        (errno.ENOENT, "that place does not exist"),
        (errno.EISDIR, "that is a folder, not a file"),
        (errno.EFBIG, "file too large"),
    ],
)
def test_why_this_computer_said_no(number: int, why: str) -> None:
    told = errors.refused("save the sheet", OSError(number, os.strerror(number)), kept="The old one stays.")
    assert str(told) == f"Could not save the sheet: {why}. The old one stays."


def test_an_error_without_a_reason_is_told_all_the_same() -> None:
    assert str(errors.refused("save", OSError())) == "Could not save: the system gave no reason. Nothing was changed."


@given(number=st.sampled_from(sorted(errno.errorcode)))
def test_no_error_of_the_system_is_told_with_its_number(number: int) -> None:
    told = str(errors.refused("save", OSError(number, os.strerror(number))))
    assert "Errno" not in told
    assert "\n" not in told


def test_an_unknown_id_names_the_nearest_ones() -> None:
    told = str(errors.UnknownId("module", "comming-home", ["coming-home", "overdose", "steady"]))
    assert told == "There is no module called “comming-home”. Did you mean coming-home?"


@given(wanted=st.text(max_size=2000), known=st.lists(st.text(max_size=20), max_size=5))
def test_an_unknown_id_is_always_told_shortly(wanted: str, known: list[str]) -> None:
    assert len(str(errors.UnknownId("module", wanted, known))) < 300
