# SPDX-License-Identifier: Apache-2.0
"""``family-app check`` says what is wrong, and its exit code says whether something is."""

from __future__ import annotations

import argparse
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from family_app.commands import check
from family_app.commands.session import Session
from family_app.errors import WrongUse
from family_app.paths import Paths


def _run(*arguments: str) -> tuple[int, str]:
    parser = argparse.ArgumentParser()
    check.add(parser)
    out = io.StringIO()
    session = Session(
        paths=Paths.under(Path("unused")),
        stdout=out,
        clock=lambda: datetime(2026, 11, 22, tzinfo=UTC),
        resources=Path("unused"),
    )
    return check.run(parser.parse_args(arguments), session), out.getvalue()


def test_a_clean_library_exits_with_nothing_found(good: Path) -> None:
    assert _run(str(good)) == (0, "0 findings in 1 module; 1 planned, 1 topic waits for planned modules\n")


def test_findings_are_one_line_each_with_file_and_line(copied: Path) -> None:
    (copied / "glossary.yaml").write_text("- {id: a}\n", "utf-8")
    code, out = _run(str(copied))
    assert code == 1
    assert "glossary.yaml:1: the key “term” is missing, add it\n" in out


def test_json_is_one_document(copied: Path) -> None:
    (copied / "glossary.yaml").write_text("- {id: a}\n", "utf-8")
    code, out = _run(str(copied), "--json")
    report = json.loads(out)
    assert (code, report["modules"], report["planned"]) == (1, 1, 1)
    assert report["findings"][0].keys() == {"where", "line", "says", "mend"}


def test_a_folder_that_is_not_there_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="There is no folder"):
        _run("no-such-folder")
