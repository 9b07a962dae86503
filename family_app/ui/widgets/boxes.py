# SPDX-License-Identifier: Apache-2.0
"""Boxes, columns and the scrolling body of a page."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from family_app.ui.accessible import give_role
from family_app.ui.look import Look

BoxKind = Literal["card", "hero", "box", "info", "tip", "warn", "alarm"]


class Box(QFrame):
    """A box with things stacked in it: ``box.stack`` is its layout."""

    def __init__(
        self, look: Look, kind: BoxKind = "card", *, pad: int = 20, gap: int = 8, foot: int | None = None
    ) -> None:
        """``foot`` is the room at the bottom where it is not ``pad``: buttons of words only bring some of their own."""
        super().__init__()
        self.setProperty("kind", kind)
        self.stack = QVBoxLayout(self)
        below = look.gap(pad if foot is None else foot)
        self.stack.setContentsMargins(look.gap(pad), look.gap(pad), look.gap(pad), below)
        self.stack.setSpacing(look.gap(gap))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *things: QWidget | QLayout) -> Box:
        for thing in things:
            add_to(self.stack, thing)
        return self


def add_to(layout: QVBoxLayout | QHBoxLayout, thing: QWidget | QLayout) -> None:
    """Add a widget or a layout, whichever it is."""
    if isinstance(thing, QWidget):
        layout.addWidget(thing)
    else:
        layout.addLayout(thing)


class _Inside(QWidget):
    """As high as its words need at the width it has: Qt would add up what they need at the narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Body(QScrollArea):
    """The scrolling middle of a page: things stacked, at most ``measure`` pixels (at 100 %) wide, centred."""

    def __init__(self, look: Look, *, measure: int = 860, gap: int = 16) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        # Only in a tiny window with the largest text: better sideways than cut off.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_role(self, "group")  # it takes the keyboard where reading starts; the page gives it a name
        self.inside = _Inside()
        self.inside.setObjectName("page")
        outer = QHBoxLayout(self.inside)
        outer.setContentsMargins(look.gap(32), look.gap(28), look.gap(32), look.gap(32))
        column = QWidget()
        column.setMaximumWidth(look.px(measure))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        self.stack = QVBoxLayout()
        self.stack.setSpacing(look.gap(gap))
        down.addLayout(self.stack)
        down.addStretch(1)  # not an alignment: Qt then gives wrapped words the height they have on one line
        outer.addWidget(column)
        self.setWidget(self.inside)

    def add(self, *things: QWidget | QLayout) -> Body:
        for thing in things:
            add_to(self.stack, thing)
        return self

    def clear(self) -> None:
        """Take everything out."""
        empty(self.stack)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)


class Foot(QWidget):
    """The bar below a page that stays in sight: ``foot.stack`` takes what stands in it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(look.gap(24), look.gap(6), look.gap(24), look.gap(6))


def empty(layout: QLayout) -> None:
    """Remove what is in ``layout``, layouts inside it as well."""
    while (item := layout.takeAt(0)) is not None:
        take_away(item)


def take_away(item: QLayoutItem) -> None:
    """What was taken out of a layout goes off the screen, and then away."""
    if (widget := item.widget()) is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
    elif (inner := item.layout()) is not None:
        empty(inner)
        inner.deleteLater()


class Columns(QWidget):
    """Widgets side by side, each at least ``least`` pixels (at 100 %) wide; fewer columns when it is narrow.

    ``whole``: every line is full, so three stand beside or below one another, and never two and one.
    """

    def __init__(
        self,
        look: Look,
        widgets: list[QWidget],
        *,
        least: int = 250,
        most: int = 3,
        gap: int = 16,
        whole: bool = False,
    ) -> None:
        super().__init__()
        self._whole = whole
        self._widgets = widgets
        self._least = look.px(least)
        self._most = most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap(gap))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange(most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(self._most, event.size().width() // self._least)))

    def _arrange(self, columns: int) -> None:
        columns = min(columns, max(1, len(self._widgets)))
        while self._whole and len(self._widgets) % columns:
            columns -= 1
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for at, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, at // columns, at % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        least = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(least, super().minimumSizeHint().height())


def row(*things: QWidget | QLayout | None, gap: int = 12, stretch_last: bool = False) -> QHBoxLayout:
    """Things side by side; ``None`` is a stretch."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        else:
            add_to(layout, thing)
    if stretch_last:
        layout.addStretch(1)
    return layout
