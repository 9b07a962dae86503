# SPDX-License-Identifier: Apache-2.0
"""The list of what there is to practise with."""

from __future__ import annotations

from pathlib import Path

from msgspec import structs

from family_app.library.library import Library
from family_app.study.answers import One
from family_app.study.pause import pause
from family_app.ui.screens.places import PLANS, PRACTISE, REFRESHER, TODAY_QUESTIONS, Place
from family_app.ui.screens.practise import PractisePresenter
from tests.ui.desks import library_with, make_desk, the_library
from tests.ui.paper import Trail


def listed(folder: Path, library: Library | None = None, trail: Trail | None = None) -> PractisePresenter:
    presenter = PractisePresenter(make_desk(folder, library=library), trail or Trail())
    presenter.enter(PRACTISE)
    return presenter


def test_everything_that_exists_is_listed_once(tmp_path: Path) -> None:
    index = the_library().index
    groups = listed(tmp_path).screen.groups
    places = [tile.place for group in groups for tile in group.tiles]
    wanted = {Place("practice", module.id) for module in index.modules if module.practice}
    wanted |= {Place("quiz", module.id) for module in index.modules if module.questions}
    wanted |= {Place("worksheet", module.id) for module in index.modules if module.worksheet}
    wanted |= {PLANS, REFRESHER, TODAY_QUESTIONS}
    assert set(places) == wanted
    assert len(places) == len(wanted)


def test_what_is_known_is_said_in_words(tmp_path: Path) -> None:
    presenter = listed(tmp_path)
    presenter.desk.record.keep_attempt("coming-home", "anything", One("a"), right=True)
    presenter.enter(PRACTISE)
    tile = next(tile for tile in presenter.screen.groups[1].tiles if tile.place.module == "coming-home")
    assert tile.under == "You know 1 of these well."


def test_while_the_questions_rest_it_says_so_and_that_they_can_be_had_back(tmp_path: Path) -> None:
    presenter = listed(tmp_path)
    pause(presenter.desk.record, presenter.desk.clock())
    presenter.enter(PRACTISE)
    tile = next(tile for tile in presenter.screen.groups[1].tiles if tile.place == TODAY_QUESTIONS)
    assert tile.under == "They rest for now. You can have them back here whenever you like."


def test_a_quiz_on_request_is_not_suggested(tmp_path: Path) -> None:
    library = library_with(the_library().module("coming-home"))
    modules = tuple(structs.replace(module, quiz_offered="on-request") for module in library.index.modules)
    library.index = structs.replace(library.index, modules=modules)
    titles = [group.title for group in listed(tmp_path, library).screen.groups]
    assert titles == ["What would you say?", "Worksheets"]


def test_my_plans_stand_before_the_worksheets(tmp_path: Path) -> None:
    trail = Trail()
    listed(tmp_path, trail=trail).open_tile(2, 0)
    assert trail.places == [PLANS]


def test_a_tile_leads_to_its_place(tmp_path: Path) -> None:
    trail = Trail()
    presenter = listed(tmp_path, trail=trail)
    presenter.open_tile(0, 0)
    assert trail.places == [presenter.screen.groups[0].tiles[0].place]
