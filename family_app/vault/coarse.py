# SPDX-License-Identifier: Apache-2.0
"""File times are a diary of use. Here they are all set to the first day of the month.

What cannot be set: the time of the last change of a file's *entry* that some systems keep (``ctime``), and the day a
file was born.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path


def coarsen(paths: Iterable[Path], now: datetime) -> None:
    """Give every path the first of the month as its time. A path that is gone, or refuses, is left."""
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0).timestamp()
    for path in paths:
        with suppress(OSError):
            os.utime(path, (first, first))


def everything_in(folder: Path) -> list[Path]:
    """All files and folders of a space, the deepest first, and the folder itself."""
    return [*sorted(folder.rglob("*"), reverse=True), folder]
