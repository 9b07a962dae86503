# SPDX-License-Identifier: Apache-2.0
"""Whoever uses the keyboard is never thrown off the page: where a pressed control goes away, the page takes it back.

Qt gives the keyboard to whatever comes next in the window then, which is often the navigation, or to nothing at all.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from family_app.ui.window import Window


class FocusNet(QObject):
    """Of one window, as long as it lives."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._went)

    def _went(self, old: QWidget | None, _new: QWidget | None) -> None:
        page = self._window.page_if_there
        if page is not None and old is not None and isValid(old) and page.isAncestorOf(old):
            # Later: a control that is on its way out may still be there now.
            QTimer.singleShot(0, self, partial(self._look, page, old))

    def _look(self, page: QWidget, old: QWidget) -> None:
        window = self._window
        if window.page_if_there is not page or window.cover.isVisible() or QApplication.activePopupWidget() is not None:
            return
        is_there = isValid(old) and old.isVisible() and old.isEnabled()
        focus = QApplication.focusWidget()
        is_lost = focus is None or (focus.window() is window and focus is not page and not page.isAncestorOf(focus))
        if is_lost and not is_there and window.isActiveWindow():
            window.page.focus_first()
