# SPDX-License-Identifier: Apache-2.0
"""The first fifteen minutes as values: one frozen screen for each step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from family_app.ui.screens.card import CardScreen
from family_app.ui.screens.helplines import Phone

Step = Literal["danger", "you", "breathing", "home", "true", "tonight", "next"]
STEPS: tuple[Step, ...] = ("danger", "you", "breathing", "home", "true", "tonight", "next")


@dataclass(frozen=True, slots=True)
class Danger:
    """Three ways to help at once. ``emergency`` is what the first says."""

    emergency: str


@dataclass(frozen=True, slots=True)
class You:
    """Who the reader is to them and where things are; each list begins with “not sure”, whose id is empty."""

    lines: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    role: str
    moments: tuple[tuple[str, str], ...]
    moment: str
    privacy: str


@dataclass(frozen=True, slots=True)
class Naloxone:
    """``has`` is *yes*, *no*, or nothing while it was not said. ``how`` tells how to get it, ``lines`` what else."""

    has: Literal["", "yes", "no"]
    place: str
    who: str
    how: str
    lines: tuple[str, ...]
    kept: str
    """What becomes of what is written here."""
    country: str


@dataclass(frozen=True, slots=True)
class Breathing:
    """The overdose card, and whether there is naloxone."""

    card: str
    steps: tuple[tuple[int, str], ...]
    under: str
    naloxone: Naloxone


@dataclass(frozen=True, slots=True)
class FirstDays:
    """After a death, in the place of the overdose card."""

    card: CardScreen


@dataclass(frozen=True, slots=True)
class Home:
    """Before the questions: who can see the screen."""

    before: str


@dataclass(frozen=True, slots=True)
class TrueThing:
    says: str
    why: str
    sources: str


@dataclass(frozen=True, slots=True)
class TrueThings:
    things: tuple[TrueThing, ...]
    review: str


@dataclass(frozen=True, slots=True)
class Tonight:
    """``first`` is to be looked at before ``says`` is said, ``medicine`` holds for who takes some.

    ``own_safety`` stands large with what not to do.
    """

    calm: tuple[str, ...]
    calm_page: bool
    """Whether there is a calm minute to go to."""
    first: tuple[str, ...]
    says: tuple[str, ...]
    medicine: tuple[str, ...]
    dont: tuple[str, ...]
    own_safety: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """The one thing to read."""

    title: str
    under: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """``wanted`` is the line about naloxone, if there is one; ``phones`` are people who listen to families."""

    wanted: str
    lesson: Lesson | None
    instead: str
    """What stands where there is nothing to read yet."""
    person: tuple[str, ...]
    person_says: str
    phones: tuple[Phone, ...]
    rest: str


Content = Danger | You | Breathing | FirstDays | Home | TrueThings | Tonight | NextStep


@dataclass(frozen=True, slots=True)
class FirstScreen:
    step: Step
    title: str
    crumb: str
    at: str
    """Which of how many, in words."""
    content: Content
    go_on: str
    """What the button to the next step says."""
    can_go_back: bool
    notice: str = ""
    """What could not be kept, and why."""

    @property
    def number(self) -> int:
        return STEPS.index(self.step) + 1
