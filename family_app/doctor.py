# SPDX-License-Identifier: Apache-2.0
"""What this computer has and lacks for the program, and the command that mends it.

The list of libraries was measured on bare Debian 12 and 13: without them Qt aborts with a misleading sentence, or with
none at all.
"""

from __future__ import annotations

import ctypes
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_LIBRARIES = (
    # soname, package, package on newer systems (Debian 13, Ubuntu 24.04: 64-bit time)
    ("libGL.so.1", "libgl1", "libgl1"),
    ("libEGL.so.1", "libegl1", "libegl1"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon0"),
    ("libdbus-1.so.3", "libdbus-1-3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0", "libglib2.0-0t64"),
    ("libxcb-cursor.so.0", "libxcb-cursor0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "libxcb-keysyms1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11-0"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb-shape0"),
)
_PRINTING = (("libcups.so.2", "libcups2", "libcups2t64"),)


@dataclass(frozen=True, slots=True)
class Lack:
    """A library that is not here, and the package that has it."""

    soname: str
    package: str
    for_what: str


def can_load(soname: str) -> bool:
    """Whether this computer has a shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_64_bit_time_names(os_release: str) -> bool:
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    name, version = fields.get("ID", "").strip('"'), fields.get("VERSION_ID", "0").strip('"')
    number = float(version) if version.replace(".", "", 1).isdigit() else 0.0
    return (name == "debian" and (number >= 13 or number == 0)) or (name == "ubuntu" and number >= 24)


def _os_release() -> str:
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


def lacking(
    *, loads: Callable[[str], bool] = can_load, platform: str = sys.platform, os_release: str | None = None
) -> list[Lack]:
    """The libraries of the window, then of printing, that this computer lacks. Empty outside Linux."""
    if not platform.startswith("linux"):
        return []
    newer = _has_64_bit_time_names(_os_release() if os_release is None else os_release)
    groups = (("the window", _LIBRARIES), ("printing", _PRINTING))
    return [
        Lack(soname, new if newer else old, what)
        for what, group in groups
        for soname, old, new in group
        if not loads(soname)
    ]


def missing_packages(*, with_tests: bool = False, which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """The Debian packages to install, in one list. The tests also watch the program with strace, and read its PDFs."""
    packages = [lack.package for lack in lacking()]
    if with_tests and sys.platform.startswith("linux"):
        tools = (("strace", "strace"), ("pdftotext", "poppler-utils"), ("Xvfb", "xvfb"))
        packages += [package for tool, package in tools if which(tool) is None]
    return packages


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown at all."""
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY") or environment.get("QT_QPA_PLATFORM"))
