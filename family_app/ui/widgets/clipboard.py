# SPDX-License-Identifier: Apache-2.0
"""What the program itself puts on the clipboard, and takes off again."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


class OwnClipboard:
    """Remembers what was copied here; leaves alone what somebody else put there since."""

    def __init__(self) -> None:
        self._copied = ""

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard, and ask programs that keep a history of it to keep this out."""
        data = QMimeData()
        data.setText(text)
        data.setData("x-kde-passwordManagerHint", b"secret")
        data.setData('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1")
        QGuiApplication.clipboard().setMimeData(data)
        self._copied = text

    def forget(self) -> None:
        """Empty the clipboard if what is on it came from here."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.clear()
        self._copied = ""
