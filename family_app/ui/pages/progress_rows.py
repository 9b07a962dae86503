# SPDX-License-Identifier: Apache-2.0
"""The cards of the progress page: one for each topic, one for what is to be read again, one for what is not begun."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.study.overview import Row
from family_app.ui.look import Look
from family_app.ui.screens.progress import Topic
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label, rule
from family_app.ui.widgets.rows import Tick
from family_app.ui.widgets.tiles import bar, picture
from family_app.words import Words

Keep = Callable[[str, QWidget], None]
"""Remember the widget that stands for a key, so that the keyboard can return to it."""

_ICONS = {
    "lesson": "book-open",
    "quiz": "list-checks",
    "practice": "message-circle",
    "worksheet": "clipboard-list",
}


class TopicCard(Box):
    """A module that was begun: its name, how much was read, and a line for everything in it."""

    def __init__(
        self, look: Look, words: Words, topic: Topic, keep: Keep, opened: SignalInstance, again: SignalInstance
    ) -> None:
        super().__init__(look, "card", gap=6)
        self.add(Label(topic.title, "h2"), Label(topic.under, "small"))
        self.add(bar(look, topic.part, f"{topic.title}: {topic.under}"))
        for one in topic.rows:
            self.add(
                rule(),
                _Line(
                    look, words, one, keep, opened, again if one.what == "lesson" and (one.done or one.again) else None
                ),
            )


class _Line(QWidget):
    """The cells of a row: part and title lead there, the state stands under them, the act is on the right."""

    def __init__(
        self, look: Look, words: Words, one: Row, keep: Keep, opened: SignalInstance, again: SignalInstance | None
    ) -> None:
        super().__init__()
        self._look = look
        line = QHBoxLayout(self)
        line.setContentsMargins(0, look.gap(2), 0, look.gap(2))
        line.setSpacing(look.gap(12))
        icon = "check" if one.what == "lesson" and one.done else _ICONS[one.what]
        line.addWidget(
            picture(look, icon, colour="primary" if one.done else "muted", size=20), 0, Qt.AlignmentFlag.AlignVCenter
        )
        middle = QVBoxLayout()
        middle.setSpacing(0)
        title = Button(look, f"{one.part}: {one.title}", "text")
        title.setAccessibleDescription(one.state)
        title.clicked.connect(partial(_say, opened, one.key))
        keep(one.key, title)
        middle.addWidget(title)
        state = Label(one.state, "small")
        state.setIndent(look.px(4))
        middle.addWidget(state)
        line.addLayout(middle, 1)
        if again is not None:
            line.addWidget(_again_button(look, words, one, keep, again), 0, Qt.AlignmentFlag.AlignVCenter)


def _again_button(look: Look, words: Words, one: Row, keep: Keep, again: SignalInstance) -> Button:
    said = words("Take off the list") if one.again else words("Read again later")
    button = Button(look, said, "text")
    button.setAccessibleName(f"{said}: {one.title}")
    button.clicked.connect(partial(_say, again, one.key))
    keep(f"{one.key}/again", button)
    return button


class AgainCard(Box):
    """The lessons that somebody wants to read again."""

    def __init__(self, look: Look, words: Words, rows: tuple[Row, ...], keep: Keep, opened: SignalInstance) -> None:
        super().__init__(look, "card", gap=2)
        for one in rows:
            button = Button(look, one.title, "text", icon="rotate-ccw")
            button.setAccessibleDescription(one.topic)
            button.clicked.connect(partial(_say, opened, one.key))
            keep(f"{one.key}/list", button)
            self.add(button)


class OthersCard(Box):
    """What was not begun: names, and nothing about them."""

    def __init__(self, look: Look, words: Words, rows: tuple[Row, ...], keep: Keep, opened: SignalInstance) -> None:
        super().__init__(look, "card", gap=2)
        for one in rows:
            button = Button(look, f"{one.topic} ({one.title})", "text")
            button.setAccessibleDescription(one.state)
            button.clicked.connect(partial(_say, opened, one.key))
            keep(one.key, button)
            self.add(button)


class PickCard(Box):
    """The titles of a topic, to tick."""

    picked = Signal(str, bool)
    all_picked = Signal(str)

    def __init__(self, look: Look, words: Words, topic: Topic, picks: frozenset[str], keep: Keep) -> None:
        super().__init__(look, "card", gap=2)
        rows = [one for one in topic.rows if one.done]
        self.add(Label(topic.title, "h2"))
        for one in rows:
            tick = Tick(look, f"{one.part}: {one.title} – {one.state}")
            tick.setChecked(one.key in picks)
            tick.clicked.connect(lambda on, key=one.key: self.picked.emit(key, on))  # a partial is given no “on”
            keep(one.key, tick)
            self.add(tick)
        every = words("None of these") if all(one.key in picks for one in rows) else words("All of these")
        button = Button(look, every, "text")
        button.setAccessibleName(f"{every}: {topic.title}")
        button.clicked.connect(partial(self._say_all, topic.id))
        keep(f"{topic.id}/all", button)
        self.add(button)

    def _say_all(self, topic: str) -> None:
        self.all_picked.emit(topic)


def _say(signal: SignalInstance, key: str, _checked: bool = False) -> None:
    signal.emit(key)
