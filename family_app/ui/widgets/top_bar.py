# SPDX-License-Identifier: Apache-2.0
"""The one bar on top: where you are, the page's tools, text size, quick exit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget
from shiboken6 import isValid

from family_app.ui.look import Look
from family_app.ui.pages.page import Tool
from family_app.ui.widgets.buttons import PressedByEnter
from family_app.ui.widgets.labels import Label
from family_app.words import Words

_SLACK = 12
"""Pixels that the layout may need besides, such as for the empty place of the crumb."""


class Crumb(Label):
    """Where you are, in one line; shortened in the middle when there is little room."""

    def __init__(self, look: Look) -> None:
        super().__init__("", wrap=False)
        self._look = look
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        self._whole = words
        self.setAccessibleName(words)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self._look.font(16))
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class BarButton(PressedByEnter, QToolButton):
    """A tool."""


class TopBar(QWidget):
    """Tools lose their words, never their names, when the bar is narrow."""

    quick_exit = Signal()
    text_size = Signal()
    back = Signal()
    calm = Signal()
    search = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look = look
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(look.gap(16), look.gap(6), look.gap(16), look.gap(6))
        self._line.setSpacing(look.gap(6))
        self.back_button = self._button("arrow-left", words("Back"), "Alt+Left")
        self.back_button.clicked.connect(lambda: self.back.emit())
        self._line.addWidget(self.back_button)
        self.crumb = Crumb(look)
        self._line.addWidget(self.crumb, 1)
        self._tools_at = self._line.count()
        self._tools: list[QToolButton] = []
        self._squeezed: list[QToolButton] = []
        """What there is no room for now, in a tiny window with the largest text."""
        self.search_button = self._button("search", words("Search everywhere"), "Ctrl+K")
        self.search_button.clicked.connect(lambda: self.search.emit())
        self._line.addWidget(self.search_button)
        self.calm_button = self._button("wind", words("A calm minute"), "Ctrl+Shift+B")
        self.calm_button.clicked.connect(lambda: self.calm.emit())
        self._line.addWidget(self.calm_button)
        self._has_calm = True
        self.size_button = self._button("a-large-small", words("Text size"), "")
        self.size_button.clicked.connect(lambda: self.text_size.emit())
        self._line.addWidget(self.size_button)
        self.exit_button = self._button("eye-off", words("Quick exit"), "")
        self.exit_button.setProperty("kind", "")
        self.exit_button.clicked.connect(lambda: self.quick_exit.emit())
        self._line.addWidget(self.exit_button)
        self._settle()

    def _button(self, icon: str, name: str, keys: str) -> QToolButton:
        button = BarButton()
        button.setProperty("kind", "text")
        button.setText(name)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})" if keys else name)
        button.setProperty("icon_name", icon)
        self._draw_icon(button, with_words=False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumHeight(self.look.px(44))
        button.setMinimumWidth(self.look.px(44))
        return button

    def _draw_icon(self, button: QToolButton, *, with_words: bool) -> None:
        """The icon alone, or with a gap before the words."""
        look, name = self.look, str(button.property("icon_name"))
        size, gap = look.px(20), look.px(8) if with_words else 0
        button.setIcon(look.icons.icon(name, look.colour("text" if name == "eye-off" else "link"), size, gap=gap))
        button.setIconSize(QSize(size + gap, size))
        styles = Qt.ToolButtonStyle
        button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if with_words else styles.ToolButtonIconOnly)

    def show_tools(self, tools: tuple[Tool, ...], *, calm: bool = True) -> None:
        """The page's own tools in place of the last page's; ``calm``: whether the calm minute is one press away."""
        self._has_calm = calm
        for old in self._tools:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._squeezed = [button for button in self._squeezed if button not in self._tools]
        self._tools = []
        for at, tool in enumerate(tools):
            button = self._button(tool.icon, tool.name, "")
            button.clicked.connect(lambda _checked=False, pressed=tool.pressed: pressed())
            self._line.insertWidget(self._tools_at + at, button)
            button.show()  # it counts from now on
            self._tools.append(button)
        before: QWidget = self.back_button
        for button in (*self._tools, self.search_button, self.calm_button, self.size_button, self.exit_button):
            QWidget.setTabOrder(before, button)
            before = button
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        for button in self._squeezed:
            if isValid(button):
                button.show()
        self._squeezed = []
        self.calm_button.setVisible(self._has_calm and self.width() >= self.look.px(420))
        for button in self._tools:
            self._draw_icon(button, with_words=self.width() >= self.look.px(700))
        self._draw_icon(self.exit_button, with_words=self.width() >= self.look.px(420))
        # What keeps somebody safe is read, not guessed: everything else gives way first.
        for spacing, least in ((self.look.gap(6), 44), (0, 44), (0, 32)):
            self._line.setSpacing(spacing)
            for button in self._others():
                button.setMinimumWidth(max(44, self.look.px(least)))
            if self._needs() <= self.width():
                return
        self._draw_icon(self.exit_button, with_words=False)
        for button in (self.size_button, *reversed(self._tools), self.calm_button):
            if self._needs() <= self.width():
                return
            if not button.isHidden():  # they have keys, and other ways
                button.hide()
                self._squeezed.append(button)

    def _others(self) -> list[QToolButton]:
        """Every button but Quick exit."""
        return [self.back_button, *self._tools, self.search_button, self.calm_button, self.size_button]

    def _needs(self) -> int:
        """How wide the bar is with every word whole, and the crumb left out."""
        buttons = [button for button in (*self._others(), self.exit_button) if not button.isHidden()]
        for button in buttons:
            button.ensurePolished()  # a new one has the wrong size before
        spacing, margins = self._line.spacing(), self._line.contentsMargins()
        widths = sum(max(button.sizeHint().width(), button.minimumWidth()) for button in buttons)
        return margins.left() + margins.right() + widths + spacing * (len(buttons) + 1) + _SLACK
