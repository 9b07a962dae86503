# SPDX-License-Identifier: Apache-2.0
"""Two cards from the overdose plan in hand: for the fridge with the steps, for the wallet with nothing that tells.

The fridge card carries only the address, the places of the naloxone and who knows the steps, as they were written; what
was left blank is a line for the pen. The wallet card has no title and no words that say what it is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from family_app.handouts.card import card_parts
from family_app.handouts.desk import Desk, Sheet
from family_app.handouts.document import CardFace, Foot, Head, Slip, Slips
from family_app.handouts.foot import foot, lines_for
from family_app.handouts.worksheet import Answers
from family_app.library.model import Field, Helpline
from family_app.study.open_plan import plan_lines
from family_app.study.plans import OVERDOSE_MODULE

ON_THE_FRIDGE = ("address-words", "naloxone-places", "who-practised")
MOST_WORDS = 300
"""Signs of one answer; more would leave the steps too little room."""
COPIES = 2


def fridge_sheet(desk: Desk, answers: Answers | None = None) -> Sheet:
    """The overdose card with the family's own details under it, on one page."""
    _ = desk.words
    card = desk.library.card("overdose")
    face = card_parts(desk, card)[0]
    assert isinstance(face, CardFace)
    sources = [source for step in card.steps for source in step.sources]
    line = foot(desk, "overdose", sources=(*sources, *card.sources), checked=card.checked, clinician=card.clinician)
    own = _own(desk, answers or {})
    private = () if own[0][1] else (_("Leave the address blank if it is private."),)
    face = structs.replace(face, write=own, small=(*private, *face.small))
    return desk.sheet(card.title, line, (face,), files={}, fit="card")


def _own(desk: Desk, answers: Answers) -> tuple[tuple[str, str], ...]:
    _ = desk.words
    said = {line.id: "; ".join(line.says)[:MOST_WORDS] for line in plan_lines(_fields(desk), _plain(answers))}
    labels = {
        "address-words": _("Address"),
        "naloxone-places": _("Naloxone"),
        "who-practised": _("Who knows the steps"),
    }
    return tuple((labels[id_], said.get(id_, "")) for id_ in ON_THE_FRIDGE)


def _fields(desk: Desk) -> tuple[Field, ...]:
    sheet = desk.library.module(OVERDOSE_MODULE).worksheet
    fields = sheet.fields if sheet is not None else ()
    return tuple(structs.replace(field, columns=tuple(map(desk.fill, field.columns))) for field in fields)


def _plain(answers: Answers) -> dict[str, str | tuple[tuple[str, ...], ...]]:
    """The answers in the two forms that a plan has: words, or rows of words."""
    return {
        id_: answer if isinstance(answer, str) else tuple(_row(row) for row in answer)
        for id_, answer in answers.items()
    }


def _row(row: str | Sequence[str]) -> tuple[str, ...]:
    return (row,) if isinstance(row, str) else tuple(row)


def wallet_sheet(desk: Desk) -> Sheet:
    """Small cards to cut out: a few numbers among empty lines. No clinic at the top and nothing at the bottom."""
    _ = desk.words
    made = desk.sheet(_("Numbers"), Foot("", ""), (Slips((_slip(desk),) * COPIES),), files={})
    return Sheet(structs.replace(made.document, head=Head()), {})


def _slip(desk: Desk) -> Slip:
    """The lines in an order that puts nothing first: what matters stands in the middle."""
    _, country = desk.words, desk.country
    blank = iter((_("Doctor"), _("School"), _("Taxi"), _("Dentist"), _("Work"), ""))
    lines: list[tuple[str, str]] = [(next(blank), "")]
    lines.append((_("Emergency"), country.emergency.number))
    for name, line in ((_("Advice"), _first(desk, "crisis")), (_("Office"), _first(desk, "violence"))):
        lines.append((next(blank), ""))
        if line is not None:
            lines.append((name, f"{line.number} ({_where_and_when(line)})"))
    lines += [(label, "") for label in blank]
    return Slip(tuple(lines))


def _first(desk: Desk, kind: str) -> Helpline | None:
    """The first that is only a number: an address or a word to send would tell what the card is for."""
    return next((line for line in lines_for(desk.country, kind) if _is_plain(line.number)), None)


def _is_plain(number: str) -> bool:
    return bool(number) and not any(sign.isalpha() for sign in number)


def _where_and_when(line: Helpline) -> str:
    """“England, 10/2026”: where the number helps, and when it was last known to be right."""
    year, _dash, month = line.as_of[:7].partition("-")
    return ", ".join(filter(None, (line.area, f"{month}/{year}" if month else year)))
