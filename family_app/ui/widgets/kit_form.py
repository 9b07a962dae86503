# SPDX-License-Identifier: Apache-2.0
"""Where the naloxone is, how many doses, the date on the box, and who knows of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from family_app.study.naloxone import Kit
from family_app.ui.look import Look
from family_app.ui.screens.plans_screen import KitBox
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label, say
from family_app.words import Words


class KitForm(Box):
    """``kept`` and ``typed`` carry a :class:`Kit` with the date as it was typed. What is being typed is not drawn
    over."""

    kept = Signal(object)
    typed = Signal(object)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, "card", gap=10)
        self.look, self._ = look, words
        self.place, place = self._line(words("Where it is"), words("For example: on the hook by the door."))
        self.count, count = self._line(words("How many doses"), "")
        self.expires, expires = self._line(words("Month and year on the box"), words("For example: 03/2027."))
        self.who, who = self._line(words("Who knows where it is"), words("For example: all of us, and Nan."))
        self.told, self.how = Label(""), Label("", "muted")
        self.said = Label("")
        self.button = Button(look, words("Keep this"))
        self.button.clicked.connect(self._keep)
        self.add(
            Label(words("Our naloxone"), "h2"),
            self.told,
            Columns(look, [place, who, count, expires], least=280, most=2),
            row(self.button, None),
            self.said,
            self.how,
        )

    def _line(self, label: str, help_: str) -> tuple[QLineEdit, QWidget]:
        line, place = QLineEdit(), QWidget()
        line.setMinimumHeight(self.look.px(44))
        line.setAccessibleName(label)
        line.setAccessibleDescription(help_)
        line.textEdited.connect(lambda _text: self.typed.emit(self._kit))
        line.returnPressed.connect(self._keep)
        stack = QVBoxLayout(place)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(self.look.gap(4))
        name = Label(label)
        name.setBuddy(line)
        for widget in (name, line, *((Label(help_, "small"),) if help_ else ())):
            stack.addWidget(widget)
        stack.addStretch(1)
        return line, place

    @property
    def _kit(self) -> Kit:
        return Kit(self.place.text(), self.count.text(), self.expires.text(), self.who.text())

    def _keep(self) -> None:
        self.kept.emit(self._kit)

    def show_box(self, box: KitBox) -> None:
        """Draw what is kept, or what was typed last."""
        texts = ((self.place, box.place), (self.count, box.count), (self.expires, box.expires), (self.who, box.who))
        for line, text in texts:
            if line.text() != text:
                line.setText(text)
        for label, text in ((self.told, box.told), (self.said, box.said), (self.how, box.how)):
            say(label, text)

    def wipe(self) -> None:
        """Nothing of it stays, undo steps included."""
        for line in (self.place, self.count, self.expires, self.who):
            line.setText("")
