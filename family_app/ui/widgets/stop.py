# SPDX-License-Identifier: Apache-2.0
"""Where the keyboard is put when the page changes under it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.widgets.boxes import Box, BoxKind
from family_app.ui.widgets.buttons import focus_ring


def focus_on(widget: QWidget) -> None:
    """Put the keyboard on ``widget``; one that was just made is shown, and can take it, a moment later."""
    if widget.isVisible():
        widget.setFocus()
    else:
        QTimer.singleShot(0, widget, widget.setFocus)


class StopBox(Box):
    """Not a stop of the Tab key; it is given the keyboard when new words appear in it, and then shows the ring."""

    def __init__(self, look: Look, kind: BoxKind = "card", *, pad: int = 20, gap: int = 8) -> None:
        super().__init__(look, kind, pad=pad, gap=gap)
        self.look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, self.look, self.rect(), self.look.px(12))
            painter.end()
