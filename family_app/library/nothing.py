# SPDX-License-Identifier: Apache-2.0
"""A library with nothing in it: for a window that opens although the real one cannot be read."""

from __future__ import annotations

from pathlib import Path

from family_app.library.compiled import Compiled, Quotable
from family_app.library.index import Index, LibraryFile
from family_app.library.library import NEUTRAL, Library
from family_app.library.model import Country, Emergency, Note, Timing

ANYWHERE = Country(
    id=NEUTRAL,
    name="Anywhere else",
    emergency=Emergency(words="your emergency number"),
    timing=Timing(breath_seconds=5, second_dose_minutes=(2, 3), wears_off_minutes=(30, 90), sources=()),
    naloxone=Note(says=""),
)
"""What holds where no country can be read. A test holds it equal to ``countries/neutral.yaml``."""


def nothing(folder: Path) -> Library:
    """No module, no card; the neutral country."""
    file = LibraryFile(
        id="nothing", title="", language=folder.name, version=0, licence="", sections=(), roles=(), moments=()
    )
    index = Index(file=file, modules=(), cards=(), countries=(ANYWHERE,))
    return Library(folder, Compiled(index, {}, Quotable({}, {}, {})))
