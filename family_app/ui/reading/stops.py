# SPDX-License-Identifier: Apache-2.0
"""Where Tab goes in a long text: who has read on with Page Down goes on from there, not from the top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def stop_in_sight(stops: Sequence[QWidget], view: QWidget, now: QWidget | None, *, forward: bool) -> QWidget | None:
    """The widget that Tab (or Shift+Tab) goes to, of ``stops`` in the order of the text, whose parents lie in ``view``.

    Nothing where Qt's own order is right: the keyboard is at a stop that is seen, or leaves the text backwards.
    """
    there = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
    if not there or (now in stops and now is not None and _is_seen(now, view)) or (now not in stops and not forward):
        return None
    if forward:
        return next((stop for stop in there if _top(stop, view) >= 0), _behind(there[-1], view))
    return next((stop for stop in reversed(there) if _top(stop, view) + stop.height() <= view.height()), None)


def _top(stop: QWidget, view: QWidget) -> int:
    return stop.mapTo(view, QPoint(0, 0)).y()


def _is_seen(stop: QWidget, view: QWidget) -> bool:
    top = _top(stop, view)
    return top + stop.height() > 0 and top < view.height()


def _behind(last: QWidget, view: QWidget) -> QWidget | None:
    """What Tab reaches when the text is over."""
    widget = last.nextInFocusChain()
    while widget is not None and widget is not last:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
        if takes and widget is not view.parent() and not view.isAncestorOf(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None
