# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from family_app.errors import Damaged, Refused, UnknownId, WrongUse


def numbers(spaces):
    return [info.number for info in spaces.list()]


def test_looking_for_spaces_makes_nothing(spaces, tmp_path):
    assert spaces.list() == ()
    assert list(tmp_path.iterdir()) == []


def test_spaces_are_numbered_in_the_order_they_were_made(spaces):
    labels = [spaces.create("x", recovery_key=None).label for _ in range(3)]
    assert labels == ["Space 1", "Space 2", "Space 3"]
    assert numbers(spaces) == [1, 2, 3]


def test_a_number_is_never_used_again(spaces):
    spaces.create("x", recovery_key=None)
    shutil.rmtree(spaces.create("x", recovery_key=None).folder)
    spaces.create("x", recovery_key=None)
    assert numbers(spaces) == [1, 3]


def test_a_number_is_never_used_twice_even_when_the_counter_is_lost(spaces, tmp_path):
    spaces.create("x", recovery_key=None)
    (tmp_path / "spaces" / "spaces.json").write_text("nonsense")
    spaces.create("x", recovery_key=None)
    assert numbers(spaces) == [1, 2]


def test_the_folder_names_say_nothing(spaces):
    first, second = (spaces.create("x", recovery_key=None).folder.name for _ in range(2))
    assert first != second
    assert first.isalpha()
    assert len(first) == 10


def test_each_space_has_its_own_passphrase(spaces, passphrase):
    spaces.create("one", recovery_key=None)
    spaces.create("two", recovery_key=None)
    with spaces.vault(2).unlock("two") as store:
        assert store.number == 2


def test_the_only_space_needs_no_number(spaces):
    spaces.create("x", recovery_key=None)
    assert spaces.vault().number() == 1


def test_two_spaces_need_one(spaces):
    for _ in range(2):
        spaces.create("x", recovery_key=None)
    with pytest.raises(WrongUse, match="--space N"):
        spaces.vault()


def test_no_space_and_an_unknown_one_are_told(spaces):
    with pytest.raises(WrongUse, match="no private space yet"):
        spaces.vault()
    spaces.create("x", recovery_key=None)
    with pytest.raises(UnknownId, match="7"):
        spaces.vault(7)


def test_a_space_that_cannot_be_read_is_listed_last_with_why(spaces):
    for _ in range(2):
        spaces.create("x", recovery_key=None)
    (spaces.list()[0].folder / "vault.json").write_bytes(b"")
    first, second = spaces.list()
    assert (first.number, first.fault) == (2, "")
    assert (second.number, second.label) == (0, second.folder.name)
    assert "vault.json is damaged" in second.fault


def test_the_number_that_may_be_the_damaged_one_is_not_called_unknown(spaces):
    for _ in range(2):
        spaces.create("x", recovery_key=None)
    (spaces.list()[0].folder / "vault.json").unlink()
    with pytest.raises(Damaged):
        spaces.vault(1)


def test_other_things_in_the_folder_are_no_spaces(spaces, tmp_path):
    spaces.create("x", recovery_key=None)
    (tmp_path / "spaces" / "notes").mkdir()
    (tmp_path / "spaces" / "bcdfghjkmn").write_text("a file")
    assert numbers(spaces) == [1]


def test_a_file_in_the_place_of_the_folder_is_told(spaces, tmp_path):
    (tmp_path / "spaces").write_text("x")
    with pytest.raises(Refused):
        spaces.create("x", recovery_key=None)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_no_memory_is_written_to_a_file_when_it_crashes():
    code = (
        "from family_app.vault.core_dumps import no_core_dumps; no_core_dumps(); "
        "import ctypes, resource; print(ctypes.CDLL(None).prctl(3), resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0 (0, 0)"
