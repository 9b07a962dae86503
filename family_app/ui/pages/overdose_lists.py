# SPDX-License-Identifier: Apache-2.0
"""The other two pages of the overdose screen: the list to read out to the crew, and the page for the rescuer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.library.model import Helpline
from family_app.ui.look import Look
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.widgets.boxes import Body, Box, row
from family_app.ui.widgets.key_button import KeyButton
from family_app.ui.widgets.labels import Label
from family_app.words import Words

OVER = ("over-did", "over-body", "over-again", "over-next", "over-ask", "over-you-too")
DIED = ("died-crew", "died-did", "died-now", "died-you-too")


class Lists(QWidget):
    """Drawn anew only when something on it has changed."""

    pressed = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look, self._ = look, words
        self._drawn: object = None
        self.body = Body(look, measure=720)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.body)
        self.first: QWidget = self

    def show_screen(self, screen: OverdoseScreen) -> None:
        now = (screen.seen.page, screen.times, screen.around.shows_paper, screen.words)
        if now == self._drawn:
            return
        self._drawn = now
        self.body.clear()
        if screen.seen.page == "crew":
            self._crew(screen)
        else:
            self._after(screen, died=screen.seen.page == "died")

    def _crew(self, screen: OverdoseScreen) -> None:
        said = screen.words
        self.body.add(Label(said["crew"], "h1"))
        box = Box(self.look, "card", gap=10)
        box.add(Label(f"{said['crew-doses']} {len(screen.doses)}", "h2"), Label(said["crew-times"], "h3"))
        box.add(*(Label(line, "body") for line in screen.times))
        box.add(Label(said["crew-took"], "h3"))
        self.body.add(box)
        back = self._button(self._("Back to the steps"), "B", "went_back")
        self.body.add(row(back, self._button(said["button-over"], "O", "said_over"), None))
        self.first = back

    def _after(self, screen: OverdoseScreen, *, died: bool) -> None:
        said = screen.words
        self.body.add(Label(said["died" if died else "over"], "h1"))
        box = Box(self.look, "card", gap=10)
        box.add(*(Label(said[key], "body") for key in (DIED if died else OVER)))
        self.body.add(box)
        if screen.words.crisis:
            self.body.add(self._crisis(screen.words.crisis))
        self.body.add(self._paper(screen))
        back = self._button(self._("Not over: back to the steps"), "B", "went_back")
        choices = [back, self._button(self._("Go to Home"), "H", "left_for_home")]
        if not died:
            choices.insert(0, self._button(said["button-died"], "D", "said_died"))
        for choice in choices:
            self.body.add(row(choice, None))
        self.first = back

    def _paper(self, screen: OverdoseScreen) -> Box:
        box = Box(self.look, "card", gap=8)
        box.add(Label(screen.words["over-times"]))
        if screen.around.shows_paper:
            box.add(*(Label(line, "body") for line in screen.times))
        else:
            box.add(row(self._button(screen.words["button-paper"], "P", "asked_for_paper"), None))
        return box

    def _crisis(self, lines: tuple[Helpline, ...]) -> Box:
        box = Box(self.look, "card", gap=8)
        for line in lines:
            box.add(Label(f"{line.name}: {line.number}", "h3"))
            under = [line.area, line.hours, self._("text {text}", text=line.text) if line.text else ""]
            box.add(Label(", ".join([*filter(None, under), self._("as of {month}", month=line.as_of)]), "small"))
        return box

    def _button(self, words: str, key: str, act: str) -> KeyButton:
        button = KeyButton(self.look, words, key)
        button.clicked.connect(lambda: self.pressed.emit(act))
        return button
