# SPDX-License-Identifier: Apache-2.0
"""A practice conversation as a script for two: one plays themselves, the other the person they love."""

from __future__ import annotations

from zlib import crc32

from family_app.handouts.desk import Desk
from family_app.handouts.document import Box, Heading, Items, Para, Part, Reply, Runs, Table, Title, Turn, words
from family_app.handouts.quiz import letter
from family_app.library.model import Choice, Practice, Scene


def practice_parts(desk: Desk, practice: Practice) -> tuple[Part, ...]:
    """How it goes, the scenes, and what to talk about afterwards."""
    _ = desk.words
    numbers = {scene.id: n for n, scene in enumerate(_in_order(practice), 1)}
    turns = tuple(_turn(desk, practice, scene, numbers) for scene in _in_order(practice))
    return (
        Title(_("Conversation for two"), practice.title, _("Skill to practise: {skill}", skill=practice.skill)),
        Box("key", _("Where you are"), "", (Para(words(desk.fill(practice.opening))),)),
        *_how(desk, practice),
        *turns,
        *_afterwards(desk, practice, numbers),
    )


def _in_order(practice: Practice) -> tuple[Scene, ...]:
    """The start first, the rest as written."""
    first = tuple(scene for scene in practice.scenes if scene.id == practice.start)
    return (*first, *(scene for scene in practice.scenes if scene.id != practice.start))


def _how(desk: Desk, practice: Practice) -> tuple[Part, ...]:
    _ = desk.words
    lines = [
        _("Person A is you. Person B plays the others and reads the lines marked B."),
        _("A picks an answer, or uses their own words. B says what happens, then both go to the scene it names."),
        _("Go back and try another answer as often as you like. No answer is a mistake."),
        _("Either of you may say “stop” at any time. Then put the paper down and breathe."),
    ]
    if practice.moods:
        moods = ", ".join(practice.moods)
        lines.insert(1, _("B may choose a mood before you start: {moods}.", moods=moods))
    items = Items(tuple((Para(words(line)),) for line in lines))
    return (Heading(2, words(_("How to do it"))), items, Heading(2, words(_("The conversation"))))


def _turn(desk: Desk, practice: Practice, scene: Scene, numbers: dict[str, int]) -> Turn:
    _ = desk.words
    speaker, label = _speaker(desk, scene)
    replies = tuple(_reply(desk, choice, i, numbers) for i, choice in enumerate(_mixed(practice, scene)))
    return Turn(
        number=numbers[scene.id],
        speaker=speaker,
        label=label,
        text=desk.fill(scene.says),
        variants=tuple((_("If {mood}", mood=mood), desk.fill(says)) for mood, says in scene.when.items()),
        choose=_("A answers:") if replies else "",
        replies=replies,
        own=_("Or in your own words:") if replies else "",
        end=_ending(desk, scene),
    )


def _speaker(desk: Desk, scene: Scene) -> tuple[str, str]:
    _ = desk.words
    return {
        "them": ("B", _("B says")),
        "you": ("A", _("A says")),
        "staff": ("B", _("B says, as staff")),
        "narrator": ("", _("Read aloud")),
    }[scene.who]


def _reply(desk: Desk, choice: Choice, position: int, numbers: dict[str, int]) -> Reply:
    _ = desk.words
    goes = _("Go to {number}", number=numbers[choice.next]) if choice.next in numbers else ""
    effect = _("Then: {effect}", effect=desk.fill(choice.effect)) if choice.effect else ""
    return Reply(_small(position), desk.fill(choice.text), effect, goes)


def _mixed(practice: Practice, scene: Scene) -> tuple[Choice, ...]:
    """Always the same shuffled order, so that the strongest answer is not always the first."""
    return tuple(sorted(scene.choices, key=lambda choice: crc32(f"{practice.id}/{scene.id}/{choice.id}".encode())))


def _small(position: int) -> str:
    """Small letters: the capitals are the two persons."""
    return letter(position).lower()


def _ending(desk: Desk, scene: Scene) -> str:
    _ = desk.words
    card = desk.library.index.card(scene.card) if scene.card else None
    if card:
        return _("Stop here. Help comes first: read the card “{title}”.", title=card.title)
    return _("The end. Breathe out. Then swap places, or talk about it.") if scene.end else ""


def _afterwards(desk: Desk, practice: Practice, numbers: dict[str, int]) -> tuple[Part, ...]:
    """What each answer practises; where there is fear, nobody guesses at the other's thoughts."""
    _ = desk.words
    rows = []
    for scene in _in_order(practice):
        for i, choice in enumerate(_mixed(practice, scene)):
            rows.append(_skill_row(f"{numbers[scene.id]} {_small(i)}", choice, practice.fear, desk))
    questions = (
        _("Which answer felt most like you?"),
        _("What was it like to be B?"),
        _("What would you like to say at home?"),
    )
    talk = Items(tuple((Para(words(line)),) for line in questions))
    head = (_("Answer"), _("Skill"), _("What they may hear"))
    table = Table(tuple(map(words, head[:2] if practice.fear else head)), tuple(rows))
    parts: tuple[Part, ...] = (Heading(2, words(_("Talk about it afterwards"))), talk)
    if not rows:
        return parts
    about = _("Answers in bold with a dot often help most. Read this only afterwards.")
    return (*parts, Heading(2, words(_("What the answers practise"))), Para(words(about)), table)


def _skill_row(mark: str, choice: Choice, fear: bool, desk: Desk) -> tuple[Runs, ...]:
    skill = choice.skill.replace("-", " ")
    named = [mark + (" •" if choice.best else ""), skill]
    cells = tuple(words(cell, bold=choice.best) for cell in named)
    return cells if fear else (*cells, words(desk.fill(choice.heard)))
