# SPDX-License-Identifier: Apache-2.0
"""Writing an entry: the text first, feelings and tags only for who wants them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.journal_screen import Editing
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.save_timer import SaveTimer
from family_app.words import Words


class Editor(QWidget):
    """Draws an :class:`Editing`. Everything typed is said at once; ``due`` says when to save it."""

    typed = Signal(str)
    feelings_chosen = Signal(tuple)
    own_feelings_added = Signal(str)
    tags_typed = Signal(str)
    due = Signal()
    finished = Signal()
    thrown_away = Signal()
    prompt_asked = Signal()
    prompt_dropped = Signal()

    def __init__(self, look: Look, words: Words, pane: Editing) -> None:
        super().__init__()
        self.look, self._ = look, words
        self.key = pane.key
        self._shown: Editing | None = None
        self._chips: list[Button] = []
        self.timer = SaveTimer(self)
        self.timer.due.connect(self.due)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(look.px(150))
        self.text.setAccessibleName(words("Your entry"))
        self.text.setPlainText(pane.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.textChanged.connect(self._text_changed)
        self.heading = Label(pane.heading, "h2")
        self.heading.setBuddy(self.text)
        self.saved = Label("", "small")
        self._prompt = Box(look, "tip", pad=14)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(10))
        stack.addWidget(self.heading)
        stack.addWidget(self._prompt)
        stack.addWidget(self.text, 1)
        self._more = self._make_more(pane)
        stack.addWidget(Flow(look, [self._more_button, *self._small_buttons(pane)], gap=4))
        stack.addWidget(self._more)
        stack.addWidget(self._foot())
        self.unfold(False)
        self.show_pane(pane)

    # ---- parts

    def _small_buttons(self, pane: Editing) -> list[QWidget]:
        undo = Button(self.look, self._("Undo"), "text", icon="undo-2")
        undo.setEnabled(False)
        undo.clicked.connect(self.text.undo)
        self.text.undoAvailable.connect(undo.setEnabled)
        ask = Button(self.look, self._("A question to begin with"), "text", icon="lightbulb")
        ask.clicked.connect(lambda: self.prompt_asked.emit())
        return [undo, ask] if pane.may_ask_prompt else [undo]

    def _make_more(self, pane: Editing) -> QWidget:
        """Feelings and tags, folded away until they are wanted."""
        look, _ = self.look, self._
        self._more_button = Button(look, "", "text", icon="heart")
        self._more_button.clicked.connect(lambda: self.unfold(self._more.isHidden()))
        self._more_place = QVBoxLayout()
        self._more_place.setContentsMargins(0, 0, 0, 0)
        self._own = self._line(_("A word of your own"))
        self._own.returnPressed.connect(self._add_own)
        add = Button(look, _("Add"))
        add.setAccessibleName(_("Add this feeling"))
        add.clicked.connect(self._add_own)
        self._tags = self._line(_("Words to find it by, with commas between them"))
        self._tags.setText(", ".join(pane.tags))
        self._tags.textEdited.connect(self._tags_changed)
        own = row(self._own, add, gap=look.gap(8))
        own.setStretch(0, 1)
        box = QWidget()
        stack = QVBoxLayout(box)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(6))
        stack.addWidget(Label(_("As many words as fit, or none"), "muted"))
        stack.addLayout(self._more_place)
        stack.addWidget(self._label(_("A word of your own"), self._own))
        stack.addLayout(own)
        stack.addWidget(self._label(_("Words to find it by"), self._tags))
        stack.addWidget(self._tags)
        return box

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setMinimumHeight(self.look.px(44))
        return line

    def _label(self, text: str, buddy: QWidget) -> Label:
        label = Label(text)
        label.setBuddy(buddy)
        return label

    def _foot(self) -> QWidget:
        done = Button(self.look, self._("Done"), "primary", icon="check")
        done.clicked.connect(lambda: self.finished.emit())
        away = Button(self.look, self._("Throw away"), "text", icon="trash-2")
        away.clicked.connect(lambda: self.thrown_away.emit())
        foot = QWidget()
        stack = QVBoxLayout(foot)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(self.look.gap(4))
        stack.addWidget(self.saved)
        stack.addWidget(Flow(self.look, [done, away], gap=12))
        return foot

    # ---- drawing

    def show_pane(self, pane: Editing) -> None:
        """What changed. The text is touched only when it is another than what stands there: undo stays whole."""
        before, self._shown = self._shown, pane
        if pane.text != self.text.toPlainText():
            self.text.setPlainText(pane.text)
        self.saved.setText(pane.saved or self._("It saves by itself as you write."))
        if before is None or before.prompt != pane.prompt:
            self._draw_prompt(pane.prompt)
        if before is None or (before.offered, before.feelings) != (pane.offered, pane.feelings):
            self._draw_chips(pane)

    def _draw_prompt(self, prompt: str) -> None:
        from family_app.ui.widgets.boxes import empty

        empty(self._prompt.stack)
        self._prompt.setVisible(bool(prompt))
        if prompt:
            hide = Button(self.look, self._("Hide"), "text")
            hide.clicked.connect(lambda: self.prompt_dropped.emit())
            other = Button(self.look, self._("Another one"), "text")
            other.clicked.connect(lambda: self.prompt_asked.emit())
            told = self._("If something weighs on you, talk to a person first. You can stop at any time.")
            self._prompt.add(Label(prompt, "h3"), Label(told), Flow(self.look, [other, hide], gap=12))

    def _draw_chips(self, pane: Editing) -> None:
        words = [*pane.feelings, *pane.tags]
        summary = self._("Feelings: {words}", words=", ".join(pane.feelings)) if pane.feelings else ""
        self._more_button.setText(
            summary or (self._("Feelings and tags") if not words else self._("Feelings and tags"))
        )
        if [chip.text() for chip in self._chips] == list(pane.offered):
            for chip in self._chips:
                chip.setChecked(chip.text() in pane.feelings)
            return
        from family_app.ui.widgets.boxes import empty

        empty(self._more_place)
        self._chips = [self._chip(word, chosen=word in pane.feelings) for word in pane.offered]
        self._more_place.addWidget(Flow(self.look, list(self._chips)))

    def _chip(self, word: str, *, chosen: bool) -> Button:
        chip = Button(self.look, word)
        chip.setCheckable(True)
        chip.setChecked(chosen)
        chip.clicked.connect(self._chips_changed)
        return chip

    # ---- what was done

    def unfold(self, shown: bool) -> None:
        """Show or hide feelings and tags."""
        self._more.setVisible(shown)
        said = self._("They are shown below") if shown else self._("They are folded away")
        self._more_button.setAccessibleDescription(said)

    def _text_changed(self) -> None:
        text = self.text.toPlainText()
        if self._shown is None or text != self._shown.text:
            self.typed.emit(text)
            self.timer.changed()

    def _chips_changed(self) -> None:
        self.feelings_chosen.emit(tuple(chip.text() for chip in self._chips if chip.isChecked()))
        self.timer.changed()

    def _add_own(self) -> None:
        if self._own.text().strip():
            self.own_feelings_added.emit(self._own.text())
            self._own.setText("")

    def _tags_changed(self, typed: str) -> None:
        self.tags_typed.emit(typed)
        self.timer.changed()

    def wipe(self) -> None:
        """The text, its undo steps and every other word."""
        self.timer.stop()
        self.text.blockSignals(True)
        self.text.setPlainText("")
        self.text.document().clearUndoRedoStacks()
        for line in (self._own, self._tags):
            line.setText("")
        self.saved.setText("")
