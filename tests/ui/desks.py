# SPDX-License-Identifier: Apache-2.0
"""A desk for tests: the real library, a fixed clock and seed, everything else in a folder."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from family_app.library.library import Library
from family_app.library.model import Module
from family_app.paths import Paths, resources
from family_app.settings import Settings, load_settings
from family_app.ui.screens.desk import Desk
from family_app.vault.spaces import Spaces
from family_app.words import ENGLISH
from family_app.work import run_now

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@cache
def the_library() -> Library:
    """Compiled once for all tests: it takes a second, and nobody can change it."""
    return Library.open(resources() / "library" / "en")


def library_with(module: Module) -> Library:
    """The real library with one module put in the place of its own."""
    real = the_library()
    altered = Library(real.folder, real._source)
    altered._modules[module.id] = module
    return altered


def make_desk(
    folder: Path, *, guest: bool = False, settings: Settings | None = None, library: Library | None = None
) -> Desk:
    """A new desk below ``folder``."""
    paths = Paths.under(folder)
    return Desk(
        library=library or the_library(),
        resources=resources(),
        paths=paths,
        settings=settings or load_settings(paths.settings),
        words=ENGLISH,
        clock=lambda: NOON,
        rng=Random(7),
        run=run_now,
        spaces=lambda: Spaces(paths.spaces, clock=lambda: NOON),
        guest=guest,
    )
