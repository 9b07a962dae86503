# SPDX-License-Identifier: Apache-2.0
"""A list of journal entries, or of what was found: one stop for the Tab key, arrows inside, what was sought in bold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from family_app.ui.look import Look
from family_app.ui.screens.journal_screen import Row
from family_app.ui.widgets.buttons import rounded_box
from family_app.words import Words

_ROW = Qt.ItemDataRole.UserRole
_OLDER = "older"
Index = QModelIndex | QPersistentModelIndex


class EntryList(QListWidget):
    """``opened`` carries the id of an entry."""

    opened = Signal(str)
    older_wanted = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look, self._ = look, words
        self._rows: tuple[Row | str, ...] = ()
        self._more = False
        self.setAccessibleName(words("Entries, the newest first"))
        self.setItemDelegate(_Painter(self, look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(look.px(150))
        self.setUniformItemSizes(False)
        self.itemClicked.connect(self._pressed)
        self.itemActivated.connect(self._pressed)

    def show_rows(self, rows: tuple[Row | str, ...], *, more: bool, chosen: str) -> None:
        """The same rows again are left as they are, and so is the place in the list. Words alone are a heading."""
        if (rows, more) != (self._rows, self._more):
            at = self.verticalScrollBar().value() if rows[: len(self._rows)] == self._rows else 0
            self._rows, self._more = rows, more
            self.clear()
            for row in rows:
                self._add_heading(row) if isinstance(row, str) else self._add(row)
            if more:
                item = QListWidgetItem(self._("Show older"), self)
                item.setData(_ROW, _OLDER)
            self.verticalScrollBar().setValue(at)
        at_row = next((at for at, row in enumerate(rows) if isinstance(row, Row) and row.id == chosen), -1)
        self.setCurrentRow(at_row)
        if at_row < 0:
            self.clearSelection()

    def _add(self, row: Row) -> None:
        unfinished = self._("not finished") if row.unfinished else ""
        snippet = "".join(text for text, _marked in row.snippet)
        item = QListWidgetItem(", ".join(part for part in (row.day, unfinished, row.title, snippet) if part), self)
        item.setData(_ROW, row)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrows pass it
        item.setData(_ROW, words)

    def step(self, rows: int) -> None:
        """Choose another row, from outside the list; headings are passed."""
        at = self.currentRow() + rows
        while 0 <= at < self.count() and not self.item(at).flags():
            at += rows
        if 0 <= at < self.count():
            self.setCurrentRow(at)

    def open_chosen(self) -> None:
        """As if the chosen row was pressed."""
        item = self.currentItem()
        if item is not None:
            self._pressed(item)

    def _pressed(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW)
        if row == _OLDER:
            self.older_wanted.emit()
        elif isinstance(row, Row):
            self.opened.emit(row.id)

    def wipe(self) -> None:
        """Nothing of what was written stays in it."""
        self._rows, self._more = (), False
        self.clear()


class _Painter(QStyledItemDelegate):
    """The day above, the first words under it, and where the searched words stand."""

    def __init__(self, list_: EntryList, look: Look) -> None:
        super().__init__(list_)
        self._list = list_
        self.look = look

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        return self.look.font(14), self.look.font(16), self.look.font(16, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small, plain, _bold = (QFontMetrics(font).height() for font in self._fonts())
        row = index.data(_ROW)
        lines = plain + (small if isinstance(row, Row) else 0)
        if isinstance(row, Row) and row.snippet:
            lines += small * 2
        return QSize(self.look.px(120), max(self.look.px(44), lines + self.look.px(16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = self.look, index.data(_ROW)
        box: QRect = option.rect.adjusted(look.px(2), 1, -look.px(2), -1)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._list.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or focused:
            border = look.colour("focus") if focused else look.colour("primary")
            ground = look.colour("soft") if chosen else QColor(0, 0, 0, 0)
            rounded_box(painter, box, look.px(6), ground, border, 3 if focused else 1)
        ink = look.colour("on_soft" if chosen else "text")
        inside = box.adjusted(look.px(10), look.px(6), -look.px(8), -look.px(6))
        if isinstance(row, Row):
            self._paint_row(painter, row, inside, ink, look.colour("on_soft" if chosen else "muted"))
        elif row == _OLDER:
            painter.setFont(look.font(16, bold=True))
            painter.setPen(look.colour("link"))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), self._list._("Show older"))
        else:
            painter.setFont(look.font(16, bold=True))
            painter.setPen(look.colour("accent"))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading), str(row))
        painter.restore()

    def _paint_row(self, painter: QPainter, row: Row, box: QRect, ink: QColor, soft: QColor) -> None:
        small, plain, _bold = self._fonts()
        height, under = QFontMetrics(small).height(), QFontMetrics(plain).height()
        painter.setFont(small)
        painter.setPen(soft)
        day = f"{row.day} · {self._list._('not finished')}" if row.unfinished else row.day
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.drawText(QRect(box.left(), box.top(), box.width(), height), flags, day)
        painter.setFont(plain)
        painter.setPen(ink)
        title = QFontMetrics(plain).elidedText(row.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.left(), box.top() + height, box.width(), under), flags, title)
        if row.snippet:
            lines = QRect(box.left(), box.top() + height + under, box.width(), 2 * height)
            self._paint_snippet(painter, row, lines, soft)

    def _paint_snippet(self, painter: QPainter, row: Row, box: QRect, ink: QColor) -> None:
        """Two lines, broken between words; what was looked for is bold."""
        plain, bold = self.look.font(14), self.look.font(14, bold=True)
        x, y, height = 0, box.top(), QFontMetrics(plain).height()
        painter.setPen(ink)
        mirrored = self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for text, marked in row.snippet:
            font = bold if marked else plain
            metrics = QFontMetrics(font)
            painter.setFont(font)
            for word in _words(text):
                width = metrics.horizontalAdvance(word)
                if x and x + width > box.width():
                    x, y = 0, y + height
                    if y + height > box.bottom() + 2:
                        return
                left = box.right() - x - width if mirrored else box.left() + x
                painter.drawText(left, y + metrics.ascent(), word)
                x += width


def _words(text: str) -> list[str]:
    """With the space that follows each."""
    parts = text.split(" ")
    return [f"{part} " for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
