# SPDX-License-Identifier: Apache-2.0
"""One of several, in a list that opens: with its label, and quiet while it is being filled."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from family_app.ui.look import Look
from family_app.ui.widgets.labels import Label


class _Combo(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not choose something on the way

    def paintEvent(self, event: QPaintEvent) -> None:
        # With a style sheet Qt cuts long words through a letter: end them with “…”.
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4)
        option.currentText = text
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class Choose(QWidget):
    """``chosen`` carries the id of the entry that the person picked."""

    chosen = Signal(str)

    def __init__(self, look: Look, label: str) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(4))
        self.box = _Combo()
        self.box.setAccessibleName(label)
        self.box.setView(QListView())
        self.box.setItemDelegate(QStyledItemDelegate(self.box))  # else the style sheet's room between entries is lost
        self.box.setFont(look.font(16))
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumHeight(look.px(44))
        self.box.activated.connect(lambda at: self.chosen.emit(str(self.box.itemData(at))))
        name = Label(label)
        name.setBuddy(self.box)
        stack.addWidget(name)
        stack.addWidget(self.box)
        self._entries: tuple[tuple[str, str], ...] = ()

    def show_entries(self, entries: Iterable[tuple[str, str]], chosen: str) -> None:
        """The entries as (id, words), and which one is chosen."""
        entries = tuple(entries)
        if entries != self._entries:
            self._entries = entries
            self.box.clear()
            for id_, words in entries:
                self.box.addItem(words, id_)
                self.box.setItemData(self.box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        at = next((at for at, (id_, _) in enumerate(entries) if id_ == chosen), -1)
        if at != self.box.currentIndex():
            self.box.setCurrentIndex(at)
        self.box.setToolTip(self.box.currentText())
