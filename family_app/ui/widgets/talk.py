# SPDX-License-Identifier: Apache-2.0
"""A conversation as it grows: bubbles of who speaks, and what came of what was said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.screens.practice import Bubble, Feedback
from family_app.ui.widgets.boxes import row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.stop import StopBox, focus_on
from family_app.ui.widgets.tiles import picture
from family_app.words import Words

_SHARES = {"them": (0, 4, 1), "you": (1, 4, 0), "staff": (1, 6, 1), "narrator": (1, 6, 1)}
"""Room before, for and after a bubble."""
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Talk(QWidget):
    """Only what changed is drawn anew, so that nothing jumps while the conversation grows."""

    turned_back = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look = look
        self._ = words
        self._parts: list[tuple[Bubble | Feedback, QWidget]] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(10))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: tuple[Bubble | Feedback, ...]) -> None:
        """Draw the conversation."""
        same = 0
        while same < min(len(parts), len(self._parts)) and parts[same] == self._parts[same][0]:
            same += 1
        for _, widget in self._parts[same:]:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        del self._parts[same:]
        for part in parts[same:]:
            widget = self._bubble(part) if isinstance(part, Bubble) else self._feedback(part)
            self._parts.append((part, widget))
            self._stack.addWidget(widget)
            widget.show()  # now, not at the next turn of the loop: it may be given the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and left go to one's own words before, down and right to those after; Enter takes up the talk there."""
        by = _STEPS.get(event.key())
        if by is None or not self._step(by):
            super().keyPressEvent(event)

    def _step(self, by: int) -> bool:
        """To the next button that takes a turn back; false where there is none that way."""
        turns, focused = self._turns(), self.window().focusWidget()
        if isinstance(focused, Button) and focused in turns:
            at = turns.index(focused) + by
        else:
            at = len(turns) - 1 if by < 0 else len(turns)
        if not 0 <= at < len(turns):
            return False
        turns[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _turns(self) -> list[Button]:
        """The buttons “Say something else here”, from the first turn on."""
        own = (widget for part, widget in self._parts if isinstance(part, Bubble) and part.turn >= 0)
        return [button for widget in own for button in widget.findChildren(Button)]

    def focus_latest(self) -> None:
        """Put the keyboard on the newest words: Tab goes on to what can be said now."""
        boxes = self.findChildren(StopBox)
        if boxes:
            focus_on(boxes[-1])

    @property
    def last_own(self) -> QWidget | None:
        """The bubble with one's own latest words."""
        own = [widget for part, widget in self._parts if isinstance(part, Bubble) and part.turn >= 0]
        return own[-1] if own else None

    def _bubble(self, bubble: Bubble) -> QWidget:
        look = self.look
        own = bubble.who == "you"
        box = StopBox(look, "hero" if own else "card" if bubble.who == "them" else "info", pad=14, gap=4)
        on = "soft" if own else ""
        if bubble.speaker:
            box.add(Label(bubble.speaker, "small", on=on))
        box.add(Label(bubble.says, "body", on=on))
        if bubble.turn >= 0:
            back = Button(look, self._("Say something else here"), "text", icon="undo-2", size=14)
            back.setAccessibleDescription(bubble.says)
            back.clicked.connect(self._back_to(bubble.turn))
            box.add(row(back, None))
        give_role(box, "group", f"{bubble.speaker}: {bubble.says}" if bubble.speaker else bubble.says)
        return self._placed(box, bubble.who)

    def _back_to(self, turn: int) -> Callable[[], None]:
        return lambda: self.turned_back.emit(turn)

    def _placed(self, box: QWidget, who: str) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        before, middle, after = _SHARES[who]
        if before:
            line.addStretch(before)
        line.addWidget(box, middle)
        if after:
            line.addStretch(after)
        return whole

    def _feedback(self, feedback: Feedback) -> QWidget:
        look = self.look
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(look.gap(8), 0, look.gap(8), look.gap(6))
        line.setSpacing(look.gap(12))
        down = QVBoxLayout()
        down.setSpacing(look.gap(2))
        skill = " · ".join(filter(None, (feedback.skill, feedback.helps)))
        if skill:
            down.addWidget(Label(skill, "accent"))
        if feedback.heard:
            down.addWidget(Label(feedback.heard))
        if feedback.effect:
            down.addWidget(Label(feedback.effect, "muted" if feedback.heard else ""))
        line.addWidget(picture(look, "lightbulb", size=20))
        line.addLayout(down, 1)
        return self._placed(box, "narrator")
