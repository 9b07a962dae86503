# SPDX-License-Identifier: Apache-2.0
"""A table to fill in: a grid where there is room, and where there is none each cell under its own label."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from family_app.study.sheets import FieldAnswer
from family_app.ui.accessible import give_role
from family_app.ui.widgets.boxes import row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.fields import FieldBox
from family_app.ui.widgets.labels import Label

LEAST_COLUMN = 150
MOST_ROWS = 40


class TableField(FieldBox):
    """Rows of lines. More rows can be added."""

    def _build(self) -> None:
        give_role(self, "group", self.field.label)
        self._cells: list[list[QLineEdit]] = []
        self._labels: list[list[Label]] = []
        self._stacked = False
        self._place = QWidget()
        self._grid = QGridLayout(self._place)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self.look.gap(8))
        self._grid.setVerticalSpacing(self.look.gap(6))
        self._heads = [Label(column) for column in self.field.columns]
        self.stack.addWidget(self._place)
        self._more = Button(self.look, self._("Add a row"), "text", icon="plus")
        self._more.setAccessibleName(self._("Add a row: {label}", label=self.field.label))
        self._more.clicked.connect(self._add_row)
        self.stack.addLayout(row(self._more, None))
        for _row in range(max(1, self.field.rows)):
            self._make_row()
        self._arrange()

    def _make_row(self) -> None:
        number = len(self._cells) + 1
        cells, labels = [], []
        for column in self.field.columns:
            cell = QLineEdit()
            cell.setMinimumHeight(self.look.px(44))
            cell.setAccessibleName(
                self._("{label}, row {number}, {column}", label=self.field.label, number=number, column=column)
            )
            cell.textEdited.connect(lambda _text: self.changed.emit(self.answer()))
            label = Label(column, "small")
            label.setBuddy(cell)
            cells.append(cell)
            labels.append(label)
        self._cells.append(cells)
        self._labels.append(labels)

    def _add_row(self) -> None:
        if len(self._cells) < MOST_ROWS:
            self._make_row()
            self._arrange()
            self._cells[-1][0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = event.size().width() < self.look.px(LEAST_COLUMN) * len(self.field.columns)
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()

    def _arrange(self) -> None:
        columns = len(self.field.columns)
        while self._grid.takeAt(0) is not None:
            pass
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
            head.setVisible(not self._stacked)
        for number, (cells, labels) in enumerate(zip(self._cells, self._labels, strict=True)):
            for column, (cell, label) in enumerate(zip(cells, labels, strict=True)):
                at = 1 + (number * columns + column) * 2
                if self._stacked:
                    self._grid.addWidget(label, at, 0, 1, columns)
                    self._grid.addWidget(cell, at + 1, 0, 1, columns)
                else:
                    self._grid.addWidget(cell, number + 1, column)
                    label.setParent(self._place)
                label.setVisible(self._stacked)
                cell.show()
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._more.setEnabled(len(self._cells) < MOST_ROWS)
        before: QWidget | None = None
        for stop in (*(cell for cells in self._cells for cell in cells), self._more):
            if before is not None:
                QWidget.setTabOrder(before, stop)
            before = stop

    def answer(self) -> FieldAnswer:
        """Without the empty rows at the end."""
        rows = [tuple(cell.text() for cell in cells) for cells in self._cells]
        while rows and not any(text.strip() for text in rows[-1]):
            rows.pop()
        return tuple(rows)

    def put(self, answer: FieldAnswer) -> None:
        rows = [] if isinstance(answer, str) else [line for line in answer if not isinstance(line, str)]
        while len(self._cells) < min(len(rows), MOST_ROWS):
            self._make_row()
        self._arrange()
        for number, cells in enumerate(self._cells):
            line = rows[number] if number < len(rows) else ()
            for column, cell in enumerate(cells):
                text = line[column] if column < len(line) else ""
                if text != cell.text():
                    cell.setText(text)

    def set_read_only(self) -> None:
        self._more.hide()
        for cells in self._cells:
            for cell in cells:
                cell.setReadOnly(True)
