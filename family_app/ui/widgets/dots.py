# SPDX-License-Identifier: Apache-2.0
"""Answers as dots: a small ring, a larger ring half filled, a large full dot. Size and filling tell them apart, not
colour. What was left out leaves its place empty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look

_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
CELL = 60
"""Pixels (at 100 %) for a day."""


class Dots(QWidget):
    """One row, a dot for each answer; ``name`` says the same in words."""

    def __init__(self, look: Look, answers: tuple[str, ...], name: str, *, cell: int = CELL) -> None:
        super().__init__()
        self.look, self.answers, self._cell = look, answers, cell
        give_role(self, "picture" if name else "decoration", name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(len(self.answers) * self.look.px(self._cell), self.look.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, answer in enumerate(self.answers):
            self._dot(painter, cell_of(self, at, len(self.answers)).toRectF().center(), answer)
        painter.end()

    def _dot(self, painter: QPainter, middle: QPointF, answer: str) -> None:
        look = self.look
        sizes = {"never": 6, "some": 9, "most": 11.5}
        if answer not in sizes:
            return
        radius = sizes[answer] * look.scale
        ring = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        ink = look.colour("primary")
        painter.setPen(QPen(ink, max(2.0, 2 * look.scale)))
        painter.setBrush(ink if answer == "most" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if answer == "some":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPie(ring, 180 * 16, 180 * 16)  # the lower half: the same from either side


class DayNames(QWidget):
    """The days over the dots. A screen reader hears them with every row."""

    def __init__(self, look: Look, days: tuple[str, ...]) -> None:
        super().__init__()
        self.look, self.days = look, days
        give_role(self, "decoration")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(len(self.days) * self.look.px(CELL), self.look.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.look.font(14))
        painter.setPen(self.look.colour("muted"))
        for at, day in enumerate(self.days):
            painter.drawText(cell_of(self, at, len(self.days)), _CENTRE, day)
        painter.end()


def cell_of(widget: QWidget, at: int, count: int) -> QRect:
    """The place of a day; the first stands where reading begins."""
    width = widget.width() // max(1, count)
    box = QRect(at * width, 0, width, widget.height())
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        box.moveLeft(widget.width() - (at + 1) * width)
    return box
