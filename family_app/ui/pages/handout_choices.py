# SPDX-License-Identifier: Apache-2.0
"""The left side of the handouts page: which sheet, and how it shall look."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.handouts import HandoutsScreen
from family_app.ui.screens.paper_choice import Option
from family_app.ui.widgets.boxes import Columns
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.choose import Choose
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Tick
from family_app.words import Words


class HandoutChoices(QWidget):
    """Each signal carries what was chosen. The widgets stay; only what they show changes, so the keyboard stays too."""

    topic_chosen = Signal(str)
    sheet_chosen = Signal(str)
    paper_chosen = Signal(str)
    role_chosen = Signal(str)
    footer_chosen = Signal(str)
    large_changed = Signal(bool)
    bw_changed = Signal(bool)
    room_changed = Signal(bool)
    back_changed = Signal(bool)
    settings_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look, self._ = look, words
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(8))
        self.topic = self._choose(words("Topic"), self.topic_chosen)
        self.sheet = self._choose(words("Sheet"), self.sheet_chosen)
        self._beside(self.topic, self.sheet)
        self.about = self._label("muted")
        self._stack.addSpacing(look.gap(4))
        self.large = self._tick(words("Large print"), self.large_changed)
        self.bw = self._tick(words("Black and white"), self.bw_changed)
        self.room = self._tick(words("More room between lines, words and letters"), self.room_changed)
        self.back = self._tick(words("The other side too"), self.back_changed)
        self.paper = self._choose(words("Paper"), self.paper_chosen)
        self.role = self._choose(words("With a note about"), self.role_chosen)
        self.footer = self._choose(words("Line at the bottom"), self.footer_chosen)
        self._beside(self.paper)
        self._beside(self.large, self.bw, self.room, self.back, gap=0)
        self._beside(self.role, self.footer)
        self._stack.addSpacing(look.gap(8))
        self.head = self._label("muted")
        self.country = self._label("muted")
        settings = Button(look, words("Change this in Settings"), "text")
        settings.clicked.connect(lambda: self.settings_opened.emit())
        self._stack.addWidget(settings)

    def _choose(self, label: str, signal: SignalInstance) -> Choose:
        made = Choose(self.look, label)
        made.chosen.connect(signal)
        return made

    def _tick(self, label: str, signal: SignalInstance) -> Tick:
        made = Tick(self.look, label)
        made.clicked.connect(lambda on: signal.emit(on))
        return made

    def _beside(self, *widgets: QWidget, gap: int = 12) -> None:
        """One under the other, and in two columns where there is room."""
        self._stack.addWidget(Columns(self.look, list(widgets), least=270, most=2, gap=gap))

    def _label(self, kind: str) -> Label:
        made = Label("", "muted" if kind == "muted" else "")
        self._stack.addWidget(made)
        return made

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Draw what is chosen."""
        words, choice = self._, screen.choice
        self.topic.show_entries(_pairs(screen.topics), choice.topic)
        self.sheet.show_entries(_pairs(screen.sheets), choice.sheet)
        self.about.setText(screen.about)
        for tick, on in ((self.large, choice.large), (self.bw, choice.bw), (self.room, choice.spacing)):
            tick.setChecked(on)
        self.back.setChecked(choice.back)
        self.back.setVisible(screen.has_back)
        self.paper.show_entries((("a4", words("A4")), ("letter", words("Letter (North America)"))), choice.paper)
        self.role.setVisible(bool(screen.roles))
        self.role.show_entries(_pairs(screen.roles), choice.role)
        self.footer.setVisible(bool(screen.footers))
        self.footer.show_entries(_pairs(screen.footers), choice.footer)
        self.head.setText(
            words("At the top: {clinic}", clinic=screen.clinic) if screen.clinic else words("No clinic at the top.")
        )
        self.country.setVisible(bool(screen.country))
        self.country.setText(words("Phone numbers for: {country}", country=screen.country))


def _pairs(options: tuple[Option, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((option.id, option.title) for option in options)
