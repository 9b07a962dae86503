# SPDX-License-Identifier: Apache-2.0
"""How much room words need: a layout asks each button of a page many times over, and it is worked out once."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class Measured:
    """``text`` in ``font``: ``width`` on one line, ``longest`` its widest word, ``line`` the height of a line."""

    def __init__(self, text: str, font: QFont) -> None:
        self.text = text
        self._metrics = QFontMetrics(font)
        self.width = self._metrics.horizontalAdvance(text)
        self.longest = max((self._metrics.horizontalAdvance(word) for word in text.split()), default=0)
        self.line = self._metrics.height()
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """Of the words, wrapped at ``width``."""
        if width not in self._heights:
            room = QRect(0, 0, width, 10_000)
            self._heights[width] = self._metrics.boundingRect(room, WRAPPED, self.text).height()
        return self._heights[width]


class Measuring:
    """The measures of a widget's words: worked out again only when it says something else."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._last: Measured | None = None

    def of(self, text: str) -> Measured:
        """How much room ``text`` needs."""
        if self._last is None or text != self._last.text:
            self._last = Measured(text, self._font)
        return self._last
