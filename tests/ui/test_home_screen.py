# SPDX-License-Identifier: Apache-2.0
"""Home: help first, one next step, what is offered today, the path. It never scolds, and after a death it is quiet."""

from __future__ import annotations

import pytest

from family_app.library.library import Library
from family_app.study.not_now import declined
from family_app.study.standing import choose_moment, choose_role
from family_app.ui.screens.home import HomePresenter
from family_app.ui.screens.learn import LearnPresenter
from family_app.ui.screens.naloxone_offer import KEY, WANTED
from family_app.ui.screens.next_step import FIRST_DAYS
from family_app.ui.screens.places import HOME, LEARN, WHERE, Place
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Trail

OVERDOSE_MODULE, COMING_HOME = "overdose-and-naloxone", "coming-home"


def home(desk):
    presenter = HomePresenter(desk, Trail())
    presenter.enter(HOME)
    return presenter


def standing(desk, role="", moment=""):
    choose_role(desk.record, role)
    choose_moment(desk.record, moment, desk.clock())
    return desk


def read_all(desk, module_id):
    for lesson in desk.library.index.module(module_id).lessons:
        desk.record.mark_read(module_id, lesson.id)


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path, guest=True)


def test_who_is_new_gets_one_good_place_to_start(desk):
    screen = home(desk).screen
    assert (screen.next_step.lead, screen.next_step.verb) == ("A good place to start", "Start reading")
    assert screen.next_step.place.module == OVERDOSE_MODULE
    assert screen.today == ()
    assert not desk.has_store, "looking at Home must not load the store"


def test_reading_goes_on_where_it_stopped(desk):
    desk.record.keep_place(COMING_HOME, "the-first-72-hours", 3)
    desk.record.mark_read(OVERDOSE_MODULE, "is-it-an-overdose")
    lessons = desk.library.index.module(COMING_HOME).lessons
    desk.record.keep_place(COMING_HOME, lessons[2].id, 3)
    step = home(desk).screen.next_step
    assert (step.lead, step.verb) == ("Continue where you stopped", "Continue")
    assert step.place == Place("lesson", COMING_HOME, lessons[2].id)


def test_the_next_module_of_the_path_comes_after_what_is_read(desk):
    standing(desk, "parent", "just-home")
    read_all(desk, OVERDOSE_MODULE)
    screen = home(desk).screen
    assert screen.path[1].id == "safe-at-home", "it is there, and nothing is said of it"
    assert [row.id for row in screen.path if row.is_next] == [screen.path[2].id]
    assert screen.next_step.place.module == screen.path[2].id
    assert [row.id for row in screen.path if row.is_read] == [OVERDOSE_MODULE]


def test_the_next_step_passes_the_safety_question(desk):
    standing(desk, "parent", "just-home")
    read_all(desk, OVERDOSE_MODULE)
    read_all(desk, "safe-at-home")
    presenter = home(desk)
    presenter.continue_reading()
    place, summary = presenter.go.places[0], desk.library.index.module(presenter.screen.next_step.place.module)
    assert place.page == ("safety" if summary.opens_with else "lesson")


def test_home_says_who_and_where_and_leads_to_changing_it(desk):
    assert home(desk).screen.standing.button == "Say who and where"
    presenter = home(standing(desk, "sibling", "away"))
    assert presenter.screen.standing.says == "My brother or sister · They are in jail, in hospital or missing"
    presenter.change_standing()
    assert presenter.go.places == [WHERE]


@pytest.mark.parametrize("moment", ["just-home", "away", "after-relapse"])
def test_when_a_break_lies_behind_the_lost_tolerance_comes_first(desk, moment):
    risk = home(standing(desk, moment=moment)).screen.risk
    assert risk.says.startswith("After any break, even of a few days, yesterday's dose can kill.")
    assert desk.library.index.module(risk.module) is not None


def test_when_treatment_starts_the_first_weeks_on_methadone_come_first(desk):
    risk = home(standing(desk, moment="starting-treatment")).screen.risk
    assert risk.says.startswith("The first two weeks on methadone need care.")
    assert "[" not in risk.says


@pytest.mark.parametrize("moment", ["", "worried", "steady", "after-death"])
def test_otherwise_nothing_frightening_comes_first(desk, moment):
    assert home(standing(desk, moment=moment)).screen.risk is None


@pytest.mark.parametrize(("moment", "beside"), [("just-home", True), ("worried", False)])
def test_the_way_to_naloxone_stands_with_the_danger_it_is_for(desk, moment, beside):
    standing(desk, moment=moment)
    desk.record.keep_value("naloxone-wanted", "yes")
    screen = home(desk).screen
    assert (screen.risk is not None and screen.risk.kit is not None and screen.risk.kit.key == WANTED) == beside
    assert (WANTED in [line.key for line in screen.today]) != beside


def test_naloxone_is_asked_about_until_its_place_is_known_or_it_is_declined(desk):
    presenter = home(standing(desk, moment="just-home"))
    assert presenter.screen.risk.kit.key == KEY, "it stands with the danger, above the next step"
    assert KEY not in [line.key for line in presenter.screen.today]
    presenter.decline(KEY)
    assert declined(desk.record, KEY)
    assert presenter.screen.risk.kit is None
    desk.record.forget_value(f"not-now:{KEY}")
    desk.record.keep_value("naloxone-place", "hall")
    assert home(desk).screen.risk.kit is None


def test_an_offer_leads_to_its_place(desk):
    presenter = home(standing(desk, moment="just-home"))
    line = presenter.screen.risk.kit
    presenter.open_today(line.key)
    presenter.open_today("no-such-line")
    assert presenter.go.places == [line.place]


def test_after_a_death_nothing_leads_back_to_what_was_read_before(desk):
    lesson = desk.library.index.module(OVERDOSE_MODULE).lessons[1].id
    desk.record.keep_place(OVERDOSE_MODULE, lesson, 3)
    assert home(desk).screen.next_step.place.module == OVERDOSE_MODULE
    standing(desk, "parent", "after-death")
    step = home(desk).screen.next_step
    assert (step.place, step.title) == (FIRST_DAYS, "The first days")


def test_after_a_death_home_is_quiet(desk):
    standing(desk, "parent", "after-death")
    screen = home(desk).screen
    assert (screen.emergency, screen.next_step.place) == ("Emergency", FIRST_DAYS)
    assert (screen.today, screen.path, screen.risk) == ((), (), None)
    assert screen.tonight is None  # the next step is that page already
    assert "Next" not in screen.next_step.lead


def test_after_a_death_the_path_comes_once_its_first_module_is_written(desk):
    library = Library(desk.library.folder, desk.library._source)
    path = library.index.modules[0]
    written = replace_module(path)
    library.index = type(library.index)(
        library.index.file, (*library.index.modules, written), library.index.cards, library.index.countries
    )
    desk.library = library
    screen = home(standing(desk, "parent", "after-death")).screen
    assert screen.path[0].id == "after-a-death"
    assert screen.next_step.lead == "If you want to read something"


def replace_module(summary):
    import msgspec

    return msgspec.structs.replace(summary, id="after-a-death", title="After a death", opens_with="")


def test_the_six_are_in_learn_and_not_after_a_death(desk):
    learn = LearnPresenter(desk, Trail())
    learn.enter(LEARN)
    assert [row.id for row in learn.screen.six][:2] == [OVERDOSE_MODULE, "todays-drugs-and-risk"]
    standing(desk, moment="after-death")
    learn.enter(LEARN)
    assert learn.screen.six == ()


def test_learn_shows_the_path_once_something_was_said(desk):
    learn = LearnPresenter(desk, Trail())
    learn.enter(LEARN)
    assert learn.screen.path == ()
    standing(desk, "parent", "just-home")
    learn.enter(LEARN)
    assert learn.screen.path == home(desk).screen.path
    assert (learn.screen.path_title, learn.screen.path[1].id) == ("Your path", "safe-at-home")


@pytest.mark.parametrize("moment", ["", "worried", "just-home", "steady", "after-death"])
def test_a_library_with_nothing_of_the_path_still_offers_a_step(desk, moment):
    kept = tuple(one for one in desk.library.index.modules if one.id == "kinds-of-treatment")
    library, index = Library(desk.library.folder, desk.library._source), desk.library.index
    library.index = type(index)(index.file, kept, index.cards, index.countries)
    desk.library = library
    step = home(standing(desk, "sibling", moment)).screen.next_step
    assert step.place == FIRST_DAYS if moment == "after-death" else step.place.module == "kinds-of-treatment"


def test_while_locked_nothing_of_it_is_told(tmp_path):
    desk = open_space(make_desk(tmp_path))
    standing(desk, "parent", "after-death")
    desk.lock()
    screen = home(desk).screen
    assert screen.emergency == "Overdose: what to do"
    assert screen.standing.button == "Unlock, or say who and where"
    assert "locked" in screen.standing.says
    assert "locked" in screen.space
    assert screen.path_title == "A good order to begin with", "nobody's own path is guessed"


def test_when_everything_is_read_there_is_still_a_next_step(desk):
    for module in desk.library.index.modules:
        read_all(desk, module.id)
    assert home(desk).screen.next_step.place == LEARN
