# SPDX-License-Identifier: Apache-2.0
"""The overdose screen in the window: its keys, its size, and that it opens whatever is in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from family_app.errors import Refused
from family_app.settings import Settings
from family_app.ui.pages.overdose import OverdosePage
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.overdose import PRACTICE, OverdosePresenter
from family_app.ui.screens.places import HELP, HOME, OVERDOSE, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space

Key = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Shown:
    """A window with a clock that is set by hand."""

    def __init__(self, qtbot: QtBot, tmp_path, *, at: Place = OVERDOSE, text: int = 100, size=(1100, 720)) -> None:
        settings = Settings(country="gb", theme="light", text_percent=text)
        self._open(qtbot, make_desk(tmp_path, guest=True, settings=settings), at, size)

    @classmethod
    def of(cls, qtbot: QtBot, desk: Desk, *, at: Place) -> Shown:
        made = cls.__new__(cls)
        made._open(qtbot, desk, at, (1100, 720))
        return made

    def _open(self, qtbot: QtBot, desk: Desk, at: Place, size: tuple[int, int]) -> None:
        self.desk = desk
        self.now = 0.0
        self.desk.steady = lambda: self.now
        self.window = Window(self.desk, at=at)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.settle()

    def settle(self) -> Shown:
        for _ in range(4):
            QApplication.processEvents()
        return self

    def key(self, key: Key, modifiers=Qt.KeyboardModifier.NoModifier) -> Shown:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        return self.settle()

    def at(self, seconds: float) -> Shown:
        self.now = seconds
        self.presenter.time_passed()
        return self.settle()

    @property
    def page(self) -> OverdosePage:
        page = self.window.page
        assert isinstance(page, OverdosePage)
        return page

    @property
    def presenter(self) -> OverdosePresenter:
        presenter = self.window.presenter("overdose")
        assert isinstance(presenter, OverdosePresenter)
        return presenter

    @property
    def is_open(self) -> bool:
        return self.window.place.page == "overdose"

    def button(self, key: str):
        return next(one for one in self.page.key_buttons() if one.key == key)


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


def test_letters_typed_on_the_cover_press_nothing(shown):
    shown.window.quick_exit()
    for key in (Key.Key_W, Key.Key_Return, Key.Key_Space, Key.Key_O):
        shown.key(key)
    screen = shown.presenter.screen
    assert (screen.doses, screen.seen.state, screen.seen.page, screen.seen.hands) == ((), "now", "card", "none")


def test_control_keys_keep_their_meaning(shown):
    shown.key(Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert shown.presenter.screen.seen.state == "now"


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


# ---- size


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


def test_nothing_is_wider_than_the_window(qtbot, tmp_path):
    for text in (100, 200, 300):
        shown = Shown(qtbot, tmp_path, text=text, size=(800, 600))
        assert shown.window.width() <= 800


def test_practice_is_marked_all_the_time(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, at=PRACTICE)
    assert shown.page.stage.band.isVisible()
    shown.key(Key.Key_R)
    assert not shown.page.stage.band.isVisible()
