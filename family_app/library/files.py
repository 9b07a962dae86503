# SPDX-License-Identifier: Apache-2.0
"""The files of a library: listed once, each read at most once, within bounds, following no links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from family_app.errors import refused
from family_app.library.finding import Finding

MOST_BYTES = 262_144
"""Of one file."""
MOST_FILES = 3_000
MOST_DEPTH = 3
"""section / module / file."""

_NEVER_READ = ("README.md", "LICENSE", "topics.csv")


class Files:
    """Paths are relative to the folder, with “/”. Hidden names and editors' backups are passed over."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.stamps: dict[str, tuple[int, int]] = {}
        """Size and time of each file, for telling whether it changed."""
        self._folders: set[str] = set()
        self._asked: set[str] = set()
        self._read: set[str] = set()
        self._list()

    def _list(self) -> None:
        """Raises :class:`~family_app.errors.Refused` when the folder itself cannot be listed.

        This runs at every start, so it asks the system no more than once for each file.
        """
        root = os.fspath(self.folder)
        waiting = [""]
        while waiting:
            below = waiting.pop()
            try:
                with os.scandir(f"{root}/{below}") as entries:
                    for entry in entries:
                        if entry.name[0] not in "._" and entry.name[-1] != "~":
                            self._entry(below + entry.name, entry, waiting)
            except OSError as error:
                if not below:
                    raise refused("read the library", error) from error
                self._unfit(below.rstrip("/"), "this folder cannot be read", "change its permissions")

    def _unfit(self, where: str, says: str, mend: str) -> None:
        self.findings.append(Finding(where.encode("utf-8", "replace").decode(), 1, says, mend))

    def _entry(self, where: str, entry: os.DirEntry[str], waiting: list[str]) -> None:
        if not (entry.name.isascii() or _is_text(entry.name)):
            self._unfit(where, "the name of this file is not text", "rename it")
        elif entry.is_dir(follow_symlinks=False):
            if where.count("/") >= MOST_DEPTH - 1:
                self._unfit(where, "this folder lies too deep", "modules have no folders inside")
            else:
                self._folders.add(where)
                waiting.append(f"{where}/")
        elif not entry.is_file(follow_symlinks=False):
            self._unfit(where, "this is a link or no plain file", "put a copy of the file here")
        elif len(self.stamps) >= MOST_FILES:
            self._unfit("library.yaml", f"there are more than {MOST_FILES} files", "remove some")
        else:
            status = entry.stat(follow_symlinks=False)
            self.stamps[where] = (status.st_size, status.st_mtime_ns)

    def folders(self, below: str = "") -> list[str]:
        """The names of the folders directly inside ``below``."""
        parent = f"{below}/" if below else ""
        names = (where.removeprefix(parent) for where in self._folders if where.startswith(parent))
        return sorted(name for name in names if "/" not in name)

    def inside(self, below: str, ending: str) -> list[str]:
        """The files directly inside ``below`` whose names end so."""
        found = (where for where in self.stamps if where.startswith(f"{below}/") and where.endswith(ending))
        return sorted(where for where in found if "/" not in where.removeprefix(f"{below}/"))

    def any_inside(self, below: str) -> bool:
        return any(where.startswith(f"{below}/") for where in self.stamps)

    def data(self, where: str) -> bytes | None:
        """The bytes of a file, or nothing where there is none or it cannot be read."""
        self._asked.add(where)
        if where not in self.stamps:
            return None
        if self.stamps[where][0] > MOST_BYTES:
            says = f"the file is larger than {MOST_BYTES // 1024} kB"
            self.findings.append(Finding(where, 1, says, "split it or shorten it"))
            return None
        try:
            with (self.folder / where).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError:
            self.findings.append(Finding(where, 1, "this file cannot be read", "change its permissions"))
            return None
        self._read.add(where)
        return data

    def text(self, where: str) -> str | None:
        """The text of a file. A file that is wanted and missing, or no text, is a finding."""
        data = self.data(where)
        if data is None:
            if where not in self.stamps:
                self.findings.append(Finding(where, 1, "this file is missing", "write it; the guide shows its form"))
            return None
        text, findings = decode(data, where)
        self.findings += findings
        if findings:
            self._read.discard(where)
            return None
        return text

    def was_read(self, where: str) -> bool:
        return where in self._read

    def unread(self) -> Iterator[str]:
        """Files that nobody asked for."""
        for where in sorted(self.stamps):
            name = where.rsplit("/", 1)[-1]
            if where not in self._asked and name not in _NEVER_READ and not where.startswith("sessions/"):
                yield where


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def decode(data: bytes, where: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a file, or nothing and why. A byte-order mark is dropped; line ends become plain."""
    if len(data) > MOST_BYTES:
        return "", (Finding(where, 1, f"the file is larger than {MOST_BYTES // 1024} kB", "split it or shorten it"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", (Finding(where, line, "this is not UTF-8 text", "save the file again as UTF-8"),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, row in enumerate(text.split("\n"), start=1):
        if any(ord(letter) < 32 and letter != "\t" for letter in row):
            return "", (Finding(where, number, "there is an invisible control character", "delete it"),)
    return text, ()
