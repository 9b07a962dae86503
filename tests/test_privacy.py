# SPDX-License-Identifier: Apache-2.0
"""A word typed into the real window is found in no file: open, locked, killed. A guest leaves no file at all."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.running import Home
from tests.source import ROOT

WORD = "quagwhistle"


class Session:
    """A running person; ``goes_on_to`` waits until they are where they say they are."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def goes_on_to(self, where: str) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        assert line == where, f"{line}\n{self.errors() if not line else ''}"

    def looked(self) -> None:
        """The test has looked; the person may go on."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read()


@contextmanager
def person(kind: str, home: Home) -> Iterator[Session]:
    """In a process of their own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.private_session", kind, WORD],
        cwd=ROOT,
        env=home.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Session(process)
    finally:
        process.kill()
        process.communicate()


def test_a_typed_word_is_in_no_file_open_locked_or_killed(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with person("open", home) as session:
        for where in ("open", "locked", "open again"):
            session.goes_on_to(where)
            assert home.files_with(WORD) == []
            assert any(path.name == "vault.db" for path in home.files())
            if where != "open again":
                session.looked()
        session.process.send_signal(signal.SIGKILL)
        session.process.wait()
    assert home.files_with(WORD) == []


def test_a_guest_leaves_no_new_file_at_all(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.environment()
    before = home.files()
    with person("guest", home) as session:
        session.goes_on_to("open")
        assert home.files_with(WORD) == []
        session.looked()
        session.goes_on_to("closed")
        session.looked()
        assert session.process.wait(timeout=20) == 0
    assert home.files() == before


def test_the_program_itself_with_guest_leaves_no_new_file(tmp_path: Path) -> None:
    home = Home(tmp_path)
    environment = home.environment()
    command = [sys.executable, "-m", "family_app", "--guest"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    with pytest.raises(subprocess.TimeoutExpired):
        process.communicate(timeout=4)
    process.terminate()
    assert process.communicate()[1] == ""
    assert home.files() == set()


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_search_finds_a_word_that_is_there(tmp_path: Path, coding: str) -> None:
    (tmp_path / "left").write_bytes(b"\x00\x01" + WORD.upper().encode(coding) + b"\xff")
    assert Home(tmp_path).files_with(WORD) == [tmp_path / "left"]
