# SPDX-License-Identifier: Apache-2.0
"""What stands on a worksheet's page: the form with its answers, what is told about keeping, and the earlier sheets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from family_app.library.model import Module, Worksheet
from family_app.library.resolve import fill
from family_app.study.plans import OVERDOSE_PLAN
from family_app.study.sheets import Answers, FieldAnswer, Sheet
from family_app.ui.screens.dates import date_words, local
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.forms import Forms, Key
from family_app.ui.screens.our_plan_file import plan_of
from family_app.ui.screens.places import Go, Place
from family_app.ui.screens.presenter import Presenter, View
from family_app.ui.screens.worksheet_screen import EarlierSheet, FormField, WorksheetScreen

FROM_FILE = "from-file"
"""``at`` of a place: with the overdose plan that lies outside the space."""
WRITE_ON = "on:"
"""Before the number of a sheet, as ``at`` of a place: a new sheet that begins with its answers."""


@dataclass(frozen=True, slots=True)
class Before:
    """What stood in the form before something else was put there: answers that were not kept, if there were any."""

    typed: dict[str, FieldAnswer] | None
    fresh: bool
    wanted: bool
    saved: str


class WorksheetBase(Presenter[WorksheetScreen]):
    """What is typed lies in the desk's forms at every moment. It goes into the space by itself only where that is
    allowed."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._said: dict[Key, str] = {}
        self._before: Before | None = None

    # ---- coming and going

    def enter(self, place: Place) -> None:
        """``place.at`` is the number of a sheet to read, :data:`WRITE_ON` before a number, or :data:`FROM_FILE`."""
        if self._screen is not None and self.screen.module != place.module:
            self._before = None
        self._module: Module = self.desk.library.module(place.module)
        sheet = self._module.worksheet
        if sheet is None:
            self.go(Place("module", place.module))
            return
        self._sheet: Worksheet = sheet
        self.desk.answers_in_hand.pop(self._key, None)
        if self._key in self._forms.beside:
            self._before = Before(self._forms.beside.pop(self._key), fresh=True, wanted=False, saved="")
        self._draw()
        self._begin_at(place.at)

    def _begin_at(self, at: str) -> None:
        """Open what a place asks for; a sheet that is gone shows the form."""
        if self._forms.begun.get(self._key) == at and (self._key in self._forms.typed or self._of_today()):
            return
        if at == FROM_FILE:
            answers = plan_of(self.desk).answers
            if answers:
                self._put(dict(answers))
                self._forms.begun[self._key] = at
            return
        number = at.removeprefix(WRITE_ON)
        wanted = next((one for one in self._sheets() if str(one.number) == number), None)
        if wanted is None or wanted in self._of_today():
            return
        if at != number:
            self._put(dict(wanted.answers))
            self._forms.begun[self._key] = at
        else:
            self._draw(looking_at=wanted)

    def _put(self, answers: dict[str, FieldAnswer] | None) -> None:
        """Other answers into the form, as a new sheet; what stood there can be taken back."""
        key, forms = self._key, self._forms
        self._before = Before(forms.typed.get(key), key in forms.fresh, key in forms.wanted, self._saved)
        self._hold(Before(answers, fresh=True, wanted=False, saved=""))

    def _hold(self, held: Before) -> None:
        key, forms = self._key, self._forms
        forms.forget(key)
        if held.typed is not None:
            forms.typed[key] = held.typed
        for marked, on in ((forms.fresh, held.fresh), (forms.wanted, held.wanted)):
            if on:
                marked.add(key)
        self._said[key] = held.saved
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

    @property
    def _forms(self) -> Forms:
        return self.desk.forms

    @property
    def _key(self) -> Key:
        return self._module.id, self._sheet.id

    def _sheets(self) -> tuple[Sheet, ...]:
        return self.desk.record.sheets(*self._key) if self.desk.has_store else ()

    def _answers(self) -> Answers:
        """What stands in the form: what was typed, or else what was kept last."""
        typed = self._forms.typed.get(self._key)
        if typed is not None:
            return dict(typed)
        kept = () if self._key in self._forms.fresh else self._sheets()
        return kept[0].answers if kept else {}

    def _of_today(self) -> tuple[Sheet, ...]:
        """The sheet that the form shows, when it was begun today."""
        sheets, today = self._sheets(), local(self.desk.clock()).date()
        if not sheets or self._key in self._forms.fresh or local(sheets[0].begun).date() != today:
            return ()
        return sheets[:1]

    @property
    def _saved(self) -> str:
        if self._key in self._forms.waited:
            return self.desk.words("It waited here while your space was locked, and is not kept yet.")
        return self._said.get(self._key, "")

    @property
    def _is_kept_as_typed(self) -> bool:
        """Where the worksheet says so, and where the person has pressed “Keep this” while their space was open: now,
        or on an earlier day, unless they began a new sheet since."""
        return self._sheet.keep == "yes" or (self.desk.state == "open" and self._was_wanted)

    @property
    def _was_wanted(self) -> bool:
        key = self._key
        was_kept = self._sheet.keep == "ask" and key not in self._forms.fresh and bool(self._sheets())
        return key in self._forms.wanted or was_kept

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
                outside=self._outside_words(),
                saved=self._saved,
                can_take_back=self._before is not None,
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
            case "ask" if self._was_wanted:
                return words("You keep this sheet in your private space: what you change is saved as you go.")
            case "ask" if self._sheet.id == OVERDOSE_PLAN:
                return words(
                    "This one is best on paper, by the phone: print it blank and fill it in with a pen. "
                    "Nothing is kept here unless you press the button at the end."
                )
            case "ask":
                return words("Nothing is kept unless you press the button at the end.")
            case _:
                return words(
                    "This sheet is never kept. It is gone at Quick exit, and when you lock or close the window."
                )

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

    def _outside_words(self) -> str:
        """Only the overdose plan can be kept where no passphrase is asked for; a guest run writes no file at all."""
        if self._sheet.id != OVERDOSE_PLAN or self.desk.guest_run or self.desk.cheer_is_off:
            return ""
        return self.desk.words("Keep it where it can be read without the passphrase…")

    def _earlier(self) -> tuple[EarlierSheet, ...]:
        """Sheets of other days; the one of today is what stands in the form."""
        current = self._of_today()
        return tuple(self._named(sheet) for sheet in self._sheets() if sheet not in current)

    def _named(self, sheet: Sheet) -> EarlierSheet:
        return EarlierSheet(sheet.number, date_words(local(sheet.changed).date(), self.desk.words))

    def _say(self, trouble: str) -> None:
        self.show(replace(self.screen, trouble=trouble, busy="", saved=self._saved))
