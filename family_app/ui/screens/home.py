# SPDX-License-Identifier: Apache-2.0
"""Home: help for danger first, then where you stopped, then the modules."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.modules import ModuleTile, tiles
from family_app.ui.screens.places import JOURNAL, OVERDOSE, TONIGHT, Place, through_safety
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class Continue:
    """The one next step: a lesson, how far the module is read, and what the button says."""

    lead: str
    title: str
    under: str
    part: float
    place: Place


@dataclass(frozen=True, slots=True)
class HomeScreen:
    title: str
    emergency: str
    """What the first danger button says."""
    next_step: Continue
    sections: tuple[tuple[str, tuple[ModuleTile, ...]], ...]
    space: str
    """What is kept and where, in one line."""
    space_button: str


class HomePresenter(Presenter[HomeScreen]):
    """Decides the one next step."""

    def enter(self, place: Place) -> None:
        desk = self.desk
        self.show(
            HomeScreen(
                title=self._title(),
                emergency=desk.words("Emergency") if desk.cheer_is_off else desk.words("Overdose: what to do"),
                next_step=self._next_step(),
                sections=sections(desk),
                space=self._space_line(),
                space_button=self._space_button(),
            )
        )

    def _title(self) -> str:
        return self.desk.words("You do not have to solve it all today.")

    def _space_line(self) -> str:
        words = self.desk.words
        match self.desk.state:
            case "open":
                return words("Your private space is open. What you read and write is kept in it, encrypted.")
            case "locked":
                return words("Your private space is locked. You can read everything. Unlock it to find your place.")
            case _:
                return words("You are just looking. Nothing you read or write is kept when you close this window.")

    def _space_button(self) -> str:
        words = self.desk.words
        match self.desk.state:
            case "open":
                return words("Lock it now")
            case "locked":
                return words("Unlock")
            case _:
                return words("Make a private space")

    def _next_step(self) -> Continue:
        words, index = self.desk.words, self.desk.library.index
        last = self.desk.record.last_place() if self.desk.has_store else None
        ids = ([last.module] if last else []) + [
            module_id for section in index.file.sections for module_id in section.modules
        ]
        for module_id in ids:
            module = index.module(module_id)
            if module is None:
                continue
            read = self.desk.lessons_read(module_id)
            left = [lesson for lesson in module.lessons if lesson.id not in read]
            if not left:
                continue
            lesson = next((one for one in left if last and one.id == last.lesson), left[0])
            number = module.lessons.index(lesson) + 1
            minutes = sum(one.minutes for one in left)
            return Continue(
                lead=words("Continue where you stopped") if last or read else words("A good place to start"),
                title=lesson.title,
                under=words(
                    "{module}, part {number} of {total}. About {minutes} minutes left.",
                    module=module.title,
                    number=number,
                    total=len(module.lessons),
                    minutes=minutes,
                ),
                part=len(read & {one.id for one in module.lessons}) / max(1, len(module.lessons)),
                place=Place("lesson", module_id, lesson.id),
            )
        return Continue(
            lead=words("You have read everything here."),
            title=words("Look something up again"),
            under=words("Or practise one conversation. A few minutes are enough."),
            part=1.0,
            place=Place("learn"),
        )

    # ---- what the reader did

    def continue_reading(self) -> None:
        place = self.screen.next_step.place
        summary = self.desk.library.index.module(place.module)
        self.go(through_safety(place, summary.opens_with if summary else ""))

    def open_module(self, module_id: str) -> None:
        self.go(Place("module", module_id))

    def open_overdose(self) -> None:
        self.go(OVERDOSE)

    def open_tonight(self) -> None:
        self.go(TONIGHT)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))

    def space_pressed(self) -> None:
        if self.desk.state == "open":
            self.desk.lock()
        else:
            self.go(Place("space"))

    def write(self) -> None:
        self.go(JOURNAL)


def sections(desk: Desk) -> tuple[tuple[str, tuple[ModuleTile, ...]], ...]:
    """The sections that have modules, each with its tiles."""
    found = ((section.title, tiles(desk, section.modules)) for section in desk.library.index.file.sections)
    return tuple((title, made) for title, made in found if made)
