# SPDX-License-Identifier: Apache-2.0
"""A box that the keyboard may stand on, so that reading goes on from it."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from family_app.ui.look import Look
from family_app.ui.widgets.boxes import Box, BoxKind
from family_app.ui.widgets.buttons import focus_ring


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
