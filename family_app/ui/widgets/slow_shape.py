# SPDX-License-Identifier: Apache-2.0
"""A disc that slowly becomes larger and smaller. The words under it say the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look


class SlowShape(QWidget):
    """Nothing to a screen reader: it is told the words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, "decoration")

    def sizeHint(self) -> QSize:
        return QSize(self.look.gap(240), self.look.gap(240))

    def set_part(self, part: float) -> None:
        """0 is small, 1 fills the ring."""
        if part != self._part:
            self._part = part
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        most = min(self.width(), self.height()) / 2 - 3
        painter.setPen(QPen(QColor(colours.line), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, most, most)
        painter.setPen(QPen(QColor(colours.primary), 2))
        painter.setBrush(QColor(colours.soft))
        size = most * (0.35 + 0.62 * self._part)
        painter.drawEllipse(middle, size, size)
        painter.end()
