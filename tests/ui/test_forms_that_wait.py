# SPDX-License-Identifier: Apache-2.0
"""What is typed into a sheet and not kept: it waits while the space is locked, or is gone where that was promised."""

from __future__ import annotations

import gc
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from family_app.study.naloxone import Kit
from family_app.ui.screens.forms import Forms
from family_app.ui.screens.places import HOME, PLANS, Place
from family_app.ui.screens.worksheet_base import WRITE_ON
from family_app.ui.window import Window
from tests.clock import Clock
from tests.ui.desks import PASSPHRASE, make_desk, open_space
from tests.ui.key_story import Story
from tests.ui.windows import shown

MODULE, SHEET = "coming-home", "first-30-days"
HERE = Place("worksheet", MODULE)
NEVER_KEPT = Place("worksheet", "safe-at-home")
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Window:
    return shown(qtbot, open_space(make_desk(tmp_path, clock=clock)))


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Window:
    return shown(qtbot, make_desk(tmp_path, guest=True))


def typed(window: Window, place: Place, words: str) -> Story:
    """By keyboard, into the first field that takes words."""
    window.go(place)
    story = Story(window)
    story.tab_until(lambda at: isinstance(at, QLineEdit | QPlainTextEdit))
    story.type(words)
    return story


def on_paper(window: Window, words: str) -> None:
    """The sheet that is never kept, filled in and to be printed, past its question."""
    typed(window, NEVER_KEPT, words)
    window.presenter("worksheet").print_filled()
    window.presenter("worksheet").agree()


def start_fresh(window: Window) -> None:
    """Past its question."""
    window.presenter("worksheet").start_fresh()
    window.presenter("worksheet").agree()


def words_on(window: Window) -> str:
    fields = window.findChildren(QLineEdit), window.findChildren(QPlainTextEdit)
    said = [*(one.text() for one in fields[0]), *(one.toPlainText() for one in fields[1])]
    return " ".join([*said, *(label.text() for label in window.findChildren(QLabel))])


def unlock(window: Window) -> None:
    window.desk.opened(window.desk.spaces.vault(1).unlock(PASSPHRASE), 1)


def sheets(window: Window) -> list[object]:
    return [sheet.answers.get("next-dose") for sheet in window.desk.record.sheets(MODULE, SHEET)]


# ---- waiting


@pytest.mark.parametrize("leave", [Window.lock, Window.quick_exit, lambda window: window.watch._idle_over()])
def test_a_draft_that_was_never_kept_is_there_again_after_a_lock(window: Window, leave) -> None:
    typed(window, HERE, "Tuesday at nine")
    leave(window)
    assert "Tuesday at nine" not in words_on(window)
    window.uncover()
    unlock(window)
    window.go(HERE)
    assert "Tuesday at nine" in words_on(window)
    assert window.presenter("worksheet").screen.saved == (
        "It waited here while your space was locked, and is not kept yet."
    )
    assert sheets(window) == []


def test_a_draft_that_waited_can_be_kept(window: Window) -> None:
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "Tuesday")
    window.lock()
    unlock(window)
    window.go(HERE)
    window.presenter("worksheet").keep_now()
    assert sheets(window) == ["Tuesday"]
    window.lock()
    unlock(window)
    window.go(HERE)
    assert "waited" not in window.presenter("worksheet").screen.saved


def held(words: str) -> list[object]:
    """What the program still holds with these words in it."""
    gc.collect()
    found = []
    for thing in gc.get_objects():
        inside = (*thing.keys(), *thing.values()) if isinstance(thing, dict) else thing
        if isinstance(thing, dict | list | tuple | set):
            found += [one for one in inside if isinstance(one, str) and words in one]
            found += [one for one in inside if isinstance(one, bytes) and words.encode() in one]
    return found


def test_while_it_waits_nothing_of_the_program_holds_it_in_the_clear(window: Window, tmp_path: Path) -> None:
    words = "".join(("Kuddel", "muddel"))
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", words)
    window.lock()
    waiting = window.desk._waiting.values()
    assert waiting
    assert not [sealed for sealed in waiting if words.encode() in sealed]
    assert held(words) == []
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def test_what_waits_for_one_space_is_not_shown_in_another(window: Window) -> None:
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "Tuesday")
    window.lock()
    other = window.desk.spaces.create("six loud green trains", recovery_key=None)
    window.desk.opened(window.desk.spaces.vault(other.number).unlock("six loud green trains"), other.number)
    window.go(HERE)
    assert window.presenter("worksheet").screen.answers == {}
    window.lock()
    unlock(window)
    window.go(HERE)
    assert window.presenter("worksheet").screen.answers["next-dose"] == "Tuesday"


def test_a_sheet_that_is_never_kept_does_not_wait(window: Window) -> None:
    typed(window, NEVER_KEPT, "back door, Ana")
    window.lock()
    unlock(window)
    window.go(NEVER_KEPT)
    assert "back door" not in words_on(window)


def test_what_was_typed_about_the_naloxone_waits_too(window: Window) -> None:
    window.go(PLANS)
    window.presenter("plans").typed_naloxone(Kit("kitchen shelf", "2", "03/2027", "Ana"))
    window.lock()
    assert "kitchen shelf" not in words_on(window)
    unlock(window)
    window.go(PLANS)
    kit = window.presenter("plans").screen.kit
    assert kit is not None
    assert (kit.place, kit.count, kit.expires, kit.who) == ("kitchen shelf", "2", "03/2027", "Ana")


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=9)


@given(st.dictionaries(st.tuples(WORDS, WORDS), st.dictionaries(WORDS, WORDS, min_size=1, max_size=3), max_size=4))
def test_every_form_comes_back_as_it_stood(typed_before) -> None:
    before, after = Forms(typed=dict(typed_before)), Forms()
    waiting = before.to_wait(lambda _key: True)
    after.take_back(waiting) if waiting else None
    filled = {key: one for key, one in typed_before.items() if any(words.strip() for words in one.values())}
    assert after.typed == filled


def test_what_was_typed_since_stands_beside_what_waited() -> None:
    key = ("m", "w")
    waiting = Forms(typed={key: {"a": "old"}}).to_wait(lambda _key: True)
    now = Forms(typed={key: {"a": "new"}})
    now.take_back(waiting)
    assert (now.typed[key], now.beside[key]) == ({"a": "old"}, {"a": "new"})


def test_words_typed_while_it_was_locked_can_be_had_back(window: Window) -> None:
    typed(window, HERE, "a long evening of writing")
    window.watch._idle_over()
    typed(window, HERE, " and")
    unlock(window)
    window.go(HERE)
    page = window.presenter("worksheet")
    assert "a long evening of writing" in page.screen.answers.values()
    assert page.screen.can_take_back
    page.take_back()
    assert " and" in page.screen.answers.values()


def test_a_form_that_was_emptied_again_while_it_was_locked_hides_nothing(window: Window) -> None:
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "Tuesday")
    window.lock()
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "")
    unlock(window)
    window.go(HERE)
    page = window.presenter("worksheet")
    assert page.screen.answers["next-dose"] == "Tuesday"
    assert not page.screen.can_take_back


def test_what_was_begun_from_an_earlier_sheet_is_not_begun_again_over_what_waited(window: Window, clock: Clock) -> None:
    window.desk.record.keep_sheet(MODULE, SHEET, {"next-dose": "Monday"})
    clock.now += timedelta(days=2)
    number = window.desk.record.sheets(MODULE, SHEET)[0].number
    on = Place("worksheet", MODULE, at=f"{WRITE_ON}{number}")
    window.go(on)
    window.presenter("worksheet").answer("next-dose", "Monday, and Friday too")
    window.lock()
    unlock(window)
    window.go(on)
    assert window.presenter("worksheet").screen.answers["next-dose"] == "Monday, and Friday too"


# ---- kept once


def test_a_sheet_kept_on_an_earlier_day_is_saved_as_it_is_changed(window: Window, clock: Clock) -> None:
    window.go(HERE)
    page = window.presenter("worksheet")
    page.answer("next-dose", "Tuesday")
    page.keep_now()
    window.lock()
    clock.now += timedelta(days=3)
    unlock(window)
    window.go(HERE)
    page = window.presenter("worksheet")
    assert page.screen.about.startswith("You keep this sheet in your private space")
    page.answer("next-dose", "Friday")
    window.go(HOME)
    window.lock()
    unlock(window)
    assert sheets(window) == ["Friday", "Tuesday"]


# ---- just looking


@pytest.mark.parametrize("cover", [Window.quick_exit, Window.lock])
def test_just_looking_a_sheet_that_is_never_kept_is_gone_and_left(guest: Window, cover) -> None:
    typed(guest, NEVER_KEPT, "back door, Ana")
    cover(guest)
    guest.uncover()
    assert guest.place == HOME
    guest.go(NEVER_KEPT)
    assert "back door" not in words_on(guest)


def test_three_shifts_and_three_escapes_show_nothing_of_it(guest: Window) -> None:
    story = typed(guest, NEVER_KEPT, "back door, Ana")
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Escape):
        for _ in range(3):
            story.chord(key, NONE)
            QTest.keyRelease(guest.windowHandle(), key)
    assert not guest.cover.isVisible()
    assert "back door" not in words_on(guest)


def test_it_is_gone_from_what_was_to_be_printed_too(guest: Window) -> None:
    on_paper(guest, "back door, Ana")
    assert guest.place.page == "handouts"
    guest.quick_exit()
    guest.uncover()
    assert guest.desk.answers_in_hand == {}
    assert guest.place == HOME
    QApplication.processEvents()
    assert "handouts" not in guest._presenters


@pytest.mark.parametrize("cover", [Window.quick_exit, Window.lock])
def test_what_could_be_taken_back_of_it_is_gone_too(guest: Window, cover) -> None:
    typed(guest, NEVER_KEPT, "back door, Ana")
    start_fresh(guest)
    cover(guest)
    guest.uncover()
    guest.go(NEVER_KEPT)
    page = guest.presenter("worksheet")
    assert not page.screen.can_take_back
    page.take_back()
    assert "back door" not in words_on(guest)


def test_paper_that_was_looked_at_before_keeps_nothing_of_it(guest: Window) -> None:
    on_paper(guest, "back door, Ana")
    guest.go(NEVER_KEPT)
    start_fresh(guest)
    assert "handouts" in guest._presenters
    guest.quick_exit()
    assert "handouts" not in guest._presenters


def test_what_is_not_to_come_along_does_not_stand_in_the_forms_either(window: Window) -> None:
    window.lock()
    window.desk.look_around()
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "Friday")
    store = window.desk.spaces.vault(1).unlock(PASSPHRASE)
    window.desk.opened(store, 1, bring=False)
    window.go(HERE)
    assert window.presenter("worksheet").screen.answers == {}


def test_another_sheet_stays_while_just_looking(guest: Window) -> None:
    typed(guest, HERE, "Tuesday at nine")
    guest.quick_exit()
    guest.uncover()
    guest.go(HERE)
    assert "Tuesday at nine" in words_on(guest)


def test_a_sheet_that_is_never_kept_says_when_it_is_gone_and_asks_for_no_space(guest: Window) -> None:
    guest.go(NEVER_KEPT)
    assert "It is gone at Quick exit, and when you lock or close the window." in words_on(guest)
    assert "Make a private space" not in words_on(guest)


def test_what_was_typed_while_just_looking_is_there_when_a_space_is_opened_and_over_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = shown(qtbot, open_space(make_desk(tmp_path)))
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "Tuesday")
    window.presenter("worksheet").keep_now()
    window.lock()
    window.desk.look_around()
    window.go(HERE)
    window.presenter("worksheet").answer("next-dose", "Friday")
    unlock(window)
    window.go(HERE)
    page = window.presenter("worksheet")
    assert page.screen.answers["next-dose"] == "Friday"
    page.leave()
    assert sheets(window) == ["Tuesday"]
