# SPDX-License-Identifier: Apache-2.0
"""“How am I doing?”: what is asked, kept, offered and never said."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from family_app.study.not_now import decline
from family_app.study.standing import choose_moment
from family_app.study.strain import PLACE, kept, own_words
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import STRAIN, Place
from family_app.ui.screens.strain import StrainPresenter
from family_app.ui.screens.strain_offer import KEY
from family_app.ui.screens.today import today_lines
from family_app.vault.vault import Vault
from tests.ui.desks import NOON, PASSPHRASE, make_desk, open_space
from tests.ui.paper import Paper, Trail


class Now:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def desk(tmp_path: Path, now: Now) -> Desk:
    made = make_desk(tmp_path, clock=now)
    made.opened(Vault.guest(), 1)
    return made


def entered(desk: Desk) -> StrainPresenter:
    presenter = StrainPresenter(desk, Trail())
    presenter.attach(Paper())
    presenter.enter(STRAIN)
    return presenter


def answers(desk: Desk) -> list[dict[str, str]]:
    check = desk.library.index.strain
    assert check is not None
    return [dict(sheet.answers) for sheet in kept(desk.record, check)]  # type: ignore[arg-type]


def offers(desk: Desk) -> list[str]:
    return [line.key for line in today_lines(desk) if line.key == KEY]


def test_an_answer_is_kept_at_once_and_stands_there_again(desk: Desk) -> None:
    entered(desk).answer("sleep", "most")
    assert answers(desk) == [{"sleep": "most"}]
    assert entered(desk).screen.rows[0].answer == "most"


def test_another_day_begins_empty_and_keeps_the_first(desk: Desk, now: Now) -> None:
    entered(desk).answer("sleep", "most")
    now.at += timedelta(days=15)
    presenter = entered(desk)
    assert {row.answer for row in presenter.screen.rows} == {""}
    presenter.answer("sleep", "some")
    assert [one["sleep"] for one in answers(desk)] == ["some", "most"]


def test_what_is_left_out_again_leaves_nothing(desk: Desk) -> None:
    presenter = entered(desk)
    presenter.answer("money", "some")
    presenter.answer("money", "")
    assert answers(desk) == []
    assert not presenter.screen.has_days


def test_most_days_bring_one_small_step_and_some_days_none(desk: Desk) -> None:
    presenter = entered(desk)
    presenter.answer("sleep", "some")
    assert presenter.screen.steps == ()
    presenter.answer("temper", "most")
    assert [words for words, _step in presenter.screen.steps] == ["I was short-tempered or tearful."]


def test_a_missing_good_thing_brings_one_and_a_good_thing_on_most_days_none(desk: Desk) -> None:
    presenter = entered(desk)
    presenter.answer("enjoyed", "never")
    presenter.answer("talked", "most")
    assert [words for words, _step in presenter.screen.steps] == ["I did something I enjoy."]


@pytest.mark.parametrize("country", ["us", "gb", "ie", "ca", "au", "nz", "neutral"])
def test_there_is_a_person_to_talk_to_in_every_country_whatever_is_answered(desk: Desk, country: str) -> None:
    desk.change_settings(country=country)
    screen = entered(desk).screen
    assert screen.phones
    assert all("As of" in phone.under or "as of" in phone.under for phone in screen.phones)
    assert "one person you trust" in screen.people
    assert [card for card, _title in screen.cards] == ["crisis", "not-safe"]


def test_nothing_on_the_screen_counts_labels_or_scolds(desk: Desk) -> None:
    presenter = entered(desk)
    for row in presenter.screen.rows:
        presenter.answer(row.id, "most" if row.id not in ("enjoyed", "talked") else "never")
    said = str(presenter.screen).lower()
    assert not [word for word in ("score", "total", "result", "depress", "better", "worse", "missed") if word in said]


def test_while_just_looking_it_says_that_nothing_stays(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, guest=True)
    presenter = entered(desk)
    presenter.answer("sleep", "some")
    assert "gone when you close" in presenter.screen.about
    assert len(answers(desk)) == 1


def test_while_locked_nothing_is_kept_anywhere(desk: Desk) -> None:
    desk.lock()
    presenter = entered(desk)
    presenter.answer("sleep", "most")
    presenter.word("sleep", "Awake")
    assert "locked" in presenter.screen.about
    assert presenter.screen.rows[0].answer == "most"
    assert not desk.has_store


def test_a_row_takes_the_words_it_is_given_and_gives_them_back(desk: Desk) -> None:
    presenter = entered(desk)
    presenter.change_words()
    presenter.word("sleep", "Awake at three")
    presenter.words_done()
    assert presenter.screen.rows[0].words == "Awake at three"
    presenter.words_back()
    assert presenter.screen.rows[0].words == "I slept badly because of worry."


def test_words_that_are_being_typed_are_kept_when_the_space_locks(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    presenter = entered(desk)
    desk.before_lock = presenter.leave
    presenter.change_words()
    presenter.word("sleep", "Awake at three")
    desk.lock()
    desk.opened(desk.spaces.vault(1).unlock(PASSPHRASE), 1)
    assert own_words(desk.record) == {"sleep": "Awake at three"}


def test_after_a_death_the_steps_and_the_lines_are_others(desk: Desk) -> None:
    desk.change_settings(country="gb")
    desk.record.keep_value("moment", "after-death")
    presenter = entered(desk)
    presenter.answer("checking", "most")
    assert "nodding" not in str(presenter.screen.steps)
    assert "Cruse Bereavement Support" in [phone.name for phone in presenter.screen.phones]
    assert "somebody i love has died" in presenter.screen.people.lower()


def test_it_leads_to_the_cards_to_paper_and_to_the_days(desk: Desk) -> None:
    presenter = entered(desk)
    presenter.open_card("crisis")
    presenter.print_blank()
    presenter.see_over_time()
    went = presenter.go.places  # type: ignore[attr-defined]
    assert went == [Place("card", item="crisis"), Place("handouts", item="strain"), Place("progress", at="strain")]


def test_home_offers_it_once_something_was_read_and_then_not_for_two_weeks(desk: Desk, now: Now) -> None:
    assert offers(desk) == []
    desk.record.keep_place("coming-home", "start-before-they-leave", 0)
    assert offers(desk) == [KEY]
    entered(desk).answer("sleep", "some")
    now.at += timedelta(days=13)
    assert offers(desk) == []
    now.at += timedelta(days=1)
    assert offers(desk) == [KEY]


def test_home_does_not_offer_it_once_it_was_declined_nor_after_a_death(desk: Desk) -> None:
    desk.record.keep_place("coming-home", "start-before-they-leave", 0)
    desk.record.keep_value("moment", "after-death")
    assert offers(desk) == []
    desk.record.keep_value("moment", "steady")
    decline(desk.record, KEY)
    assert offers(desk) == []


def test_the_offer_says_nothing_of_the_time_that_has_gone_by(desk: Desk) -> None:
    desk.record.keep_sheet(PLACE, "how-am-i-doing", {"sleep": "most"})
    desk.record.keep_place("coming-home", "start-before-they-leave", 0)
    desk.clock = lambda: NOON + timedelta(days=90)
    line = next(line for line in today_lines(desk) if line.key == KEY)
    assert not [word for word in ("days", "weeks", "last", "since", "again", "overdue") if word in str(line).lower()]


def test_after_a_death_no_question_asks_as_if_they_lived(tmp_path):
    desk = open_space(make_desk(tmp_path))
    choose_moment(desk.record, "after-death", desk.clock())
    presenter = StrainPresenter(desk, Trail())
    presenter.enter(STRAIN)
    said = " ".join((presenter.screen.lead, *(row.words for row in presenter.screen.rows)))
    assert not [words for words in ("for them", "hard time at home", "checking") if words in said]
