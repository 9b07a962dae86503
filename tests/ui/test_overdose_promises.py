# SPDX-License-Identifier: Apache-2.0
"""What the document promises of the overdose screen is held by tests that are there."""

from __future__ import annotations

import re

from tests.source import ROOT

DOCUMENT = (ROOT / "docs" / "overdose-screen.md").read_text("utf-8")
TABLE = DOCUMENT.partition("## What must hold")[2].partition("\n## ")[0]
ROWS = [line for line in TABLE.splitlines() if line.startswith("| ")][1:]
NAMED = re.compile(r"`([a-z_]+)`")
DEFINED = re.compile(r"^def test_(\w+)\(", re.MULTILINE)


def there() -> set[str]:
    """Every test of the window, by name."""
    files = (ROOT / "tests" / "ui").glob("test_*.py")
    return {name for path in files for name in DEFINED.findall(path.read_text("utf-8"))}


def test_every_promise_names_its_test() -> None:
    assert len(ROWS) >= 30
    assert [row for row in ROWS if not NAMED.findall(row.split("|")[2])] == []


def test_every_test_that_is_named_is_there() -> None:
    named = {name for row in ROWS for name in NAMED.findall(row)}
    assert named - there() == set()
