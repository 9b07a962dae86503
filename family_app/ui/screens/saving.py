# SPDX-License-Identifier: Apache-2.0
"""Saving a file from inside a page: a name, a folder, and what became of it.

The dialogs of Qt and of most systems remember every folder that was visited, in files of their own. This one remembers
nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from family_app.errors import FamilyAppError
from family_app.whole_file import write_whole
from family_app.words import Words
from family_app.work import Cancel, Report, Run

Places = Callable[[Words], tuple[tuple[str, Path], ...]]
"""Folders to offer, each with its name; the first one is suggested."""

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
LONGEST_NAME = 120
"""Bytes, without the ending."""


@dataclass(frozen=True, slots=True)
class SavePanel:
    """``replaces``: there is a file of that name already, and the person was told so. ``notice`` is for them."""

    title: str
    name: str
    folder: str
    places: tuple[tuple[str, str], ...]
    notice: str = ""
    replaces: bool = False
    busy: bool = False
    saved: str = ""
    """The file, once it is there."""


def usual_places(words: Words) -> tuple[tuple[str, Path], ...]:
    """Documents, desktop, downloads, and what is plugged in; those that are there."""
    import platformdirs  # 10 ms, only when something is saved

    named = (
        (words("Documents"), Path(platformdirs.user_documents_dir())),
        (words("Desktop"), Path(platformdirs.user_desktop_dir())),
        (words("Downloads"), Path(platformdirs.user_downloads_dir())),
    )
    found = tuple((name, path) for name, path in named if path.is_dir() and path != Path.home())
    return (*found, *_plugged_in()) or ((words("Home folder"), Path.home()),)


def _plugged_in() -> tuple[tuple[str, Path], ...]:
    """Memory sticks and the like, where the system shows them as folders."""
    user = Path.home().name
    for root in (Path("/run/media") / user, Path("/media") / user, Path("/Volumes")):
        try:
            return tuple((path.name, path) for path in sorted(root.iterdir()) if path.is_dir())[:4]
        except OSError:
            continue
    return ()


def file_name(wanted: str, suffix: str) -> str:
    """A name that every system takes, ending as it should; nothing where nothing is left of it."""
    name = _NOT_IN_NAMES.sub(" ", wanted).strip(" .")
    if name.lower().endswith(suffix):
        name = name[: -len(suffix)].rstrip(" .")
    name = " ".join(name.split()).encode(errors="ignore")[:LONGEST_NAME].decode(errors="ignore").rstrip(" .")
    return f"{name}{suffix}" if name else ""


def _folder(typed: str) -> Path:
    try:
        return Path(typed.strip()).expanduser()
    except RuntimeError:  # “~somebody” whom this computer does not know
        return Path(typed.strip())


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except (OSError, ValueError):
        return False


class Saver:
    """Keeps the panel of one page; ``changed`` is called when it is another."""

    def __init__(self, words: Words, run: Run, changed: Callable[[], None], *, places: Places = usual_places) -> None:
        self._ = words
        self._run = run
        self._changed = changed
        self._places = places
        self._cancel: Cancel | None = None
        self._suffix = ""
        self._private = False
        self._make: Callable[[Report], bytes] | None = None
        self._last_folder = ""
        self.panel: SavePanel | None = None

    def open(
        self, title: str, name: str, make: Callable[[Report], bytes], *, suffix: str = ".pdf", private: bool = False
    ) -> None:
        """Ask where to. ``make`` makes the file, in the background; ``private`` keeps it from other accounts."""
        places = self._places(self._)
        self._make, self._suffix, self._private = make, suffix, private
        folder = self._last_folder or str(places[0][1])
        offered = tuple((words, str(path)) for words, path in places)
        self._put(SavePanel(title, file_name(name, suffix), folder, offered))

    def close(self) -> None:
        """Not now, or done."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        if self.panel is not None:
            self._put(None)

    def save(self, folder: str, name: str) -> None:
        """Make the file and put it there, whole or not at all. To replace a file, press twice."""
        panel, make = self.panel, self._make
        if panel is None or make is None or panel.busy:
            return
        wanted = file_name(name, self._suffix)
        target = _folder(folder)
        asked = panel.replaces and (panel.folder, panel.name) == (str(target), wanted)
        panel = replace(panel, folder=str(target), name=wanted or name, notice="", replaces=False)
        notice = self._not_possible(target, wanted)
        path = target / wanted
        if notice:
            self._put(replace(panel, notice=notice))
        elif os.path.lexists(path) and not asked:  # unlike exists() it raises nothing in a folder of somebody else
            notice = self._("There is a file with this name already. Replace it, or change the name.")
            self._put(replace(panel, notice=notice, replaces=True))
        else:
            self._put(replace(panel, busy=True))
            self._start(make, path)

    def _not_possible(self, folder: Path, name: str) -> str:
        if not name:
            return self._("Give the file a name.")
        if not folder.is_absolute() or not _is_there(folder):
            return self._("There is no such folder. Choose one below, or type the whole way to it.")
        return ""

    def _start(self, make: Callable[[Report], bytes], path: Path) -> None:
        private = self._private

        def work(report: Report) -> Path:
            data = make(report)
            report(1, 1)  # the last moment to change one's mind
            write_whole(path, data, private=private)
            return path

        self._cancel = None
        cancel = self._run(work, done=self._done, failed=self._failed)
        if self.panel is not None and self.panel.busy:
            self._cancel = cancel

    def _done(self, path: Path) -> None:
        self._cancel = None
        self._last_folder = str(path.parent)
        if self.panel is not None:
            self._put(replace(self.panel, busy=False, saved=str(path)))

    def _failed(self, error: FamilyAppError) -> None:
        self._cancel = None
        if self.panel is not None:
            self._put(replace(self.panel, busy=False, notice=str(error)))

    def _put(self, panel: SavePanel | None) -> None:
        self.panel = panel
        self._changed()
