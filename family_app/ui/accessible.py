# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told where Qt tells it nothing: headings, links, pictures and pages of the window.

Neither ``QTextBrowser`` nor ``QLabel`` shows headings or links. Small invisible children stand over them instead; this
file gives those children their role.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "accessible_role"
"""Property of a widget: a role of this file. ``decoration`` is for a picture that says nothing: it is passed over."""

_ROLES = {
    "heading": QAccessible.Role.Heading,
    "link": QAccessible.Role.Link,
    "picture": QAccessible.Role.Graphic,
    "tab": QAccessible.Role.PageTab,
    "group": QAccessible.Role.Grouping,
    "note": QAccessible.Role.Note,
    "decoration": QAccessible.Role.Graphic,
}


class _Told(QAccessibleWidget):
    """A widget with the role it was given; a tab says whether it is the chosen one."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget
        self._role = role

    def role(self) -> QAccessible.Role:
        return self._role

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._role == QAccessible.Role.PageTab:
            state.checkable = False
            state.checked = False
            state.selectable = True
            state.selected = bool(self._widget.property("chosen"))
        if self._widget.property(ROLE) == "decoration":
            state.invisible = True
        return state

    def actionNames(self) -> list[str]:
        names = list(super().actionNames())
        if self._role in (QAccessible.Role.Link, QAccessible.Role.PageTab) and "Press" not in names:
            names.insert(0, "Press")
        return names

    def doAction(self, name: str) -> None:
        click = getattr(self._widget, "click", None)
        if name == "Press" and click is not None:
            click()
        else:
            super().doAction(name)


# Qt keeps only the C++ side of an interface; without this the Python side dies and the role is lost.
_alive: dict[int, _Told] = {}


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = _ROLES.get(str(thing.property(ROLE) or ""))
    if role is None:
        return None
    told = _Told(thing, role)
    key = id(told)
    _alive[key] = told
    thing.destroyed.connect(lambda: _alive.pop(key, None))
    return told


_installed: list[bool] = []


def install() -> None:
    """Tell Qt of the roles; once for a process."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory)


def give_role(widget: QWidget, role: str, name: str = "") -> None:
    """Give ``widget`` a role of this file, and a name."""
    if role not in _ROLES:
        raise ValueError(f"no such role: {role}")
    widget.setProperty(ROLE, role)
    if name:
        widget.setAccessibleName(name)


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words`` now, whatever has the focus."""
    told = QAccessibleAnnouncementEvent(widget, words)
    told.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(told)
