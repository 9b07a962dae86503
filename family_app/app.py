# SPDX-License-Identifier: Apache-2.0
"""Builds the parts and joins them. Everything that a test wants to choose is an argument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from family_app.library.library import Library
from family_app.paths import Paths
from family_app.settings import Settings, load_settings
from family_app.ui.screens.desk import Desk
from family_app.words import ENGLISH, Words
from family_app.work import Run, run_now

if TYPE_CHECKING:
    from family_app.vault.kdf import Kdf
    from family_app.vault.spaces import Spaces


def open_desk(
    paths: Paths,
    *,
    resources: Path,
    clock: Callable[[], datetime],
    rng: Random,
    run: Run = run_now,
    words: Words = ENGLISH,
    language: str = "en",
    settings: Settings | None = None,
    guest: bool = False,
    kdf: Kdf | None = None,
    library: Library | None = None,
) -> Desk:
    """The desk with this language's library on it, or with ``library``. ``guest`` writes no file at all.

    Raises :class:`~family_app.errors.FamilyAppError` when the library cannot be read.
    """

    def spaces() -> Spaces:
        from family_app.vault.kdf import ARGON2ID
        from family_app.vault.spaces import Spaces

        return Spaces(paths.spaces, clock=clock, kdf=kdf or ARGON2ID)

    return Desk(
        library=library or Library.open(resources / "library" / language, cache=None if guest else paths.cache),
        resources=resources,
        paths=paths,
        settings=settings or load_settings(paths.settings),
        words=words,
        clock=clock,
        rng=rng,
        run=run,
        spaces=spaces,
        guest=guest,
    )
