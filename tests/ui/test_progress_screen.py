# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
from pathlib import Path

import msgspec
import pytest

from family_app.handouts.desk import Desk as PaperDesk
from family_app.handouts.document import Document, Table
from family_app.handouts.record import record_sheet
from family_app.study.answers import One
from family_app.study.overview import picked
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Place, through_safety
from family_app.ui.screens.progress import ProgressPresenter
from family_app.vault.vault import Vault
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail

MODULE, OTHER = "coming-home", "talking-so-they-can-hear"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = make_desk(tmp_path)
    made.opened(Vault.guest(), 1)
    return made


def used(desk: Desk) -> Desk:
    """A little of everything was done."""
    record, module = desk.record, desk.library.module(MODULE)
    for lesson in module.lessons[:3]:
        record.mark_read(MODULE, lesson.id)
    record.want_again(MODULE, module.lessons[1].id)
    assert module.quiz is not None
    for question in module.quiz.questions[:5]:
        record.keep_attempt(MODULE, question.id, One("a"), right=True)
    record.keep_run(OTHER, "x", mood="", turns=(), ending="")
    record.keep_sheet(MODULE, "first-30-days", {"not-asked": "a private word"})
    return desk


def presenter_on(desk: Desk) -> ProgressPresenter:
    folder = desk.paths.config.parent
    presenter = ProgressPresenter(desk, Trail(), places=lambda _: (("Here", folder),))
    presenter.attach(Paper())
    presenter.enter(Place("progress"))
    return presenter


def went(presenter: ProgressPresenter) -> list[Place]:
    places: list[Place] = presenter.go.places  # type: ignore[attr-defined]
    return places


def test_what_was_begun_is_shown_whole_and_the_rest_by_name(desk: Desk) -> None:
    screen = presenter_on(used(desk)).screen
    assert [topic.id for topic in screen.topics] == [OTHER, MODULE]
    total = sum(len(section.modules) for section in desk.library.index.file.sections)
    assert len(screen.topics) + len(screen.others) == total - len(desk.library.planned)


def test_the_parts_of_the_page_are_the_rows_of_the_table(desk: Desk) -> None:
    screen = presenter_on(used(desk)).screen
    shown = {row for topic in screen.topics for row in topic.rows} | set(screen.others)
    assert shown == set(screen.rows)


def test_the_state_is_said_in_words(desk: Desk) -> None:
    topic = presenter_on(used(desk)).screen.topics[1]
    assert topic.under == f"3 of {len(desk.library.module(MODULE).lessons)} parts read"
    assert "You know 5 of these well" in [row.state for row in topic.rows]


def test_nothing_on_the_screen_scolds_or_scores(desk: Desk) -> None:
    said = str(presenter_on(used(desk)).screen).lower()
    assert not [word for word in ("%", "streak", "missed", "score", "wrong", "failed") if f"{word} " in said]


def test_a_lesson_is_put_on_the_list_to_read_again_and_taken_off(desk: Desk) -> None:
    presenter = presenter_on(used(desk))
    key = presenter.screen.again[0].key
    presenter.want_again(key)
    assert presenter.screen.again == ()
    presenter.want_again(key)
    assert [row.key for row in presenter.screen.again] == [key]


@pytest.mark.parametrize(
    ("what", "page"), [("lesson", "lesson"), ("quiz", "quiz"), ("practice", "practice"), ("worksheet", "worksheet")]
)
def test_every_row_leads_to_what_it_is_about(desk: Desk, what: str, page: str) -> None:
    presenter = presenter_on(used(desk))
    row = next(row for row in presenter.screen.rows if row.what == what)
    presenter.open_row(row.key)
    summary = presenter.desk.library.index.module(row.module)
    assert summary is not None
    at = row.item if what == "worksheet" else ""
    place = Place(page, row.module, row.item if what == "lesson" else "", at)
    assert went(presenter) == [through_safety(place, summary.opens_with)]


def test_no_row_leads_past_the_safety_question(desk: Desk) -> None:
    desk.record.mark_read("safe-at-home", "hard-or-dangerous")
    presenter = presenter_on(desk)
    presenter.open_row("safe-at-home/lesson/hard-or-dangerous")
    assert went(presenter)[0].page == "safety"


def test_a_topic_not_begun_leads_to_its_page(desk: Desk) -> None:
    presenter = presenter_on(desk)
    presenter.open_row(presenter.screen.others[0].key)
    assert went(presenter) == [Place("module", presenter.screen.others[0].module)]


def test_while_just_looking_it_says_that_nothing_stays(tmp_path: Path) -> None:
    presenter = presenter_on(make_desk(tmp_path, guest=True))
    assert "gone when you close" in presenter.screen.notice
    presenter.notice_pressed()
    assert went(presenter) == [Place("space")]


def test_while_locked_nothing_is_shown_but_the_way_to_unlock(desk: Desk) -> None:
    used(desk).lock()
    screen = presenter_on(desk).screen
    assert (screen.state, screen.rows, screen.notice_button) == ("locked", (), "Unlock")


def test_after_a_death_nothing_cheers(desk: Desk) -> None:
    used(desk).record.keep_value("moment", "after-death")
    screen = presenter_on(desk).screen
    assert "well" not in str([row.cells for row in screen.rows])
    assert screen.lead == "What you have read and written, if you want to find it again."


def test_it_is_thrown_away_when_the_space_is_locked() -> None:
    assert ProgressPresenter.private


# ---- a record, and a table


def test_nothing_is_picked_by_itself(desk: Desk) -> None:
    presenter = presenter_on(used(desk))
    presenter.pick_titles()
    assert presenter.screen.picks == frozenset()


def test_a_topic_is_picked_whole_and_dropped_whole(desk: Desk) -> None:
    presenter = presenter_on(used(desk))
    presenter.pick_topic(MODULE)
    done = {row.key for row in presenter.screen.rows if row.module == MODULE and row.done}
    assert presenter.screen.picks == done
    presenter.pick_topic(MODULE)
    assert presenter.screen.picks == frozenset()


def test_what_was_not_done_cannot_be_picked_with_its_topic(desk: Desk) -> None:
    presenter = presenter_on(used(desk))
    presenter.pick_topic(MODULE)
    states = {row.state for row in presenter.screen.rows if row.key in presenter.screen.picks}
    assert "Not yet" not in states


def test_leaving_the_picking_keeps_what_was_picked_before(desk: Desk) -> None:
    presenter = presenter_on(used(desk))
    presenter.pick_topic(MODULE)
    presenter.stop_picking()
    assert presenter.screen.picks == picked(desk.record) == frozenset()


def test_the_record_opens_on_paper_with_what_was_picked(desk: Desk) -> None:
    presenter = presenter_on(used(desk))
    presenter.pick(presenter.screen.topics[1].rows[0].key, True)
    presenter.print_record()
    assert went(presenter) == [Place("handouts", item="record")]
    assert picked(desk.record) == presenter.screen.picks


def test_the_table_and_the_screen_say_the_same_cell_by_cell(desk: Desk, tmp_path: Path) -> None:
    presenter = presenter_on(used(desk))
    presenter.save_table()
    presenter.save_to(str(tmp_path), "mine")
    text = (tmp_path / "mine.csv").read_bytes().decode("utf-8-sig")
    assert [tuple(line) for line in csv.reader(io.StringIO(text, newline=""))][1:] == [
        row.cells for row in presenter.screen.rows
    ]


def test_the_paper_and_the_screen_say_the_same_cell_by_cell(desk: Desk) -> None:
    rows = [row for row in presenter_on(used(desk)).screen.rows if row.done]
    document = record_sheet(PaperDesk(desk.library, desk.country), rows).document
    assert _cells(document) == [row.cells[1:] for row in rows]


def _cells(document: Document) -> list[tuple[str, ...]]:
    tables = [part for part in document.parts if isinstance(part, Table)]
    return [tuple(cell[0].text for cell in row) for table in tables for row in table.rows]  # type: ignore[union-attr]


def test_no_answer_reaches_the_record(desk: Desk) -> None:
    rows = presenter_on(used(desk)).screen.rows
    said = str(msgspec.to_builtins(record_sheet(PaperDesk(desk.library, desk.country), rows).document))
    assert "a private word" not in said
