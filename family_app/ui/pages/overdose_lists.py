# SPDX-License-Identifier: Apache-2.0
"""The other two pages of the overdose screen: the list to read out to the crew, and the page for the rescuer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.helplines import Phone
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.widgets.boxes import Body, Box, Columns, row
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
        self.body = Body(look, measure=980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.body)
        self.first: QWidget = self

    def show_screen(self, screen: OverdoseScreen) -> None:
        """Draw, and put the keyboard on the first choice when it is another page than before."""
        around = screen.around
        now = (screen.seen.page, screen.times, around.shows_paper, around.is_practice, screen.words)
        if now == self._drawn:
            return
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._drawn = now
        self.body.clear()
        if around.is_practice:
            real = self._button(self._("This is real"), "R", "began_for_real")
            band = Label(screen.words["practice-band"], "h3")
            self.body.add(Box(self.look, "tip", pad=6).add(row(band, None, real)))
        if screen.seen.page == "crew":
            self._crew(screen)
        else:
            self._after(screen, died=screen.seen.page == "died")
        if had_focus:
            self.first.setFocus()

    def _crew(self, screen: OverdoseScreen) -> None:
        said = screen.words
        self.body.add(Label(said["crew"], "h1"))
        box = Box(self.look, "card", gap=10)
        box.add(Label(f"{said['crew-doses']} {len(screen.doses)}", "h2"), Label(said["crew-times"], "h3"))
        box.add(*(Label(line, "body") for line in screen.times))
        box.add(Label(said["crew-took"], "h3"))
        self.body.add(box)
        dose = self._button(said["button-dose"], "Enter", "gave_dose")
        breaths = self._button(said["button-can-do-breaths"], "Space", "pressed_breaths")
        back = self._button(self._("Back to the steps"), "B", "went_back")
        choices: list[QWidget] = [dose, breaths, back, self._button(said["button-over"], "O", "said_over")]
        if screen.doses:
            choices.append(self._button(self._("Take back the last dose"), "U", "took_back_dose"))
        self.body.add(Columns(self.look, choices, least=200, most=3, gap=12))
        self.first = dose  # Enter is a dose here too, so the keyboard rests on what Enter does

    def _after(self, screen: OverdoseScreen, *, died: bool) -> None:
        said = screen.words
        self.body.add(Label(said["died" if died else "over"], "h1"))
        box = Box(self.look, "card", gap=10)
        box.add(*(Label(said[key], "body") for key in (DIED if died else OVER)))
        box.stack.addStretch(1)
        beside = QWidget()
        stack = QVBoxLayout(beside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(self.look.gap(12))
        if screen.words.crisis:
            stack.addWidget(self._crisis(screen.words.crisis))
        stack.addWidget(self._paper(screen))
        self.first = self._button(self._("Not over: back to the steps"), "B", "went_back")
        choices = [self.first, self._button(self._("Go to Home"), "H", "left_for_home")]
        if not died:
            choices.insert(0, self._button(said["button-died"], "D", "said_died"))
        for choice in choices:
            stack.addWidget(choice)
        stack.addStretch(1)
        self.body.add(Columns(self.look, [box, beside], least=330, most=2))

    def _paper(self, screen: OverdoseScreen) -> Box:
        box = Box(self.look, "card", gap=8)
        box.add(Label(screen.words["over-times"]))
        if screen.around.shows_paper:
            box.add(*(Label(line, "body") for line in screen.times))
        else:
            box.add(row(self._button(screen.words["button-paper"], "P", "asked_for_paper"), None))
        return box

    def _crisis(self, lines: tuple[Phone, ...]) -> Box:
        box = Box(self.look, "card", gap=8)
        for line in lines:
            box.add(Label(f"{line.name}: {line.number}", "h3"), Label(line.under, "small"))
        return box

    def _button(self, words: str, key: str, act: str) -> KeyButton:
        cap = {"Enter": self._("Enter"), "Space": self._("Space")}.get(key, key)
        button = KeyButton(self.look, words, key, key_words=cap)
        button.clicked.connect(lambda: self.pressed.emit(act))
        return button
