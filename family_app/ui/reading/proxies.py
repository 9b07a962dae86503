# SPDX-License-Identifier: Apache-2.0
"""Invisible widgets over headings and links: places for the keyboard and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.widgets.buttons import PressedByEnter, focus_ring


class HeadProxy(QWidget):
    """Stands over a heading."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        give_role(self, "heading", text)


class LinkProxy(PressedByEnter, QAbstractButton):
    """Stands over a link: Tab stops here, Enter follows it. The mouse goes through to the text."""

    def __init__(self, parent: QWidget, look: Look, words: str) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        give_role(self, "link", words)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, self._look, self.rect(), 4)
            painter.end()
