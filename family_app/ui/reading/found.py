# SPDX-License-Identifier: Apache-2.0
"""What was searched for, marked in the text of a lesson."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from family_app.ui.look import Look
from family_app.ui.reading.document import SOURCE_BLOCK
from family_app.ui.reading.parts import text_blocks


def mark_found(view: QTextBrowser, look: Look, number: int) -> None:
    """Show which content block was searched for, and let a screen reader read on from there."""
    marks = [
        _mark(block, look)
        for block in text_blocks(view.document())
        if block.blockFormat().property(SOURCE_BLOCK) == number
    ]
    view.setExtraSelections(marks)
    if marks:
        top = view.verticalScrollBar().value()
        view.setTextCursor(QTextCursor(marks[0].cursor.block()))
        view.verticalScrollBar().setValue(top)


def _mark(block: QTextBlock, look: Look) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = QTextCursor(block)
    mark.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    mark.format.setBackground(look.colour("soft"))
    mark.format.setForeground(look.colour("on_soft"))
    return mark
