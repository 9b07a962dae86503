# SPDX-License-Identifier: Apache-2.0
"""Handouts: choose a sheet, see every page of it as it will be printed, save it or print it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from family_app.errors import FamilyAppError
from family_app.handouts.desk import Sheet
from family_app.handouts.typeset import pages, pdf
from family_app.library.tonight import FIRST_DAYS
from family_app.study.paths import SAFE_AT_HOME
from family_app.ui.screens import paper_choice as c
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.not_yet import NotYet
from family_app.ui.screens.paper_choice import Footer, Option, PaperChoice
from family_app.ui.screens.paper_sheet import PaperSheets
from family_app.ui.screens.places import OVERDOSE, SETTINGS, Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.print_work import Feed, PrintWork, Working
from family_app.ui.screens.quiz_ways import shown_sheets
from family_app.ui.screens.saving import Places, SavePanel, Saver, usual_places

WIDTH_INCHES = {"a4": 210 / 25.4, "letter": 8.5}
HEIGHT_BY_WIDTH = {"a4": 297 / 210, "letter": 11 / 8.5}


@dataclass(frozen=True, slots=True)
class HandoutsScreen:
    """``pages`` are PNGs of the latest preview; they may be those of the choice before while ``drawing``."""

    choice: PaperChoice
    topics: tuple[Option, ...]
    sheets: tuple[Option, ...]
    roles: tuple[Option, ...]
    footers: tuple[Option, ...]
    about: str
    has_back: bool
    clinic: str
    country: str
    """Whose telephone numbers are printed; nothing where there are none."""
    name: str
    """What the sheet is called."""
    instead: NotYet | None = None
    ready: bool = False
    drawing: bool = False
    pages: tuple[bytes, ...] = ()
    page: int = 0
    close: bool = False
    """Looked at closely: the preview has the whole width."""
    notice: str = ""
    working: Working | None = None
    panel: SavePanel | None = None


class HandoutsPresenter(Presenter[HandoutsScreen]):
    """It may hold what a person wrote (a filled-in worksheet), so it is thrown away when the space is locked."""

    private = True

    def __init__(
        self, desk: Desk, go: Go, *, draw: Any = pages, make_pdf: Any = pdf, places: Places = usual_places
    ) -> None:
        super().__init__(desk, go)
        self._draw, self._make_pdf = draw, make_pdf
        self._sheets = PaperSheets(desk)
        self._saver = Saver(desk.words, desk.run, self._panel_changed, places=places)
        self._print = PrintWork(desk.words, desk.run, draw, self._printing)
        self._sheet: Sheet | None = None
        self._width = 0
        self._is_drawing = False
        self._draw_again = False
        self._choice: PaperChoice | None = None

    # ---- opening

    def enter(self, place: Place) -> None:
        desk = self.desk
        if self._choice is not None and self._sheets.is_private(self._choice):
            self._put_away(self._choice)
        choice = self._choice or self._first_choice()
        choice = replace(choice, paper="letter" if desk.settings.paper == "letter" else "a4")
        choice = replace(choice, large=desk.settings.large_print, may_print=False)
        self._saver.panel = None
        self._choose(c.chosen_at(choice, place, desk.library), page=0)

    def _put_away(self, choice: PaperChoice) -> None:
        """Come to again, it does not lie there with a sheet that says what somebody wrote, fears or thinks of."""
        first = self._first_choice()
        self._choice = replace(choice, topic=first.topic, sheet=first.sheet, may_print=False)
        if self._screen is not None:
            self._screen = replace(self._screen, pages=(), close=False)

    def _first_choice(self) -> PaperChoice:
        """The page of the module that was read last, but for the one for who is afraid at home; the overdose card where
        nothing was read yet. After a death the page for the first days."""
        desk = self.desk
        last = desk.record.last_place(but_in=SAFE_AT_HOME) if desk.state == "open" else None
        role = desk.role if desk.state == "open" else ""
        if desk.cheer_is_off:
            return PaperChoice(sheet=FIRST_DAYS)
        if last is None or desk.library.index.module(last.module) is None:
            return PaperChoice(role=role)
        return PaperChoice(topic=last.module, sheet="page", role=role)

    # ---- what the reader did: choices

    def choose_topic(self, topic: str) -> None:
        if topic != self._now.topic:
            choice = replace(self._now, topic=topic, may_print=False)
            self._choose(c.fitting(choice, self.desk.library), page=0)

    def choose_sheet(self, sheet: str) -> None:
        if sheet != self._now.sheet:
            self._choose(replace(self._now, sheet=sheet, may_print=False), page=0)

    def choose_paper(self, paper: str) -> None:
        self._keep(paper=paper)
        self._choose(replace(self._now, paper="letter" if paper == "letter" else "a4"))

    def choose_role(self, role: str) -> None:
        self._choose(replace(self._now, role=role))

    def choose_footer(self, footer: Footer) -> None:
        self._choose(replace(self._now, footer=footer))

    def large_print(self, on: bool) -> None:
        self._keep(large_print=on)
        self._choose(replace(self._now, large=on))

    def black_and_white(self, on: bool) -> None:
        self._choose(replace(self._now, bw=on))

    def more_room(self, on: bool) -> None:
        self._choose(replace(self._now, spacing=on))

    def other_side(self, on: bool) -> None:
        self._choose(replace(self._now, back=on))

    def go_instead(self) -> None:
        """The one way on from a sheet that cannot be shown yet."""
        instead = self.screen.instead
        if instead is None:
            return
        if instead.place is None:
            self._choose(replace(self._now, may_print=True))
        else:
            self.go(instead.place)

    def open_settings(self) -> None:
        self.go(SETTINGS)

    def open_overdose(self) -> None:
        self.go(OVERDOSE)

    # ---- what the reader did: looking

    def preview_sized(self, device_pixels: int) -> None:
        """The preview has room for a page so many pixels of the screen wide."""
        if device_pixels > 0 and device_pixels != self._width:
            self._width = device_pixels
            self._ask_for_pages()

    def turn(self, by: int) -> None:
        """The next page, or the one before."""
        page = max(0, min(len(self.screen.pages) - 1, self.screen.page + by))
        self.show(replace(self.screen, page=page))

    def look_closer(self) -> None:
        """The preview alone, or back to the choices."""
        self.show(replace(self.screen, close=not self.screen.close))

    # ---- what the reader did: paper

    def save_pdf(self) -> None:
        """Ask for a folder and a name."""
        sheet = self._sheet
        if sheet is None:
            return
        private = self._sheets.is_private(self._now)
        name = self.desk.words("Notes") if private else self._file_name()
        make = self._make_pdf
        self._saver.open(
            self.desk.words("Save as PDF"), name, lambda _: make(sheet.document, sheet.files), private=private
        )

    def _file_name(self) -> str:
        screen = self.screen
        sheet = next((one.title for one in screen.sheets if one.id == screen.choice.sheet), "")
        topic = next((one.title for one in screen.topics if one.id == screen.choice.topic), "")
        return f"{topic} - {sheet}" if screen.choice.is_module else sheet

    def save_to(self, folder: str, name: str) -> None:
        self._saver.save(folder, name)

    def close_panel(self) -> None:
        self._saver.close()

    def could_not_open(self) -> None:
        """The system has no program for PDFs, or would not start it."""
        panel = self._saver.panel
        words = self.desk.words(
            "This computer found no program to open it. The file is saved: {file}", file=panel.saved if panel else ""
        )
        self.show(replace(self.screen, notice=words))

    def no_printer(self) -> None:
        """There is none to print on."""
        self.show(
            replace(
                self.screen,
                notice=self.desk.words(
                    "No printer was found on this computer. Save a PDF instead: "
                    "you can print it where there is a printer."
                ),
            )
        )

    def print_on(self, feed: Feed) -> None:
        """A printer was chosen."""
        if self._sheet is not None:
            self._print.start(self._sheet, len(self.screen.pages), feed)

    def stop(self) -> None:
        """Enough of it."""
        self._print.stop()

    def _printing(self, working: Working | None, notice: str) -> None:
        if self._screen is not None:
            self.show(replace(self.screen, working=working, notice=notice))

    # ---- the sheet and its pages

    @property
    def _now(self) -> PaperChoice:
        assert self._choice is not None
        return self._choice

    def _keep(self, **changes: object) -> None:
        """Paper and large print are remembered; where that is not possible they hold for this run."""
        try:
            self.desk.change_settings(**changes)
        except FamilyAppError as error:
            self.show(replace(self.screen, notice=str(error)))

    def _choose(self, choice: PaperChoice, *, page: int | None = None) -> None:
        desk, words = self.desk, self.desk.words
        self._choice = choice
        made, notice = self._sheets.made(choice)
        self._sheet = made if isinstance(made, Sheet) else None
        old = self._screen
        module = desk.library.module(choice.topic) if choice.is_module else None
        shown = old.pages if old is not None and self._sheet is not None else ()
        at = page if page is not None else (old.page if old is not None else 0)
        screen = HandoutsScreen(
            choice=choice,
            topics=c.topics(desk.library, words, record=self._sheets.has_record or choice.topic == c.RECORD),
            sheets=shown_sheets(c.sheets(desk.library, choice.topic, words), desk.settings, words),
            roles=c.roles_with_notes(desk.library, module, words) if module and choice.sheet == "page" else (),
            footers=c.footers(words) if module or choice.sheet == c.BINDER else (),
            about=c.about(choice, words),
            has_back=choice.topic == c.CARDS and bool(desk.library.card(choice.sheet).back),
            clinic=desk.settings.clinic_name.strip(),
            country="" if choice.sheet in (c.RECORD, c.STRAIN_TIME) else desk.country.name,
            name=self._sheet.document.title if self._sheet else "",
            instead=made if isinstance(made, NotYet) else None,
            ready=self._sheet is not None,
            drawing=self._is_drawing,
            pages=shown,
            page=max(0, min(at, len(shown) - 1)),
            close=old.close if old is not None and self._sheet is not None else False,
            notice=notice,
            working=self._print.now,
            panel=self._saver.panel,
        )
        self.show(screen)
        self._ask_for_pages()

    def _ask_for_pages(self) -> None:
        """Draw the pages in the background. While that goes on, changes wait, and only the last of them is drawn."""
        sheet, width = self._sheet, self._width
        if sheet is None or not width:
            return
        if self._is_drawing:
            self._draw_again = True
            return
        self._is_drawing, self._draw_again = True, False
        self.show(replace(self.screen, drawing=True))
        draw, ppi = self._draw, width / WIDTH_INCHES[sheet.document.paper]
        self.desk.run(
            lambda _: tuple(draw(sheet.document, sheet.files, ppi=ppi)),
            done=lambda made: self._drawn(sheet, made),
            failed=self._not_drawn,
        )

    def _drawn(self, sheet: Sheet, made: tuple[bytes, ...]) -> None:
        self._is_drawing = False
        if sheet is self._sheet:
            page = max(0, min(self.screen.page, len(made) - 1))
            self.show(replace(self.screen, pages=made, page=page, drawing=False))
        if self._draw_again:
            self._ask_for_pages()

    def _not_drawn(self, error: FamilyAppError) -> None:
        self._is_drawing = False
        self.show(replace(self.screen, pages=(), drawing=False, ready=False, notice=str(error)))
        if self._draw_again:
            self._ask_for_pages()

    def _panel_changed(self) -> None:
        if self._screen is not None:
            self.show(replace(self.screen, panel=self._saver.panel, notice=""))
