# SPDX-License-Identifier: Apache-2.0
"""The overdose screen as widgets: it draws, ticks, and says what was pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollBar, QStackedLayout, QWidget

from family_app.ui.accessible import announce
from family_app.ui.awake import Awake
from family_app.ui.look import Look
from family_app.ui.pages.overdose_lists import Lists
from family_app.ui.pages.overdose_stage import Stage
from family_app.ui.pages.page import Page, Tool
from family_app.ui.quick_exit import is_covered
from family_app.ui.screens.overdose import OverdosePresenter
from family_app.ui.screens.overdose_screen import OverdoseScreen
from family_app.ui.widgets.key_button import KeyButton
from family_app.words import Words

_MOVING, _COUNTING, _RESTING = 33, 60, 200
"""Milliseconds between two ticks."""

# By number: a letter of another alphabet has a number that is no ``Qt.Key``.
_KEYS = {Qt.Key.Key_Return.value: "Enter", Qt.Key.Key_Enter.value: "Enter", Qt.Key.Key_Space.value: "Space"}
_SCROLLS = {
    Qt.Key.Key_Down.value: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up.value: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown.value: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp.value: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home.value: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End.value: QScrollBar.SliderAction.SliderToMaximum,
}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class OverdosePage(Page):
    """Draws an :class:`OverdoseScreen`. ``pressed`` carries the name of what the presenter is to do."""

    pressed = Signal(str)
    time_passed = Signal()
    was_hidden = Signal()
    was_covered = Signal()

    wants_room = True

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._screen: OverdoseScreen | None = None
        self.stage: Stage | None = None
        self._awake = Awake()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.lists = Lists(look, words)
        self.lists.pressed.connect(self.pressed)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.lists)

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("house", self._("Home"), lambda: self.pressed.emit("left_for_home")),)

    # ---- drawing

    def show_screen(self, screen: OverdoseScreen) -> None:
        before, self._screen = self._screen, screen
        stage = self._stage_for(screen)
        stage.show_screen(screen)
        on_card = screen.seen.page == "card"
        if not on_card:
            self.lists.show_screen(screen)
        top: QWidget = stage if on_card else self.lists
        if self._layers.currentWidget() is not top:
            self._layers.setCurrentWidget(top)
            self.focus_first()
        self._pace()
        if on_card and before is not None and screen.prompt and before.prompt != screen.prompt:
            announce(self, screen.prompt)

    def _stage_for(self, screen: OverdoseScreen) -> Stage:
        """The parts that hold words of the card: made once, and again when the country is changed."""
        if self.stage is not None and self.stage.said == screen.words:
            return self.stage
        old, self.stage = self.stage, Stage(self.look, self._, screen.words)
        self.stage.pressed.connect(self.pressed)
        self._layers.addWidget(self.stage)
        if old is not None:
            self._layers.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.say_crumb(screen.words.title)
        return self.stage

    def focus_first(self) -> None:
        on_card = self._screen is None or self._screen.seen.page == "card"
        if on_card and self.stage is not None:
            self.stage.controls.dose.setFocus()
        else:
            self.lists.first.setFocus()

    # ---- time

    def _pace(self) -> None:
        screen = self._screen
        if screen is None or screen.count is None:
            wanted = _RESTING
        else:
            wanted = _MOVING if screen.around.is_moving else _COUNTING
        if self._timer.interval() != wanted:
            self._timer.setInterval(wanted)

    def _tick(self) -> None:
        if is_covered(self):
            self.was_covered.emit()  # no sound from under the cover; the clocks run on
        else:
            self.time_passed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        QTimer.singleShot(100, self, self._keep_awake)  # after it is painted

    def _keep_awake(self) -> None:
        if self.isVisible():
            self._awake.keep(self._("Reading"))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if event.spontaneous():
            return  # the whole window was put away: the clocks run on
        self._timer.stop()
        self._awake.let_go()
        self.was_hidden.emit()

    # ---- keys

    def take_key(self, event: QKeyEvent) -> bool:
        """A key of this screen, wherever the focus is. Whether it was one."""
        if event.modifiers() & _MODIFIERS:
            return False
        key = event.key()
        if self._scroll(key):
            return True
        name = _KEYS.get(key) or _letter(event)
        on_card = self._screen is not None and self._screen.seen.page == "card"
        button = next((one for one in self.key_buttons() if one.key == name), None)
        if button is None:
            return on_card and name in ("Enter", "Space")
        if not event.isAutoRepeat():
            button.click()
        return True

    def key_buttons(self) -> list[KeyButton]:
        """The buttons that can be pressed now."""
        return [one for one in self.findChildren(KeyButton) if one.isVisible() and one.isEnabled()]

    def _scroll(self, key: int) -> bool:
        """Arrows and Page keys move what scrolls."""
        area = self.stage.area if self.stage and self.stage.isVisible() else self.lists.body
        bar = area.verticalScrollBar()
        act = _SCROLLS.get(key)
        if act is None or bar.maximum() == 0:
            return False
        bar.triggerAction(act)
        return True


def _letter(event: QKeyEvent) -> str:
    """The letter of a key, also where the keyboard is set to another alphabet, as far as the system tells."""
    text, native = event.text().upper(), event.nativeVirtualKey()
    if not text.isascii() and ord("A") <= native <= ord("Z"):
        return chr(native)
    return text


def join(page: OverdosePage, presenter: OverdosePresenter) -> None:
    """Connect what was pressed to what it does."""
    page.pressed.connect(lambda act: presenter.press(act))
    page.time_passed.connect(presenter.time_passed)
    page.was_hidden.connect(presenter.was_hidden)
    page.was_covered.connect(presenter.was_covered)
