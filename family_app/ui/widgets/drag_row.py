# SPDX-License-Identifier: Apache-2.0
"""What can be drawn to another place with the mouse. Only an extra: the buttons beside it do the same."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from shiboken6 import isValid

from family_app.ui.widgets.labels import Label


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


class DragWords(Label):
    """Words that are drawn to what they go with; a picture of them follows the mouse."""

    over = Signal(QPoint)
    """Where the mouse is on the screen while it holds them."""
    dropped = Signal(QPoint)

    def __init__(self, words: str) -> None:
        super().__init__(words, "h3")
        self._ghost: QLabel | None = None
        self._taken_at = QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._drop_ghost()
        self._taken_at = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._ghost = QLabel(self.window())
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.setAutoFillBackground(True)
        self._ghost.setPixmap(self.grab())
        self._ghost.adjustSize()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._ghost is None:
            return
        at = event.globalPosition().toPoint()
        self._ghost.move(self.window().mapFromGlobal(at) - self._taken_at)
        self._ghost.show()
        self.over.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._ghost is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._drop_ghost()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition().toPoint())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._drop_ghost()

    def _drop_ghost(self) -> None:
        if self._ghost is not None:
            if isValid(self._ghost):
                self._ghost.hide()
                self._ghost.deleteLater()
            self._ghost = None
