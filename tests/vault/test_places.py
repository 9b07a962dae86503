# SPDX-License-Identifier: Apache-2.0
"""Folders that are copied elsewhere, or lie there."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from family_app.vault.places import elsewhere

MOUNTS = "/dev/sda1 / ext4 rw 0 0\nserver:/home /home nfs4 rw 0 0\n/dev/sdb1 /home/disk ext4 rw 0 0\n"


@pytest.mark.parametrize("folder", ["/u/a/Dropbox/x", "/u/a/OneDrive - Clinic/x", "/u/a/Library/Mobile Documents/x"])
def test_a_synced_folder_is_known_by_its_name(folder: str) -> None:
    assert elsewhere(PurePosixPath(folder), MOUNTS) == "synced"


def test_a_network_drive_is_known_by_its_file_system() -> None:
    assert elsewhere(PurePosixPath("/home/anna/.local/share"), MOUNTS) == "network"


def test_the_nearest_mount_decides() -> None:
    assert elsewhere(PurePosixPath("/home/disk/anna"), MOUNTS) == ""


def test_a_share_of_windows_is_a_network_drive() -> None:
    assert elsewhere(PureWindowsPath(r"\\server\home\anna"), "") == "network"


@pytest.mark.parametrize("mounts", ["", "nonsense\n\n", "a b\n"])
def test_a_list_that_makes_no_sense_says_nothing(mounts: str) -> None:
    assert elsewhere(PurePosixPath("/var/lib"), mounts) == ""
