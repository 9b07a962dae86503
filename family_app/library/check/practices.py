# SPDX-License-Identifier: Apache-2.0
"""A practice conversation can be walked from its start to an end, whatever is chosen; fear is never practised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder
from family_app.library.model import Practice, Scene
from family_app.library.yaml_nodes import Document, short

MOST_CHOICES = 5
_MAY = re.compile(r"\b(may|might|perhaps|nothing)\b", re.IGNORECASE)


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """The practice of every module."""
    for source in library.modules:
        practice, at = source.module.practice, source.documents["practice.yaml"]
        if practice is None:
            continue
        yield from _walk(practice, at)
        for number, scene in enumerate(practice.scenes):
            yield from _scene(practice, scene, at, number)
            yield from _heard(scene, at, number)
            yield from _leads(scene, at, number, known)
        if practice.fear:
            yield from _in_fear(practice, at)


def _walk(practice: Practice, at: Document) -> Iterator[Finding]:
    scenes = {scene.id: scene for scene in practice.scenes}
    if practice.start not in scenes:
        yield at.finding(
            f"there is no scene “{short(practice.start)}” to start with", "name one of the scenes", "start"
        )
        return
    for number, scene in enumerate(practice.scenes):
        for index, choice in enumerate(scene.choices):
            if choice.next not in scenes:
                says = f"there is no scene “{short(choice.next)}”"
                yield at.finding(says, "write it or name another", "scenes", number, "choices", index, "next")
    onward = {scene.id: {choice.next for choice in scene.choices} & scenes.keys() for scene in practice.scenes}
    reached = _reached({practice.start}, onward)
    backward: dict[str, set[str]] = {name: set() for name in scenes}
    for name, nexts in onward.items():
        for following in nexts:
            backward[following].add(name)
    ending = _reached({scene.id for scene in practice.scenes if scene.end}, backward)
    for number, scene in enumerate(practice.scenes):
        if scene.id not in reached:
            says = f"nothing leads to the scene “{short(scene.id)}”"
            yield at.finding(says, "lead a choice there or take it out", "scenes", number)
        elif scene.id not in ending:
            says = f"from the scene “{short(scene.id)}” no way leads to an end"
            yield at.finding(says, "lead a choice towards an end", "scenes", number)


def _reached(start: set[str], onward: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += onward[name]
    return reached


def _scene(practice: Practice, scene: Scene, at: Document, number: int) -> Iterator[Finding]:
    here, name = ("scenes", number), short(scene.id)
    if not scene.says.strip():
        yield at.finding(f"in the scene “{name}” nothing is said", "write “says”", *here)
    if scene.end == bool(scene.choices):
        mend = "write choices, or end: true" if not scene.choices else "take out the choices or end: true"
        yield at.finding(f"the scene “{name}” has either choices or an end", mend, *here)
    best = sum(choice.best for choice in scene.choices)
    if scene.choices and best != 1:
        says = f"the scene “{name}” has {best} best choices"
        yield at.finding(says, "mark one with best: true", *here, "choices")
    if len(scene.choices) > MOST_CHOICES:
        yield at.finding(f"the scene “{name}” has {len(scene.choices)} choices", "keep 2 to 4", *here, "choices")
    for mood in scene.when:
        if mood not in practice.moods:
            says = f"the mood “{short(mood)}” is not in “moods”"
            yield at.finding(says, "add it there or correct it", *here, "when", mood)


def _heard(scene: Scene, at: Document, number: int) -> Iterator[Finding]:
    """Nobody reads minds: it is only said what the other may hear."""
    for index, choice in enumerate(scene.choices):
        if choice.heard and not _MAY.search(choice.heard):
            says = "“heard” says what they hear, as if one could know"
            yield at.finding(says, "write that they may hear it", "scenes", number, "choices", index, "heard")


def _leads(scene: Scene, at: Document, number: int, known: Known) -> Iterator[Finding]:
    if scene.card and not scene.end:
        yield at.finding("only an end leads to a card", "add end: true", "scenes", number, "card")
    if scene.card and scene.card not in known.steps:
        says = f"there is no card “{short(scene.card)}”"
        yield at.finding(says, f"use one of {', '.join(sorted(known.steps))}", "scenes", number, "card")


def _in_fear(practice: Practice, at: Document) -> Iterator[Finding]:
    """Where there is fear nobody guesses what the other hears, no mood is tried on, and help is at the end."""
    if practice.moods:
        yield at.finding("a scene of fear has no moods", "take them out", "moods")
    for number, scene in enumerate(practice.scenes):
        if scene.when:
            yield at.finding("a scene of fear has no moods", "take out “when”", "scenes", number, "when")
        for index, choice in enumerate(scene.choices):
            if choice.heard:
                says = "in a scene of fear nobody guesses what the other hears"
                yield at.finding(says, "take out “heard”", "scenes", number, "choices", index, "heard")
        if scene.end and not scene.card:
            yield at.finding("a scene of fear ends in help", "add card: not-safe", "scenes", number)
