# SPDX-License-Identifier: Apache-2.0
"""What this computer refuses, what is locked and what is damaged: told, with nothing lost. Each in its own process."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.running import Home, program, run
from tests.source import ROOT

SAMPLE = ROOT / "tests" / "samples" / "vaults" / "v1"
PASSPHRASE = "one café by the river\n"
JOURNAL = ("journal", "add", "--passphrase-file", "-")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A person with the sample space."""
    made = Home(tmp_path / "person")
    shutil.copytree(SAMPLE, made.data / "data" / "spaces" / "bcdfghjkmn")
    return made


def space(home: Home) -> Path:
    return home.data / "data" / "spaces" / "bcdfghjkmn"


@pytest.mark.parametrize("place", ["/proc/no-such/a.pdf", "/dev/null/a.pdf", "/proc/a.pdf"])
def test_a_place_that_cannot_be_written_is_refused(home: Home, place: str) -> None:
    answer = program("overdose", "-o", place, home=home)
    assert (answer.code, answer.is_one_sentence) == (5, True), answer.err
    assert "Could not write a.pdf" in answer.err


def test_a_folder_in_the_place_of_the_file_is_refused(home: Home, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    answer = program("overdose", "-o", str(tmp_path / "a.pdf"), home=home)
    assert (answer.code, answer.is_one_sentence) == (5, True), answer.err


def test_a_missing_folder_is_made(home: Home, tmp_path: Path) -> None:
    assert program("overdose", "-o", str(tmp_path / "new" / "a.pdf"), home=home).code == 0
    assert (tmp_path / "new" / "a.pdf").read_bytes().startswith(b"%PDF")


def test_on_a_full_disk_the_old_sheet_stays(home: Home, tmp_path: Path) -> None:
    program("--data-dir", str(home.data), "check", home=home)  # the library is made ready
    sheet = tmp_path / "a.pdf"
    sheet.write_bytes(b"old")
    answer = program("overdose", "-o", str(sheet), home=home, largest_file=4096)
    assert (answer.code, answer.is_one_sentence) == (5, True), answer.err
    assert sheet.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.pdf"]


def test_an_output_that_is_full_is_told(home: Home) -> None:
    command = f"{sys.executable} -m family_app --data-dir {home.data} check > /dev/full"
    answer = run(["sh", "-c", command], home=home)
    assert (answer.code, answer.is_one_sentence) == (5, True), answer.err


def test_a_reader_that_has_gone_is_no_fault(home: Home) -> None:
    command = f"{sys.executable} -m family_app --data-dir {home.data} check --json | true"
    assert run(["sh", "-c", command], home=home).err == ""


@pytest.mark.parametrize("words", [("tour", "--out"), ("handout", "--all", "--out")], ids=" ".join)
def test_a_file_in_the_place_of_a_folder_is_told(home: Home, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "notes").write_bytes(b"mine")
    answer = program(*words, str(tmp_path / "notes"), home=home)
    assert answer.code in (2, 5)
    assert answer.is_one_sentence, answer.err
    assert (tmp_path / "notes").read_bytes() == b"mine"


@pytest.mark.parametrize("data", ["/proc/no-such", "/dev/null"])
def test_a_data_folder_that_cannot_be_written_still_prints(home: Home, tmp_path: Path, data: str) -> None:
    answer = program("--data-dir", data, "overdose", "-o", str(tmp_path / "a.pdf"), home=home)
    assert (answer.code, answer.err) == (0, "")


def test_a_space_in_a_folder_that_cannot_be_written_is_refused(home: Home) -> None:
    words = ("--data-dir", "/proc/no-such", "space", "new", "--no-recovery-key", "--passphrase-file", "-")
    answer = program(*words, home=home, stdin="four calm words here\n")
    assert (answer.code, answer.is_one_sentence) == (5, True), answer.err


@pytest.mark.parametrize("action", [("journal", "list"), ("space", "verify")], ids=" ".join)
def test_a_wrong_passphrase_is_exit_three_and_changes_nothing(home: Home, action: tuple[str, str]) -> None:
    before = {path: path.read_bytes() for path in space(home).rglob("*") if path.is_file()}
    answer = program(*action, "--passphrase-file", "-", home=home, stdin="two rivers\n")
    assert (answer.code, answer.is_one_sentence) == (3, True), answer.err
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("at", [0.02, 0.3, 0.6, 0.95])
def test_a_damaged_vault_is_exit_four_and_names_a_backup(home: Home, at: float) -> None:
    database = space(home) / "vault.db"
    data = bytearray(database.read_bytes())
    for offset in range(64):
        data[int(len(data) * at) + offset] ^= 0xFF
    database.write_bytes(data)
    answer = program("space", "verify", "--passphrase-file", "-", home=home, stdin=PASSPHRASE)
    assert answer.code == 4, answer
    assert "backup" in answer.err + answer.out
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"format": 99}', b"[" * 5000])
def test_a_damaged_header_is_told_and_kept_as_it_is(home: Home, content: bytes) -> None:
    (space(home) / "vault.json").write_bytes(content)
    answer = program("journal", "list", "--passphrase-file", "-", home=home, stdin=PASSPHRASE)
    assert answer.code in (4, 5), answer
    assert answer.is_one_sentence, answer.err
    assert (space(home) / "vault.json").read_bytes() == content


def test_on_a_full_disk_an_entry_is_refused_and_the_others_stay(home: Home) -> None:
    before = program("journal", "list", "--passphrase-file", "-", home=home, stdin=PASSPHRASE)
    size = (space(home) / "vault.db").stat().st_size
    answer = program(*JOURNAL, home=home, stdin=PASSPHRASE + "long words " * 20_000, largest_file=size)
    assert (answer.code, answer.is_one_sentence) == (5, True), answer.err
    after = program("journal", "list", "--passphrase-file", "-", home=home, stdin=PASSPHRASE)
    assert (after.code, after.out) == (before.code, before.out)


def test_foreign_bytes_on_standard_input_are_told(home: Home) -> None:
    command = f"printf 'one\\377\\n' | {sys.executable} -m family_app --data-dir {home.data} journal add"
    answer = run(["sh", "-c", f"{command} --passphrase-file -"], home=home)
    assert answer.code in (2, 3)
    assert answer.is_one_sentence, answer.err


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        ("fonts/*.ttf", ("overdose", "-o", "a.pdf")),
        ("fonts/*.ttf", ("tour", "--out", "pictures")),
        ("handouts/*.typ", ("overdose", "-o", "a.pdf")),
        ("library/en/cards/overdose.yaml", ("overdose", "-o", "a.pdf")),
        ("library/en/library.yaml", ("overdose", "-o", "a.pdf")),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_what_the_installation_lost_is_named(home: Home, tmp_path: Path, lost: str, words: tuple[str, ...]) -> None:
    copy = tmp_path / "copy"
    for part in ("family_app", "resources"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", "*.compiled"))
    for path in (copy / "resources").glob(lost):
        path.unlink()
    command = f"cd {copy} && {sys.executable} -m family_app --data-dir {home.data} {' '.join(words)}"
    answer = run(["sh", "-c", command], home=home)
    assert answer.code in (2, 4, 5), answer
    assert answer.is_one_sentence, answer.err
    assert not (copy / "a.pdf").exists()
