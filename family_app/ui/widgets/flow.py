# SPDX-License-Identifier: Apache-2.0
"""Things side by side that go on in the next line when there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
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

    def _place(self, width: int, *, move: bool) -> int:
        """Where everything goes at this width; the height it takes."""
        x = y = line = 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget in self._widgets:
            if widget.isHidden():
                continue
            wanted = min(widget.sizeHint().width(), max(width, widget.minimumSizeHint().width()))
            height = widget.heightForWidth(wanted) if widget.hasHeightForWidth() else widget.sizeHint().height()
            if x and x + wanted > width:
                x, y, line = 0, y + line + self._gap, 0
            if move:
                left = width - x - wanted if mirrored else x
                widget.setGeometry(QRect(QPoint(left, y), QSize(wanted, height)))
            x, line = x + wanted + self._gap, max(line, height)
        return y + line
