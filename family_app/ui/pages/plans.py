# SPDX-License-Identifier: Apache-2.0
"""My plans as widgets."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.screens.plans import PlansPresenter
from family_app.ui.screens.plans_screen import PlanCard, PlansScreen, SheetLine, Suggestion
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.kept import Kept
from family_app.ui.widgets.kit_form import KitForm
from family_app.ui.widgets.labels import Label, show_if
from family_app.ui.widgets.tiles import Tile
from family_app.words import Words


class PlansPage(ScrollingPage):
    """Draws a :class:`PlansScreen`. The naloxone form stays while it is filled in; the rest is drawn anew."""

    notice_pressed = Signal()
    sheet_opened = Signal(str, int)
    written_on = Signal(str, int)
    bound = Signal(str, int)
    naloxone_kept = Signal(object)
    naloxone_typed = Signal(object)
    next_opened = Signal(str)
    paper_opened = Signal(str)
    our_plan_opened = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self.crumb = words("My plans")
        self.kit = KitForm(look, words)
        self.kit.kept.connect(self.naloxone_kept)
        self.kit.typed.connect(self.naloxone_typed)
        self._parts: Kept[dict[str, Button]] = Kept(self._body.stack)
        self._by_key: dict[str, Button] = {}
        self._drawn: PlansScreen | None = None

    def show_screen(self, screen: PlansScreen) -> None:
        before, self._drawn = self._drawn, screen
        bar = self._body.verticalScrollBar()
        at = bar.value() if before is not None and self.isVisible() else 0
        if screen.kit is not None:
            self.kit.show_box(screen.kit)
        if screen != before:
            self._draw(screen)
        QTimer.singleShot(0, self, partial(bar.setValue, at))

    def _draw(self, screen: PlansScreen) -> None:
        focus = QApplication.focusWidget()
        key = next((key for key, button in self._by_key.items() if button is focus), "")
        if key:
            self.setFocus()  # else it wanders while the widgets go
        self._by_key = {}
        self._parts.begin()
        self._draw_above(screen)
        show_if(self.kit, screen.kit is not None)
        self._parts.add(self.kit)
        self._draw_below(screen)
        self._parts.end()
        if key:
            self._by_key.get(key, next(iter(self._by_key.values()))).setFocus()

    # ---- above the naloxone: what is kept

    def _draw_above(self, screen: PlansScreen) -> None:
        _ = self._
        self._parts.add(Label(_("My plans"), "h1"), Label(screen.lead, "muted"))
        if screen.said:
            self._parts.add(Box(self.look, "info", pad=14).add(Label(screen.said)))
        if screen.notice:
            button = self._button("notice", screen.notice_button, self.notice_pressed.emit, icon="lock")
            self._parts.add(Box(self.look, "info", pad=16).add(Label(screen.notice), row(button, None)))
        for plan in screen.plans:
            self._add(plan, partial(self._plan, plan))
        if screen.plans:
            self._add(("binder", screen.in_binder), partial(self._binder, screen))
        elif screen.state != "locked":
            nothing = _(
                "Nothing is kept yet. Fill in one of the sheets below, on the screen or with a pen. "
                "What you keep then stands here, with its date."
            )
            self._parts.add(Box(self.look, "card").add(Label(nothing)))

    def _plan(self, plan: PlanCard) -> Box:
        _ = self._
        box = Box(self.look, "card", gap=6)
        box.add(Label(plan.purpose, "accent"), Label(plan.title, "h3"))
        box.add(Label(_("Written on {when}", when=plan.newest.when), "muted"))
        box.add(Flow(self.look, self._sheet_buttons(plan, plan.newest)))
        if plan.alone:
            box.add(Label(plan.alone, "small"))
        if plan.earlier:
            box.stack.addSpacing(self.look.gap(6))
            box.add(Label(_("Earlier"), "small"))
            for sheet in plan.earlier:
                box.add(Flow(self.look, self._earlier_buttons(plan, sheet)))
        return box

    def _sheet_buttons(self, plan: PlanCard, sheet: SheetLine) -> list[QWidget]:
        _ = self._
        key, name = f"{plan.key}/{sheet.number}", f"{plan.title}, {sheet.when}"
        opened = self._button(f"open/{key}", _("Open"), partial(self.sheet_opened.emit, plan.key, sheet.number))
        on = self._button(
            f"on/{key}", _("Write on"), partial(self.written_on.emit, plan.key, sheet.number), "", "pencil"
        )
        for button in (opened, on):
            button.setAccessibleName(f"{button.text()}: {name}")
        return [opened, on, *self._binder_button(plan, sheet)]

    def _earlier_buttons(self, plan: PlanCard, sheet: SheetLine) -> list[QWidget]:
        opened = partial(self.sheet_opened.emit, plan.key, sheet.number)
        button = self._button(f"open/{plan.key}/{sheet.number}", sheet.when, opened, "", "calendar")
        button.setAccessibleName(self._("Look at the sheet of {when}", when=sheet.when) + f": {plan.title}")
        return [button, *self._binder_button(plan, sheet)]

    def _binder_button(self, plan: PlanCard, sheet: SheetLine) -> list[QWidget]:
        if sheet.in_binder is None:
            return []
        words = self._("Take out of the binder") if sheet.in_binder else self._("Put into the binder")
        act = partial(self.bound.emit, plan.key, sheet.number)
        icon = "x" if sheet.in_binder else "plus"
        button = self._button(f"bind/{plan.key}/{sheet.number}", words, act, "text", icon)
        button.setAccessibleName(f"{words}: {plan.title}, {sheet.when}")
        return [button]

    def _binder(self, screen: PlansScreen) -> Box:
        _ = self._
        box = Box(self.look, "hero", gap=8).add(Label(_("Family binder"), "h2", on="soft"))
        if not screen.in_binder:
            told = _("Nothing is in it by itself. Put in the sheets that you want to print together.")
            return box.add(Label(told, on="soft"))
        told = _("One print-out with these sheets, in order, with their dates. No names, unless you wrote them.")
        box.add(Label(told, on="soft"), *(Label(f"• {title}", on="soft") for title in screen.in_binder))
        see = self._button(
            "binder", _("See the binder"), partial(self.paper_opened.emit, "binder"), "primary", "printer"
        )
        return box.add(row(see, None))

    # ---- below it: what could be next, and the cards

    def _draw_below(self, screen: PlansScreen) -> None:
        if screen.our_plan:
            self._add(("our plan", screen.our_plan), partial(self._our_plan, screen.our_plan))
        if screen.next_:
            self._parts.add(Label(self._("What could be planned next"), "h2"))
            self._add(screen.next_, partial(self._suggestions, screen.next_))
        self._add(("cards", screen.fridge), partial(self._cards, fridge=screen.fridge))

    def _our_plan(self, says: str) -> QWidget:
        _ = self._
        read = self._button("our-plan", _("Read it"), self.our_plan_opened.emit, "", "phone")
        box = Box(self.look, "card").add(Label(_("Our overdose plan"), "h2"), Label(says))
        return box.add(row(read, None))

    def _cards(self, *, fridge: bool) -> QWidget:
        _ = self._
        cards = Box(self.look, "card").add(Label(_("Cards to print"), "h2"))
        told, made = _("For the wallet: a few numbers among empty lines, with no title."), []
        if fridge:
            first = _("For the fridge: the overdose steps, with your address and your naloxone if you wrote them.")
            told = f"{first} {told}"
            printed = partial(self.paper_opened.emit, "fridge")
            made.append(self._button("fridge", _("Card for the fridge"), printed, "", "printer"))
        printed = partial(self.paper_opened.emit, "wallet")
        made.append(self._button("wallet", _("Card for the wallet"), printed, "", "printer"))
        return cards.add(Label(told), Flow(self.look, list(made)))

    def _suggestions(self, next_: tuple[Suggestion, ...]) -> QWidget:
        return Columns(self.look, [self._suggestion(one) for one in next_], least=300, most=2)

    def _suggestion(self, one: Suggestion) -> Tile:
        opened = partial(self.next_opened.emit, one.module)
        tile = Tile(self.look, one.title, opened, icon="clipboard-list", verb=self._("Fill in"))
        tile.add(Label(one.under, "muted"))
        self._by_key[f"next/{one.module}"] = tile.button
        return tile.add_button()

    # ---- small things

    def _add(self, value: Hashable, make: Callable[[], QWidget]) -> None:
        """What draws ``value``: a card that says what it said before is not built again."""

        def new() -> tuple[QWidget, dict[str, Button]]:
            others, self._by_key = self._by_key, {}
            made, own = make(), self._by_key
            self._by_key = others
            return made, own

        card, keys = self._parts.get(value, new)
        self._by_key.update(keys)
        self._parts.add(card)

    def _button(self, key: str, words: str, act: Callable[[], Any], kind: Kind = "", icon: str = "") -> Button:
        button = Button(self.look, words, kind, icon=icon)
        button.clicked.connect(lambda: act())
        self._by_key[key] = button
        return button

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("printer", self._("The binder on paper"), lambda: self.paper_opened.emit("binder")),)

    def focus_first(self) -> None:
        first = next(iter(self._by_key.values()), None)
        (first or self).setFocus()

    def forget(self) -> None:
        self.kit.wipe()
        self._parts.begin()
        self._parts.add(self.kit)
        self._parts.end()
        self._by_key = {}
        self._drawn = None


def join(page: PlansPage, presenter: PlansPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.notice_pressed, presenter.notice_pressed),
        (page.sheet_opened, presenter.open_sheet),
        (page.written_on, presenter.write_on),
        (page.bound, presenter.bind),
        (page.naloxone_kept, presenter.keep_naloxone),
        (page.naloxone_typed, presenter.typed_naloxone),
        (page.next_opened, presenter.plan_next),
        (page.paper_opened, presenter.see_paper),
        (page.our_plan_opened, presenter.open_our_plan),
    ]
    for signal, slot in joins:
        signal.connect(slot)
