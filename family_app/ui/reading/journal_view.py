# SPDX-License-Identifier: Apache-2.0
"""An entry as it is read: Markdown by Qt's own reader, and nothing is fetched from anywhere."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from family_app.ui.look import Look

_LINE = 1.55
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
        height = _LINE * self.look.text_px(18) / QFontMetricsF(self.look.font(18)).height() * 100
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextBlockFormat()
            shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(shape)
            level = block.blockFormat().headingLevel()
            if level:
                cursor.mergeCharFormat(self._head(level))
            block = block.next()

    def _head(self, level: int) -> QTextCharFormat:
        shape = QTextCharFormat()
        font: QFont = self.look.font(_SIZES.get(level, 18), bold=True)
        shape.setFont(font)
        return shape

    def wipe(self) -> None:
        """Nothing of the entry stays."""
        self.setPlainText("")
        self.document().clearUndoRedoStacks()


def with_breaks(text: str) -> str:
    """A new line stays a new line: Markdown alone would join lines that somebody wrote below each other."""
    lines = text.split("\n")
    followed = zip(lines, [*lines[1:], ""], strict=True)
    return "\n".join(f"{line}  " if line.strip() and after.strip() else line for line, after in followed)
