# SPDX-License-Identifier: Apache-2.0
"""The part of a question that is answered: one widget for each kind, all with the same four methods."""

from __future__ import annotations

from functools import partial
from typing import assert_never

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.ui.accessible import announce, give_role
from family_app.ui.look import Look
from family_app.ui.screens.question import Line, QuestionScreen
from family_app.ui.widgets.boxes import Columns, add_to
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.drag_row import DragRow, DragWords
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.rows import Radio, Tick
from family_app.ui.widgets.stop import focus_on
from family_app.words import Words


class Answering(QWidget):
    """``changed`` is said at each pick; ``answer()`` is ``None`` while something is missing."""

    changed = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.look = look
        self._ = words
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(look.gap(4))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, thing: QWidget | QLayout) -> None:
        add_to(self.stack, thing)

    def answer(self) -> Answer | None:
        raise NotImplementedError

    def draft(self) -> Answer | None:
        """What is picked so far."""
        return self.answer()

    def missing(self) -> str:
        """What to say when there is no answer yet."""
        return self._("Choose an answer first. You may also leave this question.")

    def focus_first(self) -> None:
        raise NotImplementedError


def answering(look: Look, words: Words, screen: QuestionScreen) -> Answering:
    """The widget for this kind of question, with what was picked so far."""
    match screen.kind:
        case "single" | "true-false":
            return ChooseOne(look, words, screen)
        case "multiple":
            return ChooseSeveral(look, words, screen)
        case "order":
            return PutInOrder(look, words, screen)
        case "match":
            return PutTogether(look, words, screen)
        case _:
            assert_never(screen.kind)


class ChooseOne(Answering):
    """Radio buttons."""

    def __init__(self, look: Look, words: Words, screen: QuestionScreen) -> None:
        super().__init__(look, words)
        chosen = screen.chosen.option if isinstance(screen.chosen, One) else ""
        self._rows: list[tuple[str, Radio]] = []
        for line in screen.lines:
            radio = Radio(look, line.text)
            radio.setChecked(line.id == chosen)
            radio.clicked.connect(lambda: self.changed.emit())
            self._rows.append((line.id, radio))
            self.add(radio)

    def answer(self) -> One | None:
        return next((One(id_) for id_, radio in self._rows if radio.isChecked()), None)

    def focus_first(self) -> None:
        ticked = [radio for _, radio in self._rows if radio.isChecked()]
        focus_on((ticked or [self._rows[0][1]])[0])


class ChooseSeveral(Answering):
    """Tick boxes."""

    def __init__(self, look: Look, words: Words, screen: QuestionScreen) -> None:
        super().__init__(look, words)
        chosen = screen.chosen.options if isinstance(screen.chosen, Several) else ()
        self._rows: list[tuple[str, Tick]] = []
        for line in screen.lines:
            tick = Tick(look, line.text)
            tick.setChecked(line.id in chosen)
            tick.clicked.connect(lambda: self.changed.emit())
            self._rows.append((line.id, tick))
            self.add(tick)

    def answer(self) -> Several | None:
        chosen = tuple(id_ for id_, tick in self._rows if tick.isChecked())
        return Several(chosen) if chosen else None

    def focus_first(self) -> None:
        focus_on(self._rows[0][1])


class IconButton(Button):
    """A small square button with a sign; its name is what it does."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__(look, "", icon=icon)
        self._name = icon
        self.name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def name(self, words: str) -> None:
        """What it does, for a screen reader and under the mouse."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(44), self.look.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def heightForWidth(self, _width: int) -> int:
        return self.look.px(44)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        size = self.look.px(22)
        at = QPoint((self.width() - size) // 2, (self.height() - size) // 2)
        painter.drawPixmap(at, self.look.icons.pixmap(self._name, ink, size))


class PutInOrder(Answering):
    """Rows that stay where they are; the texts move through them, by buttons or drawn with the mouse."""

    def __init__(self, look: Look, words: Words, screen: QuestionScreen) -> None:
        super().__init__(look, words)
        texts = {line.id: line for line in screen.lines}
        self._lines = list(screen.lines)
        if isinstance(screen.chosen, Ordered) and set(screen.chosen.options) == set(texts):
            self._lines = [texts[id_] for id_ in screen.chosen.options]
        self.stack.setSpacing(look.gap(12))
        self._drawn: list[DragRow] = []
        self._rows = [self._row(at) for at in range(len(self._lines))]
        self._tell()

    def _row(self, at: int) -> tuple[Label, IconButton, IconButton]:
        look = self.look
        words = Label("", "body")
        up, down = IconButton(look, "arrow-up", ""), IconButton(look, "arrow-down", "")
        up.clicked.connect(partial(self._move, at, -1))
        down.clicked.connect(partial(self._move, at, +1))
        row = DragRow(at)
        row.drawn.connect(self._drawn_to)
        self._drawn.append(row)
        line = row.line
        line.setSpacing(look.gap(8))
        number = Label(str(at + 1), "h3", wrap=False)
        number.setMinimumWidth(look.px(28))
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(words, 1)
        line.addWidget(up)
        line.addWidget(down)
        self.add(row)
        return words, up, down

    def _drawn_to(self, at: int, below: int) -> None:
        """The mouse holds what stands at ``at``; it is ``below`` pixels under the top of the row it was taken from."""
        taken = self.sender()
        assert isinstance(taken, DragRow)
        y = taken.y() + below
        to = next((n for n, row in enumerate(self._drawn) if y <= row.geometry().bottom()), len(self._drawn) - 1)
        while at != to:
            by = 1 if to > at else -1
            self._move(at, by)
            at += by
        taken.held = to

    def _tell(self) -> None:
        last = len(self._rows) - 1
        for at, ((words, up, down), line) in enumerate(zip(self._rows, self._lines, strict=True)):
            words.setText(line.text)
            here = {"text": line.text, "number": at + 1, "total": last + 1}
            up.name(self._("Move up: {text} (number {number} of {total})", **here))
            down.name(self._("Move down: {text} (number {number} of {total})", **here))
            up.setEnabled(at > 0)
            down.setEnabled(at < last)

    def _move(self, at: int, by: int, _checked: bool = False) -> None:
        to = at + by
        self._lines[at], self._lines[to] = self._lines[to], self._lines[at]
        self._tell()
        _, up, down = self._rows[to]
        wanted, other = (up, down) if by < 0 else (down, up)
        (wanted if wanted.isEnabled() else other).setFocus()
        said = self._(
            "{text}: now number {number} of {total}",
            text=self._lines[to].text,
            number=to + 1,
            total=len(self._lines),
        )
        announce(self, said)
        self.changed.emit()

    def answer(self) -> Ordered:
        return Ordered(tuple(line.id for line in self._lines))

    def focus_first(self) -> None:
        focus_on(self._rows[0][2])


class PutTogether(Answering):
    """For each pair, what it may go with; its words can also be drawn onto an answer with the mouse."""

    def __init__(self, look: Look, words: Words, screen: QuestionScreen) -> None:
        super().__init__(look, words)
        put = dict(screen.chosen.pairs) if isinstance(screen.chosen, Matched) else {}
        self._rows: list[tuple[str, list[tuple[str, Radio]]]] = []
        for line in screen.lines:
            if self._rows:
                self.stack.addSpacing(look.gap(8))
            drawn = DragWords(line.text)
            drawn.over.connect(self._show_target)
            drawn.dropped.connect(partial(self._put, len(self._rows)))
            self.add(drawn)
            self._rows.append((line.id, self._choices(line, screen.answers, put.get(line.id, ""))))

    def _choices(self, line: Line, answers: tuple[Line, ...], chosen: str) -> list[tuple[str, Radio]]:
        made: list[tuple[str, Radio]] = []
        for answer in answers:
            radio = Radio(self.look, answer.text)
            radio.setAccessibleName(self._("{pair}: {answer}", pair=line.text, answer=answer.text))
            radio.setChecked(answer.id == chosen)
            radio.clicked.connect(lambda: self.changed.emit())
            made.append((answer.id, radio))
        widest = max(radio.sizeHint().width() for _, radio in made)
        least = min(max(150, round(widest / self.look.scale)), 300)
        group = Columns(self.look, [radio for _, radio in made], least=least, most=len(made), gap=4)
        give_role(group, "group", line.text)
        self.add(group)
        return made

    def _under(self, mouse: QPoint) -> tuple[str, Radio] | None:
        """The answer under the mouse, in whichever row."""
        every = (pair for _, choices in self._rows for pair in choices)
        return next((pair for pair in every if pair[1].rect().contains(pair[1].mapFromGlobal(mouse))), None)

    def _show_target(self, mouse: QPoint) -> None:
        target = self._under(mouse)
        if target is not None:
            target[1].setFocus()

    def _put(self, row: int, mouse: QPoint) -> None:
        """Let go: it goes with the answer under the mouse, also where that stands in the row of another."""
        target = self._under(mouse)
        if target is not None:
            wanted = next(radio for side, radio in self._rows[row][1] if side == target[0])
            wanted.setFocus()
            wanted.click()

    def answer(self) -> Matched | None:
        picked = self.draft()
        return picked if len(picked.pairs) == len(self._rows) else None

    def draft(self) -> Matched:
        return Matched(
            tuple((id_, side) for id_, choices in self._rows for side, radio in choices if radio.isChecked())
        )

    def missing(self) -> str:
        return self._("Choose one for each line first. You may also leave this question.")

    def focus_first(self) -> None:
        focus_on(self._rows[0][1][0][1])
