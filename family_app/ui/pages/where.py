# SPDX-License-Identifier: Apache-2.0
"""Who it is about and where things are, as widgets: two lists of one to choose, and a few to tick."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.where import Choice, WherePresenter, WhereScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Radio, Tick
from family_app.words import Words


class WherePage(ScrollingPage):
    """Draws a :class:`WhereScreen`."""

    role_chosen = Signal(str)
    moment_chosen = Signal(str)
    ticked = Signal(str, bool)
    unlocked = Signal()
    done = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._controls: dict[str, QWidget] = {}
        self._shown: WhereScreen | None = None
        self._first: QWidget = self
        self.crumb = words("Where things are")

    def show_screen(self, screen: WhereScreen) -> None:
        before, self._shown = self._shown, screen
        if before is not None and _same_questions(before, screen):
            return  # the controls show what was pressed by themselves
        self._controls, self._first = {}, self
        body = self._body
        body.clear()
        body.add(Label(self._("Where things are"), "h1"), Label(screen.about, "muted"))
        if screen.said:
            body.add(Box(self.look, "info", pad=14).add(Label(screen.said)))
        if screen.unlock:
            unlock = Button(self.look, screen.unlock, icon="lock-open")
            unlock.clicked.connect(lambda: self.unlocked.emit())
            body.add(row(unlock, None))
        body.add(self._one_of(self._("Who is it about?"), "role", screen.roles, screen.role))
        body.add(self._one_of(self._("Where are things now?"), "moment", screen.moments, screen.moment))
        if screen.ticks:
            body.add(self._ticks(screen))
        done = Button(self.look, self._("To Home"), "primary", icon="arrow-right", icon_after=True)
        done.clicked.connect(lambda: self.done.emit())
        body.add(row(done, None))

    def _one_of(self, title: str, what: str, choices: tuple[Choice, ...], chosen: str) -> QWidget:
        box = Box(self.look, "card", gap=10).add(Label(title, "h2"))
        group = QButtonGroup(box)
        signal: SignalInstance = self.role_chosen if what == "role" else self.moment_chosen
        made: list[QWidget] = []
        for id_, words in choices:
            radio = Radio(self.look, words)
            radio.setChecked(id_ == chosen)
            radio.clicked.connect(partial(self._say, signal, id_))
            group.addButton(radio)
            self._controls[f"{what}:{id_}"] = radio
            made.append(radio)
            if what == "role" and (self._first is self or id_ == chosen):
                self._first = radio
        return box.add(Columns(self.look, made, least=300, most=2, gap=4))

    def _say(self, signal: SignalInstance, id_: str) -> None:
        signal.emit(id_)

    def _ticks(self, screen: WhereScreen) -> QWidget:
        box = Box(self.look, "card", gap=10).add(Label(self._("Is any of this so? Tick what you like."), "h2"))
        for id_, words, on in screen.ticks:
            tick = Tick(self.look, words)
            tick.setChecked(on)
            tick.clicked.connect(lambda now, id_=id_: self.ticked.emit(id_, now))
            self._controls[f"tick:{id_}"] = tick
            box.add(tick)
        return box

    def focus_first(self) -> None:
        focus = self._shown.focus if self._shown else ""
        self._controls.get(focus, self._first).setFocus()

    def forget(self) -> None:
        self._body.clear()
        self._controls = {}


def _same_questions(one: WhereScreen, other: WhereScreen) -> bool:
    asked = (one.about, one.unlock, one.roles, one.moments, one.said)
    same_ticks = [tick[:2] for tick in one.ticks] == [tick[:2] for tick in other.ticks]
    return same_ticks and asked == (other.about, other.unlock, other.roles, other.moments, other.said)


def join(page: WherePage, presenter: WherePresenter) -> None:
    """Connect what was pressed to what it does."""
    page.role_chosen.connect(presenter.chose_role)
    page.moment_chosen.connect(presenter.chose_moment)
    page.ticked.connect(presenter.ticked)
    page.unlocked.connect(presenter.unlock)
    page.done.connect(presenter.done)
