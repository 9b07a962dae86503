# SPDX-License-Identifier: Apache-2.0
"""The window: the shell round the pages, the keys that work everywhere, and the way from one page to another."""

from __future__ import annotations

import base64
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from family_app.errors import FamilyAppError
from family_app.settings import TEXT_SIZES
from family_app.ui import accessible
from family_app.ui.focus_net import FocusNet
from family_app.ui.kept_focus import KeptFocus, show_in_areas
from family_app.ui.keys import bind_keys
from family_app.ui.look import chosen_look
from family_app.ui.pages.page import Page
from family_app.ui.quick_exit import Cover, close_dialogs
from family_app.ui.registry import PAGES
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import CALM, HANDOUTS, HOME, OVERDOSE, SAFETY, SEARCH, SPACE, Place, meant
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.way import Way
from family_app.ui.watch import Watch
from family_app.ui.widgets.nav import Nav, entries
from family_app.ui.widgets.top_bar import TopBar

_SHEET = "worksheet"

NARROW_BELOW = 900
"""Below this width, at 100 % text, the words of the navigation move under their icons."""

TITLE = "Alongside"
COVERED_TITLE = "Notes"


class Window(QMainWindow):
    """Built once; a change of theme or text size rebuilds what is inside, and the presenters stay."""

    def __init__(self, desk: Desk, *, at: Place = HOME) -> None:
        super().__init__()
        accessible.install()
        self.desk = desk
        self._ = desk.words
        self._presenters: dict[str, Presenter[Any]] = {}
        self._pages: dict[str, Page] = {}
        self._way = Way(at)
        self._focus_under: QWidget | None = None
        """Where the keyboard was under the calm minute."""
        self._narrow = False
        self.setWindowTitle(TITLE)
        self.setMinimumSize(480, 420)
        self._look = chosen_look(desk.settings, desk.resources)
        self._build()
        desk.on_change = self._space_changed
        desk.before_lock = self._leave_all
        desk.on_restyle = lambda: QTimer.singleShot(0, self, self.restyle)
        desk.on_standing = lambda: self.nav.button.setText(self._overdose_words())
        bind_keys(self)
        self.watch = Watch(self)
        self.net = FocusNet(self)
        self._restore_place_on_screen()
        self.go(at, remember=False)

    # ---- the shell

    def _build(self) -> None:
        look = self._look
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setFont(look.font(16))
        application.setPalette(look.palette())
        application.setStyleSheet(look.style_sheet())
        shell = QWidget()
        shell.setObjectName("shell")
        across = QHBoxLayout(shell)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.nav = Nav(look, TITLE, entries(self._), self._overdose_words())
        self.nav.chosen.connect(lambda key: self.go(Place(key)))
        self.nav.overdose.connect(lambda: self.go(OVERDOSE))
        across.addWidget(self.nav)
        down = QVBoxLayout()
        down.setSpacing(0)
        self.bar = TopBar(look, self._)
        self.bar.quick_exit.connect(self.quick_exit)
        self.bar.text_size.connect(lambda: self.go(Place("settings", at="text-size")))
        self.bar.back.connect(self.go_back)
        self.bar.calm.connect(lambda: self.go(CALM))
        self.bar.search.connect(lambda: self.go(SEARCH))
        down.addWidget(self.bar)
        self.line = QProgressBar()
        self.line.setProperty("kind", "top")
        self.line.setRange(0, 1000)
        self.line.setTextVisible(False)
        self.line.setAccessibleName(self._("How far you have read"))
        down.addWidget(self.line)
        self.stack = QStackedWidget()
        down.addWidget(self.stack, 1)
        across.addLayout(down, 1)
        self.setCentralWidget(shell)
        self.cover = Cover(self, name=COVERED_TITLE)

    def _overdose_words(self) -> str:
        if self.desk.cheer_is_off:
            return self._("Emergency")
        return self._("Overdose:\nwhat to do")

    # ---- going places

    def go(self, place: Place, *, remember: bool = True) -> None:
        """Show a place. The page that is left keeps what is not kept yet; the one under the calm minute is not left."""
        place = meant(place)
        if not self._way.may_go(place):
            return
        for name in self._way.leaves(place):
            self._leave_for(place, name)
        if place.page == CALM.page and self._way.at.page != CALM.page:
            self._focus_under = QApplication.focusWidget()
        self._way.go(place, remember=remember)
        presenter = self._presenter(place.page)
        presenter.enter(place)
        self._show(self._page(place.page, presenter))

    def _leave_for(self, place: Place, name: str) -> None:
        old = self._presenters.get(name)
        if old is not None and place.page == OVERDOSE.page:
            # Help comes first: saving what is left behind may be slow, or may fail, and must not keep it away.
            QTimer.singleShot(0, self, partial(self._leave, old))
        elif old is not None:
            self._leave(old)

    def go_back(self) -> None:
        """Where one was before; from the calm minute, exactly as it was."""
        under, back = self._way.under, self._way.back()
        if back is None:
            return
        if back != under or under.page not in self._presenters:
            self.go(back, remember=False)
            return
        self._way.go(under, remember=False)
        self._show(self._page(under.page, self._presenters[under.page]), focus=self._focus_under)

    @property
    def place(self) -> Place:
        return self._way.at

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return self._pages[self.place.page]

    @property
    def page_if_there(self) -> Page | None:
        """The same; nothing while it is being replaced."""
        return self._pages.get(self.place.page)

    def presenter(self, name: str) -> Any:
        """The presenter of a page that was entered."""
        return self._presenters[name]

    def _presenter(self, name: str) -> Presenter[Any]:
        if name not in self._presenters:
            self._presenters[name] = PAGES[name].presenter()(self.desk, partial(self._go_from, name))
        return self._presenters[name]

    def _go_from(self, name: str, place: Place) -> None:
        """A page leads elsewhere. Work of another page that ends now takes nobody away from the overdose screen."""
        if self.place.page != OVERDOSE.page or name == OVERDOSE.page:
            self.go(place)

    def _page(self, name: str, presenter: Presenter[Any]) -> Page:
        if name not in self._pages:
            page = PAGES[name].page()(self._look, self._)
            page.crumb_changed.connect(self.bar.crumb.say)
            page.progress_changed.connect(self._show_progress)
            page.wants_back.connect(self.go_back)
            PAGES[name].join(page, presenter)
            self._pages[name] = page
            self.stack.addWidget(page)
            presenter.attach(page)  # type: ignore[arg-type]
        return self._pages[name]

    def _show(self, page: Page, *, focus: QWidget | None = None) -> None:
        self.stack.setCurrentWidget(page)
        self.nav.show_chosen(PAGES[self.place.page].nav)
        self.bar.show_tools(page.tools(), calm=self.place.page not in (CALM.page, OVERDOSE.page))
        self.bar.search_button.setVisible(self.place.page not in (SEARCH.page, OVERDOSE.page))
        self.bar.back_button.setEnabled(self._way.has_back)
        self.bar.crumb.say(page.crumb)
        self._show_progress(page.progress)
        self._fit()
        if self.cover.isVisible():
            self.cover.notes.setFocus()  # nothing that is typed or pressed may reach the page below
        elif focus is not None and isValid(focus) and page.isAncestorOf(focus):
            focus.setFocus()
        else:
            page.focus_first()
            focus = QApplication.focusWidget()
            if focus is not None and page.isAncestorOf(focus):
                show_in_areas(focus, upwards=True)

    def _show_progress(self, part: float) -> None:
        self.line.setValue(round(max(0.0, part) * 1000))
        self.line.setVisible(part >= 0)

    # ---- looks

    def change_text_size(self, steps: int) -> None:
        """Larger or smaller by so many steps; 0 is back to 100 %."""
        at = TEXT_SIZES.index(self.desk.settings.text_percent)
        size = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, at + steps))] if steps else 100
        self._change(text_percent=size)

    def _change(self, **changes: object) -> None:
        try:
            self.desk.change_settings(**changes)
        except FamilyAppError as error:
            self.say(str(error))
        self.restyle()

    def say(self, words: str) -> None:
        """Tell the reader something that needs no answer."""
        self.bar.crumb.say(words)

    def restyle(self) -> None:
        """Rebuild everything that is seen with the present settings; what the presenters hold stays."""
        look = chosen_look(self.desk.settings, self.desk.resources)
        if look == self._look:
            return
        self._look = look
        seen = self._presenters[self.place.page]
        before, screen, kept = self.page, seen.latest, KeptFocus.of(self.page)
        for presenter in self._presenters.values():
            self._leave(presenter)
            presenter.detach()
        seen.stays_at(screen)  # it is not left: what was typed or answered there is still wanted
        self._pages.clear()
        old = self.takeCentralWidget()
        old_cover = self.cover
        covered = old_cover.isVisible()
        self._build()
        if covered:
            self.cover.cover()
        for gone in (old, old_cover):
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._fit()
        self._show(self._page(self.place.page, self._presenter(self.place.page)))
        self.page.take_over(before)
        if kept is not None and not covered:
            kept.give(self.page)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() in (QEvent.Type.ThemeChange, QEvent.Type.PaletteChange)
            and self.desk.settings.theme == "system"
        ):
            QTimer.singleShot(0, self, self.restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW_BELOW * self._look.scale
        self.nav.set_narrow(narrow)
        page = self._pages.get(self.place.page)
        self.nav.setVisible(not (narrow and page is not None and page.wants_room))
        if self.cover.isVisible():
            self.cover.setGeometry(self.rect())

    # ---- what keys ask for

    def print_this(self) -> None:
        """Ctrl+P: what is on this page, on paper."""
        self.go(Place("handouts", self.place.module, self.place.item))

    # ---- quick exit and lock

    def quick_exit(self) -> None:
        """Cover first, then everything else."""
        self.cover.cover()
        self.setWindowTitle(COVERED_TITLE)
        close_dialogs()
        self._lock_or_forget()
        if SEARCH.page in self._presenters:
            self.presenter(SEARCH.page).forget()  # what was typed, with a space open or without
        # A key that was shown, and what was answered about fear: also while just looking, when nothing is locked.
        self._wipe(SPACE.page, SAFETY)

    def _lock_or_forget(self) -> None:
        """With no space open nothing can be locked; what a sheet says that is never kept goes all the same, from the
        form, from what could be taken back, and from paper."""
        if self.desk.state == "open":
            self.desk.lock()
            return
        self.desk.drop_never_kept()
        if self.place.page in (_SHEET, HANDOUTS.page) and self.place.module and self.desk.is_secret(self.place.module):
            self.go(HOME, remember=False)
        self._wipe(_SHEET, HANDOUTS.page)

    def _wipe(self, *names: str) -> None:
        """Take pages away with every word in them, seen or not."""
        there = [name for name in names if name in self._presenters]
        for name in there:
            self._leave(self._presenters[name])
            self._destroy(name)
        if self.place.page in there:
            self.go(self.place, remember=False)

    def uncover(self) -> None:
        """Show the window again."""
        if self.cover.isVisible():
            self.cover.uncover()
            self.setWindowTitle(TITLE)
            self.page.focus_first()

    def lock(self) -> None:
        """Save what is being written, and close the private space; without one, forget what is never kept."""
        self._lock_or_forget()

    def _leave_all(self) -> None:
        for presenter in self._presenters.values():
            self._leave(presenter)

    def _leave(self, presenter: Presenter[Any]) -> None:
        """One that cannot be saved keeps neither the others nor the lock from happening."""
        try:
            presenter.leave()
        except FamilyAppError as error:
            QTimer.singleShot(0, self, partial(self.say, str(error)))  # after the page that comes has said its name

    def _space_changed(self) -> None:
        """Opened or locked. Pages with private words are destroyed: hidden ones stay readable to other programs. When
        it is locked, every hidden page goes: a module says what was read, a card what fits the moment."""
        if self.desk.state == "open" and self.cover.isVisible():
            # Quick exit came while the passphrase was being worked on: what opens under the cover locks again.
            QTimer.singleShot(0, self, self.desk.lock)
            return
        self.setUpdatesEnabled(False)
        private = [name for name, presenter in self._presenters.items() if presenter.private]
        stays = {self.place.page, OVERDOSE.page}  # an overdose that is going on is never ended by a lock
        hidden = [name for name in self._presenters if self.desk.state == "locked" and name not in stays]
        for name in {*private, *hidden}:
            self._destroy(name)
        self._way.forget(private, back=self.desk.state != "locked")
        self.nav.button.setText(self._overdose_words())
        if self.place.page != "overdose":
            self.go(self.place, remember=False)
        self.setUpdatesEnabled(True)
        self.watch.start_idle()

    def _destroy(self, name: str) -> None:
        """A page with its presenter, and every word in it."""
        self._presenters.pop(name).detach()
        page = self._pages.pop(name, None)
        if page is not None:
            page.forget()
            self.stack.removeWidget(page)
            page.deleteLater()

    # ---- the end

    def _restore_place_on_screen(self) -> None:
        self.resize(1100, 720)
        raw = self.desk.settings.window
        if raw:
            self.restoreGeometry(QByteArray(base64.b64decode(raw, validate=False)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave_all()
        geometry = base64.b64encode(self.saveGeometry().data()).decode()
        try:
            if geometry != self.desk.settings.window:
                self.desk.change_settings(window=geometry)
        except FamilyAppError:
            pass  # a place on the screen is not worth a message at the end
        self.desk.close()
        super().closeEvent(event)
