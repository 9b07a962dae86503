# SPDX-License-Identifier: Apache-2.0
"""Quick exit: a dull page over the window, at once. It hides; it does not erase.

Shift three times within five seconds covers the window, Escape three times within five seconds uncovers it. Windows
opens its Sticky Keys at five presses of Shift, so listening stops at three.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QVBoxLayout, QWidget

WITHIN_SECONDS = 5.0
TIMES = 3


class Thrice:
    """Counts clean presses of one key: no repeats, and nothing else pressed between them."""

    def __init__(self, key: Qt.Key, monotonic: Callable[[], float], happened: Callable[[], None]) -> None:
        self._key = key
        self._monotonic = monotonic
        self._happened = happened
        self._presses: list[float] = []

    def saw(self, event: QEvent) -> bool:
        """A press of a key or of the mouse, each given once. Whether it was the third: then it says nothing else."""
        if not isinstance(event, QKeyEvent) or event.key() != self._key:
            self._presses.clear()
        elif not event.isAutoRepeat():
            now = self._monotonic()
            self._presses = [*(at for at in self._presses if now - at <= WITHIN_SECONDS), now]
            if len(self._presses) >= TIMES:
                self._presses.clear()
                self._happened()
                return True
        return False


class Cover(QWidget):
    """A plain page of notes. What is typed here is never kept."""

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setStyleSheet("QWidget { background: #ffffff; color: #222222; } QPlainTextEdit { border: none; }")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 24, 24, 24)
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(name)
        self.notes.setPlaceholderText(name)
        stack.addWidget(self.notes)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Every pixel: an opaque widget that leaves some out lets the page below shine through at its edges.
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        painter.end()

    def cover(self) -> None:
        """Be there now: painted before this returns."""
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.repaint()
        self.notes.setFocus()

    def uncover(self) -> None:
        """Go away, and forget what was typed."""
        self.notes.clear()
        self.hide()


def is_covered(widget: QWidget) -> bool:
    """Whether the window that ``widget`` is in is covered."""
    options = Qt.FindChildOption.FindDirectChildrenOnly
    return any(cover.isVisible() for cover in widget.window().findChildren(Cover, options=options))


def close_dialogs() -> None:
    """They are windows of their own, which the cover does not hide; so are open lists and menus."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        before, popup = popup, QApplication.activePopupWidget()
        if popup is before:
            break
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()
