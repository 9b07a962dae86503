# SPDX-License-Identifier: Apache-2.0
"""A desk for tests: the real library, a fixed clock and seed, the cheapest key derivation, everything in a folder."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random

from family_app.app import open_desk
from family_app.paths import Paths, resources
from family_app.settings import Settings
from family_app.ui.screens.desk import Desk

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def make_desk(folder: Path, *, guest: bool = False, settings: Settings | None = None) -> Desk:
    """A new desk below ``folder``."""
    return open_desk(
        Paths.under(folder),
        resources=resources(),
        clock=lambda: NOON,
        rng=Random(7),
        settings=settings,
        guest=guest,
    )
