# SPDX-License-Identifier: Apache-2.0
"""The window opens, with help on it, although the library cannot be read."""

from __future__ import annotations

import shutil
from io import StringIO

import pytest

from family_app.commands.session import Session
from family_app.commands.window import desk_or_help
from family_app.library.library import Library
from family_app.library.nothing import ANYWHERE, nothing
from family_app.paths import Paths, resources
from family_app.ui.screens.places import HELP, HOME, LEARN, OVERDOSE, SETTINGS, Place
from family_app.ui.window import Window
from family_app.work import run_now


@pytest.fixture
def broken(tmp_path):
    """An installation whose library has lost its main file."""
    lost = tmp_path / "resources"
    shutil.copytree(resources(), lost)
    (lost / "library" / "en" / "library.yaml").write_text("]", "utf-8")
    return Session(paths=Paths.under(tmp_path / "data"), resources=lost, stderr=StringIO())


def test_what_is_the_matter_is_said(broken):
    desk, trouble = desk_or_help(broken, guest=True, run=run_now)
    assert "cannot be opened" in trouble
    assert desk.library.index.modules == ()


def test_a_whole_library_is_no_trouble(tmp_path):
    _desk, trouble = desk_or_help(Session(paths=Paths.under(tmp_path)), guest=True, run=run_now)
    assert trouble == ""


def test_the_overdose_screen_opens_all_the_same(broken, qtbot):
    desk, _trouble = desk_or_help(broken, guest=True, run=run_now)
    window = Window(desk, at=OVERDOSE)
    qtbot.addWidget(window)
    assert len(window.presenter("overdose").screen.words.steps) == 7


@pytest.mark.parametrize("place", [HOME, LEARN, HELP, SETTINGS, Place("card", item="crisis")], ids=lambda p: p.page)
def test_the_other_pages_open_without_content(broken, qtbot, place):
    desk, _trouble = desk_or_help(broken, guest=True, run=run_now)
    window = Window(desk, at=OVERDOSE)
    qtbot.addWidget(window)
    window.go(place)
    assert window.place == place


def test_what_holds_anywhere_is_what_the_library_says_of_it():
    neutral = Library.open(resources() / "library" / "en").country("neutral")
    here = nothing(resources() / "library" / "en").country("neutral")
    assert here is ANYWHERE
    assert (here.name, here.emergency) == (neutral.name, neutral.emergency)
    numbers = [
        (one.breath_seconds, one.second_dose_minutes, one.wears_off_minutes) for one in (here.timing, neutral.timing)
    ]
    assert numbers[0] == numbers[1]
