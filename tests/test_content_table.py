# SPDX-License-Identifier: Apache-2.0
"""The measured table in the review document is the one that is measured now."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from family_app.library import blocks as b
from family_app.library.library import Library
from family_app.paths import resources

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def content_table() -> ModuleType:
    spec = importlib.util.spec_from_file_location("content_table", ROOT / "scripts" / "content_table.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_document_has_the_table_that_is_measured_now(content_table: ModuleType) -> None:
    measured = content_table.table(Library.open(resources() / "library" / "en"))
    written = content_table.in_document(content_table.DOCUMENT.read_text("utf-8"))
    assert written == measured, "make content-table renews it"


def test_sources_are_counted_inside_boxes_too(content_table: ModuleType) -> None:
    cited = b.Paragraph((b.Text("x"), b.Cite("one")))
    boxed = b.Callout("key", "", (b.Bullets(((cited,),)), b.Paragraph((b.Cite("two"),))))
    assert set(content_table._cited((cited, boxed))) == {"one", "two"}
