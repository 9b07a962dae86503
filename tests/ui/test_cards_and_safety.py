# SPDX-License-Identifier: Apache-2.0
"""The cards, and the safety question before some modules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.commands.window import PAGES as PAGES_OF_THE_COMMAND
from family_app.library.library import Library
from family_app.library.nothing import nothing
from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.screens.card import CardPresenter
from family_app.ui.screens.places import LEARN, OVERDOSE, Place, meant, through_safety
from family_app.ui.screens.safety import Questions, SafePage, SafetyPresenter
from family_app.ui.tour_stops import STOPS
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail

COUNTRIES = [country.id for country in Library.open(resources() / "library" / "en").index.countries]


def card(folder, card_id, country="neutral"):
    presenter = CardPresenter(make_desk(folder, guest=True, settings=Settings(country=country)), Trail())
    presenter.enter(Place("card", item=card_id))
    return presenter


# ---- cards


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("card_id", ["crisis", "not-safe"])
def test_every_card_gives_somebody_to_call_everywhere(tmp_path, card_id, country):
    screen = card(tmp_path, card_id, country).screen
    assert screen.call.startswith("Call ")
    assert screen.phones or "a person you trust" in screen.no_line


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_number_stands_without_its_date(tmp_path, country):
    for card_id in ("crisis", "not-safe"):
        assert all("as of" in phone.under.lower() for phone in card(tmp_path, card_id, country).screen.phones)


def test_only_lines_of_the_right_kind_are_shown(tmp_path):
    presenter = card(tmp_path, "not-safe", "gb")
    kinds = {line.name: line.for_ for line in presenter.desk.country.helplines}
    assert {kinds[phone.name] for phone in presenter.screen.phones} == {"violence"}


def test_how_to_call_without_speaking_is_on_the_card_for_home(tmp_path):
    group = next(group for group in card(tmp_path, "not-safe", "gb").screen.groups if group.kind == "speak")
    assert "press 55" in group.lines[0]
    assert "as of" in group.lines[0]


def test_no_brace_of_a_number_is_left(tmp_path):
    for card_id in ("crisis", "not-safe"):
        assert "{" not in repr(card(tmp_path, card_id, "us").screen)


def test_the_review_and_what_is_open_are_told(tmp_path):
    screen = card(tmp_path, "crisis").screen
    assert "Not yet reviewed by a clinician." in screen.review
    assert screen.open
    assert screen.sources


def test_print_leads_to_the_sheet_of_the_card(tmp_path):
    presenter = card(tmp_path, "crisis")
    presenter.print_card()
    assert presenter.go.places == [Place("handouts", item="card:crisis")]


def test_a_card_that_is_not_there_still_says_whom_to_call(tmp_path):
    presenter = card(tmp_path, "gone", "us")
    assert presenter.screen.call == "Call 911"
    assert not presenter.screen.can_print


def test_the_overdose_card_is_the_overdose_screen(tmp_path, qtbot):
    assert meant(Place("card", item="overdose")) == OVERDOSE
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.go(Place("card", item="overdose"))
    assert window.place == OVERDOSE


# ---- the safety question

FIRST_LESSON = Place("safety", "coming-home", "first")


def safety(folder, place=FIRST_LESSON, *, empty=False):
    desk = make_desk(folder, guest=True, settings=Settings(country="gb"))
    if empty:
        desk.library = nothing(desk.library.folder)
    presenter, paper = SafetyPresenter(desk, Trail()), Paper()
    presenter.attach(paper)
    presenter.enter(place)
    return presenter, paper


def test_it_asks_first_who_can_see_the_screen(tmp_path):
    presenter, _ = safety(tmp_path)
    assert presenter.screen.before == "Only go on if nobody can see this screen. Nothing you press here is kept."


def test_it_asks_the_three_questions_with_three_answers(tmp_path):
    screen = safety(tmp_path)[0].screen
    assert [words.split("?")[0][:12] for words in screen.questions] == ["Are you ever", "Has anyone a", "Is there a w"]
    assert [words for _, words in screen.answers] == ["Yes or not sure", "No", "Skip"]


def test_every_answer_leads_to_the_same_page_but_for_its_first_words(tmp_path):
    presenter, _ = safety(tmp_path)
    pages = []
    for answer in ("yes", "no", "skip"):
        presenter.answer(answer)
        pages.append(presenter.screen)
    assert len({page.first for page in pages}) == 3
    assert len({(page.card, page.go_on) for page in pages}) == 1
    assert pages[0].card.title == "Being safe at home"
    assert pages[0].card.phones


@settings(max_examples=20, deadline=None)
@given(answers=st.lists(st.sampled_from(["yes", "no", "skip"]), min_size=1, max_size=5))
def test_nothing_of_an_answer_stays_after_leaving(tmp_path_factory, answers):
    presenter, paper = safety(tmp_path_factory.mktemp("safety"))
    before = presenter.screen
    for answer in answers:
        presenter.answer(answer)
    presenter.leave()
    assert presenter.screen == before
    assert paper.screens[-1] == before
    assert not presenter.desk.has_store


def test_nothing_of_an_answer_reaches_a_file(tmp_path):
    presenter, _ = safety(tmp_path)
    presenter.answer("yes")
    presenter.go_on()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_then_comes_the_lesson(tmp_path):
    presenter, _ = safety(tmp_path)
    presenter.answer("skip")
    presenter.go_on()
    assert presenter.go.places == [Place("lesson", "coming-home", "first")]


def test_without_a_lesson_it_leads_to_learn(tmp_path):
    presenter, _ = safety(tmp_path, Place("safety"))
    presenter.go_on()
    assert presenter.go.places == [LEARN]


def test_without_its_card_it_still_says_whom_to_call(tmp_path):
    presenter, _ = safety(tmp_path, empty=True)
    assert isinstance(presenter.screen, Questions)
    presenter.answer("yes")
    assert isinstance(presenter.screen, SafePage)
    assert "emergency number" in presenter.screen.card.call


def test_it_is_in_no_picture_and_no_command():
    assert "safety" not in {stop.place.page for stop in STOPS}
    assert "safety" not in PAGES_OF_THE_COMMAND


def test_another_page_wipes_it_from_the_window(tmp_path, qtbot):
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.go(Place("safety", "coming-home"))
    window.presenter("safety").answer("yes")
    page = window.page
    window.go(LEARN)
    words = [label.text() for label in page.findChildren(type(page._body.stack.itemAt(0).widget()))]
    assert not any("deserve to be safe" in text for text in words)


@pytest.mark.parametrize("page", ["lesson", "quiz", "practice", "worksheet"])
def test_every_way_into_such_a_module_goes_past_the_question_and_on(tmp_path, page):
    asked = through_safety(Place(page, "talking-so-they-can-hear", "x"), "safety-question")
    presenter, _ = safety(tmp_path, asked)
    presenter.answer("skip")
    presenter.go_on()
    assert asked.page == "safety"
    assert presenter.go.places[-1] == Place(page, "talking-so-they-can-hear", "x")


def test_other_modules_are_entered_without_a_question():
    place = Place("quiz", "coming-home")
    assert through_safety(place, "") == place
