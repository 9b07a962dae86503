# SPDX-License-Identifier: Apache-2.0
"""A practised conversation: what is said, what you could say, what they may hear, and always a way back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.library.blocks import Paragraph, plain
from family_app.library.model import Choice, Module, Practice, Scene
from family_app.library.resolve import fill
from family_app.study.practice_run import PracticeRun, again, begin, words_of
from family_app.study.turns import Turn
from family_app.ui.screens.dates import local
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.question import Line, card_place, card_words

Who = Literal["them", "you", "staff", "narrator"]


@dataclass(frozen=True, slots=True)
class Bubble:
    """Something said, or what happens. ``turn`` is the number of one's own choice, from 0; −1 for all else."""

    who: Who
    speaker: str
    says: str
    turn: int = -1


@dataclass(frozen=True, slots=True)
class Feedback:
    """After a choice: the skill by its name, what they may hear, what came of it. Empty where there is none."""

    skill: str
    heard: str
    effect: str
    helps: str = ""


@dataclass(frozen=True, slots=True)
class PracticeEnd:
    """There is no losing one. ``skills`` are those that were used; ``card`` is a card that helps from here."""

    title: str
    lead: str
    skills: tuple[str, ...]
    card: str
    card_words: str


@dataclass(frozen=True, slots=True)
class PracticeScreen:
    """Before it is ``begun`` only the opening is shown. ``moods`` are empty where the scene has none."""

    title: str
    made_up: str
    opening: str
    trains: str
    skip: str
    moods: tuple[Line, ...]
    mood: str
    begun: bool
    talk: tuple[Bubble | Feedback, ...] = ()
    ask: str = ""
    choices: tuple[Line, ...] = ()
    end: PracticeEnd | None = None
    notice: str = ""


class PracticePresenter(Presenter[PracticeScreen]):
    """The conversation goes on where it was when the reader comes back from a card, or on the same day after a lock."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._module: Module | None = None
        self._run: PracticeRun | None = None
        self._begun = False
        self._seed = 0
        self._kept: tuple[Turn, ...] = ()

    def enter(self, place: Place) -> None:
        module = self.desk.library.module(place.module)
        if self._module is None or self._module.id != module.id:
            self._module = module
            self._run = begin(module.practice) if module.practice else None
            self._begun = False
            self._kept = ()
            self._seed = self.desk.rng.getrandbits(32)
            self._go_on()
        self._show()

    def _go_on(self) -> None:
        """With what was said today, where the latest run came to no end. Never after a death, nor where there is fear:
        it would tell whoever opens it what was said."""
        desk, practice = self.desk, self.module.practice
        if practice is None or practice.fear or desk.cheer_is_off or not desk.has_store:
            return
        latest = next(iter(desk.record.runs(self.module.id)), None)
        today = local(desk.clock()).date()
        if latest is None or latest.practice != practice.id or local(latest.at).date() != today:
            return
        run = again(practice, latest.turns, mood=latest.mood)
        if latest.ending or run.is_over or not run.turns:
            return
        self._run, self._begun, self._kept = run, True, run.turns

    @property
    def module(self) -> Module:
        assert self._module is not None
        return self._module

    @property
    def run(self) -> PracticeRun:
        assert self._run is not None
        return self._run

    # ---- showing

    def _show(self, *, notice: str = "") -> None:
        if self._run is None:
            self.show(self._nothing())
            return
        practice, run = self.run.practice, self.run
        screen = PracticeScreen(
            title=practice.title,
            made_up=self._made_up(),
            opening=self._fill(practice.opening),
            trains=practice.skill,
            skip=practice.skip,
            moods=self._moods(practice),
            mood=run.mood,
            begun=self._begun,
            notice=notice,
        )
        if self._begun:
            ask, choices = self._choices(run.scene)
            screen = replace(
                screen,
                talk=tuple(self._talk()),
                ask="" if run.is_over else ask,
                choices=() if run.is_over else choices,
                end=self._end() if run.is_over else None,
            )
        self.show(screen)

    def _nothing(self) -> PracticeScreen:
        says = self.desk.words("There is no conversation for this module yet.")
        return PracticeScreen(self.module.title, "", says, "", "", (), "", begun=False)

    def _made_up(self) -> str:
        """The label of every made-up scene, in the words of the library."""
        with suppress(FamilyAppError):
            blocks = self.desk.library.shared("made-up").blocks
            return " ".join(plain(block.spans) for block in blocks if isinstance(block, Paragraph))
        return self.desk.words("This is a made-up story.")

    def _moods(self, practice: Practice) -> tuple[Line, ...]:
        if not practice.moods or practice.fear:
            return ()
        usual = Line("", self.desk.words("As they are"))
        return (usual, *(Line(mood, _capital(mood)) for mood in practice.moods))

    def _talk(self) -> Iterator[Bubble | Feedback]:
        run = self.run
        scenes = {scene.id: scene for scene in run.practice.scenes}
        yield Bubble("narrator", "", self._fill(run.practice.opening))
        for number, turn in enumerate(run.turns):
            scene = scenes[turn.scene]
            choice = next(choice for choice in scene.choices if choice.id == turn.choice)
            yield self._bubble(scene)
            yield Bubble("you", self.desk.words("You"), self._fill(choice.text), number)
            yield self._feedback(run.practice, choice)
        yield self._bubble(run.scene)

    def _bubble(self, scene: Scene) -> Bubble:
        words = self.desk.words
        speakers = {
            "them": words("They"),
            "you": words("You, to yourself"),
            "staff": words("Staff"),
            "narrator": "",
        }
        return Bubble(scene.who, speakers[scene.who], self._fill(words_of(scene, self.run.mood)))

    def _feedback(self, practice: Practice, choice: Choice) -> Feedback:
        """What they may hear is never guessed at in a scene with fear."""
        return Feedback(
            skill=_capital(choice.skill),
            heard="" if practice.fear else self._fill(choice.heard),
            effect=self._fill(choice.effect),
            helps=self.desk.words("often helps most here") if choice.best else "",
        )

    def _choices(self, scene: Scene) -> tuple[str, tuple[Line, ...]]:
        """In an order that stays for this run, so that the best one is not always the first."""
        lines = [Line(choice.id, self._fill(choice.text)) for choice in scene.choices]
        Random(f"{self._seed} {scene.id}").shuffle(lines)
        return self.desk.words("What would you do or say?"), tuple(lines)

    def _end(self) -> PracticeEnd:
        words, scene = self.desk.words, self.run.scene
        skills = self._skills()
        lead = words("These you used:") if skills else words("You tried some ways. Each can be tried another way.")
        card = scene.card if self.desk.library.index.card(scene.card) is not None else ""
        return PracticeEnd(
            words("You came to an end of this conversation"),
            lead,
            skills,
            card,
            card_words(self.desk, card) if card else "",
        )

    def _skills(self) -> tuple[str, ...]:
        """Each once, in the order they were used."""
        found: dict[str, None] = {}
        for turn in self.run.turns:
            scene = next(scene for scene in self.run.practice.scenes if scene.id == turn.scene)
            choice = next(choice for choice in scene.choices if choice.id == turn.choice)
            if choice.best and choice.skill:
                found.setdefault(_capital(choice.skill))
        return tuple(found)

    def _fill(self, text: str) -> str:
        return fill(text, self.desk.country)

    # ---- what the reader did

    def begin(self) -> None:
        """Start talking."""
        self._begun = True
        self._show()

    def choose(self, choice_id: str) -> None:
        """Say this."""
        if self.run.is_over or choice_id not in {choice.id for choice in self.run.scene.choices}:
            return  # pressed twice: the conversation has gone on already
        self._run = self.run.choose(choice_id)
        notice = ""
        if self.run.is_over:
            try:
                self._keep()
            except FamilyAppError as error:
                notice = str(error)
        self._show(notice=notice)

    def back(self, turn: int) -> None:
        """Say something else at this turn."""
        self._run = self.run.back(turn)
        self._show()

    def back_once(self) -> None:
        """Take the last words back."""
        if self._run is not None and self.run.turns:
            self.back(len(self.run.turns) - 1)

    def change_mood(self, mood: str) -> None:
        """The same conversation, in another mood."""
        self._run = self.run.in_mood(mood)
        self._show()

    def start_again(self) -> None:
        """From the beginning, with the answers in another order."""
        self.leave()
        run = begin(self.run.practice, mood=self.run.mood)
        if self.run.turns:
            with suppress(FamilyAppError):  # the one that a lock goes on with is this one, in which nothing is said yet
                self.desk.record.keep_run(self.module.id, run.practice.id, mood=run.mood, turns=(), ending="")
        self._seed = self.desk.rng.getrandbits(32)
        self._run, self._kept = run, ()
        self._show()

    def leave(self) -> None:
        """Keep a conversation that was stopped on the way, too."""
        with suppress(FamilyAppError):  # said when it ends; leaving is never held up
            self._keep()

    def _keep(self) -> None:
        """Keep this run, once for all its turns."""
        if self._run is None or not self._run.turns or self._run.turns == self._kept or not self.desk.store.is_open:
            return
        run = self._run
        self.desk.record.keep_run(self.module.id, run.practice.id, mood=run.mood, turns=run.turns, ending=run.ending)
        self._kept = run.turns

    def open_card(self, card_id: str) -> None:
        self.go(card_place(card_id))

    def print_play(self) -> None:
        """As a role-play for two, on paper."""
        self.go(Place("handouts", self.module.id, "practice"))

    def leave_practice(self) -> None:
        """Back to the module: also for those who have lived this and skip it."""
        self.go(Place("module", self.module.id))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
