# SPDX-License-Identifier: Apache-2.0
"""Buttons whose words wrap: Qt's own clip them, which at 200 % hides what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from family_app.ui.look import Look
from family_app.ui.widgets.measured import WRAPPED, Measured, Measuring

Kind = Literal["", "primary", "danger", "text"]

# Qt makes each widget once: a mix-in must be no widget itself when the program runs.
if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class PressedByEnter(_Base):
    """For a button: Enter presses it as Space does. Qt does that in dialogs only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class Button(PressedByEnter, QPushButton):
    """A verb. At most one on a page is ``primary``. The words wrap when the place is narrow."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: Kind = "",
        *,
        icon: str = "",
        icon_after: bool = False,
        size: int = 16,
        from_start: bool = False,
    ) -> None:
        """``from_start``: the words begin at the side where reading begins, for whole sentences."""
        super().__init__(text)
        self.look = look
        self.kind = kind
        self._icon = icon
        self._icon_after = icon_after
        # Kept here: the style sheet gives every widget the size of controls.
        self._font = look.font(size, bold=bool(kind))
        self._measuring = Measuring(self._font)
        self._from_start = from_start or kind == "text"
        self.setFont(self._font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    # sizes

    @property
    def _pad(self) -> int:
        if self.kind == "text":
            return self.look.px(12 if self.isCheckable() else 6)  # one that is marked has a box around its words
        return self.look.px(16)

    @property
    def _icon_room(self) -> int:
        return self.look.px(20) + self.look.px(8) if self._icon else 0

    @property
    def _words(self) -> Measured:
        return self._measuring.of(self.text())

    def sizeHint(self) -> QSize:
        words = self._words
        width = words.width + 2 + self._icon_room + 2 * self._pad
        return QSize(width, max(self.look.px(44), words.line + self.look.px(20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.longest + self._icon_room + 2 * self._pad + 2, self.look.px(44))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(20, width - self._icon_room - 2 * self._pad)
        return max(self.look.px(44), self._words.height(room) + self.look.px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    # looks

    def _inks(self) -> tuple[QColor, QColor, QColor, int]:
        """Ground, ink, border and width of the border."""
        c, width = self.look.colours, self.look.line_width
        if not self.isEnabled():
            ground, border = (
                ("transparent", "transparent")
                if self.kind == "text"
                else (c.surface, c.off if c.strong_lines else c.line)
            )
            return QColor(ground), QColor(c.off), QColor(border), width
        if self.kind == "primary":
            return QColor(c.primary), QColor(c.on_primary), QColor(c.text if self.underMouse() else c.primary), width
        if self.isChecked():
            return QColor(c.soft), QColor(c.on_soft), QColor(c.primary), 2
        hover = self.underMouse()
        if self.kind == "danger":
            return QColor(c.alarm.ground if hover else c.surface), QColor(c.danger), QColor(c.danger), 2
        if self.kind == "text":
            return QColor(0, 0, 0, 0), QColor(c.link), QColor(c.link if hover else Qt.GlobalColor.transparent), width
        return QColor(c.soft if hover else c.surface), QColor(c.on_soft if hover else c.text), QColor(c.outline), width

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, ink, border, width = self._inks()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded_box(painter, self.rect().adjusted(2, 2, -2, -2), self.look.px(8), ground, border, width)
        if self.hasFocus():
            focus_ring(painter, self.look, self.rect(), self.look.px(8))
        painter.setPen(ink)
        painter.setFont(self._font)
        self._paint_words(painter, ink)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        inside = self.rect().adjusted(self._pad, 0, -self._pad, 0)
        room = QRect(inside)
        room.setWidth(inside.width() - self._icon_room)
        text = painter.boundingRect(room, WRAPPED, self.text())
        start = inside.left() if self._from_start else inside.left() + (room.width() - text.width()) // 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_first = bool(self._icon) and not self._icon_after
        words = QRect(start + (self._icon_room if icon_first else 0), 0, text.width() + 2, self.height())
        icon_left = start if icon_first else words.right() + self.look.px(8)
        if mirrored:
            words.moveLeft(self.width() - words.right())
        painter.drawText(words, WRAPPED, self.text())
        if self._icon:
            size = self.look.px(20)
            if mirrored:
                icon_left = self.width() - icon_left - size
            pixmap = self.look.icons.pixmap(self._icon, ink, size)
            painter.drawPixmap(QPoint(icon_left, (self.height() - size) // 2), pixmap)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


def rounded_box(painter: QPainter, box: QRect, radius: int, ground: QColor, border: QColor, width: int) -> None:
    """A filled box with round corners; the border lies inside ``box``."""
    inset = width / 2
    painter.setPen(QPen(border, width) if border.alpha() else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.toRectF().adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, look: Look, rect: QRect, radius: int) -> None:
    """Where the keyboard is: 3 pixels, in its own colour, inside ``rect``."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("focus"), 3))
    painter.drawRoundedRect(rect.toRectF().adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
