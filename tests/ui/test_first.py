# SPDX-License-Identifier: Apache-2.0
"""The first fifteen minutes: what each step says, the ways out of it, and what is never kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.commands.window import PAGES as PAGES_OF_THE_COMMAND
from family_app.errors import Refused
from family_app.library.nothing import nothing
from family_app.settings import Settings, load_settings
from family_app.study.pause import is_paused
from family_app.study.record import Record
from family_app.ui.screens.first import FirstPresenter
from family_app.ui.screens.first_screen import STEPS, Breathing, FirstDays, NextStep
from family_app.ui.screens.help import HelpPresenter
from family_app.ui.screens.home import HomePresenter
from family_app.ui.screens.opening import opening_place
from family_app.ui.screens.places import FIRST, FIRST_AGAIN, HOME, OVERDOSE, SAFETY_FIRST, Place
from family_app.ui.screens.safety import SafetyPresenter
from family_app.ui.screens.today import today_lines
from family_app.ui.tour_stops import STOPS
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Paper, Trail

OVERDOSE_WORDS = ("naloxone", "breaths", "overdose", "use alone", "not waking", "argue")


class FullDisk(Record):
    """A record that can be read and not written."""

    def keep_value(self, name, value):
        raise Refused("The disk is full.")


def at(folder, step="danger", country="us", moment="", **how):
    desk = make_desk(folder, settings=Settings(country=country), **how)
    if moment:
        desk.record.keep_value("moment", moment)
    presenter = FirstPresenter(desk, Trail())
    presenter.enter(Place("first", item=step))
    return presenter


def content(folder, step, **how):
    return at(folder, step, **how).screen.content


# ---- when it is shown


def test_it_opens_once_where_there_is_no_private_space(tmp_path):
    desk = make_desk(tmp_path)
    assert opening_place(desk) == FIRST
    assert opening_place(make_desk(tmp_path / "g", guest=True)) == HOME
    assert opening_place(open_space(make_desk(tmp_path / "s"))) == HOME


def test_leaving_the_first_step_is_remembered_and_nothing_else(tmp_path):
    presenter = at(tmp_path)
    assert not presenter.desk.settings.first_seen
    presenter.leave()
    assert load_settings(presenter.desk.paths.settings) == Settings(country="us", first_seen=True)
    assert opening_place(make_desk(tmp_path)) == HOME


def test_as_a_guest_no_file_is_written(tmp_path):
    at(tmp_path, guest=True).leave()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_settings_file_that_cannot_be_written_keeps_nobody(tmp_path):
    presenter = at(tmp_path)
    presenter.desk.paths.settings.mkdir(parents=True)
    presenter.leave()
    assert presenter.desk.settings.first_seen


def test_home_goes_on_with_it_and_help_begins_it_anew(tmp_path):
    desk = make_desk(tmp_path, guest=True)
    home, help_ = HomePresenter(desk, Trail()), HelpPresenter(desk, Trail(), lacks=list)
    home.open_first()
    help_.open_first()
    assert (home.go.places, help_.go.places) == ([FIRST], [FIRST_AGAIN])


def test_without_a_step_it_is_where_one_was(tmp_path):
    presenter = at(tmp_path, "true")
    presenter.enter(FIRST)
    assert presenter.screen.step == "true"


# ---- the ways


@pytest.mark.parametrize("step", STEPS)
def test_every_step_can_be_skipped_stopped_and_gone_back(tmp_path, step):
    presenter, number = at(tmp_path, step, guest=True), STEPS.index(step)
    presenter.stop()
    presenter.back()
    presenter.skip()
    there = [Place("first", item=STEPS[by]) if 0 <= by < len(STEPS) else HOME for by in (number - 1, number + 1)]
    assert presenter.go.places == [HOME, *there]
    assert presenter.screen.can_go_back == (number > 0)


def test_from_the_first_step_help_is_one_press_away(tmp_path):
    presenter = at(tmp_path)
    presenter.open_overdose()
    presenter.open_card("crisis")
    presenter.open_card("not-safe")
    assert presenter.go.places == [OVERDOSE, Place("card", item="crisis"), Place("card", item="not-safe")]
    assert not presenter.desk.has_store


def test_after_the_last_step_it_begins_anew(tmp_path):
    presenter = at(tmp_path, "next", guest=True)
    presenter.go_on()
    presenter.enter(FIRST)
    assert presenter.screen.step == "danger"


# ---- the steps


def test_not_sure_is_fine_and_makes_no_store(tmp_path):
    presenter = at(tmp_path, "you")
    presenter.choose_role("")
    assert presenter.screen.content.roles[0] == ("", "Not sure")
    assert not presenter.desk.has_store


def test_who_and_where_are_kept_and_can_be_changed(tmp_path):
    presenter = at(tmp_path, "you")
    presenter.choose_role("parent")
    presenter.choose_moment("steady")
    presenter.choose_moment("")
    assert (presenter.desk.role, presenter.desk.moment) == ("parent", "")
    assert presenter.screen.content.role == "parent"


@pytest.mark.parametrize(("passed", "rests"), [(("after-relapse",), True), (("after-relapse", "steady"), False)])
def test_only_a_relapse_that_stands_when_the_step_is_left_lets_questions_rest(tmp_path, passed, rests):
    presenter = at(tmp_path, "you")
    for moment in passed:
        presenter.choose_moment(moment)
    presenter.leave()
    assert is_paused(presenter.desk.record, presenter.desk.clock()) == rests


@pytest.mark.parametrize(
    ("open_it", "expected"), [(False, "only in memory, and gone when you close"), (True, "in your private space")]
)
def test_it_says_honestly_what_is_kept(tmp_path, open_it, expected):
    desk = make_desk(tmp_path)
    presenter = FirstPresenter(open_space(desk) if open_it else desk, Trail())
    presenter.enter(Place("first", item="you"))
    assert expected in presenter.screen.content.privacy


def test_the_card_stands_there_line_for_line(tmp_path):
    shown = content(tmp_path, "breathing", country="ie")
    card = make_desk(tmp_path).library.card("overdose")
    assert [number for number, _ in shown.steps] == [1, 2, 3, 4, 5, 6, 7]
    assert "Call 112 or 999, speaker on." in shown.steps[1][1]
    assert shown.steps[0][1] == card.steps[0].do


def test_where_it_is_and_who_knows_are_kept_when_the_step_is_left(tmp_path):
    presenter = at(tmp_path, "breathing")
    presenter.say_naloxone("yes")
    presenter.wrote("naloxone-place", "  Hall hook ")
    presenter.wrote("naloxone-who", "All of us")
    presenter.leave()
    record = presenter.desk.record
    assert (record.value("naloxone-place"), record.value("naloxone-who")) == ("Hall hook", "All of us")


def test_not_yet_says_how_to_get_it_and_adds_a_line_to_the_next_step(tmp_path):
    presenter = at(tmp_path, "breathing", country="gb")
    presenter.say_naloxone("no")
    assert "(as of December 2025)" in presenter.screen.content.naloxone.how
    presenter.enter(Place("first", item="next"))
    assert presenter.screen.content.wanted.startswith("Ask for naloxone today.")
    assert [line.key for line in today_lines(presenter.desk)][:1] == ["naloxone-wanted"]


def test_yes_takes_the_line_away_again(tmp_path):
    presenter = at(tmp_path, "breathing")
    presenter.say_naloxone("no")
    presenter.say_naloxone("yes")
    presenter.enter(Place("first", item="next"))
    assert presenter.screen.content.wanted == ""


def test_where_no_country_is_chosen_it_names_who_to_ask(tmp_path):
    presenter = at(tmp_path, "breathing", country="neutral")
    presenter.say_naloxone("no")
    said = " ".join((presenter.screen.content.naloxone.how, *presenter.screen.content.naloxone.lines))
    assert all(word in said for word in ("pharmacy", "drug service", "harm-reduction", "doctor"))


def test_the_questions_come_only_after_who_can_see_them(tmp_path):
    presenter = at(tmp_path, "home", guest=True)
    assert presenter.screen.content.before.startswith("Only go on if nobody can see this screen.")
    presenter.go_on()
    assert presenter.go.places == [SAFETY_FIRST]


@pytest.mark.parametrize("answer", ["yes", "no", "skip"])
def test_every_answer_leads_to_the_same_page_and_on_to_the_same_step(tmp_path, answer):
    desk = make_desk(tmp_path)
    safety = SafetyPresenter(desk, Trail())
    safety.enter(SAFETY_FIRST)
    assert (safety.screen.title, safety.screen.stop) == ("Are you safe at home?", "Stop for now")
    safety.answer(answer)
    assert safety.screen.card.title == "Being safe at home"
    safety.go_on()
    assert safety.go.places == [Place("first", item="true")]
    assert not desk.has_store


@pytest.mark.parametrize("moment", ["", "steady", "in-treatment", "starting-treatment"])
def test_the_sentence_fits_the_moment(tmp_path, moment):
    said = " ".join(content(tmp_path, "tonight", moment=moment).says)
    assert ("don't use alone" in said) == (moment == "")


def test_one_module_by_role_and_moment(tmp_path):
    presenter = at(tmp_path, "next", moment="in-treatment")
    presenter.desk.record.keep_value("role", "parent")
    presenter.enter(FIRST)
    assert (
        presenter.screen.content.lesson.title == presenter.desk.library.index.module("working-with-professionals").title
    )
    presenter.open_lesson()
    presenter.print_page()
    assert presenter.go.places[0].module == "working-with-professionals"
    assert presenter.go.places[1] == Place("handouts", item="card:first-night")


# ---- after a death


def test_after_a_death_there_is_no_overdose_step_and_nothing_to_read(tmp_path):
    presenter, shown = at(tmp_path, moment="after-death"), []
    for step in STEPS:
        presenter.enter(Place("first", item=step))
        shown.append(presenter.screen.content)
    assert isinstance(shown[2], FirstDays)
    assert not any(isinstance(one, Breathing) for one in shown)
    assert isinstance(shown[-1], NextStep)
    assert shown[-1].lesson is None
    said = repr(shown[4:]).lower()
    assert not [word for word in OVERDOSE_WORDS if word in said.replace("drug-related", "")]


def test_after_a_death_the_paper_is_another_one(tmp_path):
    presenter = at(tmp_path, "next", moment="after-death")
    presenter.print_page()
    assert presenter.go.places == [Place("handouts", item="card:first-days")]


def test_after_a_death_home_says_nothing_of_naloxone(tmp_path):
    presenter = at(tmp_path, "breathing")
    presenter.say_naloxone("no")
    presenter.choose_moment("after-death")
    assert not [line for line in today_lines(presenter.desk) if "naloxone" in line.key]


# ---- without a library; privacy


@pytest.mark.parametrize("step", STEPS)
def test_without_a_library_every_step_still_comes_up(tmp_path, step):
    desk = make_desk(tmp_path, guest=True)
    desk.library = nothing(desk.library.folder)
    presenter = FirstPresenter(desk, Trail())
    presenter.enter(Place("first", item=step))
    assert presenter.screen.title
    assert step != "breathing" or len(presenter.screen.content.steps) == 7


def test_the_questions_are_in_no_picture_and_no_command_and_the_steps_are():
    places = [stop.place for stop in STOPS]
    assert not {SAFETY_FIRST, Place("first", item="home")} & set(places)
    assert not {"first", "safety"} & set(PAGES_OF_THE_COMMAND)
    assert Place("first", item="danger") in places


@settings(max_examples=15, deadline=None)
@given(steps=st.lists(st.sampled_from(["yes", "no", "skip"]), min_size=1, max_size=4), text=st.text(max_size=40))
def test_no_answer_about_safety_and_no_private_word_reaches_a_file(tmp_path_factory, steps, text):
    folder = tmp_path_factory.mktemp("first")
    presenter = at(folder, "breathing")
    presenter.wrote("naloxone-place", f"quokka {text}")
    presenter.leave()
    before = presenter.desk.store.read("SELECT name, value FROM private_value ORDER BY name", ())
    safety = SafetyPresenter(presenter.desk, Trail())
    safety.attach(Paper())
    safety.enter(SAFETY_FIRST)
    for answer in steps:
        safety.answer(answer)
    safety.go_on()
    safety.leave()
    assert presenter.desk.store.read("SELECT name, value FROM private_value ORDER BY name", ()) == before
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert list(files) == [presenter.desk.paths.settings]
    assert not any(word in data for data in files.values() for word in (b"quokka", b"safe", b"answer"))


def test_what_cannot_be_kept_is_said_and_stays_in_the_field(tmp_path):
    presenter = at(tmp_path, "breathing")
    presenter.say_naloxone("yes")
    presenter.wrote("naloxone-place", "Hall hook")
    presenter.desk._record = FullDisk(presenter.desk.store, presenter.desk.clock)
    presenter.leave()
    presenter.enter(FIRST)
    assert presenter.screen.notice == "The disk is full."
    assert presenter._written == {"naloxone-place": "Hall hook"}
