# SPDX-License-Identifier: Apache-2.0
"""The calm minute as widgets: a slow shape with its words, or three lines, and the way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.accessible import announce
from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.quick_exit import is_covered
from family_app.ui.screens.calm import CalmPresenter, CalmScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.danger import DangerButtons
from family_app.ui.widgets.labels import Label, say
from family_app.ui.widgets.slow_shape import SlowShape
from family_app.words import Words

_TICK = 40
"""Milliseconds between two looks at the clock."""


class CalmPage(ScrollingPage):
    """Draws a :class:`CalmScreen`. Escape goes back to where one was."""

    began = Signal(str)
    again = Signal()
    other = Signal()
    time_passed = Signal()
    card_opened = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=720)
        self._screen: CalmScreen | None = None
        self._first: QWidget | None = None
        self._shape = SlowShape(look)
        self._said = Label("", "h1")
        self._count = Label("", "h1")
        self._boxes: list[Box] = []
        self.timer = QTimer(self)
        self.timer.setInterval(_TICK)
        self.timer.timeout.connect(self._tick)

    # ---- drawing

    def show_screen(self, screen: CalmScreen) -> None:
        before, self._screen = self._screen, screen
        if before is None or (before.stage, before.lines) != (screen.stage, screen.lines):
            self._build(screen)
        if screen.stage in ("breath", "ground"):
            self._draw(screen)
            if before is None or before.said != screen.said:
                announce(self, screen.said)

    def _build(self, screen: CalmScreen) -> None:
        had_focus = self.isVisible()
        self._body.clear()
        self._body.add(Label(screen.title, "h2" if screen.stage == "breath" else "h1"), Label(screen.lead, "body"))
        match screen.stage:
            case "choice":
                self._build_choice(screen)
            case "breath":
                self._build_breath()
            case "ground":
                self._build_ground(screen)
            case "after":
                self._build_after(screen)
        self.say_crumb(screen.title)
        if had_focus:
            self.focus_first()

    def _build_choice(self, screen: CalmScreen) -> None:
        look = self.look
        breathe = Button(look, self._("Breathe slowly"), icon="wind", size=18)
        breathe.clicked.connect(lambda: self.began.emit("breath"))
        ground = Button(look, self._("Without breathing: feet, eyes, cold water"), icon="eye", size=18)
        ground.clicked.connect(lambda: self.began.emit("ground"))
        self._body.add(Columns(look, [breathe, ground], least=300, most=2, gap=12), Label(screen.said))
        self._body.add(self._back_row())
        overdose, card = partial(self.card_opened.emit, "overdose"), self.card_opened.emit
        self._body.add(
            Label(screen.danger), DangerButtons(look, self._, screen.emergency, overdose=overdose, card=card)
        )
        self._body.add(Label(screen.review, "small"))
        self._first = breathe

    def _build_breath(self) -> None:
        self._shape, self._said, self._count = SlowShape(self.look), Label("", "h1"), Label("", "h1")
        for label in (self._said, self._count):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._body.add(self._shape, self._said, self._count, self._back_row())

    def _build_ground(self, screen: CalmScreen) -> None:
        self._boxes = [Box(self.look, "card").add(Label(line, "h2")) for line in screen.lines]
        self._body.add(*self._boxes, self._back_row())

    def _build_after(self, screen: CalmScreen) -> None:
        more = Button(self.look, self._("Once more"), icon="rotate-ccw")
        more.clicked.connect(lambda: self.again.emit())
        other = Button(self.look, self._("The other way"))
        other.clicked.connect(lambda: self.other.emit())
        back = self._back()
        self._body.add(Columns(self.look, [back, more, other], least=180, most=3, gap=12))
        self._first = back

    def _back(self) -> Button:
        back = Button(self.look, self._("Back"), icon="arrow-left")
        back.clicked.connect(lambda: self.wants_back.emit())
        return back

    def _back_row(self) -> QWidget:
        holder, back = QWidget(), self._back()
        line = row(back, None)
        holder.setLayout(line)
        self._first = back
        return holder

    def _draw(self, screen: CalmScreen) -> None:
        if screen.stage == "breath":
            self._shape.setVisible(screen.is_moving)
            self._count.setVisible(not screen.is_moving)
            self._shape.set_part(screen.size)
            say(self._said, screen.said, keep=True)
            say(self._count, screen.count, keep=True)
            return
        for number, box in enumerate(self._boxes):
            kind = "info" if number == screen.at else "card"
            if box.property("kind") != kind:
                box.setProperty("kind", kind)
                box.style().polish(box)

    # ---- time and keys

    def _tick(self) -> None:
        if not is_covered(self):
            self.time_passed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()

    def focus_first(self) -> None:
        if self._first is not None:
            self._first.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or event.modifiers() or event.isAutoRepeat():
            return False
        self.wants_back.emit()
        return True


def join(page: CalmPage, presenter: CalmPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.began.connect(presenter.began)
    page.again.connect(presenter.once_more)
    page.other.connect(presenter.other_way)
    page.time_passed.connect(presenter.time_passed)
    page.card_opened.connect(presenter.open_card)
