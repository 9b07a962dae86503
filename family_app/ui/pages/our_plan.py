# SPDX-License-Identifier: Apache-2.0
"""The overdose plan outside the space as widgets: large, to be read aloud."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from family_app.study.open_plan import PlanLine
from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.screens.our_plan import OurPlanPresenter, OurPlanScreen
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.words import Words

READ_OUT = 24
"""Letters of what is read to the call-taker, in pixels at 100 %."""


class OurPlanPage(ScrollingPage):
    """Draws an :class:`OurPlanScreen`."""

    kept = Signal()
    refused = Signal()
    changing = Signal()
    filling = Signal()
    removal_asked = Signal()
    removed = Signal()
    card_printed = Signal()
    overdose_opened = Signal()
    plans_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._first: QWidget = self._body

    def show_screen(self, screen: OurPlanScreen) -> None:
        self._body.clear()
        self.say_crumb(screen.title)
        self._body.add(Label(screen.title, "h1"))
        if screen.said:
            self._body.add(Box(self.look, "info", pad=14).add(Label(screen.said)))
        self._body.add(Label(screen.lead, "body" if screen.mode in ("read", "removed") else "muted"))
        if screen.warnings:
            self._body.add(Box(self.look, "warn", pad=16).add(*(Label(line, "body") for line in screen.warnings)))
        self._draw_lines(screen)
        self._body.add(Flow(self.look, self._acts(screen), gap=12))
        self._body.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _draw_lines(self, screen: OurPlanScreen) -> None:
        if not screen.lines:
            return
        if screen.mode == "warn":
            self._body.add(Label(self._("This would stand there"), "h2"))
        box = Box(self.look, "card", gap=6)
        for line in screen.lines:
            box.add(Label(line.label, "muted"), *read_out(self.look, line, READ_OUT))
            box.stack.addSpacing(self.look.gap(8))
        self._body.add(box)

    def _acts(self, screen: OurPlanScreen) -> list[QWidget]:
        _ = self._
        match screen.mode:
            case "warn":
                no = self._button(_("Not now"), self.refused)
                yes = self._button(_("Keep it, not locked"), self.kept, "danger")
                made = [no, yes, self._button(_("Change it first"), self.refused, "text")]
            case "remove":
                no = self._button(_("Leave it"), self.refused)
                made = [no, self._button(_("Take it away"), self.removed, "danger", "trash-2")]
            case "read":
                made = self._reading(screen)
            case _:
                plans = self._button(_("My plans"), self.plans_opened, "text")
                fill = self._button(_("Fill in the overdose plan"), self.filling, "primary", "clipboard-list")
                made = [plans] if screen.after_death else [fill, plans]
        self._first = made[0]
        return list(made)

    def _reading(self, screen: OurPlanScreen) -> list[Button]:
        _ = self._
        steps = _("Emergency") if screen.after_death else _("To the overdose steps")
        made = [self._button(steps, self.overdose_opened, "danger", "triangle-alert")]
        if not screen.after_death:
            made.append(self._button(_("Card for the fridge"), self.card_printed, "", "printer"))
        if screen.can_write:
            made += [
                self._button(_("Change it"), self.changing, "", "pencil"),
                self._button(_("Take it away…"), self.removal_asked, "text", "trash-2"),
            ]
        return made

    def _button(self, text: str, signal: SignalInstance, kind: Kind = "", icon: str = "") -> Button:
        button = Button(self.look, text, kind, icon=icon)
        button.clicked.connect(lambda: signal.emit())
        return button

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("clipboard-list", self._("My plans"), lambda: self.plans_opened.emit()),)

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        self._body.clear()


def read_out(look: Look, line: PlanLine, size: int) -> list[QWidget]:
    """What is said, in large letters; not as headings, which a screen reader would announce as such."""
    made: list[QWidget] = []
    for says in line.says:
        label = Label(says)
        label.setStyleSheet(f"font-size: {look.text_px(size)}px; font-weight: bold;")
        made.append(label)
    return made


def join(page: OurPlanPage, presenter: OurPlanPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.kept, presenter.keep),
        (page.refused, presenter.not_now),
        (page.changing, presenter.change),
        (page.filling, presenter.fill_in),
        (page.removal_asked, presenter.ask_remove),
        (page.removed, presenter.remove),
        (page.card_printed, presenter.print_card),
        (page.overdose_opened, presenter.open_overdose),
        (page.plans_opened, presenter.open_plans),
    ]
    for signal, slot in joins:
        signal.connect(slot)
