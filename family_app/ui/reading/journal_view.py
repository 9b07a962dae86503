# SPDX-License-Identifier: Apache-2.0
"""An entry as it is read: Markdown by Qt's own reader, and nothing is fetched from anywhere."""

from __future__ import annotations

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from family_app.ui.look import Look

_LINE = 1.55
_WIDE_LINE = 1.7
_BREAK = "\u2028"
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_ALONE = re.compile(r"\s{0,3}(#{1,6}\s|\||```|~~~|[-*_=]{3,}\s*$)|\s{4}")
"""Lines that end by themselves."""
_BEGINS = re.compile(r"\s*(#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||```|~~~|[-*_=]{3,}\s*$)|\s{4}")
"""Lines that begin something of their own."""
_SIZES = {1: 22, 2: 18, 3: 18}


class JournalView(QTextBrowser):
    """Text that can be read and selected. Pictures and addresses in it lead nowhere."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(look.px(140))
        self.document().setDocumentMargin(look.px(8))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is loaded: not a picture, not a style, not from the disk and not from anywhere else."""
        return None

    def show_text(self, text: str) -> None:
        """Read ``text`` as Markdown. HTML in it stays text."""
        features = QTextDocument.MarkdownFeature
        document = self.document()
        document.setDefaultFont(self.look.font(18))
        document.setMarkdown(with_breaks(text), features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self._set_lines()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_lines(self) -> None:
        """The line height and the sizes of a lesson. Qt's percentage is of the font's height, not of its size."""
        wide = self.look.wide_spacing
        height = (
            (_WIDE_LINE if wide else _LINE) * self.look.text_px(18) / QFontMetricsF(self.look.font(18)).height() * 100
        )
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextBlockFormat()
            shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setBottomMargin(0 if block.textList() else self.look.gap(17 if wide else 10))
            cursor.mergeBlockFormat(shape)
            level = block.blockFormat().headingLevel()
            if level:
                cursor.mergeCharFormat(self._head(level))
            if wide:
                self._straighten(block)
            block = block.next()

    def _straighten(self, block: QTextBlock) -> None:
        """No slanted letters: they are hard to tell apart. Such words are bold."""
        upright = QTextCharFormat()
        upright.setFontItalic(False)
        upright.setFontWeight(QFont.Weight.Bold)
        cursor = QTextCursor(block)
        for span in block.textFormats():
            if span.format.fontItalic():
                cursor.setPosition(block.position() + span.start)
                cursor.setPosition(block.position() + span.start + span.length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(upright)

    def _head(self, level: int) -> QTextCharFormat:
        shape = QTextCharFormat()
        font: QFont = self.look.font(_SIZES.get(level, 18), bold=True)
        shape.setFont(font)
        shape.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        return shape

    def wipe(self) -> None:
        """Nothing of the entry stays."""
        self.setPlainText("")
        self.document().clearUndoRedoStacks()


def with_breaks(text: str) -> str:
    """A new line stays a new line: Markdown alone would join lines that somebody wrote below each other."""
    made, in_code = [], False
    lines = text.split("\n")
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if _FENCE.match(line):
            in_code = not in_code
        joins = line.strip() and after.strip() and not in_code and not _ALONE.match(line) and not _BEGINS.match(after)
        made.append(line.rstrip() + _BREAK if joins else f"{line}\n")
    return "".join(made)
