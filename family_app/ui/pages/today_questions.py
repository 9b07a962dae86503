# SPDX-License-Identifier: Apache-2.0
"""A few questions from before, as widgets: the question in the middle, the way on always at the foot."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.sitting import SittingPage
from family_app.ui.screens.today_questions import Asking, Quiet, TodayQuestionsPresenter, TodayQuestionsScreen
from family_app.ui.widgets.boxes import empty, row
from family_app.ui.widgets.flow import Flow
from family_app.words import Words


class TodayQuestionsPage(SittingPage):
    """Draws a :class:`TodayQuestionsScreen`. Keys: Space or Enter shows the answer, 1 is *Again*, 2 *Got it*."""

    looked = Signal()
    again_pressed = Signal()
    got_it_pressed = Signal()
    stopped = Signal()
    declined = Signal()
    paused = Signal()
    wanted_back = Signal()
    went_on = Signal()
    lesson_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._can_rate = False

    def show_screen(self, screen: TodayQuestionsScreen) -> None:
        self.say_crumb(screen.title)
        self.say_progress(screen.part)
        self._clear(notice=screen.notice, asks=isinstance(screen.stage, Asking))
        empty(self._foot.stack)
        self._can_rate = False
        match screen.stage:
            case Asking():
                self._draw_question(screen.stage)
            case Quiet():
                self._draw_quiet(screen.stage)
            case _:
                assert_never(screen.stage)
        self._settle()

    def _draw_question(self, stage: Asking) -> None:
        shown = stage.question.verdict is not None
        box = self._add_question(stage.where, stage.note, stage.question)
        box.lesson_opened.connect(self.lesson_opened)
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
        self._first = on = self._button(stage.on, self.went_on, "primary")
        self._body.add(self._hero(stage.title, stage.says), row(on, None))
        if stage.back:
            self._body.add(row(self._button(stage.back, self.wanted_back), None))

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
