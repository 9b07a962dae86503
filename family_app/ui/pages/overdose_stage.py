# SPDX-License-Identifier: Apache-2.0
"""The parts of the overdose screen in their places.

With room, the card stands whole on the left and never moves; the number, the clock and what is asked now stand on the
right, above the buttons. With less room (text above 150 %, a small window) all scrolls in one column, under the number
and the step that is due; these get smaller words rather than too little room.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.overdose_card import OverdoseCard
from family_app.ui.pages.overdose_controls import Controls
from family_app.ui.pages.overdose_pin import Pin
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.screens.overdose_words import OverdoseWords
from family_app.ui.widgets.boxes import Box, row
from family_app.ui.widgets.key_button import KeyButton
from family_app.ui.widgets.labels import Label, rule, show_if
from family_app.words import Words

TWO_COLUMNS_FROM = 690
"""Width, at 100 %, from which the card stands beside the buttons."""
PINNED = 0.7
"""Most of the height that what never scrolls may take in one column; the rest is for the card and the buttons."""
ALONE = 0.2
"""Most of it that the line for who is alone may take to stand still; else it scrolls, below the card."""
CARD_PART = 0.6
"""Part of the width that the card takes there."""


class Stage(QWidget):
    """``pressed`` carries the name of what the presenter is to do."""

    pressed = Signal(str)

    def __init__(self, look: Look, words: Words, said: OverdoseWords) -> None:
        super().__init__()
        self.look, self._, self.said = look, words, said
        self._two: bool | None = None
        self._alone_stands: bool | None = None
        self._screen: OverdoseScreen | None = None
        self.card = OverdoseCard(look, said, due_word=words("now"))
        self.pin = Pin(look, words, said)
        self.controls = Controls(look, words, said)
        self.alone = Label(f"{said['button-alone']}: {said['alone']} {said['alone-no-phone']}")
        self.real = KeyButton(look, words("This is real"), "R", size=14)
        self.real.clicked.connect(lambda: self.pressed.emit("began_for_real"))
        self.band = Box(look, "tip", pad=6).add(row(Label(said["practice-band"], "h3"), None, self.real))
        self.pin.pressed.connect(self.pressed)
        self.controls.pressed.connect(self.pressed)
        self.area = self._make_area()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.gap(20), look.gap(10), look.gap(14), look.gap(10))
        self._grid.setHorizontalSpacing(look.gap(20))
        self._grid.setVerticalSpacing(look.gap(8))
        self._rule = rule()

    def _make_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(self.look.gap(15))  # what is pinned has the first right to room
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, self.look.gap(6), 0)
        self._inside.setSpacing(self.look.gap(10))
        area.setWidget(inside)
        for thing in (area.viewport(), inside):
            thing.installEventFilter(self)
        return area

    # ---- drawing

    def show_screen(self, screen: OverdoseScreen) -> None:
        before, self._screen = self._screen, screen
        show_if(self.band, screen.around.is_practice)
        self.card.show_due(screen.seen.step)
        self.controls.show_screen(screen)
        self.pin.show_screen(screen, due=self._due_words())
        if before is None or self._two is None:
            return  # not seen yet, such as behind the list for the crew in larger text: it begins at the top
        if before.seen.hands != screen.seen.hands and screen.count is not None:
            QTimer.singleShot(0, self, self._to_count)
        elif before.seen.state != screen.seen.state:
            QTimer.singleShot(0, self, lambda: self._to(self.controls.panel))
        elif screen.around.shows_plan and not before.around.shows_plan:
            QTimer.singleShot(0, self, lambda: self._to(self.controls.plan))

    def _to_count(self) -> None:
        """While breaths or pushes are counted, the count is in sight: with all that stands with it, or with the shape
        only, or alone, as there is room."""
        count, inside = self.controls.count, self.area.widget()
        if inside is None or count.isHidden() or not inside.isAncestorOf(count):
            return
        bar, room = self.area.verticalScrollBar(), self.area.viewport().height()
        count.give_room(room)
        at = count.mapTo(inside, QPoint(0, 0)).y()
        most, some, least = (at + top for top in count.tops())
        end = at + count.bottom
        said = at + count.said.mapTo(count, QPoint(0, count.said.height())).y()
        if end - some <= room:
            begin = most if end - most <= room else some
        else:
            begin, end = least, said
        bar.setValue(max(min(bar.value(), begin), end - room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """More or less room, such as when a question comes up: what is counted stays in sight."""
        if event.type() == QEvent.Type.Resize and self._screen is not None and self._screen.count is not None:
            QTimer.singleShot(0, self, self._to_count)
        return super().eventFilter(watched, event)

    def _to(self, thing: QWidget) -> None:
        """Scroll so that it stands at the top."""
        inside = self.area.widget()
        if inside is not None:
            self.area.verticalScrollBar().setValue(thing.mapTo(inside, QPoint(0, 0)).y())

    def _due_words(self) -> str:
        line = self.card.due_line()
        return "" if self._two or line is None else f"{line.step.number}. {line.step.words}"

    # ---- places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Two columns when the whole card fits beside the buttons, else one."""
        margins, gap = self._grid.contentsMargins(), self._grid.horizontalSpacing()
        width = self.width() - margins.left() - margins.right()
        height = self.height() - margins.top() - margins.bottom() - self._grid.verticalSpacing()
        height -= self.alone.heightForWidth(width) + 2 * self._grid.verticalSpacing()
        if not self.band.isHidden():
            height -= self.band.sizeHint().height() + self._grid.verticalSpacing()
        across = int((width - gap) * CARD_PART)
        two = self.width() >= self.look.px(TWO_COLUMNS_FROM) and self.card.fits(across, height)
        stands = two or self.alone.heightForWidth(width) <= ALONE * self.height()
        if not two:
            self.card.fits(0, 0)
            height += 0 if stands else self.alone.heightForWidth(width) + 2 * self._grid.verticalSpacing()
        self.pin.give_room(0 if two else int(PINNED * height))
        if (two, stands) != (self._two, self._alone_stands):
            takes_keyboard = self._two is None or self.isAncestorOf(self.window().focusWidget() or self.window())
            self._two, self._alone_stands = two, stands
            self._place(two=two, alone_stands=stands)
            if takes_keyboard and not self.isHidden():
                self.controls.dose.setFocus()  # a widget that is put elsewhere loses the keyboard
            if self._screen is not None:
                self.show_screen(self._screen)

    def _place(self, *, two: bool, alone_stands: bool) -> None:
        grid, inside = self._grid, self._inside
        parts: tuple[QWidget, ...] = (self.card, self.alone, self.controls)
        for thing in (self.band, self.pin, self.area, self._rule, *parts):
            grid.removeWidget(thing)
        for thing in (self._rule, *parts):
            inside.removeWidget(thing)
        grid.addWidget(self.band, 0, 0, 1, 2)
        if two:
            grid.addWidget(self.card, 1, 0, 2, 1)
            grid.addWidget(self.pin, 1, 1)
            grid.addWidget(self.area, 2, 1)
        else:
            grid.addWidget(self.pin, 1, 0, 1, 2)
            grid.addWidget(self.area, 2, 0, 1, 2)
            inside.addWidget(self.card)
        if alone_stands:
            grid.addWidget(self._rule, 3, 0, 1, 2)
            grid.addWidget(self.alone, 4, 0, 1, 2)
        else:
            inside.addWidget(self._rule)
            inside.addWidget(self.alone)
        inside.addWidget(self.controls)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, int(100 * CARD_PART))
        grid.setColumnStretch(1, 100 - int(100 * CARD_PART))

    @property
    def scrolls(self) -> bool:
        return self.area.verticalScrollBar().maximum() > 0
