# SPDX-License-Identifier: Apache-2.0
"""What every page of the window has: words and tools for the top bar, and a first place for the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.accessible import give_role
from family_app.ui.look import Look
from family_app.ui.widgets.boxes import Body
from family_app.words import Words


@dataclass(frozen=True, slots=True)
class Tool:
    """A button of the page in the top bar. ``name`` is also what a screen reader says when only the icon is left."""

    icon: str
    name: str
    pressed: Callable[[], None]


class Page(QWidget):
    """Draws a screen and says what was pressed. Subclasses add ``show_screen(screen)`` and their signals.

    ``crumb_changed`` carries the words of the top bar; ``progress_changed`` a part from 0 to 1, or −1 for no line.
    """

    crumb_changed = Signal(str)
    progress_changed = Signal(float)
    wants_back = Signal()
    """To where one was before."""

    wants_room = False
    """Whether the navigation makes room for it where there is little."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.setObjectName("page")
        self.look = look
        self._ = words
        self._crumb = ""
        give_role(self, "group")
        self.progress = -1.0

    @property
    def crumb(self) -> str:
        """Where one is: the words of the top bar."""
        return self._crumb

    @crumb.setter
    def crumb(self, words: str) -> None:
        if words != self._crumb:
            self._crumb = words
            self._name(words)

    def _name(self, words: str) -> None:
        """What a screen reader says when the keyboard comes to the page itself, not to something on it."""
        self.setAccessibleName(words)

    def say_crumb(self, words: str) -> None:
        """Put ``words`` into the top bar."""
        self.crumb = words
        self.crumb_changed.emit(words)

    def say_progress(self, part: float) -> None:
        """Draw the line under the top bar: 0 to 1, or −1 for none."""
        self.progress = part
        self.progress_changed.emit(part)

    def tools(self) -> tuple[Tool, ...]:
        """The page's own buttons in the top bar."""
        return ()

    def focus_first(self) -> None:
        """Put the keyboard where reading or writing starts."""
        self.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """A key before any widget gets it: whether the page took it for itself."""
        return False

    def take_over(self, page: Page) -> None:
        """Become what ``page`` was, which showed the same in another look: what its presenter does not hold."""

    def forget(self) -> None:
        """The space is being locked: wipe what a person wrote from the widgets, undo steps as well."""


class ScrollingPage(Page):
    """A page that is one scrolling column, ``measure`` pixels (at 100 %) wide at most: ``self._body``."""

    def __init__(self, look: Look, words: Words, *, measure: int = 860) -> None:
        super().__init__(look, words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._body = Body(look, measure=measure)
        outer.addWidget(self._body)
        self.setFocusProxy(self._body)  # its keys scroll

    def _name(self, words: str) -> None:
        self._body.setAccessibleName(words)
