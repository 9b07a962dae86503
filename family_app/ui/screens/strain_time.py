# SPDX-License-Identifier: Apache-2.0
"""The check over time, in Progress: rows of dots, and behind them the same as a table. No sum, no line, no label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.library.strain import FREQUENCIES, StrainCheck
from family_app.study.strain import Over, as_csv, over_time, remove_all
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import STRAIN, Go, Place
from family_app.ui.screens.saving import Saver
from family_app.work import Report

PAPER = Place("handouts", item="strain-time")
ALL = -1

SIDE_BY_SIDE = 560
"""From this width on (at 100 %) the words stand beside their dots, not above them."""

Offer = Literal["", "card", "quiet"]
"""How the check is offered where there are no days to show yet: not, as a card, or as a plain button."""


@dataclass(frozen=True, slots=True)
class TimeScreen:
    """``over`` is everything; ``part`` are the days in view, in the picture and in the table alike."""

    title: str
    about: str
    offer: Offer
    over: Over | None = None
    part: Over | None = None
    legend: tuple[tuple[str, str], ...] = ()
    as_table: bool = False
    beside: bool = True
    """Whether the words stand beside their dots, not above them."""
    earlier: bool = False
    later: bool = False
    picking: bool = False
    """Which day shall be removed is being asked."""
    asking: str = ""
    """The question before something is removed; nothing when none is asked."""
    busy: str = ""
    trouble: str = ""


def days_in(width: int, *, as_table: bool) -> int:
    """How many days have room in ``width`` pixels (at 100 %)."""
    if as_table:
        return max(1, min(8, (width - (200 if width >= SIDE_BY_SIDE else 130)) // 92))
    return max(2, min(12, (width - 260) // 60 if width >= SIDE_BY_SIDE else width // 60))


class StrainTime:
    """The part of the progress page that shows the check; ``changed`` is called when it is another."""

    def __init__(self, desk: Desk, go: Go, saver: Saver, changed: Callable[[], None]) -> None:
        self._desk, self._go, self._saver, self._changed = desk, go, saver, changed
        self._width = 700
        self._first = 0
        self._removing: int | None = None
        self._check: StrainCheck | None = None
        self.screen: TimeScreen | None = None

    def enter(self, *, asked: bool) -> None:
        """Read it afresh. After a death it shows only when it is ``asked`` for."""
        desk = self._desk
        self._check = desk.library.index.strain
        self._removing = None
        if self._check is None or desk.state == "locked":
            self.screen = None
            return
        if desk.cheer_is_off and not asked:
            self.screen = TimeScreen(self._check.title, "", "quiet")
            return
        before = self.screen
        self._read(as_table=before.as_table if before else False)

    def _read(self, *, as_table: bool = False, trouble: str = "") -> None:
        check, desk, words = self._check, self._desk, self._desk.words
        assert check is not None
        over = over_time(desk.record, check, words) if desk.has_store else None
        if over is None or not over.days:
            about = words("Eight plain questions about you. Two minutes, no points. Only if you like.")
            self.screen = TimeScreen(check.title, about, "card", trouble=trouble)
            return
        self._first = len(over.days)
        about = words("These are your answers, day by day. They are never added up.")
        legend = tuple((answer, check.answers.said(answer)) for answer in FREQUENCIES)
        self.screen = TimeScreen(check.title, about, "", over, legend=legend, as_table=as_table, trouble=trouble)
        self._cut()

    def _cut(self) -> None:
        """The days in view; the latest ones where one did not go back."""
        screen = self._now
        assert screen.over is not None
        total, count = len(screen.over.days), days_in(self._width, as_table=screen.as_table)
        self._first = max(0, min(self._first, total - count))
        part = screen.over.part(self._first, count)
        later = self._first + count < total
        beside = self._width >= SIDE_BY_SIDE
        self.screen = replace(screen, part=part, earlier=self._first > 0, later=later, beside=beside)

    @property
    def _now(self) -> TimeScreen:
        assert self.screen is not None
        return self.screen

    def _show(self, screen: TimeScreen) -> None:
        self.screen = screen
        self._changed()

    # ---- what the reader did

    def sized(self, width: int) -> None:
        """There is room for so many pixels (at 100 %)."""
        before = self.screen
        at_end = before is not None and not before.later
        self._width = width
        if before is None or before.over is None:
            return
        if at_end:
            self._first = len(before.over.days)
        self._cut()
        if self.screen != before:
            self._changed()

    def show_table(self) -> None:
        """The same as a table, or the dots again."""
        at_end = not self._now.later
        self.screen = replace(self._now, as_table=not self._now.as_table)
        if at_end and self.screen.over is not None:
            self._first = len(self.screen.over.days)
        self._cut()
        self._changed()

    def go_earlier(self) -> None:
        self._move(-1)

    def go_later(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        screen = self._now
        shown = len(screen.part.days) if screen.part else 1
        self._first += by * max(1, shown - 1)  # one day stays in view, to find one's place by
        self._cut()
        self._changed()

    def open_check(self) -> None:
        """Answer it, today."""
        self._go(STRAIN)

    def save_table(self) -> None:
        """Every day as a file, cell by cell as it stands here."""
        over, words = self._now.over, self._desk.words
        if over is not None:
            title = words("Save as a table")
            self._saver.open(title, words("Notes"), lambda _: as_csv(over), suffix=".csv", private=True)

    def see_on_paper(self) -> None:
        self._go(PAPER)

    # ---- removing

    def pick_to_remove(self) -> None:
        """Ask which day."""
        self._show(replace(self._now, picking=True, trouble=""))

    def ask_remove(self, number: int) -> None:
        """One day, or :data:`ALL` of them: ask before it is done."""
        words, over = self._desk.words, self._now.over
        assert over is not None
        self._removing = number
        if number == ALL:
            asking = words("Remove every check, and your own words for the rows? They go from the backups too.")
        else:
            day = over.days[over.numbers.index(number)]
            asking = words("Remove the check of {day}? It goes from the backups too.", day=day)
        self._show(replace(self._now, picking=False, asking=asking))

    def refuse(self) -> None:
        """Keep everything."""
        self._removing = None
        self._show(replace(self._now, picking=False, asking=""))

    def agree(self) -> None:
        """Remove what was asked about, here and in every backup."""
        number, record, check = self._removing, self._desk.record, self._check
        if number is None or check is None:
            return

        def work(_report: Report) -> None:
            if number == ALL:
                remove_all(record, check)
            else:
                record.remove_sheet(number)

        self._removing = None
        self._show(replace(self._now, asking="", busy=self._desk.words("Removing it here and in the backups…")))
        self._desk.run(work, done=lambda _nothing: self._removed(), failed=self._not_removed)

    def _removed(self) -> None:
        self._read(as_table=self._now.as_table)
        self._changed()

    def _not_removed(self, error: FamilyAppError) -> None:
        self._read(as_table=self._now.as_table, trouble=str(error))
        self._changed()
