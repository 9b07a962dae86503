# SPDX-License-Identifier: Apache-2.0
"""Who it is about, where things are now, and what else is so. Each press holds at once; “not sure” is fine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from family_app.errors import FamilyAppError
from family_app.study.standing import choose_role, choose_ticks, say_moment
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.said_moment import SaidMoment

Choice = tuple[str, str]
"""An id, and the words for it; no id for “not sure”."""


@dataclass(frozen=True, slots=True)
class WhereScreen:
    """``about`` says what is kept of it. ``unlock`` are the words of the way to the private space, where it is shut.

    ``focus`` is the control that was used last: ``role:parent``, ``moment:away``, ``tick:children``.
    """

    about: str
    unlock: str
    roles: tuple[Choice, ...]
    role: str
    moments: tuple[Choice, ...]
    moment: str
    ticks: tuple[tuple[str, str, bool], ...]
    focus: str = ""
    said: str = ""


class WherePresenter(Presenter[WhereScreen]):
    """Kept in the private space, or in memory until there is one; never in a settings file."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._moment = SaidMoment(desk)

    def enter(self, place: Place) -> None:
        self._moment.open()
        self._draw()

    def leave(self) -> None:
        self._moment.close()

    def stays_at(self, screen: WhereScreen | None) -> None:
        super().stays_at(screen)
        self._moment.open()

    def _draw(self, *, focus: str = "", said: str = "") -> None:
        desk, words = self.desk, self.desk.words
        file, where = desk.library.index.file, desk.standing
        not_sure = ("", words("Not sure, or I would rather not say"))
        self.show(
            WhereScreen(
                about=self._about(),
                unlock=words("Unlock") if desk.state == "locked" else "",
                roles=(*((role.id, role.title) for role in file.roles), not_sure),
                role=where.role if desk.library.index.role(where.role) else "",
                moments=(*((moment.id, moment.title) for moment in file.moments), not_sure),
                moment=where.moment if desk.library.index.moment(where.moment) else "",
                ticks=tuple((tick.id, tick.title, tick.id in where.ticks) for tick in file.ticks),
                focus=focus,
                said=said,
            )
        )

    def _about(self) -> str:
        words = self.desk.words
        match self.desk.state:
            case "open":
                return words("It is kept in your private space only. It chooses what Home suggests. Nothing is locked.")
            case "locked":
                return words(
                    "Your private space is locked. What you say goes into it when you unlock; else it is gone."
                )
            case _:
                return words("It stays on this computer, in memory only, and is gone when you close the window.")

    # ---- what the reader did

    def chose_role(self, role: str) -> None:
        self._keep(f"role:{role}", lambda: choose_role(self.desk.record, role))

    def chose_moment(self, moment: str) -> None:
        self._keep(f"moment:{moment}", lambda: say_moment(self.desk.record, moment))

    def ticked(self, tick: str, on: bool) -> None:
        ticks = self.desk.standing.ticks
        wanted = ticks | {tick} if on else ticks - {tick}
        self._keep(f"tick:{tick}", lambda: choose_ticks(self.desk.record, wanted))

    def _keep(self, focus: str, keep: Callable[[], None]) -> None:
        try:
            keep()
        except FamilyAppError as error:
            self._draw(focus=focus, said=str(error))
            return
        self._draw(focus=focus)
        self.desk.on_standing()

    def unlock(self) -> None:
        self.go(Place("space"))

    def done(self) -> None:
        """Back to Home, which follows it."""
        self.go(HOME)
