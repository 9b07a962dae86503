# SPDX-License-Identifier: Apache-2.0
"""The guide for writers names every key that a file may have, and its examples are well-formed."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from msgspec import Struct

from family_app.library import index, model
from family_app.library.yaml_nodes import read_yaml

GUIDE = (Path(__file__).parents[2] / "docs" / "writing-modules.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
WRITTEN = (
    model.Lesson, model.Question, model.Option, model.Pair, model.Choice, model.Scene, model.Practice, model.Field,
    model.Worksheet, model.TakeHome, model.Facilitator, model.Step, model.Timing, model.Helpline, model.Everyday,
    model.Asked, index.LibraryFile,
)  # fmt: skip
NOT_WRITTEN = {"blocks"}


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: str(kind.__name__))
def test_every_key_is_in_the_guide(kind: type[Struct]) -> None:
    keys = {field.encode_name for field in msgspec.structs.fields(kind)} - NOT_WRITTEN
    assert {key for key in keys if not re.search(rf"\b{key}\b", GUIDE)} == set()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text[:20])
def test_the_examples_are_well_formed(example: str) -> None:
    assert read_yaml(example, "guide").findings == ()


def test_every_mark_and_box_is_in_the_guide() -> None:
    for mark in (
        "[@",
        "[[>",
        "[[country:",
        "[[check:",
        "[[module:",
        "{n}",
        "!!! if",
        "key",
        "danger",
        "try",
        "say",
        "more",
    ):
        assert mark in GUIDE
