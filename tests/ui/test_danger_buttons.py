# SPDX-License-Identifier: Apache-2.0
"""The three buttons for danger: the same wherever they stand, and all of them in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.screens.places import CALM, FIRST, HOME, TONIGHT, Place
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.danger import DangerButtons
from family_app.ui.window import Window
from tests.ui.desks import make_desk

WORDS = ("Overdose: what to do", "They may end their life, or I may", "I am not safe here")


def shown(qtbot: QtBot, folder: Path, place: Place, size: tuple[int, int], *, percent: int = 100) -> Window:
    window = Window(make_desk(folder, guest=True, settings=Settings(theme="light", text_percent=percent)))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.go(place)
    qtbot.wait(40)
    QApplication.processEvents()
    return window


def danger(window: Window) -> list[Button]:
    found = [button for button in window.findChildren(Button) if button.kind == "danger" and button.isVisible()]
    return sorted(found, key=lambda button: (button.mapTo(window, QPoint()).y(), button.mapTo(window, QPoint()).x()))


@pytest.mark.parametrize("place", [HOME, CALM, TONIGHT])
def test_home_the_calm_minute_and_tonight_say_the_same(qtbot: QtBot, tmp_path: Path, place: Place) -> None:
    window = shown(qtbot, tmp_path, place, (1100, 720))
    assert tuple(button.text() for button in danger(window)) == WORDS
    assert len(window.findChildren(DangerButtons)) >= 1


@pytest.mark.parametrize("place", [HOME, TONIGHT])
@pytest.mark.parametrize("size", [(1100, 720), (800, 600), (640, 600)])
@pytest.mark.parametrize("percent", [100, 130, 200])
def test_three_stand_beside_or_below_one_another_and_never_two_and_one(
    qtbot: QtBot, tmp_path: Path, place: Place, size: tuple[int, int], percent: int
) -> None:
    window = shown(qtbot, tmp_path, place, size, percent=percent)
    tops = [button.mapTo(window, QPoint()).y() for button in danger(window)]
    assert len(set(tops)) in (1, 3)


@pytest.mark.parametrize(
    ("size", "percent"), [((1100, 720), 100), ((1100, 720), 200), ((640, 600), 200), ((480, 600), 130)]
)
def test_on_tonight_no_button_for_danger_or_card_loses_words(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    window = shown(qtbot, tmp_path, TONIGHT, size, percent=percent)
    inside = window.page._body.inside  # type: ignore[attr-defined]
    buttons = [button for button in inside.findChildren(Button) if button.isVisible()]
    assert len(buttons) == 3 + 18
    for button in buttons:
        assert button.heightForWidth(button.width()) <= button.height(), button.text()
        assert inside.rect().contains(QRect(button.mapTo(inside, QPoint()), button.size())), button.text()


@pytest.mark.parametrize("button", ["crisis", "not-safe", "overdose"])
def test_each_leads_to_its_own_page(qtbot: QtBot, tmp_path: Path, button: str) -> None:
    window = shown(qtbot, tmp_path, CALM, (1100, 720))
    at = ("overdose", "crisis", "not-safe").index(button)
    danger(window)[at].click()
    assert window.place.page == button if button == "overdose" else window.place == Place("card", item=button)


def test_with_the_largest_usual_text_all_three_are_in_sight_on_the_first_step(qtbot: QtBot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, FIRST, (1100, 720), percent=200)
    for button in danger(window):
        box = QRect(button.mapTo(window, QPoint()), button.size())
        assert window.rect().contains(box), button.text()


@pytest.mark.parametrize(
    "place",
    [HOME, Place("lesson", "overdose-and-naloxone"), Place("quiz", "overdose-and-naloxone"), Place("plans"), CALM],
)
@pytest.mark.parametrize(("size", "percent"), [((1100, 720), 200), ((800, 600), 125), ((1280, 800), 250)])
def test_quick_exit_keeps_its_words(
    qtbot: QtBot, tmp_path: Path, place: Place, size: tuple[int, int], percent: int
) -> None:
    window = shown(qtbot, tmp_path, place, size, percent=percent)
    button = window.bar.exit_button
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    assert window.rect().contains(QRect(button.mapTo(window, QPoint()), button.size()))


@pytest.mark.parametrize(
    "place", [HOME, Place("settings"), Place("lesson", "overdose-and-naloxone"), Place("progress")]
)
@pytest.mark.parametrize(("size", "percent"), [((800, 600), 300), ((480, 420), 200), ((480, 420), 100)])
def test_in_a_tiny_window_with_the_largest_text_quick_exit_is_whole_and_nothing_is_out_of_reach(
    qtbot: QtBot, tmp_path: Path, place: Place, size: tuple[int, int], percent: int
) -> None:
    window = shown(qtbot, tmp_path, place, size, percent=percent)
    button = window.bar.exit_button
    assert window.bar.rect().contains(button.geometry())
    body = getattr(window.page, "_body", None)
    if body is not None:  # what is wider than the window can be scrolled to
        wider = body.inside.width() - body.viewport().width()
        assert body.horizontalScrollBar().maximum() >= wider
