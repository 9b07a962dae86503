# SPDX-License-Identifier: Apache-2.0
"""Home as widgets."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.home import HomePresenter, HomeScreen, Risk, TonightTile, WhereThingsAre
from family_app.ui.screens.next_step import NextStep, PathRow
from family_app.ui.screens.today_line import TodayLine
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.danger import DangerBox
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.kept import Kept
from family_app.ui.widgets.labels import Kind, Label, rule
from family_app.ui.widgets.tiles import Tile, bar, picture
from family_app.words import Words

AFTER_FIRST_PAINT_MS = 20

Part = tuple[QWidget, QWidget | None]
"""A part of the page, and where the keyboard begins in it."""


class HomePage(ScrollingPage):
    """Draws a :class:`HomeScreen`."""

    continued = Signal()
    today_opened = Signal(str)
    today_declined = Signal(str)
    module_opened = Signal(str)
    all_opened = Signal()
    first_opened = Signal()
    standing_changed = Signal()
    overdose_opened = Signal()
    card_opened = Signal(str)
    tonight_opened = Signal()
    space_pressed = Signal()
    writing_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._first: QWidget = self
        self._next: QWidget = self
        self._parts: Kept[QWidget | None] = Kept(self._body.stack)
        self._drawn = 0
        self.crumb = words("Home")

    def show_screen(self, screen: HomeScreen) -> None:
        had_focus = self._has_focus()
        self._drawn += 1
        self._draw(screen, whole=self._drawn > 1)
        if had_focus:  # what was pressed may be gone, such as a “Not now”: the keyboard goes on at the next step
            self._next.setFocus()
        if self._drawn == 1:
            # The rest lies mostly below the edge: at the start it is drawn once the window is on the screen.
            QTimer.singleShot(AFTER_FIRST_PAINT_MS, self, partial(self._draw_rest, screen))

    def _draw_rest(self, screen: HomeScreen) -> None:
        if self._drawn == 1:  # else another screen has come meanwhile
            self._draw(screen, whole=True)

    def _draw(self, screen: HomeScreen, *, whole: bool) -> None:
        """Parts that say what they said before are not built again."""
        self._parts.begin()
        self._label(screen.title, "h1")
        if screen.said:
            self._parts.add(Box(self.look, "info", pad=14).add(Label(screen.said)))
        self._first = self._part(("danger", screen.emergency), partial(self._danger, screen)) or self
        if screen.risk is not None:
            self._part(screen.risk, partial(self._risk, screen.risk))
        self._next = self._part(screen.next_step, partial(self._continue, screen.next_step)) or self
        if whole:
            self._add_rest(screen)
        self._parts.end()
        self._body.verticalScrollBar().setValue(0)  # back on this page: help for danger is in sight again

    def _add_rest(self, screen: HomeScreen) -> None:
        if screen.today:
            self._label(self._("Today, if you like"), "h2")
            self._part(("today", screen.today), partial(self._today, screen.today))
        self._label(screen.path_title, "h2")
        self._label(screen.standing.says, "muted")
        if screen.path:
            self._part(("path", screen.path), partial(self._path, screen.path))
        self._part(screen.standing, partial(self._ways, screen.standing))
        if screen.tonight is not None:
            self._label(self._("Tonight"), "h2")
            self._part(screen.tonight, partial(self._tonight, screen.tonight))
        self._label(self._("For yourself"), "h2")
        self._part(("yourself", screen.space, screen.space_button), partial(self._yourself, screen))

    def _part(self, value: Hashable, make: Callable[[], Part]) -> QWidget | None:
        """What draws ``value``; gives where the keyboard begins in it."""
        part, first = self._parts.get(value, make)
        self._parts.add(part)
        return first

    def _label(self, words: str, kind: Kind) -> None:
        self._part((words, kind), lambda: (Label(words, kind), None))

    def _path(self, path: tuple[PathRow, ...]) -> Part:
        from family_app.ui.widgets.path_list import PathList  # not needed for the first paint

        return PathList(self.look, self._, path, self.module_opened.emit), None

    def _danger(self, screen: HomeScreen) -> Part:
        box = DangerBox(
            self.look, self._, screen.emergency, overdose=self.overdose_opened.emit, card=self.card_opened.emit
        )
        return box, box.overdose

    def _risk(self, risk: Risk) -> Part:
        box = Box(self.look, "warn", pad=16, gap=4, foot=6).add(Label(risk.says, on="warn"))
        if risk.verb:
            why = Button(self.look, risk.verb, "text")
            why.clicked.connect(lambda: self.module_opened.emit(risk.module))
            box.add(row(why, None))
        if risk.kit is not None:
            box.stack.addSpacing(self.look.gap(6))
            box.add(rule(), Label(risk.kit.title, "h3", on="warn"))
            box.add(Label(risk.kit.under, on="warn"), self._verbs(risk.kit))
        return box, None

    def _continue(self, step: NextStep) -> Part:
        look = self.look
        hero = Box(look, "hero", pad=24, gap=6)
        button = Button(look, step.verb, "primary", icon="arrow-right", icon_after=True)
        button.setAccessibleName(self._("{verb}: {title}", verb=step.verb, title=step.title))
        button.clicked.connect(lambda: self.continued.emit())
        hero.add(Label(step.lead, on="soft"), Label(step.title, "h2", on="soft"), Label(step.under, on="soft"))
        hero.stack.addSpacing(look.gap(4))
        if step.part >= 0:
            hero.add(bar(look, step.part, step.under))
        return hero.add(row(button, None)), button

    def _today(self, lines: tuple[TodayLine, ...]) -> Part:
        return Columns(self.look, [self._offer(line) for line in lines], least=300, most=2), None

    def _offer(self, line: TodayLine) -> QWidget:
        look = self.look
        box = Box(look, "card", gap=6, foot=10)
        head = row(picture(look, line.icon), gap=look.gap(12))
        head.addWidget(Label(line.title, "h3"), 1)
        box.add(head, Label(line.under))
        box.stack.addStretch(1)
        return box.add(self._verbs(line))

    def _verbs(self, line: TodayLine) -> QWidget:
        look = self.look
        verb = Button(look, line.verb, "text")
        verb.setAccessibleName(f"{line.verb}: {line.title}")
        verb.clicked.connect(lambda: self.today_opened.emit(line.key))
        buttons: list[QWidget] = [verb]
        if line.not_now:
            decline = Button(look, line.not_now, "text")
            decline.setAccessibleName(f"{line.not_now}: {line.title}")
            decline.clicked.connect(lambda: self.today_declined.emit(line.key))
            buttons.append(decline)
        return Flow(look, buttons, gap=16)

    def _ways(self, standing: WhereThingsAre) -> Part:
        change = Button(self.look, standing.button, "text", icon="users")
        change.setAccessibleDescription(standing.says)
        change.clicked.connect(lambda: self.standing_changed.emit())
        every = Button(self.look, self._("All topics"), "text", icon="book-open")
        every.clicked.connect(lambda: self.all_opened.emit())
        first = Button(self.look, self._("The first fifteen minutes"), "text", icon="timer")
        first.clicked.connect(lambda: self.first_opened.emit())
        return Flow(self.look, [change, every, first], gap=16), None

    def _tonight(self, tonight: TonightTile) -> Part:
        tile = Tile(self.look, tonight.title, lambda: self.tonight_opened.emit(), icon="moon", verb=tonight.verb)
        tile.add(Label(tonight.says))
        return tile.add_button(), None

    def _yourself(self, screen: HomeScreen) -> Part:
        look = self.look
        journal = Tile(
            look,
            self._("A line for yourself"),
            lambda: self.writing_opened.emit(),
            icon="notebook-pen",
            verb=self._("Write in the journal"),
        )
        journal.add(Label(self._("How was today? Two minutes are enough.")))
        space = Tile(
            look, self._("Your private space"), lambda: self.space_pressed.emit(), icon="lock", verb=screen.space_button
        )
        space.add(Label(screen.space))
        for tile in (journal, space):
            tile.add_button()
        return Columns(look, [journal, space], least=300, most=2), None

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        self._drawn += 1
        self._parts.forget()


def join(page: HomePage, presenter: HomePresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.continued, presenter.continue_reading),
        (page.today_opened, presenter.open_today),
        (page.today_declined, presenter.decline),
        (page.module_opened, presenter.open_module),
        (page.all_opened, presenter.open_all),
        (page.first_opened, presenter.open_first),
        (page.standing_changed, presenter.change_standing),
        (page.overdose_opened, presenter.open_overdose),
        (page.card_opened, presenter.open_card),
        (page.tonight_opened, presenter.open_tonight),
        (page.space_pressed, presenter.space_pressed),
        (page.writing_opened, presenter.write),
    ]
    for signal, slot in joins:
        signal.connect(slot)
