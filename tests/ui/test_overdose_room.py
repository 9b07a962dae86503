# SPDX-License-Identifier: Apache-2.0
"""What is seen of the overdose screen in each size of window and text: nothing due is ever out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from family_app.ui.screens.overdose import PRACTICE
from family_app.ui.screens.places import OVERDOSE
from tests.ui import walking
from tests.ui.overdose_shown import Shown

Key = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown(qtbot, tmp_path):
    return Shown(qtbot, tmp_path)


@pytest.mark.parametrize("text", [100, 125, 150])
def test_the_card_is_seen_whole_at_once(qtbot, tmp_path, text):
    shown = Shown(qtbot, tmp_path, text=text)
    stage = shown.page.stage
    for line in stage.card.lines:
        bottom = line.mapTo(stage, QPoint(0, line.height())).y()
        assert line.height() >= line.heightForWidth(line.width())
        assert bottom <= stage.alone.y()


@pytest.mark.parametrize("text", [175, 200, 250, 300])
def test_larger_than_that_the_number_and_the_due_step_stay_in_view(qtbot, tmp_path, text):
    shown = Shown(qtbot, tmp_path, text=text)
    shown.key(Key.Key_End)
    pin, window = shown.page.stage.pin, shown.window
    for thing in (pin.number, pin.due):
        assert not thing.visibleRegion().isEmpty()
        assert thing.mapTo(window, QPoint(0, thing.height())).y() <= window.height()
    assert "knuckles" in pin.due.text()


def test_page_keys_move_what_scrolls(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, text=200)
    bar = shown.page.stage.area.verticalScrollBar()
    before = bar.value()
    shown.key(Key.Key_PageDown)
    assert bar.value() > before


@pytest.mark.parametrize("country", ["gb", "neutral"])
def test_the_number_is_the_largest_thing(qtbot, tmp_path, country):
    shown = Shown(qtbot, tmp_path)
    shown.desk.change_settings(country=country)
    shown.window.go(OVERDOSE)
    stage = shown.settle().page.stage
    number = stage.pin.number.fontMetrics().height()
    first = stage.card.lines[0]
    assert number > first._font.pixelSize()
    assert number > stage.card.title.fontMetrics().height()


LARGE = [(1100, 720, 175), (1100, 720, 300), (800, 600, 200), (800, 600, 300)]
"""Windows and sizes of text in which the card has to scroll."""
ON_THE_WAY = {
    "opened": [(0, None)],
    "two minutes": [(121, None)],
    "dose due": [(5, Key.Key_Return), (190, None)],
    "another dose": [(5, Key.Key_Return), (130, Key.Key_N)],
    "breaths": [(5, Key.Key_Space), (20, None)],
    "woke": [(5, Key.Key_W)],
}


@pytest.mark.parametrize("moment", ON_THE_WAY)
@pytest.mark.parametrize(("width", "height", "text"), LARGE)
def test_with_the_largest_text_nothing_that_is_due_is_clipped(qtbot, tmp_path, width, height, text, moment):
    shown = Shown(qtbot, tmp_path, text=text, size=(width, height))
    for seconds, key in ON_THE_WAY[moment]:
        shown.at(seconds)
        if key:
            shown.key(key).at(seconds)
    assert walking.clipped(shown.window) == []
    pin = shown.page.stage.pin
    assert pin.clock.isVisible()
    assert pin.due.isVisible() or pin.prompt.isVisible()
    assert pin.geometry().bottom() < shown.page.stage.area.y() + 1


@pytest.mark.parametrize(("width", "height", "text"), [(1100, 720, 100), *LARGE])
def test_after_three_minutes_the_question_is_larger_and_no_redder(qtbot, tmp_path, width, height, text):
    shown = Shown(qtbot, tmp_path, text=text, size=(width, height)).key(Key.Key_Return).at(121)
    prompt = shown.page.stage.pin.prompt
    before = prompt.fontMetrics().height(), prompt.palette().windowText().color()
    shown.at(181)
    assert prompt.fontMetrics().height() > before[0]
    assert prompt.palette().windowText().color() == before[1]


@pytest.mark.parametrize("text", [100, 150, 175, 200])
def test_the_line_for_who_is_alone_needs_no_press(qtbot, tmp_path, text):
    shown = Shown(qtbot, tmp_path, text=text).key(Key.Key_End)
    alone = shown.page.stage.alone
    assert alone.visibleRegion().boundingRect().height() == alone.height()
    assert "Phone on speaker, on the floor." in alone.text()


def test_the_clock_is_small_and_never_red(shown):
    pin = shown.at(3600).page.stage.pin
    assert pin.clock.text().endswith("60:00")
    assert pin.clock.fontMetrics().height() < shown.page.stage.card.under.fontMetrics().height()
    colour = pin.clock.palette().windowText().color()
    assert colour.red() < colour.green() + colour.blue()


@pytest.mark.parametrize("text", [100, 200])
def test_the_keyboard_rests_on_what_enter_does(qtbot, tmp_path, text):
    shown = Shown(qtbot, tmp_path, text=text)
    assert shown.window.focusWidget() is shown.page.stage.controls.dose


def test_nothing_is_wider_than_the_window(qtbot, tmp_path):
    for text in (100, 200, 300):
        shown = Shown(qtbot, tmp_path, text=text, size=(800, 600))
        assert shown.window.width() <= 800


@pytest.mark.parametrize("page", [Key.Key_T, Key.Key_O])
def test_practice_is_marked_on_the_other_pages_too(qtbot, tmp_path, page):
    shown = Shown(qtbot, tmp_path, at=PRACTICE).key(page)
    seen = [one.text() for one in shown.page.findChildren(QLabel) if one.isVisible()]
    assert seen[0] == "This is practice"
    assert not shown.key(Key.Key_R).presenter.screen.around.is_practice


SMALL = [("gb", 900, 600, 200), ("neutral", 900, 600, 200), ("gb", 480, 420, 200), ("gb", 800, 600, 300)]
COUNTED = {
    "breaths": [(5, Key.Key_Space)],
    "pushes": [(5, Key.Key_C)],
    "pushes after breaths": [(5, Key.Key_Space), (9, Key.Key_C)],
    "pushes, then a look is due": [(5, Key.Key_C), (130, None)],
    "pushes, then a dose is due": [(5, Key.Key_C), (6, Key.Key_Return), (200, None)],
    "pushes while a dose is due": [(5, Key.Key_Return), (130, Key.Key_N), (131, Key.Key_C)],
}


@pytest.mark.parametrize("moment", COUNTED)
@pytest.mark.parametrize(("country", "width", "height", "text"), SMALL)
def test_the_count_stays_in_sight_while_it_runs(qtbot, tmp_path, country, width, height, text, moment):
    shown = Shown(qtbot, tmp_path, text=text, size=(width, height))
    shown.desk.change_settings(country=country)
    shown.window.go(OVERDOSE)
    for seconds, key in COUNTED[moment]:
        shown.at(seconds)
        if key:
            shown.key(key).at(seconds)
    said = shown.settle().page.stage.controls.count.said
    assert said.text()
    assert said.visibleRegion().boundingRect().height() == said.height()
    assert not shown.page.stage.pin.number.visibleRegion().isEmpty()


def test_who_scrolls_on_while_it_counts_is_left_alone(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, text=200, size=(900, 600)).key(Key.Key_C).key(Key.Key_End)
    bar = shown.page.stage.area.verticalScrollBar()
    assert shown.at(3).page.stage.area.verticalScrollBar().value() == bar.maximum()


@pytest.mark.parametrize("country", ["gb", "neutral"])
def test_where_all_words_are_small_the_number_is_still_the_largest_of_what_stands(qtbot, tmp_path, country):
    shown = Shown(qtbot, tmp_path, text=200, size=(480, 420))
    shown.desk.change_settings(country=country)
    shown.window.go(OVERDOSE)
    pin = shown.key(Key.Key_Return).at(130).key(Key.Key_N).page.stage.pin
    assert pin.number.fontMetrics().height() > pin.prompt.fontMetrics().height()


def test_practice_is_marked_all_the_time(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, at=PRACTICE)
    assert shown.page.stage.band.isVisible()
    shown.key(Key.Key_R)
    assert not shown.page.stage.band.isVisible()
