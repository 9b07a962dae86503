# SPDX-License-Identifier: Apache-2.0
"""Where a file shall go, asked inside the page: nothing is remembered of the folders that were looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.saving import SavePanel
from family_app.ui.widgets.boxes import Box, Columns, empty
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class SaveBox(QWidget):
    """Draws a :class:`SavePanel`. ``saved_to`` carries the folder and the name."""

    saved_to = Signal(str, str)
    closed = Signal()
    not_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look, self._ = look, words
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(look.gap(12))
        self._shown: SavePanel | None = None
        self._name = QLineEdit()
        self._folder = QLineEdit()
        self._first: QWidget = self

    def show_panel(self, panel: SavePanel | None) -> None:
        """Draw it anew; with none there is nothing to see."""
        self.setVisible(panel is not None)
        if panel == self._shown:
            return
        self._shown = panel
        empty(self.stack)
        if panel is None:
            return
        self.stack.addWidget(Label(self._("Saved") if panel.saved else panel.title, "h2"))
        if panel.saved:
            self._draw_saved(panel)
        else:
            self._draw_form(panel)
        QTimer.singleShot(0, self, self.focus_first)

    def _draw_form(self, panel: SavePanel) -> None:
        look = self.look
        if panel.notice:
            notice = Label(panel.notice)
            self.stack.addWidget(Box(look, "warn", pad=12).add(notice))
        self._name = self._field(self._("Name of the file"), panel.name)
        self._folder = self._field(self._("Folder"), panel.folder)
        self._first = self._name
        places = [self._place(words, folder) for words, folder in panel.places]
        self.stack.addWidget(Columns(look, places, least=130, gap=8))
        save = Button(look, self._("Replace it") if panel.replaces else self._("Save"), "primary", icon="save")
        save.setText(self._("Saving…") if panel.busy else save.text())
        save.setEnabled(not panel.busy)
        save.clicked.connect(self._save)
        leave = Button(look, self._("Stop") if panel.busy else self._("Not now"))
        leave.clicked.connect(lambda: self.closed.emit())
        self.stack.addWidget(Columns(look, [save, leave], least=130, most=2, gap=12))
        if panel.replaces:
            self._first = save

    def _field(self, label: str, value: str) -> QLineEdit:
        field = QLineEdit(value)
        field.setAccessibleName(label)
        field.setMinimumHeight(self.look.px(44))
        field.returnPressed.connect(self._save)
        name = Label(label)
        name.setBuddy(field)
        pair = QVBoxLayout()
        pair.setSpacing(self.look.gap(4))
        pair.addWidget(name)
        pair.addWidget(field)
        self.stack.addLayout(pair)
        field.setCursorPosition(0)
        return field

    def _place(self, words: str, folder: str) -> QWidget:
        button = Button(self.look, words)
        button.setAccessibleName(self._("Save in {folder}", folder=words))
        button.clicked.connect(partial(self._choose_place, folder))
        return button

    def _choose_place(self, folder: str) -> None:
        self._folder.setText(folder)
        self._folder.setCursorPosition(0)

    def _save(self) -> None:
        self.saved_to.emit(self._folder.text(), self._name.text())

    def _draw_saved(self, panel: SavePanel) -> None:
        look = self.look
        path = Label(_breakable(panel.saved))
        path.setAccessibleName(panel.saved)
        said = Label(
            self._("It is not locked: whoever finds it can read it. A program that opens it may list it."), "muted"
        )
        opened = Button(look, self._("Open it"), icon="external-link")
        opened.clicked.connect(partial(self._open, panel.saved))
        done = Button(look, self._("Done"), "primary")
        done.clicked.connect(lambda: self.closed.emit())
        self._first = done
        for thing in (path, said, Columns(look, [done, opened], least=130, most=2, gap=12)):
            self.stack.addWidget(thing)

    def _open(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self.not_opened.emit()

    def focus_first(self) -> None:
        """The name of the file, or the way on."""
        if self.isVisible():
            self._first.setFocus()


def _breakable(path: str) -> str:
    """With places where a long path may go on in the next line."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
