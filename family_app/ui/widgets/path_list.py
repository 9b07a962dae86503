# SPDX-License-Identifier: Apache-2.0
"""The modules of a path, one under the other: what was read, and which comes next, in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from family_app.ui.look import Look
from family_app.ui.screens.next_step import PathRow
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label, rule
from family_app.ui.widgets.tiles import picture
from family_app.words import Words


class PathList(Box):
    """``opened`` is called with the id of the module that was pressed."""

    def __init__(self, look: Look, words: Words, rows: tuple[PathRow, ...], opened: Callable[[str], None]) -> None:
        super().__init__(look, "card", pad=12, gap=2)
        self.buttons: list[Button] = []
        for at, one in enumerate(rows):
            if at:
                self.add(rule())
            button = Button(look, one.title, "text")
            button.clicked.connect(partial(_open, opened, one.id))
            state = words("Next · {state}", state=one.state) if one.is_next else one.state
            button.setAccessibleDescription(state)
            line = row(gap=look.gap(12))
            line.addWidget(button, 1)
            if one.is_read or one.is_next:
                icon = "check" if one.is_read else "arrow-right"
                line.addWidget(picture(look, icon, colour="primary", size=20), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(Label(state, "small", wrap=False))
            self.add(line)
            self.buttons.append(button)


def _open(opened: Callable[[str], None], module_id: str, _checked: bool = False) -> None:
    opened(module_id)
