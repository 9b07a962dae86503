# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from family_app.errors import Refused
from family_app.handouts.document import Document
from family_app.settings import Settings
from family_app.study.overview import keep_picked
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.handouts import HandoutsPresenter
from family_app.ui.screens.places import PROGRESS, Place
from family_app.vault.vault import Vault
from tests.ui.desks import make_desk
from tests.ui.paper import Paper, Trail

MODULE = "coming-home"
WIDTH = 400


class Press:
    """Draws nothing, and remembers what it was asked for."""

    def __init__(self, pages: int = 2) -> None:
        self.asked: list[tuple[Document, float]] = []
        self.pages = pages

    def __call__(self, document: Document, files: object, *, ppi: float) -> list[bytes]:
        self.asked.append((document, ppi))
        return [f"{number} of {document.title}, {len(document.parts)}".encode() for number in range(1, self.pages + 1)]


class Slowly:
    """A :class:`Run` that does its work when told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, Any, Any]] = []

    def __call__(self, work: Any, *, done: Any, failed: Any, progressed: Any = None) -> Callable[[], None]:
        self.waiting.append((work, done, failed))
        return lambda: None

    def finish_one(self) -> None:
        work, done, _failed = self.waiting.pop(0)
        done(work(lambda done, total: None))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def presenter_on(desk: Desk, place: Place | None = None, *, press: Any = None) -> HandoutsPresenter:
    folder = desk.paths.config.parent
    presenter = HandoutsPresenter(
        desk, Trail(), draw=press or Press(), make_pdf=_pdf, places=lambda _: (("Here", folder),)
    )
    presenter.attach(Paper())
    presenter.enter(place or Place("handouts", MODULE))
    presenter.preview_sized(WIDTH)
    return presenter


def _pdf(document: Document, files: object) -> bytes:
    return b"%PDF " + document.title.encode()


def opened(desk: Desk) -> Desk:
    desk.opened(Vault.guest(), 1)
    return desk


def fill_in(desk: Desk, words: str = "my own words") -> None:
    desk.record.keep_sheet(MODULE, "first-30-days", {"not-asked": words})


def asking(desk: Desk) -> Desk:
    """The worksheet of the module asks before it is printed."""
    module = desk.library.module(MODULE)
    assert module.worksheet is not None
    sheet = msgspec.structs.replace(module.worksheet, print="ask")
    desk.library = copy.copy(desk.library)  # the other tests share the real one
    desk.library._modules = {MODULE: msgspec.structs.replace(module, worksheet=sheet)}
    return desk


# ---- what is chosen


@pytest.mark.parametrize(
    ("place", "chosen"),
    [
        (Place("handouts", MODULE), (MODULE, "page")),
        (Place("handouts", MODULE, "quiz"), (MODULE, "quiz")),
        (Place("handouts", MODULE, "worksheet-filled"), (MODULE, "worksheet-filled")),
        (Place("handouts", MODULE, "no-such-thing"), (MODULE, "page")),
        (Place("handouts", "", "crisis"), ("cards", "crisis")),
        (Place("handouts", "", "card:not-safe"), ("cards", "not-safe")),
        (Place("handouts", "no-such-module", "quiz"), ("cards", "overdose")),
        (Place("handouts"), ("cards", "overdose")),
        (Place("handouts", "", "record"), ("record", "record")),
    ],
)
def test_a_place_chooses_its_sheet(desk: Desk, place: Place, chosen: tuple[str, str]) -> None:
    choice = presenter_on(desk, place).screen.choice
    assert (choice.topic, choice.sheet) == chosen


def test_printing_while_reading_a_lesson_offers_the_lessons(desk: Desk) -> None:
    lesson = desk.library.module(MODULE).lessons[1].id
    assert presenter_on(desk, Place("handouts", MODULE, lesson)).screen.choice.sheet == "lessons"


def test_with_a_place_in_a_module_its_page_is_offered_first(desk: Desk) -> None:
    opened(desk).record.keep_place(MODULE, desk.library.module(MODULE).lessons[0].id, 3)
    assert presenter_on(desk, Place("handouts")).screen.choice.topic == MODULE


def test_another_topic_keeps_the_kind_of_sheet(desk: Desk) -> None:
    presenter = presenter_on(desk, Place("handouts", MODULE, "quiz"))
    presenter.choose_topic("overdose-and-naloxone")
    assert presenter.screen.choice.sheet == "quiz"


def test_a_topic_without_that_sheet_shows_its_first(desk: Desk) -> None:
    presenter = presenter_on(desk, Place("handouts", MODULE, "quiz"))
    presenter.choose_topic("cards")
    assert presenter.screen.choice.sheet == desk.library.index.cards[0].id


def test_every_sheet_of_every_topic_can_be_put_together(desk: Desk) -> None:
    presenter = presenter_on(desk)
    for topic in presenter.screen.topics:
        presenter.choose_topic(topic.id)
        for sheet in presenter.screen.sheets:
            presenter.choose_sheet(sheet.id)
            assert presenter.screen.ready or presenter.screen.instead, sheet


# ---- how it looks


def test_the_options_reach_the_document(desk: Desk) -> None:
    press = Press()
    presenter = presenter_on(desk, press=press)
    presenter.choose_paper("letter")
    presenter.large_print(True)
    presenter.black_and_white(True)
    presenter.more_room(True)
    document = press.asked[-1][0]
    assert (document.paper, document.points, document.colour, document.roomy) == ("letter", 18, False, True)


def test_paper_and_large_print_are_remembered_and_nothing_else(desk: Desk) -> None:
    presenter = presenter_on(desk)
    presenter.choose_paper("letter")
    presenter.large_print(True)
    presenter.choose_role("parent")
    text = desk.paths.settings.read_text("utf-8")
    assert (desk.settings.paper, desk.settings.large_print) == ("letter", True)
    assert "parent" not in text


def test_the_line_at_the_bottom_is_a_choice(desk: Desk) -> None:
    press = Press()
    presenter = presenter_on(desk, press=press)
    presenter.choose_footer("emergency")
    assert press.asked[-1][0].foot.help == "In an emergency, call your emergency number."


def test_a_note_is_offered_only_for_roles_that_the_module_speaks_to(desk: Desk) -> None:
    presenter = presenter_on(desk)
    assert presenter.screen.roles[0].id == ""
    presenter.choose_sheet("quiz")
    assert presenter.screen.roles == ()


def test_the_clinic_stands_at_the_top(tmp_path: Path) -> None:
    press = Press()
    desk = make_desk(tmp_path, settings=Settings(clinic_name="Harbour Clinic", clinic_phone="01 23"))
    screen = presenter_on(desk, press=press).screen
    assert screen.clinic == "Harbour Clinic"
    assert press.asked[-1][0].head.phone == "01 23"


def test_a_logo_that_is_gone_is_said_and_the_sheet_is_there_all_the_same(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, settings=Settings(clinic_logo=str(tmp_path / "gone.png")))
    screen = presenter_on(desk).screen
    assert "no logo" in screen.notice
    assert screen.ready


def test_the_other_side_is_offered_for_a_card_that_has_one(desk: Desk) -> None:
    press = Press()
    presenter = presenter_on(desk, Place("handouts", "", "overdose"), press=press)
    assert presenter.screen.has_back
    presenter.other_side(True)
    assert len(press.asked[-1][0].parts) == 2


# ---- looking


def test_the_pages_are_drawn_at_the_pixels_of_this_screen(desk: Desk) -> None:
    press = Press()
    presenter_on(desk, press=press)
    assert press.asked[-1][1] == pytest.approx(WIDTH / (210 / 25.4))


def test_nothing_is_drawn_before_the_size_is_known(desk: Desk) -> None:
    press = Press()
    presenter = HandoutsPresenter(desk, Trail(), draw=press)
    presenter.enter(Place("handouts", MODULE))
    assert press.asked == []


def test_turning_stops_at_the_first_and_the_last_page(desk: Desk) -> None:
    presenter = presenter_on(desk)
    seen = []
    for by in (-1, 1, 1, -1):
        presenter.turn(by)
        seen.append(presenter.screen.page)
    assert seen == [0, 1, 1, 0]


def test_many_changes_at_once_draw_twice_at_most(desk: Desk) -> None:
    press, slowly = Press(), Slowly()
    desk.run = slowly
    presenter = presenter_on(desk, press=press)
    for sheet in ("quiz", "key", "practice", "lessons"):
        presenter.choose_sheet(sheet)
    while slowly.waiting:
        slowly.finish_one()
    assert len(press.asked) == 2
    assert not presenter.screen.drawing


def test_the_old_picture_stays_until_the_new_one_is_there(desk: Desk) -> None:
    slowly = Slowly()
    presenter = presenter_on(desk)
    old = presenter.screen.pages
    desk.run = slowly
    presenter.choose_sheet("quiz")
    assert (presenter.screen.pages, presenter.screen.drawing) == (old, True)
    slowly.finish_one()
    assert presenter.screen.pages != old


def test_a_picture_of_an_older_choice_is_never_shown(desk: Desk) -> None:
    slowly = Slowly()
    desk.run = slowly
    presenter = presenter_on(desk)
    presenter.choose_topic("cards")
    slowly.finish_one()
    assert presenter.screen.pages == ()


def test_a_sheet_that_cannot_be_set_is_one_sentence(desk: Desk) -> None:
    def broken(document: Document, files: object, *, ppi: float) -> list[bytes]:
        raise Refused("The font is missing.")

    screen = presenter_on(desk, press=broken).screen
    assert (screen.notice, screen.ready, screen.drawing) == ("The font is missing.", False, False)


# ---- private sheets


def test_the_latest_answers_are_printed(desk: Desk) -> None:
    fill_in(opened(desk), "the older words")
    desk.record.keep_sheet(MODULE, "first-30-days", {"not-asked": "the newer words"}, fresh=True)
    press = Press()
    presenter_on(desk, Place("handouts", MODULE, "worksheet-filled"), press=press)
    said = str(msgspec.to_builtins(press.asked[-1][0]))
    assert "the newer words" in said
    assert "the older words" not in said


def test_without_answers_there_is_the_way_to_fill_it_in(desk: Desk) -> None:
    presenter = presenter_on(opened(desk), Place("handouts", MODULE, "worksheet-filled"))
    assert presenter.screen.instead is not None
    presenter.go_instead()
    assert presenter.go.places == [Place("worksheet", MODULE)]  # type: ignore[attr-defined]


def test_while_locked_there_is_the_way_to_unlock(desk: Desk) -> None:
    opened(desk).lock()
    presenter = presenter_on(desk, Place("handouts", MODULE, "worksheet-filled"))
    presenter.go_instead()
    assert presenter.go.places == [Place("space")]  # type: ignore[attr-defined]


def test_a_sheet_that_asks_first_is_not_shown_until_it_was_asked(desk: Desk) -> None:
    press = Press()
    presenter = presenter_on(asking(desk), Place("handouts", MODULE, "worksheet"), press=press)
    assert (press.asked, presenter.screen.ready) == ([], False)
    presenter.go_instead()
    assert presenter.screen.ready
    assert len(press.asked) == 1


def test_it_is_asked_again_for_the_next_sheet_and_the_next_visit(desk: Desk) -> None:
    presenter = presenter_on(asking(desk), Place("handouts", MODULE, "worksheet"))
    presenter.go_instead()
    presenter.choose_sheet("worksheet-filled")
    assert presenter.screen.instead is not None
    presenter.enter(Place("handouts", MODULE, "worksheet"))
    assert not presenter.screen.ready


def test_the_page_holds_the_presenter_as_private() -> None:
    assert HandoutsPresenter.private


def test_a_record_without_titles_leads_to_where_they_are_picked(desk: Desk) -> None:
    presenter = presenter_on(desk, Place("handouts", "", "record"))
    presenter.go_instead()
    assert presenter.go.places == [PROGRESS]  # type: ignore[attr-defined]


def test_a_record_holds_what_was_picked_and_nothing_else(desk: Desk) -> None:
    lessons = desk.library.module(MODULE).lessons
    for lesson in lessons[:2]:
        desk.record.mark_read(MODULE, lesson.id)
    keep_picked(desk.record, {f"{MODULE}/lesson/{lessons[0].id}"})
    press = Press()
    presenter_on(desk, Place("handouts", "", "record"), press=press)
    said = str(msgspec.to_builtins(press.asked[-1][0]))
    assert lessons[0].title in said
    assert lessons[1].title not in said
