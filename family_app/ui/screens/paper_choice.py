# SPDX-License-Identifier: Apache-2.0
"""What can be printed and how it shall look: the choices of the handouts page as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from family_app.handouts.sheets import KINDS, Kind, kinds_of
from family_app.library import blocks as b
from family_app.library.index import Named
from family_app.library.library import Library
from family_app.library.model import Module
from family_app.library.tonight import in_order
from family_app.ui.screens.places import Place
from family_app.words import Words

CARDS = "cards"
RECORD = "record"
FILLED = "worksheet-filled"
STRAIN = "strain"
STRAIN_TIME = "strain-time"
"""How somebody was doing, day by day: only for whoever asks for it."""

PLANS, BINDER, FRIDGE, WALLET = "plans", "binder", "fridge", "wallet"
"""The family binder, and the two cards from the overdose plan."""

Footer = Literal["", "overdose", "emergency", "crisis", "neutral"]
FOOTERS: tuple[Footer, ...] = ("", "overdose", "emergency", "crisis", "neutral")


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a list to choose from."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """``topic`` is a module's id, :data:`CARDS`, :data:`PLANS`, :data:`RECORD` or :data:`STRAIN`; ``sheet`` a kind, a
    name of these or a card's id."""

    topic: str = CARDS
    sheet: str = "overdose"
    paper: Literal["a4", "letter"] = "a4"
    large: bool = False
    bw: bool = False
    spacing: bool = False
    back: bool = False
    """The other side of a card too."""
    role: str = ""
    footer: Footer = ""
    """Nothing: as the module suggests."""
    may_print: bool = False
    """A sheet that asks first was asked about, and may be shown."""

    @property
    def kind(self) -> Kind | None:
        """The kind of sheet of a module."""
        plain = "worksheet" if self.sheet == FILLED else self.sheet
        return next((kind for kind in KINDS if kind == plain), None) if self.is_module else None

    @property
    def is_module(self) -> bool:
        return self.topic not in (CARDS, PLANS, RECORD, STRAIN)


def topics(library: Library, words: Words, *, record: bool) -> tuple[Option, ...]:
    """The cards, every module in the order of the library, and the record if there is one to print."""
    index = library.index
    found = [Option(CARDS, words("The help cards")), Option(PLANS, words("My plans, and their cards"))]
    for section in index.file.sections:
        for module_id in section.modules:
            module = index.module(module_id)
            if module is not None:
                found.append(Option(module.id, module.title))
    if index.strain is not None:
        found.append(Option(STRAIN, index.strain.title))
    return (*found, Option(RECORD, words("What I have done"))) if record else tuple(found)


def sheets(library: Library, topic: str, words: Words) -> tuple[Option, ...]:
    """The sheets of a topic."""
    names = {
        "page": words("Take-home page"),
        "lessons": words("All lessons"),
        "worksheet": words("Worksheet, blank"),
        FILLED: words("Worksheet with your answers"),
        "quiz": words("Quiz"),
        "key": words("Answer key"),
        "practice": words("Role-play to practise"),
        BINDER: words("Family binder"),
        FRIDGE: words("Card for the fridge"),
        WALLET: words("Card for the wallet"),
        RECORD: words("The titles you picked"),
        STRAIN: words("The questions, empty"),
        STRAIN_TIME: words("Your answers, day by day"),
        **{card.id: card.title for card in library.index.cards},
    }
    return tuple(Option(id_, names[id_]) for id_ in sheet_ids(library, topic))


def about(choice: PaperChoice, words: Words) -> str:
    """What a sheet is for, in one line."""
    said = {
        "page": words("One page: the main thing, this week, and where help is."),
        "lessons": words("Everything to read, with all its sources."),
        "worksheet": words("Lines and boxes to fill in by hand."),
        FILLED: words("The answers you kept last, as you wrote them."),
        "quiz": words("The questions alone, for a group or for later."),
        "key": words("Every question with its answer, and a reason for each."),
        "practice": words("A script for two people, to say out loud."),
        BINDER: words("The sheets you put in, as you wrote them, in order."),
        FRIDGE: words("The overdose steps, with what you wrote into the plan. Anybody who comes by can read it."),
        WALLET: words("A few numbers among empty lines, and no title. To cut out."),
        RECORD: words("Titles only. No times of day, no answers."),
        STRAIN: words("Eight plain questions to mark by hand, and one small thing for each."),
        STRAIN_TIME: words("For yourself, or for somebody you choose to show it to."),
    }
    return said.get(choice.sheet, words("One page for the fridge, a wall or a bag."))


def roles_with_notes(library: Library, module: Module, words: Words) -> tuple[Option, ...]:
    """The roles that a module's lessons speak to apart; with “no note” first. None where no lesson does."""
    spoken = {
        block.role
        for lesson in module.lessons
        for block in lesson.blocks
        if isinstance(block, b.Callout) and block.kind == "if"
    }
    known: tuple[Named, ...] = library.index.file.roles
    found = tuple(Option(role.id, role.title) for role in known if role.id in spoken)
    return (Option("", words("Nobody in particular")), *found) if found else ()


def footers(words: Words) -> tuple[Option, ...]:
    """What the first line at the bottom may say."""
    said = {
        "": words("As suggested for this topic"),
        "overdose": words("Overdose steps"),
        "emergency": words("Emergency number only"),
        "crisis": words("Crisis line"),
        "neutral": words("A kind word, no number"),
    }
    return tuple(Option(id_, said[id_]) for id_ in FOOTERS)


def with_footer(module: Module, footer: Footer) -> Module:
    """``module`` with another line at the bottom of its sheets."""
    return msgspec.structs.replace(module, footer=footer) if footer else module


def chosen_at(choice: PaperChoice, place: Place, library: Library) -> PaperChoice:
    """``choice`` with what ``place`` asks for; where that is not there, the nearest thing that is."""
    item = place.item.removeprefix("card:")
    summary = library.index.module(place.module)
    if summary is not None:
        is_lesson = any(lesson.id == item for lesson in summary.lessons)  # Ctrl+P while reading
        sheet = "lessons" if is_lesson else item or "page"
        return fitting(replace(choice, topic=summary.id, sheet=sheet), library)
    if item in (STRAIN, STRAIN_TIME) and library.index.strain is not None:
        return replace(choice, topic=STRAIN, sheet=item)
    if item in (BINDER, FRIDGE, WALLET):
        return replace(choice, topic=PLANS, sheet=item)
    if item == RECORD:
        return replace(choice, topic=RECORD, sheet=RECORD)
    if library.index.card(item) is not None:
        return replace(choice, topic=CARDS, sheet=item)
    return choice


def fitting(choice: PaperChoice, library: Library) -> PaperChoice:
    """``choice`` with a sheet that its topic has."""
    known = sheet_ids(library, choice.topic)
    return choice if choice.sheet in known else replace(choice, sheet=known[0])


def sheet_ids(library: Library, topic: str) -> tuple[str, ...]:
    """The ids of the sheets of a topic."""
    if topic == CARDS:
        return tuple(card.id for card in in_order(library.index.cards))
    if topic == PLANS:
        return (BINDER, FRIDGE, WALLET)
    if topic == RECORD:
        return (RECORD,)
    if topic == STRAIN:
        return (STRAIN, STRAIN_TIME)
    found: list[str] = []
    for kind in kinds_of(library.module(topic)):
        found += [kind, FILLED] if kind == "worksheet" else [kind]
    return tuple(found)
