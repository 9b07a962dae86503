# SPDX-License-Identifier: Apache-2.0
"""A conversation about danger leads to help from every end, and nobody in withdrawal is persuaded of anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder
from family_app.library.model import Practice
from family_app.library.yaml_nodes import Document, short

_NOT_FOR_TALKS = re.compile(
    r"withdraw|sick|detox|crav|pain|sleepy|drows|nod|intoxic|drunk|\bhigh\b|overdos", re.IGNORECASE
)
"""Moods in which nobody is to be persuaded: only comfort, the red flags and a call are left."""
_LOST = re.compile(r"\byou(?: have|'ve)? (?:lost|failed)\b(?! nothing)|game over|better luck", re.IGNORECASE)


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """The practice of every module."""
    for source in library.modules:
        practice, at = source.module.practice, source.documents["practice.yaml"]
        if practice is None:
            continue
        yield from _moods(practice, at)
        yield from _nobody_loses(practice, at)
        if source.module.section == "safety":
            yield from _every_end_helps(
                practice, at, "a conversation of the section “safety” leads to help", "overdose"
            )
        if source.module.opens_with:
            yield from _fear_has_a_way_out(practice, at)


def _moods(practice: Practice, at: Document) -> Iterator[Finding]:
    for mood in practice.moods:
        if _NOT_FOR_TALKS.search(mood):
            says = f"in the mood “{short(mood)}” a conversation leads only to comfort, red flags and a call"
            yield from _every_end_helps(practice, at, says, "tonight-withdrawal")


def _every_end_helps(practice: Practice, at: Document, says: str, card: str) -> Iterator[Finding]:
    for number, scene in enumerate(practice.scenes):
        if scene.end and not scene.card:
            yield at.finding(says, f"add a card, as card: {card}", "scenes", number)


def _fear_has_a_way_out(practice: Practice, at: Document) -> Iterator[Finding]:
    """Where the module asks first whether one is safe, somebody who is not finds the way to help in the scene too."""
    if not any(scene.end and scene.card == "not-safe" for scene in practice.scenes):
        says = "no end is there for somebody who is afraid"
        yield at.finding(says, "lead a choice to an end with card: not-safe", "scenes")


def _nobody_loses(practice: Practice, at: Document) -> Iterator[Finding]:
    for number, scene in enumerate(practice.scenes):
        if scene.end and _LOST.search(scene.says):
            yield at.finding("an end of a conversation is never lost", "say what was tried", "scenes", number, "says")
