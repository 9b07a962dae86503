# SPDX-License-Identifier: Apache-2.0
"""One practised conversation: what is said now, what could be said, and the way back. A value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from family_app.errors import UnknownId
from family_app.library.model import Choice, Practice, Scene
from family_app.study.turns import Turn


@dataclass(frozen=True, slots=True)
class PracticeRun:
    """``turns`` are the choices so far; the present scene follows from them."""

    practice: Practice
    mood: str = ""
    turns: tuple[Turn, ...] = ()

    @property
    def scene(self) -> Scene:
        """Where the conversation is."""
        choice = self.last_choice
        return _scene(self.practice, self.practice.start if choice is None else choice.next)

    @property
    def says(self) -> str:
        """The words of this scene, in this mood."""
        return words_of(self.scene, self.mood)

    @property
    def last_choice(self) -> Choice | None:
        """What was said last, with what they may have heard; ``None`` at the start."""
        if not self.turns:
            return None
        last = self.turns[-1]
        return _choice(_scene(self.practice, last.scene), last.choice)

    @property
    def is_over(self) -> bool:
        return self.scene.end or not self.scene.choices

    @property
    def ending(self) -> str:
        """The id of the scene it came to, once it is over."""
        return self.scene.id if self.is_over else ""

    def choose(self, choice: str) -> PracticeRun:
        """Say this. Raises :class:`~family_app.errors.UnknownId` for what cannot be said here."""
        scene = self.scene
        _scene(self.practice, _choice(scene, choice).next)
        return replace(self, turns=(*self.turns, Turn(scene.id, choice)))

    def back(self, turn: int | None = None) -> PracticeRun:
        """Back to before ``turn`` (from 0), or before the last one. At the start nothing happens."""
        keep = len(self.turns) - 1 if turn is None else turn
        return replace(self, turns=self.turns[: max(0, keep)])

    def in_mood(self, mood: str) -> PracticeRun:
        """The same conversation in another mood; one the practice does not have is no mood."""
        return replace(self, mood=mood if mood in self.practice.moods and not self.practice.fear else "")


def begin(practice: Practice, *, mood: str = "") -> PracticeRun:
    """At the first scene."""
    return PracticeRun(practice).in_mood(mood)


def again(practice: Practice, turns: Iterable[Turn], *, mood: str = "") -> PracticeRun:
    """A kept run, as far as the conversation of today still goes that way."""
    run = begin(practice, mood=mood)
    for turn in turns:
        if run.scene.id != turn.scene or turn.choice not in {choice.id for choice in run.scene.choices}:
            break
        run = run.choose(turn.choice)
    return run


def words_of(scene: Scene, mood: str) -> str:
    """What is said in ``scene`` in ``mood``."""
    return scene.when.get(mood, scene.says)


def _scene(practice: Practice, scene_id: str) -> Scene:
    for scene in practice.scenes:
        if scene.id == scene_id:
            return scene
    raise UnknownId("scene", scene_id, [scene.id for scene in practice.scenes])


def _choice(scene: Scene, choice_id: str) -> Choice:
    for choice in scene.choices:
        if choice.id == choice_id:
            return choice
    raise UnknownId("choice", choice_id, [choice.id for choice in scene.choices])
