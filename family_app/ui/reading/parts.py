# SPDX-License-Identifier: Apache-2.0
"""What a text document is made of, one after another."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame
from PySide6.QtWidgets import QWidget


def text_blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every block of a document, from the first."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def frames(root: QTextFrame) -> Iterator[QTextFrame]:
    """Every frame inside ``root``, outer ones before inner ones."""
    for frame in root.childFrames():
        yield frame
        yield from frames(frame)


def widget_height(widget: QWidget, width: int) -> int:
    """How high a widget is when it is ``width`` pixels wide."""
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
