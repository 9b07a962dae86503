# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from family_app.commands import journal, space
from family_app.commands.session import Session
from family_app.errors import Damaged, FamilyAppError, Refused, UnknownId, WrongPassphrase, WrongUse
from family_app.paths import Paths
from family_app.vault.kdf import Argon2id, Cost
from family_app.vault.spaces import Spaces

CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Person:
    """Types a command line."""

    def __init__(self, root):
        self.paths = Paths.under(root)
        self.said = ""
        self.now = NOON

    def types(self, words, stdin="", *, stdout=None):
        command = {"space": space, "journal": journal}[words.split()[0]]
        parser = argparse.ArgumentParser(exit_on_error=False)
        command.add(parser)
        out = stdout or io.StringIO()
        session = Session(
            paths=self.paths, clock=lambda: self.now, stdin=io.StringIO(stdin), stdout=out, stderr=io.StringIO()
        )
        code = command.run(parser.parse_args(words.split()[1:]), session, kdf=CHEAP)
        self.said = out.getvalue()
        return code

    @property
    def document(self):
        return json.loads(self.said)


@pytest.fixture
def person(tmp_path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def owner(person) -> Person:
    """With one space; the passphrase is *boats*."""
    person.types("space new --no-recovery-key --passphrase-file -", "boats\n")
    return person


def test_a_space_is_made_and_listed(owner):
    assert owner.types("space list") == 0
    assert owner.said == "Space 1\n"


def test_no_space_is_said(person):
    assert person.types("space list") == 0
    assert person.said == "There is no private space yet.\n"


def test_the_recovery_key_goes_into_the_file_and_nowhere_else(person, tmp_path):
    person.types(f"space new --recovery-file {tmp_path}/key.txt --passphrase-file -", "boats\n")
    key = (tmp_path / "key.txt").read_text()
    assert len(key) == 35
    assert key.strip() not in person.said
    Spaces(person.paths.spaces, clock=lambda: NOON, kdf=CHEAP).vault().unlock_with_recovery(key).close()


def test_without_a_terminal_the_key_is_not_printed_and_no_space_is_made(person):
    with pytest.raises(WrongUse, match="terminal only"):
        person.types("space new --passphrase-file -", "boats\n")
    person.types("space list --json")
    assert person.document == {"spaces": []}


def test_on_a_terminal_the_key_is_shown_once_and_two_groups_are_asked_back(person):
    screen = Terminal()
    person.types("space new --passphrase-file -", "boats\nno\nno\n", stdout=screen)
    key = screen.getvalue().split("\n\n")[1].strip()
    Spaces(person.paths.spaces, clock=lambda: NOON, kdf=CHEAP).vault().unlock_with_recovery(key).close()
    assert screen.getvalue().count("Look at the paper again") == 2


def test_a_file_that_is_there_is_not_overwritten_by_a_key(person, tmp_path):
    (tmp_path / "key.txt").write_text("mine")
    with pytest.raises(WrongUse, match="already"):
        person.types(f"space new --recovery-file {tmp_path}/key.txt --passphrase-file -", "boats\n")
    assert (tmp_path / "key.txt").read_text() == "mine"


def test_when_no_space_could_be_made_no_key_is_left(person, tmp_path):
    person.paths.data.mkdir()
    person.paths.spaces.write_text("in the way")
    with pytest.raises(Refused):
        person.types(f"space new --recovery-file {tmp_path}/key.txt --passphrase-file -", "boats\n")
    assert not (tmp_path / "key.txt").exists()


def test_a_space_that_is_well_is_said_to_be(owner):
    assert owner.types("space verify --passphrase-file -", "boats\n") == 0
    assert "it is what was saved" in owner.said


def test_verify_as_a_document(owner):
    owner.types("journal add --passphrase-file -", "boats\nx")
    owner.now += timedelta(days=2)
    owner.types("space verify --json --passphrase-file -", "boats\n")
    assert owner.document == {
        "number": 1,
        "entries": 1,
        "findings": [],
        "backups": [{"name": "b-01", "made": "2026-11-24T12:00:00+00:00", "good": True}],
        "notices": [],
    }


def folder(person):
    return Spaces(person.paths.spaces, clock=lambda: NOON).list()[0].folder


def test_a_lost_mark_is_told_and_mended_when_asked(owner):
    (folder(owner) / "vault.mark").unlink()
    for command in ("space verify", "journal list"):
        with pytest.raises(Damaged, match="--mend"):
            owner.types(f"{command} --passphrase-file -", "boats\n")
    assert owner.types("space verify --mend --passphrase-file -", "boats\n") == 0
    assert owner.types("journal list --passphrase-file -", "boats\n") == 0


def test_a_damaged_space_is_listed_with_its_fault(owner):
    (folder(owner) / "vault.json").unlink()
    assert owner.types("space list") == 4
    assert "vault.json is missing" in owner.said


@pytest.mark.parametrize(
    "command", ["space verify", "journal list", "journal add", "journal search", "journal show abc"]
)
def test_a_wrong_passphrase_is_told(owner, command):
    with pytest.raises(WrongPassphrase):
        owner.types(f"{command} --passphrase-file -", "boat\nx\n")


@pytest.mark.parametrize("command", ["space verify", "journal list"])
def test_without_a_terminal_somebody_must_say_where_the_passphrase_is(owner, command):
    with pytest.raises(WrongUse, match="--passphrase-file"):
        owner.types(command)


def test_a_passphrase_may_come_from_a_file_and_nothing_but_its_line_end_goes(person, tmp_path):
    (tmp_path / "p").write_bytes(b" two words \r\nsecond line\n")
    person.types(f"space new --no-recovery-key --passphrase-file {tmp_path}/p")
    assert person.types("space verify --passphrase-file -", " two words \n") == 0


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00", b""])
def test_a_passphrase_file_that_is_none_is_told(owner, tmp_path, data):
    if data is not None:
        (tmp_path / "p").write_bytes(data)
    with pytest.raises(FamilyAppError) as caught:
        owner.types(f"space verify --passphrase-file {tmp_path}/p")
    assert caught.value.exit_code in (2, 5)


def test_an_entry_is_saved_listed_shown_and_found(owner):
    owner.types("journal add --passphrase-file -", "boats\nA calm day\n\nWe **talked**.\n")
    owner.types("journal list --passphrase-file -", "boats\n")
    short = owner.said.split()[0]
    assert "A calm day" in owner.said
    owner.types(f"journal show {short} --passphrase-file -", "boats\n")
    assert owner.said.endswith("A calm day\n\nWe **talked**.\n")
    owner.types("journal search --passphrase-file -", "boats\ncalm talk")
    assert owner.said.startswith(short)


def test_documents_for_other_programs(owner):
    owner.types("journal add --json --passphrase-file -", "boats\nübung")
    saved = owner.document["saved"]
    owner.types("journal list --json --passphrase-file -", "boats\n")
    entry = {"id": saved, "at": "2026-11-22T12:00:00.000+00:00", "changed": "2026-11-22T12:00:00.000+00:00"}
    assert owner.document == {"entries": [{**entry, "feelings": [], "tags": [], "text": "übung"}]}
    owner.types(f"journal show {saved} --json --passphrase-file -", "boats\n")
    assert owner.document["text"] == "übung"


def test_the_limit_is_kept(owner):
    for _ in range(3):
        owner.types("journal add --passphrase-file -", "boats\nx")
    owner.types("journal list --json --limit 2 --passphrase-file -", "boats\n")
    assert len(owner.document["entries"]) == 2
    with pytest.raises(WrongUse):
        owner.types("journal list --limit 0 --passphrase-file -", "boats\n")


def test_an_empty_entry_is_not_saved(owner):
    with pytest.raises(WrongUse, match="nothing to save"):
        owner.types("journal add --passphrase-file -", "boats\n\n")


def test_an_unknown_entry_is_told(owner):
    with pytest.raises(UnknownId):
        owner.types("journal show 0000 --passphrase-file -", "boats\n")


def test_nothing_in_an_entry_can_steer_the_terminal(owner):
    owner.types("journal add --passphrase-file -", "boats\n\x1b[2Jwiped\x07\n")
    owner.types("journal list --passphrase-file -", "boats\n")
    assert "\x1b" not in owner.said
    assert "[2Jwiped" in owner.said


@pytest.mark.parametrize("words", ["journal add text", "journal search word", "space new name"])
def test_no_private_word_is_an_argument(person, words):
    with pytest.raises((argparse.ArgumentError, SystemExit)):
        person.types(words)
