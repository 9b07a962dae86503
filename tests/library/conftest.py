# SPDX-License-Identifier: Apache-2.0
"""A small whole library to copy and spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from family_app.library.check.run import check

GOOD = Path(__file__).parents[1] / "samples" / "library"
TODAY = date(2026, 11, 22)

Spoil = Callable[[str, str, str], list[str]]


@pytest.fixture
def good() -> Path:
    """The folder of the sample library; do not write into it."""
    return GOOD


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the sample library that may be spoiled."""
    return Path(shutil.copytree(GOOD, tmp_path / "en"))


@pytest.fixture
def spoil(copied: Path) -> Spoil:
    """Replaces one text in one file of a copy, and gives the findings as lines. No old text: the file is replaced."""

    def spoiled(where: str, old: str, new: str) -> list[str]:
        path = copied / where
        text = path.read_text("utf-8") if path.exists() else ""
        assert old in text, f"the sample has no “{old}” in {where}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1) if old else new, "utf-8")
        return [str(finding) for finding in check(copied, TODAY).findings]

    return spoiled
