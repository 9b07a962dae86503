# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.handouts.desk import Desk
from family_app.handouts.document import Heading, Table
from family_app.handouts.record import record_sheet
from family_app.handouts.typeset import pdf
from family_app.library.library import Library
from family_app.paths import resources
from family_app.study.overview import Row


@cache
def desk() -> Desk:
    library = Library.open(resources() / "library" / "en")
    return Desk(library, library.country("neutral"))


def row(topic: str = "Coming home", title: str = "The first week", state: str = "Read") -> Row:
    return Row("k", "m", "lesson", "l", topic, "Part 1", title, state, True)


def test_each_topic_has_one_heading_and_one_table() -> None:
    parts = record_sheet(desk(), [row(), row(title="The month"), row("Talking")]).document.parts
    assert [len(part.rows) for part in parts if isinstance(part, Table)] == [2, 1]
    assert len([part for part in parts if isinstance(part, Heading)]) == 2


def test_it_is_a_pdf_that_screen_readers_can_read() -> None:
    assert pdf(record_sheet(desk(), [row()]).document).startswith(b"%PDF")


@settings(max_examples=50)
@given(st.lists(st.builds(row, st.sampled_from(["A", "B"]), st.text(max_size=9), st.text(max_size=9)), max_size=5))
def test_every_picked_cell_is_on_the_paper_once(rows: list[Row]) -> None:
    parts = record_sheet(desk(), rows).document.parts
    printed = [line for part in parts if isinstance(part, Table) for line in part.rows]
    said = [tuple("".join(run.text for run in cell) for cell in line) for line in printed]  # type: ignore[union-attr]
    assert said == [one.cells[1:] for one in rows]


def test_it_names_no_hour() -> None:
    said = str(record_sheet(desk(), [row(state="Written on 22 November 2026")]).document)
    assert not re.search(r"\d:\d\d", said)
