# SPDX-License-Identifier: Apache-2.0
"""A worksheet as a form: filled in, kept only as its author and the person allow, printed, looked at again."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.study.sheets import FieldAnswer
from family_app.ui.screens.dates import clock_words
from family_app.ui.screens.places import OUR_PLAN, Place
from family_app.ui.screens.worksheet_base import WorksheetBase
from family_app.ui.screens.worksheet_screen import Asking, is_blank
from family_app.work import Report


class WorksheetPresenter(WorksheetBase):
    """Everything a reader can do there."""

    def leave(self) -> None:
        if self._screen is not None:
            self.keep_if_allowed()

    # ---- filling in

    def answer(self, field_id: str, answer: FieldAnswer) -> None:
        """Something was typed or ticked."""
        if self.screen.looking_at is None:
            said = self._saved
            self._forms.typed[self._key] = {**self._answers(), field_id: answer}
            self._forms.waited.discard(self._key)
            if said and not self._is_kept_as_typed:
                self._said[self._key] = ""
                self.show(replace(self.screen, saved=self.desk.words("Changed, and not kept yet.")))

    def keep_if_allowed(self) -> None:
        """Save what is not saved yet, where it is kept by itself."""
        if self._is_kept_as_typed and self._key in self._forms.typed and self.screen.looking_at is None:
            self._keep()

    def keep_now(self) -> None:
        """“Keep this”: into the space, or first on the way to one."""
        answers = self._answers()
        if is_blank(answers):
            self._say(self.desk.words("There is nothing to keep yet."))
            return
        self._forms.wanted.add(self._key)
        if self._keep() and self.desk.state != "open":
            self.go(Place("space"))

    def _keep(self) -> bool:
        """Whether it was saved. With no space open it goes into memory, from where it can be taken along."""
        words, answers = self.desk.words, self._answers()
        if is_blank(answers) and not self._sheets():
            return False
        try:
            self.desk.record.keep_sheet(*self._key, answers, fresh=self._key in self._forms.fresh)
        except FamilyAppError as error:
            self._say(str(error))
            return False
        self._forms.typed.pop(self._key, None)
        for marked in (self._forms.fresh, self._forms.waited):
            marked.discard(self._key)
        self._before = None
        time = clock_words(self.desk.clock())
        if self.desk.state != "open":
            said = words("In memory only, {time}", time=time)
        elif self._sheet.keep == "ask":
            said = words("Saved {time}. What you change now is saved as you go.", time=time)
        else:
            said = words("Saved {time}", time=time)
        self._said[self._key] = said
        self.show(replace(self.screen, saved=said, trouble="", earlier=self._earlier(), can_take_back=False))
        return True

    def to_space(self) -> None:
        """To unlock, or to make a private space: what stands here goes along."""
        if self._sheet.keep != "no" and not is_blank(self._answers()):
            self._keep()
        self.go(Place("space"))

    def keep_outside(self) -> None:
        """The overdose plan, where it can be read without the passphrase: a page that warns comes first."""
        answers = self._answers()
        if is_blank(answers):
            self._say(self.desk.words("There is nothing to keep yet."))
            return
        self.desk.answers_in_hand[self._key] = answers
        self.go(Place(OUR_PLAN.page, at="keep"))

    # ---- other sheets

    def start_fresh(self) -> None:
        """An empty form. What is kept stays; what is not kept is asked about first."""
        self.keep_if_allowed()
        if not is_blank(self._forms.typed.get(self._key, {})):
            self._ask("fresh")
        else:
            self._begin_fresh()

    def _begin_fresh(self) -> None:
        self._put(None)

    def take_back(self) -> None:
        """What stood in the form before it was started afresh, or begun from an earlier sheet."""
        before = self._before
        if before is not None:
            self._before = None
            self._hold(before)

    def look_at(self, number: int) -> None:
        """Read an earlier sheet."""
        self.keep_if_allowed()
        for sheet in self._sheets():
            if sheet.number == number:
                self._draw(looking_at=sheet)

    def look_back(self) -> None:
        """To the sheet of today."""
        self._draw()

    def write_on(self) -> None:
        """Begin a new sheet with the answers of the earlier one that is read."""
        self._put(dict(self.screen.answers))

    def _ask(self, asking: Asking) -> None:
        self.show(replace(self.screen, asking=asking))

    def ask_remove(self) -> None:
        self._ask("remove")

    # ---- paper

    def print_filled(self) -> None:
        """With the answers. A sheet that could put someone in danger asks first."""
        self._print("filled")

    def print_blank(self) -> None:
        self._print("blank")

    def _print(self, how: Literal["filled", "blank"]) -> None:
        if self._sheet.print == "ask":
            self._ask(how)
        else:
            self._to_paper(how)

    def _to_paper(self, how: Literal["filled", "blank"]) -> None:
        self.keep_if_allowed()
        if how == "filled":
            earlier = self.screen.looking_at is not None
            self.desk.answers_in_hand[self._key] = self.screen.answers if earlier else self._answers()
            (self.desk.earlier_in_hand.add if earlier else self.desk.earlier_in_hand.discard)(self._key)
        kind = "worksheet-filled" if how == "filled" else "worksheet"
        self.go(Place("handouts", self._module.id, kind))

    # ---- the question in the page

    def agree(self) -> None:
        """Yes to what is asked."""
        asking = self.screen.asking
        self._ask("")
        match asking:
            case "filled" | "blank":
                self._to_paper(asking)
            case "fresh":
                self._begin_fresh()
            case "remove":
                self._remove()
            case "":
                pass

    def refuse(self) -> None:
        """Not now."""
        self._ask("")

    def _remove(self) -> None:
        """The earlier sheet that is read, here and in every backup."""
        looking_at, record, words = self.screen.looking_at, self.desk.record, self.desk.words
        if looking_at is None:
            return

        def work(_report: Report) -> None:
            record.remove_sheet(looking_at.number)

        self.show(replace(self.screen, busy=words("Removing it here and in the backups…")))
        self.desk.run(work, done=lambda _nothing: self._draw(), failed=lambda error: self._say(str(error)))

    def open_module(self) -> None:
        self.go(Place("module", self._module.id))
