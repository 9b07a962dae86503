# SPDX-License-Identifier: Apache-2.0
"""A table to read: as high as its words need, so that the page scrolls and not the table."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from family_app.ui.look import Look


class PlainTable(QTableWidget):
    """``cells`` is the head and the rows. Arrow keys move in it; Tab leaves it."""

    def __init__(self, look: Look, name: str, cells: tuple[tuple[str, ...], ...]) -> None:
        head, *rows = cells
        super().__init__(len(rows), len(head))
        self.look = look
        self.setAccessibleName(name)
        self.setFont(look.font(16))
        self.setHorizontalHeaderLabels(list(head))
        for down, row in enumerate(rows):
            for across, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setFont(look.font(16, bold=across == 0))
                self.setItem(down, across, item)
        self._settle()

    def _settle(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
        across.setMinimumSectionSize(20)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if self.rowCount():
            self.setCurrentCell(0, 0)
            self.clearSelection()

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """What stands in it, the head first."""
        columns = range(self.columnCount())
        head = tuple(_words(self.horizontalHeaderItem(at)) for at in columns)
        rows = (tuple(_words(self.item(down, at)) for at in columns) for down in range(self.rowCount()))
        return (head, *rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _head_height(self) -> int:
        """Of the longest head when it wraps: Qt would give it one line."""
        metrics = QFontMetrics(self.look.font(16, bold=True))
        pad = 2 * self.look.px(8) + 4
        rooms = [QRect(0, 0, max(20, self.columnWidth(at) - pad), 10_000) for at in range(self.columnCount())]
        wrap = int(Qt.TextFlag.TextWordWrap)
        words = (_words(self.horizontalHeaderItem(at)) for at in range(self.columnCount()))
        return (
            max(metrics.boundingRect(room, wrap, said).height() for room, said in zip(rooms, words, strict=True)) + pad
        )

    def fit(self) -> None:
        """The first column takes what the others leave; the rows are as high as their words."""
        others = self.columnCount() - 1
        width = self.viewport().width()
        each = min(self.look.px(110), int(width * 0.7) // max(1, others))
        for at in range(1, self.columnCount()):
            self.setColumnWidth(at, each)
        self.setColumnWidth(0, max(20, width - others * each))
        self.resizeRowsToContents()
        for down in range(self.rowCount()):
            self.setRowHeight(down, self.rowHeight(down) + self.look.px(14))
        self.horizontalHeader().setFixedHeight(self._head_height())
        high = self.horizontalHeader().height() + sum(map(self.rowHeight, range(self.rowCount())))
        wanted = high + 2 * self.frameWidth() + self.look.px(12)
        if self.height() != wanted:
            self.setFixedHeight(wanted)


def _words(item: QTableWidgetItem | None) -> str:
    return item.text() if item is not None else ""
