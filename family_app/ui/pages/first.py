# SPDX-License-Identifier: Apache-2.0
"""The first fifteen minutes as widgets: one step on the page, and below it always the same four ways."""

from __future__ import annotations

from typing import Any, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages import first_steps as draw
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.first import FirstPresenter
from family_app.ui.screens.first_screen import (
    STEPS,
    Breathing,
    Danger,
    FirstDays,
    FirstScreen,
    Home,
    NextStep,
    Tonight,
    TrueThings,
    You,
)
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class FirstPage(ScrollingPage):
    """Draws a :class:`FirstScreen`."""

    overdose_opened = Signal()
    card_opened = Signal(str)
    role_chosen = Signal(str)
    moment_chosen = Signal(str)
    naloxone_said = Signal(str)
    wrote = Signal(str, str)
    country_wanted = Signal()
    calm_opened = Signal()
    lesson_opened = Signal()
    printed = Signal()
    went_on = Signal()
    skipped = Signal()
    went_back = Signal()
    stopped = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._first: QWidget = self._body
        self._step = ""

    def show_screen(self, screen: FirstScreen) -> None:
        body = self._body
        at = body.verticalScrollBar().value() if screen.step == self._step else 0
        focus = draw.focused_key(self)
        body.clear()
        self._first = body
        self.say_crumb(screen.crumb)
        body.setAccessibleName(f"{screen.at}: {screen.title}")
        self.say_progress(screen.number / len(STEPS))
        body.add(Label(screen.at, "small"), Label(screen.title, "h1"))
        if screen.notice:
            body.add(Label(screen.notice, "danger"))
        body.add(*self._parts(screen))
        body.add(self._ways(screen))
        body.verticalScrollBar().setValue(at)
        if self.isVisible() and screen.step == self._step:
            draw.focus_key(self, focus)
        self._step = screen.step

    def _parts(self, screen: FirstScreen) -> list[QWidget]:
        match screen.content:
            case Danger() as content:
                parts = draw.danger(self, content)
                self._first = parts[0]
                return parts
            case You() as content:
                return draw.you(self, content)
            case Breathing() as content:
                return draw.breathing(self, content)
            case FirstDays() as content:
                return draw.first_days(self, content)
            case Home() as content:
                return draw.home(self, content)
            case TrueThings() as content:
                return draw.true_things(self, content)
            case Tonight() as content:
                return draw.tonight(self, content)
            case NextStep() as content:
                return draw.next_step(self, content)
            case _:
                assert_never(screen.content)

    def _ways(self, screen: FirstScreen) -> QWidget:
        """On, past, out and back. On the first step help comes first, so the way on is small."""
        first = screen.step == STEPS[0]
        ways = [self._way(screen.go_on, "" if first else "primary", "" if first else "arrow-right", self.went_on)]
        ways.append(self._way(self._("Skip"), "text", "", self.skipped))
        ways.append(self._way(self._("Stop for now"), "text", "", self.stopped))
        if screen.can_go_back:
            ways.append(self._way(self._("Back a step"), "text", "", self.went_back))
        return Flow(self.look, list(ways), gap=12)

    def _way(self, words: str, kind: Kind, icon: str, said: Any) -> Button:
        button = Button(self.look, words, kind, icon=icon, icon_after=True)
        button.clicked.connect(lambda: said.emit())
        return button

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        """What was written about the naloxone goes from the fields too."""
        draw.wipe(self)


def join(page: FirstPage, presenter: FirstPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.overdose_opened, presenter.open_overdose),
        (page.card_opened, presenter.open_card),
        (page.role_chosen, presenter.choose_role),
        (page.moment_chosen, presenter.choose_moment),
        (page.naloxone_said, presenter.say_naloxone),
        (page.wrote, presenter.wrote),
        (page.country_wanted, presenter.change_country),
        (page.calm_opened, presenter.open_calm),
        (page.lesson_opened, presenter.open_lesson),
        (page.printed, presenter.print_page),
        (page.went_on, presenter.go_on),
        (page.skipped, presenter.skip),
        (page.went_back, presenter.back),
        (page.stopped, presenter.stop),
    ]
    for signal, slot in joins:
        signal.connect(slot)
