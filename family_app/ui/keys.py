# SPDX-License-Identifier: Apache-2.0
"""The keys that work on every page. ``StandardKey`` is empty for some of them here and there, so we bind them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from family_app.ui.screens.places import CALM, HELP, OVERDOSE, SEARCH, SETTINGS

if TYPE_CHECKING:
    from family_app.ui.window import Window

EVEN_COVERED = ("F9", "Ctrl+Shift+O")
"""Under the cover of quick exit only these do anything. The second is for keyboards that keep F9 for themselves."""


def bind_keys(window: Window) -> None:
    """Give ``window`` its keys."""
    keys: dict[str, Callable[[], object]] = {
        "F1": lambda: window.go(HELP),
        "F9": lambda: window.go(OVERDOSE),
        "Ctrl+Shift+O": lambda: window.go(OVERDOSE),
        "Ctrl+Shift+B": lambda: window.go(CALM),
        "Ctrl+,": lambda: window.go(SETTINGS),
        "Ctrl+L": window.lock,
        "Ctrl+P": window.print_this,
        "Ctrl+F": lambda: find_here(window),
        "Ctrl+K": lambda: search_everywhere(window),
        "Ctrl+=": lambda: window.change_text_size(1),
        "Ctrl++": lambda: window.change_text_size(1),
        "Ctrl+-": lambda: window.change_text_size(-1),
        "Ctrl+0": lambda: window.change_text_size(0),
        "Ctrl+Q": window.close,
        "Alt+Left": window.go_back,
    }
    for sequence, pressed in keys.items():
        shortcut = QShortcut(QKeySequence(sequence), window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(_unless_covered(window, sequence, pressed))


def find_here(window: Window) -> None:
    """Ctrl+F: words on this page; where it cannot look for them, everywhere."""
    find = getattr(window.page, "open_find", None)
    if find is not None:
        find()
    else:
        search_everywhere(window)


def search_everywhere(window: Window) -> None:
    """Ctrl+K. Nothing takes anybody from the overdose screen by a slip of the hand."""
    if window.place.page != OVERDOSE.page:
        window.go(SEARCH)


def _unless_covered(window: Window, sequence: str, pressed: Callable[[], object]) -> Callable[[], None]:
    def act() -> None:
        if window.cover.isVisible():
            if sequence not in EVEN_COVERED:
                return
            window.uncover()
        pressed()

    return act
