# SPDX-License-Identifier: Apache-2.0
"""The overdose screen in the window: its keys, its size, and that it opens whatever is in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from family_app.errors import Refused
from family_app.study.open_plan import keep_plan
from family_app.ui.screens.places import HELP, HOME, OVERDOSE, Place
from tests.ui.desks import make_desk, open_space
from tests.ui.overdose_shown import Shown

Key = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown(qtbot, tmp_path):
    return Shown(qtbot, tmp_path)


# ---- keys


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_is_a_dose_wherever_the_focus_is(shown, key):
    shown.window.nav.entries["home"].setFocus()
    shown.key(key)
    assert len(shown.presenter.screen.doses) == 1
    assert shown.is_open


def test_space_counts_breaths_wherever_the_focus_is(shown):
    shown.window.bar.exit_button.setFocus()
    shown.key(Key.Key_Space)
    assert shown.presenter.screen.seen.hands == "breaths"
    assert not shown.window.cover.isVisible()


@pytest.mark.parametrize(
    ("key", "what"),
    [
        (Key.Key_C, lambda screen: screen.seen.hands == "pushes"),
        (Key.Key_A, lambda screen: screen.seen.state == "asleep"),
        (Key.Key_W, lambda screen: screen.seen.state == "woke"),
        (Key.Key_T, lambda screen: screen.seen.page == "crew"),
        (Key.Key_O, lambda screen: screen.seen.page == "over"),
        (Key.Key_M, lambda screen: bool(screen.no_more)),
    ],
)
def test_each_button_answers_to_its_letter(shown, key, what):
    shown.key(key)
    assert what(shown.presenter.screen)


def test_yes_and_no_answer_to_their_letters(shown):
    shown.key(Key.Key_Return).at(130).key(Key.Key_N)
    assert shown.presenter.screen.seen.ask == "dose-now"


def test_every_button_shows_a_key_of_its_own(shown):
    shown.key(Key.Key_Return).key(Key.Key_Space).at(130)
    keys = [one.key for one in shown.page.key_buttons()]
    assert len(keys) == len(set(keys)) == 12


def test_a_held_key_is_one_press(shown):
    shown.key(Key.Key_Space)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True)
    assert shown.page.take_key(held)
    assert shown.presenter.screen.seen.hands == "breaths"


@pytest.mark.parametrize(("key", "text"), [(0x0426, "ц"), (0x05E9, "ש"), (0x01000000 + 99, ""), (0, "")])
def test_a_key_of_another_alphabet_does_no_harm(shown, key, text):
    assert not shown.page.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def test_a_screen_reader_can_press_every_button(shown):
    for button in shown.page.key_buttons():
        action = QAccessible.queryAccessibleInterface(button).actionInterface()
        assert "Press" in action.actionNames()
        assert button.accessibleName()
        assert button.accessibleDescription() == button.key


def test_a_click_is_the_same_as_the_key(shown, qtbot):
    qtbot.mouseClick(shown.button("W"), Qt.MouseButton.LeftButton)
    assert shown.presenter.screen.seen.state == "woke"


def test_key_click_and_screen_reader_press_the_same(shown, qtbot):
    shown.key(Key.Key_Return).key(Key.Key_Space).at(130)
    page, acts = shown.page, []
    page.pressed.disconnect()
    page.pressed.connect(acts.append)
    buttons = page.key_buttons()
    for button in buttons:
        shown.key({"Enter": Key.Key_Return, "Space": Key.Key_Space}.get(button.key) or Key[f"Key_{button.key}"])
    for button in buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for button in buttons:
        QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: len(acts) == 36, timeout=2000)  # the button is drawn pressed for a moment
    assert acts[:12] == acts[12:24] == acts[24:]
    assert len(set(acts)) == 11  # “Yes” and “They breathe well” are one act


def test_our_plan_moves_no_other_button(qtbot, tmp_path):
    places = []
    for name, with_plan in (("without", False), ("with", True)):
        shown = Shown(qtbot, tmp_path / name)
        if with_plan:
            sheet = shown.desk.library.module("overdose-and-naloxone").worksheet
            keep_plan(shown.desk.paths.overdose_plan, sheet.fields, {"address-words": "5 Mill Lane"})
            shown.window.go(HOME)
            shown.window.go(OVERDOSE)
        buttons = shown.at(5).page.key_buttons()
        places.append({one.key: one.mapTo(shown.window, QPoint(0, 0)) for one in buttons})
    without, beside = places
    assert set(beside) - set(without) == {"L"}
    assert {key: beside[key] for key in without} == without


def test_letters_typed_on_the_cover_press_nothing(shown):
    shown.window.quick_exit()
    for key in (Key.Key_W, Key.Key_Return, Key.Key_Space, Key.Key_O):
        shown.key(key)
    screen = shown.presenter.screen
    assert (screen.doses, screen.seen.state, screen.seen.page, screen.seen.hands) == ((), "now", "card", "none")


def test_control_keys_keep_their_meaning(shown):
    shown.key(Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert shown.presenter.screen.seen.state == "now"


@pytest.mark.parametrize("act", [Key.Key_Return, Key.Key_Space])
def test_enter_and_space_keep_their_meaning_on_the_list_for_the_crew(shown, act):
    shown.key(Key.Key_T)
    shown.window.nav.entries["home"].setFocus()
    screen = shown.key(act).presenter.screen
    assert shown.is_open
    if act == Key.Key_Return:
        assert (len(screen.doses), screen.seen.page) == (1, "crew")
    else:
        assert (screen.seen.hands, screen.seen.page) == ("breaths", "card")


def test_space_on_the_list_for_the_crew_never_stops_the_breaths(shown):
    screen = shown.key(Key.Key_Space).key(Key.Key_T).key(Key.Key_Space).presenter.screen
    assert (screen.seen.hands, screen.seen.page) == ("breaths", "card")


# ---- it opens from everywhere


@pytest.fixture(params=["F9", "Ctrl+Shift+O"])
def press_help(request):
    def press(shown: Shown) -> None:
        if request.param == "F9":
            shown.key(Key.Key_F9)
        else:
            shown.key(Key.Key_O, CONTROL_SHIFT)

    return press


def test_it_opens_while_a_text_field_has_the_focus(qtbot, tmp_path, press_help):
    shown = Shown(qtbot, tmp_path, at=HOME)
    field = QLineEdit(shown.window.page)
    field.show()
    field.setFocus()
    press_help(shown)
    assert shown.is_open
    assert field.text() == ""


def test_it_opens_from_under_the_cover(qtbot, tmp_path, press_help):
    shown = Shown(qtbot, tmp_path, at=HOME)
    shown.window.quick_exit()
    press_help(shown)
    assert shown.is_open
    assert not shown.window.cover.isVisible()


def test_it_opens_over_a_dialog(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, at=HOME)
    dialog = QDialog(shown.window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitExposed(dialog)
    QTest.keyClick(dialog.windowHandle(), Key.Key_F9)
    assert shown.is_open
    assert not dialog.isVisible()


@pytest.fixture
def locked(tmp_path):
    """A desk with a private space that is locked."""
    first = open_space(make_desk(tmp_path))
    first.close()
    return make_desk(tmp_path)


def test_it_opens_while_the_passphrase_is_typed(qtbot, locked, press_help):
    shown = Shown.of(qtbot, locked, at=Place("space"))
    field = next(one for one in shown.window.page.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "four quiet")
    press_help(shown)
    assert shown.is_open


def test_it_opens_with_a_damaged_space(qtbot, locked, press_help, tmp_path):
    for path in locked.paths.spaces.rglob("vault.*"):
        path.write_bytes(b"damaged")
    shown = Shown.of(qtbot, make_desk(tmp_path), at=HOME)
    press_help(shown)
    assert shown.is_open


def test_it_asks_the_private_space_for_nothing(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    shown.key(Key.Key_Return).key(Key.Key_O)
    assert not shown.desk.has_store


def test_a_private_space_that_locks_by_itself_waits(qtbot, tmp_path):
    shown = Shown.of(qtbot, open_space(make_desk(tmp_path)), at=OVERDOSE)
    shown.window.watch._idle_over()
    assert shown.desk.state == "open"


def test_it_opens_even_when_what_is_left_cannot_be_saved(qtbot, tmp_path, press_help):
    shown = Shown(qtbot, tmp_path, at=HOME)
    presenter = shown.window.presenter("home")
    tried = []

    def refuse() -> None:
        tried.append(shown.is_open)
        raise Refused("The disk is full.")

    presenter.leave = refuse
    press_help(shown)
    assert shown.is_open
    assert tried == [True]


def test_work_that_ends_now_takes_nobody_away(shown):
    shown.window.go(HOME)
    home = shown.window.presenter("home")
    shown.window.go(OVERDOSE)
    home.go(HELP)
    assert shown.is_open


def test_locking_leaves_it_open(shown):
    shown.key(Key.Key_Return)
    shown.window.lock()
    assert shown.is_open
    assert len(shown.presenter.screen.doses) == 1


def test_the_clocks_run_on_under_the_cover(shown):
    shown.key(Key.Key_Return)
    shown.window.quick_exit()
    shown.now = 65.0
    shown.key(Key.Key_F9)
    assert shown.presenter.screen.dose_clock == "Since dose 1: 01:05"


def test_larger_text_keeps_everything(shown):
    shown.key(Key.Key_Return)
    shown.window.change_text_size(3)
    assert len(shown.settle().presenter.screen.doses) == 1
    assert "dose 1" in shown.page.stage.controls.doses.text()
