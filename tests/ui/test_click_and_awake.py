# SPDX-License-Identifier: Apache-2.0
"""The click for the count, and keeping the display on: both may fail, and nothing waits for them."""

from __future__ import annotations

import shutil
import time

import pytest

from family_app.paths import resources
from family_app.ui.awake import Awake, hold_display
from family_app.ui.click import PLAYERS, Click, found_player

SOUND = resources() / "sounds" / "click.wav"


def play_until(click: Click, until) -> None:
    for _ in range(100):
        click.play()
        if until():
            return
        time.sleep(0.02)


def test_the_first_player_that_is_there_is_taken():
    assert found_player(lambda name: f"/bin/{name}" if name in PLAYERS[2:] else None) == f"/bin/{PLAYERS[2]}"


def test_without_a_player_there_is_no_click():
    click = Click(SOUND, find=lambda: None)
    click.play()
    assert not click.can


def test_without_the_sound_there_is_no_click(tmp_path):
    assert not Click(tmp_path / "gone.wav", find=lambda: "/bin/true").can


@pytest.mark.skipif(shutil.which("false") is None, reason="no such command here")
def test_a_player_that_fails_is_not_asked_again():
    click = Click(SOUND, find=lambda: shutil.which("false"))
    play_until(click, lambda: not click.can)
    assert not click.can
    click.close()


def test_a_player_that_is_gone_is_not_asked_again(tmp_path):
    click = Click(SOUND, find=lambda: str(tmp_path / "gone"))
    click.play()
    assert not click.can


@pytest.mark.skipif(shutil.which("sleep") is None, reason="no such command here")
def test_closing_ends_what_still_plays(tmp_path):
    script = tmp_path / "player"
    script.write_text("#!/bin/sh\nexec sleep 30\n", "utf-8")
    script.chmod(0o755)
    click = Click(SOUND, find=lambda: str(script))
    click.play()
    began = time.monotonic()
    click.close()
    assert time.monotonic() - began < 5


def test_the_display_is_asked_for_once_and_let_go_once():
    did = []

    def hold(why: str):
        did.append("hold")
        return lambda: did.append("let go")

    awake = Awake(hold)
    awake.keep("Reading")
    awake.keep("Reading")
    awake.let_go()
    awake.let_go()
    assert did == ["hold", "let go"]


def test_without_a_desktop_nothing_happens_and_nothing_fails():
    hold_display("Reading")()
