# SPDX-License-Identifier: Apache-2.0
"""A calm minute, from any page, with or without breathing. Silent; nothing of it is counted or kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from family_app.ui.screens.calm_pace import MINUTE, Way, breath_at, ground_at
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.question import card_place, card_words

Stage = Literal["choice", "breath", "ground", "after"]


@dataclass(frozen=True, slots=True)
class CalmScreen:
    """``said`` is what to do now and ``count`` the second of it; ``lines`` are things to do, of which ``at`` is now.

    ``danger`` leads who is in danger to help, and to no minute; ``emergency`` is what its first button says.
    """

    stage: Stage
    title: str
    lead: str
    said: str = ""
    count: str = ""
    size: float = 0.0
    is_moving: bool = True
    lines: tuple[str, ...] = ()
    at: int = 0
    danger: str = ""
    emergency: str = ""
    review: str = ""


class CalmPresenter(Presenter[CalmScreen]):
    """The time is the desk's steady clock; the page asks again and again what is due."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._began = 0.0
        self._way: Way = "breath"
        self._is_new = True

    def enter(self, place: Place) -> None:
        if self._is_new:
            self._is_new = False
            self.show(self._choice())
        else:
            self.show(self.screen)

    def leave(self) -> None:
        self._is_new = True

    def _choice(self) -> CalmScreen:
        _ = self.desk.words
        return CalmScreen(
            "choice",
            _("A calm minute"),
            _("One minute, without a sound. You can stop at any moment. Nothing of it is kept."),
            said=_("If slow breathing makes it worse, take the other one. Both are good."),
            danger=_("Is somebody in danger, or are you? Then not this. One of these:"),
            emergency=card_words(self.desk, "overdose"),
            review=_("Common ways to steady yourself; no treatment. Not yet reviewed by a clinician."),
        )

    # ---- what the reader did

    def began(self, way: Way) -> None:
        """Chose one of the two."""
        self._way, self._began = way, self.desk.steady()
        self.show(self._present(0.0))

    def once_more(self) -> None:
        self.began(self._way)

    def other_way(self) -> None:
        """The one that was not taken."""
        self.began("ground" if self._way == "breath" else "breath")

    def time_passed(self) -> None:
        """Draw what is due now."""
        if self._screen is None or self.screen.stage not in ("breath", "ground"):
            return
        gone = self.desk.steady() - self._began
        now = self._present(gone) if gone < MINUTE else self._after()
        if now != self.screen:
            self.show(now)

    def open_card(self, card_id: str) -> None:
        self.go(card_place(card_id))

    # ---- what is seen

    def _present(self, gone: float) -> CalmScreen:
        return self._breath(gone) if self._way == "breath" else self._ground(gone)

    def _breath(self, gone: float) -> CalmScreen:
        _, breath = self.desk.words, breath_at(gone)
        still = self.desk.settings.reduced_motion
        screen = CalmScreen(
            "breath",
            _("A calm minute"),
            _("As slowly as feels good. Let the breath out take longer. Shoulders down."),
            said=_("Breathe in") if breath.part == "in" else _("Breathe out, slowly"),
            size=breath.size,
        )
        return replace(screen, is_moving=False, count=str(breath.count), size=0.0) if still else screen

    def _ground(self, gone: float) -> CalmScreen:
        _ = self.desk.words
        lines = (
            _("Put both feet on the floor. Press them down, one and then the other."),
            _("Look around. Name five things that you see, aloud or to yourself."),
            _("Cold water: over your hands, or a sip. None near? Hold something cold, or stand up and stretch."),
        )
        at = ground_at(gone)
        lead = _("Eyes open. Breathe as you like.")
        return CalmScreen("ground", _("A calm minute"), lead, said=lines[at], lines=lines, at=at)

    def _after(self) -> CalmScreen:
        _ = self.desk.words
        return CalmScreen("after", _("A calm minute"), _("The minute is over. You can go back to where you were."))
