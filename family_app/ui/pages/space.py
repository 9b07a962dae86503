# SPDX-License-Identifier: Apache-2.0
"""The private space as widgets: one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages import space_making as making
from family_app.ui.pages import space_opening as opening
from family_app.ui.pages.page import ScrollingPage
from family_app.ui.screens.space import SpacePresenter
from family_app.ui.screens.space_steps import (
    Change,
    Make,
    OfferKey,
    Opened,
    ShowKey,
    SpaceScreen,
    Start,
    TypeBack,
    Unlock,
)
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.clipboard import OwnClipboard
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.save_box import SaveBox
from family_app.ui.widgets.secret import SecretField
from family_app.words import Words


class SpacePage(ScrollingPage):
    """Draws a :class:`SpaceScreen`. The steps themselves are in the two files beside this one."""

    looked = Signal()
    plan_opened = Signal()
    making_begun = Signal()
    unlocking_begun = Signal()
    went_back = Signal()
    passphrase_chosen = Signal(str, str)
    short_meant = Signal()
    key_wanted = Signal()
    paper_refused = Signal()
    key_saving_asked = Signal()
    key_saved_to = Signal(str, str)
    key_saving_closed = Signal()
    key_noted = Signal()
    typed_back = Signal(str, str)
    space_chosen = Signal(int)
    key_use_changed = Signal(bool)
    unlocked = Signal(str, bool, bool)
    locked = Signal()
    writing_opened = Signal()
    reading_opened = Signal()
    changing_begun = Signal()
    passphrase_changed = Signal(str, str, str, bool)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=720)
        self._first: QWidget = self
        self._secrets: list[SecretField] = []
        self._shown: SpaceScreen | None = None
        self.clipboard = OwnClipboard()
        self.save_box = SaveBox(look, words)
        self.crumb = words("Your private space")

    # ---- drawing

    def show_screen(self, screen: SpaceScreen) -> None:
        before, self._shown = self._shown, screen
        if before is not None and before.step == screen.step:
            self._say(screen)
            return
        if isinstance(screen.step, ShowKey) and before is not None and isinstance(before.step, ShowKey):
            self.save_box.show_panel(screen.step.saving)
            return
        typed = [field.text for field in self._secrets] if _is_same_form(before, screen) else []
        self.forget()
        self._body.clear()
        self._draw(screen)
        for field, text in zip(self._secrets, typed, strict=False):
            field.line.setText(text)
        self._say(screen)
        if before is not None and self.isVisible():
            self._first.setFocus()
            QTimer.singleShot(0, self, self._from_the_top)

    def _from_the_top(self) -> None:
        """A new step is read from its heading; only as far down as the keyboard needs."""
        self._body.verticalScrollBar().setValue(0)
        if self._first.hasFocus():
            self._body.ensureWidgetVisible(self._first, 0, self.look.gap(8))

    def _draw(self, screen: SpaceScreen) -> None:
        match screen.step:
            case Start() as step:
                making.draw_start(self, step)
            case Make() as step:
                making.draw_make(self, step)
            case OfferKey():
                making.draw_offer(self)
            case ShowKey() as step:
                making.draw_key(self, step)
            case TypeBack() as step:
                making.draw_type_back(self, step)
            case Unlock() as step:
                opening.draw_unlock(self, step)
            case Opened() as step:
                opening.draw_opened(self, step)
            case Change() as step:
                opening.draw_change(self, step)
            case _:
                assert_never(screen.step)

    def _say(self, screen: SpaceScreen) -> None:
        self._trouble_words.setText(screen.trouble)
        self._trouble.setAccessibleName(screen.trouble)
        self._trouble.setVisible(bool(screen.trouble))
        self._busy_words.setText(screen.busy)
        self._busy_words.setVisible(bool(screen.busy))
        self._body.setEnabled(not screen.busy)
        if screen.trouble and self._secrets and self.isVisible():
            self._secrets[0].line.setFocus()
            self._secrets[0].line.selectAll()

    # ---- what the steps are built from

    def add(self, *things: QWidget | QLayout) -> None:
        """Put things below each other."""
        self._body.add(*things)

    def title(self, text: str, *under: str) -> None:
        """The heading of a step, and what stands under it."""
        self.add(Label(text, "h1"), *(Label(line, "body") for line in under))

    def begin_at(self, widget: QWidget) -> None:
        """Where the keyboard goes first."""
        self._first = widget

    def say_place(self) -> tuple[QWidget, QWidget]:
        """Where trouble and progress are told. Each step has one, close to its buttons."""
        self._trouble = Box(self.look, "warn", pad=14)
        self._trouble_words = Label()
        self._trouble.add(self._trouble_words)
        self._busy_words = Label("", "muted")
        return self._trouble, self._busy_words

    def button(self, text: str, act: Callable[[], Any], kind: Kind = "", icon: str = "") -> Button:
        """A button that does ``act``."""
        button = Button(self.look, text, kind, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def secret(self, label: str, help_text: str = "") -> SecretField:
        """A field that is wiped when the step is over."""
        field = SecretField(self.look, self._, label, help_text=help_text)
        self._secrets.append(field)
        return field

    # ---- the window

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        for field in self._secrets:
            field.wipe()
        self._secrets = []
        self.clipboard.forget()


def _is_same_form(before: SpaceScreen | None, after: SpaceScreen) -> bool:
    """Whether what was typed still belongs there."""
    if before is None or type(before.step) is not type(after.step):
        return False
    return not isinstance(after.step, Unlock) or after.step.with_key == getattr(before.step, "with_key", None)


def join(page: SpacePage, presenter: SpacePresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.looked, presenter.just_look),
        (page.plan_opened, presenter.open_our_plan),
        (page.making_begun, presenter.begin_making),
        (page.unlocking_begun, presenter.begin_unlocking),
        (page.went_back, presenter.go_back),
        (page.passphrase_chosen, presenter.choose_passphrase),
        (page.short_meant, presenter.use_short),
        (page.key_wanted, presenter.show_key),
        (page.paper_refused, presenter.no_paper),
        (page.key_saving_asked, presenter.save_key),
        (page.key_saved_to, presenter.save_key_to),
        (page.key_saving_closed, presenter.close_saving),
        (page.key_noted, presenter.has_key),
        (page.typed_back, presenter.type_back),
        (page.space_chosen, presenter.choose_space),
        (page.key_use_changed, presenter.use_key),
        (page.unlocked, presenter.unlock),
        (page.locked, presenter.lock_now),
        (page.writing_opened, presenter.write),
        (page.reading_opened, presenter.read_on),
        (page.changing_begun, presenter.begin_changing),
        (page.passphrase_changed, presenter.change_passphrase),
    ]
    for signal, slot in joins:
        signal.connect(slot)
