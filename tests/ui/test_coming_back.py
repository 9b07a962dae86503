# SPDX-License-Identifier: Apache-2.0
"""What Home offers of questions from before and of the refresher, and when it is silent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec import structs

from family_app.study import not_now, pause, refresher
from family_app.study.answers import One
from family_app.ui.screens.coming_back import LIFE_SAVING, QUESTIONS, REFRESH
from family_app.ui.screens.places import SETTINGS
from family_app.ui.screens.settings import SettingsPresenter
from family_app.ui.screens.today import today_lines
from tests.clock import Clock
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Trail

OURS = (LIFE_SAVING, QUESTIONS, REFRESH)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    """Somebody who read the module on overdose and answered questions, eleven weeks ago."""
    desk = open_space(make_desk(tmp_path, clock=clock))
    for lesson in desk.library.module(refresher.MODULE).lessons:
        desk.record.mark_read(refresher.MODULE, lesson.id)
    desk.record.keep_attempt(refresher.MODULE, "signs", One("x"), right=False)
    plain = next(one for one in desk.library.module("recovery-map").quiz.questions if not one.life_saving)
    desk.record.keep_attempt("recovery-map", plain.id, One("x"), right=True)
    clock.now += timedelta(weeks=11)
    return desk


def offered(desk):
    return [line.key for line in today_lines(desk) if line.key in OURS]


def test_home_offers_what_saves_lives_the_others_and_the_refresher(desk):
    assert offered(desk) == [LIFE_SAVING, QUESTIONS, REFRESH]
    assert all(line.not_now for line in today_lines(desk) if line.key in OURS)


def test_no_line_says_how_much_waits_or_that_anything_is_late(desk):
    said = " ".join(f"{line.title} {line.under}" for line in today_lines(desk)).lower()
    assert not any(word in said for word in ("overdue", "late", "wait", "missed", "due", "streak"))


@pytest.mark.parametrize("key", OURS)
def test_what_was_declined_is_offered_no_more_until_it_is_wanted_again(desk, key):
    not_now.decline(desk.record, key)
    assert offered(desk) == [one for one in OURS if one != key]
    not_now.undo(desk.record, key)
    assert offered(desk) == list(OURS)


def test_after_a_death_nothing_comes_back(desk):
    desk.record.keep_value("moment", "after-death")
    assert offered(desk) == []


def test_while_the_questions_rest_nothing_comes_back(desk, clock):
    pause.moment_chosen(desk.record, "after-relapse", clock())
    assert offered(desk) == []


def test_while_the_space_is_locked_nothing_of_it_is_told(desk):
    desk.lock()
    assert offered(desk) == []


def test_who_wants_no_questions_gets_none(desk):
    desk.change_settings(reviews_a_day=0)
    assert offered(desk) == [REFRESH]


def test_before_ten_weeks_no_refresher_is_offered(desk, clock):
    clock.now -= timedelta(weeks=1, days=1)
    assert REFRESH not in offered(desk)


def test_once_it_was_done_the_ten_weeks_start_again(desk, clock):
    refresher.done(desk.record, clock())
    assert REFRESH not in offered(desk)
    clock.now += timedelta(days=70)
    assert REFRESH in offered(desk)


def test_a_lesson_that_a_later_library_adds_takes_the_refresher_from_nobody(desk):
    desk.record.mark_read(refresher.MODULE, desk.library.module(refresher.MODULE).lessons[0].id, read=False)
    assert REFRESH in offered(desk)


def test_nor_does_one_that_it_takes_away(desk, clock):
    module = desk.library.index.module(refresher.MODULE)
    fewer = structs.replace(module, lessons=module.lessons[:1])
    other = [structs.replace(lesson, id=f"new-{lesson.id}") for lesson in module.lessons[1:]]
    rewritten = structs.replace(fewer, lessons=(*fewer.lessons, *other))
    assert refresher.is_due(desk.record, fewer, clock())
    assert refresher.is_due(desk.record, rewritten, clock())


def test_a_module_of_which_only_half_was_read_is_not_refreshed(desk, clock):
    module = desk.library.index.module(refresher.MODULE)
    for lesson in module.lessons[2:]:
        desk.record.mark_read(refresher.MODULE, lesson.id, read=False)
    assert REFRESH not in offered(desk)
    assert not refresher.is_due(desk.record, structs.replace(module, lessons=module.lessons[:4]), clock())
    assert refresher.is_due(desk.record, structs.replace(module, lessons=module.lessons[:3]), clock())


def test_reading_a_part_again_starts_the_ten_weeks_again(desk):
    desk.record.mark_read(refresher.MODULE, desk.library.module(refresher.MODULE).lessons[2].id)
    assert REFRESH not in offered(desk)


@pytest.mark.parametrize("odd", ["", "soon", "2026-99-99"])
def test_a_day_that_cannot_be_read_hides_no_refresher(desk, odd):
    desk.record.keep_value("overdose-refresher-done", odd)
    assert REFRESH in offered(desk)


# ---- in the settings ------------------------------------------------------------------------------------------------


@pytest.fixture
def page(desk):
    made = SettingsPresenter(desk, Trail())
    made.enter(SETTINGS)
    return made


def test_settings_turn_what_was_declined_on_again(desk, page):
    page.chose_offer(LIFE_SAVING, False)
    assert LIFE_SAVING not in offered(desk)
    page.chose_offer(LIFE_SAVING, True)
    assert LIFE_SAVING in offered(desk)
    assert [on for _key, _says, on in page.screen.offers] == [True, True, True]


def test_settings_say_how_many_questions_a_day(desk, page):
    page.chose_questions("5")
    assert desk.settings.reviews_a_day == 5


def test_settings_say_nothing_of_the_space_while_it_is_locked(desk, page):
    desk.before_lock = page.leave
    desk.lock()
    assert page.screen.offers == ()
    page.enter(SETTINGS)
    assert page.screen.offers == ()


def test_what_was_declined_is_in_no_settings_file(desk, page):
    page.chose_offer(LIFE_SAVING, False)
    page.chose_questions("5")
    assert "life" not in desk.paths.settings.read_text("utf-8")
