# SPDX-License-Identifier: Apache-2.0
"""A few questions from before, as widgets: the question in the middle, the way on always at the foot."""

from __future__ import annotations

from typing import Any, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import Page
from family_app.ui.screens.today_questions import Asking, Quiet, TodayQuestionsPresenter, TodayQuestionsScreen
from family_app.ui.widgets.boxes import Body, Box, Foot, empty, row
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.question import QuestionBox
from family_app.ui.widgets.stop import focus_on
from family_app.words import Words


class TodayQuestionsPage(Page):
    """Draws a :class:`TodayQuestionsScreen`. Keys: Space or Enter shows the answer, 1 is *Again*, 2 *Got it*."""

    chose = Signal(object)
    answered = Signal(object)
    looked = Signal()
    again_pressed = Signal()
    got_it_pressed = Signal()
    stopped = Signal()
    declined = Signal()
    paused = Signal()
    wanted_back = Signal()
    went_on = Signal()
    lesson_opened = Signal()
    card_opened = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self._body = Body(look, measure=760)
        self._foot = Foot(look)
        down.addWidget(self._body, 1)
        down.addWidget(self._foot)
        self.box: QuestionBox | None = None
        self._first: QWidget = self
        self._can_rate = False

    def show_screen(self, screen: TodayQuestionsScreen) -> None:
        self.say_crumb(screen.title)
        self.say_progress(screen.part)
        self.setFocus()  # before the button that was pressed goes, or Qt would pick a place elsewhere
        self._body.clear()
        empty(self._foot.stack)
        self.box = None
        self._can_rate = False
        self._foot.setVisible(isinstance(screen.stage, Asking))
        if screen.notice:
            self._body.add(Box(self.look, "warn", pad=14).add(Label(screen.notice)))
        match screen.stage:
            case Asking():
                self._draw_question(screen.stage)
            case Quiet():
                self._draw_quiet(screen.stage)
            case _:
                assert_never(screen.stage)
        self._body.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _draw_question(self, stage: Asking) -> None:
        shown = stage.question.verdict is not None
        self._body.add(Label(stage.where, "muted"))
        if stage.note:
            self._body.add(Label(stage.note))
        self.box = box = QuestionBox(self.look, self._, ask="h2")
        box.show_screen(stage.question)
        box.chose.connect(self.chose)
        box.answered.connect(self.answered)
        box.lesson_opened.connect(self.lesson_opened)
        box.card_opened.connect(self.card_opened)
        self._body.add(box)
        quiet: list[QWidget] = []
        if stage.not_now:
            quiet.append(self._button(stage.not_now, self.declined, "text"))
        if stage.pause:
            quiet.append(self._button(stage.pause, self.paused, "text"))
        if quiet:
            self._body.add(Flow(self.look, quiet, gap=16))
        self._draw_foot(stage, shown=shown)

    def _draw_foot(self, stage: Asking, *, shown: bool) -> None:
        stop = self._button(self._("Stop here"), self.stopped)
        if not shown:
            look = self._button(self._("Show the answer"), self.looked, "primary", icon="eye")
            self._foot.stack.addLayout(row(stop, None, look))
            self._first = look
            return
        again = self._button(self._("Again"), self.again_pressed, "" if stage.got_it else "primary", icon="rotate-ccw")
        got_it = self._button(self._("Got it"), self.got_it_pressed, "primary" if stage.got_it else "", icon="check")
        again.setToolTip(self._("Key: {key}", key="1"))
        got_it.setToolTip(self._("Key: {key}", key="2"))
        self._foot.stack.addLayout(row(stop, None, again, got_it))
        self._can_rate = True
        # What is read comes first: a second press of Space must not rate what nobody has read.
        assert self.box is not None
        self._first = self.box

    def _draw_quiet(self, stage: Quiet) -> None:
        hero = Box(self.look, "hero", pad=24, gap=6)
        hero.add(Label(stage.title, "h1", on="soft"), *(Label(line, "body", on="soft") for line in stage.says))
        self._first = on = self._button(stage.on, self.went_on, "primary")
        self._body.add(hero, row(on, None))
        if stage.back:
            self._body.add(row(self._button(stage.back, self.wanted_back), None))

    def _button(self, words: str, signal: Any, kind: Kind = "", *, icon: str = "") -> Button:
        made = Button(self.look, words, kind, icon=icon)
        made.clicked.connect(lambda: signal.emit())
        return made

    def take_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not self._can_rate or not plain or event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_1:
            self.again_pressed.emit()
            return True
        if event.key() == Qt.Key.Key_2:
            self.got_it_pressed.emit()
            return True
        return False

    def focus_first(self) -> None:
        if isinstance(self._first, QuestionBox):
            self._first.focus_first()
        else:
            focus_on(self._first)


def join(page: TodayQuestionsPage, presenter: TodayQuestionsPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.chose.connect(presenter.chose)
    page.answered.connect(presenter.answer)
    page.looked.connect(presenter.looked)
    page.again_pressed.connect(presenter.again)
    page.got_it_pressed.connect(presenter.got_it)
    page.stopped.connect(presenter.stop)
    page.declined.connect(presenter.not_now)
    page.paused.connect(presenter.pause)
    page.wanted_back.connect(presenter.wanted_back)
    page.went_on.connect(presenter.go_on)
    page.lesson_opened.connect(presenter.open_lesson)
    page.card_opened.connect(presenter.open_card)
