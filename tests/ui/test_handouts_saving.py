# SPDX-License-Identifier: Apache-2.0
"""Saving and printing from the handouts page: what its presenter decides."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from family_app.errors import FamilyAppError, Refused
from family_app.handouts.document import Document
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.handouts import HandoutsPresenter
from family_app.ui.screens.places import Place
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


# ---- saving and printing


def test_saving_asks_for_a_name_that_says_which_sheet(desk: Desk) -> None:
    presenter = presenter_on(desk, Place("handouts", MODULE, "quiz"))
    presenter.save_pdf()
    assert presenter.screen.panel is not None
    assert presenter.screen.panel.name == f"{desk.library.module(MODULE).title} - Quiz.pdf"


def test_a_private_sheet_gets_a_name_that_says_nothing(desk: Desk) -> None:
    fill_in(opened(desk))
    presenter = presenter_on(desk, Place("handouts", MODULE, "worksheet-filled"))
    presenter.save_pdf()
    assert presenter.screen.panel is not None
    assert presenter.screen.panel.name == "Notes.pdf"


def test_the_saved_file_is_the_sheet_that_was_seen(desk: Desk, tmp_path: Path) -> None:
    presenter = presenter_on(desk)
    presenter.save_pdf()
    presenter.save_to(str(tmp_path), "mine")
    assert (tmp_path / "mine.pdf").read_bytes() == _pdf(presenter._sheet.document, {})  # type: ignore[union-attr]
    assert presenter.screen.panel is not None
    assert presenter.screen.panel.saved


def test_coming_back_finds_the_choices_and_no_panel(desk: Desk) -> None:
    presenter = presenter_on(desk)
    presenter.save_pdf()
    presenter.enter(Place("handouts"))
    assert presenter.screen.panel is None
    assert presenter.screen.choice.topic == MODULE


def test_without_a_printer_a_pdf_is_offered(desk: Desk) -> None:
    presenter = presenter_on(desk)
    presenter.no_printer()
    assert "Save a PDF" in presenter.screen.notice


class Printer:
    """A printer that takes what it gets."""

    def __init__(self, error: FamilyAppError | None = None) -> None:
        self.error, self.pages, self.stopped = error, [], False  # type: ignore[var-annotated]
        self.later: Callable[[], None] | None = None

    def __call__(self, pages: list[bytes], *, done: Any, failed: Any, progressed: Any) -> Callable[[], None]:
        self.pages = pages
        progressed(1, len(pages))
        self.later = lambda: failed(self.error) if self.error else done()
        return lambda: setattr(self, "stopped", True)


def test_printing_sends_every_page_at_300_dots_an_inch(desk: Desk) -> None:
    press, printer = Press(), Printer()
    presenter = presenter_on(desk, press=press)
    presenter.print_on(printer)
    assert (press.asked[-1][1], len(printer.pages)) == (300, 2)
    assert presenter.screen.working is not None
    assert printer.later is not None
    printer.later()
    assert presenter.screen.working is None


def test_a_change_of_mind_about_the_look_leaves_the_printing_alone(desk: Desk) -> None:
    presenter = presenter_on(desk)
    presenter.print_on(Printer())
    presenter.black_and_white(True)
    assert presenter.screen.working is not None


def test_printing_can_be_stopped(desk: Desk) -> None:
    printer = Printer()
    presenter = presenter_on(desk)
    presenter.print_on(printer)
    presenter.stop()
    assert printer.stopped
    assert presenter.screen.working is None
    assert "Stopped" in presenter.screen.notice


def test_printing_stopped_while_the_pages_are_made_ready_sends_none(desk: Desk) -> None:
    slowly, printer = Slowly(), Printer()
    presenter = presenter_on(desk)
    desk.run = slowly
    presenter._print._run = slowly
    presenter.print_on(printer)
    presenter.stop()
    slowly.finish_one()
    assert printer.pages == []


def test_a_printer_that_fails_is_one_sentence(desk: Desk) -> None:
    printer = Printer(Refused("The printer did not take the pages."))
    presenter = presenter_on(desk)
    presenter.print_on(printer)
    assert printer.later is not None
    printer.later()
    assert presenter.screen.notice == "The printer did not take the pages."
