# SPDX-License-Identifier: Apache-2.0
"""The overdose screen in a window, with a clock that is set by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.pages.overdose import OverdosePage
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.overdose import OverdosePresenter
from family_app.ui.screens.places import OVERDOSE, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk

Key = Qt.Key


class Shown:
    """A window with a clock that is set by hand."""

    def __init__(self, qtbot: QtBot, tmp_path, *, at: Place = OVERDOSE, text: int = 100, size=(1100, 720)) -> None:
        settings = Settings(country="gb", theme="light", text_percent=text)
        self._open(qtbot, make_desk(tmp_path, guest=True, settings=settings), at, size)

    @classmethod
    def of(cls, qtbot: QtBot, desk: Desk, *, at: Place) -> Shown:
        made = cls.__new__(cls)
        made._open(qtbot, desk, at, (1100, 720))
        return made

    def _open(self, qtbot: QtBot, desk: Desk, at: Place, size: tuple[int, int]) -> None:
        self.desk = desk
        self.now = 0.0
        self.desk.steady = lambda: self.now
        self.window = Window(self.desk, at=at)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.settle()

    def settle(self) -> Shown:
        for _ in range(4):
            QApplication.processEvents()
        return self

    def key(self, key: Key, modifiers=Qt.KeyboardModifier.NoModifier) -> Shown:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        return self.settle()

    def at(self, seconds: float) -> Shown:
        self.now = seconds
        self.presenter.time_passed()
        return self.settle()

    @property
    def page(self) -> OverdosePage:
        page = self.window.page
        assert isinstance(page, OverdosePage)
        return page

    @property
    def page_of_overdose(self) -> OverdosePage:
        """Also while another page is seen."""
        page = self.window._pages["overdose"]
        assert isinstance(page, OverdosePage)
        return page

    @property
    def presenter(self) -> OverdosePresenter:
        presenter = self.window.presenter("overdose")
        assert isinstance(presenter, OverdosePresenter)
        return presenter

    @property
    def is_open(self) -> bool:
        return self.window.place.page == "overdose"

    def button(self, key: str):
        return next(one for one in self.page.key_buttons() if one.key == key)
