# SPDX-License-Identifier: Apache-2.0
"""What the presenter of a lesson decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.ui.screens.lesson import LessonPresenter
from family_app.ui.screens.places import Place
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail

MODULE = "overdose-and-naloxone"
FIRST, SECOND = "is-it-an-overdose", "first-three-minutes"


@pytest.fixture
def trail() -> Trail:
    return Trail()


@pytest.fixture
def lesson(tmp_path: Path, trail: Trail) -> LessonPresenter:
    made = LessonPresenter(make_desk(tmp_path, guest=True), trail)
    made.attach(Paper())
    return made


def test_going_on_marks_the_lesson_as_read_and_opens_the_next(lesson: LessonPresenter, trail: Trail) -> None:
    lesson.enter(Place("lesson", MODULE, FIRST))
    lesson.go_on()
    assert lesson.desk.lessons_read(MODULE) == {FIRST}
    assert trail.places == [Place("lesson", MODULE, SECOND)]


def test_going_on_from_the_last_lesson_leads_to_the_module(lesson: LessonPresenter, trail: Trail) -> None:
    last = lesson.desk.library.module(MODULE).lessons[-1]
    lesson.enter(Place("lesson", MODULE, last.id))
    lesson.go_on()
    assert trail.places == [Place("module", MODULE)]


def test_going_back_marks_nothing(lesson: LessonPresenter, trail: Trail) -> None:
    lesson.enter(Place("lesson", MODULE, SECOND))
    lesson.go_before()
    assert lesson.desk.lessons_read(MODULE) == frozenset()
    assert trail.places == [Place("lesson", MODULE, FIRST)]


def test_the_place_in_the_text_is_kept_when_the_page_is_left(lesson: LessonPresenter) -> None:
    lesson.enter(Place("lesson", MODULE, SECOND))
    lesson.scrolled(7)
    lesson.leave()
    again = LessonPresenter(lesson.desk, Trail())
    again.enter(Place("lesson", MODULE, SECOND))
    assert again.screen.place == 7


def test_a_lock_while_reading_keeps_the_reader_at_the_paragraph(lesson: LessonPresenter) -> None:
    lesson.enter(Place("lesson", MODULE, SECOND))
    lesson.scrolled(7)
    lesson.desk._hold(None)  # what a lock does to the record
    lesson.enter(Place("lesson", MODULE, SECOND))
    assert lesson.screen.place == 7


def test_country_numbers_stand_in_the_text(tmp_path: Path, trail: Trail) -> None:
    desk = make_desk(tmp_path, guest=True)
    desk.change_settings(country="au")
    made = LessonPresenter(desk, trail)
    made.enter(Place("lesson", MODULE, SECOND))
    assert "Call 000" in str(made.screen.blocks)
    assert "{n}" not in str(made.screen.blocks)


def test_an_unfinished_module_is_not_a_place_to_go(lesson: LessonPresenter, trail: Trail) -> None:
    lesson.enter(Place("lesson", MODULE, FIRST))
    lesson.follow("module:hope-and-stories")
    lesson.follow("module:what-addiction-is")
    assert trail.places == [Place("module", "what-addiction-is")]
