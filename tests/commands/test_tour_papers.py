# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
from pathlib import Path

from family_app.commands.session import Session
from family_app.commands.tour import _papers
from family_app.paths import Paths


def test_the_tour_brings_one_of_each_kind_of_paper_and_every_card(tmp_path: Path) -> None:
    session = Session(paths=Paths.under(tmp_path / "data"), stdout=io.StringIO())
    made = _papers(session, tmp_path / "out")
    names = {path.stem for path in made}
    assert {f"coming-home-{kind}" for kind in ("page", "lessons", "worksheet", "quiz", "key", "practice")} <= names
    assert {"card-overdose", "card-crisis", "card-not-safe"} <= names
    assert all(path.read_bytes().startswith(b"%PDF") for path in made)
