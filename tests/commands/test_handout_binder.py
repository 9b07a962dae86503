# SPDX-License-Identifier: Apache-2.0
"""``family-app handout --binder`` from a real encrypted space."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest

from family_app.commands import handout
from family_app.errors import WrongPassphrase, WrongUse
from family_app.paths import Paths
from family_app.study.plans import kept_plans, put_in
from family_app.study.record import Record
from family_app.vault.spaces import Spaces
from tests.commands.test_handout_filled import CHEAP, NOON, SHEET, session_in
from tests.ui.desks import the_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A space with one plan in its binder."""
    spaces = Spaces(Paths.under(tmp_path).spaces, clock=lambda: NOON, kdf=CHEAP)
    spaces.create("boats", recovery_key=None)
    with spaces.vault(1).unlock("boats") as store:
        record = Record(store, lambda: NOON)
        record.keep_sheet(*SHEET, {"not-asked": "words"})
        plan = kept_plans(the_library(), record)[0]
        put_in(record, plan, plan.newest)
    return tmp_path


def printed(folder: Path, typed: str, *more: str) -> Path:
    parser = argparse.ArgumentParser()
    handout.add(parser)
    target = folder / "b.pdf"
    args = parser.parse_args(["--binder", "--passphrase-file", "-", "-o", str(target), *more])
    assert handout.run(args, session_in(folder, typed), kdf=CHEAP) == 0
    return target


def test_the_binder_is_one_file_for_this_account_only(folder: Path) -> None:
    target = printed(folder, "boats\n")
    assert target.read_bytes().startswith(b"%PDF")
    assert os.name == "nt" or target.stat().st_mode & 0o077 == 0


def test_it_needs_the_passphrase(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        printed(folder, "ships\n")


@pytest.mark.parametrize("more", [("coming-home",), ("--all",), ("--filled",), ("--private",), ("--kind", "quiz")])
def test_it_goes_alone(folder: Path, more: tuple[str, ...]) -> None:
    with pytest.raises(WrongUse, match="alone"):
        printed(folder, "boats\n", *more)


def test_an_empty_binder_says_where_to_fill_it(tmp_path: Path) -> None:
    Spaces(Paths.under(tmp_path).spaces, clock=lambda: NOON, kdf=CHEAP).create("boats", recovery_key=None)
    with pytest.raises(WrongUse, match="My plans"):
        printed(tmp_path, "boats\n")
