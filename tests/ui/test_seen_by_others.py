# SPDX-License-Identifier: Apache-2.0
"""What somebody else may see: after Quick exit, on Home, in Handouts, in the name of a file. And after a death."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from family_app.library.tonight import FIRST_DAYS
from family_app.study.grading import right_answer
from family_app.study.paths import SAFE_AT_HOME, path
from family_app.study.record import Record
from family_app.study.standing import Standing, choose_moment
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.handouts import HandoutsPresenter
from family_app.ui.screens.home import HomePresenter
from family_app.ui.screens.learn import LearnPresenter
from family_app.ui.screens.paper_choice import PaperChoice
from family_app.ui.screens.paper_sheet import PaperSheets
from family_app.ui.screens.places import CALM, HANDOUTS, HOME, LEARN, OUR_PLAN, PLANS, PRACTISE, Place
from family_app.ui.screens.plans import PlansPresenter
from family_app.ui.screens.practise import PractisePresenter
from family_app.ui.screens.safety import Questions
from family_app.ui.window import Window
from tests.clock import EVENING
from tests.ui.desks import make_desk, open_space, the_library
from tests.ui.paper import Trail

MODULE = "overdose-and-naloxone"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_space(make_desk(tmp_path))


def home(desk: Desk):
    presenter = HomePresenter(desk, Trail())
    presenter.enter(HOME)
    return presenter.screen


def after_death(desk: Desk) -> Desk:
    choose_moment(desk.record, "after-death", desk.clock())
    return desk


# ---- the safety question


@pytest.mark.parametrize("hide", [lambda window: window.quick_exit(), lambda window: window.go(CALM)])
def test_what_was_answered_about_fear_is_gone_also_while_just_looking(qtbot: QtBot, tmp_path: Path, hide) -> None:
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.go(Place("safety", SAFE_AT_HOME))
    window.presenter("safety").answer("yes")
    hide(window)
    window.uncover()
    if window.place == CALM:
        window.go_back()
    assert isinstance(window.presenter("safety").screen, Questions)


# ---- being safe at home is nobody's last place


def test_home_does_not_say_that_one_stopped_in_the_module_for_who_is_afraid(desk: Desk) -> None:
    desk.record.keep_place(SAFE_AT_HOME, "a-small-plan", 2)
    step = home(desk).next_step
    assert "A small plan" not in step.title
    assert "stopped" not in step.lead


def read(desk: Desk, module_id: str, count: int | None = None) -> Desk:
    for lesson in the_library().index.module(module_id).lessons[:count]:
        desk.record.mark_read(module_id, lesson.id)
    return desk


@pytest.mark.parametrize("count", [0, 1, None])
def test_home_learn_and_practise_say_the_same_whatever_was_read_of_it(desk: Desk, count: int | None) -> None:
    quiz = the_library().module(SAFE_AT_HOME).quiz.questions  # type: ignore[union-attr]
    choose_moment(read(desk, MODULE).record, "worried", desk.clock())
    desk.record.keep_place("coming-home", "the-first-72-hours", 2)
    before = told_of_it(desk)
    read(desk, SAFE_AT_HOME, count)
    Record(desk.store, lambda: EVENING).keep_place(SAFE_AT_HOME, "a-small-plan", 2)
    desk.record.keep_attempt(SAFE_AT_HOME, quiz[0].id, right_answer(quiz[0]), right=True)
    assert told_of_it(desk) == before


def told_of_it(desk: Desk) -> tuple[object, ...]:
    seen = home(desk)
    learn, practise = LearnPresenter(desk, Trail()), PractisePresenter(desk, Trail())
    learn.enter(LEARN)
    practise.enter(PRACTISE)
    return (seen.next_step, seen.path, seen.today, learn.screen, practise.screen)


def test_it_is_never_the_next_step_of_home(desk: Desk) -> None:
    for module in the_library().index.modules:
        if module.id != SAFE_AT_HOME:
            read(desk, module.id)
            assert home(desk).next_step.place.module != SAFE_AT_HOME
    assert home(desk).next_step.place == LEARN


def test_handouts_come_to_again_do_not_lie_open_on_it(desk: Desk) -> None:
    presenter = HandoutsPresenter(desk, Trail(), draw=lambda *_sheet, **_size: [b"a page"])
    presenter.enter(HANDOUTS)
    presenter.preview_sized(300)
    presenter.choose_topic(SAFE_AT_HOME)
    presenter.black_and_white(True)
    presenter._width = 0  # nothing is drawn now: the preview shows what it had
    presenter.enter(HANDOUTS)
    assert (presenter.screen.choice.topic, presenter.screen.pages) == ("cards", ())
    assert presenter.screen.choice.bw, "how it is printed stays as it was chosen"


def test_handouts_do_not_open_on_the_module_for_who_is_afraid(desk: Desk) -> None:
    desk.record.keep_place(SAFE_AT_HOME, "a-small-plan", 2)
    presenter = HandoutsPresenter(desk, Trail())
    presenter.enter(HANDOUTS)
    assert presenter.screen.choice.topic != SAFE_AT_HOME


@pytest.mark.parametrize("role", ["", *(role.id for role in the_library().index.file.roles)])
@pytest.mark.parametrize("moment", ["", *(moment.id for moment in the_library().index.file.moments)])
def test_no_path_of_what_is_written_begins_with_it(role: str, moment: str) -> None:
    found = path(the_library().index, Standing(role, moment))
    assert SAFE_AT_HOME in found
    assert found[0] != SAFE_AT_HOME


@pytest.mark.parametrize(
    "choice",
    [
        PaperChoice(SAFE_AT_HOME, "page"),
        PaperChoice("thoughts-of-suicide", "lessons"),
        PaperChoice(sheet="not-safe"),
        PaperChoice(sheet="crisis"),
    ],
)
def test_the_name_of_a_file_does_not_tell_of_fear_or_dying(desk: Desk, choice: PaperChoice) -> None:
    assert PaperSheets(desk).is_private(choice)


# ---- after a death


def test_after_a_death_nothing_leads_back_into_the_module_on_suicide(desk: Desk) -> None:
    desk.record.keep_place("thoughts-of-suicide", "making-tonight-safer", 1)
    step = home(after_death(desk)).next_step
    assert step.place.module == ""


def test_after_a_death_handouts_open_on_the_first_days(desk: Desk) -> None:
    desk.record.keep_place(MODULE, "be-ready-at-home", 1)
    presenter = HandoutsPresenter(after_death(desk), Trail())
    presenter.enter(HANDOUTS)
    assert presenter.screen.choice.sheet == FIRST_DAYS


def test_after_a_death_a_sheet_carries_the_crisis_line_and_no_overdose_steps(desk: Desk) -> None:
    made, _notice = PaperSheets(after_death(desk)).made(PaperChoice(MODULE, "page"))
    assert "breaths" not in made.document.foot.help  # type: ignore[union-attr]


def test_after_a_death_plans_offer_no_card_with_the_overdose_steps(qtbot: QtBot, desk: Desk) -> None:
    plans = PlansPresenter(after_death(desk), Trail())
    plans.enter(PLANS)
    assert not plans.screen.fridge
    window = Window(desk)
    qtbot.addWidget(window)
    window.go(OUR_PLAN)
    said = [button.text() for button in window.page.findChildren(type(window.page._first))]
    assert not [words for words in said if "verdose" in words or "fridge" in words]


def test_what_was_said_of_the_death_while_locked_is_taken_along_when_the_space_is_opened(
    qtbot: QtBot, desk: Desk
) -> None:
    from tests.ui.desks import PASSPHRASE

    choose_moment(desk.record, "still-using", desk.clock())
    window = Window(desk)
    qtbot.addWidget(window)
    desk.lock()
    moment = desk.clock().replace(hour=13)
    choose_moment(desk.record, "after-death", moment)
    desk.store.write(("UPDATE private_value SET changed_at = changed_at + 3600000", ()))
    window.go(Place("space"))
    window.presenter("space").unlock(PASSPHRASE)
    assert desk.state == "open"
    assert desk.moment == "after-death"
