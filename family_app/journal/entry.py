# SPDX-License-Identifier: Apache-2.0
"""What a journal holds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody wrote: Markdown, the feelings they named, and tags."""

    text: str
    feelings: Words = ()
    tags: Words = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``id`` is for ever; ``at`` is its own time, unique to the millisecond; all times are aware UTC."""

    id: str
    at: datetime
    text: str
    feelings: Words
    tags: Words
    changed: datetime
    binned: datetime | None = None

    @property
    def writing(self) -> Writing:
        return Writing(self.text, self.feelings, self.tags)


@dataclass(frozen=True, slots=True)
class Version:
    """What an entry said before it was edited at ``replaced``."""

    number: int
    replaced: datetime
    writing: Writing


@dataclass(frozen=True, slots=True)
class Draft:
    """What was being typed. ``name`` is the id of the entry that is edited, or a name such as ``new``."""

    name: str
    changed: datetime
    writing: Writing


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that has the words. ``snippet`` is in pieces; the second value says whether the piece was looked for."""

    entry: Entry
    snippet: tuple[tuple[str, bool], ...]
