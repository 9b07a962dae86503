# SPDX-License-Identifier: Apache-2.0
"""A click for the count of breaths, through whatever plain player this computer has. Nothing waits for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PLAYERS = ("afplay", "pw-play", "paplay", "aplay")


def found_player(which: Callable[[str], str | None] = shutil.which) -> str | None:
    """The first player that is installed; ``winsound`` stands for the one inside Python on Windows."""
    if sys.platform == "win32":
        return "winsound"
    return next((path for name in PLAYERS if (path := which(name))), None)


class Click:
    """Plays one short sound. Where there is no player, or it fails, ``can`` is false and nothing is tried again."""

    def __init__(self, sound: Path, *, find: Callable[[], str | None] = found_player) -> None:
        self._sound = sound
        self._find = find
        self._looked = False
        self._player: str | None = None
        self._running: list[subprocess.Popen[bytes]] = []

    @property
    def can(self) -> bool:
        """Whether a click can be heard, as far as the program can know."""
        if not self._looked:
            self._looked = True
            self._player = self._find() if self._sound.is_file() else None
        return self._player is not None

    def play(self) -> None:
        """Click once, now."""
        self._clear_away()
        if not self.can:
            return
        if self._player == "winsound":
            self._play_on_windows()
        else:
            self._start()

    def _start(self) -> None:
        nowhere = subprocess.DEVNULL
        try:
            self._running.append(
                subprocess.Popen(
                    [str(self._player), str(self._sound)], stdin=nowhere, stdout=nowhere, stderr=nowhere, close_fds=True
                )
            )
        except OSError:
            self._player = None

    def _play_on_windows(self) -> None:
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(str(self._sound), winsound.SND_FILENAME | winsound.SND_ASYNC)
            except RuntimeError:
                self._player = None

    def _clear_away(self) -> None:
        """Players that ended are let go; one that said no is not asked again."""
        ended = [one for one in self._running if one.poll() is not None]
        self._running = [one for one in self._running if one not in ended]
        if any(one.returncode for one in ended):
            self._player = None

    def close(self) -> None:
        """End what still plays."""
        for one in self._running:
            one.kill()
            one.wait()
        self._running = []
