# SPDX-License-Identifier: Apache-2.0
"""The journal's list, calendar and panes: what is drawn when, without what the reader does to entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from family_app.errors import FamilyAppError, UnknownId
from family_app.journal.entry import Entry
from family_app.journal.journal import BIN_DAYS
from family_app.ui.screens.dates import clock_words, date_words, day_words, local, moment_words
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.journal_list import Wanted, filter_words, month, moved, rows
from family_app.ui.screens.journal_screen import (
    Bin,
    Binned,
    Earlier,
    Editing,
    JournalScreen,
    Pane,
    Quiet,
    Reading,
    Versions,
)
from family_app.ui.screens.journal_words import first_line
from family_app.ui.screens.places import Go
from family_app.ui.screens.presenter import Presenter


class JournalPanes(Presenter[JournalScreen]):
    """Reads the journal afresh for each screen: one page is visible at a time, and a list of fifty takes a moment."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        today = local(desk.clock()).date()
        self._wanted = Wanted()
        self._month = (today.year, today.month)
        self._editing: Editing | None = None
        self._is_saved = True

    # ---- drawing

    def _draw(self, pane: Pane, trouble: str = "") -> None:
        """Everything anew, with ``pane`` beside the list."""
        desk, words = self.desk, self.desk.words
        listed, more = rows(desk.journal, self._wanted, words)
        self.show(
            JournalScreen(
                state=desk.state,
                pane=pane,
                rows=listed,
                chosen=_chosen(pane),
                can_show_older=more,
                looking_for=self._wanted.words,
                filter=filter_words(self._wanted.day, words),
                month=month(desk.journal, self._month, self._today(), self._wanted.day, words),
                bin_has_some=bool(desk.journal.in_bin()),
                trouble=trouble,
            )
        )

    def _today(self) -> date:
        return local(self.desk.clock()).date()

    def _say(self, trouble: str) -> None:
        self.show(replace(self.screen, trouble=trouble, busy=""))

    def _saved_words(self) -> str:
        """Said only after the write returned."""
        words, time = self.desk.words, clock_words(self.desk.clock())
        if self.desk.state == "open":
            return words("Saved {time}", time=time)
        return words("In memory only, {time}", time=time)

    # ---- panes

    def _quiet(self, note: str = "") -> Quiet:
        journal = self.desk.journal
        return Quiet(is_empty=not journal.list(limit=1) and not journal.drafts(), note=note)

    def _reading(self, entry: Entry, *, saved: str = "", asking: str = "") -> Reading:
        return Reading(
            id=entry.id,
            heading=self._heading(entry),
            text=entry.text,
            feelings=entry.feelings,
            tags=entry.tags,
            has_versions=bool(self.desk.journal.versions(entry.id)),
            saved=saved,
            asking=asking,
        )

    def _heading(self, entry: Entry) -> str:
        words = self.desk.words
        day = day_words(local(entry.at).date(), words)
        return words("{date}, {time}", date=day, time=clock_words(entry.at))

    def _versions_of(self, entry: Entry) -> Versions:
        words = self.desk.words
        found = tuple(
            Earlier(
                version.number,
                words("Until {moment}", moment=moment_words(version.replaced, words)),
                version.writing.text,
            )
            for version in self.desk.journal.versions(entry.id)
        )
        return Versions(entry.id, self._heading(entry), found)

    def _bin(self, asking: str = "") -> Bin:
        return Bin(tuple(self._binned(entry) for entry in self.desk.journal.in_bin()), asking)

    def _binned(self, entry: Entry) -> Binned:
        words = self.desk.words
        goes = local((entry.binned or entry.changed) + timedelta(days=BIN_DAYS)).date()
        day = date_words(local(entry.at).date(), words)
        title = words("{date}: {title}", date=day, title=first_line(entry.text) or words("No words"))
        return Binned(entry.id, title, words("Goes for good on {date}", date=date_words(goes, words)))

    def _entry(self, entry_id: str) -> Entry | None:
        """The entry; one that is gone is nothing to worry about."""
        try:
            return self.desk.journal.get(entry_id)
        except UnknownId:
            return None

    def _clear_old_bin(self) -> str:
        try:
            self.desk.journal.clear_old_bin()
        except FamilyAppError as error:
            return str(error)
        return ""

    # ---- the list, as the reader wants it

    def find(self, typed: str) -> None:
        """Found while typing; nothing typed is the whole list."""
        self._wanted = Wanted(words=typed)
        self._draw(self._pane())

    def show_older(self) -> None:
        self._wanted = self._wanted.older()
        self._draw(self._pane())

    def choose_day(self, day: int) -> None:
        """Only what was written on a day of the month that is shown; the same day again: everything."""
        chosen = date(*self._month, day)
        self._wanted = Wanted(day=None if self._wanted.day == chosen else chosen)
        self._draw(self._pane())

    def show_all(self) -> None:
        self._wanted = Wanted()
        self._draw(self._pane())

    def change_month(self, months: int) -> None:
        self._month = moved(self._month, months)
        self._draw(self._pane())

    def _pane(self) -> Pane:
        """What is open now; in the editor with everything typed so far."""
        return self._editing or self.screen.pane


def _chosen(pane: Pane) -> str:
    """The entry in the list that is open."""
    match pane:
        case Editing(key=key):
            return key
        case Reading(id=id_) | Versions(id=id_):
            return id_
        case _:
            return ""
