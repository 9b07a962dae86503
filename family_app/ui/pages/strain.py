# SPDX-License-Identifier: Apache-2.0
"""“How am I doing?” as widgets: one calm page, in any order. The help cards stand above it whatever is answered."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.card_parts import phone_label
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.screens.strain import StrainPresenter, StrainRow, StrainScreen
from family_app.ui.screens.worksheet_screen import FormField
from family_app.ui.widgets.answer_row import AnswerRow
from family_app.ui.widgets.boxes import Box, empty, row
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.fields import FieldBox, LineField
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label, rule
from family_app.ui.widgets.tiles import picture
from family_app.words import Words


class StrainPage(ScrollingPage):
    """Draws a :class:`StrainScreen`. The rows stay while they are answered; what follows from them is drawn anew."""

    answered = Signal(str, object)
    worded = Signal(str, object)
    words_wanted = Signal()
    words_done = Signal()
    words_back = Signal()
    over_time_opened = Signal()
    blank_printed = Signal()
    card_opened = Signal(str)
    space_wanted = Signal()
    country_wanted = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=820)
        self.fields: dict[str, FieldBox] = {}
        self._form: object = None
        self._foot = QVBoxLayout()
        self._foot_shown: object = None
        self._first: QWidget = self

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("printer", self._("Print it empty"), lambda: self.blank_printed.emit()),)

    # ---- drawing

    def show_screen(self, screen: StrainScreen) -> None:
        self.say_crumb(screen.title)
        form = (screen.renaming, screen.state, screen.answers, tuple((one.id, one.words) for one in screen.rows))
        if form != self._form:
            self._form = form
            self._draw(screen)
        for one in screen.rows:
            field = self.fields.get(one.id)
            if field is not None and not screen.renaming and field.answer() != one.answer:
                field.put(one.answer)
        self._draw_foot(screen)

    def _draw(self, screen: StrainScreen) -> None:
        look, body = self.look, self._body
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        body.clear()
        self.fields = {}
        self._foot_shown = None
        body.add(Label(screen.title, "h1"), Label(screen.lead, "body"))
        if screen.cards and not screen.renaming:
            body.add(self._cards(screen))
        if screen.renaming:
            self._draw_words(screen)
        elif screen.rows:
            self._draw_rows(screen)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(look.gap(16))
        body.add(self._foot)
        body.verticalScrollBar().setValue(0)
        if had_focus:
            self.focus_first()

    def _cards(self, screen: StrainScreen) -> QWidget:
        buttons: list[QWidget] = []
        for card_id, words in screen.cards:
            buttons.append(self._button(words, partial(self.card_opened.emit, card_id), icon="life-buoy"))
        return Flow(self.look, buttons, gap=12)

    def _draw_rows(self, screen: StrainScreen) -> None:
        told = Box(self.look, "info", pad=14).add(Label(screen.about))
        if screen.space_button:
            told.add(row(self._button(screen.space_button, self.space_wanted.emit), None))
        self._body.add(told, Label(screen.period, "h2"))
        for one in screen.rows:
            field = AnswerRow(self.look, self._, _form(one, screen.answers))
            field.changed.connect(partial(self.answered.emit, one.id))
            self._keep(one.id, field)
        if screen.state != "locked":
            own = self._button(self._("Put it in my own words"), self.words_wanted.emit, "text", icon="pencil")
            self._body.add(row(own, None))

    def _draw_words(self, screen: StrainScreen) -> None:
        says = self._("Call a row what you like. Where you leave it empty, it keeps the words of the program.")
        self._body.add(Label(says, "muted"))
        for one in screen.rows:
            field = LineField(self.look, self._, FormField(one.id, one.original, "", "line", 1, (), ()))
            field.put("" if one.words == one.original else one.words)
            field.changed.connect(partial(self.worded.emit, one.id))
            self._keep(one.id, field)
        done = self._button(self._("Done"), self.words_done.emit, "primary")
        back = self._button(self._("Use the words of the program"), self.words_back.emit)
        self._body.add(Flow(self.look, [done, back], gap=12))

    def _keep(self, name: str, field: FieldBox) -> None:
        if not self.fields:
            self._first = field
        self.fields[name] = field
        self._body.add(Box(self.look, "card", pad=16).add(field))

    def _button(self, words: str, pressed: Any, kind: Kind = "", icon: str = "") -> Button:
        button = Button(self.look, words, kind, icon=icon)
        button.clicked.connect(lambda: pressed())
        return button

    # ---- what follows from the answers

    def _draw_foot(self, screen: StrainScreen) -> None:
        shown = (screen.steps, screen.phones, screen.people, screen.trouble, screen.has_days, screen.renaming)
        if shown == self._foot_shown:
            return
        self._foot_shown = shown
        empty(self._foot)
        if screen.trouble:
            self._foot.addWidget(Box(self.look, "warn", pad=14).add(Label(screen.trouble)))
        if screen.renaming or not screen.rows:
            return
        if screen.steps:
            self._foot.addWidget(self._steps(screen))
        self._foot.addWidget(self._people(screen))
        if screen.has_days:
            see = self._button(self._("See it over time"), self.over_time_opened.emit, icon="chart-column")
            self._foot.addLayout(row(see, None))
        self._foot.addWidget(Label(screen.review, "small"))

    def _steps(self, screen: StrainScreen) -> QWidget:
        box = Box(self.look, "card", gap=10)
        box.add(Label(self._("One small thing, if you like"), "h2"))
        for at, (words, step) in enumerate(screen.steps):
            if at:
                box.add(rule())
            box.add(Label(words, "small"), Label(step, "body"))
        return box

    def _people(self, screen: StrainScreen) -> QWidget:
        look = self.look
        box = Box(look, "card", gap=8)
        box.add(*(Label(line, "body") for line in screen.closing))
        head = Label(self._("Someone to talk to"), "h2")
        box.add(rule(), row(picture(look, "phone-call", size=22), head, gap=look.gap(10)))
        box.add(*(phone_label(phone) for phone in screen.phones))
        box.add(Label(screen.people, "body"))
        country = self._button(self._("Choose another country"), self.country_wanted.emit, "text")
        says = Label(self._("Numbers for: {country}", country=screen.country), "small")
        return box.add(says, row(country, None))

    def focus_first(self) -> None:
        if isinstance(self._first, AnswerRow):
            self._first.focus_first()
        elif isinstance(self._first, LineField):
            self._first.line.setFocus()
        else:
            self.setFocus()

    def forget(self) -> None:
        for field in self.fields.values():
            field.wipe()
        self._body.clear()
        self.fields, self._form, self._foot_shown, self._first = {}, None, None, self
        self._foot = QVBoxLayout()


def _form(one: StrainRow, answers: tuple[tuple[str, str], ...]) -> FormField:
    return FormField(one.id, one.words, "", "choice", 1, answers, ())


def join(page: StrainPage, presenter: StrainPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.answered, presenter.answer),
        (page.worded, presenter.word),
        (page.words_wanted, presenter.change_words),
        (page.words_done, presenter.words_done),
        (page.words_back, presenter.words_back),
        (page.over_time_opened, presenter.see_over_time),
        (page.blank_printed, presenter.print_blank),
        (page.card_opened, presenter.open_card),
        (page.space_wanted, presenter.to_space),
        (page.country_wanted, presenter.change_country),
    ]
    for signal, slot in joins:
        signal.connect(slot)
