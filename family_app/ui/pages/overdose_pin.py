# SPDX-License-Identifier: Apache-2.0
"""What never scrolls away on the overdose screen: the emergency number, the clock, and what is asked now."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.screens.overdose_words import OverdoseWords
from family_app.ui.widgets.boxes import Box, Columns
from family_app.ui.widgets.key_button import KeyButton
from family_app.ui.widgets.labels import Label, say, show_if
from family_app.words import Words

NUMBER, CALL_WORDS = 46, 28
"""Letters of the number, and of the words where no number is known, in pixels at 100 %."""


class Number(Label):
    """“Call 999”: the largest thing on the screen. It grows with half the speed of the text, so that it has room."""

    def __init__(self, look: Look, words: OverdoseWords, *, _: Words) -> None:
        text = _("Call {n}", n=words.call)
        super().__init__(text)
        self._look = look
        self._most = look.gap(NUMBER if words.number else CALL_WORDS)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._size = 0
        self._fit(10_000)

    def _fit(self, width: int) -> None:
        """Smaller only where one word of it would not fit."""
        font, size = QFont(self._look.font(28, bold=True)), self._most
        while size > 20:
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            if max(metrics.horizontalAdvance(word) for word in self.text().split()) <= width - 4:
                break
            size -= 2
        if size != self._size:
            self._size = size
            colour = self._look.colours.danger
            self.setStyleSheet(f"font-size: {size}px; font-weight: bold; color: {colour};")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.gap(100), super().minimumSizeHint().height())


class Pin(QWidget):
    """``pressed`` carries the name of what the presenter is to do."""

    pressed = Signal(str)

    def __init__(self, look: Look, words: Words, said: OverdoseWords) -> None:
        super().__init__()
        self.look, self._ = look, words
        self.number = Number(look, said, _=words)
        self.clock = Label("", "small")
        self.due = Label("", "h3")
        self.prompt = Label("")
        self.more = Label("")
        self.yes = KeyButton(look, said["button-yes"], "Y")
        self.yes.clicked.connect(lambda: self.pressed.emit("said_breathes_well"))
        self.no = KeyButton(look, said["button-no"], "N")
        self.no.clicked.connect(lambda: self.pressed.emit("said_no"))
        self.answers = Columns(look, [self.no, self.yes], least=110, most=2, gap=8)
        self.box = Box(look, "info", pad=6, gap=4).add(self.prompt, self.more, self.answers)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(4))
        for thing in (self.number, self.clock, self.due, self.box):
            self._stack.addWidget(thing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.due.hide()
        self.box.hide()
        self._large = False

    def show_screen(self, screen: OverdoseScreen, *, due: str) -> None:
        """``due`` are the words of the due step where the card scrolls, else nothing."""
        show_if(self.clock, not (due and screen.prompt))  # where there is little room, what is asked comes first
        say(self.clock, self._("This screen has been open for {time}", time=screen.clock), keep=True)
        say(self.due, "" if screen.prompt else due)
        say(self.prompt, screen.prompt)
        say(self.more, screen.prompt_more)
        show_if(self.answers, screen.asks)
        show_if(self.box, bool(screen.prompt))
        size = self.look.text_px(19) + (self.look.gap(7) if screen.seen.ask_is_larger else 0)
        style = f"font-weight: bold; font-size: {size}px;"
        if self.prompt.styleSheet() != style:
            self.prompt.setStyleSheet(style)
