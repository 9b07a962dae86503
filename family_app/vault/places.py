# SPDX-License-Identifier: Apache-2.0
"""Is a folder copied to, or kept on, another computer? Somebody who makes a private space there should know."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath, PureWindowsPath
from typing import Literal

Elsewhere = Literal["", "synced", "network"]

_SYNCED = (
    "onedrive",
    "dropbox",
    "icloud",
    "iclouddrive",
    "mobile documents",
    "cloudstorage",
    "google drive",
    "googledrive",
    "my drive",
    "nextcloud",
    "owncloud",
    "pcloud",
    "pclouddrive",
    "mega",
    "megasync",
    "box sync",
    "syncthing",
    "sync",
    "seafile",
)
_REMOTE = (
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afpfs",
    "ncpfs",
    "davfs",
    "9p",
    "fuse.sshfs",
    "fuse.rclone",
    "webdav",
)
_DRIVE_REMOTE = 4


def elsewhere(folder: PurePath, mounts: str | None = None) -> Elsewhere:
    """``synced`` when a well-known service copies it, ``network`` when it lies on a drive of another computer.

    It knows the usual names; that it finds nothing is no proof. ``mounts`` is the system's list of mounted file
    systems, and is read when it is not given.
    """
    names = [part.casefold() for part in folder.parts]
    if any(name in _SYNCED or name.startswith(("onedrive -", "dropbox (", "googledrive-")) for name in names):
        return "synced"
    if isinstance(folder, PureWindowsPath):
        return "network" if folder.drive.startswith("\\\\") or _is_remote_drive(folder.drive) else ""
    return "network" if _file_system(folder, _mounts() if mounts is None else mounts) in _REMOTE else ""


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        return ""


def _file_system(folder: PurePath, mounts: str) -> str:
    """The kind of the file system with the longest mount point above ``folder``."""
    found, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = PurePath(fields[1].replace("\\040", " "))
        if (point == folder or point in folder.parents) and len(point.parts) >= found:
            found, kind = len(point.parts), fields[2]
    return kind


def _is_remote_drive(drive: str) -> bool:
    if sys.platform != "win32" or not drive:
        return False
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE)
