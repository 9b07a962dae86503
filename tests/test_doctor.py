# SPDX-License-Identifier: Apache-2.0
"""What this computer lacks is named before Qt aborts, with the packages of this very system."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.commands.window import make_sure_it_can_open, missing_sentence
from family_app.doctor import Lack, can_load, has_display, lacking, missing_packages
from family_app.errors import Refused
from tests.running import Home, program

DEBIAN_12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n'
DEBIAN_13 = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_ID="13"\nID=debian\n'
DEBIAN_SID = 'PRETTY_NAME="Debian GNU/Linux forky/sid"\nID=debian\n'
UBUNTU_22 = 'NAME="Ubuntu"\nVERSION_ID="22.04"\nID=ubuntu\nID_LIKE=debian\n'
UBUNTU_24 = 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n'
SAME = [
    *("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxkbcommon-x11-0", "libxcb-shape0"),
]


def packages(os_release: str) -> list[str]:
    """What a computer with nothing is told to install."""
    return [lack.package for lack in lacking(loads=lambda _: False, platform="linux", os_release=os_release)]


@pytest.mark.parametrize("os_release", [DEBIAN_12, UBUNTU_22], ids=["Debian 12", "Ubuntu 22.04"])
def test_older_systems_get_the_older_names(os_release: str) -> None:
    assert sorted(packages(os_release)) == sorted([*SAME, "libglib2.0-0", "libcups2"])


@pytest.mark.parametrize("os_release", [DEBIAN_13, DEBIAN_SID, UBUNTU_24], ids=["Debian 13", "sid", "Ubuntu 24.04"])
def test_newer_systems_get_the_names_with_64_bit_time(os_release: str) -> None:
    assert sorted(packages(os_release)) == sorted([*SAME, "libglib2.0-0t64", "libcups2t64"])


def test_only_what_is_missing_is_named() -> None:
    found = lacking(loads=lambda soname: soname != "libGL.so.1", platform="linux", os_release=DEBIAN_12)
    assert found == [Lack("libGL.so.1", "libgl1", "the window")]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_bring_everything_themselves(platform: str) -> None:
    assert lacking(loads=lambda _: False, platform=platform) == []


@given(text=st.text())
def test_whatever_a_system_says_of_itself_packages_are_named(text: str) -> None:
    assert len(packages(text)) == len(SAME) + 2


def test_a_library_that_is_nowhere_cannot_be_loaded() -> None:
    assert not can_load("libno-such-library.so.7")


def test_the_tests_want_their_tools_as_well() -> None:
    wanted = missing_packages(with_tests=True, which=lambda _: None)
    assert wanted[-3:] == ["strace", "poppler-utils", "xvfb"]
    assert "strace" not in missing_packages(which=lambda _: None)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_screen_is_found_by_what_the_system_says(name: str) -> None:
    assert has_display({name: "x"}, "linux")
    assert not has_display({}, "linux")
    assert has_display({}, "win32")


def test_without_a_screen_the_window_says_what_can_be_done_instead(tmp_path: Path) -> None:

    with pytest.raises(Refused, match="family-app tour"):
        make_sure_it_can_open(tmp_path / "marker", {})


def test_what_is_missing_comes_with_the_one_command() -> None:
    missing = lacking(loads=lambda soname: "xcb-cursor" not in soname, platform="linux", os_release=DEBIAN_12)
    assert missing_sentence(missing).endswith(": sudo apt-get install -y libxcb-cursor0")


def test_doctor_says_the_same_in_words_and_as_a_document(tmp_path: Path) -> None:

    home = Home(tmp_path)
    words, document = program("doctor", home=home), json.loads(program("doctor", "--json", home=home).out)
    assert words.code == 0
    assert [line["what"] in words.out for line in document["lines"]] == [True] * len(document["lines"])
