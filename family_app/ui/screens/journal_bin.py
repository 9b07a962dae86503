# SPDX-License-Identifier: Apache-2.0
"""What an entry said before, the bin, and removing for good."""

from __future__ import annotations

from dataclasses import replace

from family_app.errors import FamilyAppError
from family_app.ui.screens.journal_base import JournalPanes
from family_app.ui.screens.journal_screen import Bin, Reading, Versions
from family_app.work import Report


class JournalBin(JournalPanes):
    """Acts on entries that are saved."""

    def _put_away(self) -> bool:
        raise NotImplementedError

    def show_versions(self) -> None:
        pane = self.screen.pane
        if isinstance(pane, Reading):
            self._draw(self._versions_of(self.desk.journal.get(pane.id)))

    def close_versions(self) -> None:
        pane = self.screen.pane
        if isinstance(pane, Versions):
            self._draw(self._reading(self.desk.journal.get(pane.id)))

    # ---- the bin

    def bin_entry(self) -> None:
        pane = self.screen.pane
        if not isinstance(pane, Reading):
            return
        try:
            self.desk.journal.bin(pane.id)
        except FamilyAppError as error:
            self._say(str(error))
        else:
            self._draw(self._quiet(self.desk.words("It is in the bin, and stays there for 30 days.")))

    def show_bin(self) -> None:
        if self._put_away():
            self._draw(self._bin())

    def restore(self, entry_id: str) -> None:
        try:
            self.desk.journal.restore(entry_id)
        except FamilyAppError as error:
            self._say(str(error))
        else:
            self._draw(self._bin())

    def ask_remove(self, entry_id: str) -> None:
        """“Remove now, everywhere” asks first, in the page."""
        pane = self.screen.pane
        if isinstance(pane, Bin):
            self.show(replace(self.screen, pane=replace(pane, asking=entry_id)))
        elif isinstance(pane, Reading):
            self.show(replace(self.screen, pane=replace(pane, asking="remove")))

    def keep_it(self) -> None:
        """Not removed after all."""
        pane = self.screen.pane
        if isinstance(pane, Bin | Reading):
            self.show(replace(self.screen, pane=replace(pane, asking="")))

    def remove(self, entry_id: str) -> None:
        """For good: here, in the search, in earlier versions and in every backup that is kept here."""
        from_bin = isinstance(self.screen.pane, Bin)
        journal, store, words = self.desk.journal, self.desk.store, self.desk.words
        known = store.notices

        def work(_report: Report) -> None:
            journal.remove_now(entry_id)

        def done(_nothing: None) -> None:
            said = " ".join(notice for notice in store.notices if notice not in known)
            pane = self._bin() if from_bin else self._quiet(words("It is removed."))
            self._draw(pane, said)

        self.show(replace(self.screen, busy=words("Removing it here and in the backups…"), trouble=""))
        self.desk.run(work, done=done, failed=lambda error: self._say(str(error)))
