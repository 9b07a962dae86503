# SPDX-License-Identifier: Apache-2.0
"""A drawing in the text, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.widgets.labels import Label

MEASURE = 640
"""A drawing is at most as wide as the text, in pixels at 100 %."""


class Drawing(QWidget):
    """The drawing alone, scaled to the width that is there."""

    def __init__(self, look: Look, svg: bytes, alt: str) -> None:
        super().__init__()
        ink = look.colours.text
        self._look = look
        self._renderer = QSvgRenderer(QByteArray(svg.replace(b"currentColor", ink.encode())), self)
        size = self._renderer.defaultSize()
        self._ratio = size.height() / size.width() if size.width() > 0 else 0.5
        give_role(self, "picture", alt)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, self._look.px(MEASURE)) * self._ratio)

    def sizeHint(self) -> QSize:
        width = self._look.px(MEASURE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        width = min(self.width(), self._look.px(MEASURE))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - width) / 2
        self._renderer.render(painter, QRectF(left, 0, width, width * self._ratio))
        painter.end()


class FigureBox(QWidget):
    """The drawing with its caption."""

    def __init__(self, look: Look, svg: bytes, *, alt: str, caption: str) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(6))
        self.drawing = Drawing(look, svg, alt)
        stack.addWidget(self.drawing)
        if caption:
            words = Label(caption, "small")
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            stack.addWidget(words)
