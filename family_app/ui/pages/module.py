# SPDX-License-Identifier: Apache-2.0
"""A module's own page as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.module import Extra, LessonRow, ModulePresenter, ModuleScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label, rule
from family_app.ui.widgets.tiles import Tile, picture
from family_app.words import Words


class ModulePage(ScrollingPage):
    """Draws a :class:`ModuleScreen`."""

    begun = Signal()
    lesson_opened = Signal(str)
    extra_opened = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._first: QWidget = self

    def show_screen(self, screen: ModuleScreen) -> None:
        body, look = self._body, self.look
        body.clear()
        self.say_crumb(screen.title)
        body.add(Label(screen.title, "h1"), Label(screen.promise, "body"))
        if screen.difficult:
            body.add(Box(look, "warn", pad=14).add(Label(screen.difficult)))
        begin = Button(look, screen.begin, "primary", icon="arrow-right", icon_after=True)
        begin.clicked.connect(lambda: self.begun.emit())
        self._first = begin
        body.verticalScrollBar().setValue(0)
        body.add(row(begin, None))
        body.add(Label(self._("The parts"), "h2"), self._lessons(screen.lessons))
        body.add(Label(self._("Also in this module"), "h2"))
        extras = [self._extra(number, extra) for number, extra in enumerate(screen.extras)]
        body.add(Columns(look, extras, least=300, most=2))
        body.add(Label(screen.review, "small"))

    def _lessons(self, lessons: tuple[LessonRow, ...]) -> QWidget:
        box = Box(self.look, "card", pad=12, gap=2)
        for at, lesson in enumerate(lessons):
            if at:
                box.add(rule())
            line = QHBoxLayout()
            line.setSpacing(self.look.gap(12))
            title = Button(self.look, f"{lesson.number}. {lesson.title}", "text")
            title.clicked.connect(lambda _checked=False, id_=lesson.id: self.lesson_opened.emit(id_))
            title.setAccessibleDescription(" ".join((lesson.minutes, lesson.state)))
            line.addWidget(title, 1)
            if lesson.state:
                line.addWidget(picture(self.look, "check", colour="primary", size=20), 0, Qt.AlignmentFlag.AlignVCenter)
            minutes = Label(lesson.state or lesson.minutes, "small", wrap=False)
            line.addWidget(minutes)
            box.add(line)
        return box

    def _extra(self, number: int, extra: Extra) -> QWidget:
        tile = Tile(self.look, extra.title, lambda: self.extra_opened.emit(number), icon=extra.icon, verb=extra.verb)
        tile.add(Label(extra.under))
        return tile.add_button()

    def focus_first(self) -> None:
        self._first.setFocus()


def join(page: ModulePage, presenter: ModulePresenter) -> None:
    """Connect what was pressed to what it does."""
    page.begun.connect(presenter.begin)
    page.lesson_opened.connect(presenter.open_lesson)
    page.extra_opened.connect(presenter.open_extra)
