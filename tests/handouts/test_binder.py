# SPDX-License-Identifier: Apache-2.0
"""The family binder on paper: what was chosen, in order, with its own line at the bottom; never a sheet that asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import WrongUse
from family_app.handouts.binder import Bound, binder_sheet
from family_app.handouts.desk import Desk, Options
from family_app.handouts.document import Contents, NewPage, Title
from family_app.handouts.typeset import pdf
from family_app.library.model import Module
from family_app.study.plans import PRINTED_ALONE
from tests.handouts.conftest import squeezed
from tests.ui.desks import the_library

MODULES = [the_library().module(one.id) for one in the_library().index.modules if one.worksheet]
DAY = date(2026, 11, 22)
Press = Callable[..., Any]


def desk(**options: Any) -> Desk:
    return Desk(the_library(), the_library().country("gb"), Options(**options))


def bound(*ids: str, **answers: str) -> list[Bound]:
    return [Bound(the_library().module(id_), answers, DAY) for id_ in ids]


def titles(sheet: Any) -> list[str]:
    return [part.text for part in sheet.document.parts if isinstance(part, Title)]


asks = st.sampled_from(["yes", "ask"])
keeps = st.sampled_from(["yes", "ask", "no"])


@st.composite
def changed(draw: Any) -> Module:
    """A module whose worksheet has other rules."""
    module = draw(st.sampled_from(MODULES))
    sheet = msgspec.structs.replace(module.worksheet, print=draw(asks), keep=draw(keeps))
    return msgspec.structs.replace(module, worksheet=sheet)


@settings(max_examples=50, deadline=None)
@given(st.lists(changed(), max_size=6))
def test_no_combination_gets_a_sheet_that_asks_first_onto_the_paper(modules: list[Module]) -> None:
    wanted = [module for module in modules if module.worksheet and module.worksheet.print == "yes"]
    wanted = [one for one in wanted if one.worksheet and one.worksheet.keep != "no" and one.id not in PRINTED_ALONE]
    if not wanted:
        with pytest.raises(WrongUse):
            binder_sheet(desk(), [Bound(module, {}, DAY) for module in modules])
        return
    made = binder_sheet(desk(), [Bound(module, {}, DAY) for module in modules])
    assert titles(made)[1:] == [module.worksheet.title for module in wanted if module.worksheet]


@settings(max_examples=12, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=0x17F, exclude_categories=["C", "Z"]), max_size=40))
def test_what_was_written_never_keeps_the_binder_from_being_printed(text: str) -> None:
    made = binder_sheet(desk(), bound("coming-home", **{"next-dose": text, "who-is-home": text}))
    assert pdf(made.document, made.files).startswith(b"%PDF")


def test_it_names_neither_the_program_nor_anybody(printed: Press) -> None:
    made = binder_sheet(desk(), bound("coming-home"))
    assert made.document.title == "Our plans"
    assert "Alongside" not in printed(made).text


def test_contents_answers_and_page_numbers_go_across(printed: Press) -> None:
    made = binder_sheet(desk(), bound("coming-home", "kinds-of-treatment", **{"next-dose": "Tuesday at nine"}))
    found = printed(made)
    contents = next(part for part in made.document.parts if isinstance(part, Contents))
    assert [entry[0] for entry in contents.entries] == ["First 30 days plan", "Options side by side"]
    assert squeezed("Tuesday at nine") in found.text
    assert squeezed(f"1 / {found.pages}") in found.text
    assert squeezed(f"{found.pages} / {found.pages}") in found.text


@pytest.mark.parametrize(("paper", "large"), [("a4", False), ("letter", True)])
def test_every_sheet_has_its_own_line_at_the_bottom(paper: str, large: bool, printed: Press) -> None:
    made = binder_sheet(desk(paper=paper, large=large), bound("coming-home", "mental-health-too"))
    front, *rest = ("".join(text for _, text in page) for page in printed(made).by_page)
    assert squeezed("In an emergency, call 999.") in squeezed(front)
    assert squeezed("Not waking, not breathing well?") in squeezed(rest[0])
    assert squeezed("Thoughts of ending your life?") in squeezed(rest[-1])
    assert min(size for size, text in printed(made).runs if text.strip()) >= (14 if large else 12)


def test_one_line_can_be_chosen_for_all() -> None:
    made = binder_sheet(desk(), bound("coming-home", "kinds-of-treatment"), footer="neutral")
    feet = {part.foot.help for part in made.document.parts if isinstance(part, NewPage) and part.foot}
    assert feet | {made.document.foot.help} == {made.document.foot.help}


def test_the_same_sheet_of_two_days_can_stand_in_it_twice(printed: Press) -> None:
    made = binder_sheet(desk(), bound("finding-good-help", "finding-good-help"))
    assert titles(made).count("Seven questions call sheet") == 2
    assert printed(made).pages >= 3
