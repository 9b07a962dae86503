# SPDX-License-Identifier: Apache-2.0
"""The journal as widgets: the list and the calendar on one side, an entry on the other; one of the two where it is
narrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages import journal_panes as panes
from family_app.ui.pages.journal_editor import Editor
from family_app.ui.pages.journal_side import Side
from family_app.ui.pages.page import Page, Tool
from family_app.ui.reading.journal_view import JournalView
from family_app.ui.screens.journal import JournalPresenter
from family_app.ui.screens.journal_screen import (
    Bin,
    Editing,
    JournalScreen,
    Pane,
    Quiet,
    Reading,
    Told,
    Versions,
)
from family_app.ui.widgets.boxes import Box, empty
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.words import Words

TWO_PANES_FROM = 800
"""Pixels at 100 % from which the list and the entry stand side by side."""


class JournalPage(Page):
    """Draws a :class:`JournalScreen`."""

    space_wanted = Signal()
    locked = Signal()
    new_wanted = Signal()
    understood = Signal()
    closed = Signal()
    entry_opened = Signal(str)
    sought = Signal(str)
    older_wanted = Signal()
    all_wanted = Signal()
    day_chosen = Signal(int)
    month_changed = Signal(int)
    bin_wanted = Signal()
    editing_wanted = Signal()
    typed = Signal(str)
    feelings_chosen = Signal(tuple)
    own_feelings_added = Signal(str)
    tags_typed = Signal(str)
    save_due = Signal()
    finished = Signal()
    thrown_away = Signal()
    prompt_asked = Signal()
    prompt_dropped = Signal()
    versions_wanted = Signal()
    versions_closed = Signal()
    version_taken = Signal(int)
    binned = Signal()
    restored = Signal(str)
    removal_asked = Signal(str)
    removal_refused = Signal()
    removed = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self.crumb = words("Journal")
        self._shown: JournalScreen | None = None
        self._first: QWidget = self
        self.editor: Editor | None = None
        self.view: JournalView | None = None
        self.side = Side(look, words, self)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("page")
        self._stack = QVBoxLayout(inside)
        self._stack.setContentsMargins(look.gap(28), look.gap(20), look.gap(28), look.gap(20))
        self._stack.setSpacing(look.gap(12))
        self._area.setWidget(inside)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side)
        across.addWidget(self._area, 1)

    # ---- drawing

    def show_screen(self, screen: JournalScreen) -> None:
        before, self._shown = self._shown, screen
        self.side.show_screen(screen)
        if not self._can_stay(before, screen):
            self._draw(screen)
            if before is not None and self.isVisible() and _is_other(before.pane, screen.pane):
                self._first.setFocus()
        elif self.editor is not None and isinstance(screen.pane, Editing):
            self.editor.show_pane(screen.pane)
        self._trouble.setVisible(bool(screen.trouble))
        self._trouble_words.setText(screen.trouble)
        self._busy.setText(screen.busy)
        self._busy.setVisible(bool(screen.busy))
        was_busy = not self._area.isEnabled()
        self._area.setEnabled(not screen.busy)
        self.side.setEnabled(not screen.busy)
        if was_busy and not screen.busy and self.isVisible():
            self._first.setFocus()
        self._fit()

    def _can_stay(self, before: JournalScreen | None, screen: JournalScreen) -> bool:
        """Whether what stands there may stay: the same pane, or the same editor with other words in it."""
        if before is None or before.state != screen.state:
            return False
        one, other = before.pane, screen.pane
        if isinstance(one, Editing) and isinstance(other, Editing):
            return self.editor is not None and self.editor.key == other.key
        return one == other

    def _draw(self, screen: JournalScreen) -> None:
        self._wipe()
        empty(self._stack)
        self._first = self.side.new_button
        self._trouble = Box(self.look, "warn", pad=14)
        self._trouble_words = Label()
        self._trouble.add(self._trouble_words)
        self._busy = Label("", "muted")
        self._back = self.button(self._("Back to the list"), self.closed.emit, "", "arrow-left")
        if screen.state == "locked":
            self._stack.addWidget(Label(self._("Journal"), "h1"))
            panes.draw_locked(self, self._stack)
            self._stack.addStretch(1)
        else:
            self._stack.addWidget(Flow(self.look, [self._back]))
            if screen.state == "guest":
                self._stack.addWidget(self._guest_notice())
            self._draw_pane(screen.pane)
        self._stack.addWidget(self._busy)
        self._stack.addWidget(self._trouble)

    def _draw_pane(self, pane: Pane) -> None:
        match pane:
            case Quiet():
                panes.draw_quiet(self, self._stack, pane)
            case Told():
                panes.draw_told(self, self._stack)
            case Reading():
                self.view = panes.draw_reading(self, self._stack, pane)
            case Editing():
                self._draw_editor(pane)
            case Versions():
                panes.draw_versions(self, self._stack, pane)
            case Bin():
                panes.draw_bin(self, self._stack, pane)
            case _:
                assert_never(pane)

    def _draw_editor(self, pane: Editing) -> None:
        editor = Editor(self.look, self._, pane)
        editor.typed.connect(self.typed)
        editor.feelings_chosen.connect(self.feelings_chosen)
        editor.own_feelings_added.connect(self.own_feelings_added)
        editor.tags_typed.connect(self.tags_typed)
        editor.due.connect(self.save_due)
        editor.finished.connect(self.finished)
        editor.thrown_away.connect(self.thrown_away)
        editor.prompt_asked.connect(self.prompt_asked)
        editor.prompt_dropped.connect(self.prompt_dropped)
        self._stack.addWidget(editor, 1)
        self.editor = editor
        self.begin_at(editor.text)

    def _guest_notice(self) -> QWidget:
        box = Box(self.look, "info", pad=12)
        told = self._("You are just looking. What you write is in memory only, and gone when you close the window.")
        return box.add(
            Label(told), Flow(self.look, [self.button(self._("Make a private space"), self.space_wanted.emit)])
        )

    def button(self, text: str, act: Callable[[], Any], kind: Kind = "", icon: str = "") -> Button:
        """A button that does ``act``."""
        button = Button(self.look, text, kind, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def begin_at(self, widget: QWidget) -> None:
        """Where the keyboard goes first."""
        self._first = widget

    # ---- the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Both sides, or the one that matters now."""
        screen = self._shown
        if screen is None:
            return
        locked = screen.state == "locked"
        roomy = self.width() >= self.look.px(TWO_PANES_FROM)
        at_list = isinstance(screen.pane, Quiet)
        self.side.set_alone(not roomy)
        self.side.setVisible(not locked and (roomy or at_list))
        self._area.setVisible(locked or roomy or not at_list)
        self._back.setVisible(not roomy and not locked)

    def tools(self) -> tuple[Tool, ...]:
        if self._shown is not None and self._shown.state == "open":
            return (Tool("lock", self._("Lock now"), lambda: self.locked.emit()),)
        return ()

    def open_find(self) -> None:
        """Ctrl+F."""
        self.side.finder.setFocus()

    def focus_first(self) -> None:
        first = self._first if self._first.isVisibleTo(self) else self.side.new_button
        first.setFocus()

    # ---- forgetting

    def _wipe(self) -> None:
        if self.editor is not None:
            self.editor.wipe()
            self.editor = None
        if self.view is not None:
            self.view.wipe()
            self.view = None

    def forget(self) -> None:
        self._wipe()
        self.side.wipe()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():  # what was copied out of this window
            clipboard.clear()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(clipboard.Mode.Selection)


def _is_other(one: Pane, other: Pane) -> bool:
    """Whether the reader went somewhere else, so that the keyboard should go along."""
    return type(one) is not type(other) or one != other


def join(page: JournalPage, presenter: JournalPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.space_wanted, presenter.to_space),
        (page.locked, presenter.lock_now),
        (page.new_wanted, presenter.write_new),
        (page.understood, presenter.understood),
        (page.closed, presenter.close_pane),
        (page.entry_opened, presenter.open_entry),
        (page.sought, presenter.find),
        (page.older_wanted, presenter.show_older),
        (page.all_wanted, presenter.show_all),
        (page.day_chosen, presenter.choose_day),
        (page.month_changed, presenter.change_month),
        (page.bin_wanted, presenter.show_bin),
        (page.editing_wanted, presenter.edit_entry),
        (page.typed, presenter.typed),
        (page.feelings_chosen, presenter.choose_feelings),
        (page.own_feelings_added, presenter.add_feelings),
        (page.tags_typed, presenter.type_tags),
        (page.save_due, presenter.keep),
        (page.finished, presenter.finish),
        (page.thrown_away, presenter.throw_away),
        (page.prompt_asked, presenter.ask_prompt),
        (page.prompt_dropped, presenter.drop_prompt),
        (page.versions_wanted, presenter.show_versions),
        (page.versions_closed, presenter.close_versions),
        (page.version_taken, presenter.take_back),
        (page.binned, presenter.bin_entry),
        (page.restored, presenter.restore),
        (page.removal_asked, presenter.ask_remove),
        (page.removal_refused, presenter.keep_it),
        (page.removed, presenter.remove),
    ]
    for signal, slot in joins:
        signal.connect(slot)
