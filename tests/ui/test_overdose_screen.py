# SPDX-License-Identifier: Apache-2.0
"""The overdose screen without a window: what it says after each press."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from family_app.errors import UnknownId
from family_app.library.library import Library
from family_app.library.model import Card, Country
from family_app.paths import resources
from family_app.settings import Settings
from family_app.ui.click import Click
from family_app.ui.screens import overdose_copy
from family_app.ui.screens.overdose import ACTS, PRACTICE, OverdosePresenter
from family_app.ui.screens.overdose_words import overdose_words
from family_app.ui.screens.places import HOME, OVERDOSE
from family_app.words import ENGLISH
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail


class Quiet(Click):
    """Counts clicks."""

    def __init__(self, *, can: bool = True) -> None:
        super().__init__(Path("none.wav"), find=lambda: "player" if can else None)
        self.clicks = 0
        self._looked, self._player = True, "player" if can else None

    def play(self) -> None:
        self.clicks += 1


class Table:
    """A presenter, its paper, and a clock that is set by hand."""

    def __init__(self, folder: Path, *, can: bool = True, **settings: object) -> None:
        self.desk = make_desk(folder, guest=True, settings=Settings(country="gb", **settings))  # type: ignore[arg-type]
        self.now = 0.0
        self.desk.steady = lambda: self.now
        self.click, self.trail, self.paper = Quiet(can=can), Trail(), Paper()
        self.presenter = OverdosePresenter(self.desk, self.trail, click=self.click)
        self.presenter.attach(self.paper)
        self.presenter.enter(OVERDOSE)

    def at(self, seconds: float, act: str = "") -> Table:
        self.now = seconds
        if act:
            self.presenter.press(act)
        self.presenter.time_passed()
        return self

    @property
    def screen(self):
        return self.presenter.screen


@pytest.fixture
def table(tmp_path):
    return Table(tmp_path)


def test_the_whole_card_is_there_at_once(table):
    card = table.desk.library.card("overdose")
    assert [step.id for step in table.screen.words.steps] == [step.id for step in card.steps]
    assert "Call 999, speaker on." in table.screen.words.steps[1].words


def test_nothing_is_asked_when_it_opens(table):
    assert (table.screen.prompt, table.screen.count, table.screen.clock) == ("", None, "00:00")


def test_a_dose_is_noted_with_its_time(table):
    assert table.at(134, "gave_dose").screen.doses == ("dose 1 at 02:14",)


def test_after_two_minutes_the_words_of_the_card_ask(table):
    table.at(10, "gave_dose").at(130)
    assert table.screen.prompt == "Look at the chest. Breathing well?"
    assert table.screen.asks


def test_no_gives_the_words_for_spray_and_needle(table):
    table.at(10, "gave_dose").at(131, "said_no")
    assert table.screen.prompt == "Give another dose now. Other nostril, new spray. Keep going."
    assert "next ampoule" in table.screen.prompt_more


def test_the_count_says_two_slow_breaths_then_in_and_out(table):
    table.at(10, "pressed_breaths")
    assert (table.screen.count.above, table.screen.count.words) == ("Two slow breaths", "Breathe in them")
    assert table.at(20).screen.count.words == "Let it fall"


def test_with_reduced_motion_the_count_is_in_numbers(tmp_path):
    table = Table(tmp_path, reduced_motion=True).at(0, "pressed_breaths")
    said = [table.at(8.5 + at).screen.count.words for at in range(5)]
    assert said == ["Breathe in them", "1", "2", "3", "4"]


def test_every_two_minutes_it_says_to_look(table):
    assert table.at(0, "pressed_breaths").at(124).screen.count.words == "Look, no longer than 10 seconds."


def test_the_click_is_off_until_its_key_is_pressed(table):
    table.at(0, "pressed_breaths").at(3.5)
    assert table.click.clicks == 0
    table.at(4, "turned_sound").at(8.5).at(8.6).at(13.2)
    assert table.click.clicks == 2


def test_without_a_player_the_button_says_so(tmp_path):
    table = Table(tmp_path, can=False).at(0, "pressed_breaths").at(1, "turned_sound")
    assert table.screen.around.sound == "none"


def test_no_sound_comes_from_under_the_cover(table):
    table.at(0, "pressed_breaths").at(1, "turned_sound")
    table.presenter.was_covered()
    assert table.at(8.5).screen.around.sound == "off"
    assert table.click.clicks == 0


def test_the_clocks_run_on_while_another_page_is_read(table):
    table.at(10, "gave_dose")
    table.presenter.leave()
    table.presenter.was_hidden()
    table.now = 100.0
    table.presenter.enter(OVERDOSE)
    assert table.screen.dose_clock == "Since dose 1: 01:30"


def test_the_crew_hears_times_and_doses(table):
    table.at(10, "gave_dose").at(12, "pressed_breaths").at(140, "gave_dose").at(200, "said_crew_came")
    whats = [line.partition(": ")[2] for line in table.screen.times]
    assert whats == ["This screen was opened", "Naloxone, dose 1", "Breaths begun", "Naloxone, dose 2"]


def test_after_the_end_nothing_of_it_can_be_seen_again(table):
    table.at(10, "gave_dose").at(300, "said_over")
    table.presenter.was_hidden()
    assert (table.screen.doses, table.screen.clock, len(table.screen.times)) == ((), "00:00", 1)


def test_the_cover_does_not_end_the_page_for_the_rescuer(table):
    table.at(10, "gave_dose").at(300, "said_over")
    table.presenter.was_covered()
    assert table.screen.seen.page == "over"


def test_opened_after_the_end_it_begins_anew(table):
    table.at(10, "gave_dose").at(300, "said_over")
    table.presenter.enter(OVERDOSE)
    assert (table.screen.seen.page, table.screen.doses) == ("card", ())


def test_drawing_anew_for_larger_text_keeps_the_page_for_the_rescuer(table):
    table.at(10, "gave_dose").at(300, "said_over")
    table.presenter.leave()
    table.presenter.detach()
    table.presenter.was_hidden()
    table.presenter.attach(table.paper)
    assert table.paper.screens[-1].seen.page == "over"


def test_practice_is_marked(table):
    table.at(1, "said_over")
    table.presenter.was_hidden()
    table.presenter.enter(PRACTICE)
    assert table.screen.around.is_practice


def test_practice_never_replaces_an_emergency(table):
    table.at(10, "gave_dose")
    table.presenter.enter(PRACTICE)
    assert not table.screen.around.is_practice
    assert table.screen.doses


def test_the_key_ends_practice_and_begins_for_real(tmp_path):
    table = Table(tmp_path)
    table.at(0, "said_over").presenter.enter(PRACTICE)
    table.at(50, "gave_dose").presenter.enter(OVERDOSE)
    assert (table.screen.around.is_practice, table.screen.doses, table.screen.clock) == (False, (), "00:00")


def test_the_rescuer_is_given_crisis_lines_with_their_date(table):
    line = table.screen.words.crisis[0]
    assert (line.name, line.number, "as of October 2026" in line.under) == ("Samaritans", "116 123", True)


def test_home_is_one_press_away(table):
    table.at(1, "left_for_home")
    assert table.trail.places == [HOME]


@pytest.mark.parametrize("act", ACTS)
def test_every_press_is_answered_from_the_first_moment(tmp_path, act):
    assert Table(tmp_path).at(1, act).screen is not None


def test_nothing_is_written(tmp_path):
    table = Table(tmp_path).at(10, "gave_dose").at(99, "said_over").at(100, "asked_for_paper")
    table.presenter.leave()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


# ---- one source, and what stands in for it


class Broken(Library):
    """A library that can give nothing."""

    def card(self, card_id: str) -> Card:
        raise UnknownId("card", card_id, ())

    def country(self, country_id: str) -> Country:
        raise UnknownId("country", country_id, ())


def whole() -> Library:
    return Library.open(resources() / "library" / "en")


def test_the_copy_inside_the_program_is_the_card():
    card = whole().card("overdose")
    assert dict(overdose_copy.SCREEN) == card.screen
    assert tuple((step.id, step.do) for step in card.steps) == overdose_copy.STEPS
    assert (card.title, card.under) == (overdose_copy.TITLE, overdose_copy.UNDER)


def test_without_a_library_every_word_is_still_there():
    library = whole()
    broken = Broken(library.folder, library._source)
    there, here = overdose_words(library, "neutral", ENGLISH), overdose_words(broken, "gb", ENGLISH)
    assert (here.steps, here.under, here.said) == (there.steps, there.under, there.said)


def test_a_card_that_lost_a_step_is_not_trusted():
    library = whole()
    short = structs.replace(library.card("overdose"), steps=library.card("overdose").steps[:3])
    library.index = structs.replace(library.index, cards=(short,))
    assert len(overdose_words(library, "gb", ENGLISH).steps) == 7


def test_a_country_changed_in_settings_changes_the_number(table):
    table.desk.settings = replace(table.desk.settings, country="us")
    table.presenter.enter(OVERDOSE)
    assert table.screen.words.call == "911"
