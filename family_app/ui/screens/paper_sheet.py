# SPDX-License-Identifier: Apache-2.0
"""From a choice to a sheet: or to the one sentence that says why not, and the way on."""

from __future__ import annotations

from pathlib import Path

from family_app.errors import FamilyAppError, WrongUse
from family_app.handouts.desk import Desk as PaperDesk
from family_app.handouts.desk import Options, Sheet
from family_app.handouts.logo import read_logo
from family_app.handouts.record import record_sheet
from family_app.handouts.sheets import asks_first, card_sheet, sheet
from family_app.handouts.strain import blank_sheet, over_time_sheet
from family_app.handouts.worksheet import Answers
from family_app.library.model import Module
from family_app.study.overview import overview, picked
from family_app.study.paths import SAFE_AT_HOME
from family_app.study.strain import over_time
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.not_yet import NotYet
from family_app.ui.screens.paper_choice import (
    BINDER,
    CARDS,
    FILLED,
    FRIDGE,
    PLANS,
    RECORD,
    STRAIN,
    STRAIN_TIME,
    WALLET,
    PaperChoice,
    with_footer,
)
from family_app.ui.screens.places import PROGRESS, Place
from family_app.ui.screens.places import STRAIN as STRAIN_PAGE
from family_app.ui.screens.plan_papers import plan_paper
from family_app.ui.screens.quiz_ways import are_hidden

DULL_CARDS = ("not-safe", "crisis", "tonight-threats", "tonight-dying")
DULL_TOPICS = (SAFE_AT_HOME, "thoughts-of-suicide")
"""A file in a folder, or in the list of recent ones, must not tell that somebody is afraid or thinks of dying."""


class PaperSheets:
    """Makes the sheets of one desk. Quick: only values are put together here, nothing is drawn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._logo: tuple[str, bytes] = ("", b"")

    @property
    def has_record(self) -> bool:
        """Whether titles were picked for a record."""
        return self._desk.state != "locked" and bool(picked(self._desk.record))

    def is_private(self, choice: PaperChoice) -> bool:
        """Whether the sheet holds what a person wrote, or could put somebody in danger: its file gets a dull name."""
        if choice.sheet in (FILLED, RECORD, STRAIN_TIME, BINDER, FRIDGE, WALLET, *DULL_CARDS):
            return True
        if choice.topic in DULL_TOPICS:
            return True
        return choice.kind is not None and asks_first(self._module(choice), choice.kind)

    def made(self, choice: PaperChoice) -> tuple[Sheet | NotYet | None, str]:
        """The sheet, or why not; and something to tell the person."""
        logo, notice = self._read_logo()
        paper = PaperDesk(self._desk.library, self._desk.country, self._options(choice, logo))
        try:
            return self._sheet(choice, paper), notice
        except FamilyAppError as error:
            return None, str(error)

    def _sheet(self, choice: PaperChoice, paper: PaperDesk) -> Sheet | NotYet:
        if choice.topic == CARDS:
            return card_sheet(paper, paper.library.card(choice.sheet), back=choice.back)
        if choice.topic == RECORD:
            return self._record(paper)
        if choice.topic == PLANS:
            return plan_paper(self._desk, paper, choice)
        if choice.topic == STRAIN:
            return self._strain(paper, choice)
        module, kind = self._module(choice), choice.kind
        assert kind is not None
        if asks_first(module, kind) and not choice.may_print:
            return self._ask()
        answers: Answers | None = None
        if choice.sheet == FILLED:
            kept = self._answers(module)
            if isinstance(kept, NotYet):
                return kept
            answers = kept
        footer = choice.footer or ("crisis" if self._desk.cheer_is_off else "")
        return sheet(paper, with_footer(module, footer), kind, answers=answers)

    def _record(self, paper: PaperDesk) -> Sheet | NotYet:
        words = self._desk.words
        if self._desk.state == "locked":
            return self._locked()
        chosen = picked(self._desk.record)
        every = overview(self._desk.library, self._desk.record, words, plain=self._desk.cheer_is_off)
        rows = [row for row in every if row.key in chosen]
        if rows:
            return record_sheet(paper, rows, plain=self._desk.cheer_is_off)
        says = words("Choose on the progress page which titles stand in it. Nothing is in it by itself.")
        return NotYet(words("No titles are picked yet"), says, words("Pick titles"), PROGRESS)

    def _strain(self, paper: PaperDesk, choice: PaperChoice) -> Sheet | NotYet:
        words, desk = self._desk.words, self._desk
        check = desk.library.index.strain
        if check is None:
            raise WrongUse(words("This library has no such sheet."))
        if choice.sheet == STRAIN:
            return blank_sheet(paper, check, after_death=desk.cheer_is_off)
        if desk.state == "locked":
            return self._locked()
        over = over_time(desk.record, check, words)
        if not over.days:
            says = words("The questions can be answered on the screen, or on the empty sheet.")
            return NotYet(words("There are no answers to print"), says, words("Open the questions"), STRAIN_PAGE)
        return (
            over_time_sheet(paper, check, over, plain=desk.cheer_is_off) if choice.may_print else self._ask_who_sees()
        )

    def _ask_who_sees(self) -> NotYet:
        words = self._desk.words
        says = words("It says how you were, day by day. Print it only if you choose who sees it.")
        return NotYet(words("Is this sheet safe where you are?"), says, words("Show it here"))

    def _answers(self, module: Module) -> Answers | NotYet:
        words = self._desk.words
        assert module.worksheet is not None
        in_hand = self._desk.answers_in_hand.get((module.id, module.worksheet.id))
        if in_hand is not None:
            return in_hand
        if self._desk.state == "locked":
            return self._locked()
        kept = self._desk.record.sheets(module.id, module.worksheet.id)
        if kept:
            return kept[0].answers
        says = words("Nothing is kept for “{title}”. You can fill it in on the screen.", title=module.worksheet.title)
        return NotYet(words("No answers yet"), says, words("Fill it in"), Place("worksheet", module.id))

    def _locked(self) -> NotYet:
        words = self._desk.words
        says = words("What you wrote is in your private space. Unlock it to print from it.")
        return NotYet(words("Your private space is locked"), says, words("Unlock"), Place("space"))

    def _ask(self) -> NotYet:
        words = self._desk.words
        says = words(
            "This sheet could put someone in danger if another person finds it. "
            "Print it only if you have a place that nobody else looks into."
        )
        return NotYet(words("Is this sheet safe where you are?"), says, words("Show it here"))

    def _module(self, choice: PaperChoice) -> Module:
        return self._desk.library.module(choice.topic)

    def _options(self, choice: PaperChoice, logo: bytes) -> Options:
        settings = self._desk.settings
        return Options(
            paper=choice.paper,
            large=choice.large,
            bw=choice.bw,
            spacing=choice.spacing,
            questions=not are_hidden(settings),
            role=choice.role,
            moment=self._desk.moment if self._desk.state != "locked" else "",
            clinic=settings.clinic_name,
            clinic_phone=settings.clinic_phone,
            logo=logo,
            private=choice.may_print,
        )

    def _read_logo(self) -> tuple[bytes, str]:
        """The clinic's logo; without it the sheet is printed all the same, and the person is told why."""
        path = self._desk.settings.clinic_logo
        if not path:
            return b"", ""
        if self._logo[0] != path:
            try:
                self._logo = (path, read_logo(Path(path)))
            except FamilyAppError as error:
                return b"", self._desk.words("{why} The sheet has no logo for now.", why=str(error))
        return self._logo[1], ""
