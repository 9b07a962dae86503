# SPDX-License-Identifier: Apache-2.0
"""The family binder: the sheets that somebody chose, one after the other, with what they wrote.

It names nobody and carries no large name of a program. Whatever it is handed, a sheet that asks before it is printed is
not in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from family_app.errors import WrongUse
from family_app.handouts.desk import Desk, Sheet
from family_app.handouts.document import Contents, Foot, NewPage, Part, Title
from family_app.handouts.foot import foot
from family_app.handouts.sheets import cited_in
from family_app.handouts.worksheet import Answers, field_parts
from family_app.library.model import Module
from family_app.study.overview import day_words
from family_app.study.plans import may_bind, purpose_of, purpose_words


@dataclass(frozen=True, slots=True)
class Bound:
    """A worksheet with what was written, and the day it was written on last."""

    module: Module
    answers: Answers
    written: date


def binder_sheet(desk: Desk, sheets: Iterable[Bound], *, footer: str = "") -> Sheet:
    """One document of all ``sheets`` that may be bound, in the order given. ``footer`` instead of each sheet's own.

    Raises :class:`~family_app.errors.WrongUse` when nothing is left to print.
    """
    _ = desk.words
    allowed = [one for one in sheets if may_bind(one.module)]
    if not allowed:
        raise WrongUse("There is no sheet in the binder. Put some in on the page “My plans”.")
    title = _("Our plans")
    entries = tuple(
        (_sheet_title(one), f"sheet-{number}", day_words(one.written, _)) for number, one in enumerate(allowed, 1)
    )
    parts: list[Part] = [
        Title(_("To keep together"), title, _("Look at them again when things change.")),
        Contents(entries),
    ]
    for number, one in enumerate(allowed, 1):
        parts += _section(desk, one, f"sheet-{number}", footer)
    return desk.sheet(title, _front_foot(desk, allowed, footer), tuple(parts), files={})


def _section(desk: Desk, one: Bound, anchor: str, footer: str) -> list[Part]:
    """A sheet on pages of its own, with its own line at the bottom."""
    _, module = desk.words, one.module
    assert module.worksheet is not None
    line = foot(
        desk,
        footer or module.footer,
        sources=cited_in(desk, module),
        checked=module.checked,
        clinician=module.clinician,
    )
    kicker = purpose_words(purpose_of(module.id), _)
    head = Title(kicker, module.worksheet.title, _("Written on {day}", day=day_words(one.written, _)), anchor)
    return [NewPage(line), head, *field_parts(desk, module.worksheet.fields, one.answers)]


def _front_foot(desk: Desk, sheets: list[Bound], footer: str) -> Foot:
    """Overdose steps on the front only where every sheet carries them: one that is more careful decides."""
    kinds = {one.module.footer for one in sheets}
    kind = footer or (kinds.pop() if len(kinds) == 1 else "emergency")
    checked = min(one.module.checked for one in sheets)
    return foot(desk, kind, sources=(), checked=checked, clinician="none")


def _sheet_title(one: Bound) -> str:
    assert one.module.worksheet is not None
    return one.module.worksheet.title
