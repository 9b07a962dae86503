# SPDX-License-Identifier: Apache-2.0
"""The quiz as widgets: a question in the middle, the way on always at the foot."""

from __future__ import annotations

from typing import Any, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import Tool
from family_app.ui.pages.sitting import SittingPage
from family_app.ui.screens.quiz import Asking, Ended, Given, LookingBack, Offer, QuizPresenter, QuizScreen
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class QuizPage(SittingPage):
    """Draws a :class:`QuizScreen`."""

    begun = Signal()
    went_on = Signal()
    skipped = Signal()
    stopped = Signal()
    looked_back = Signal()
    left_answers = Signal()
    reset_wanted = Signal()
    reset_confirmed = Signal()
    reset_declined = Signal()
    lesson_opened = Signal(str)
    printed = Signal()
    left_quiz = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self.stop_button = self._button(words("Stop here"), self.stopped)
        self.skip_button = self._button(words("Skip"), self.skipped)
        self.next_button = Button(look, words("Next"), "primary", icon="arrow-right", icon_after=True)
        self.next_button.clicked.connect(lambda: self.went_on.emit())
        self._foot.stack.addLayout(row(self.stop_button, None, self.skip_button, self.next_button, gap=look.gap(6)))

    def tools(self) -> tuple[Tool, ...]:
        return (
            Tool("list-checks", self._("My answers"), lambda: self.looked_back.emit()),
            Tool("printer", self._("Print"), lambda: self.printed.emit()),
        )

    # ---- drawing

    def show_screen(self, screen: QuizScreen) -> None:
        self.say_crumb(f"{screen.lead}: {screen.title}")
        self.say_progress(screen.part)
        self._clear(notice=screen.notice, asks=isinstance(screen.stage, Asking))
        match screen.stage:
            case Offer():
                self._draw_offer(screen.title, screen.stage)
            case Asking():
                self._draw_question(screen.stage)
            case Ended():
                self._draw_end(screen.stage)
            case LookingBack():
                self._draw_answers(screen.stage)
            case _:
                assert_never(screen.stage)
        self._settle()

    def _draw_offer(self, title: str, stage: Offer) -> None:
        self._body.add(Label(title, "h1"), Label(stage.says, "body"))
        back = self._button(self._("Back to the module"), self.left_quiz)
        self._first = back
        if stage.begin:
            self._first = self._button(stage.begin, self.begun)
            self._body.add(row(self._first, None))
        self._body.add(row(back, None))

    def _draw_question(self, stage: Asking) -> None:
        question = stage.question
        box = self._add_question(stage.where, stage.note, question, primary=True)
        box.lesson_opened.connect(lambda: self.lesson_opened.emit(question.id))
        done = question.verdict is not None
        self.skip_button.setVisible(not done)
        self.next_button.setVisible(done)
        self._first = self.next_button if done else box

    def _draw_end(self, stage: Ended) -> None:
        module = self._button(self._("Back to the module"), self.left_quiz, "primary")
        self._body.add(self._hero(stage.title, stage.says), row(module, None))
        answers = self._button(self._("Look at my answers"), self.looked_back)
        again = self._button(self._("Go through them again"), self.begun)
        self._body.add(row(answers, None), row(again, None))
        self._first = module

    def _draw_answers(self, stage: LookingBack) -> None:
        self._body.add(Label(self._("My answers"), "h1"))
        back = self._button(self._("Back to the questions"), self.left_answers, "primary")
        self._first = back
        if not stage.answers:
            self._body.add(Label(self._("You have not answered any of these yet."), "body"), row(back, None))
            return
        self._body.add(self._confirm() if stage.sure else row(back, None))
        for given in stage.answers:
            self._body.add(self._given(given))
        if not stage.sure:
            self._body.add(row(self._button(self._("Forget my answers…"), self.reset_wanted), None))

    def _given(self, given: Given) -> QWidget:
        box = Box(self.look, "card", gap=6)
        box.add(Label(given.ask, "h3"))
        yours = given.yours or self._("This answer was to an earlier form of the question.")
        box.add(Label(self._("You chose"), "accent"), Label(yours, "body"))
        if given.fits:
            box.add(Label(self._("What fits"), "accent"), Label(given.fits, "body"))
        else:
            box.add(Label(self._("It fits."), "muted"))
        if given.lesson:
            lesson = Button(self.look, given.lesson, "text", icon="book-open")
            lesson.clicked.connect(lambda: self.lesson_opened.emit(given.id))
            box.add(lesson)
        return box

    def _confirm(self) -> QWidget:
        box = Box(self.look, "box")
        box.add(Label(self._("Forget all your answers to these questions? The questions stay."), "h3"))
        keep = self._button(self._("Keep them"), self.reset_declined)
        self._first = keep
        return box.add(row(keep, None), row(self._button(self._("Forget them"), self.reset_confirmed), None))


def join(page: QuizPage, presenter: QuizPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.begun, presenter.begin),
        (page.chose, presenter.chose),
        (page.answered, presenter.answer),
        (page.went_on, presenter.go_on),
        (page.skipped, presenter.skip),
        (page.stopped, presenter.stop),
        (page.looked_back, presenter.look_back),
        (page.left_answers, presenter.leave_answers),
        (page.reset_wanted, presenter.want_reset),
        (page.reset_confirmed, presenter.reset),
        (page.reset_declined, presenter.keep_answers),
        (page.lesson_opened, presenter.open_lesson),
        (page.card_opened, presenter.open_card),
        (page.printed, presenter.print_quiz),
        (page.left_quiz, presenter.leave_quiz),
    ]
    for signal, slot in joins:
        signal.connect(slot)
