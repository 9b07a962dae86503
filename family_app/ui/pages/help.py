# SPDX-License-Identifier: Apache-2.0
"""Help as widgets."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.screens.help import HelpPresenter, HelpScreen, Part
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.tiles import picture
from family_app.words import Words


class HelpPage(ScrollingPage):
    """Draws a :class:`HelpScreen`."""

    settings_opened = Signal()
    overdose_practised = Signal()
    first_opened = Signal()
    card_opened = Signal(str)
    calm_opened = Signal()
    glossary_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=960)
        self.crumb = words("Help")
        self._drawn: HelpScreen | None = None

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("settings", self._("Settings"), lambda: self.settings_opened.emit()),)

    def show_screen(self, screen: HelpScreen) -> None:
        body, look = self._body, self.look
        body.verticalScrollBar().setValue(0)
        if screen == self._drawn:
            return  # it says the same nearly always
        self._drawn = screen
        body.clear()
        body.add(Label(self._("Help"), "h1"), self._danger(), self._ways())
        body.add(Label(self._("Keys"), "h2"), self._keys(screen.keys))
        body.add(Columns(look, [self._part(part) for part in screen.parts], least=330, most=2))
        about = Box(look, "card", gap=4)
        about.add(Label(self._("About"), "h2"), *(Label(line, "small") for line in screen.about))
        body.add(about)

    def _danger(self) -> QWidget:
        look = self.look
        crisis = Button(look, self._("They may end their life, or I may"), "danger", icon="life-buoy")
        crisis.clicked.connect(lambda: self.card_opened.emit("crisis"))
        unsafe = Button(look, self._("I am not safe here"), "danger", icon="shield")
        unsafe.clicked.connect(lambda: self.card_opened.emit("not-safe"))
        return Columns(look, [crisis, unsafe], least=280, most=2, gap=12)

    def _ways(self) -> QWidget:
        look = self.look
        settings = Button(look, self._("Open settings"), icon="settings")
        settings.clicked.connect(lambda: self.settings_opened.emit())
        practise = Button(look, self._("Practise with the overdose screen"), icon="timer")
        practise.clicked.connect(lambda: self.overdose_practised.emit())
        calm = Button(look, self._("A calm minute"), icon="wind")
        calm.clicked.connect(lambda: self.calm_opened.emit())
        first = Button(look, self._("The first fifteen minutes"), icon="heart")
        first.clicked.connect(lambda: self.first_opened.emit())
        words = Button(look, self._("Words explained"), icon="book-open")
        words.clicked.connect(lambda: self.glossary_opened.emit())
        return Columns(look, [settings, practise, calm, first, words], least=280, most=2, gap=12)

    def _keys(self, keys: tuple[tuple[str, str], ...]) -> QWidget:
        rows: list[QWidget] = []
        for key, does in keys:
            one = Box(self.look, "card", pad=10, gap=2)
            one.add(Label(key, "h3"), Label(does))
            one.stack.addStretch(1)
            rows.append(one)
        return Columns(self.look, rows, least=270, most=3, gap=8)

    def _part(self, part: Part) -> QWidget:
        look = self.look
        box = Box(look, "card", gap=8)
        box.add(row(picture(look, part.icon), Label(part.title, "h2"), gap=look.gap(10)))
        box.add(*(Label(_breakable(line)) for line in part.lines))
        box.stack.addStretch(1)
        return box

    def focus_first(self) -> None:
        self._body.setFocus()


def _breakable(line: str) -> str:
    """A path may be broken after each folder: it has no spaces, and 300 % text has little room."""
    return line.replace("/", "/\u200b").replace("\\", "\\\u200b")


def join(page: HelpPage, presenter: HelpPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.settings_opened.connect(presenter.open_settings)
    page.first_opened.connect(presenter.open_first)
    page.overdose_practised.connect(presenter.practise_overdose)
    page.calm_opened.connect(presenter.open_calm)
    page.glossary_opened.connect(presenter.open_glossary)
    page.card_opened.connect(presenter.open_card)
