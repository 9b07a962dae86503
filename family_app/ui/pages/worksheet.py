# SPDX-License-Identifier: Apache-2.0
"""A worksheet as widgets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, assert_never

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import Page, Tool
from family_app.ui.screens.worksheet import WorksheetPresenter
from family_app.ui.screens.worksheet_screen import FormField, WorksheetScreen
from family_app.ui.widgets.boxes import Body, Box, empty
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.fields import ChoiceField, DateField, FieldBox, LineField, LinesField, TicksField
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.save_timer import SaveTimer
from family_app.ui.widgets.table_field import TableField
from family_app.words import Words


class WorksheetPage(Page):
    """Draws a :class:`WorksheetScreen`. The form stays while it is filled in; what is told about it is drawn anew."""

    answered = Signal(str, object)
    save_due = Signal()
    kept = Signal()
    space_wanted = Signal()
    outside_wanted = Signal()
    fresh_wanted = Signal()
    taken_back = Signal()
    earlier_opened = Signal(int)
    looked_back = Signal()
    written_on = Signal()
    removal_asked = Signal()
    filled_printed = Signal()
    blank_printed = Signal()
    agreed = Signal()
    refused = Signal()
    module_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._shown: WorksheetScreen | None = None
        self.fields: dict[str, FieldBox] = {}
        self.timer = SaveTimer(self)
        self.timer.due.connect(self.save_due)
        self._body = Body(look, measure=760)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._body)
        self._first: QWidget = self
        self._foot = self._place()
        self._foot_buttons: list[Button] = []
        self._last: QWidget = self

    def _place(self) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(self.look.gap(12))
        return stack

    # ---- drawing

    def show_screen(self, screen: WorksheetScreen) -> None:
        before, self._shown = self._shown, screen
        self.say_crumb(screen.title)
        if before is None or _form_of(before) != _form_of(screen):
            self._draw(screen)
        for id_, field in self.fields.items():
            answer = screen.answers.get(id_, "")
            if answer != field.answer():
                field.put(answer)
        self._draw_foot(screen, before)

    def _draw(self, screen: WorksheetScreen) -> None:
        _, look, body = self._, self.look, self._body
        self.forget()
        self._foot_buttons = []
        body.clear()
        body.add(Label(screen.module_title, "accent"), Label(screen.title, "h1"))
        if screen.looking_at is not None:
            told = Box(look, "info", pad=14).add(Label(_("As you wrote it, {when}", when=screen.looking_at.when), "h3"))
            back = self._button(_("Back to the form"), self.looked_back.emit, "", "arrow-left")
            on = self._button(_("Write on from this one"), self.written_on.emit)
            body.add(told.add(Flow(look, [back, on])))
        else:
            told = Box(look, "info", pad=14).add(Label(screen.about))
            if screen.state != "open" and screen.keep:  # what is never kept needs no space
                name = _("Unlock") if screen.state == "locked" else _("Make a private space")
                told.add(Flow(look, [self._button(name, self.space_wanted.emit)]))
            body.add(told)
        self.fields = {field.id: self._field(field) for field in screen.fields}
        for box in self.fields.values():
            body.add(Box(look, "card").add(box))
            if screen.looking_at is not None:
                box.set_read_only()
        self._foot = self._place()
        body.add(self._foot)
        first = next(iter(self.fields.values()), None)
        self._first = (first.label.buddy() or first) if first else self
        body.verticalScrollBar().setValue(0)

    def _field(self, field: FormField) -> FieldBox:
        made: FieldBox
        match field.kind:
            case "line":
                made = LineField(self.look, self._, field)
            case "date":
                made = DateField(self.look, self._, field)
            case "lines":
                made = LinesField(self.look, self._, field)
            case "choice":
                made = ChoiceField(self.look, self._, field)
            case "ticks":
                made = TicksField(self.look, self._, field)
            case "table":
                made = TableField(self.look, self._, field)
            case _:
                assert_never(field.kind)
        made.changed.connect(partial(self._changed, field.id))
        return made

    def _changed(self, field_id: str, answer: object) -> None:
        self.answered.emit(field_id, answer)
        self.timer.changed()

    def _draw_foot(self, screen: WorksheetScreen, before: WorksheetScreen | None) -> None:
        """What is told at the end, and the buttons. The keyboard stays there if it was there."""
        if before is not None and _foot_of(before) == _foot_of(screen) and self._foot.count():
            return
        was_here = any(button.hasFocus() for button in self._foot_buttons)
        self._foot_buttons = []
        empty(self._foot)
        for kind, text in (("warn", screen.trouble), ("info", screen.busy)):
            if text:
                self._foot.addWidget(Box(self.look, "warn" if kind == "warn" else "info", pad=14).add(Label(text)))
        if screen.saved and screen.looking_at is None:
            self._foot.addWidget(Label(screen.saved, "muted"))
        if screen.asking:
            self._foot.addWidget(self._question(screen))
        else:
            self._foot.addWidget(Flow(self.look, self._acts(screen), gap=12))
        self._draw_earlier(screen)
        was_busy = not self._body.isEnabled()
        self._body.setEnabled(not screen.busy)
        if (was_here or was_busy) and not screen.asking and not screen.busy:
            self._last.setFocus()

    def _acts(self, screen: WorksheetScreen) -> list[QWidget]:
        _ = self._
        print_filled = self._button(_("Print with my answers"), self.filled_printed.emit, "", "printer")
        self._last = print_filled
        if screen.looking_at is not None:
            return [print_filled, self._button(_("Remove this sheet"), self.removal_asked.emit, "text", "trash-2")]
        blank = self._button(_("Print it blank"), self.blank_printed.emit, "", "file-text")
        fresh = self._button(_("Start afresh"), self.fresh_wanted.emit, "text", "rotate-ccw")
        module = self._button(_("To the overview"), self.module_opened.emit, "text")
        keep = [self._button(screen.keep, self.kept.emit, "primary", "lock")] if screen.keep else []
        undo: list[QWidget] = []
        if screen.can_take_back:
            undo = [self._button(_("Back to what stood here"), self.taken_back.emit, "text", "rotate-ccw")]
        outside = [self._button(screen.outside, self.outside_wanted.emit, "text")] if screen.outside else []
        return [*keep, print_filled, blank, *undo, fresh, *outside, module]

    def _question(self, screen: WorksheetScreen) -> QWidget:
        _ = self._
        match screen.asking:
            case "fresh":
                asked, told = _("Start afresh?"), _("What stands here is not kept, and would be gone.")
                yes = _("Start afresh")
            case "remove":
                asked = _("Remove this sheet now, everywhere?")
                told = _("It goes from the space and from every backup in it, and cannot be brought back.")
                yes = _("Remove it")
            case _:
                asked = _("Is this sheet safe where you are?")
                told = _(
                    "Anybody who finds the paper can read it. Print it only if you have a place nobody looks into."
                )
                yes = _("Print it")
        no = self._button(_("Not now"), self.refused.emit)
        box = Box(self.look, "warn", pad=16).add(Label(asked, "h3"), Label(told))
        box.add(Flow(self.look, [no, self._button(yes, self.agreed.emit, "danger")], gap=12))
        self._last = no
        if self.isVisible():
            QTimer.singleShot(0, no, no.setFocus)  # once it has its place in the page
        return box

    def _draw_earlier(self, screen: WorksheetScreen) -> None:
        if not screen.earlier or screen.looking_at is not None:
            return
        self._foot.addWidget(Label(self._("Earlier sheets"), "h2"))
        buttons: list[QWidget] = []
        for sheet in screen.earlier:
            button = self._button(sheet.when, partial(self.earlier_opened.emit, sheet.number), "", "calendar")
            button.setAccessibleName(self._("Look at the sheet of {when}", when=sheet.when))
            buttons.append(button)
        self._foot.addWidget(Flow(self.look, buttons))

    def _button(self, text: str, act: Callable[[], Any], kind: Kind = "", icon: str = "") -> Button:
        button = Button(self.look, text, kind, icon=icon)
        button.clicked.connect(lambda: act())
        self._foot_buttons.append(button)
        return button

    # ---- the window

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("printer", self._("Print"), lambda: self.filled_printed.emit()),)

    def focus_first(self) -> None:
        self._first.setFocus()

    def forget(self) -> None:
        self.timer.stop()
        for field in self.fields.values():
            field.wipe()
        self.fields = {}


def _form_of(screen: WorksheetScreen) -> object:
    """What the form itself depends on."""
    return screen.module, screen.title, screen.fields, screen.about, screen.state, screen.looking_at


def _foot_of(screen: WorksheetScreen) -> object:
    """What the end of the page depends on."""
    return (
        _form_of(screen),
        screen.trouble,
        screen.busy,
        screen.saved,
        screen.asking,
        screen.keep,
        screen.outside,
        screen.can_take_back,
        screen.earlier,
    )


def join(page: WorksheetPage, presenter: WorksheetPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.answered, presenter.answer),
        (page.save_due, presenter.keep_if_allowed),
        (page.kept, presenter.keep_now),
        (page.space_wanted, presenter.to_space),
        (page.outside_wanted, presenter.keep_outside),
        (page.fresh_wanted, presenter.start_fresh),
        (page.taken_back, presenter.take_back),
        (page.earlier_opened, presenter.look_at),
        (page.looked_back, presenter.look_back),
        (page.written_on, presenter.write_on),
        (page.removal_asked, presenter.ask_remove),
        (page.filled_printed, presenter.print_filled),
        (page.blank_printed, presenter.print_blank),
        (page.agreed, presenter.agree),
        (page.refused, presenter.refuse),
        (page.module_opened, presenter.open_module),
    ]
    for signal, slot in joins:
        signal.connect(slot)
