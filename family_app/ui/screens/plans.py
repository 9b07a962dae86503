# SPDX-License-Identifier: Apache-2.0
"""My plans: every sheet that was kept, the family binder, where the naloxone is, and what could be planned next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.library.resolve import fill
from family_app.study.naloxone import Kit, keep_kit, kit_of, month_text, read_month
from family_app.study.plans import (
    SUGGESTED,
    SUGGESTED_AFTER_A_DEATH,
    Plan,
    binder,
    bound,
    is_in,
    kept_plans,
    purpose_of,
    purpose_words,
    put_in,
    take_out,
)
from family_app.study.sheets import Sheet
from family_app.ui.screens.dates import date_words, local
from family_app.ui.screens.our_plan_file import has_plan
from family_app.ui.screens.places import HANDOUTS, OUR_PLAN, Place, through_safety
from family_app.ui.screens.plan_offers import kit_words
from family_app.ui.screens.plans_screen import KitBox, PlanCard, PlansScreen, SheetLine, Suggestion
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.worksheet_base import WRITE_ON
from family_app.words import month_words

Paper = Literal["binder", "fridge", "wallet"]


class PlansPresenter(Presenter[PlansScreen]):
    """Read from the space each time the page is entered; nothing of it survives a lock."""

    private = True

    def enter(self, place: Place) -> None:
        self.show(self._read())

    # ---- what is shown

    def _read(self, said: str = "", *, kit_said: str = "") -> PlansScreen:
        desk, words = self.desk, self.desk.words
        self._plans: tuple[Plan, ...] = ()
        if desk.state != "locked":
            self._plans = kept_plans(desk.library, desk.record) if desk.has_store else ()
        keys = binder(desk.record) if self._plans else frozenset()
        notice, button = self._notice()
        return PlansScreen(
            state=desk.state,
            lead=words("A plan is a worksheet that you chose to keep. Nothing else stands here."),
            notice=notice,
            notice_button=button,
            plans=tuple(self._card(plan, keys) for plan in self._plans),
            in_binder=tuple(f"{plan.title}, {self._day(sheet)}" for plan, sheet in bound(self._plans, keys)),
            next_=self._next(),
            kit=self._kit(kit_said),
            our_plan=self._our_plan(),
            said=said,
            fridge=not desk.cheer_is_off,
        )

    def _notice(self) -> tuple[str, str]:
        words = self.desk.words
        match self.desk.state:
            case "open":
                return "", ""
            case "locked":
                return words("Your plans are in your private space. It is locked."), words("Unlock")
            case _:
                return (
                    words("You are just looking. What you keep here is gone when you close this window."),
                    words("Make a private space"),
                )

    def _card(self, plan: Plan, keys: frozenset[str]) -> PlanCard:
        words = self.desk.words
        newest, *earlier = (self._line(plan, sheet, keys) for sheet in plan.sheets)
        alone = "" if plan.may_bind else words("Never in the binder: it is printed alone, from its own page.")
        return PlanCard(plan.key, plan.title, purpose_words(plan.purpose, words), newest, tuple(earlier), alone)

    def _line(self, plan: Plan, sheet: Sheet, keys: frozenset[str]) -> SheetLine:
        return SheetLine(sheet.number, self._day(sheet), is_in(keys, plan, sheet) if plan.may_bind else None)

    def _day(self, sheet: Sheet) -> str:
        return date_words(local(sheet.changed).date(), self.desk.words)

    def _next(self) -> tuple[Suggestion, ...]:
        """Worksheets that fit and are not begun. Nothing is missing; they are offers."""
        words, index = self.desk.words, self.desk.library.index
        begun = {plan.module.id for plan in self._plans}
        wanted = SUGGESTED_AFTER_A_DEATH if self.desk.cheer_is_off else SUGGESTED
        summaries = [index.module(module_id) for module_id in wanted if module_id not in begun]
        return tuple(
            Suggestion(summary.id, summary.worksheet, purpose_words(purpose_of(summary.id), words))
            for summary in summaries
            if summary is not None and summary.worksheet
        )

    def _kit(self, said: str) -> KitBox | None:
        """Not while locked, and not after a death."""
        desk = self.desk
        if desk.state == "locked" or desk.cheer_is_off:
            return None
        kit = kit_of(desk.record) if desk.has_store else Kit()
        typed = self.desk.forms.kit
        note = desk.country.naloxone
        as_of = desk.words(" (As of {month}.)", month=month_words(note.as_of, desk.words)) if note.as_of else ""
        told = kit_words(kit, self._today(), desk.words)
        how = fill(note.says, desk.country) + as_of
        box = KitBox(kit.place, kit.count, month_text(kit.expires), kit.who, told, how, said)
        return box if typed is None else _with(box, typed)

    def _our_plan(self) -> str:
        words = self.desk.words
        if not has_plan(self.desk):
            return ""
        if self.desk.cheer_is_off:
            return words("An overdose plan still lies outside your space. You may leave it, or take it away.")
        return words("It is kept outside your space: anyone who uses this computer can read it.")

    def _today(self) -> date:
        return local(self.desk.clock()).date()

    # ---- what the reader did

    def notice_pressed(self) -> None:
        """Unlock, or make a space."""
        self.go(Place("space"))

    def open_sheet(self, key: str, number: int) -> None:
        """Read a sheet as it was written."""
        self._open(key, str(number))

    def write_on(self, key: str, number: int) -> None:
        """A new sheet that begins with what stands in this one; of today's, go on with it."""
        self._open(key, f"{WRITE_ON}{number}")

    def _open(self, key: str, at: str) -> None:
        """Past the safety question, where the module opens with it."""
        module = self._plan(key).module
        self.go(through_safety(Place("worksheet", module.id, at=at), module.opens_with))

    def bind(self, key: str, number: int) -> None:
        """Into the binder, or out of it."""
        plan = self._plan(key)
        sheet = next(one for one in plan.sheets if one.number == number)
        record, words = self.desk.record, self.desk.words
        try:
            if is_in(binder(record), plan, sheet):
                take_out(record, plan, sheet)
                said = words("“{title}” is out of the binder. It stays kept.", title=plan.title)
            else:
                put_in(record, plan, sheet)
                said = words("“{title}” is in the binder.", title=plan.title)
        except FamilyAppError as error:
            said = str(error)
        self.show(self._read(said))

    def typed_naloxone(self, typed: Kit) -> None:
        """Not kept yet; a page that is drawn anew gets it back."""
        self.desk.forms.kit = typed
        box = self.screen.kit
        if box is not None:
            self._screen = replace(self.screen, kit=_with(box, typed))

    def keep_naloxone(self, typed: Kit) -> None:
        """Where, how many, until when as it was typed, and who knows."""
        words = self.desk.words
        month = read_month(typed.expires, words)
        if month is None:
            said = words("The date was not understood. Write the month and year from the box, for example 03/2027.")
            self._say_of_kit(said, typed)
            return
        try:
            keep_kit(self.desk.record, replace(typed, expires=month))
        except FamilyAppError as error:
            self._say_of_kit(str(error), typed)
            return
        self.desk.forms.kit = None
        said = words("Kept.") if self.desk.state == "open" else words("In memory only, until you close this window.")
        self.show(self._read(kit_said=said))

    def _say_of_kit(self, said: str, typed: Kit) -> None:
        """With what was typed still there."""
        box = self.screen.kit
        if box is not None:
            self.show(replace(self.screen, kit=replace(_with(box, typed), said=said)))

    def plan_next(self, module_id: str) -> None:
        """Fill in one that was offered."""
        summary = self.desk.library.index.module(module_id)
        self.go(through_safety(Place("worksheet", module_id), summary.opens_with if summary else ""))

    def see_paper(self, paper: Paper) -> None:
        """The binder or a card as it would be printed."""
        self.go(Place(HANDOUTS.page, item=paper))

    def open_our_plan(self) -> None:
        self.go(OUR_PLAN)

    def _plan(self, key: str) -> Plan:
        return next(plan for plan in self._plans if plan.key == key)


def _with(box: KitBox, typed: Kit) -> KitBox:
    return replace(box, place=typed.place, count=typed.count, expires=typed.expires, who=typed.who)
