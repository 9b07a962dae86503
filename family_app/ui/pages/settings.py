# SPDX-License-Identifier: Apache-2.0
"""Settings as widgets."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.pages.settings_parts import Looks, Papers, Privacy, Where
from family_app.ui.pages.settings_questions import Questions
from family_app.ui.quick_exit import is_covered
from family_app.ui.screens.settings import SettingsPresenter, SettingsScreen
from family_app.ui.widgets.boxes import Box
from family_app.ui.widgets.labels import Label, say, show_if
from family_app.words import Words

_WATCH = 150
"""Milliseconds between two looks at the cover while the quick exit is tried."""


class SettingsPage(ScrollingPage):
    """Draws a :class:`SettingsScreen`. Its parts are made once and only change what they show."""

    help_opened = Signal()
    was_covered = Signal()
    was_uncovered = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, measure=820)
        self.crumb = words("Settings")
        self._screen: SettingsScreen | None = None
        self.notice = Label("")
        self._warning = Box(look, "warn", pad=12).add(self.notice)
        self.where, self.looks = Where(look, words), Looks(look, words)
        self.privacy, self.papers = Privacy(look, words), Papers(look, words)
        self.questions = Questions(look, words)
        self._parts = (self.where, self.looks, self.privacy, self.questions, self.papers)
        self._body.add(Label(words("Settings"), "h1"), self._warning)
        self._body.add(*self._parts)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH)
        self._watch.timeout.connect(self._look_at_cover)

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("circle-question-mark", self._("Help"), lambda: self.help_opened.emit()),)

    def show_screen(self, screen: SettingsScreen) -> None:
        self._screen = screen
        say(self.notice, screen.notice)
        show_if(self._warning, bool(screen.notice))
        for part in self._parts:
            part.show_screen(screen)
        if screen.rehearsal in ("waiting", "covered"):
            self._watch.start()
        else:
            self._watch.stop()
        if screen.notice:
            QTimer.singleShot(0, self, lambda: self._body.ensureWidgetVisible(self._warning))

    def focus_first(self) -> None:
        wanted = self._controls().get(self._screen.focus if self._screen else "")
        if wanted is None:
            self._body.setFocus()
            return
        wanted.setFocus()
        QTimer.singleShot(0, self, lambda: self._body.ensureWidgetVisible(wanted, 0, self.look.px(80)))

    def _controls(self) -> dict[str, QWidget]:
        """The places that a screen can ask the keyboard to be."""
        return {name: widget for part in self._parts for name, widget in part.places().items()}

    # ---- what the reader did

    def _look_at_cover(self) -> None:
        if is_covered(self):
            self.was_covered.emit()
        else:
            self.was_uncovered.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.stop()


def join(page: SettingsPage, presenter: SettingsPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.help_opened.connect(presenter.open_help)
    page.where.country_chosen.connect(presenter.chose_country)
    page.looks.enlarged.connect(presenter.enlarged_text)
    page.looks.shrunk.connect(presenter.shrank_text)
    page.looks.reset.connect(presenter.reset_text)
    page.looks.theme_chosen.connect(presenter.chose_theme)
    page.looks.spacing_changed.connect(presenter.chose_wide_spacing)
    page.looks.motion_changed.connect(presenter.chose_reduced_motion)
    page.privacy.lock_chosen.connect(presenter.chose_lock)
    page.privacy.rehearsal_begun.connect(presenter.began_rehearsal)
    page.was_covered.connect(presenter.was_covered)
    page.was_uncovered.connect(presenter.was_uncovered)
    page.questions.questions_chosen.connect(presenter.chose_questions)
    page.questions.offer_chosen.connect(presenter.chose_offer)
    page.questions.way_chosen.connect(presenter.chose_quizzes)
    page.papers.paper_chosen.connect(presenter.chose_paper)
    page.papers.clinic_written.connect(presenter.wrote_clinic)
    page.papers.phone_written.connect(presenter.wrote_phone)
    page.papers.logo_removed.connect(presenter.removed_logo)
    page.papers.logo_chosen.connect(presenter.chose_logo)
