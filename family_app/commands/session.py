# SPDX-License-Identifier: Apache-2.0
"""What one run of the command line is given: places, clock, streams and the choices made before the command."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from family_app.paths import Paths, resources
from family_app.words import ENGLISH, Words

if TYPE_CHECKING:
    from family_app.library.library import Library


def utc_now() -> datetime:
    """The present, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Session:
    """Handed to every command; tests make their own."""

    paths: Paths
    country: str = "neutral"
    language: str = "en"
    words: Words = ENGLISH
    clock: Callable[[], datetime] = utc_now
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    resources: Path = field(default_factory=resources)

    def say(self, text: str) -> None:
        """One line of the answer."""
        print(text, file=self.stdout)

    def library(self) -> Library:
        """The content of this language. Raises :class:`~family_app.errors.FamilyAppError`."""
        from family_app.library.library import Library

        return Library.open(self.resources / "library" / self.language, cache=self.paths.cache)
