# SPDX-License-Identifier: Apache-2.0
"""The headings of a lesson beside its text: where one is, and a way to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.reading.document import Head
from family_app.ui.widgets.boxes import empty
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class Outline(QScrollArea):
    """``chosen`` carries the id of a heading."""

    chosen = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look = look
        self._ = words
        self._entries: dict[str, Button] = {}
        self.setObjectName("side")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px(236))
        inside = QWidget()
        self._stack = QVBoxLayout(inside)
        self._stack.setContentsMargins(look.gap(16), look.gap(20), look.gap(16), look.gap(16))
        self._stack.setSpacing(look.gap(4))
        self.setWidget(inside)

    @property
    def has_heads(self) -> bool:
        return bool(self._entries)

    @property
    def here(self) -> str:
        """The id of the heading that is marked, or nothing."""
        return next((id_ for id_, entry in self._entries.items() if entry.isChecked()), "")

    def show_heads(self, heads: Sequence[Head]) -> None:
        """The headings of another lesson."""
        empty(self._stack)
        self._entries = {}
        self._stack.addWidget(Label(self._("In this part"), "h3"))
        for head in heads:
            entry = Button(self.look, head.text, "text")
            entry.setCheckable(True)
            give_role(entry, "link", head.text)
            entry.clicked.connect(lambda _checked=False, id_=head.id: self._pressed(id_))
            self._entries[head.id] = entry
            self._stack.addWidget(entry)
        self._stack.addStretch(1)

    def mark(self, head_id: str) -> None:
        """Where the reader is."""
        if head_id == self.here:
            return
        for id_, entry in self._entries.items():
            entry.setChecked(id_ == head_id)
            entry.setAccessibleDescription(self._("You are here") if id_ == head_id else "")
        if head_id in self._entries:
            self.ensureWidgetVisible(self._entries[head_id])

    def _pressed(self, head_id: str) -> None:
        here = self.here
        self._entries[head_id].setChecked(head_id == here)  # a press does not mark: being there does
        self.chosen.emit(head_id)
