# SPDX-License-Identifier: Apache-2.0
"""The refresher as widgets: its parts below each other, and one way to end it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.refresher import RefresherPresenter, RefresherScreen, Step
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.stop import focus_on
from family_app.words import Words


class RefresherPage(ScrollingPage):
    """Draws a :class:`RefresherScreen`."""

    step_opened = Signal(str)
    done_pressed = Signal()
    declined = Signal()
    went_home = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=760)
        self._first: QWidget = self

    def show_screen(self, screen: RefresherScreen) -> None:
        self.say_crumb(screen.title)
        self.setFocus()  # before the button that was pressed goes
        self._body.clear()
        self._first = self
        if screen.notice:
            self._body.add(Box(self.look, "warn", pad=14).add(Label(screen.notice)))
        if screen.steps:
            self._draw_steps(screen)
        else:
            hero = Box(self.look, "hero", pad=24, gap=6)
            hero.add(Label(screen.title, "h1", on="soft"), Label(screen.lead, "body", on="soft"))
            home = Button(self.look, screen.home, "primary")
            home.clicked.connect(lambda: self.went_home.emit())
            self._body.add(hero, row(home, None))
            self._first = home
        self._body.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _draw_steps(self, screen: RefresherScreen) -> None:
        self._body.add(Label(screen.title, "h1"), Label(screen.lead, "body"))
        left = next((step.id for step in screen.steps if not step.seen), "")
        for step in screen.steps:
            self._body.add(self._step(step, next_one=step.id == left))
        done = Button(self.look, screen.done, "" if left else "primary", icon="check")
        done.clicked.connect(lambda: self.done_pressed.emit())
        if not left:
            self._first = done
        self._body.add(row(done, None))
        if screen.not_now:
            not_now = Button(self.look, screen.not_now, "text")
            not_now.clicked.connect(lambda: self.declined.emit())
            self._body.add(row(not_now, None))

    def _step(self, step: Step, *, next_one: bool) -> QWidget:
        box = Box(self.look, "card", gap=6)
        box.add(Label(step.title, "h2"), Label(step.under, "body"))
        if step.seen:
            box.add(Label(self._("You have looked at this."), "muted"))
        button = Button(self.look, step.verb, "primary" if next_one else "", icon="arrow-right", icon_after=True)
        button.setAccessibleName(f"{step.verb}: {step.title}")
        button.clicked.connect(partial(self.step_opened.emit, step.id))
        if next_one:
            self._first = button
        return box.add(row(button, None))

    def focus_first(self) -> None:
        focus_on(self._first)


def join(page: RefresherPage, presenter: RefresherPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.step_opened.connect(presenter.open_step)
    page.done_pressed.connect(presenter.is_done)
    page.declined.connect(presenter.not_now)
    page.went_home.connect(presenter.go_home)
