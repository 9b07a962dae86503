# SPDX-License-Identifier: Apache-2.0
"""Three clean presses of one key within five seconds, and nothing else, cover the window."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.quick_exit import WITHIN_SECONDS, Cover, Thrice, is_covered

SHIFT, LETTER = Qt.Key.Key_Shift, Qt.Key.Key_A
ACTS = st.sampled_from(["shift", "shift", "shift", "letter", "repeat", "mouse"])


def event(act: str) -> QEvent:
    """What the window system says of one act."""
    if act == "mouse":
        at, none = QPointF(1, 1), Qt.MouseButton.NoButton
        return QMouseEvent(
            QEvent.Type.MouseButtonPress, at, at, Qt.MouseButton.LeftButton, none, Qt.KeyboardModifier(0)
        )
    key = LETTER if act == "letter" else SHIFT
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", act == "repeat")


def happened(acts: list[tuple[float, str]]) -> list[float]:
    """When it happened; ``acts`` are (seconds since the one before, what)."""
    now, times = [0.0], []
    thrice = Thrice(SHIFT, lambda: now[0], lambda: times.append(now[0]))
    for at, (_, act) in zip(accumulate(pause for pause, _ in acts), acts, strict=True):
        now[0] = at
        thrice.saw(event(act))
    return times


def expected(acts: list[tuple[float, str]]) -> list[float]:
    """The same, said in another way: the last three clean presses with nothing between them and in time."""
    times: list[float] = []
    run: list[float] = []
    for at, (_, act) in zip(accumulate(pause for pause, _ in acts), acts, strict=True):
        if act in ("letter", "mouse"):
            run = []
        elif act == "shift":
            run.append(at)
            if len(run) >= 3 and at - run[-3] <= WITHIN_SECONDS:
                times.append(at)
                run = []
    return times


@given(acts=st.lists(st.tuples(st.floats(0, 4, allow_nan=False), ACTS), max_size=14))
@settings(max_examples=50, deadline=None)
def test_it_happens_after_three_clean_presses_in_time_and_never_else(acts: list[tuple[float, str]]) -> None:
    assert happened(acts) == expected(acts)


def test_three_presses_at_ease_are_enough() -> None:
    assert happened([(2.4, "shift")] * 3) == [2.4 * 3]


def test_three_presses_over_more_than_five_seconds_do_nothing() -> None:
    assert happened([(2.6, "shift")] * 3) == []


def test_typing_capitals_does_nothing() -> None:
    assert happened([(0.1, "shift"), (0.1, "letter")] * 20) == []


def test_a_key_that_is_held_down_is_one_press() -> None:
    assert happened([(0.1, "shift"), *[(0.03, "repeat")] * 50]) == []


def test_the_cover_lies_over_all_of_the_window_and_takes_what_is_typed(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    cover = Cover(window, name="Notes")
    window.show()
    cover.cover()
    assert cover.geometry() == window.rect()
    assert window.childAt(QPoint(150, 100)) in (cover.notes, cover.notes.viewport())
    assert is_covered(window)


def test_what_was_typed_on_the_cover_is_not_kept(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cover = Cover(window, name="Notes")
    cover.notes.setPlainText("milk, bread")
    cover.uncover()
    assert cover.notes.toPlainText() == ""
    assert not cover.notes.document().isUndoAvailable()


def test_the_cover_hides_every_pixel_of_the_page(qtbot: QtBot, qapp: QApplication) -> None:
    page = QWidget()
    page.setStyleSheet("background: #ff0000")
    page.resize(300, 200)
    qtbot.addWidget(page)
    cover = Cover(page, name="Notes")
    page.show()
    cover.cover()
    seen = page.grab().toImage()
    edges = [(0, 0), (299, 0), (0, 199), (299, 199), (150, 3), (3, 100)]
    assert {seen.pixelColor(x, y).name() for x, y in edges} == {"#ffffff"}
