# SPDX-License-Identifier: Apache-2.0
"""What is in the library, without the texts: sections, roles, moments, paths, and a summary of each module.

The index is compiled once, so that the first screen needs no text to be read.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from family_app.library.model import Card, Country
from family_app.library.strain import StrainCheck


class _Value(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True, omit_defaults=True):
    pass


class Section(_Value, frozen=True):
    id: str
    title: str
    modules: tuple[str, ...]


class Named(_Value, frozen=True):
    """A role."""

    id: str
    title: str


class Moment(_Value, frozen=True):
    """Where things are. In a time of special danger ``quote`` is the shared block that comes first, and ``explained``
    the module that says why."""

    id: str
    title: str
    quote: str = ""
    explained: str = ""


class Path(_Value, frozen=True):
    role: str
    moment: str
    modules: tuple[str, ...]


class Tick(_Value, frozen=True):
    """Something else a person may say. Its ``modules`` come after the first ``after`` of their path."""

    id: str
    title: str
    modules: tuple[str, ...]
    after: int = 2


class Move(_Value, frozen=True):
    """Something that has another id since: ``module`` for a module, else ``module/id``. Written once, for ever."""

    kind: Literal["module", "lesson", "question", "practice", "worksheet"]
    from_: str
    to: str


class LibraryFile(_Value, frozen=True):
    """``library.yaml``."""

    id: str
    title: str
    language: str
    version: int
    licence: str
    sections: tuple[Section, ...]
    roles: tuple[Named, ...]
    moments: tuple[Moment, ...]
    planned: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()
    only_six: tuple[str, ...] = ()
    moved: tuple[Move, ...] = ()
    ticks: tuple[Tick, ...] = ()


class LessonSummary(_Value, frozen=True):
    id: str
    title: str
    minutes: int


class ModuleSummary(_Value, frozen=True):
    """What Home and Learn need to know of a module without reading it."""

    id: str
    title: str
    promise: str
    minutes: int
    section: str
    lessons: tuple[LessonSummary, ...]
    roles: tuple[str, ...]
    moments: tuple[str, ...]
    questions: int
    quiz_offered: str
    practice: str
    """Title of the practice conversation, or nothing."""
    worksheet: str
    """Title of the worksheet, or nothing."""
    worksheet_print: str
    footer: str
    opens_with: str


class Index(_Value, frozen=True):
    """Everything Home needs; compiled once, so that nothing is parsed at start."""

    file: LibraryFile
    modules: tuple[ModuleSummary, ...]
    cards: tuple[Card, ...]
    countries: tuple[Country, ...]
    strain: StrainCheck | None = None
    """The check “How am I doing?”."""

    def module(self, module_id: str) -> ModuleSummary | None:
        return next((module for module in self.modules if module.id == module_id), None)

    def role(self, role_id: str) -> Named | None:
        return next((role for role in self.file.roles if role.id == role_id), None)

    def moment(self, moment_id: str) -> Moment | None:
        return next((moment for moment in self.file.moments if moment.id == moment_id), None)

    def card(self, card_id: str) -> Card | None:
        return next((card for card in self.cards if card.id == card_id), None)
