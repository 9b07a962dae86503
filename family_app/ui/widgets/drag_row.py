# SPDX-License-Identifier: Apache-2.0
"""A row that can be drawn to another place with the mouse. Only an extra: the buttons in it do the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget


class DragRow(QWidget):
    """Says how far below its own top the mouse is while it is held down."""

    drawn = Signal(int, int)
    """The number of the row that is held, and how many pixels below its top the mouse is."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.held = number
        """Changes while it is drawn: the words move on through the rows, the mouse stays with this one."""
        self._number = number
        self._is_held = False
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_held, self.held = True, self._number
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_held:
            self.drawn.emit(self.held, event.position().toPoint().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
