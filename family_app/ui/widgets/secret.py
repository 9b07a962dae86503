# SPDX-License-Identifier: Apache-2.0
"""A field for a passphrase: hidden as it is typed, and shown when the reader asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.widgets.boxes import row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretField(QWidget):
    """A label, the line, and *Show*. ``entered`` says that Enter was pressed."""

    entered = Signal()

    def __init__(self, look: Look, words: Words, label: str, *, help_text: str = "") -> None:
        super().__init__()
        self._ = words
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(_HINTS | Qt.InputMethodHint.ImhHiddenText)
        self.line.setMinimumHeight(look.px(44))
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(help_text)
        self.line.returnPressed.connect(self.entered)
        title = Label(label, "h3")
        title.setBuddy(self.line)
        self._show = Button(look, words("Show"), icon="eye")
        self._show.setAccessibleName(words("Show what is typed: {label}", label=label))
        self._show.setCheckable(True)
        self._show.toggled.connect(self._shown)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(6))
        stack.addWidget(title)
        if help_text:
            stack.addWidget(Label(help_text, "muted"))
        across = row(self.line, self._show, gap=look.gap(8))
        across.setStretch(0, 1)
        stack.addLayout(across)

    @property
    def text(self) -> str:
        return self.line.text()

    def reveal(self) -> None:
        """Show what is typed from the start."""
        self._show.setChecked(True)

    def wipe(self) -> None:
        """Empty, with nothing to undo, and hidden again."""
        self.line.setText("")
        self._show.setChecked(False)

    def _shown(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
