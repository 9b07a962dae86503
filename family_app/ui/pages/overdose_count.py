# SPDX-License-Identifier: Apache-2.0
"""The count for breaths and pushes: a shape that grows and falls, and the word for it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.labels import Label, say


class Shape(QWidget):
    """A disc inside a ring. The words beside it say the same, so screen readers are not told of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.gap(92), self.look.gap(92))

    def set_part(self, part: float) -> None:
        """0 is small, 1 fills the ring."""
        if part != self._part:
            self._part = part
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        most = min(self.width(), self.height()) / 2 - 3
        painter.setPen(QPen(QColor(c.outline), 2))
        painter.setBrush(QColor(c.surface))
        painter.drawEllipse(middle, most, most)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.primary))
        size = most * (0.3 + 0.66 * self._part)
        painter.drawEllipse(middle, size, size)
        painter.end()


class CountBox(Box):
    """Shown while breaths or pushes are counted."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "card", pad=8, gap=4)
        self.look = look
        self.shape_ = Shape(look)
        self.above = Label("")
        self.said = Label("", "h2")
        self.said.setMinimumHeight(self.said.fontMetrics().height())
        self.lines = [Label(""), Label("")]
        self.add(*self.lines)
        self.add(row(self.shape_, self._column(look), gap=look.gap(12)))

    def _column(self, look: Look) -> Box:
        column = Box(look, "card", pad=0, gap=2)
        column.setProperty("kind", "")
        column.stack.addStretch(1)
        column.add(self.above, self.said)
        column.stack.addStretch(1)
        return column

    def give_room(self, most: int) -> None:
        """Say the count in smaller letters where two lines of it would not fit."""
        lines = 2 * QFontMetrics(self.look.font(22, bold=True)).lineSpacing()
        style = f"font-size: {self.look.text_px(16)}px;" if lines > most else ""
        if self.said.styleSheet() != style:
            self.said.setStyleSheet(style)

    def tops(self) -> tuple[int, int, int]:
        """Where the box begins, the shape with the words beside it, and the count itself; from most to least."""
        return 0, min(self._top(self.shape_), self._top(self.above)), self._top(self.said)

    def _top(self, thing: QWidget) -> int:
        return thing.mapTo(self, QPoint(0, 0)).y()

    @property
    def bottom(self) -> int:
        """Where the count itself ends, and the shape where it is lower."""
        return max(self._top(thing) + thing.height() for thing in (self.said, self.shape_))

    def show_screen(self, screen: OverdoseScreen) -> None:
        count, said = screen.count, screen.words
        self.setVisible(count is not None)
        if count is None:
            return
        pushes = screen.seen.hands == "pushes"
        first = (said["cant-do-breaths"], said["some-breaths"]) if pushes else ("", "")
        for label, text in zip(self.lines, first, strict=True):
            say(label, text)
        say(self.above, said["no-breaths"] if pushes else count.above)
        say(self.said, count.words, keep=True)
        self.shape_.set_part(count.size if screen.around.is_moving else 0.5)
