# SPDX-License-Identifier: Apache-2.0
"""The overdose screen: the whole card, clocks, a count for breaths, and what to do as things change.

Nothing here is stored, not even in the vault. The presenter lives as long as the program, so the clocks run on while
the screen is covered or another page is read; “It's over” ends them.
"""

from __future__ import annotations

from family_app.ui.click import Click
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.our_plan_file import PlanSeen, plan_of
from family_app.ui.screens.overdose_pacer import Beat
from family_app.ui.screens.overdose_rescue import Rescue
from family_app.ui.screens.overdose_screen import NO_PLAN, Around, OverdoseScreen, screen_of
from family_app.ui.screens.overdose_words import overdose_words
from family_app.ui.screens.places import HOME, OVERDOSE, Go, Place
from family_app.ui.screens.presenter import Presenter

PRACTICE = Place("overdose", at="practice")


ACTS = (
    *("gave_dose", "took_back_dose", "has_no_more_doses", "said_no", "said_breathes_well", "said_woke"),
    *("pressed_breaths", "pressed_pushes", "turned_sound", "went_back", "said_crew_came", "said_over", "said_died"),
    *("asked_for_paper", "left_for_home", "began_for_real", "turned_plan"),
)
"""Every press of the screen, by the name of the method that answers it."""


class OverdosePresenter(Presenter[OverdoseScreen]):
    """Turns presses into the next :class:`Rescue` and times into words. It never asks the vault for anything."""

    def __init__(self, desk: Desk, go: Go, *, click: Click | None = None) -> None:
        super().__init__(desk, go)
        self._click = click or Click(desk.resources / "sounds" / "click.wav")
        self._rescue: Rescue | None = None
        self._is_practice = False
        self._sound = False
        self._paper = False
        self._plan: PlanSeen | None = None
        self._shows_plan = False
        self._clicked: object = None

    def enter(self, place: Place) -> None:
        """Opened: a running emergency goes on; else a new one begins. Practice never replaces an emergency."""
        self._words = overdose_words(self.desk.library, self.desk.settings.country, self.desk.words)
        self._plan = None  # it is looked for once the steps are on the screen
        wants_practice = place.at == PRACTICE.at
        running = self._rescue is not None and not self._rescue.has_ended
        if not running or (self._is_practice and not wants_practice):
            self._begin(practice=wants_practice)
        self._draw()

    def _begin(self, *, practice: bool) -> None:
        self._rescue = Rescue.begin(self._words.timing, self.desk.steady())
        self._opened_at = self.desk.clock()
        self._is_practice = practice
        self._sound = self._paper = self._shows_plan = False

    # ---- what the reader did

    def press(self, act: str) -> None:
        """One of the presses below, by name."""
        getattr(self, ACTS[ACTS.index(act)])()

    def gave_dose(self) -> None:
        self._set(self._now.gave_dose(self.desk.steady()))

    def took_back_dose(self) -> None:
        self._set(self._now.took_back_dose())

    def has_no_more_doses(self) -> None:
        self._set(self._now.has_no_more_doses())

    def said_no(self) -> None:
        """“No, or not sure”: they do not breathe well."""
        self._set(self._now.is_not_breathing_well(self.desk.steady()))

    def said_breathes_well(self) -> None:
        """“Yes”, or “They breathe well, still asleep”."""
        self._set(self._now.breathes_well(self.desk.steady()))

    def said_woke(self) -> None:
        self._set(self._now.woke(self.desk.steady()))

    def pressed_breaths(self) -> None:
        self._set(self._now.pressed_breaths(self.desk.steady()))

    def pressed_pushes(self) -> None:
        """“I can't do breaths”."""
        self._set(self._now.pressed_pushes(self.desk.steady()))

    def turned_sound(self) -> None:
        """The click: on or off."""
        self._sound = not self._sound and self._click.can
        self._draw()

    def went_back(self) -> None:
        """Back to the steps: they breathe badly again, the crew is not here, or it is not over."""
        now = self._now
        self._set(now.breathes_badly_again(self.desk.steady()) if now.page == "card" else now.back_to_card())

    def said_crew_came(self) -> None:
        self._set(self._now.crew_came())

    def said_over(self) -> None:
        self._set(self._now.is_over())

    def said_died(self) -> None:
        self._set(self._now.died())

    def asked_for_paper(self) -> None:
        """Show the times once more, to be written on paper."""
        self._paper = True
        self._draw()

    def left_for_home(self) -> None:
        self.go(HOME)

    def began_for_real(self) -> None:
        """From practice: this is an emergency."""
        self.go(OVERDOSE)

    def turned_plan(self) -> None:
        """Our plan, to read out beside the steps; or away again."""
        self._shows_plan = not self._shows_plan
        self._draw()

    # ---- what happens by itself

    def time_passed(self) -> None:
        """A little time has gone by: draw what has changed, and click with a new breath or push."""
        if self._rescue is None:
            return
        if self._plan is None:
            self._plan = plan_of(self.desk)
        self._draw()
        self._click_with(self.screen.seen.beat)

    def _click_with(self, beat: Beat | None) -> None:
        key = beat and (self._now.hands_since, beat.number)
        if beat is not None and beat.part == "in" and key != self._clicked and self._sound:
            self._click.play()
            if not self._click.can:
                self._sound = False
        self._clicked = key

    def was_covered(self) -> None:
        """No sound from under the cover. The clocks run on."""
        self._sound = False
        self._click.close()

    def was_hidden(self) -> None:
        """Another page is seen. After the end the times are forgotten."""
        if self._view is None:
            return  # only drawn anew
        self.was_covered()
        if self._rescue is not None and self._rescue.has_ended:
            self._begin(practice=False)
            self._draw()  # a hidden page can still be read by other programs
            self._rescue = None

    # ---- drawing

    @property
    def _now(self) -> Rescue:
        if self._rescue is None:
            self._begin(practice=self._is_practice)
        assert self._rescue is not None
        return self._rescue

    def _set(self, rescue: Rescue) -> None:
        self._rescue = rescue
        if rescue.hands == "none":
            self._sound = False
        self._draw()

    def _draw(self) -> None:
        around = Around(
            opened_at=self._opened_at,
            is_practice=self._is_practice,
            sound=("on" if self._sound else "off") if self._click.can else "none",
            shows_paper=self._paper,
            is_moving=not self.desk.settings.reduced_motion,
            plan=self._plan or NO_PLAN,
            shows_plan=self._shows_plan,
        )
        self.show(screen_of(self._now, self.desk.steady(), self._words, around, _=self.desk.words))
