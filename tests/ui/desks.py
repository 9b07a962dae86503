# SPDX-License-Identifier: Apache-2.0
"""A desk for tests: the real library, a fixed clock and seed, everything else in a folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random

from family_app.library.library import Library
from family_app.library.model import Module
from family_app.paths import Paths, resources
from family_app.settings import Settings, load_settings
from family_app.ui.screens.desk import Desk
from family_app.vault.kdf import Argon2id, Cost, Kdf
from family_app.vault.spaces import Spaces
from family_app.words import ENGLISH
from family_app.work import run_now
from tests.clock import NOON

CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
"""A key derivation that costs next to nothing."""


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
    folder: Path,
    *,
    guest: bool = False,
    settings: Settings | None = None,
    library: Library | None = None,
    clock: Callable[[], datetime] = lambda: NOON,
    kdf: Kdf = CHEAP,
) -> Desk:
    """A new desk below ``folder``."""
    paths = Paths.under(folder)
    return Desk(
        library=library or the_library(),
        resources=resources(),
        paths=paths,
        settings=settings or load_settings(paths.settings),
        words=ENGLISH,
        clock=clock,
        rng=Random(7),
        run=run_now,
        spaces=lambda: Spaces(paths.spaces, clock=clock, kdf=kdf),
        guest=guest,
    )


PASSPHRASE = "four quiet blue boats"


def open_space(desk: Desk, passphrase: str = PASSPHRASE) -> Desk:
    """``desk`` with a new private space, unlocked."""
    made = desk.spaces.create(passphrase, recovery_key=None)
    desk.opened(desk.spaces.vault(made.number).unlock(passphrase), made.number)
    return desk
