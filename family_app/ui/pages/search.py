# SPDX-License-Identifier: Apache-2.0
"""Search as widgets: one field, and under it what was found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from family_app.ui.accessible import announce
from family_app.ui.look import Look
from family_app.ui.pages.page import Page
from family_app.ui.screens.journal_screen import Row
from family_app.ui.screens.search import MOST_LETTERS, SearchPresenter, SearchScreen
from family_app.ui.widgets.boxes import Columns, empty
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.entry_list import EntryList
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class SearchPage(Page):
    """Draws a :class:`SearchScreen`. The keyboard stays in the field; the arrows choose below it."""

    typed = Signal(str)
    opened = Signal(str)
    tonight_opened = Signal()
    card_opened = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self.crumb = words("Search everywhere")
        self.field = QLineEdit()
        self.field.setAccessibleName(words("Search everything"))
        self.field.setPlaceholderText(words("Search everything"))
        self.field.setMaxLength(MOST_LETTERS)
        self.field.setMinimumHeight(look.px(44))
        self.field.textChanged.connect(self.typed)
        self.field.returnPressed.connect(self._open_chosen)
        self.field.installEventFilter(self)
        self.said = Label("", "muted")
        self.list = EntryList(look, words)
        self.list.setAccessibleName(words("What was found"))
        self.list.opened.connect(self.opened)
        self.list.installEventFilter(self)
        self._helps = self._make_helps()
        self._examples = QWidget()
        self._drawn: tuple[str, ...] = ()
        self._holder = QVBoxLayout()
        middle = QWidget()
        middle.setMaximumWidth(look.px(900))
        down = QVBoxLayout(middle)
        down.setSpacing(look.gap(10))
        for thing in (self.field, self.said, self._helps):
            down.addWidget(thing)
        down.addLayout(self._holder)
        down.addWidget(self.list, 1)
        down.addStretch(0)
        inside = QWidget()
        inside.setObjectName("page")
        across = QHBoxLayout(inside)
        across.setContentsMargins(look.gap(24), look.gap(20), look.gap(24), look.gap(16))
        across.addWidget(middle)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _make_helps(self) -> QWidget:
        look, _ = self.look, self._
        tonight = Button(look, _("What is happening tonight?"), icon="moon")
        tonight.clicked.connect(lambda: self.tonight_opened.emit())
        crisis = Button(look, _("Someone to call"), icon="phone")
        crisis.clicked.connect(lambda: self.card_opened.emit("crisis"))
        return Columns(look, [tonight, crisis], least=240, most=2, gap=12)

    def show_screen(self, screen: SearchScreen) -> None:
        if self.field.text() != screen.typed:
            with QSignalBlocker(self.field):
                self.field.setText(screen.typed)
        if screen.said != self.said.text():
            self.said.setText(screen.said)
            if self.isVisible():
                announce(self.field, screen.said)
        self._helps.setVisible(screen.helps)
        self._show_examples(screen.examples)
        rows: tuple[Row | str, ...] = screen.rows
        if screen.mine:
            rows = (*rows, self._("In your journal"), *screen.mine)
        self.list.setVisible(bool(rows))
        self.list.show_rows(rows, more=False, chosen=screen.chosen)

    def _show_examples(self, examples: tuple[str, ...]) -> None:
        if examples != self._drawn:
            self._drawn = examples
            empty(self._holder)
            buttons = [Button(self.look, example, "text", icon="search") for example in examples]
            for button, example in zip(buttons, examples, strict=True):
                button.clicked.connect(partial(self._take_example, example))
            self._examples = Flow(self.look, list(buttons), gap=16)
            self._holder.addWidget(self._examples)
        self._examples.setVisible(bool(examples))

    def _take_example(self, example: str, _checked: bool = False) -> None:
        self.field.setFocus()
        self.field.setText(example)

    def _open_chosen(self) -> None:
        if self.list.isVisible():
            self.list.open_chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows choose while one types; Escape leads back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.wants_back.emit()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if watched is self.field and steps and self.list.count():
            self.list.step(steps)
            return True
        return False

    def focus_first(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def forget(self) -> None:
        with QSignalBlocker(self.field):
            self.field.setText("")  # and with it what could be undone
        self.list.wipe()


def join(page: SearchPage, presenter: SearchPresenter) -> None:
    """Connect what was typed and pressed to what it does."""
    page.typed.connect(presenter.typed)
    page.opened.connect(presenter.open)
    page.tonight_opened.connect(presenter.open_tonight)
    page.card_opened.connect(presenter.open_card)
