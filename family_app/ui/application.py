# SPDX-License-Identifier: Apache-2.0
"""The Qt application: one for a process, with the bundled font and the plain Fusion style."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from family_app.ui.look import load_fonts


def application(resources: Path) -> QApplication:
    """The one application. Raises :class:`~family_app.errors.Refused` when the font is missing."""
    made = QApplication.instance()
    if not isinstance(made, QApplication):
        made = QApplication(sys.argv[:1])
        if made.platformName() == "offscreen":
            qInstallMessageHandler(_without_the_obvious)
        made.setApplicationName("alongside")
        made.setStyle("fusion")
        load_fonts(resources / "fonts")
    return made


def _without_the_obvious(kind: QtMsgType, _context: Any, message: str) -> None:
    """Without a screen Qt says of each window that nobody can be told its size; everything else is passed on."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.flush()
