# SPDX-License-Identifier: Apache-2.0
"""An overdose as the program sees it: what was pressed and when. It keeps nothing anywhere and knows no words.

All times are seconds of one clock that only goes forward. Nothing ticks: what is seen is worked out from the times, so
the clocks run on while the screen is covered or another page is open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from family_app.ui.screens.overdose_pacer import Beat, breath_at, push_at

DOSE_LINE_AFTER = 120.0
"""Seconds after opening without a press until a line asks about naloxone."""
ONE_PRESS = 3.0
"""Two presses within so many seconds are one dose: nobody gives two so fast, and a frightened hand presses twice."""

Hands = Literal["none", "breaths", "pushes"]
State = Literal["now", "asleep", "woke"]
Page = Literal["card", "crew", "over", "died"]
Step = Literal["check", "call", "naloxone", "breaths", "cpr", "second-dose", "side"]
Ask = Literal["none", "naloxone-given", "look", "dose-now"]
Did = Literal["opened", "dose", "breaths", "pushes", "asleep", "woke", "not-well"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was pressed, for the list that is read out to the crew."""

    did: Did
    at: float


@dataclass(frozen=True, slots=True)
class Timing:
    """From the country: seconds for a breath, and seconds after a dose to ask, then to ask in larger letters."""

    breath: int
    ask: float
    larger: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What the screen shows at one moment.

    ``since_dose`` is hidden (``None``) before the first dose, when there are no more doses, and when they breathe well.
    ``watch`` are the seconds of the watch clock, which starts at the last dose and only ever counts up.
    """

    page: Page
    state: State
    hands: Hands
    step: Step
    ask: Ask
    ask_is_larger: bool
    clock: float
    since_dose: float | None
    watch: float | None
    beat: Beat | None


@dataclass(frozen=True, slots=True)
class Rescue:
    """One overdose, from opening the screen until “It's over”. Every press gives the next value."""

    timing: Timing
    opened: float
    events: tuple[Event, ...]
    doses: tuple[float, ...] = ()
    no_more_doses: bool = False
    said_no: bool = False
    hands: Hands = "none"
    hands_since: float = 0.0
    state: State = "now"
    state_since: float = 0.0
    page: Page = "card"
    before_dose: Rescue | None = None
    """How it stood before the last dose was pressed, to take that press back."""

    @classmethod
    def begin(cls, timing: Timing, now: float) -> Rescue:
        """The screen was opened."""
        return cls(timing, now, (Event("opened", now),))

    # ---- what was pressed

    def gave_dose(self, now: float) -> Rescue:
        """A dose of naloxone. The breaths or pushes go on."""
        if self.doses and now - self.doses[-1] < ONE_PRESS:
            return self
        back = self._not_well(now)
        events = (*back.events, Event("dose", now))
        doses = (*self.doses, now)
        return replace(back, doses=doses, events=events, no_more_doses=False, said_no=False, before_dose=self)

    def took_back_dose(self) -> Rescue:
        """The last press was a mistake: as it stood before, with whatever was pressed since."""
        before = self.before_dose
        if not self.doses or before is None:
            return self
        since = self.events[self.events.index(Event("dose", self.doses[-1])) + 1 :]
        kept = replace(self, doses=before.doses, events=(*before.events, *since), before_dose=before.before_dose)
        if since:
            return replace(kept, said_no=False)
        return replace(
            kept,
            no_more_doses=before.no_more_doses,
            said_no=before.said_no,
            state=before.state,
            state_since=before.state_since,
            page=before.page,
        )

    def has_no_more_doses(self) -> Rescue:
        """The clock for the next dose goes; breaths and pushes stay."""
        return replace(self, no_more_doses=True, said_no=False)

    def is_not_breathing_well(self, now: float) -> Rescue:
        """“No, or not sure”."""
        return replace(self._not_well(now), page="card", said_no=bool(self.doses))

    def breathes_well(self, now: float) -> Rescue:
        """“Yes”, or “They breathe well, still asleep”."""
        return self._changed("asleep", now)

    def woke(self, now: float) -> Rescue:
        return self._changed("woke", now)

    def breathes_badly_again(self, now: float) -> Rescue:
        """Back to the steps after they breathed well or woke."""
        return replace(self._not_well(now), page="card")

    def pressed_breaths(self, now: float) -> Rescue:
        """Start the count of breaths, or stop it. From pushing it is the one press back to breaths.

        From the list for the crew it leads back to the count, never away from it.
        """
        if self.page != "card" and self.hands == "breaths":
            return self.back_to_card()
        return self._hands("none" if self.hands == "breaths" else "breaths", now)

    def pressed_pushes(self, now: float) -> Rescue:
        """“I can't do breaths”; the same press goes back to breaths."""
        return self._hands("breaths" if self.hands == "pushes" else "pushes", now)

    def crew_came(self) -> Rescue:
        return replace(self, page="crew")

    def is_over(self) -> Rescue:
        return replace(self, page="over", hands="none")

    def died(self) -> Rescue:
        return replace(self, page="died", hands="none")

    def back_to_card(self) -> Rescue:
        """The crew is not here after all, or it is not over."""
        return replace(self, page="card")

    def _hands(self, hands: Hands, now: float) -> Rescue:
        back = replace(self._not_well(now), page="card") if hands != "none" else self
        known = any(event.did == hands for event in self.events)
        events = back.events if known or hands == "none" else (*back.events, Event(hands, now))
        return replace(back, hands=hands, hands_since=now, events=events)

    def _changed(self, state: Literal["asleep", "woke"], now: float) -> Rescue:
        if self.state == state:
            return replace(self, page="card")
        return replace(
            self,
            page="card",
            state=state,
            state_since=now,
            hands="none",
            said_no=False,
            events=(*self.events, Event(state, now)),
        )

    def _not_well(self, now: float) -> Rescue:
        """No longer asleep or awake: another dose is due if the last one has had its time."""
        if self.state == "now":
            return self
        is_due = bool(self.doses) and now - self.doses[-1] >= self.timing.ask
        events = (*self.events, Event("not-well", now))
        return replace(self, state="now", state_since=now, said_no=is_due, events=events)

    # ---- what is seen

    @property
    def has_ended(self) -> bool:
        return self.page in ("over", "died")

    def at(self, now: float) -> Seen:
        """What the screen shows at ``now``."""
        ask = self._ask(now)
        since = now - self.doses[-1] if self.doses else None
        waiting = self.state == "now" and not self.no_more_doses
        return Seen(
            page=self.page,
            state=self.state,
            hands=self.hands,
            step=self._step(ask),
            ask=ask,
            ask_is_larger=ask in ("look", "dose-now") and since is not None and since >= self.timing.larger,
            clock=max(0.0, now - self.opened),
            since_dose=since if waiting else None,
            watch=None if self.state == "now" else now - (self.doses[-1] if self.doses else self.state_since),
            beat=self._beat(now),
        )

    def _ask(self, now: float) -> Ask:
        if self.state != "now" or self.no_more_doses:
            return "none"
        if self.said_no:
            return "dose-now"
        if self.doses:
            return "look" if now - self.doses[-1] >= self.timing.ask else "none"
        return "naloxone-given" if now - self.opened >= DOSE_LINE_AFTER else "none"

    def _step(self, ask: Ask) -> Step:
        """The step of the card that is due, as far as the presses tell."""
        if self.state != "now":
            return "side"
        if ask in ("look", "dose-now"):
            return "second-dose"
        if self.hands != "none":
            return "breaths" if self.hands == "breaths" else "cpr"
        if self.doses or self.no_more_doses:
            return "breaths"
        return "naloxone" if ask == "naloxone-given" else "check"

    def _beat(self, now: float) -> Beat | None:
        match self.hands:
            case "breaths":
                return breath_at(now - self.hands_since, self.timing.breath)
            case "pushes":
                return push_at(now - self.hands_since)
            case _:
                return None
