# SPDX-License-Identifier: Apache-2.0
"""What a key or a press means before any widget gets it: quick exit, help first, what a page wants, the idle lock."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from family_app.ui.quick_exit import Thrice, close_dialogs
from family_app.ui.screens.places import OVERDOSE

if TYPE_CHECKING:
    from family_app.ui.window import Window

_ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
"""What a person does. The window system's own window sees each exactly once."""

_ANOTHER = (QEvent.Type.Show, QEvent.Type.WindowBlocked)
"""There may be another window: this one, or a dialog that holds this one back."""


class Watch(QObject):
    """Of one window, as long as it lives."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._thrice = (
            Thrice(Qt.Key.Key_Shift, time.monotonic, window.quick_exit),
            Thrice(Qt.Key.Key_Escape, time.monotonic, window.uncover),
        )
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._idle_over)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        window.installEventFilter(self)
        application.focusChanged.connect(self._see_windows)
        application.focusWindowChanged.connect(self._see_windows)

    def _see_windows(self, *_changed: object) -> None:
        """Watch every window of the system that there is now: dialogs, open lists and menus are windows of their own.

        Never the whole program: a change of page makes thousands of events, and each would come through Python.
        """
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)  # one that is watched already is not watched twice

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ANOTHER:
            self._see_windows()
        elif event.type() in _ACTS:
            QTimer.singleShot(0, self, self._see_windows)  # what was pressed may open another one
        if event.type() not in _ACTS or not watched.isWindowType():
            return False
        third = [thrice.saw(event) for thrice in self._thrice]
        self.start_idle()
        return any(third) or (isinstance(event, QKeyEvent) and self._take_key(watched, event))

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """The overdose keys where a dialog holds the shortcuts back; then the keys that the page wants first."""
        window = self._window
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        chord = event.key() == Qt.Key.Key_O and event.modifiers() == control_shift
        if chord or event.key() == Qt.Key.Key_F9:
            close_dialogs()
            window.uncover()
            window.go(OVERDOSE)
            return True
        return watched == window.windowHandle() and not window.cover.isVisible() and window.page.take_key(event)

    def start_idle(self) -> None:
        """Something was done: the open space locks so many minutes after it."""
        minutes = self._window.desk.settings.lock_minutes
        if minutes and self._window.desk.state == "open":
            self._idle.start(minutes * 60_000)

    def _idle_over(self) -> None:
        if self._window.place.page == OVERDOSE.page:
            self.start_idle()  # nothing interrupts that screen
        else:
            self._window.desk.lock()
