# SPDX-License-Identifier: Apache-2.0
"""Walking through what is seen: the widgets, what a screen reader is told of them, and whether their words fit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from family_app.ui.reading.proxies import LinkProxy
from family_app.ui.widgets.nav import NavEntry
from family_app.ui.widgets.top_bar import Crumb

R = QAccessible.Role
CONTROLS = {R.Button, R.CheckBox, R.RadioButton, R.EditableText, R.ComboBox, R.List, R.Table, R.Tree, R.Slider}
CONTROLS |= {R.SpinBox, R.Link, R.PageTab, R.ListItem, R.Graphic, R.Heading, R.ProgressBar, R.ButtonMenu, R.Dial}
NO_ROLE = {R.NoRole, R.Client, R.Pane, R.Window, R.LayeredPane}


def say(widget: QWidget) -> str:
    """Which widget it is, for whoever reads the failure."""
    words = getattr(widget, "text", lambda: "")()
    name = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{(words if isinstance(words, str) else '') or name}”"[:90]


def seen(window: QWidget) -> Iterator[QWidget]:
    """Every widget that is shown, without the bars that only scroll."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, QScrollBar) and widget.width() > 0 < widget.height():
            yield widget


def nodes(window: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader is told, from the top down; what is not shown is left out."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        node = waiting.pop()
        if node is None or node.state().invisible:
            continue
        yield node
        waiting += [node.child(at) for at in range(node.childCount())]


def nameless(window: QWidget) -> list[str]:
    """Controls without a name."""
    return [
        f"{node.role().name} {say(node.object())}"  # type: ignore[arg-type]
        for node in nodes(window)
        if node.role() in CONTROLS and not node.text(QAccessible.Text.Name).strip() and _is_ours(node)
    ]


def _is_ours(node: QAccessibleInterface) -> bool:
    """The parts that Qt makes inside a control (the list of a combo box) speak through it."""
    thing = node.object()
    return isinstance(thing, QWidget) and not thing.objectName().startswith("qt_") and thing.isVisible()


def roleless(window: QWidget) -> list[str]:
    """Widgets that take the keyboard but are nothing to a screen reader."""
    told = [(widget, QAccessible.queryAccessibleInterface(widget)) for widget in stops(window)]
    return [say(widget) for widget, node in told if node is None or node.role() in NO_ROLE]


def unheard(window: QWidget) -> list[str]:
    """What has the keyboard, where a screen reader finds no name or no role to say; also what Tab does not reach."""
    at = QApplication.focusWidget()
    if at is None or not window.isAncestorOf(at):
        return ["nothing has the keyboard"]
    node = QAccessible.queryAccessibleInterface(at)
    is_heard = node is not None and node.role() not in NO_ROLE and node.text(QAccessible.Text.Name).strip()
    return [] if is_heard else [say(at)]


def stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab should reach."""
    return [
        widget
        for widget in seen(window)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractButton)
    ]


def walked(window: QWidget) -> set[QWidget]:
    """Where Tab leads, all the way round, with the arrow keys inside groups of buttons."""
    reached: set[QWidget] = set()
    window.activateWindow()
    start = stops(window)
    if not start:
        return reached
    start[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3 * len(start) + 10):
        at = QApplication.focusWidget()
        if at is None:
            break
        if at in reached and len(reached) > 1 and at is start[0]:
            break
        reached.add(at)
        if isinstance(at, QRadioButton):
            reached |= _group_of(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return reached


def _group_of(radio: QRadioButton) -> set[QWidget]:
    """Its group: the arrow keys move through all of it."""
    group = radio.group()
    if group is not None:
        return {button for button in group.buttons() if group.exclusive()}
    parent = radio.parentWidget()
    assert parent is not None
    return {other for other in parent.findChildren(QRadioButton) if other.autoExclusive()}


def too_small(window: QWidget, least: int = 40) -> list[str]:
    """Things to press that are lower than ``least`` pixels. A link in a line of text is as high as the line."""
    return [
        f"{say(widget)} is {widget.width()}×{widget.height()}"
        for widget in stops(window)
        if not isinstance(widget, LinkProxy | QAbstractScrollArea) and min(widget.height(), widget.width()) < least
    ]


def clipped(window: QWidget) -> list[str]:
    """Words that need more room than they have, or that stick out of what they are in."""
    found = []
    for widget in seen(window):
        if isinstance(widget, QLabel | QAbstractButton) and not isinstance(widget, Crumb | LinkProxy):
            needed = _needs(widget)
            if needed:
                found.append(f"{say(widget)} {needed}")
            outside = _sticks_out(widget)
            if outside:
                found.append(f"{say(widget)} {outside}")
    return found


def _needs(widget: QLabel | QAbstractButton) -> str:
    """What is missing, or nothing."""
    text = widget.text()
    if not text or (isinstance(widget, QLabel) and not widget.pixmap().isNull()):
        return ""
    if isinstance(widget, NavEntry):
        needed = widget.sizeHint().height()
        return f"needs {needed} px of height and has {widget.height()}" if needed > widget.height() else ""
    own = getattr(widget, "_font", None)
    metrics = QFontMetrics(own) if isinstance(own, QFont) else widget.fontMetrics()
    if widget.hasHeightForWidth():
        needed = widget.heightForWidth(widget.width())
        longest = max(metrics.horizontalAdvance(word) for word in text.replace("\u200b", " ").split() or [""])
        if longest > widget.width():
            return f"has a word of {longest} px in {widget.width()} px"
        # A pixel may go where Qt rounds.
        return f"needs {needed} px of height and has {widget.height()}" if needed > widget.height() + 1 else ""
    if isinstance(widget, QLabel) or _shows_words(widget):
        wide = max(metrics.horizontalAdvance(line) for line in text.splitlines())
        high = metrics.boundingRect(QRect(0, 0, widget.width(), 10_000), int(Qt.TextFlag.TextWordWrap), text).height()
        wraps = _paints_itself(widget)
        if (wide > widget.width() and not wraps) or high > widget.height() + 1:
            return f"needs {wide}×{high} px and has {widget.width()}×{widget.height()}"
    return ""


def _paints_itself(widget: QWidget) -> bool:
    """One of our buttons: it wraps its words."""
    return isinstance(widget, QAbstractButton) and type(widget).__module__.startswith("family_app")


def _shows_words(widget: QAbstractButton) -> bool:
    style = getattr(widget, "toolButtonStyle", None)
    return style is None or style() != Qt.ToolButtonStyle.ToolButtonIconOnly


def _sticks_out(widget: QWidget) -> str:
    """Where it leaves something it is in. What scrolls up and down may hide it above or below."""
    inside: QWidget = widget
    parent = widget.parentWidget()
    while parent is not None and parent is not widget.window():
        area = parent.parentWidget()
        box = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            if box.left() < -1 or box.right() > parent.width() + 1:
                return f"sticks out of the sides of {type(area).__name__}"
            return ""
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(box):
            return f"sticks out of {say(parent)}: {box.getRect()} in {parent.rect().getRect()}"
        inside, parent = parent, parent.parentWidget()
    return "" if inside.window().rect().contains(inside.geometry()) else "sticks out of the window"


def scrolls_sideways(window: QWidget) -> list[str]:
    """Areas whose content is wider than they are."""
    found = []
    for area in seen(window):
        if not isinstance(area, QAbstractScrollArea):
            continue
        wide = area.horizontalScrollBar().maximum() > 0
        if isinstance(area, QScrollArea) and area.widget() is not None:
            wide = wide or area.widget().width() > area.viewport().width() + 1
        if wide:
            found.append(f"{say(area)} in {say(area.parentWidget() or area)}")
    return found
