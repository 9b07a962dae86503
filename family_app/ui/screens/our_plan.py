# SPDX-License-Identifier: Apache-2.0
"""The overdose plan outside the space: read it out, keep it there after a plain warning, change it, remove it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from family_app.errors import FamilyAppError
from family_app.library.model import Field
from family_app.library.resolve import fill
from family_app.study.open_plan import PlanLine, keep_plan, plan_lines, remove_plan
from family_app.study.plans import OVERDOSE_MODULE, OVERDOSE_PLAN
from family_app.study.sheets import Answers
from family_app.ui.screens.our_plan_file import plan_of
from family_app.ui.screens.places import OVERDOSE, PLANS, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.worksheet_base import FROM_FILE
from family_app.vault.coarse import coarsen

KEY = OVERDOSE_MODULE, OVERDOSE_PLAN
KEEP = "keep"
"""``at`` of the place where the plan in hand is about to be kept outside."""
WORKSHEET = Place("worksheet", OVERDOSE_MODULE)

Mode = Literal["none", "read", "warn", "remove", "removed"]


@dataclass(frozen=True, slots=True)
class OurPlanScreen:
    """``lines`` are what is read out, or in ``warn`` what would be written. ``said`` is something to tell."""

    mode: Mode
    title: str
    lead: str
    lines: tuple[PlanLine, ...] = ()
    warnings: tuple[str, ...] = ()
    said: str = ""
    can_write: bool = True
    after_death: bool = False
    """Then the steps are “Emergency”, no card for the fridge is offered, and no plan is asked for."""


class OurPlanPresenter(Presenter[OurPlanScreen]):
    """Before a plan is kept it holds what somebody typed, so it is thrown away when the space is locked."""

    private = True

    def enter(self, place: Place) -> None:
        answers = self.desk.answers_in_hand.get(KEY)
        if place.at == KEEP and answers and not self.desk.guest_run:
            self._warn(answers)
        else:
            self._read()

    # ---- what is shown

    def _read(self, said: str = "") -> None:
        words, seen = self.desk.words, plan_of(self.desk)
        if seen.lines or seen.trouble:
            lead = words("After a death it need not stay here. You may leave it, or take it away, whenever you like.")
            if not self.desk.cheer_is_off:
                lead = words("Read it to the call-taker. It is not locked: anyone who uses this computer can read it.")
            self._show("read", lead, seen.lines, said=said or seen.trouble)
        elif seen.is_there:
            self._show("read", words("There is a plan here, and nothing is written in it."), said=said)
        else:
            self._show(
                "none",
                words(
                    "No overdose plan lies outside the private space. It is best on paper, by the phone. You can fill "
                    "it in, print it, and keep it in your space, or out here where no passphrase is asked for."
                ),
                said=said,
            )

    def _warn(self, answers: Answers) -> None:
        words = self.desk.words
        lines = plan_lines(self._fields(), answers)
        told = [
            words("Anyone who uses this computer can read it. It is not locked."),
            words("Leave the address blank if it is private."),
            words("No name of the person."),
        ]
        if any(line.id == "address-words" for line in lines):
            told.append(
                words(
                    "There is an address in it. Hiding from somebody, or in a refuge? "
                    "Change it first, and leave that out."
                )
            )
        lead = words("It could then be read from the overdose screen, from Home, and while your space is locked.")
        self._show("warn", lead, lines, warnings=tuple(told))

    def _show(
        self,
        mode: Mode,
        lead: str,
        lines: tuple[PlanLine, ...] = (),
        *,
        warnings: tuple[str, ...] = (),
        said: str = "",
    ) -> None:
        words = self.desk.words
        titles = {
            "warn": words("Keep it where no passphrase is asked for?"),
            "remove": words("Take this plan away?"),
            "removed": words("The plan is gone from here"),
        }
        title = titles.get(mode, words("Our overdose plan"))
        can_write = not self.desk.guest_run
        self.show(OurPlanScreen(mode, title, lead, lines, warnings, said, can_write, self.desk.cheer_is_off))

    def _fields(self) -> tuple[Field, ...]:
        """The fields of the worksheet, with the country's number in their words."""
        sheet, country = self.desk.library.module(OVERDOSE_MODULE).worksheet, self.desk.country
        fields = sheet.fields if sheet is not None else ()
        return tuple(
            msgspec.structs.replace(
                field,
                label=fill(field.label, country),
                columns=tuple(fill(column, country) for column in field.columns),
            )
            for field in fields
        )

    # ---- what the reader did

    def keep(self) -> None:
        """“Keep it, not locked”, after the warning."""
        answers = self.desk.answers_in_hand.get(KEY)
        if self.screen.mode != "warn" or not answers or self.desk.guest_run:
            return
        try:
            keep_plan(self.desk.paths.overdose_plan, self._fields(), answers)
        except FamilyAppError as error:
            self._show("warn", self.screen.lead, self.screen.lines, warnings=self.screen.warnings, said=str(error))
            return
        self._tell_no_day()
        self.desk.answers_in_hand.pop(KEY, None)
        self._read(self.desk.words("It is kept here now. You can change it or take it away at any time."))

    def _tell_no_day(self) -> None:
        """File times are a diary: these say the first of the month."""
        plan = self.desk.paths.overdose_plan
        coarsen([plan, plan.parent], self.desk.clock())

    def not_now(self) -> None:
        """Nothing is written, or nothing is taken away."""
        if self.screen.mode == "remove":
            self._read()
        else:
            self.go(WORKSHEET)

    def change(self) -> None:
        """On the worksheet, with what stands in the file."""
        self.go(Place("worksheet", OVERDOSE_MODULE, at=FROM_FILE))

    def fill_in(self) -> None:
        self.go(WORKSHEET)

    def ask_remove(self) -> None:
        lead = self.desk.words("It goes from this computer's folder at once, and cannot be brought back.")
        self._show("remove", lead, self.screen.lines)

    def remove(self) -> None:
        """“Take it away”."""
        if self.screen.mode != "remove" or self.desk.guest_run:
            return
        try:
            remove_plan(self.desk.paths.overdose_plan)
        except FamilyAppError as error:
            self._read(str(error))
            return
        self._tell_no_day()
        lead = self.desk.words(
            "Copies that you or this computer made elsewhere (a backup, a memory stick, a print-out) are still there. "
            "A sheet kept in your private space stays too."
        )
        self._show("removed", lead)

    def print_card(self) -> None:
        """The card for the fridge, with what stands in the plan."""
        self.go(Place("handouts", item="fridge"))

    def open_overdose(self) -> None:
        self.go(OVERDOSE)

    def open_plans(self) -> None:
        self.go(PLANS)
