# SPDX-License-Identifier: Apache-2.0
"""The left side of the journal: new entry, find, calendar, list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.journal_screen import Editing, JournalScreen, Quiet, Told
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.entry_list import EntryList
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.month import MonthView
from family_app.words import Words

if TYPE_CHECKING:
    from family_app.ui.pages.journal import JournalPage

WIDTH = 324


class Side(QScrollArea):
    """Scrolls as one where it is low; the list takes what room there is."""

    def __init__(self, look: Look, words: Words, page: JournalPage) -> None:
        super().__init__()
        self.look, self._ = look, words
        self.setObjectName("side")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new_button = page.button(words("New entry"), page.new_wanted.emit, "primary", "plus")
        self.finder = QLineEdit()
        self.finder.setMinimumHeight(look.px(44))
        self.finder.setClearButtonEnabled(True)
        self.finder.setAccessibleName(words("Find in the journal"))
        self.finder.setPlaceholderText(words("Words in any entry"))
        self.finder.textEdited.connect(page.sought)
        self.finder.textChanged.connect(lambda typed: page.sought.emit("") if not typed else None)
        self.month = MonthView(look, words)
        self.month.chosen.connect(page.day_chosen)
        self.month.month_changed.connect(page.month_changed)
        self._calendar = page.button(words("Calendar"), self._unfold, "text", "calendar")
        self._unfolded = False
        self.list = EntryList(look, words)
        self.list.opened.connect(page.entry_opened)
        self.list.older_wanted.connect(page.older_wanted)
        self._bin = page.button(words("Bin"), page.bin_wanted.emit, "text", "trash-2")
        self._all = page.button(words("Show all"), page.all_wanted.emit, "text")
        self._filter = Label("", "muted")
        self._nothing = Label(words("No entry has these words."), "muted")
        self._notice = Box(look, "info", pad=12)
        told = words("You are just looking: what you write is gone when you close the window.")
        space = page.button(words("Make a private space"), page.space_wanted.emit)
        self._notice.add(Label(told), Flow(look, [space]))
        self._filler = QWidget()  # takes the room of the list while there is none
        self._note = Box(look, "info", pad=12)
        self._note_words = Label()
        self._note.add(self._note_words)
        self.setWidget(self._build())
        self._alone = False
        self._is_guest = False

    def _build(self) -> QWidget:
        look = self.look
        inside = QWidget()
        inside.setObjectName("page")
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(look.gap(28), look.gap(20), look.gap(12), look.gap(16))
        stack.setSpacing(look.gap(10))
        find = Label(self._("Find"), wrap=False)
        find.setBuddy(self.finder)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.gap(8))
        across.addWidget(find)
        across.addWidget(self.finder, 1)
        for thing in (
            Flow(look, [Label(self._("Journal"), "h1", wrap=False), self.new_button], gap=16),
            self._notice,
            self._note,
            line,
            self._calendar,
            self.month,
            self._filter,
            self._all,
            self._nothing,
        ):
            stack.addWidget(thing)
        stack.addWidget(self.list, 1)
        stack.addWidget(self._filler, 1)
        stack.addWidget(self._bin)
        return inside

    def show_screen(self, screen: JournalScreen) -> None:
        """Only what changed is drawn anew, so that typing and scrolling are not disturbed."""
        if screen.month is not None:
            self.month.show_month(screen.month)
        if screen.looking_for != self.finder.text():
            self.finder.setText(screen.looking_for)
        self.list.show_rows(screen.rows, more=screen.can_show_older, chosen=screen.chosen)
        self.list.setVisible(bool(screen.rows))
        self._filler.setVisible(not screen.rows)
        self._filter.setText(screen.filter)
        self._filter.setVisible(bool(screen.filter))
        self._all.setVisible(bool(screen.filter))
        self._nothing.setVisible(bool(screen.looking_for) and not screen.rows)
        self._bin.setVisible(screen.bin_has_some)
        self._is_guest = screen.state == "guest"
        note = screen.pane.note if isinstance(screen.pane, Quiet) else ""
        self._note_words.setText(note)
        self._put_first(not isinstance(screen.pane, Editing | Told))
        self._fit()

    def _put_first(self, first: bool) -> None:
        """One filled button on the page: while something is written, “Done” is it."""
        kind = "primary" if first else ""
        if self.new_button.kind != kind:
            self.new_button.kind = "primary" if first else ""
            self.new_button.setFont(self.look.font(16, bold=first))
            self.new_button.update()

    def set_alone(self, alone: bool) -> None:
        """Whether it has the page to itself."""
        self._alone = alone
        self.setMinimumWidth(0 if alone else self.look.px(WIDTH))
        self.setMaximumWidth(16_777_215 if alone else self.look.px(WIDTH))
        self._fit()

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow the calendar is folded away, so that the list is in view."""
        self._calendar.setVisible(self._alone)
        self.month.setVisible(not self._alone or self._unfolded)
        self._notice.setVisible(self._alone and self._is_guest)
        self._note.setVisible(self._alone and bool(self._note_words.text()))

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(WIDTH), super().sizeHint().height())

    def wipe(self) -> None:
        """Nothing of what was written or sought stays."""
        self.finder.blockSignals(True)
        self.finder.setText("")
        self.list.wipe()
