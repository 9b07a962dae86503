# SPDX-License-Identifier: Apache-2.0
"""“How am I doing?”: eight plain questions about the reader's own strain. It never adds up, labels or compares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from family_app.errors import FamilyAppError
from family_app.library.resolve import fill
from family_app.library.strain import FREQUENCIES, StrainQuestion
from family_app.study.strain import PLACE, answer_of, day_of, keep_own_words, kept, own_words
from family_app.ui.screens.card import chosen_country
from family_app.ui.screens.desk import Desk, State
from family_app.ui.screens.helplines import Phone, phones
from family_app.ui.screens.places import PROGRESS, STRAIN, Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.review import review_line

OVER_TIME = replace(PROGRESS, at=STRAIN.page)
PAPER = Place("handouts", item=STRAIN.page)


@dataclass(frozen=True, slots=True)
class StrainRow:
    """``words`` is what the row is called, ``original`` what the library calls it."""

    id: str
    words: str
    original: str
    answer: str


@dataclass(frozen=True, slots=True)
class StrainScreen:
    """``steps`` are (row, one small thing) for the answers given so far. ``answers`` are (kept, shown)."""

    state: State
    title: str
    lead: str
    period: str
    about: str
    """What is kept, and where."""
    space_button: str
    answers: tuple[tuple[str, str], ...]
    rows: tuple[StrainRow, ...]
    steps: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]
    people: str
    phones: tuple[Phone, ...]
    country: str
    cards: tuple[tuple[str, str], ...]
    """The help that is always there: (card, words)."""
    review: str
    has_days: bool
    """Whether there is anything to see over time."""
    renaming: bool = False
    trouble: str = ""


class StrainPresenter(Presenter[StrainScreen]):
    """Every answer goes into the space at once; while just looking into memory; while locked it stays here only."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._answers: dict[str, str] = {}
        self._day = date.min
        self._typed: dict[str, str] | None = None
        """Own words for the rows that are not kept yet."""

    @property
    def _is_kept(self) -> bool:
        return self.desk.state != "locked"

    @property
    def _today(self) -> date:
        return self.desk.clock().astimezone().date()

    # ---- coming and going

    def enter(self, place: Place) -> None:
        check = self.desk.library.index.strain
        if check is None:
            self.show(self._nothing())
            return
        self._check, self._typed = check, None
        if self._is_kept:
            self._answers, self._day = self._of_today(), self._today
        self._draw()

    def leave(self) -> None:
        typed = self._typed
        self._keep_words()
        self._typed = typed  # a page that is only built anew goes on with the form

    def stays_at(self, screen: StrainScreen | None) -> None:
        super().stays_at(screen)
        if screen is not None and screen.renaming:
            self._draw(renaming=True, trouble=screen.trouble)  # with what was typed since

    def _of_today(self) -> dict[str, str]:
        """What was answered today already; another day begins with an empty page."""
        if not self.desk.has_store:
            return {}
        sheets = kept(self.desk.record, self._check)
        if not sheets or day_of(sheets[0]) != self._today:
            return {}
        return {one.id: answer_of(sheets[0].answers, one.id) for one in self._check.questions}

    # ---- drawing

    def _draw(self, *, renaming: bool = False, trouble: str = "") -> None:
        desk, check, words = self.desk, self._check, self.desk.words
        country = chosen_country(desk)
        rows = self._rows()
        kinds = check.helplines_after_death if desk.cheer_is_off else check.helplines
        self.show(
            StrainScreen(
                state=desk.state,
                title=check.title,
                lead=fill(check.lead_for(after_death=desk.cheer_is_off), country),
                period=check.period,
                about=self._about(),
                space_button=self._space_button(),
                answers=tuple((answer, check.answers.said(answer)) for answer in FREQUENCIES),
                rows=rows,
                steps=tuple(self._steps(rows)),
                closing=tuple(fill(line, country) for line in check.closing),
                people=check.people_after_death if desk.cheer_is_off else check.people,
                phones=phones(country, kinds, words),
                country=country.name,
                cards=self._cards(),
                review=" ".join((review_line(check, words), *check.open)),
                has_days=self._is_kept and desk.has_store and bool(kept(desk.record, check)),
                renaming=renaming,
                trouble=trouble,
            )
        )

    def _rows(self) -> tuple[StrainRow, ...]:
        own = self._typed if self._typed is not None else self._own_words()
        softly = self.desk.cheer_is_off
        return tuple(
            StrainRow(one.id, own.get(one.id, "").strip() or says, says, self._answers.get(one.id, ""))
            for one, says in ((one, one.says_for(after_death=softly)) for one in self._check.questions)
        )

    def _own_words(self) -> dict[str, str]:
        return own_words(self.desk.record) if self._is_kept and self.desk.has_store else {}

    def _steps(self, rows: tuple[StrainRow, ...]) -> list[tuple[str, str]]:
        country = chosen_country(self.desk)
        questions: tuple[StrainQuestion, ...] = self._check.questions
        both = zip(questions, rows, strict=True)
        softly = self.desk.cheer_is_off
        wanted = [(row.words, one.step_for(after_death=softly)) for one, row in both if one.wants_step(row.answer)]
        return [(words, fill(step, country)) for words, step in wanted]

    def _cards(self) -> tuple[tuple[str, str], ...]:
        cards = (self.desk.library.index.card(card_id) for card_id in ("crisis", "not-safe"))
        return tuple((card.id, card.title) for card in cards if card is not None)

    def _about(self) -> str:
        words = self.desk.words
        match self.desk.state:
            case "open":
                return words("Each answer is kept in your private space at once. You can change it all day long.")
            case "locked":
                return words("Your private space is locked. You can answer, but nothing of it is kept.")
            case _:
                return words("You are just looking: what you answer is gone when you close the window.")

    def _space_button(self) -> str:
        words = self.desk.words
        match self.desk.state:
            case "open":
                return ""
            case "locked":
                return words("Unlock")
            case _:
                return words("Make a private space")

    def _nothing(self) -> StrainScreen:
        words = self.desk.words
        says = words("The questions are not in this library.")
        return StrainScreen(
            self.desk.state, words("How am I doing?"), says, "", "", "", (), (), (), (), "", (), "", (), "", False
        )

    # ---- what the reader did

    def answer(self, question: str, answer: str) -> None:
        """Not at all, some days or most days; nothing: it is left out."""
        if self._is_kept and self._day != self._today:
            self._answers, self._day = self._of_today(), self._today  # yesterday's answers stay yesterday's
        self._answers = {**self._answers, question: answer}
        trouble = ""
        if self._is_kept:
            try:
                self.desk.record.keep_sheet(PLACE, self._check.id, self._answers)
            except FamilyAppError as error:
                trouble = str(error)
        self._draw(trouble=trouble)

    def see_over_time(self) -> None:
        self.go(OVER_TIME)

    def print_blank(self) -> None:
        self.go(PAPER)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))

    def to_space(self) -> None:
        """To unlock, or to make a private space."""
        self.go(Place("space"))

    def change_country(self) -> None:
        self.go(Place("settings", at="country"))

    # ---- in one's own words

    def change_words(self) -> None:
        """Call the rows something else."""
        self._typed = self._own_words()
        self._draw(renaming=True)

    def word(self, question: str, text: str) -> None:
        """Something was typed for a row."""
        if self._typed is not None:
            self._typed[question] = text

    def words_done(self) -> None:
        self._draw(trouble=self._keep_words())

    def words_back(self) -> None:
        """As the library calls them."""
        self._typed = {}
        self.words_done()

    def _keep_words(self) -> str:
        """While locked there is no place for them: they are gone with the page, as it says."""
        if self._typed is None:
            return ""
        if self._is_kept:
            try:
                keep_own_words(self.desk.record, self._typed)
            except FamilyAppError as error:
                return str(error)
        self._typed = None
        return ""
