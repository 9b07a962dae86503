# SPDX-License-Identifier: Apache-2.0
"""What never scrolls away on the overdose screen: the emergency number, the clock, and what is asked now."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.screens.overdose_words import OverdoseWords
from family_app.ui.widgets.boxes import Box, Columns
from family_app.ui.widgets.key_button import KeyButton
from family_app.ui.widgets.labels import Label, say, show_if
from family_app.words import Words

NUMBER, CALL_WORDS = 46, 28
"""Letters of the number, and of the words where no number is known, in pixels at 100 %."""
PARTS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45)
"""How much smaller the words may be, where there is no room for all of them at their own size."""

NUMBER_PARTS = (1.0, 0.85, 0.7)
"""How much smaller the number may be where even the smallest words leave too little; it is still larger than they."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class Number(Label):
    """“Call 999”: the largest thing on the screen. It grows with half the speed of the text, so that it has room."""

    def __init__(self, look: Look, words: OverdoseWords, *, _: Words) -> None:
        text = _("Call {n}", n=words.call)
        super().__init__(text)
        self._look = look
        self._most = look.gap(NUMBER if words.number else CALL_WORDS)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._size = 0
        self._part = 1.0
        self._fit(10_000)

    def be_part(self, part: float) -> None:
        """Be this part of the usual size."""
        self._part = part
        self._fit(self.width())

    def height_at(self, part: float, width: int) -> int:
        """How high it would be with letters of this part of their size."""
        metrics = QFontMetrics(self._font_for(part, width))
        return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, self.text()).height()

    def _font_for(self, part: float, width: int) -> QFont:
        """Smaller only where one word of it would not fit."""
        font, size = QFont(self._look.font(28, bold=True)), round(self._most * part)
        while size > 20:
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            if max(metrics.horizontalAdvance(word) for word in self.text().split()) <= width - 4:
                break
            size -= 2
        font.setPixelSize(size)
        return font

    def _fit(self, width: int) -> None:
        size = self._font_for(self._part, width).pixelSize()
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
        self.yes = KeyButton(look, said["button-yes"], "Y", size=14)
        self.yes.clicked.connect(lambda: self.pressed.emit("said_breathes_well"))
        self.no = KeyButton(look, said["button-no"], "N", size=14)
        self.no.clicked.connect(lambda: self.pressed.emit("said_no"))
        self.answers = Columns(look, [self.no, self.yes], least=100, most=2, gap=8)
        self.box = Box(look, "info", pad=6, gap=4).add(self.prompt, self.more, self.answers)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(look.gap(4))
        self._head.addWidget(self.number, 1)
        self._head.addWidget(self.clock)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(4))
        self._stack.addLayout(self._head)
        for thing in (self.due, self.box):
            self._stack.addWidget(thing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.due.hide()
        self.box.hide()
        self._is_larger = self._will_be_larger = False
        self._most = 0

    def show_screen(self, screen: OverdoseScreen, *, due: str) -> None:
        """``due`` are the words of the due step where the card scrolls, else nothing."""
        open_for = self._("This screen has been open for {time}", time=screen.clock)
        say(self.clock, self._("open {time}", time=screen.clock) if due else open_for, keep=True)
        if self.clock.accessibleName() != open_for:
            self.clock.setAccessibleName(open_for)
        # The question about the chest, and the words for the next dose, are themselves what is due.
        say(self.due, "" if screen.seen.ask in ("look", "dose-now") else due)
        say(self.prompt, screen.prompt)
        say(self.more, screen.prompt_more)
        show_if(self.answers, screen.asks)
        show_if(self.box, bool(screen.prompt))
        self._is_larger = screen.seen.ask_is_larger
        self._will_be_larger = screen.seen.ask in ("look", "dose-now")
        self._fit()

    # ---- room

    def give_room(self, most: int) -> None:
        """Be at most ``most`` pixels high, with smaller words if need be; 0: as high as it likes.

        Where there is a most, all is in one column, and the clock stands beside the number.
        """
        self._most = most
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if most else QBoxLayout.Direction.TopToBottom)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _sizes(self, part: float, *, larger: bool) -> dict[Label, int]:
        """Letters of what may be smaller, in pixels."""
        prompt = self.look.text_px(19) + (self.look.gap(7) if larger else 0)
        sizes = {self.due: self.look.text_px(18), self.prompt: prompt, self.more: self.look.text_px(16)}
        return {label: round(size * part) for label, size in sizes.items()}

    def _fit(self) -> None:
        sizes = [(part, 1.0) for part in PARTS] + [(PARTS[-1], part) for part in NUMBER_PARTS[1:]]
        if not self._most:
            sizes = sizes[:1]
        part, number = next((one for one in sizes if self._height_at(*one) <= self._most), sizes[-1])
        self.number.be_part(number)
        for label, size in self._sizes(part, larger=self._is_larger).items():
            weight = "normal" if label is self.more else "bold"
            style = f"font-weight: {weight}; font-size: {size}px;"
            if label.styleSheet() != style:
                label.setStyleSheet(style)

    def _height_at(self, part: float, number: float) -> int:
        """How high all of it is with words, and with a number, of this part of their size.

        What asks is measured as it will be when it is larger, so that it then does get larger.
        """
        inside = self.width() - 2 * self.look.gap(6) - 4
        beside = self.clock.sizeHint().width() + self.look.gap(4) if self._most else 0
        high = self.number.height_at(number, max(self.look.gap(100), self.width() - beside))
        for label, size in self._sizes(part, larger=self._will_be_larger).items():
            if label.text():
                font = self.look.font(16, bold=label is not self.more)
                font.setPixelSize(size)
                room = QRect(0, 0, self.width() if label is self.due else inside, 10_000)
                high += QFontMetrics(font).boundingRect(room, _WRAPPED, label.text()).height() + self.look.gap(4)
        if self.prompt.text():
            high += 2 * self.look.gap(6) + self.look.gap(4)
        if not self.answers.isHidden():
            high += max(self.answers.heightForWidth(inside), self.answers.minimumSizeHint().height())
        return high
