# SPDX-License-Identifier: Apache-2.0
"""Radio buttons and tick boxes in rows that wrap, and are large enough for any finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from family_app.ui.look import Look
from family_app.ui.widgets.buttons import focus_ring, rounded_box
from family_app.ui.widgets.measured import WRAPPED, Measured, Measuring

# Qt makes each widget once: a second base that is a widget too cannot be made at run time.
if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class _Row(_Base):
    """What a radio button and a tick box share: a mark, and words that wrap beside it in a row of 44 pixels or more."""

    look: Look
    round_mark: bool

    def _settle(self, look: Look) -> None:
        self.look = look
        self._font = look.font(18)
        self._measuring = Measuring(self._font)
        self.setFont(self._font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.text())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _words(self) -> Measured:
        return self._measuring.of(self.text())

    def heightForWidth(self, width: int) -> int:
        look = self.look
        room = max(20, width - look.px(56) - look.px(12))
        return max(look.px(48), self._words.height(room) + look.px(22))

    def sizeHint(self) -> QSize:
        width = self._words.width + self.look.px(72)
        return QSize(min(width, self.look.px(620)), self.heightForWidth(min(width, self.look.px(620))))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.longest + self.look.px(72), self.look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self.look, self.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ink = QColor(c.on_soft if chosen else c.text) if self.isEnabled() else QColor(c.muted)
        if chosen or self.underMouse():
            ground = QColor(c.soft) if chosen else QColor(0, 0, 0, 0)
            border = QColor(c.primary if chosen else c.outline)
            rounded_box(painter, self.rect().adjusted(2, 2, -2, -2), look.px(8), ground, border, look.line_width)
        if self.hasFocus():
            focus_ring(painter, look, self.rect(), look.px(8))
        self._paint_mark(painter, chosen)
        words = self.rect().adjusted(look.px(56), look.px(6), -look.px(12), -look.px(6))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            words = self.rect().adjusted(look.px(12), look.px(6), -look.px(56), -look.px(6))
        painter.setPen(ink)
        painter.setFont(self._font)
        painter.drawText(words, WRAPPED, self.text())
        painter.end()

    def _paint_mark(self, painter: QPainter, chosen: bool) -> None:
        look, c = self.look, self.look.colours
        size = look.px(22)
        box = QRect(look.px(18), (self.height() - size) // 2, size, size)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        radius = size if self.round_mark else look.px(5)
        filled = chosen and not self.round_mark
        border = QColor(c.primary if chosen else c.outline)
        ground = QColor(c.primary if filled else c.surface)
        if self.round_mark:
            painter.setPen(QPen(border, 2))
            painter.setBrush(ground)
            painter.drawEllipse(box)
            if chosen:
                inner = box.adjusted(look.px(6), look.px(6), -look.px(6), -look.px(6))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.primary))
                painter.drawEllipse(inner)
            return
        rounded_box(painter, box, radius, ground, border, 2)
        if chosen:
            inset = look.px(3)
            mark = look.icons.pixmap("check", c.on_primary, size - 2 * inset)
            painter.drawPixmap(box.topLeft() + QPoint(inset, inset), mark)

    def hasHeightForWidth(self) -> bool:
        return True

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))


class Radio(_Row, QRadioButton):
    """One of several."""

    round_mark = True

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, text, parent)
        self._settle(look)


class Tick(_Row, QCheckBox):
    """Yes or no, by itself."""

    round_mark = False

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, text, parent)
        self._settle(look)
