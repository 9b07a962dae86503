# SPDX-License-Identifier: Apache-2.0
"""What is seen of the journal, as values."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui.screens.desk import State


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in the list. ``snippet`` is where the words that are looked for stand, in pieces; the second value says
    whether the piece was looked for. The draft of a new entry has the id :data:`NEW`."""

    id: str
    day: str
    title: str
    snippet: tuple[tuple[str, bool], ...] = ()
    unfinished: bool = False


NEW = "new"
"""The name of the draft of an entry that is not saved yet."""


@dataclass(frozen=True, slots=True)
class Month:
    """``first`` is the weekday of its first day, Monday 0. ``written`` are days with an entry; nothing is counted."""

    year: int
    month: int
    title: str
    first: int
    days: int
    written: frozenset[int]
    today: int = 0
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nothing is open. ``is_empty`` says that nothing was ever written; ``note`` is what was just done."""

    is_empty: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What must be said once, before the first entry."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry. ``asking`` is what is asked before it is done: nothing, or ``remove``."""

    id: str
    heading: str
    text: str
    feelings: tuple[str, ...]
    tags: tuple[str, ...]
    has_versions: bool
    saved: str = ""
    asking: str = ""


@dataclass(frozen=True, slots=True)
class Editing:
    """An entry that is being written. ``key`` names its draft. ``offered`` are feelings to choose from."""

    key: str
    heading: str
    text: str
    feelings: tuple[str, ...]
    tags: tuple[str, ...]
    offered: tuple[str, ...]
    saved: str = ""
    prompt: str = ""
    may_ask_prompt: bool = True


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an entry said before."""

    number: int
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Versions:
    id: str
    heading: str
    versions: tuple[Earlier, ...]


@dataclass(frozen=True, slots=True)
class Binned:
    id: str
    title: str
    goes: str
    """When it is removed by itself."""


@dataclass(frozen=True, slots=True)
class Bin:
    """``asking`` is the entry that is to be removed now, if the question is open."""

    entries: tuple[Binned, ...]
    asking: str = ""


Pane = Quiet | Told | Reading | Editing | Versions | Bin


@dataclass(frozen=True, slots=True)
class JournalScreen:
    """``filter`` says that the list is of one day only. ``busy`` is what is being done while the page waits."""

    state: State
    pane: Pane
    rows: tuple[Row, ...] = ()
    chosen: str = ""
    can_show_older: bool = False
    looking_for: str = ""
    filter: str = ""
    month: Month | None = None
    bin_has_some: bool = False
    trouble: str = ""
    busy: str = ""
