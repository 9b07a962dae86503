# SPDX-License-Identifier: Apache-2.0
"""The card for the fridge says what is known of the naloxone, wherever it was written down."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.handouts.document import CardFace
from family_app.study.naloxone import Kit, keep_kit
from family_app.study.plans import OVERDOSE_MODULE, OVERDOSE_PLAN
from family_app.study.sheets import Answers
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.paper_choice import FRIDGE, PLANS, PaperChoice
from family_app.ui.screens.paper_sheet import PaperSheets
from tests.ui.desks import make_desk, open_space

KIT = Kit("hook by the door", "2", "2027-03", "Ana")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_space(make_desk(tmp_path))


def on_the_card(desk: Desk) -> dict[str, str]:
    made = PaperSheets(desk).made(PaperChoice(topic=PLANS, sheet=FRIDGE))
    face = made[0].document.parts[0]
    assert isinstance(face, CardFace)
    return dict(face.write)


def keep(desk: Desk, answers: Answers) -> None:
    desk.record.keep_sheet(OVERDOSE_MODULE, OVERDOSE_PLAN, answers)


def test_place_doses_and_date_come_from_my_plans(desk: Desk) -> None:
    keep_kit(desk.record, KIT)
    assert on_the_card(desk)["Naloxone"] == "hook by the door (How many doses: 2, Use-by date: 03/2027)"


def test_who_knows_of_it_is_not_put_among_those_who_know_the_steps(desk: Desk) -> None:
    keep_kit(desk.record, KIT)
    assert "Ana" not in " ".join(on_the_card(desk).values())


@pytest.mark.parametrize("rows", [(), (("", "", ""),), ""])
def test_the_rest_of_the_plan_stays(desk: Desk, rows) -> None:
    keep_kit(desk.record, KIT)
    keep(desk, {"address-words": "5 Mill Lane", "naloxone-places": rows})
    card = on_the_card(desk)
    assert card["Address"] == "5 Mill Lane"
    assert card["Naloxone"].startswith("hook by the door")


def test_what_the_plan_says_comes_first(desk: Desk) -> None:
    keep_kit(desk.record, KIT)
    keep(desk, {"naloxone-places": (("car", "1", ""),)})
    assert on_the_card(desk)["Naloxone"].startswith("car")


def test_while_it_is_locked_nothing_of_it_is_on_the_card(desk: Desk) -> None:
    keep_kit(desk.record, KIT)
    desk.lock()
    assert on_the_card(desk)["Naloxone"] == ""
