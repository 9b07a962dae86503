# SPDX-License-Identifier: Apache-2.0
"""Find in the page: Ctrl+F opens it, Enter goes on, Escape closes it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from family_app.ui.look import Look
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class FindBar(QWidget):
    """``sought`` carries the words and whether to go backwards; the page answers with :meth:`answer`."""

    sought = Signal(str, bool)
    typed = Signal(str)
    """Another letter: the place where one stands may be the one."""
    closed = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._ = words
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(self)
        line.setContentsMargins(look.gap(16), look.gap(8), look.gap(16), look.gap(8))
        self.field = QLineEdit()
        self.field.setAccessibleName(words("Find in this page"))
        self.field.setPlaceholderText(words("Find in this page"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.typed)
        self.field.returnPressed.connect(lambda: self.sought.emit(self.field.text(), False))
        self._answer = Label("", "small", wrap=False)
        before = Button(look, words("Before"))
        before.clicked.connect(lambda: self.sought.emit(self.field.text(), True))
        after = Button(look, words("Next place"))
        after.clicked.connect(lambda: self.sought.emit(self.field.text(), False))
        close = Button(look, words("Close"), "text")
        close.clicked.connect(self.close_bar)
        for thing in (self.field, self._answer, before, after, close):
            line.addWidget(thing)
        line.setStretch(0, 1)
        self.hide()

    def open_bar(self, words: str = "") -> None:
        """Show it, ready to type; ``words`` are what was selected."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def take_over(self, bar: FindBar) -> None:
        """Stand open as ``bar`` did; nothing is looked for anew."""
        with QSignalBlocker(self.field):
            self.field.setText(bar.field.text())
        self._answer.setText(bar._answer.text())
        self.show()

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def answer(self, found: bool) -> None:
        """Whether there is such a place."""
        self._answer.setText("" if found or not self.field.text() else self._("Not on this page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
