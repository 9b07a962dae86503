# SPDX-License-Identifier: Apache-2.0
"""The clock behind saving while typing; the rule itself is in :mod:`family_app.ui.screens.autosave`."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from family_app.ui.screens.autosave import Unsaved


class SaveTimer(QObject):
    """``due`` says that now is the time to save."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unsaved = Unsaved()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)

    def changed(self) -> None:
        """Something was typed."""
        now = time.monotonic()
        before, self._unsaved = self._unsaved, self._unsaved.changed(now)
        wait = self._unsaved.wait(now)
        if self._unsaved is not before and wait is not None:
            self._timer.start(round(wait * 1000))

    def stop(self) -> None:
        """Everything is saved, or is not to be."""
        self._timer.stop()
        self._unsaved = self._unsaved.saved()

    def _over(self) -> None:
        self._unsaved = self._unsaved.saved()
        self.due.emit()
