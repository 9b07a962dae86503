# SPDX-License-Identifier: Apache-2.0
"""Where the keyboard was on a page that is built anew, such as with larger text: the same control gets it again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class KeptFocus:
    """A control, by its kind, its name and how many like it come before it; and where its cursor stood."""

    kind: type
    name: str
    before: int
    cursor: int = -1

    @classmethod
    def of(cls, page: QWidget) -> KeptFocus | None:
        """What has the keyboard on ``page``; nothing where that is elsewhere."""
        focus = QApplication.focusWidget()
        if focus is None or focus is page or not page.isAncestorOf(focus):
            return None
        name = _name(focus)
        before = _like(page, type(focus), name).index(focus)
        cursor = -1
        if isinstance(focus, QLineEdit):
            cursor = focus.cursorPosition()
        elif isinstance(focus, QPlainTextEdit):
            cursor = focus.textCursor().position()
        return cls(type(focus), name, before, cursor)

    def give(self, page: QWidget) -> bool:
        """Give it back on the new ``page``; whether the control is there."""
        found = _like(page, self.kind, self.name)
        if self.before >= len(found):
            return False
        widget = found[self.before]
        widget.setFocus()
        if isinstance(widget, QLineEdit) and self.cursor >= 0:
            widget.setCursorPosition(self.cursor)
        elif isinstance(widget, QPlainTextEdit) and self.cursor >= 0:
            cursor = widget.textCursor()
            cursor.setPosition(min(self.cursor, len(widget.toPlainText())))
            widget.setTextCursor(cursor)
        show_in_areas(widget)
        return True


def show_in_areas(widget: QWidget, *, upwards: bool = False) -> None:
    """Scroll whatever scrolls so that ``widget`` is seen; ``upwards``: only where one has scrolled past it."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            is_past = widget.mapTo(area.viewport(), widget.rect().topLeft()).y() < 0
            if is_past or not upwards:
                area.ensureWidgetVisible(widget)
        area = area.parentWidget()


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    shown = text() if callable(text) and not isinstance(widget, QLineEdit) else ""
    return widget.accessibleName() or (shown if isinstance(shown, str) else "")


def _like(page: QWidget, kind: type, name: str) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget) if type(one) is kind and _name(one) == name]
