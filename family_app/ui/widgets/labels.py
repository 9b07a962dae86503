# SPDX-License-Identifier: Apache-2.0
"""Words on a page."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from family_app.ui.accessible import give_role

Kind = Literal["", "small", "muted", "body", "h1", "h2", "h3", "brand", "accent", "danger"]


class Label(QLabel):
    """Plain text that wraps and can be selected. ``h1`` to ``h3`` are headings for screen readers too."""

    def __init__(self, text: str = "", kind: Kind = "", *, on: str = "", wrap: bool = True) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)
        self._is_heading = kind in ("h1", "h2", "h3")
        if self._is_heading:
            give_role(self, "heading", text)
        if on:
            self.setProperty("on", on)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self._is_heading:
            self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        # Qt asks for the width of the longest line it would like; a wrapped text can live with far less.
        hint = super().minimumSizeHint()
        if self.wordWrap():
            metrics = self.fontMetrics()
            longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
            hint.setWidth(min(hint.width(), longest + 8))
        return hint


def rule() -> QFrame:
    """A thin line between two parts of a page."""
    line = QFrame()
    line.setProperty("kind", "line")
    line.setFixedHeight(1)
    return line


def say(label: QLabel, text: str, *, keep: bool = False) -> None:
    """Change ``label`` only when its words change, and hide it while there are none, unless its place is kept."""
    if label.text() != text:
        label.setText(text)
    if not keep:
        show_if(label, bool(text))


def show_if(widget: QWidget, is_seen: bool) -> None:
    """Show or hide, touching nothing that is so already. Part of a page, never a window of its own."""
    hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and widget.isHidden()
    if hidden == is_seen:
        widget.setVisible(is_seen)
