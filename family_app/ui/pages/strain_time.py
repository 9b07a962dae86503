# SPDX-License-Identifier: Apache-2.0
"""The check over time as a card of the progress page: rows of dots, or the same as a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from family_app.study.strain import Over
from family_app.ui.look import Look
from family_app.ui.screens.strain_time import ALL, TimeScreen
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.dots import DayNames, Dots
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.plain_table import PlainTable
from family_app.words import Words

Keep = Callable[[str, QWidget], None]


class TimeCard(Box):
    """Draws a :class:`TimeScreen`. ``sized`` carries the room there is, in pixels at 100 %."""

    sized = Signal(int)
    check_opened = Signal()
    table_switched = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()
    table_saved = Signal()
    paper_wanted = Signal()
    removal_wanted = Signal()
    removal_asked = Signal(int)
    refused = Signal()
    agreed = Signal()

    def __init__(self, look: Look, words: Words, screen: TimeScreen, keep: Keep) -> None:
        super().__init__(look, "card", gap=12)
        self.look, self._, self._keep = look, words, keep
        self.add(Label(screen.title, "h2"), Label(screen.about, "muted"))
        if screen.trouble or screen.busy:
            self.add(Label(screen.trouble or screen.busy))
        if screen.asking:
            self._draw_asking(screen)
        elif screen.picking and screen.over is not None:
            self._draw_picking(screen.over)
        elif screen.part is not None and not screen.busy:
            self._draw_days(screen, screen.part)
        elif screen.over is None:
            check = self._button("check", words("Open the eight questions"), self.check_opened, icon="heart")
            self.add(row(check, None))

    def _button(self, key: str, says: str, pressed: SignalInstance, kind: Kind = "", icon: str = "") -> Button:
        button = Button(self.look, says, kind, icon=icon)
        button.clicked.connect(lambda: pressed.emit())
        self._keep(f"strain/{key}", button)
        return button

    # ---- the days

    def _draw_days(self, screen: TimeScreen, part: Over) -> None:
        _ = self._
        self._draw_moves(screen)
        if screen.as_table:
            self.table = PlainTable(self.look, screen.title, part.cells)
            self._keep("strain/cells", self.table)
            self.add(self.table)
        else:
            self.add(self._legend(screen), self._rows(part, side=screen.beside))
        switch = _("Show the dots") if screen.as_table else _("Show it as a table")
        buttons: list[QWidget] = [
            self._button("check", _("Answer it today"), self.check_opened, icon="heart"),
            self._button("switch", switch, self.table_switched),
            self._button("save", _("Save it as a table (CSV)"), self.table_saved, icon="file-down"),
            self._button("paper", _("See it on paper"), self.paper_wanted, icon="printer"),
            self._button("remove", _("Remove…"), self.removal_wanted, icon="trash-2"),
        ]
        self.add(Flow(self.look, buttons))

    def _draw_moves(self, screen: TimeScreen) -> None:
        if not (screen.earlier or screen.later):
            return
        made = []
        if screen.earlier:
            made.append(self._button("earlier", self._("Earlier"), self.earlier_wanted, icon="arrow-left"))
        if screen.later:
            made.append(self._button("later", self._("Later"), self.later_wanted, icon="arrow-right"))
        self.add(row(*made, None))

    def _legend(self, screen: TimeScreen) -> QWidget:
        shown: list[QWidget] = []
        for answer, words in screen.legend:
            one = QWidget()
            said = Label(words, "small", wrap=False)
            one.setLayout(row(Dots(self.look, (answer,), "", cell=30), said, gap=self.look.gap(4)))
            shown.append(one)
        return Flow(self.look, shown, gap=20)

    def _rows(self, part: Over, *, side: bool) -> QWidget:
        """Words and dots: side by side where there is room, else the dots under their words."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self.look.gap(6))
        grid.setHorizontalSpacing(self.look.gap(12))
        grid.addWidget(DayNames(self.look, part.days), 0, 1 if side else 0)
        for at, one in enumerate(part.rows, 1):
            said = ", ".join(f"{day}: {words}" for day, words in zip(part.days, one.said, strict=True) if words)
            dots = Dots(self.look, one.answers, f"{one.words} {said}")
            if side:
                grid.addWidget(Label(one.words), at, 0)
                grid.addWidget(dots, at, 1)
            else:
                grid.addWidget(Label(one.words), 2 * at - 1, 0)
                grid.addWidget(dots, 2 * at, 0)
        grid.setColumnStretch(0, 1)
        return made

    # ---- removing

    def _draw_picking(self, over: Over) -> None:
        self.add(Label(self._("Which one shall be removed?"), "h3"))
        buttons: list[QWidget] = []
        for number, day in zip(reversed(over.numbers), reversed(over.days), strict=True):
            buttons.append(self._number(day, number))
        buttons.append(self._number(self._("All of them"), ALL))
        leave = self._button("keep", self._("Not now"), self.refused)
        self.add(Flow(self.look, buttons), row(leave, None))

    def _number(self, says: str, number: int) -> Button:
        button = Button(self.look, says)
        button.clicked.connect(partial(self._ask, number))
        self._keep(f"strain/{number}", button)
        return button

    def _ask(self, number: int, _checked: bool = False) -> None:
        self.removal_asked.emit(number)

    def _draw_asking(self, screen: TimeScreen) -> None:
        keep = self._button("keep", self._("Keep it"), self.refused)
        remove = self._button("agree", self._("Remove now"), self.agreed, icon="trash-2")
        self.add(Label(screen.asking), Flow(self.look, [keep, remove], gap=12))

    # ---- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._say_size)  # later: what hears it may put another card in this place

    def _say_size(self) -> None:
        margins = self.stack.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        self.sized.emit(int(inside / self.look.scale))
