# SPDX-License-Identifier: Apache-2.0
"""What stands on each step of the first fifteen minutes. The words are those of the cards ``first-night``, or after a
death ``first-days``."""

from __future__ import annotations

from collections.abc import Mapping

from family_app.errors import FamilyAppError
from family_app.library.library import NEUTRAL
from family_app.library.model import Card, Country, Note
from family_app.library.quoting import saying, true_words
from family_app.library.resolve import fill
from family_app.library.tonight import AFTER_DEATH, FIRST_DAYS, FIRST_NIGHT
from family_app.study.naloxone import PLACE, WHO
from family_app.study.paths import path, whole_path
from family_app.ui.screens import overdose_copy
from family_app.ui.screens.card import NOT_SAFE, card_screen, chosen_country, source_lines
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.first_screen import (
    Breathing,
    Content,
    Danger,
    FirstDays,
    Home,
    Lesson,
    Naloxone,
    NextStep,
    Tonight,
    TrueThing,
    TrueThings,
    You,
)
from family_app.ui.screens.helplines import phones
from family_app.ui.screens.places import OVERDOSE
from family_app.ui.screens.review import month, review_line

NALOXONE_PLACE, NALOXONE_WHO, NALOXONE_WANTED = PLACE, WHO, "naloxone-wanted"
"""Private values: where it is, who knows it, and that it is still to be got."""

DIED_CARD = "tonight-died"


def after_death(desk: Desk) -> bool:
    return desk.moment == AFTER_DEATH


def kept(desk: Desk, name: str) -> str:
    """A private value, or nothing."""
    return (desk.record.value(name) or "") if desk.has_store else ""


def _card(desk: Desk, card_id: str) -> Card:
    """A card; one without a word where it cannot be read."""
    try:
        return desk.library.card(card_id)
    except FamilyAppError:
        return Card(id=card_id, title="")


def night_card(desk: Desk) -> Card:
    return _card(desk, FIRST_DAYS if after_death(desk) else FIRST_NIGHT)


def _said(desk: Desk, card: Card, *keys: str) -> tuple[str, ...]:
    country = chosen_country(desk)
    return tuple(fill(card.screen[key], country) for key in keys if card.screen.get(key))


# ---- the steps


def danger(desk: Desk) -> Content:
    words = desk.words
    return Danger(words("Emergency") if after_death(desk) else words("Overdose"))


def you(desk: Desk) -> Content:
    words, file = desk.words, desk.library.index.file
    not_sure = ("", words("Not sure"))
    return You(
        lines=_said(desk, _card(desk, FIRST_NIGHT), *(() if after_death(desk) else ("alone-1",)), "alone-2"),
        roles=(not_sure, *((role.id, role.title) for role in file.roles)),
        role=desk.role,
        moments=(not_sure, *((moment.id, moment.title) for moment in file.moments)),
        moment=desk.moment,
        privacy=f"{words('What you choose stays on this computer.')} {where_kept(desk)}",
    )


def where_kept(desk: Desk) -> str:
    """What becomes of what is chosen and written, in one honest sentence."""
    words = desk.words
    if desk.state == "open":
        return words("It is kept in your private space, encrypted.")
    if desk.state == "locked":
        return words(
            "Your private space is locked. It goes into it when you unlock; else it is gone when you close the window."
        )
    return words("It is only in memory, and gone when you close the window, until you make a private space.")


def breathing(desk: Desk, has: str, written: Mapping[str, str]) -> Content:
    """The card for an overdose, line for line; or, after a death, the card for the first days. ``written`` is what is
    not kept yet."""
    if after_death(desk):
        return FirstDays(card_screen(desk, DIED_CARD))
    country, card = chosen_country(desk), _card(desk, OVERDOSE.page)
    lines = tuple(step.do for step in card.steps) or tuple(do for _id, do in overdose_copy.STEPS)
    return Breathing(
        card=card.title or overdose_copy.TITLE,
        steps=tuple((number, fill(line, country)) for number, line in enumerate(lines, start=1)),
        under=card.under or overdose_copy.UNDER,
        naloxone=_naloxone(desk, has, country, written),
    )


def _naloxone(desk: Desk, has: str, country: Country, written: Mapping[str, str]) -> Naloxone:
    words = desk.words
    said = _said(desk, _card(desk, FIRST_NIGHT), "naloxone-no")
    after = _said(desk, _card(desk, FIRST_NIGHT), "naloxone-without")
    where = _said(desk, _card(desk, FIRST_NIGHT), "naloxone-where") if country.id == NEUTRAL else ()
    return Naloxone(
        has="yes" if has == "yes" else "no" if has == "no" else "",
        place=written.get(NALOXONE_PLACE, kept(desk, NALOXONE_PLACE)),
        who=written.get(NALOXONE_WHO, kept(desk, NALOXONE_WHO)),
        how=noted(desk, country.naloxone),
        lines=(*said, *where, *after),
        kept=where_kept(desk),
        country="" if country.id == NEUTRAL else words("As in: {country}", country=country.name),
    )


def noted(desk: Desk, note: Note) -> str:
    """A country's note, with its date."""
    if not note.as_of:
        return note.says
    return f"{note.says} ({desk.words('as of {month}', month=month(note.as_of, desk.words))})"


def home(desk: Desk) -> Content:
    return Home(" ".join(_said(desk, _card(desk, NOT_SAFE), "before")))


def true_things(desk: Desk) -> Content:
    card, country = night_card(desk), chosen_country(desk)
    things = []
    for thing in card.true_things:
        says, why = true_words(desk.library, thing, country)
        things.append(TrueThing(says, why, " ".join(source_lines(desk, thing.sources))))
    return TrueThings(tuple(things), review_line(card, desk.words) if card.checked else "")


def tonight(desk: Desk) -> Content:
    card, country = night_card(desk), chosen_country(desk)
    said = saying(desk.library, card, desk.moment, country)
    return Tonight(
        calm=_said(desk, card, "calm-1", "calm-2", "calm-3", "calm-stop"),
        calm_page=True,
        first=said.first,
        says=(*said.on_screen, *(f"“{line}”" for line in card.say)),
        medicine=said.after,
        dont=tuple(fill(line, country) for line in card.dont),
        own_safety=fill(card.under, country),
    )


def next_step(desk: Desk) -> Content:
    words, card, country = desk.words, night_card(desk), chosen_country(desk)
    wanted = bool(kept(desk, NALOXONE_WANTED)) and not kept(desk, NALOXONE_PLACE) and not after_death(desk)
    kinds = ("crisis", "grief") if after_death(desk) else ("families", "drugs")
    return NextStep(
        wanted=words("Ask for naloxone today. {how}", how=noted(desk, country.naloxone)) if wanted else "",
        lesson=_lesson(desk),
        instead=words("Nothing has to be read today."),
        person=_said(desk, card, "person-1", "person-safe"),
        person_says=" ".join(_said(desk, card, "person-say")),
        phones=phones(country, kinds, words)[:2],
        rest=words("The rest is there when you want it."),
    )


def _lesson(desk: Desk) -> Lesson | None:
    module = desk.library.index.module(next_module(desk))
    if module is None:
        return None
    parts = desk.words.n("{count} part", "{count} parts", len(module.lessons))
    minutes = desk.words("About {minutes} minutes.", minutes=module.minutes)
    return Lesson(module.title, f"{module.promise} {parts}. {minutes}")


def next_module(desk: Desk) -> str:
    """The first module of the path for this role and moment; nothing where there is none to suggest.

    After a death the path begins with a page for it. While that is not written, nothing has to be read.
    """
    if after_death(desk):
        first = whole_path(desk.library.index.file, desk.standing)[:1]
        return first[0] if first and desk.library.index.module(first[0]) else ""
    return next(iter(path(desk.library.index, desk.standing)), "")
