# SPDX-License-Identifier: Apache-2.0
"""The journal without a window: nothing typed is lost, and nothing is said to be saved that is not."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from family_app.errors import Refused
from family_app.journal.entry import Writing
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.journal import TOLD, JournalPresenter
from family_app.ui.screens.journal_screen import NEW, Bin, Editing, Quiet, Reading, Told, Versions
from family_app.ui.screens.journal_words import first_line, prompts, split_words
from family_app.ui.screens.places import JOURNAL, Place
from family_app.words import ENGLISH
from tests.clock import Clock
from tests.ui.desks import NOON, make_desk, open_space
from tests.ui.paper import Paper, Trail


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    made = open_space(make_desk(tmp_path, clock=clock))
    made.record.keep_value(TOLD, "yes")
    return made


@pytest.fixture
def journal(desk: Desk) -> JournalPresenter:
    presenter = JournalPresenter(desk, Trail())
    presenter.enter(JOURNAL)
    return presenter


def written(presenter: JournalPresenter, text: str) -> str:
    presenter.write_new()
    presenter.typed(text)
    presenter.finish()
    pane = presenter.screen.pane
    assert isinstance(pane, Reading)
    return pane.id


def editing(presenter: JournalPresenter) -> Editing:
    pane = presenter.screen.pane
    assert isinstance(pane, Editing)
    return pane


def test_before_the_first_entry_it_is_said_that_a_journal_can_be_demanded(tmp_path: Path) -> None:
    presenter = JournalPresenter(open_space(make_desk(tmp_path)), Trail())
    presenter.enter(JOURNAL)
    presenter.write_new()
    assert presenter.screen.pane == Told()
    presenter.understood()
    assert isinstance(presenter.screen.pane, Editing)


def test_it_is_said_once(journal: JournalPresenter) -> None:
    journal.write_new()
    assert isinstance(journal.screen.pane, Editing)


def test_saved_is_said_after_the_write(journal: JournalPresenter, desk: Desk) -> None:
    journal.write_new()
    journal.typed("He came home late.")
    assert editing(journal).saved == ""
    journal.keep()
    assert editing(journal).saved.startswith("Saved ")
    assert desk.journal.drafts()[0].writing.text == "He came home late."


class FullDisk:
    """A journal that cannot be written."""

    def __init__(self, real: object) -> None:
        self._real = real

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def keep_draft(self, name: str, writing: Writing) -> None:
        raise Refused("Could not save: the disk is full. Nothing was changed.")


def test_a_full_disk_is_told_and_the_words_stay(journal: JournalPresenter, desk: Desk) -> None:
    journal.write_new()
    journal.typed("He came home late.")
    desk._journal = FullDisk(desk.journal)  # type: ignore[assignment]
    journal.keep()
    assert (editing(journal).text, editing(journal).saved) == ("He came home late.", "")
    assert "disk is full" in journal.screen.trouble


def test_with_a_full_disk_the_editor_is_not_left(journal: JournalPresenter, desk: Desk) -> None:
    journal.write_new()
    journal.typed("He came home late.")
    desk._journal = FullDisk(desk.journal)  # type: ignore[assignment]
    journal.close_pane()
    assert editing(journal).text == "He came home late."


def test_leaving_saves_at_once(journal: JournalPresenter, desk: Desk) -> None:
    journal.write_new()
    journal.typed("half a sent")
    journal.leave()
    assert desk.journal.drafts()[0].writing.text == "half a sent"


def test_locking_saves_before_the_key_is_gone(journal: JournalPresenter, desk: Desk) -> None:
    desk.before_lock = journal.leave
    journal.write_new()
    journal.typed("half a sent")
    desk.lock()
    desk.opened(desk.spaces.vault(1).unlock("four quiet blue boats"), 1)
    assert desk.journal.drafts()[0].writing.text == "half a sent"


def test_a_new_view_gets_what_was_typed_last(journal: JournalPresenter) -> None:
    journal.write_new()
    journal.typed("half a sent")
    paper = Paper()
    journal.attach(paper)
    assert paper.screens[-1].pane.text == "half a sent"


def test_done_makes_an_entry_and_drops_the_draft(journal: JournalPresenter, desk: Desk) -> None:
    written(journal, "A calmer evening")
    assert [entry.text for entry in desk.journal.list()] == ["A calmer evening"]
    assert desk.journal.drafts() == ()


def test_done_without_words_asks_for_some(journal: JournalPresenter) -> None:
    journal.write_new()
    journal.finish()
    assert isinstance(journal.screen.pane, Editing)
    assert journal.screen.trouble


def test_what_was_left_stands_in_the_list_and_opens_where_it_was(journal: JournalPresenter) -> None:
    journal.write_new()
    journal.typed("not finished yet")
    journal.close_pane()
    assert (journal.screen.rows[0].id, journal.screen.rows[0].unfinished) == (NEW, True)
    journal.open_entry(NEW)
    assert editing(journal).text == "not finished yet"


def test_feelings_are_words_and_may_be_ones_own(journal: JournalPresenter) -> None:
    journal.write_new()
    journal.typed("text")
    journal.choose_feelings(("tired",))
    journal.add_feelings("worn thin, tired")
    journal.finish()
    pane = journal.screen.pane
    assert isinstance(pane, Reading)
    assert pane.feelings == ("tired", "worn thin")


def test_a_correction_keeps_what_was_said_before(journal: JournalPresenter) -> None:
    written(journal, "first")
    journal.edit_entry()
    journal.typed("second")
    journal.finish()
    journal.show_versions()
    pane = journal.screen.pane
    assert isinstance(pane, Versions)
    assert [version.text for version in pane.versions] == ["first"]


def test_an_earlier_version_can_be_written_on_from(journal: JournalPresenter, desk: Desk) -> None:
    entry_id = written(journal, "first")
    desk.journal.edit(entry_id, Writing("second"))
    journal.open_entry(entry_id)
    journal.show_versions()
    journal.take_back(desk.journal.versions(entry_id)[0].number)
    journal.finish()
    assert desk.journal.get(entry_id).text == "first"
    assert "second" in [version.writing.text for version in desk.journal.versions(entry_id)]


def test_correcting_nothing_leaves_no_draft(journal: JournalPresenter, desk: Desk) -> None:
    written(journal, "first")
    journal.edit_entry()
    journal.typed("second")
    journal.keep()
    journal.typed("first")
    journal.finish()
    assert desk.journal.drafts() == ()


def test_a_new_entry_thrown_away_lies_in_the_bin(journal: JournalPresenter, desk: Desk) -> None:
    journal.write_new()
    journal.typed("said in anger")
    journal.throw_away()
    assert [entry.text for entry in desk.journal.in_bin()] == ["said in anger"]
    assert desk.journal.drafts() == ()


def test_changes_thrown_away_stay_as_an_earlier_version(journal: JournalPresenter, desk: Desk) -> None:
    entry_id = written(journal, "first")
    journal.edit_entry()
    journal.typed("said in anger")
    journal.throw_away()
    assert desk.journal.get(entry_id).text == "first"
    assert "said in anger" in [version.writing.text for version in desk.journal.versions(entry_id)]


def test_what_is_in_the_bin_can_be_put_back(journal: JournalPresenter, desk: Desk) -> None:
    entry_id = written(journal, "first")
    journal.bin_entry()
    assert desk.journal.list() == ()
    journal.show_bin()
    journal.restore(entry_id)
    assert [entry.id for entry in desk.journal.list()] == [entry_id]


def test_after_thirty_days_the_bin_is_empty(journal: JournalPresenter, clock: Clock) -> None:
    written(journal, "first")
    journal.bin_entry()
    clock.now += timedelta(days=31)
    journal.enter(JOURNAL)
    journal.show_bin()
    assert journal.screen.pane == Bin(())


def test_removing_asks_first(journal: JournalPresenter, desk: Desk) -> None:
    entry_id = written(journal, "first")
    journal.ask_remove(entry_id)
    assert journal.screen.pane.asking  # type: ignore[union-attr]
    journal.keep_it()
    assert desk.journal.get(entry_id).text == "first"


def test_what_is_removed_is_in_no_backup(journal: JournalPresenter, desk: Desk) -> None:
    entry_id = written(journal, "first")
    desk.store.back_up()  # type: ignore[attr-defined]
    journal.remove(entry_id)
    assert isinstance(journal.screen.pane, Quiet)
    assert desk.journal.list() == ()
    assert desk.store.verify() == ()  # type: ignore[attr-defined]


def test_fifty_are_listed_and_more_when_asked(journal: JournalPresenter, desk: Desk) -> None:
    for number in range(70):
        desk.journal.add(f"entry {number}", at=NOON - timedelta(days=number))
    journal.enter(JOURNAL)
    assert (len(journal.screen.rows), journal.screen.can_show_older) == (50, True)
    journal.show_older()
    assert (len(journal.screen.rows), journal.screen.can_show_older) == (70, False)


def test_finding_shows_where_the_words_stand(journal: JournalPresenter) -> None:
    written(journal, "a walk by the river")
    journal.find("riv")
    assert ("river", True) in journal.screen.rows[0].snippet


def test_finding_also_finds_what_is_not_finished(journal: JournalPresenter) -> None:
    written(journal, "a walk by the river")
    journal.write_new()
    journal.typed("Pâncakes with her")
    journal.keep()
    journal.find("panc")
    assert [(row.id, row.unfinished) for row in journal.screen.rows] == [(NEW, True)]


def test_finding_also_finds_changes_that_are_not_finished(journal: JournalPresenter) -> None:
    made = written(journal, "a walk by the river")
    journal.edit_entry()
    journal.typed("a walk by the lake")
    journal.keep()
    journal.find("lake")
    assert [row.id for row in journal.screen.rows] == [made]


def test_finding_does_not_disturb_what_is_being_written(journal: JournalPresenter) -> None:
    journal.write_new()
    journal.typed("half a sent")
    journal.find("x")
    assert editing(journal).text == "half a sent"


def test_the_calendar_knows_days_and_counts_nothing(journal: JournalPresenter, desk: Desk) -> None:
    for day in (3, 3, 17):
        desk.journal.add("x", at=NOON.replace(day=day))
    journal.enter(JOURNAL)
    assert journal.screen.month is not None
    assert journal.screen.month.written == frozenset({3, 17})


def test_a_day_shows_its_entries_and_again_shows_all(journal: JournalPresenter, desk: Desk) -> None:
    for day in (3, 17):
        desk.journal.add(f"day {day}", at=NOON.replace(day=day))
    journal.choose_day(3)
    assert [row.title for row in journal.screen.rows] == ["day 3"]
    journal.choose_day(3)
    assert len(journal.screen.rows) == 2


@pytest.mark.parametrize(("months", "title"), [(-11, "December 2025"), (0, "November 2026"), (2, "January 2027")])
def test_months_go_back_and_on(journal: JournalPresenter, months: int, title: str) -> None:
    journal.change_month(months)
    assert journal.screen.month is not None
    assert journal.screen.month.title == title


def test_no_question_is_offered_by_itself(journal: JournalPresenter) -> None:
    journal.write_new()
    assert editing(journal).prompt == ""
    journal.ask_prompt()
    assert editing(journal).prompt in prompts(ENGLISH)


@pytest.mark.parametrize("moment", ["after-death", "after-relapse"])
def test_after_a_shock_no_question_is_offered_at_all(journal: JournalPresenter, desk: Desk, moment: str) -> None:
    desk.record.keep_value("moment", moment)
    journal.write_new()
    assert not editing(journal).may_ask_prompt


def test_while_locked_nothing_of_the_journal_is_there(journal: JournalPresenter, desk: Desk) -> None:
    written(journal, "first")
    desk.lock()
    fresh = JournalPresenter(desk, Trail())
    fresh.enter(JOURNAL)
    assert (fresh.screen.state, fresh.screen.rows) == ("locked", ())


def test_a_guest_is_not_told_that_it_was_saved(tmp_path: Path) -> None:
    presenter = JournalPresenter(make_desk(tmp_path), Trail())
    presenter.enter(JOURNAL)
    presenter.write_new()
    presenter.understood()
    presenter.typed("words")
    presenter.keep()
    assert editing(presenter).saved.startswith("In memory only")


def test_a_place_can_name_an_entry(journal: JournalPresenter, desk: Desk) -> None:
    entry = desk.journal.add("first")
    journal.enter(Place("journal", item=entry.id))
    assert journal.screen.chosen == entry.id


@pytest.mark.parametrize(("text", "line"), [("# A *day*\n\nx", "A *day"), ("\n\n- one", "one"), ("***", ""), ("", "")])
def test_an_entry_is_called_by_its_first_words(text: str, line: str) -> None:
    assert first_line(text) == line


def test_words_between_commas_are_said_once() -> None:
    assert split_words(" home,  the   clinic; home,,") == ("home", "the clinic")
