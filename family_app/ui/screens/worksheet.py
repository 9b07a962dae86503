# SPDX-License-Identifier: Apache-2.0
"""A worksheet as a form: filled in, kept only as its author and the person allow, printed, looked at again."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.library.model import Module, Worksheet
from family_app.library.resolve import fill
from family_app.study.sheets import Answers, FieldAnswer, Sheet
from family_app.ui.screens.dates import clock_words, date_words, local
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Go, Place
from family_app.ui.screens.presenter import Presenter, View
from family_app.ui.screens.worksheet_screen import Asking, EarlierSheet, FormField, WorksheetScreen, is_blank
from family_app.work import Report


class WorksheetPresenter(Presenter[WorksheetScreen]):
    """What is typed lies here at every moment. It goes into the space by itself only where the worksheet says so."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._typed: dict[tuple[str, str], dict[str, FieldAnswer]] = {}
        """Answers that are not kept, by worksheet."""
        self._fresh = False
        self._saved = ""

    # ---- coming and going

    def enter(self, place: Place) -> None:
        if self._screen is not None and self.screen.module != place.module:
            self._fresh, self._saved = False, ""
        self._module: Module = self.desk.library.module(place.module)
        sheet = self._module.worksheet
        if sheet is None:
            self.go(Place("module", place.module))
            return
        self._sheet: Worksheet = sheet
        self.desk.answers_in_hand.pop(self._key, None)
        self._draw()

    def attach(self, view: View[WorksheetScreen]) -> None:
        if self._screen is not None and self._screen.looking_at is None:
            self._screen = replace(self._screen, answers=self._answers())
        super().attach(view)

    def show(self, screen: WorksheetScreen) -> None:
        """Always with what was typed last: an older answer drawn again would undo somebody's typing."""
        if screen.looking_at is None:
            screen = replace(screen, answers=self._answers())
        super().show(screen)

    def leave(self) -> None:
        if self._screen is not None:
            self.keep_if_allowed()

    @property
    def _key(self) -> tuple[str, str]:
        return self._module.id, self._sheet.id

    def _sheets(self) -> tuple[Sheet, ...]:
        return self.desk.record.sheets(*self._key) if self.desk.has_store else ()

    def _answers(self) -> Answers:
        """What stands in the form: what was typed, or else what was kept last."""
        typed = self._typed.get(self._key)
        if typed is not None:
            return dict(typed)
        kept = () if self._fresh else self._sheets()
        return kept[0].answers if kept else {}

    # ---- drawing

    def _draw(self, *, looking_at: Sheet | None = None, trouble: str = "") -> None:
        desk, sheet = self.desk, self._sheet
        self.show(
            WorksheetScreen(
                module=self._module.id,
                module_title=self._module.title,
                title=sheet.title,
                about=self._about(),
                state=desk.state,
                fields=self._fields(),
                answers=looking_at.answers if looking_at else {},
                keep=self._keep_words(),
                saved=self._saved,
                earlier=self._earlier(),
                looking_at=self._named(looking_at) if looking_at else None,
                trouble=trouble,
            )
        )

    def _fields(self) -> tuple[FormField, ...]:
        country = self.desk.country
        return tuple(
            FormField(
                id=field.id,
                label=fill(field.label, country),
                help=fill(field.help, country),
                kind=field.kind,
                rows=field.rows,
                options=tuple((option, fill(option, country)) for option in field.options),
                columns=tuple(fill(column, country) for column in field.columns),
            )
            for field in self._sheet.fields
        )

    def _about(self) -> str:
        words, is_open = self.desk.words, self.desk.state == "open"
        match self._sheet.keep:
            case "yes" if is_open:
                return words("What you write is saved in your private space as you go.")
            case "yes" | "ask" if self.desk.state == "locked":
                return words("Your private space is locked. What you write here is not kept.")
            case "yes" | "ask" if not is_open:
                return words("You are just looking: what you write is gone when you close the window.")
            case "ask":
                return words("Nothing is kept unless you press the button at the end.")
            case _:
                return words("This sheet is never kept. It is gone when you lock or close the window.")

    def _keep_words(self) -> str:
        words = self.desk.words
        if self._sheet.keep == "no":
            return ""
        if self.desk.state != "open":
            return (
                words("Unlock to keep this")
                if self.desk.state == "locked"
                else words("Make a private space to keep this")
            )
        return words("Keep this in my private space") if self._sheet.keep == "ask" else ""

    def _earlier(self) -> tuple[EarlierSheet, ...]:
        """Sheets of other days; the one of today is what stands in the form."""
        today = local(self.desk.clock()).date()
        sheets = self._sheets()
        current = sheets[:1] if sheets and local(sheets[0].begun).date() == today and not self._fresh else ()
        return tuple(self._named(sheet) for sheet in sheets if sheet not in current)

    def _named(self, sheet: Sheet) -> EarlierSheet:
        return EarlierSheet(sheet.number, date_words(local(sheet.changed).date(), self.desk.words))

    def _say(self, trouble: str) -> None:
        self.show(replace(self.screen, trouble=trouble, busy="", saved=self._saved))

    # ---- filling in

    def answer(self, field_id: str, answer: FieldAnswer) -> None:
        """Something was typed or ticked."""
        if self.screen.looking_at is None:
            self._typed[self._key] = {**self._answers(), field_id: answer}
            if self._saved and self._sheet.keep == "ask":
                self._saved = ""
                self.show(replace(self.screen, saved=self._not_kept()))

    def _not_kept(self) -> str:
        return self.desk.words("Changed, and not kept yet.")

    def keep_if_allowed(self) -> None:
        """Save what is not saved yet, where the worksheet is kept by itself."""
        if self._sheet.keep == "yes" and self._key in self._typed and self.screen.looking_at is None:
            self._keep()

    def keep_now(self) -> None:
        """“Keep this”: into the space, or first on the way to one."""
        answers = self._answers()
        if is_blank(answers):
            self._say(self.desk.words("There is nothing to keep yet."))
            return
        if self._keep() and self.desk.state != "open":
            self.go(Place("space"))

    def _keep(self) -> bool:
        """Whether it was saved. With no space open it goes into memory, from where it can be taken along."""
        words, answers = self.desk.words, self._answers()
        if is_blank(answers) and not self._sheets():
            return False
        try:
            self.desk.record.keep_sheet(*self._key, answers, fresh=self._fresh)
        except FamilyAppError as error:
            self._say(str(error))
            return False
        self._typed.pop(self._key, None)
        self._fresh = False
        time = clock_words(self.desk.clock())
        is_open = self.desk.state == "open"
        self._saved = words("Saved {time}", time=time) if is_open else words("In memory only, {time}", time=time)
        self.show(replace(self.screen, saved=self._saved, trouble="", earlier=self._earlier()))
        return True

    def to_space(self) -> None:
        """To unlock, or to make a private space: what stands here goes along."""
        if self._sheet.keep != "no" and not is_blank(self._answers()):
            self._keep()
        self.go(Place("space"))

    # ---- other sheets

    def start_fresh(self) -> None:
        """An empty form. What is kept stays; what is not kept is asked about first."""
        self.keep_if_allowed()
        if not is_blank(self._typed.get(self._key, {})):
            self._ask("fresh")
        else:
            self._begin_fresh()

    def _begin_fresh(self) -> None:
        self._typed.pop(self._key, None)
        self._fresh, self._saved = True, ""
        self._draw()

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
        self._typed[self._key] = dict(self.screen.answers)
        self._fresh, self._saved = True, ""
        self._draw()

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
            self.desk.answers_in_hand[self._key] = self.screen.answers if self.screen.looking_at else self._answers()
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
