# SPDX-License-Identifier: Apache-2.0
"""Things side by side that go on in the next line when there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.look import Look


class Flow(QWidget):
    """Its height follows its width. Mirrored where the language is written from right to left."""

    def __init__(self, look: Look, widgets: list[QWidget], *, gap: int = 8) -> None:
        super().__init__()
        self._gap = look.gap(gap)
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = sum(widget.sizeHint().width() + self._gap for widget in self._widgets)
        return QSize(width, self._place(max(width, 1), move=False))

    def minimumSizeHint(self) -> QSize:
        least = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(least, max((widget.sizeHint().height() for widget in self._widgets), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self._place(event.size().width(), move=True))

    def event(self, event: QEvent) -> bool:
        """Other words in a button, or one that goes: everything finds its place again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumHeight(self._place(self.width(), move=True))
            self.updateGeometry()
        return super().event(event)

    def _place(self, width: int, *, move: bool) -> int:
        """Where everything goes at this width; the height it takes. Things in one line stand on its middle."""
        x = y = line = 0
        waiting: list[tuple[QWidget, QRect]] = []
        for widget in self._widgets:
            if widget.isHidden():
                continue
            wanted = min(widget.sizeHint().width(), max(width, widget.minimumSizeHint().width()))
            height = widget.heightForWidth(wanted) if widget.hasHeightForWidth() else widget.sizeHint().height()
            height = max(height, widget.minimumHeight())  # lines are thicker in high contrast
            if x and x + wanted > width:
                self._settle(waiting, line, move=move)
                x, y, line = 0, y + line + self._gap, 0
            waiting.append((widget, QRect(self._from_left(x, wanted, width), y, wanted, height)))
            x, line = x + wanted + self._gap, max(line, height)
        self._settle(waiting, line, move=move)
        return y + line

    def _from_left(self, x: int, wanted: int, width: int) -> int:
        return width - x - wanted if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x

    def _settle(self, waiting: list[tuple[QWidget, QRect]], line: int, *, move: bool) -> None:
        """A line is full."""
        for widget, box in waiting:
            if move:
                widget.setGeometry(box.translated(0, (line - box.height()) // 2))
        waiting.clear()
