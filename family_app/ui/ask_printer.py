# SPDX-License-Identifier: Apache-2.0
"""The way to the printer. Qt's part for printing, and with it the system's printing service, is loaded only here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from family_app.errors import FamilyAppError

if TYPE_CHECKING:
    from family_app.ui.printing import PrinterFeed


def ask_printer(parent: QWidget, paper: str, pages: int) -> PrinterFeed | None:
    """Ask on which printer; nothing when the person thought better of it.

    Raises :class:`~family_app.errors.FamilyAppError` when there is no printer, or no way to print.
    """
    try:
        from family_app.ui.printing import choose_printer
    except ImportError as error:  # a library of the system's printing is missing
        raise FamilyAppError("Printing is not possible on this computer.") from error
    return choose_printer(parent, paper, pages)
