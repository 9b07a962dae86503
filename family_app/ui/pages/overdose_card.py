# SPDX-License-Identifier: Apache-2.0
"""The card itself: all seven lines at once, the first one large, the one that is due marked with a bar and a frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.screens.overdose_words import CardStep, OverdoseWords
from family_app.ui.widgets.buttons import rounded_box
from family_app.ui.widgets.labels import Label

SIZES = ((25, 20), (24, 19), (22, 18), (21, 17), (20, 16), (19, 15), (18, 15), (17, 14), (16, 14))
"""Letters of the first line and of the others, in pixels at 100 %: the largest that let the card be seen whole."""
SCROLLED = (20, 17)
"""Letters when the card has to scroll anyway."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


class StepLine(QWidget):
    """A number and a line of the card."""

    def __init__(self, look: Look, step: CardStep, *, due_word: str) -> None:
        super().__init__()
        self.look = look
        self.step = step
        self.is_due = False
        self._due_word = due_word
        self._font = look.font(16)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        give_role(self, "note")
        self.set_due(False)

    def set_size(self, size: int) -> None:
        self._font = self.look.font(16)
        self._font.setPixelSize(round(size * self.look.scale))
        self._font.setBold(self.step.number == 1)
        self.updateGeometry()
        self.update()

    def set_due(self, is_due: bool) -> None:
        self.is_due = is_due
        now = f" ({self._due_word})" if is_due else ""
        self.setAccessibleName(f"{self.step.number}{now}. {self.step.words}")
        self.update()

    @property
    def _indent(self) -> int:
        return QFontMetrics(self._font).horizontalAdvance("0") * 2 + self.look.gap(14)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(40, width - self._indent - self.look.gap(8)), 10_000)
        text = QFontMetrics(self._font).boundingRect(room, _WRAPPED, self.step.words)
        return text.height() + 2 * self.look.gap(4)

    def sizeHint(self) -> QSize:
        # The layout asks for the height at its width; a hint from an older width would hold it back.
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font)
        longest = max(metrics.horizontalAdvance(word) for word in self.step.words.split())
        return QSize(longest + self._indent + self.look.gap(12), metrics.height() + 2 * self.look.gap(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self.look, self.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.is_due:
            rounded_box(painter, self.rect().adjusted(1, 1, -1, -1), look.gap(6), QColor(c.soft), QColor(c.primary), 2)
            bar = QRect(0, 0, look.gap(6), self.height())
            bar.moveLeft(self.width() - bar.width() if mirrored else 0)
            rounded_box(painter, bar, look.gap(2), QColor(c.primary), QColor(c.primary), 1)
        top, side = look.gap(4), look.gap(10)
        number = QRect(side, top, self._indent - side, self.height())
        words = self.rect().adjusted(self._indent, top, -look.gap(8), 0)
        if mirrored:
            number.moveRight(self.width() - side)
            words = self.rect().adjusted(look.gap(8), top, -self._indent, 0)
        painter.setPen(QColor(c.on_soft if self.is_due else c.text))
        bold = QFont(self._font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(number, _WRAPPED, f"{self.step.number}.")
        painter.setFont(self._font)
        painter.drawText(words, _WRAPPED, self.step.words)
        painter.end()


class OverdoseCard(QWidget):
    """Title, the seven lines, and the line under them."""

    def __init__(self, look: Look, words: OverdoseWords, *, due_word: str) -> None:
        super().__init__()
        self.look = look
        self.title = Label(words.title, "h1")
        self.title.setStyleSheet(f"font-size: {look.text_px(22)}px;")  # the number is the largest thing here
        self.lines = [StepLine(look, step, due_word=due_word) for step in words.steps]
        self.under = Label(words.under, "h3")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(2))
        for thing in (self.title, *self.lines, self.under):
            self._stack.addWidget(thing)
        self._stack.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_sizes(SCROLLED)

    def set_sizes(self, sizes: tuple[int, int]) -> None:
        """Letters of the first line, and of the others."""
        first, rest = sizes
        self._stack.setSpacing(self.look.gap(8 if rest >= 17 else 2))
        for line in self.lines:
            line.set_size(first if line.step.number == 1 else rest)
        self.under.setStyleSheet(f"font-size: {round(rest * self.look.scale)}px;")

    def height_at(self, width: int) -> int:
        """How high the whole card is in this width."""
        parts = [self.title, *self.lines, self.under]
        return sum(part.heightForWidth(width) for part in parts) + self._stack.spacing() * len(parts)

    def fits(self, width: int, height: int) -> bool:
        """Choose the largest letters with which the card is seen whole; whether there are any."""
        for sizes in SIZES:
            self.set_sizes(sizes)
            if self.height_at(width) <= height:
                return True
        self.set_sizes(SCROLLED)
        return False

    def show_due(self, step_id: str) -> None:
        for line in self.lines:
            if line.is_due != (line.step.id == step_id):
                line.set_due(line.step.id == step_id)

    def due_line(self) -> StepLine | None:
        return next((line for line in self.lines if line.is_due), None)
