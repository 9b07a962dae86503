# SPDX-License-Identifier: Apache-2.0
"""A button that shows its own key, for a screen that is worked without looking for the mouse."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from family_app.ui.look import Look
from family_app.ui.widgets.buttons import Button, Kind

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class KeyButton(Button):
    """The key stands in a small cap before the words. ``key`` is a letter, ``Enter`` or ``Space``.

    Screen readers are told the key as well; the words alone stay the name.
    """

    def __init__(
        self, look: Look, text: str, key: str, kind: Kind = "", *, key_words: str = "", size: int = 16
    ) -> None:
        self.key = key
        self._cap = key_words or key
        super().__init__(look, text, kind, size=size)
        self.setAccessibleDescription(self._cap)

    @property
    def _pad(self) -> int:
        return self.look.gap(10)

    @property
    def _cap_font(self) -> QFont:
        font = self.look.font(14, bold=True)
        font.setPixelSize(self.font().pixelSize() * 7 // 8)
        return font

    @property
    def _cap_width(self) -> int:
        metrics = QFontMetrics(self._cap_font)
        return max(metrics.height(), metrics.horizontalAdvance(self._cap)) + self.look.gap(10)

    @property
    def _icon_room(self) -> int:
        return self._cap_width + self.look.gap(8)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        inside = self.rect().adjusted(self._pad, 0, -self._pad, 0)
        cap = QRect(inside.left(), 0, self._cap_width, QFontMetrics(self._cap_font).height() + self.look.gap(6))
        cap.moveTop((self.height() - cap.height()) // 2)
        words = inside.adjusted(self._icon_room, 0, 0, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            cap.moveRight(inside.right())
            words = inside.adjusted(0, 0, -self._icon_room, 0)
        painter.drawText(words, _WRAPPED, self.text())
        painter.setPen(QPen(ink, self.look.line_width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, self.look.gap(5), self.look.gap(5))
        painter.setFont(self._cap_font)
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._cap)
