# SPDX-License-Identifier: Apache-2.0
"""A month, painted: on which days something was written. It counts nothing and marks nothing as missing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.screens.dates import weekday_names
from family_app.ui.screens.journal_screen import Month
from family_app.ui.widgets.buttons import PressedByEnter, focus_ring
from family_app.ui.widgets.labels import Label
from family_app.words import Words

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class _Arrow(PressedByEnter, QToolButton):
    """To the month before or after."""


class Days(QWidget):
    """The days themselves: arrow keys move, Enter chooses."""

    chosen = Signal(int)
    month_changed = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look, self._ = look, words
        self._month: Month | None = None
        self._at = 1
        give_role(self, "group")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_month(self, month: Month) -> None:
        before, self._month = self._month, month
        if before is None or (before.year, before.month) != (month.year, month.month):
            self._at = month.chosen or month.today or min(self._at, month.days)
        self._name()
        self.updateGeometry()
        self.update()

    @property
    def at(self) -> int:
        """The day the keyboard is on."""
        return self._at

    def _name(self) -> None:
        month = self._month
        if month is None:
            return
        written = self._("something is written") if self._at in month.written else self._("nothing is written")
        self.setAccessibleName(self._("{day} {month}, {written}", day=self._at, month=month.title, written=written))
        self.setAccessibleDescription(self._("Arrow keys move, Enter shows the day"))

    # ---- places

    @property
    def _cell(self) -> int:
        return self.look.px(34)

    @property
    def _head(self) -> int:
        return self.look.px(24)

    def sizeHint(self) -> QSize:
        month = self._month
        weeks = (month.first + month.days + 6) // 7 if month else 5
        return QSize(7 * self._cell, self._head + weeks * self._cell)

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * self.look.px(28), self.sizeHint().height())

    def _box(self, column: int, top: int, height: int) -> QRect:
        left, right = column * self.width() // 7, (column + 1) * self.width() // 7
        box = QRect(left, top, right - left, height)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right() - 1)
        return box

    def _day_box(self, day: int) -> QRect:
        assert self._month is not None
        row, column = divmod(self._month.first + day - 1, 7)
        return self._box(column, self._head + row * self._cell, self._cell)

    def day_at(self, point: QPoint) -> int:
        """The day under a point, or 0."""
        days = range(1, self._month.days + 1) if self._month else ()
        return next((day for day in days if self._day_box(day).contains(point)), 0)

    # ---- acts

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(day)
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = -1 if mirrored else 1
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in steps:
            self._move_to(self._at + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._at)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.month_changed.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def _move_to(self, day: int) -> None:
        if self._month is not None and 1 <= day <= self._month.days:
            self._at = day
            self._name()
            self.update()

    # ---- looks

    def paintEvent(self, event: QPaintEvent) -> None:
        month, look = self._month, self.look
        if month is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(14))
        painter.setPen(look.colour("muted"))
        for column, name in enumerate(weekday_names(self._)):
            painter.drawText(self._box(column, 0, self._head), _CENTRE, name[:1])
        for day in range(1, month.days + 1):
            self._paint_day(painter, month, day)
        painter.end()

    def _paint_day(self, painter: QPainter, month: Month, day: int) -> None:
        look, box = self.look, self._day_box(day)
        size = min(box.width(), box.height()) - 4
        round_box = QRect(0, 0, size, size)
        round_box.moveCenter(box.center())
        written, ink = day in month.written, look.colour("text")
        if day == month.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary"))
            painter.drawEllipse(round_box)
            ink = look.colour("on_primary")
        elif day == month.today:
            painter.setPen(QPen(look.colour("outline"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(round_box.adjusted(1, 1, -1, -1))
        if self.hasFocus() and day == self._at:
            focus_ring(painter, look, round_box.adjusted(-2, -2, 2, 2), size)
        font = look.font(14, bold=written)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, _CENTRE, str(day))
        if written:
            self._underline(painter, box, QFontMetrics(font).horizontalAdvance(str(day)), ink)

    def _underline(self, painter: QPainter, box: QRect, width: int, ink: QColor) -> None:
        middle, low = box.center().x(), box.center().y() + self.look.px(9)
        painter.setPen(QPen(ink, max(2, self.look.px(2))))
        painter.drawLine(middle - width // 2, low, middle + width // 2, low)


class MonthView(QWidget):
    """The days under their month, with a way back and on."""

    chosen = Signal(int)
    month_changed = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look = look
        self._title = Label("", "h3", wrap=False)
        self.days = Days(look, words)
        self.days.chosen.connect(self.chosen)
        self.days.month_changed.connect(self.month_changed)
        head = QHBoxLayout()
        head.setSpacing(look.gap(4))
        head.addWidget(self._title, 1)
        for icon, name, step in (
            ("chevron-left", words("The month before"), -1),
            ("chevron-right", words("The month after"), 1),
        ):
            head.addWidget(self._arrow(icon, name, step))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(2))
        stack.addLayout(head)
        stack.addWidget(self.days)

    def _arrow(self, icon: str, name: str, step: int) -> QToolButton:
        look = self.look
        button = _Arrow()
        button.setProperty("kind", "text")
        if look.right_to_left:
            icon = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}[icon]
        button.setIcon(look.icons.icon(icon, look.colour("link"), look.px(20)))
        button.setIconSize(QSize(look.px(20), look.px(20)))
        button.setFixedSize(look.px(42), look.px(42))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.month_changed.emit(step))
        return button

    def show_month(self, month: Month) -> None:
        self._title.setText(month.title)
        self.days.show_month(month)
