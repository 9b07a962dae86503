# SPDX-License-Identifier: Apache-2.0
"""Cards that stay where they are while others come and go between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.widgets.kept import Kept

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")  # there is no window system here


class Cards:
    """A column of cards, each a widget with a button in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.kept: Kept[None] = Kept(QVBoxLayout(self.page))
        self.page.show()
        qtbot.waitExposed(self.page)

    def draw(self, *values: str) -> list[QWidget]:
        self.kept.begin()
        found = [self.kept.get(value, lambda value=value: (self._card(value), None))[0] for value in values]  # type: ignore[misc]
        self.kept.add(*found)
        self.kept.end()
        QApplication.processEvents()
        return found

    def _card(self, value: str) -> QWidget:
        card = QWidget()
        QVBoxLayout(card).addWidget(QPushButton(value))
        return card

    def by_tab(self, count: int) -> list[str]:
        """Where Tab leads from the first card on."""
        layout = self.page.layout()
        assert layout is not None
        first = layout.itemAt(0).widget().findChild(QPushButton)  # type: ignore[union-attr]
        assert first is not None
        self.page.activateWindow()
        first.setFocus()
        said = []
        for _ in range(count):
            at = QApplication.focusWidget()
            said.append(at.text() if isinstance(at, QPushButton) else "")
            QTest.keyClick(at, Qt.Key.Key_Tab)
        return said


@pytest.fixture
def cards(qtbot: QtBot) -> Cards:
    return Cards(qtbot)


def test_what_says_the_same_stays(cards: Cards) -> None:
    before = cards.draw("a", "b", "c")
    after = cards.draw("a", "other", "c")
    assert (after[0], after[2]) == (before[0], before[2])


def test_what_is_no_longer_wanted_is_gone(cards: Cards) -> None:
    before = cards.draw("a", "b", "c")
    cards.draw("a", "c")
    assert before[1].parentWidget() is None


@pytest.mark.parametrize(
    "wanted", [("a", "new", "c"), ("new", "a", "c"), ("a", "c", "new"), ("new", "newer", "c"), ("c", "new")], ids=str
)
def test_tab_goes_down_the_cards_as_they_stand(cards: Cards, wanted: tuple[str, ...]) -> None:
    cards.draw("a", "b", "c")
    cards.draw(*wanted)
    assert cards.by_tab(len(wanted)) == list(wanted)
