# SPDX-License-Identifier: Apache-2.0
"""A word that somebody typed is in no file: while the space is open, after it is locked, and after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

WORD = "Zwirbelquaste"
"""In the journal, a draft, a search, a worksheet, a practice run, a private value, the passphrases."""

WRITE = f"""
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from family_app.journal.entry import Writing
from family_app.journal.journal import Journal
from family_app.study.answers import One
from family_app.study.record import Record
from family_app.study.turns import Turn
from family_app.vault.kdf import Argon2id, Cost
from family_app.vault.spaces import Spaces

WORD = "{WORD}"
clock = lambda: datetime.now(UTC)
CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
spaces = Spaces(Path(sys.argv[1]) / "spaces", clock=clock, kdf=CHEAP)
spaces.create(WORD, recovery_key=None)
store = spaces.vault().unlock(WORD)
journal, record = Journal(store, clock), Record(store, clock)
entry = journal.add(f"{{WORD}} " * 500, feelings=(WORD,), tags=(WORD,))
journal.edit(entry.id, Writing(f"Today {{WORD}} came home.\\n" * 300))
journal.keep_draft("new", Writing(f"and then {{WORD}}"))
assert journal.search(WORD[:5])
for number in range(40):
    journal.add(f"{{number}} {{WORD}} " * 200)
record.keep_sheet("m", "w", {{"a": WORD, "b": (WORD,), "c": ((WORD,),)}})
record.keep_run("m", "p", mood=WORD, turns=[Turn(WORD, WORD)], ending=WORD)
record.keep_attempt("m", "q", One(WORD), right=True)
record.keep_value("role", WORD)
store.read("SELECT text FROM entry ORDER BY text || random()")
store.back_up()
store.change_passphrase(WORD + WORD)
journal.remove_now(entry.id)
"""
OPEN = WRITE + "print('ready', flush=True); sys.stdin.read()"
LOCKED = WRITE + "store.close()"


def holders(*folders: Path) -> list[str]:
    """The files that hold the word, in any of the usual encodings, or in their names."""
    forms = [form.encode(code) for form in (WORD, WORD.lower(), WORD[:8]) for code in ("utf-8", "utf-16-le")]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            data = path.read_bytes() if path.is_file() else b""
            if any(form in data for form in forms) or WORD.lower() in path.name.lower():
                found.append(str(path))
    return found


@pytest.fixture
def places(tmp_path):
    """A home and a temporary folder of its own, and the environment that leads there."""
    data, home, temporary = (tmp_path / name for name in ("data", "home", "tmp"))
    for folder in (data, home, temporary):
        folder.mkdir()
    environment = {**os.environ, "HOME": str(home), "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1"}
    return (data, home, temporary), environment


def test_the_search_for_the_word_would_find_it(tmp_path):
    (tmp_path / "x").write_bytes(b"--" + WORD.encode() + b"--")
    assert holders(tmp_path) == [str(tmp_path / "x")]


def test_after_locking(places):
    folders, environment = places
    subprocess.run([sys.executable, "-c", LOCKED, str(folders[0])], env=environment, check=True, timeout=60)
    assert (folders[0] / "spaces").is_dir()
    assert holders(*folders) == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be read there")
def test_while_open_and_after_a_kill(places):
    folders, environment = places
    child = subprocess.Popen(
        [sys.executable, "-c", OPEN, str(folders[0])],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    assert child.stdout.readline() == "ready\n"
    assert holders(*folders) == []
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert holders(*folders) == []
