# SPDX-License-Identifier: Apache-2.0
"""A file is written whole, or the old one stays and one sentence says why."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.errors import Refused
from family_app.whole_file import write_whole
from tests.running import Home, run

_WRITE = """
import sys
from pathlib import Path
from family_app.errors import Refused
from family_app.whole_file import write_whole
try:
    write_whole(Path(sys.argv[1]), b"new" * 100_000)
except Refused as error:
    sys.exit(str(error))
"""


@given(old=st.binary(max_size=200), new=st.binary(max_size=200))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_was_written_is_read_back(tmp_path: Path, old: bytes, new: bytes) -> None:
    path = tmp_path / "file"
    write_whole(path, old)
    write_whole(path, new)
    assert path.read_bytes() == new
    assert list(tmp_path.iterdir()) == [path]


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "c.txt", b"x")
    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"x"


def test_a_private_file_is_for_this_account_only(tmp_path: Path) -> None:
    write_whole(tmp_path / "key", b"x", private=True)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_on_a_full_disk_the_old_file_stays_and_nothing_else_is_left(tmp_path: Path) -> None:
    home, path = Home(tmp_path / "person"), tmp_path / "place" / "file"
    write_whole(path, b"old")
    answer = run([sys.executable, "-c", _WRITE, str(path)], home=home, largest_file=10_000)
    assert answer.err.startswith("Could not write file: ")
    assert answer.err.count("\n") == 1
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(Refused, match="that is a folder, not a file"):
        write_whole(tmp_path / "file", b"x")
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_bytes(b"old")
    with pytest.raises(Refused, match="Could not write file"):
        write_whole(tmp_path / "in-the-way" / "file", b"x")
    assert (tmp_path / "in-the-way").read_bytes() == b"old"


def test_a_place_that_is_read_only_is_refused() -> None:
    with pytest.raises(Refused, match="Could not write family-app-test"):
        write_whole(Path("/proc/family-app-test"), b"x")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="the name is too long"):
        write_whole(tmp_path / ("n" * 300), b"x")


def test_a_link_is_replaced_and_what_it_led_to_stays(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "kept").read_bytes() == b"old"
