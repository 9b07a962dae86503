# SPDX-License-Identifier: Apache-2.0
"""Widgets that say what they said before are not built again, nor laid out again: a page with fifty cards comes up at
once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from family_app.ui.widgets.boxes import take_away

T = TypeVar("T")


class Kept(Generic[T]):
    """The widgets of one layout. Those that draw a value stay, with whatever belongs to them (``T``), where they are.

    A drawing begins with :meth:`begin`, asks :meth:`get` for what may stay, gives all to :meth:`add` in the order in
    which they stand, and ends with :meth:`end`.
    """

    def __init__(self, layout: QBoxLayout) -> None:
        self._layout = layout
        self._now: dict[Hashable, tuple[QWidget, T]] = {}
        self._before: dict[Hashable, tuple[QWidget, T]] = {}
        self._wanted: list[QWidget] = []

    def begin(self) -> None:
        """Of a drawing. Nothing goes away before its end."""
        self._before, self._now, self._wanted = self._now, {}, []

    def get(self, value: Hashable, make: Callable[[], tuple[QWidget, T]]) -> tuple[QWidget, T]:
        """The one that draws ``value`` already, or else a new one."""
        found = self._before.pop(value, None) or make()
        self._now[value] = found
        return found

    def add(self, *widgets: QWidget) -> None:
        """Below what was added before."""
        self._wanted += widgets

    def end(self) -> None:
        """What was added is there, in this order, for the keyboard too; everything else is gone."""
        layout, wanted = self._layout, set(self._wanted)
        for at in reversed(range(layout.count())):
            item = layout.itemAt(at)
            if item is not None and item.widget() not in wanted and (gone := layout.takeAt(at)) is not None:
                take_away(gone)
        had_some = layout.count() > 0
        for at, widget in enumerate(self._wanted):
            item = layout.itemAt(at)
            if item is None or item.widget() is not widget:
                layout.insertWidget(at, widget)
                if had_some:  # else Tab goes from one to the next as they were made
                    self._let_tab_follow(at)
        self._before, self._wanted = {}, []

    def _let_tab_follow(self, at: int) -> None:
        """Qt would have Tab reach what is new after all that was there."""
        before = next((stops[-1] for one in reversed(self._wanted[:at]) if (stops := _stops(one))), None)
        if before is None:
            below = (self._layout.itemAt(number) for number in range(at + 1, self._layout.count()))
            after = next((stops[0] for item in below if item is not None and (stops := _stops(item.widget()))), None)
            before = _stop_before(after) if after is not None else None
        for stop in _stops(self._wanted[at]):
            if before is not None:
                QWidget.setTabOrder(before, stop)
            before = stop

    def forget(self) -> None:
        """Nothing is there any more."""
        self.begin()
        self.end()


def _stop_before(stop: QWidget) -> QWidget | None:
    """Where Tab comes from: Qt takes no other widget for a neighbour."""
    before = stop.previousInFocusChain()
    while before is not None and before is not stop and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return None if before is stop else before


def _stops(widget: QWidget | None) -> list[QWidget]:
    """Where Tab stops in it."""
    if widget is None:
        return []
    return [one for one in (widget, *widget.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
