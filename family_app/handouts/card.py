# SPDX-License-Identifier: Apache-2.0
"""The cards: overdose, crisis, not safe at home, and the Tonight cards. Each fills one page."""

from __future__ import annotations

from family_app.handouts.desk import Desk
from family_app.handouts.document import CardBack, CardFace, Group, Part, Phone
from family_app.handouts.foot import lines_for
from family_app.library.model import Card, Helpline
from family_app.library.quoting import medicine_rules, saying, true_words
from family_app.words import month_words


def card_parts(desk: Desk, card: Card, *, back: bool = False) -> tuple[Part, ...]:
    """The front; with ``back`` a second page for the other side."""
    front = _front(desk, card)
    if not (back and card.back):
        return (front,)
    return (front, CardBack(card.title, _back(desk, card)))


def _front(desk: Desk, card: Card) -> CardFace:
    _ = desk.words
    number = desk.country.emergency.number
    return CardFace(
        title=card.title,
        call_label="" if card.is_for_grief else _("Call") if number else _("Call your emergency number"),
        call=number,
        blank="" if number else _("Write it here:"),
        steps=tuple((n, desk.fill(step.do)) for n, step in enumerate(card.steps, 1)),
        under=desk.fill(card.under),
        groups=_groups(desk, card),
        phones=_phones(desk, card),
        small=_open(desk, card),
        alarm=card.id == "overdose",
    )


def _groups(desk: Desk, card: Card) -> tuple[Group, ...]:
    _ = desk.words
    said = saying(desk.library, card, desk.options.moment, desk.country)
    true = [true_words(desk.library, thing, desk.country) for thing in card.true_things]
    named: tuple[Group, ...] = (
        Group(_("Now"), _filled(desk, card.now), "now"),
        Group(_("What is true"), tuple(why for _says, why in true), "true", tuple(says for says, _why in true)),
        Group(_("Before you say anything"), _short(said.first), "now"),
        Group(_("You can say"), (*said.lines, *_filled(desk, card.say)), "say"),
        Group(_("If they take medicine"), medicine_rules(desk.library, card, desk.country), "later"),
        Group(_("What not to do"), _filled(desk, card.dont), "dont"),
        Group(_("Later"), _filled(desk, card.later), "later"),
    )
    return tuple(group for group in (*named[:1], *_silent(desk, card), *named[1:]) if group.lines)


def _short(lines: tuple[str, ...]) -> tuple[str, ...]:
    """What to look at first, in one paragraph: the page must stay one page."""
    return (" ".join(lines),) if len(lines) > 2 else lines


def _silent(desk: Desk, card: Card) -> tuple[Group, ...]:
    """How to call when the one who frightens you is in the room."""
    note = desk.country.silent_call
    if note is None or not card.says_silent_call:
        return ()
    _ = desk.words
    as_of = " " + _("(as of {month})", month=month_words(note.as_of, _)) if note.as_of else ""
    return (Group(_("If you cannot speak"), (desk.fill(note.says) + as_of,), "say"),)


def _back(desk: Desk, card: Card) -> tuple[Group, ...]:
    return tuple(Group(desk.fill(group.title), _filled(desk, group.lines), "back") for group in card.back)


def _filled(desk: Desk, lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(desk.fill, lines))


def _phones(desk: Desk, card: Card) -> tuple[Phone, ...]:
    lines = lines_for(desk.country, *card.helplines)
    return tuple(Phone(line.name, line.number, phone_words(desk, line)) for line in lines)


def phone_words(desk: Desk, line: Helpline) -> str:
    """Where and when a line can be rung, how one writes to it, and from when the number is."""
    as_of = desk.words("as of {month}", month=month_words(line.as_of, desk.words))
    return ", ".join(filter(None, [line.area, line.hours, _text(desk, line), as_of]))


def _open(desk: Desk, card: Card) -> tuple[str, ...]:
    _ = desk.words
    if not card.open:
        return ()
    return (_("Not settled: {points}", points=" ".join(_filled(desk, card.open))),)


def _text(desk: Desk, line: Helpline) -> str:
    return desk.words("text {text}", text=line.text) if line.text else ""
