# SPDX-License-Identifier: Apache-2.0
"""The Qt application: one for a process, with the bundled font and the plain Fusion style."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from family_app.ui.look import load_fonts


def application(resources: Path) -> QApplication:
    """The one application. Raises :class:`~family_app.errors.Refused` when the font is missing."""
    made = QApplication.instance()
    if not isinstance(made, QApplication):
        made = QApplication(sys.argv[:1])
        made.setApplicationName("alongside")
        made.setStyle("fusion")
        load_fonts(resources / "fonts")
    return made
