# SPDX-License-Identifier: Apache-2.0
"""The cards of the progress page: one for each topic, one for what is to be read again, one for what is not begun."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.study.overview import Row
from family_app.ui.look import Look
from family_app.ui.screens.progress import Topic
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Tick
from family_app.ui.widgets.tiles import bar
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
            takes_again = one.what == "lesson" and (one.done or one.again)
            self.add(_Line(look, words, one, keep, opened, again if takes_again else None))


class _Line(QWidget):
    """The cells of a row: part and title lead there, the state stands under them, the act is on the right.

    After a year there are two hundred of these rows. Each draws its own rule and picture, and remembers how high it is:
    with layouts of Qt all of them would be laid out again, and again, whenever one of them changes.
    """

    def __init__(
        self, look: Look, words: Words, one: Row, keep: Keep, opened: SignalInstance, again: SignalInstance | None
    ) -> None:
        super().__init__()
        self._look = look
        self._icon = "check" if one.what == "lesson" and one.done else _ICONS[one.what]
        self._ink = look.colour("primary" if one.done else "muted")
        self._heights: dict[int, int] = {}
        self._title = Button(look, f"{one.part}: {one.title}", "text")
        self._title.setAccessibleDescription(one.state)
        self._title.clicked.connect(partial(_say, opened, one.key))
        keep(one.key, self._title)
        self._state = Label(one.state, "small")
        self._state.setIndent(look.px(4))
        self._again = None if again is None else _again_button(look, words, one, keep, again)
        for widget in (self._title, self._state, self._again):
            if widget is not None:
                widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # sizes

    @property
    def _before(self) -> int:
        """The picture, and the space after it."""
        return self._look.px(20) + 2 + self._look.gap(12)

    @property
    def _above(self) -> int:
        """The rule, the space under it, and a little more."""
        return self._look.line_width + self._look.gap(6) + self._look.gap(2)

    def _widths(self, width: int) -> tuple[int, int]:
        """Of the title, and of the act, which gives way where there is little room."""
        room = max(0, width - self._before)
        if self._again is None:
            return room, 0
        room -= self._look.gap(12)
        spare = min(room // 3, room - self._title.minimumSizeHint().width())
        act = min(self._again.sizeHint().width(), max(spare, self._again.minimumSizeHint().width()))
        return max(0, room - act), act

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._state.ensurePolished()  # else it is measured in a font that is not its own
            words, act = self._widths(width)
            high = self._title.heightForWidth(words) + self._state.heightForWidth(words)
            if self._again is not None:
                high = max(high, self._again.heightForWidth(act))
            self._heights[width] = self._above + high + self._look.gap(2)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self._before + self._title.sizeHint().width()
        if self._again is not None:
            width += self._look.gap(12) + self._again.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._before + self._title.minimumSizeHint().width()
        if self._again is not None:
            width += self._look.gap(12) + self._again.minimumSizeHint().width()
        return QSize(width, self._above + self._look.px(44))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._heights.clear()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, top = event.size().width(), self._above
        high = event.size().height() - top - self._look.gap(2)
        words, act = self._widths(width)
        title, state = self._title.heightForWidth(words), self._state.heightForWidth(words)
        down = top + max(0, high - title - state) // 2
        self._place(self._title, self._before, down, words, title)
        self._place(self._state, self._before, down + title, words, state)
        if self._again is not None:
            needed = self._again.heightForWidth(act)
            self._place(self._again, width - act, top + (high - needed) // 2, act, needed)

    def _place(self, widget: QWidget, left: int, top: int, width: int, height: int) -> None:
        x = self.width() - left - width if self._is_mirrored else left
        if isinstance(widget, Button):
            widget.setMinimumHeight(height)  # it may be higher from when it was narrower
        widget.setGeometry(x, top, width, height)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # looks

    def paintEvent(self, event: QPaintEvent) -> None:
        look, size = self._look, self._look.px(20)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), look.line_width, look.colour("line"))
        x = self.width() - size - 1 if self._is_mirrored else 1
        y = self._above + (self.height() - self._above - look.gap(2) - size) // 2
        painter.drawPixmap(x, y, look.icons.pixmap(self._icon, self._ink, size))
        painter.end()


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
