# SPDX-License-Identifier: Apache-2.0
"""What a word of the glossary means, or what a source is, in a small box at the word. It stays until it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.accessible import announce
from family_app.ui.look import Look
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.labels import Label

_LEAVE = 400
"""Milliseconds after the mouse has left a word: time to go to the box itself."""


class Meaning(Box):
    """Lies over the page. It takes no keyboard: Escape hides it, and so does going on."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look, "box", pad=12, gap=4)
        self.setParent(over)
        self._over = over
        self._wide, self._gap = look.px(420), look.gap(12)
        self._head = Label("", "h3")
        self._says = Label("", "body")
        self.add(self._head, self._says)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_LEAVE)
        self._leaving.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now, or nothing."""
        return f"{self._head.text()}\n{self._says.text()}" if self.isVisible() else ""

    def say(self, head: str, says: str, at: QRect, *, aloud: bool = False) -> None:
        """Show it below ``at`` (a place on the page), above it where there is no room. ``aloud``: for who pressed."""
        self._leaving.stop()
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self._says.setText(says)
        gap, over = self._gap, self._over.rect()
        width = min(self._wide, over.width() - 2 * gap)
        self.setFixedWidth(width)
        height = self.stack.totalHeightForWidth(width)
        self.setFixedHeight(height)
        left = max(gap, min(at.left(), over.width() - width - gap))
        top = at.bottom() + 4
        if top + height > over.height() - gap:
            top = max(0, at.top() - height - 4)
        self.move(QPoint(left, top))
        self.show()
        self.raise_()
        if aloud:
            announce(self, f"{head}. {says}" if head else says)

    def leave_soon(self) -> None:
        """The mouse has left the word."""
        self._leaving.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._leaving.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hide()
