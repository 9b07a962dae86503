# SPDX-License-Identifier: Apache-2.0
"""The keyboard in the text of a lesson: Tab goes on from what is read, and what a link says appears below it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.reading.parts import frames
from family_app.ui.reading.view import LessonView
from family_app.ui.screens.places import Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    qtbot.waitExposed(made)
    made.go(Place("lesson", "overdose-and-naloxone", "is-it-an-overdose"))
    qtbot.wait(20)
    return made


@pytest.fixture
def view(window: Window) -> LessonView:
    return window.page.view  # type: ignore[attr-defined, no-any-return]


def tab(qtbot: QtBot, *, backwards: bool = False) -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    qtbot.keyClick(now, Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab)
    qtbot.wait(5)
    new = QApplication.focusWidget()
    assert new is not None
    return new


def top(widget: QWidget, view: LessonView) -> int:
    return widget.mapTo(view.viewport(), QPoint(0, 0)).y()


def test_tab_goes_on_from_what_is_read(view: LessonView, qtbot: QtBot) -> None:
    view.verticalScrollBar().setValue(900)
    first = tab(qtbot)
    assert view.verticalScrollBar().value() >= 850
    assert 0 <= top(first, view) < view.viewport().height()


def test_behind_the_end_of_the_text_tab_leaves_it_and_the_text_stays(view: LessonView, qtbot: QtBot) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = [stop for stop in view._stops if top(stop, view) >= 0]
    for _ in range(len(seen) + 1):
        new = tab(qtbot)
    assert not view.isAncestorOf(new)
    assert bar.value() > bar.maximum() // 2


def test_from_a_link_out_of_sight_both_ways_lead_to_what_is_seen(view: LessonView, qtbot: QtBot) -> None:
    for backwards in (False, True):
        view._stops[0].setFocus()
        view.verticalScrollBar().setValue(900)
        assert -1 <= top(tab(qtbot, backwards=backwards), view) < view.viewport().height()


def test_tab_still_goes_through_every_stop_in_order(view: LessonView, qtbot: QtBot) -> None:
    assert [tab(qtbot) for _ in view._stops] == view._stops
    assert tab(qtbot, backwards=True) is view._stops[-2]


def test_between_two_boxes_is_no_empty_line(view: LessonView) -> None:
    layout = view.document().documentLayout()
    boxes = [layout.frameBoundingRect(frame) for frame in frames(view.document().rootFrame())]
    gaps = [after.top() - before.bottom() for before, after in zip(boxes, boxes[1:], strict=False)]
    assert min(gaps) < 5
