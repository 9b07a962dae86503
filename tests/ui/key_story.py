# SPDX-License-Identifier: Apache-2.0
"""Somebody who has a keyboard and no mouse. Only keys are pressed; what has the focus is read, never set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from family_app.ui.window import Window

MOST_STOPS = 250


class Story:
    """Keys pressed in a window, one after another."""

    def __init__(self, window: Window) -> None:
        self.window = window
        window.activateWindow()
        self._settle()

    def _settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
        QTest.qWait(1)

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.at, key)
            self._settle()

    def chord(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """A key that works everywhere, as the window system gives it."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        self._settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.at, text)
        self._settle()

    def named(self) -> str:
        """What a screen reader says of what has the keyboard."""
        at = self.at
        text = getattr(at, "text", None)
        words = at.accessibleName() or (text() if callable(text) else "")
        return words if isinstance(words, str) else ""

    def described(self) -> str:
        return self.at.accessibleDescription()

    def tab_until(self, found: Callable[[QWidget], bool]) -> None:
        """Press Tab until ``found``."""
        passed: list[str] = []
        for _ in range(MOST_STOPS):
            if found(self.at):
                return
            passed.append(self.named())
            QTest.keyClick(self.at, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead there; it passed {list(dict.fromkeys(passed))}")

    def tab_to(self, name: str, *keys: Qt.Key) -> None:
        """Press Tab until what has the keyboard is called ``name``, then ``keys``."""
        self.tab_until(lambda _at: self.named() == name or self.named().startswith(f"{name}:"))
        self.press(*keys)
