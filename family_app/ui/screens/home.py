# SPDX-License-Identifier: Apache-2.0
"""Home: help for danger first, then one next step, then what today quietly offers and the path it lies on."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from family_app.errors import FamilyAppError
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.naloxone_offer import KEY as NALOXONE
from family_app.ui.screens.naloxone_offer import WANTED
from family_app.ui.screens.next_step import FIRST_DAYS, NextStep, PathRow, next_step, path_rows, path_title
from family_app.ui.screens.places import FIRST, JOURNAL, LEARN, OVERDOSE, TONIGHT, WHERE, Place, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.today_line import TodayLine


@dataclass(frozen=True, slots=True)
class WhereThingsAre:
    """Who it is about and where things are, in words, and what the button to change it says."""

    says: str
    button: str


@dataclass(frozen=True, slots=True)
class Risk:
    """What comes first in a time of special danger, in the words of the library, and where it is explained.

    ``kit`` asks after the naloxone while nothing is known of it, or says how to get some.
    """

    says: str
    verb: str
    module: str
    kit: TodayLine | None = None


@dataclass(frozen=True, slots=True)
class TonightTile:
    title: str
    says: str
    verb: str
    place: Place


@dataclass(frozen=True, slots=True)
class HomeScreen:
    """``said`` is something that could not be done. ``risk`` and ``today`` are there only when they say something;
    ``tonight`` unless the next step is its page already."""

    title: str
    emergency: str
    """What the first danger button says."""
    standing: WhereThingsAre
    risk: Risk | None
    next_step: NextStep
    today: tuple[TodayLine, ...]
    path_title: str
    path: tuple[PathRow, ...]
    tonight: TonightTile | None
    space: str
    """What is kept and where, in one line."""
    space_button: str
    said: str = ""


class HomePresenter(Presenter[HomeScreen]):
    """Decides the one next step."""

    private = True

    def enter(self, place: Place) -> None:
        self._draw()

    def _draw(self, *, said: str = "") -> None:
        desk, words = self.desk, self.desk.words
        path = path_rows(desk)
        risk, today = _kit_first(_risk(desk), _offers(desk))
        step, tonight = next_step(desk), self._tonight()
        self.show(
            HomeScreen(
                title=words("You do not have to solve it all today."),
                emergency=words("Emergency") if desk.cheer_is_off else words("Overdose: what to do"),
                standing=self._standing(),
                risk=risk,
                next_step=step,
                today=today,
                path_title=path_title(desk) if path else words("Where things are"),
                path=path,
                tonight=tonight if tonight.place != step.place else None,
                space=self._space_line(),
                space_button=self._space_button(),
                said=said,
            )
        )

    def _standing(self) -> WhereThingsAre:
        words, index, where = self.desk.words, self.desk.library.index, self.desk.standing
        role, moment = index.role(where.role), index.moment(where.moment)
        says = " · ".join(one.title for one in (role, moment) if one is not None)
        if self.desk.state == "locked" and not says:
            says = words("Your private space is locked. Who it is about and where things are is kept in it.")
            return WhereThingsAre(says, words("Unlock, or say who and where"))
        if says:
            return WhereThingsAre(says, words("Change who and where"))
        return WhereThingsAre(words("Who is it about, and where are things now?"), words("Say who and where"))

    def _tonight(self) -> TonightTile:
        words = self.desk.words
        if self.desk.cheer_is_off and self.desk.library.index.card(FIRST_DAYS.item) is not None:
            says = words("Who to call, what can wait, and that you need not be alone.")
            return TonightTile(words("The first days"), says, words("Open the page"), FIRST_DAYS)
        says = words("They have not come home. They ask for money. They used again. A short card for each.")
        return TonightTile(words("What is happening tonight?"), says, words("Find it in the list"), TONIGHT)

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

    # ---- what the reader did

    def continue_reading(self) -> None:
        self._open(self.screen.next_step.place)

    def _open(self, place: Place) -> None:
        """Past the safety question, where the module opens with it."""
        summary = self.desk.library.index.module(place.module) if place.module else None
        reads = place.page in ("lesson", "quiz", "practice", "worksheet")
        self.go(through_safety(place, summary.opens_with if summary and reads else ""))

    def open_today(self, key: str) -> None:
        """One of today's offers."""
        screen = self.screen
        offers = (*screen.today, *((screen.risk.kit,) if screen.risk and screen.risk.kit else ()))
        line = next((line for line in offers if line.key == key), None)
        if line is not None:
            self._open(line.place)

    def decline(self, key: str) -> None:
        """“Not now”, which lasts."""
        from family_app.study.not_now import decline

        try:
            decline(self.desk.record, key)
        except FamilyAppError as error:
            self._draw(said=str(error))
            return
        self._draw()

    def open_module(self, module_id: str) -> None:
        self.go(Place("module", module_id))

    def open_all(self) -> None:
        """Every topic."""
        self.go(LEARN)

    def open_first(self) -> None:
        """The first fifteen minutes, where one stopped."""
        self.go(FIRST)

    def change_standing(self) -> None:
        self.go(WHERE)

    def open_overdose(self) -> None:
        self.go(OVERDOSE)

    def open_tonight(self) -> None:
        if self.screen.tonight is not None:
            self.go(self.screen.tonight.place)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))

    def space_pressed(self) -> None:
        if self.desk.state == "open":
            self.desk.lock()
        else:
            self.go(Place("space"))

    def write(self) -> None:
        self.go(JOURNAL)


def _offers(desk: Desk) -> tuple[TodayLine, ...]:
    """Before anything is kept there is nothing to look up, and nothing is loaded for it."""
    if not desk.has_store and not os.path.lexists(desk.paths.overdose_plan):
        return ()
    from family_app.ui.screens.today import today_lines

    return today_lines(desk)


def _risk(desk: Desk) -> Risk | None:
    """The quotation that belongs to the moment."""
    moment = desk.library.index.moment(desk.moment)
    if moment is None or not moment.quote:
        return None
    from family_app.library.quoting import quoted_words  # loaded only in such a moment

    says = " ".join(quoted_words(desk.library, moment.quote, desk.country))
    is_there = desk.library.index.module(moment.explained) is not None
    why = desk.words("Why, and what helps") if is_there else ""
    return Risk(says, why, moment.explained) if says else None


def _kit_first(risk: Risk | None, today: tuple[TodayLine, ...]) -> tuple[Risk | None, tuple[TodayLine, ...]]:
    """The question after the naloxone, or the way to get some, stands with the danger, not among the offers."""
    kit = next((line for line in today if line.key in (NALOXONE, WANTED)), None)
    if risk is None or kit is None:
        return risk, today
    return replace(risk, kit=kit), tuple(line for line in today if line is not kit)
