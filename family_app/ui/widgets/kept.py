# SPDX-License-Identifier: Apache-2.0
"""Widgets that say what they said before are not built again: a page with fifty cards comes up at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLayout, QWidget

T = TypeVar("T")


class Kept(Generic[T]):
    """The widgets of one layout, each by the value that it draws, with whatever belongs to it (``T``).

    A drawing begins with :meth:`take_out`, asks :meth:`get` for each widget, and ends with :meth:`drop_rest`.
    """

    def __init__(self, layout: QLayout) -> None:
        self._layout = layout
        self._now: dict[Hashable, tuple[QWidget, T]] = {}
        self._before: dict[Hashable, tuple[QWidget, T]] = {}

    def take_out(self) -> None:
        """Out of the layout, so that it can be emptied; nothing is thrown away yet."""
        for widget, _belongs in self._now.values():
            self._layout.removeWidget(widget)
        self._before, self._now = self._now, {}

    def get(self, value: Hashable, make: Callable[[], tuple[QWidget, T]]) -> tuple[QWidget, T]:
        """The one that draws ``value`` already, or else a new one. The caller puts it into the layout."""
        found = self._before.pop(value, None) or make()
        self._now[value] = found
        return found

    def drop_rest(self) -> None:
        """Those that were not asked for again."""
        for widget, _belongs in self._before.values():
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._before = {}

    def forget(self) -> None:
        """The layout was emptied: nothing is there any more."""
        self._now, self._before = {}, {}
