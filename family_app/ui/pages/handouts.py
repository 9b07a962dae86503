# SPDX-License-Identifier: Apache-2.0
"""Handouts as widgets: the choices on the left, the paper on the right; one under the other when it is narrow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from family_app.errors import FamilyAppError
from family_app.ui.ask_printer import ask_printer
from family_app.ui.look import Look
from family_app.ui.pages.handout_choices import HandoutChoices
from family_app.ui.pages.page import Page, Tool
from family_app.ui.screens.handouts import HEIGHT_BY_WIDTH, HandoutsPresenter, HandoutsScreen
from family_app.ui.screens.not_yet import NotYet
from family_app.ui.screens.print_work import Working
from family_app.ui.widgets.boxes import Box, Columns, empty, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label, rule
from family_app.ui.widgets.paper import PaperPreview
from family_app.ui.widgets.save_box import SaveBox
from family_app.words import Words

TWO_SIDES_FROM = 780
"""Pixels at 100 %: below, everything is in one column."""


class HandoutsPage(Page):
    """Draws a :class:`HandoutsScreen`."""

    instead_pressed = Signal()
    save_pressed = Signal()
    saved_to = Signal(str, str)
    panel_closed = Signal()
    not_opened = Signal()
    no_printer = Signal()
    printer_chosen = Signal(object)
    stopped = Signal()
    sized = Signal(int)
    turned = Signal(int)
    looked_closer = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self.crumb = words("Handouts")
        self.ask_printer = ask_printer
        self._screen: HandoutsScreen | None = None
        self._is_wide: bool | None = None
        self.choices = HandoutChoices(look, words)
        self.preview = PaperPreview(look, words)
        self.preview.sized.connect(self.sized)
        self.preview.turned.connect(self.turned)
        self.preview.pressed.connect(self.looked_closer)
        self.save_box = SaveBox(look, words)
        self.save_box.saved_to.connect(self.saved_to)
        self.save_box.closed.connect(self.panel_closed)
        self.save_box.not_opened.connect(self.not_opened)
        self._title = Label(words("Handouts"), "h1")
        self._messages = QVBoxLayout()
        self._messages.setSpacing(look.gap(12))
        self._told: tuple[object, ...] = ()
        self._instead = QWidget()
        self._instead_stack = QVBoxLayout(self._instead)
        self._instead_stack.setContentsMargins(0, 0, 0, 0)
        self._back = Button(look, words("Back to the choices"), icon="arrow-left")
        self._back.clicked.connect(lambda: self.looked_closer.emit())
        self._build()

    # ---- the two sides

    def _build(self) -> None:
        look = self.look
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._foot = self._make_foot()
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(look.gap(28), look.gap(24), look.gap(24), look.gap(20))
        self._column.setSpacing(look.gap(14))
        self._column.addWidget(self._title)
        self._column.addLayout(self._messages)
        for widget in (self.save_box, self.choices):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._area.setWidget(inside)
        left.addWidget(self._area, 1)
        self._right = QWidget()
        self._right.setObjectName("page")
        right = QVBoxLayout(self._right)
        right.setContentsMargins(look.gap(4), look.gap(20), look.gap(24), look.gap(20))
        right.setSpacing(look.gap(12))
        right.addLayout(row(self._back, None))
        self._across.addWidget(self._left, 4)
        self._across.addWidget(self._right, 5)
        self._arrange(True)

    def _make_foot(self) -> QWidget:
        look = self.look
        foot = QWidget()
        stack = QVBoxLayout(foot)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(8))
        self.print_button = Button(look, self._("Print…"), "primary", icon="printer")
        self.print_button.clicked.connect(self._print)
        self.save_button = Button(look, self._("Save as PDF…"))
        self.save_button.clicked.connect(lambda: self.save_pressed.emit())
        stack.addWidget(rule())
        stack.addSpacing(look.gap(4))
        stack.addWidget(Columns(look, [self.print_button, self.save_button], least=150, most=2, gap=8))
        stack.addWidget(
            Label(self._("Paper and saved PDFs are not locked. Whoever finds them can read them."), "small")
        )
        return foot

    def _arrange(self, wide: bool) -> None:
        """Put the paper beside the choices, or under them."""
        if wide == self._is_wide:
            return
        self._is_wide = wide
        look = self.look
        right, left = self._right.layout(), self._left.layout()
        assert isinstance(right, QVBoxLayout)
        assert isinstance(left, QVBoxLayout)
        if wide:
            left.addWidget(self._foot)
            right.addWidget(self._instead, 0, Qt.AlignmentFlag.AlignTop)
            right.addWidget(self.preview, 1)
            self._foot.setContentsMargins(look.gap(28), 0, look.gap(24) + 12, look.gap(16))
        else:
            at = self._column.count() - 1
            for widget in (self._foot, self._instead, self.preview):
                self._column.insertWidget(at, widget)
                at += 1
            self._foot.setContentsMargins(0, look.gap(8), 0, look.gap(8))
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width() >= self.look.px(TWO_SIDES_FROM))
        if self._is_wide:
            self._left.setMaximumWidth(max(self.look.px(360), event.size().width() * 42 // 100))
        else:
            self._left.setMaximumWidth(16_777_215)

    def _settle(self) -> None:
        """Who is seen, for this screen in this width."""
        screen, wide = self._screen, bool(self._is_wide)
        close = screen is not None and screen.close
        saving = screen is not None and screen.panel is not None
        ready = screen is not None and screen.ready
        self._left.setVisible(not close)
        self._right.setVisible(wide or close)
        self._back.setVisible(close)
        edge = self.look.gap(24)
        right = self._right.layout()
        assert isinstance(right, QVBoxLayout)
        right.setContentsMargins(edge if close else self.look.gap(4), self.look.gap(20), edge, self.look.gap(20))
        if close and not wide:
            right.addWidget(self.preview, 1)
        elif not wide and self.preview.parentWidget() is self._right:
            self._column.insertWidget(self._column.count() - 1, self.preview)
        self.choices.setVisible(not saving)
        self._foot.setVisible(not saving)
        self._instead.setVisible(screen is not None and screen.instead is not None)
        self.preview.setVisible(ready)
        self.preview.set_tall(close or not wide, grow=not wide and not close)
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready and (screen is None or screen.working is None))

    # ---- drawing

    def show_screen(self, screen: HandoutsScreen) -> None:
        before, self._screen = self._screen, screen
        self.choices.show_screen(screen)
        self.save_box.show_panel(screen.panel)
        self._tell(screen)
        self._show_instead(screen.instead, before.instead if before else None)
        self.preview.show_pages(
            screen.pages,
            screen.page,
            shape=HEIGHT_BY_WIDTH[screen.choice.paper],
            name=screen.name,
            drawing=screen.drawing,
        )
        self._settle()
        if before is not None and before.close != screen.close:
            (self._back if screen.close else self.preview.sheet).setFocus()
        if before is not None and before.page != screen.page:
            self.preview.scroll_to_top()
        had, has = before is not None and before.panel is not None, screen.panel is not None
        if had != has:
            self._area.verticalScrollBar().setValue(0)
            QTimer.singleShot(0, self, self.save_box.focus_first if has else self.save_button.setFocus)

    def _tell(self, screen: HandoutsScreen) -> None:
        told = (screen.notice, screen.working)
        if told == self._told:
            return
        self._told = told
        empty(self._messages)
        if screen.notice:
            self._messages.addWidget(Box(self.look, "info", pad=14).add(Label(screen.notice)))
        if screen.working is not None:
            self._messages.addWidget(self._working(screen.working))
        self._area.verticalScrollBar().setValue(0)

    def _working(self, working: Working) -> QWidget:
        line = QProgressBar()
        line.setRange(0, working.total)
        line.setValue(working.done)
        line.setTextVisible(False)
        line.setAccessibleName(working.words)
        stop = Button(self.look, self._("Stop"))
        stop.clicked.connect(lambda: self.stopped.emit())
        return Box(self.look, "card", pad=14).add(Label(working.words), line, row(stop, None))

    def _show_instead(self, instead: NotYet | None, before: NotYet | None) -> None:
        if instead == before:
            return
        empty(self._instead_stack)
        if instead is None:
            return
        button = Button(self.look, instead.verb)
        button.clicked.connect(lambda: self.instead_pressed.emit())
        box = Box(self.look, "card", pad=20, gap=10)
        box.add(Label(instead.title, "h2"), Label(instead.says), row(button, None))
        self._instead_stack.addWidget(box)
        self._instead.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    # ---- what the reader did

    def _print(self) -> None:
        screen = self._screen
        if screen is None or not screen.ready:
            return
        try:
            feed = self.ask_printer(self, screen.choice.paper, len(screen.pages))
        except FamilyAppError:
            self.no_printer.emit()
            return
        if feed is not None:
            self.printer_chosen.emit(feed)

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("zoom-in", self._("Look closer"), lambda: self.looked_closer.emit()),)

    def focus_first(self) -> None:
        self.choices.topic.box.setFocus()

    def forget(self) -> None:
        self.preview.forget()
        self._screen = None


def join(page: HandoutsPage, presenter: HandoutsPresenter) -> None:
    """Connect what was pressed to what it does."""
    choices = page.choices
    joins: list[tuple[Any, Any]] = [
        (choices.topic_chosen, presenter.choose_topic),
        (choices.sheet_chosen, presenter.choose_sheet),
        (choices.paper_chosen, presenter.choose_paper),
        (choices.role_chosen, presenter.choose_role),
        (choices.footer_chosen, presenter.choose_footer),
        (choices.large_changed, presenter.large_print),
        (choices.bw_changed, presenter.black_and_white),
        (choices.room_changed, presenter.more_room),
        (choices.back_changed, presenter.other_side),
        (choices.settings_opened, presenter.open_settings),
        (page.instead_pressed, presenter.go_instead),
        (page.save_pressed, presenter.save_pdf),
        (page.saved_to, presenter.save_to),
        (page.panel_closed, presenter.close_panel),
        (page.not_opened, presenter.could_not_open),
        (page.no_printer, presenter.no_printer),
        (page.printer_chosen, presenter.print_on),
        (page.stopped, presenter.stop),
        (page.sized, presenter.preview_sized),
        (page.turned, presenter.turn),
        (page.looked_closer, presenter.look_closer),
    ]
    for signal, slot in joins:
        signal.connect(slot)
