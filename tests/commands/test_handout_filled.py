# SPDX-License-Identifier: Apache-2.0
"""``family-app handout --filled`` from a real encrypted space."""

from __future__ import annotations

import argparse
import io
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from family_app.commands import handout
from family_app.commands.session import Session
from family_app.errors import Damaged, WrongPassphrase, WrongUse
from family_app.paths import Paths
from family_app.study.record import Record
from family_app.vault.kdf import Argon2id, Cost
from family_app.vault.spaces import Spaces

CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHEET = ("coming-home", "first-30-days")


def session_in(folder: Path, typed: str) -> Session:
    return Session(
        Paths.under(folder),
        clock=lambda: NOON,
        stdin=io.StringIO(typed),
        stdout=io.StringIO(),
        stderr=io.StringIO(),
    )


def args_for(target: Path, *more: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    handout.add(parser)
    return parser.parse_args(["coming-home", "--filled", "--passphrase-file", "-", "-o", str(target), *more])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With two spaces, *boats* and *ships*; the first has two filled-in sheets."""
    spaces = Spaces(Paths.under(tmp_path).spaces, clock=lambda: NOON, kdf=CHEAP)
    for passphrase in ("boats", "ships"):
        spaces.create(passphrase, recovery_key=None)
    with spaces.vault(1).unlock("boats") as store:
        record = Record(store, lambda: NOON)
        record.keep_sheet(*SHEET, {"not-asked": "the older words"})
        record.keep_sheet(*SHEET, {"not-asked": "the newer words"}, fresh=True)
    return tmp_path


def answers(folder: Path, typed: str, *more: str) -> object:
    session = session_in(folder, typed)
    return handout.kept_answers(args_for(folder / "w.pdf", *more), session, *SHEET, kdf=CHEAP)


def test_the_latest_answers_of_the_chosen_space_are_used(folder: Path) -> None:
    assert answers(folder, "boats\n", "--space", "1") == {"not-asked": "the newer words"}


def test_the_sheet_is_printed_with_them(folder: Path) -> None:
    target = folder / "w.pdf"
    kept = partial(handout.kept_answers, kdf=CHEAP)
    assert handout.run(args_for(target, "--space", "1"), session_in(folder, "boats\n"), answers_of=kept) == 0
    assert target.read_bytes().startswith(b"%PDF")


def test_a_space_without_answers_says_so(folder: Path) -> None:
    with pytest.raises(WrongUse, match="no answers in the space"):
        answers(folder, "ships\n", "--space", "2")


def test_with_two_spaces_a_number_is_asked_for(folder: Path) -> None:
    with pytest.raises(WrongUse):
        answers(folder, "boats\n")


def test_a_wrong_passphrase_prints_nothing(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        answers(folder, "stones\n", "--space", "1")
    assert not (folder / "w.pdf").exists()


def test_a_space_that_lost_its_mark_names_the_command_that_mends(folder: Path) -> None:
    for mark in Paths.under(folder).spaces.glob("*/vault.mark"):
        mark.unlink()
    with pytest.raises(Damaged, match="space verify --mend"):
        answers(folder, "boats\n", "--space", "1")
