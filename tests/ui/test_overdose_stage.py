# SPDX-License-Identifier: Apache-2.0
"""The steps behind the list for the crew: they have no place in the window until they are seen again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.overdose_shown import Key, Shown


@pytest.fixture
def at_the_list(qtbot: QtBot, tmp_path: Path) -> Shown:
    """They woke, the list for the crew is open, and the text was made larger meanwhile."""
    shown = Shown(qtbot, tmp_path).key(Key.Key_W).key(Key.Key_T)
    shown.window.change_text_size(1)
    return shown.settle()


def test_a_dose_from_the_list_in_larger_text_scrolls_nothing_that_is_not_there(at_the_list: Shown, qtlog: Any) -> None:
    at_the_list.key(Key.Key_Return)
    assert len(at_the_list.presenter.screen.doses) == 1
    assert [record.message for record in qtlog.records if "mapTo" in record.message] == []


def test_back_from_the_list_the_steps_stand_in_their_places(at_the_list: Shown) -> None:
    at_the_list.key(Key.Key_Return).key(Key.Key_B)
    stage = at_the_list.page.stage
    assert stage is not None
    assert stage.isAncestorOf(stage.controls)
    assert stage.controls.dose.isVisible()
