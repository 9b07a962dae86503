# SPDX-License-Identifier: Apache-2.0
"""The buttons of the overdose screen, each with its key, and what they bring: doses, breaths, waking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.overdose_count import CountBox
from family_app.ui.pages.overdose_plan import PlanBox
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.screens.overdose_words import OverdoseWords
from family_app.ui.widgets.boxes import Box, Columns
from family_app.ui.widgets.buttons import Kind
from family_app.ui.widgets.key_button import KeyButton
from family_app.ui.widgets.labels import Label, say, show_if
from family_app.words import Words

ASLEEP = ("asleep", "asleep-no-more", "watch-clock")
WOKE = ("woke-say", "woke-may", "woke-ask", "woke-afraid", "woke-refuses", "watch-clock")


class Controls(QWidget):
    """``pressed`` carries the name of what the presenter is to do."""

    pressed = Signal(str)

    def __init__(self, look: Look, words: Words, said: OverdoseWords) -> None:
        super().__init__()
        self.look, self._, self.said = look, words, said
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(8))
        self._make_buttons()
        self.doses = Label("")
        self.dose_clock = Label("", "h3")
        self.no_more = Label("")
        self.count = CountBox(look)
        self.panel = Box(look, "info", pad=12, gap=6)
        self.panel_lines = [Label("") for _line in WOKE]
        self.watch = Label("", "h3")
        self.panel.add(*self.panel_lines, self.watch, self.back)
        log = (self.doses, self.dose_clock, self.take_back, self.no_more)
        for thing in (self.panel, self.dose, self.breaths, self.count, self.sound, *log):
            self._stack.addWidget(thing)
        rest: list[QWidget] = [self.pushes, self.no_more_doses, self.asleep, self.woke_up, self.crew, self.over]
        self._stack.addWidget(Columns(look, rest, least=118, most=2, gap=8))
        self.plan_box = PlanBox(look)
        for thing in (self.plan, self.plan_box):
            self._stack.addWidget(thing)
        for title, lines in said.back:
            self._stack.addWidget(Label(title, "h3"))
            for line in lines:
                self._stack.addWidget(Label(line))
        self._stack.addWidget(Label(said.review, "small"))
        self._stack.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _make_buttons(self) -> None:
        said, _ = self.said, self._
        self.dose = self._button(said["button-dose"], "Enter", "gave_dose", kind="primary", size=16)
        self.breaths = self._button(_("Count breaths with me"), "Space", "pressed_breaths", size=16)
        self.sound = self._button("", "S", "turned_sound", kind="text")
        self.pushes = self._button(said["button-cant-do-breaths"], "C", "pressed_pushes")
        self.no_more_doses = self._button(said["button-no-more-doses"], "M", "has_no_more_doses")
        self.asleep = self._button(said["button-asleep"], "A", "said_breathes_well")
        self.woke_up = self._button(said["button-woke"], "W", "said_woke")
        self.crew = self._button(said["button-crew"], "T", "said_crew_came")
        self.over = self._button(said["button-over"], "O", "said_over")
        self.plan = self._button(_("Our plan, to read out"), "L", "turned_plan")
        self.back = self._button(_("Breathing badly? Back to the steps"), "B", "went_back")
        self.take_back = self._button(_("Take back the last dose"), "U", "took_back_dose", kind="text")

    def _button(self, words: str, key: str, act: str, *, kind: Kind = "", size: int = 14) -> KeyButton:
        cap = {"Enter": self._("Enter"), "Space": self._("Space")}.get(key, key)
        button = KeyButton(self.look, words, key, kind, key_words=cap, size=size)
        button.clicked.connect(lambda: self.pressed.emit(act))
        return button

    def show_screen(self, screen: OverdoseScreen) -> None:
        seen, said, _ = screen.seen, screen.words, self._
        say(self.doses, ", ".join(screen.doses))
        say(self.dose_clock, screen.dose_clock)
        say(self.no_more, screen.no_more)
        show_if(self.take_back, bool(screen.doses))
        show_if(self.no_more_doses, seen.state == "now" and not screen.no_more)
        self.count.show_screen(screen)
        self._show_plan(screen)
        show_if(self.sound, screen.count is not None)
        sounds = {"on": _("Click: on"), "off": _("Click: off"), "none": said["no-sound"]}
        _name(self.sound, sounds[screen.around.sound])
        _name(self.breaths, _("Stop the count") if seen.hands == "breaths" else self._breath_words(screen))
        _name(self.pushes, said["button-can-do-breaths" if seen.hands == "pushes" else "button-cant-do-breaths"])
        self._show_panel(screen)

    def _show_plan(self, screen: OverdoseScreen) -> None:
        plan, is_open = screen.around.plan, screen.around.shows_plan
        show_if(self.plan, plan.is_there)
        show_if(self.plan_box, plan.is_there and is_open)
        _name(self.plan, self._("Put our plan away") if is_open else self._("Our plan, to read out"))
        if is_open:
            self.plan_box.show_plan(plan)

    def _breath_words(self, screen: OverdoseScreen) -> str:
        if screen.seen.hands == "pushes":
            return screen.words["button-can-do-breaths"]
        return self._("Count breaths with me")

    def _show_panel(self, screen: OverdoseScreen) -> None:
        state = screen.seen.state
        show_if(self.panel, state != "now")
        keys = {"asleep": ASLEEP, "woke": WOKE}.get(state, ())
        for at, label in enumerate(self.panel_lines):
            say(label, screen.words[keys[at]] if at < len(keys) else "")
        say(self.watch, screen.watch)


def _name(button: KeyButton, words: str) -> None:
    if button.text() != words:
        button.setText(words)
