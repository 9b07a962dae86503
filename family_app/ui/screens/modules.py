# SPDX-License-Identifier: Apache-2.0
"""What Home and Learn show of a module."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.library.index import ModuleSummary
from family_app.study.paths import SAFE_AT_HOME
from family_app.ui.screens.desk import Desk


@dataclass(frozen=True, slots=True)
class ModuleTile:
    """``part`` is how much was read, 0 to 1. ``state`` says it in words, and never what was missed."""

    id: str
    title: str
    promise: str
    state: str
    part: float
    section: str


def shown_read(desk: Desk, module: ModuleSummary) -> frozenset[str]:
    """The lessons that were read, as Home and Learn may tell it: of the module for who is afraid at home they say
    nothing. Others look at these pages, so it stands there with the same words for everybody."""
    if module.id == SAFE_AT_HOME:
        return frozenset()
    return desk.lessons_read(module.id) & {lesson.id for lesson in module.lessons}


def tiles(desk: Desk, module_ids: tuple[str, ...]) -> tuple[ModuleTile, ...]:
    """A tile for each module that is written."""
    index, words = desk.library.index, desk.words
    made: list[ModuleTile] = []
    for module_id in module_ids:
        module = index.module(module_id)
        if module is None:
            continue
        total = len(module.lessons)
        read = len(shown_read(desk, module))
        if read == 0:
            state = words("{total} short parts, {minutes} minutes", total=total, minutes=module.minutes)
        elif read < total:
            state = words("{read} of {total} read", read=read, total=total)
        else:
            state = words("Read")
        made.append(ModuleTile(module.id, module.title, module.promise, state, read / max(1, total), module.section))
    return tuple(made)


def sections(desk: Desk) -> tuple[tuple[str, tuple[ModuleTile, ...]], ...]:
    """The sections that have modules, each with its tiles."""
    found = ((section.title, tiles(desk, section.modules)) for section in desk.library.index.file.sections)
    return tuple((title, made) for title, made in found if made)
