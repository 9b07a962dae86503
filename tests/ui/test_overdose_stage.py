# SPDX-License-Identifier: Apache-2.0
"""The steps behind the list for the crew: they have no place in the window until they are seen again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from family_app.ui.pages.overdose_stage import Stage
from tests.ui.overdose_shown import Key, Shown


def test_steps_that_are_not_seen_yet_are_not_scrolled(qtbot: QtBot, tmp_path: Path, qtlog: Any) -> None:
    shown = Shown(qtbot, tmp_path).key(Key.Key_W)
    stage = Stage(shown.page.look, shown.desk.words, shown.presenter.screen.words)
    qtbot.addWidget(stage)
    stage.show_screen(shown.presenter.screen)
    stage.show_screen(shown.key(Key.Key_Return).presenter.screen)  # they woke, and stopped breathing again
    qtbot.wait(10)
    assert [record.message for record in qtlog.records if "mapTo" in record.message] == []


def test_after_a_dose_from_the_list_in_larger_text_the_steps_stand_in_their_places(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shown = Shown(qtbot, tmp_path).key(Key.Key_W).key(Key.Key_T)
    shown.window.change_text_size(1)
    shown.settle().key(Key.Key_Return).key(Key.Key_B)
    stage = shown.page.stage
    assert len(shown.presenter.screen.doses) == 1
    assert stage is not None
    assert stage.isAncestorOf(stage.controls)
    assert stage.controls.dose.isVisible()
