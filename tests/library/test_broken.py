# SPDX-License-Identifier: Apache-2.0
"""Whatever lies in a library's files, there are findings with file and line; no error, no hang."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.check.figures import drawing
from family_app.library.check.run import check
from family_app.library.folder import read_library

SAMPLES = Path(__file__).parents[1] / "samples"
BROKEN = sorted((SAMPLES / "broken").iterdir())
GOOD_FILES = sorted(path.relative_to(SAMPLES / "library") for path in (SAMPLES / "library").rglob("*.*"))
TODAY = date(2026, 11, 22)
YAML_WORDS = [
    "id",
    "kind",
    ":",
    "-",
    "{",
    "}",
    "[",
    "]",
    "\n",
    "  ",
    "true",
    "'",
    '"',
    "&a",
    "*a",
    "!x",
    "?",
    "|",
    "---",
]


@pytest.mark.parametrize("sample", BROKEN, ids=lambda path: path.name)
def test_a_broken_library_is_named(sample: Path, copied: Path) -> None:
    shutil.copytree(sample, copied, dirs_exist_ok=True)
    expected = (copied / "expected.txt").read_text("utf-8").splitlines()
    (copied / "expected.txt").unlink()
    began = time.monotonic()
    found = "\n".join(map(str, check(copied, TODAY).findings))
    assert time.monotonic() - began < 5
    assert [line for line in expected if line not in found] == [], found


def _spoiled(where: Path, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "en"
        shutil.copytree(SAMPLES / "library", copy)
        (copy / where).write_bytes(data)
        for finding in check(copy, TODAY).findings:
            assert finding.line >= 1
            assert finding.where


@given(where=st.sampled_from(GOOD_FILES), data=st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_bytes_in_any_file_are_survived(where: Path, data: bytes) -> None:
    _spoiled(where, data)


@given(where=st.sampled_from(GOOD_FILES), words=st.lists(st.sampled_from(YAML_WORDS), max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_yaml_in_any_file_is_survived(where: Path, words: list[str]) -> None:
    _spoiled(where, " ".join(words).encode())


@given(where=st.sampled_from(GOOD_FILES), data=st.data())
@settings(max_examples=50, deadline=None)
def test_a_file_with_a_piece_cut_out_or_doubled_is_survived(where: Path, data: st.DataObject) -> None:
    text = (SAMPLES / "library" / where).read_bytes()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    middle = data.draw(st.sampled_from([b"", text[start:end] * 2, b"[[", b"- \n", b"\n\n"]))
    _spoiled(where, text[:start] + middle + text[end:])


@given(data=st.binary(max_size=400))
@settings(max_examples=50, deadline=None)
def test_any_bytes_as_a_figure_are_survived(data: bytes) -> None:
    assert drawing(data, "a.svg")
    assert drawing(b"<svg xmlns='http://www.w3.org/2000/svg'>" + data, "a.svg")


def test_a_pipe_or_a_link_is_not_read(copied: Path) -> None:
    os.mkfifo(copied / "cards" / "pipe.yaml")
    (copied / "cards" / "link.yaml").symlink_to("/etc/passwd")
    found = [finding.where for finding in read_library(copied).findings]
    assert found == ["cards/link.yaml", "cards/pipe.yaml"]


def test_folders_are_not_followed_for_ever(copied: Path) -> None:
    (copied / "safety" / "a" / "b" / "c").mkdir(parents=True)
    assert "safety/a/b:1: this folder lies too deep" in str(read_library(copied).findings[0])


def test_a_file_that_may_not_be_read_is_named(copied: Path) -> None:
    (copied / "glossary.yaml").unlink()
    assert "glossary.yaml:1: this file is missing" in str(read_library(copied).findings[0])
