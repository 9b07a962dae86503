# SPDX-License-Identifier: Apache-2.0
"""The steps of the page of the private space, as values."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui.screens.saving import SavePanel


@dataclass(frozen=True, slots=True)
class Start:
    """Nothing is made yet: just look, or make one. ``can_make`` is false in a run that keeps no files."""

    can_make: bool
    can_unlock: bool


@dataclass(frozen=True, slots=True)
class Make:
    """A passphrase, typed twice. ``warning`` speaks of the folder; ``short`` asks whether a short one is meant."""

    warning: str
    short: bool


@dataclass(frozen=True, slots=True)
class OfferKey:
    """A recovery key on paper, or none."""


@dataclass(frozen=True, slots=True)
class ShowKey:
    """The key in its groups. ``saving`` asks where a file of it shall go."""

    groups: tuple[str, ...]
    saving: SavePanel | None = None


@dataclass(frozen=True, slots=True)
class TypeBack:
    """Two groups of the key, by their numbers from 1, typed from the paper."""

    numbers: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """A space that can be unlocked."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Unlock:
    """``faults`` are sentences about spaces that cannot be read. ``writing`` asks whether to bring what was written
    while just looking; ``mend`` offers to open what is left of a damaged space."""

    spaces: tuple[Choice, ...]
    number: int
    with_key: bool
    faults: tuple[str, ...]
    writing: bool
    mend: bool
    can_look: bool
    has_plan: bool = False
    """An overdose plan lies outside the space, and can be read from here."""


@dataclass(frozen=True, slots=True)
class Opened:
    """``facts`` are said after unlocking: when it was opened last, and how many entries it holds."""

    label: str
    facts: tuple[str, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A new passphrase for the open space."""

    short: bool
    done: bool


Step = Start | Make | OfferKey | ShowKey | TypeBack | Unlock | Opened | Change


@dataclass(frozen=True, slots=True)
class SpaceScreen:
    """``busy`` is what is being done now: the page waits meanwhile. ``trouble`` is one calm sentence."""

    step: Step
    busy: str = ""
    trouble: str = ""
