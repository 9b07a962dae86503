# SPDX-License-Identifier: Apache-2.0
"""A card: what to do now, what one can say, what not to do, later; and whom to call in the chosen country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.library.model import Card, Country, Note, Source
from family_app.library.nothing import ANYWHERE
from family_app.library.quoting import medicine_rules, saying, true_words
from family_app.library.resolve import fill
from family_app.library.tonight import for_moment
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.helplines import Phone, phones
from family_app.ui.screens.places import OVERDOSE, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.review import month, review_line
from family_app.words import Words

NOT_SAFE = "not-safe"

Kind = Literal["now", "true", "speak", "say", "dont", "later", "steps"]


@dataclass(frozen=True, slots=True)
class Group:
    kind: Kind
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardScreen:
    """``number`` is the emergency number, or nothing where only words are known. ``no_line`` stands where no helpline
    of the right kind is known for the country."""

    id: str
    title: str
    call: str
    number: str
    emergency: str
    """What the button to the overdose screen says."""
    groups: tuple[Group, ...]
    under: str
    phones: tuple[Phone, ...]
    no_line: str
    country: str
    review: str
    open: tuple[str, ...]
    sources: tuple[str, ...]
    can_print: bool = True


class CardPresenter(Presenter[CardScreen]):
    """Holds nothing but what it shows."""

    def enter(self, place: Place) -> None:
        self.show(card_screen(self.desk, place.item))

    # ---- what the reader did

    def print_card(self) -> None:
        self.go(Place("handouts", item=f"card:{self.screen.id}"))

    def open_overdose(self) -> None:
        self.go(OVERDOSE)

    def change_country(self) -> None:
        self.go(Place("settings", at="country"))


def chosen_country(desk: Desk) -> Country:
    """The chosen country; what holds anywhere when none can be read."""
    try:
        return desk.country
    except FamilyAppError:
        return ANYWHERE


def card_screen(desk: Desk, card_id: str) -> CardScreen:
    """What is shown of a card. One that cannot be read leaves the number to call and a person to trust."""
    words, country = desk.words, chosen_country(desk)
    try:
        card = desk.library.card(for_moment(card_id, desk.moment))
    except FamilyAppError as error:
        return _without_card(card_id, str(error), country, words)
    lines = phones(country, card.helplines, words)
    return CardScreen(
        id=card.id,
        title=card.title,
        call="" if card.is_for_grief else words("Call {n}", n=country.emergency_words),
        number=country.emergency.number,
        emergency=_emergency(card, desk),
        groups=tuple(_groups(card, country, desk)),
        under=fill(card.under, country),
        phones=lines,
        no_line="" if lines or not card.helplines else _no_line(country, words),
        country=country.name,
        review=review_line(card, words),
        open=tuple(fill(line, country) for line in card.open),
        sources=source_lines(desk, card.every_source if card.true_things else card.sources),
    )


def _emergency(card: Card, desk: Desk) -> str:
    softly = card.is_for_grief or desk.cheer_is_off
    return desk.words("Emergency") if softly else desk.words("Overdose: what to do")


def _groups(card: Card, country: Country, desk: Desk) -> list[Group]:
    words, library = desk.words, desk.library
    steps = tuple(f"{number}. {step.do}" for number, step in enumerate(card.steps, start=1))
    silent = country.silent_call if card.says_silent_call else None
    said = saying(library, card, desk.moment, country)
    rules = said.after or medicine_rules(library, card, country)
    true = tuple(" ".join(true_words(library, thing, country)) for thing in card.true_things)
    found: list[tuple[Kind, str, tuple[str, ...]]] = [
        ("steps", words("Now"), steps),
        ("now", words("Now"), card.now),
        ("true", words("What is true"), true),
        ("speak", words("If you cannot speak"), (_noted(silent, words),) if silent else ()),
        ("now", words("Before you say anything"), said.first),
        ("say", words("You can say"), (*said.on_screen, *card.say)),
        ("later", words("If they take medicine"), rules),
        ("dont", words("What not to do"), card.dont),
        ("later", words("Later"), card.later),
    ]
    return [Group(kind, title, tuple(fill(line, country) for line in lines)) for kind, title, lines in found if lines]


def _noted(note: Note, words: Words) -> str:
    as_of = f" ({words('as of {month}', month=month(note.as_of, words))})" if note.as_of else ""
    return note.says + as_of


def _no_line(country: Country, words: Words) -> str:
    return fill(words("We know no line of this kind here. Call {n}, or tell a person you trust.", n="{n}"), country)


def source_lines(desk: Desk, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Who says so: each source in one line."""
    known = desk.library.sources()
    return tuple(_source(known[id_]) for id_ in ids if id_ in known)


def _source(source: Source) -> str:
    year = f" ({source.year})" if source.year else ""
    return f"{source.who}: {source.title}{year}."


def _without_card(card_id: str, trouble: str, country: Country, words: Words) -> CardScreen:
    return CardScreen(
        id=card_id,
        title=words("Help now"),
        call=words("Call {n}", n=country.emergency_words),
        number=country.emergency.number,
        emergency=words("Overdose: what to do"),
        groups=(),
        under="",
        phones=(),
        no_line=_no_line(country, words),
        country=country.name,
        review=trouble,
        open=(),
        sources=(),
        can_print=False,
    )
