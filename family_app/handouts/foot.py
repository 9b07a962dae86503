# SPDX-License-Identifier: Apache-2.0
"""The two lines at the bottom of every sheet: help first, then where it comes from and how well it was checked."""

from __future__ import annotations

from collections.abc import Iterable

from family_app.handouts.desk import Desk
from family_app.handouts.document import Foot
from family_app.library.model import Country, Helpline
from family_app.words import Words, month_words

NAMED_SOURCES = 2
"""So many sources are named in the line; the others are counted. A whole module lists them all at its end."""


def foot(desk: Desk, kind: str, *, sources: Iterable[str], checked: str, clinician: str) -> Foot:
    """``kind`` is ``overdose``, ``emergency``, ``crisis`` or ``neutral``; ``sources`` are ids."""
    return Foot(help_line(desk, kind), about_line(desk, sources=sources, checked=checked, clinician=clinician))


def help_line(desk: Desk, kind: str) -> str:
    """The first line."""
    _ = desk.words
    match kind:
        case "overdose":
            line = _("Not waking, not breathing well? Call {n}. Give naloxone, breaths. Stay.")
        case "emergency":
            line = _("In an emergency, call {n}.")
        case "crisis":
            return f"{desk.fill(_('Life in danger? Call {n}.'))} {_crisis_words(desk)}"
        case _:
            line = _("Small steps count. You do not have to do this alone.")
    return desk.fill(line)


def _crisis_words(desk: Desk) -> str:
    _ = desk.words
    line = next(iter(lines_for(desk.country, "crisis")), None)
    if line is None:
        return _("Thoughts of ending your life? Tell someone now. You deserve help too.")
    as_of = month_words(line.as_of, desk.words)
    return _(
        "Thoughts of ending your life? {name}: {number} ({as_of}).", name=line.name, number=line.number, as_of=as_of
    )


def about_line(desk: Desk, *, sources: Iterable[str], checked: str, clinician: str) -> str:
    """The second line."""
    _ = desk.words
    file = desk.library.index.file
    said = [_sources_words(desk, tuple(dict.fromkeys(sources)))]
    if checked:
        said.append(_("Checked against its sources, {month}.", month=month_words(checked, _)))
    said.append(review_words(clinician, _))
    said.append(_("Version {number}.", number=file.version))
    said.append(_("Copy freely, {licence}.", licence=file.licence))
    return " ".join(filter(None, said))


def review_words(clinician: str, _: Words) -> str:
    """The true state of review."""
    if clinician in {"", "none"}:
        return _("Not yet reviewed by a clinician.")
    return _("Reviewed by {clinician}.", clinician=clinician)


def _sources_words(desk: Desk, ids: tuple[str, ...]) -> str:
    _ = desk.words
    known = desk.library.sources()
    named = [f"{known[i].who} {known[i].year}" for i in ids if i in known]
    if not named:
        return ""
    first = ", ".join(named[:NAMED_SOURCES])
    more = len(named) - NAMED_SOURCES
    if more > 0:
        return _("Sources: {first} and {count} more.", first=first, count=more)
    return _("Sources: {first}.", first=first)


def lines_for(country: Country, *kinds: str) -> list[Helpline]:
    """The country's helplines for any of ``kinds``, in the order of the country's file."""
    return [line for line in country.helplines if line.for_ in kinds]
