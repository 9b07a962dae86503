# SPDX-License-Identifier: Apache-2.0
"""The check over time: the picture, the table behind it, the file and the paper are one and the same."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from family_app.handouts.document import Scale
from family_app.library.strain import FREQUENCIES
from family_app.settings import Settings
from family_app.study.record import Record
from family_app.study.strain import PLACE, keep_own_words
from family_app.ui.look import chosen_look
from family_app.ui.pages.strain_time import TimeCard
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.not_yet import NotYet
from family_app.ui.screens.paper_choice import STRAIN, STRAIN_TIME, PaperChoice
from family_app.ui.screens.paper_sheet import PaperSheets
from family_app.ui.screens.places import Place
from family_app.ui.screens.progress import ProgressPresenter
from family_app.ui.screens.strain_time import ALL, days_in
from family_app.ui.widgets.dots import DayNames, Dots
from family_app.ui.widgets.plain_table import PlainTable
from family_app.vault.space_store import SpaceStore
from family_app.vault.vault import Vault
from family_app.words import ENGLISH
from tests.ui.desks import CHEAP, NOON, PASSPHRASE, make_desk, open_space
from tests.ui.paper import Paper, Trail

CHECK = "how-am-i-doing"
IDS = ("sleep", "checking", "own-health", "temper", "friends", "money", "enjoyed", "talked")
SHEETS = st.lists(st.dictionaries(st.sampled_from(IDS), st.sampled_from([*FREQUENCIES, ""])), max_size=9)
ROOM = st.integers(200, 1200)


def answered(folder: Path, sheets: list[dict[str, str]]) -> Desk:
    """A desk on which ``sheets`` were answered two weeks apart, the last one today."""
    desk = make_desk(folder)
    desk.opened(Vault.guest(), 1)
    for back, sheet in zip(range(len(sheets) - 1, -1, -1), sheets, strict=True):
        Record(desk.store, lambda back=back: NOON - timedelta(days=14 * back)).keep_sheet(PLACE, CHECK, sheet)  # type: ignore[misc]
    keep_own_words(desk.record, {"friends": "No choir"})
    return desk


def shown(desk: Desk, *, asked: bool = False) -> ProgressPresenter:
    folder = desk.paths.config.parent
    presenter = ProgressPresenter(desk, Trail(), places=lambda _: (("Here", folder),))
    presenter.attach(Paper())
    presenter.enter(Place("progress", at="strain" if asked else ""))
    return presenter


def paper_of(desk: Desk, **choice: bool) -> list[Scale]:
    made, _notice = PaperSheets(desk).made(PaperChoice(topic=STRAIN, sheet=STRAIN_TIME, may_print=True, **choice))  # type: ignore[arg-type]
    assert made is not None
    assert not isinstance(made, NotYet)
    return [part for part in made.document.parts if isinstance(part, Scale)]


MANY = [{"sleep": answer, "talked": "some"} for answer in (*FREQUENCIES, "", *FREQUENCIES, "most", "never")]


# ---- cell by cell


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(SHEETS.filter(lambda sheets: any(any(one.values()) for one in sheets)), ROOM, st.booleans())
def test_the_file_is_the_screen_cell_by_cell(
    tmp_path_factory: pytest.TempPathFactory, sheets: list[dict[str, str]], room: int, as_table: bool
) -> None:
    presenter = shown(answered(tmp_path_factory.mktemp("desk"), sheets))
    time = presenter.time
    time.sized(room)
    if as_table:
        time.show_table()
    time.save_table()
    presenter.save_to(str(presenter.desk.paths.config.parent), "t.csv")
    text = (presenter.desk.paths.config.parent / "t.csv").read_text("utf-8-sig")
    saved = list(csv.reader(io.StringIO(text, newline="")))
    while True:
        part = presenter.screen.time.part  # type: ignore[union-attr]
        assert part is not None
        first = saved[0].index(part.days[0])
        assert [line[:1] + line[first : first + len(part.days)] for line in saved] == [list(row) for row in part.cells]
        if not presenter.screen.time.earlier:  # type: ignore[union-attr]
            break
        time.go_earlier()


@pytest.mark.parametrize("room", [300, 700])
def test_the_picture_has_the_cells_of_the_table_behind_it(tmp_path: Path, qtbot: QtBot, room: int) -> None:
    presenter = shown(answered(tmp_path, MANY))
    look = chosen_look(Settings(theme="light"), presenter.desk.resources)
    presenter.time.sized(room)
    dots = presenter.time.screen
    assert dots is not None
    assert dots.part is not None
    card = TimeCard(look, ENGLISH, dots, lambda _key, _widget: None)
    qtbot.addWidget(card)
    drawn = [one.answers for one in card.findChildren(Dots) if one.accessibleName()]
    assert drawn == [row.answers for row in dots.part.rows]
    assert [one.days for one in card.findChildren(DayNames)] == [dots.part.days]


def test_the_table_on_the_screen_has_every_cell(tmp_path: Path, qtbot: QtBot) -> None:
    presenter = shown(answered(tmp_path, MANY))
    presenter.time.show_table()
    screen = presenter.time.screen
    assert screen is not None
    assert screen.part is not None
    card = TimeCard(chosen_look(Settings(), presenter.desk.resources), ENGLISH, screen, lambda _key, _widget: None)
    qtbot.addWidget(card)
    table = card.findChild(PlainTable)
    assert table is not None
    assert table.cells == screen.part.cells
    assert QAccessible.queryAccessibleInterface(table).role() == QAccessible.Role.Table


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(SHEETS.filter(lambda sheets: any(any(one.values()) for one in sheets)), st.booleans())
def test_the_paper_is_the_screen_cell_by_cell(
    tmp_path_factory: pytest.TempPathFactory, sheets: list[dict[str, str]], large: bool
) -> None:
    desk = answered(tmp_path_factory.mktemp("desk"), sheets)
    over = shown(desk).screen.time.over  # type: ignore[union-attr]
    assert over is not None
    parts = paper_of(desk, large=large)
    for number, row in enumerate(over.rows):
        printed = [mark for part in parts for mark in part.rows[number][1]]
        assert {part.rows[number][0] for part in parts} == {row.words}
        assert printed == list(zip(row.answers, row.said, strict=True))
    assert tuple(day for part in parts for day in part.head[1:]) == over.days


def test_a_screen_reader_hears_a_row_with_its_days_and_answers(tmp_path: Path, qtbot: QtBot) -> None:
    presenter = shown(answered(tmp_path, [{"friends": "some"}, {"friends": "most", "sleep": "never"}]))
    screen = presenter.time.screen
    assert screen is not None
    card = TimeCard(chosen_look(Settings(), presenter.desk.resources), ENGLISH, screen, lambda _key, _widget: None)
    qtbot.addWidget(card)
    names = [one.accessibleName() for one in card.findChildren(Dots)]
    assert "No choir 8 Nov 2026: Some days, 22 Nov 2026: Most days" in names
    assert "I slept badly because of worry. 22 Nov 2026: Not at all" in names


# ---- going through the days


def test_the_latest_days_are_shown_first_and_the_others_are_a_step_away(tmp_path: Path) -> None:
    time = shown(answered(tmp_path, MANY)).time
    time.sized(200)
    assert time.screen is not None
    assert (time.screen.part.days[-1], time.screen.earlier, time.screen.later) == ("22 Nov 2026", True, False)  # type: ignore[union-attr]
    time.go_earlier()
    assert (time.screen.earlier, time.screen.later) == (True, True)
    time.go_later()
    assert not time.screen.later


@given(ROOM, st.booleans())
@settings(max_examples=50)
def test_days_fit_into_the_room_there_is(room: int, as_table: bool) -> None:
    assert 1 <= days_in(room, as_table=as_table) <= 12
    assert days_in(room + 100, as_table=False) >= 2


# ---- removing


def test_one_check_is_removed_only_after_a_question(tmp_path: Path) -> None:
    time = shown(answered(tmp_path, MANY)).time
    assert time.screen is not None
    assert time.screen.over is not None
    number = time.screen.over.numbers[0]
    time.pick_to_remove()
    time.ask_remove(number)
    assert "backups" in time.screen.asking
    time.refuse()
    assert number in time.screen.over.numbers
    time.ask_remove(number)
    time.agree()
    assert number not in time.screen.over.numbers


def test_all_are_removed_together_with_the_own_words(tmp_path: Path) -> None:
    desk = answered(tmp_path, MANY)
    time = shown(desk).time
    time.ask_remove(ALL)
    time.agree()
    assert time.screen is not None
    assert (time.screen.over, time.screen.offer) == (None, "card")
    assert desk.record.value("strain-words") is None


def test_what_was_removed_is_in_no_backup_either(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    desk.record.keep_sheet(PLACE, CHECK, {"sleep": "most"})
    keep_own_words(desk.record, {"sleep": "Awake"})
    store = desk.store
    assert isinstance(store, SpaceStore)
    store.back_up()
    time = shown(desk).time
    time.ask_remove(ALL)
    time.agree()
    for backup in store.backups():
        with Vault(backup.folder, clock=desk.clock, kdf=CHEAP).unlock(PASSPHRASE) as old:
            assert old.read("SELECT 1 FROM sheet") == []
            assert old.read("SELECT 1 FROM private_value WHERE name = 'strain-words'") == []


# ---- when it is shown


def test_while_locked_there_is_nothing_of_it(tmp_path: Path) -> None:
    desk = answered(tmp_path, MANY)
    desk.lock()
    assert shown(desk).screen.time is None


def test_after_a_death_it_is_a_plain_button_until_it_is_asked_for(tmp_path: Path) -> None:
    desk = answered(tmp_path, MANY)
    desk.record.keep_value("moment", "after-death")
    quiet, asked = shown(desk).screen.time, shown(desk, asked=True).screen.time
    assert quiet is not None
    assert asked is not None
    assert (quiet.offer, quiet.over) == ("quiet", None)
    assert asked.over is not None


def test_paper_for_others_is_asked_about_and_gets_a_dull_name(tmp_path: Path) -> None:
    desk = answered(tmp_path, MANY)
    sheets, choice = PaperSheets(desk), PaperChoice(topic=STRAIN, sheet=STRAIN_TIME)
    made, _notice = sheets.made(choice)
    assert isinstance(made, NotYet)
    assert made.place is None
    assert sheets.is_private(choice)


def test_after_a_death_the_printed_record_says_no_more_than_the_screen(tmp_path: Path) -> None:
    from family_app.study.grading import right_answer
    from family_app.study.overview import keep_picked

    desk = answered(tmp_path, MANY)
    module = desk.library.module("coming-home")
    assert module.quiz is not None
    question = module.quiz.questions[0]
    desk.record.keep_attempt(module.id, question.id, right_answer(question), right=True)
    keep_picked(desk.record, {f"{module.id}/quiz"})
    desk.record.keep_value("moment", "after-death")
    made, _notice = PaperSheets(desk).made(PaperChoice(topic="record", sheet="record"))
    assert "You know" not in str(made)
    assert "Answered" in str(made)
