# SPDX-License-Identifier: Apache-2.0
"""The practised conversation as widgets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.pages.page import Page, Tool
from family_app.ui.screens.practice import PracticeEnd, PracticePresenter, PracticeScreen
from family_app.ui.widgets.boxes import Body, Box, Columns, empty, row
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Radio
from family_app.ui.widgets.stop import focus_on
from family_app.ui.widgets.talk import Talk
from family_app.words import Words


class PracticePage(Page):
    """Draws a :class:`PracticeScreen`."""

    begun = Signal()
    chose = Signal(str)
    turned_back = Signal(int)
    taken_back = Signal()
    mood_changed = Signal(str)
    started_again = Signal()
    card_opened = Signal(str)
    printed = Signal()
    left_practice = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        self._body = Body(look, measure=760)
        down.addWidget(self._body)
        self._top = _stack(look)
        self.talk = Talk(look, words)
        self.talk.turned_back.connect(self.turned_back)
        self._below = _stack(look)
        self._body.add(self._top, self.talk, self._below)
        self._drawn: tuple[object, ...] = ()
        self._first: QWidget = self
        self._started = False
        self._moods: QWidget | None = None
        self._following = False
        self._body.verticalScrollBar().rangeChanged.connect(lambda: self._show_latest())
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.taken_back)

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("printer", self._("Print"), lambda: self.printed.emit()),)

    # ---- drawing

    def show_screen(self, screen: PracticeScreen) -> None:
        self.say_crumb(self._("Practise: {title}", title=screen.title))
        self._draw_top(screen)
        self.talk.setVisible(screen.begun)
        self.talk.show_parts(screen.talk)
        self._started = screen.begun
        moves_on = self.isVisible() and not self._moods_have_focus()
        if moves_on and screen.begun:
            self.talk.focus_latest()  # before the pressed button goes, or Qt would pick a place elsewhere
        empty(self._below)
        if screen.notice:
            self._below.addWidget(Box(self.look, "warn", pad=14).add(Label(screen.notice)))
        if screen.end is not None:
            self._draw_end(screen.end)
        elif screen.begun:
            self._draw_choices(screen)
        else:
            self._draw_start(screen)
        if moves_on:
            self.focus_first()
            self._follow()

    def _moods_have_focus(self) -> bool:
        focused = self.window().focusWidget()
        return self._moods is not None and focused is not None and self._moods.isAncestorOf(focused)

    def _draw_top(self, screen: PracticeScreen) -> None:
        """The title and the moods stay as they are while the conversation goes on."""
        drawn = (screen.title, screen.begun, screen.moods)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        empty(self._top)
        self._moods = None
        self._top.addWidget(Label(screen.title, "h1"))
        if screen.made_up:
            self._top.addWidget(Label(screen.made_up, "accent"))
        if not screen.begun:
            self._top.addWidget(Label(screen.opening, "body"))
            if screen.trains:
                trains = self._("What it trains: {skill}", skill=screen.trains)
                self._top.addWidget(Box(self.look, "tip", pad=14).add(Label(trains, "h3")))
        if screen.moods:
            self._draw_moods(screen)

    def _draw_moods(self, screen: PracticeScreen) -> None:
        ask = self._("How are they today?")
        self._top.addWidget(Label(ask, "h3"))
        radios: list[QWidget] = []
        for mood in screen.moods:
            radio = Radio(self.look, mood.text)
            radio.setChecked(mood.id == screen.mood)
            radio.clicked.connect(partial(self._mood_picked, mood.id))
            radios.append(radio)
        group = Columns(self.look, radios, least=190, most=len(radios), gap=4)
        give_role(group, "group", ask)
        self._top.addWidget(group)
        self._moods = group

    def _mood_picked(self, mood: str, _checked: bool = False) -> None:
        self.mood_changed.emit(mood)

    def _draw_start(self, screen: PracticeScreen) -> None:
        look = self.look
        module = Button(look, screen.skip or self._("Back to the module"))
        module.clicked.connect(lambda: self.left_practice.emit())
        self._first = module
        if screen.trains:
            begin = Button(look, self._("Begin"), "primary", icon="arrow-right", icon_after=True)
            begin.clicked.connect(lambda: self.begun.emit())
            self._first = begin
            self._below.addLayout(row(begin, None))
        self._below.addLayout(row(module, None))

    def _draw_choices(self, screen: PracticeScreen) -> None:
        self._below.addWidget(Label(screen.ask, "h2"))
        for choice in screen.choices:
            button = Button(self.look, choice.text, size=18, from_start=True)
            button.clicked.connect(partial(self._pressed, choice.id))
            self._below.addWidget(button)
        leave = Button(self.look, self._("Stop here"), "text", icon="door-open")
        leave.clicked.connect(lambda: self.left_practice.emit())
        self._below.addLayout(row(leave, None))

    def _pressed(self, choice: str, _checked: bool = False) -> None:
        self.chose.emit(choice)

    def _draw_end(self, end: PracticeEnd) -> None:
        look = self.look
        hero = Box(look, "hero", pad=24, gap=6)
        hero.add(Label(end.title, "h2", on="soft"), Label(end.lead, "body", on="soft"))
        hero.add(*(Label(f"•  {skill}", "body", on="soft") for skill in end.skills))
        if end.card:
            self._add(end.card_words, partial(self.card_opened.emit, end.card), kind="danger")
        self._below.addWidget(hero)
        self._add(self._("Back to the module"), self.left_practice.emit, kind="primary")
        self._add(self._("Once more from the beginning"), self.started_again.emit, icon="rotate-ccw")
        self._add(self._("Print it as a role-play for two"), self.printed.emit, icon="printer")

    def _add(self, words: str, pressed: Callable[[], None], *, kind: Kind = "", icon: str = "") -> None:
        made = Button(self.look, words, kind, icon=icon or ("triangle-alert" if kind == "danger" else ""))
        made.clicked.connect(lambda: pressed())
        self._below.addLayout(row(made, None))

    def _follow(self) -> None:
        """Keep the newest words in view until the page has found its height."""
        self._following = True
        QTimer.singleShot(0, self, self._show_latest)
        QTimer.singleShot(200, self, self._stop_following)

    def _stop_following(self) -> None:
        self._show_latest()
        self._following = False

    def _show_latest(self) -> None:
        """Put one's own latest words at the top of the view, with all that came of them below."""
        if not self._following:
            return
        own = self.talk.last_own
        bar = self._body.verticalScrollBar()
        if own is None:
            bar.setValue(0)
        else:
            bar.setValue(own.mapTo(self._body.inside, own.rect().topLeft()).y() - self.look.gap(12))

    def focus_first(self) -> None:
        if self._started:
            self.talk.focus_latest()
        else:
            focus_on(self._first)


def _stack(look: Look) -> QVBoxLayout:
    stack = QVBoxLayout()
    stack.setSpacing(look.gap(12))
    return stack


def join(page: PracticePage, presenter: PracticePresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.begun, presenter.begin),
        (page.chose, presenter.choose),
        (page.turned_back, presenter.back),
        (page.taken_back, presenter.back_once),
        (page.mood_changed, presenter.change_mood),
        (page.started_again, presenter.start_again),
        (page.card_opened, presenter.open_card),
        (page.printed, presenter.print_play),
        (page.left_practice, presenter.leave_practice),
    ]
    for signal, slot in joins:
        signal.connect(slot)
