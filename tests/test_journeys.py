# SPDX-License-Identifier: Apache-2.0
"""The functions that ``docs/journeys.md`` names exist where it says."""

from __future__ import annotations

import ast
import re

import pytest

from tests.source import ROOT, tree

STEP = re.compile(r"^\| \d+ \| `([\w.]+)` \| `([\w./]+)` \|", re.MULTILINE)
STEPS = STEP.findall((ROOT / "docs" / "journeys.md").read_text("utf-8"))


def names_in(body: list[ast.stmt]) -> dict[str, ast.stmt]:
    """What a module or a class defines: functions, classes, and values such as signals."""
    found: dict[str, ast.stmt] = {}
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.Assign):
            found |= {target.id: node for target in node.targets if isinstance(target, ast.Name)}
    return found


def test_every_row_of_the_three_tables_is_a_step() -> None:
    text = (ROOT / "docs" / "journeys.md").read_text("utf-8")
    assert len(STEPS) == len(re.findall(r"^\| \d+ \|", text, re.MULTILINE)) > 20


@pytest.mark.parametrize(("name", "path"), STEPS, ids=[name for name, _ in STEPS])
def test_a_step_exists(name: str, path: str) -> None:
    body = tree(ROOT / path).body
    for part in name.split("."):
        found = names_in(body)
        assert part in found
        body = getattr(found[part], "body", [])
