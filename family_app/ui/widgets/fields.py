# SPDX-License-Identifier: Apache-2.0
"""The fields of a form: a line, lines, a date, one of several, ticks. Each has its label in view and says when it
changes."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from family_app.study.sheets import FieldAnswer
from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.screens.worksheet_screen import FormField
from family_app.ui.widgets.boxes import row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Radio, Tick
from family_app.words import Words

MOST_LINES = 14
"""A text field grows with its text up to so many lines; then it scrolls."""


class FieldBox(QWidget):
    """What all fields share. ``changed`` carries the answer."""

    changed = Signal(object)

    def __init__(self, look: Look, words: Words, field: FormField) -> None:
        super().__init__()
        self.look, self._, self.field = look, words, field
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(look.gap(6))
        self.label = Label(field.label, "h3")
        self.stack.addWidget(self.label)
        help_text = self._help()
        if help_text:
            self.stack.addWidget(Label(help_text, "muted"))
        self._build()

    def _help(self) -> str:
        return self.field.help

    def _named(self, widget: QWidget) -> None:
        """The field itself, for a screen reader and for the label."""
        widget.setAccessibleName(self.field.label)
        widget.setAccessibleDescription(self._help())
        self.label.setBuddy(widget)

    @abstractmethod
    def _build(self) -> None:
        """Put the widgets there."""

    @abstractmethod
    def answer(self) -> FieldAnswer:
        """What stands in it."""

    @abstractmethod
    def put(self, answer: FieldAnswer) -> None:
        """Show ``answer``; one of another form is as if nothing was answered. Says nothing of a change."""

    @abstractmethod
    def set_read_only(self) -> None:
        """It can be read and not changed."""

    def wipe(self) -> None:
        """Nothing of what was written stays, undo steps included."""
        self.blockSignals(True)
        self.put("")


class LineField(FieldBox):
    """One line."""

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setMinimumHeight(self.look.px(44))
        self.line.textEdited.connect(lambda text: self.changed.emit(text))
        self._named(self.line)
        self.stack.addWidget(self.line)

    def answer(self) -> FieldAnswer:
        return self.line.text()

    def put(self, answer: FieldAnswer) -> None:
        text = answer if isinstance(answer, str) else ""
        if text != self.line.text():
            self.line.setText(text)

    def set_read_only(self) -> None:
        self.line.setReadOnly(True)


class DateField(LineField):
    """A date, as somebody would write it: there is no wrong way, and it may stay empty."""

    def _help(self) -> str:
        own = self._("Write it as you like, for example 3 December.")
        return f"{self.field.help} {own}".strip()


class LinesField(FieldBox):
    """Several lines; it grows with what is written."""

    def _build(self) -> None:
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._changed)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._named(self.text)
        self.stack.addWidget(self.text)
        self._fit()

    def _changed(self) -> None:
        self.changed.emit(self.text.toPlainText())

    def _fit(self) -> None:
        lines = int(self.text.document().size().height())  # a plain text document measures itself in lines
        shown = max(self.field.rows, 2, min(MOST_LINES, lines))
        self.text.setFixedHeight(shown * QFontMetrics(self.look.font(18)).lineSpacing() + self.look.px(32))

    def answer(self) -> FieldAnswer:
        return self.text.toPlainText()

    def put(self, answer: FieldAnswer) -> None:
        text = answer if isinstance(answer, str) else ""
        if text != self.text.toPlainText():
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.document().clearUndoRedoStacks()
            self.text.blockSignals(False)
            self._fit()

    def set_read_only(self) -> None:
        self.text.setReadOnly(True)


class ChoiceField(FieldBox):
    """One of several, or none."""

    def _build(self) -> None:
        give_role(self, "group", self.field.label)
        self._group = QButtonGroup(self)
        self._radios: dict[str, Radio] = {}
        for kept, shown in self.field.options:
            radio = Radio(self.look, shown)
            radio.clicked.connect(lambda _checked=False: self._pressed())
            self._group.addButton(radio)
            self._radios[kept] = radio
            self.stack.addWidget(radio)
        self._none = Button(self.look, self._("None of these"), "text")
        self._none.setAccessibleName(self._("None of these: {label}", label=self.field.label))
        self._none.clicked.connect(self._clear)
        self.stack.addLayout(row(self._none, None))
        self.put("")

    def _pressed(self) -> None:
        self._none.show()
        self.changed.emit(self.answer())

    def _clear(self) -> None:
        self.put("")
        self.changed.emit("")

    def answer(self) -> FieldAnswer:
        return next((kept for kept, radio in self._radios.items() if radio.isChecked()), "")

    def put(self, answer: FieldAnswer) -> None:
        self._group.setExclusive(False)
        for kept, radio in self._radios.items():
            radio.setChecked(kept == answer)
        self._group.setExclusive(True)
        self._none.setVisible(answer in self._radios)

    def set_read_only(self) -> None:
        self._none.hide()
        for radio in self._radios.values():
            radio.setEnabled(False)


class TicksField(FieldBox):
    """As many as fit."""

    def _build(self) -> None:
        give_role(self, "group", self.field.label)
        self._ticks: dict[str, Tick] = {}
        for kept, shown in self.field.options:
            tick = Tick(self.look, shown)
            tick.clicked.connect(lambda _checked=False: self.changed.emit(self.answer()))
            self._ticks[kept] = tick
            self.stack.addWidget(tick)

    def answer(self) -> FieldAnswer:
        return tuple(kept for kept, tick in self._ticks.items() if tick.isChecked())

    def put(self, answer: FieldAnswer) -> None:
        for kept, tick in self._ticks.items():
            tick.setChecked(not isinstance(answer, str) and kept in answer)

    def set_read_only(self) -> None:
        for tick in self._ticks.values():
            tick.setEnabled(False)
