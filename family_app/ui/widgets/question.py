# SPDX-License-Identifier: Apache-2.0
"""A question in a box: what is asked, what can be answered, and afterwards the reason for every option."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.accessible import announce, give_role
from family_app.ui.look import Look
from family_app.ui.screens.question import Mark, QuestionScreen, ReasonLine, Verdict
from family_app.ui.widgets.answering import Answering, answering
from family_app.ui.widgets.boxes import Box, empty, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Kind, Label
from family_app.ui.widgets.stop import StopBox
from family_app.ui.widgets.tiles import picture
from family_app.words import Words

_PICTURES: dict[Mark, tuple[str, str]] = {
    "fits": ("circle-check", "primary"),
    "chosen": ("circle-dot", "accent"),
    "other": ("circle", "muted"),
}


class QuestionBox(StopBox):
    """Draws a :class:`QuestionScreen`. Decides nothing."""

    answered = Signal(object)
    """The :data:`~family_app.study.answers.Answer`."""
    chose = Signal(object)
    """What is picked so far, before it is checked."""
    lesson_opened = Signal()
    card_opened = Signal(str)
    tried_again = Signal()
    height_changed = Signal()

    def __init__(self, look: Look, words: Words, *, primary: bool = False, ask: Kind = "h3") -> None:
        """``primary`` makes the check the one filled button of the page; ``ask`` is the size of the question."""
        super().__init__(look, "card", gap=10)
        self._ = words
        self._primary = primary
        self._ask: Kind = ask
        self._answering: Answering | None = None
        self._hint = Label()
        self._verdict: Label | None = None

    def show_screen(self, screen: QuestionScreen) -> None:
        """Draw ``screen``. The keyboard stays in the box when it was in it."""
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        if had_focus:
            self.setFocus()  # before its button goes, or Qt would pick a place elsewhere
        empty(self.stack)
        self._answering = None
        give_role(self, "group", screen.ask)
        if screen.lead:
            self.add(Label(screen.lead, "accent"))
        self.add(Label(screen.ask, self._ask))
        if screen.verdict is None:
            self._draw_open(screen)
        else:
            self._draw_closed(screen, screen.verdict)
        if had_focus:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to choose; after the answer on the box, from where Tab goes on."""
        if self._answering is not None:
            self._answering.focus_first()
        else:
            self.setFocus()

    # ---- before

    def _draw_open(self, screen: QuestionScreen) -> None:
        self.add(Label(screen.how, "muted"))
        self._answering = answering(self.look, self._, screen)
        self._answering.changed.connect(self._picked)
        self._hint = Label("", "accent")
        self._hint.hide()
        check = Button(self.look, self._("Check my answer"), "primary" if self._primary else "", icon="check")
        check.clicked.connect(self._check)
        self.add(self._answering, self._hint, row(check, None))

    def _picked(self) -> None:
        assert self._answering is not None
        self._hint.hide()
        self.chose.emit(self._answering.draft())

    def _check(self) -> None:
        assert self._answering is not None
        answer = self._answering.answer()
        if answer is None:
            self._hint.setText(self._answering.missing())
            self._hint.show()
            announce(self, self._hint.text())
        else:
            self.answered.emit(answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._answering is not None:
            self._check()
        else:
            super().keyPressEvent(event)

    # ---- after

    def _draw_closed(self, screen: QuestionScreen, verdict: Verdict) -> None:
        look = self.look
        kind = "tip" if verdict.right else "info"
        said = Box(look, "tip" if kind == "tip" else "info", pad=12, gap=4)
        said.add(Label(verdict.words, "h3"))
        if verdict.kindly:
            said.add(Label(verdict.kindly))
        self.add(said)
        if verdict.card:
            card = Button(look, verdict.card_words, "danger", icon="triangle-alert")
            card.clicked.connect(lambda: self.card_opened.emit(verdict.card))
            self.add(row(card, None))
        for reason in verdict.reasons:
            self.add(self._reason(reason))
        if screen.notice:
            self.add(Label(screen.notice, "danger"))
        self._draw_ways_on(screen)
        announce(self, " ".join(filter(None, (verdict.words, verdict.kindly, verdict.reasons[0].why))))

    def _reason(self, reason: ReasonLine) -> QWidget:
        look = self.look
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, look.gap(4), 0, look.gap(4))
        line.setSpacing(look.gap(12))
        icon, colour = _PICTURES[reason.mark]
        line.addWidget(picture(look, icon, colour=colour, size=22), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(look.gap(2))
        if reason.says:
            down.addWidget(Label(reason.says, "accent"))
        down.addWidget(Label(reason.text, "h3"))
        down.addWidget(Label(reason.why, "body"))
        line.addLayout(down, 1)
        return whole

    def _draw_ways_on(self, screen: QuestionScreen) -> None:
        if screen.lesson:
            lesson = Button(self.look, screen.lesson, "text", icon="book-open")
            lesson.clicked.connect(lambda: self.lesson_opened.emit())
            self.add(lesson)
        if screen.again:
            again = Button(self.look, screen.again, "text", icon="rotate-ccw")
            again.clicked.connect(lambda: self.tried_again.emit())
            self.add(row(again, None))

    # ---- the rest

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return super().event(event)
