# SPDX-License-Identifier: Apache-2.0
"""“How am I doing?” on paper: empty, to mark by hand; and, only for whoever asks, the answers over time."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.handouts.card import phone_words
from family_app.handouts.desk import Desk, Sheet
from family_app.handouts.document import Foot, Heading, Items, Para, Part, Run, Scale, Title, words
from family_app.handouts.foot import foot, lines_for
from family_app.library.strain import FREQUENCIES, StrainCheck
from family_app.study.strain import Over

DAYS, DAYS_LARGE = 5, 3
"""So many days stand side by side; the others below them."""


def blank_sheet(desk: Desk, check: StrainCheck, *, after_death: bool = False) -> Sheet:
    """The questions with rings to mark, then one small step for each, and whom one can talk to."""
    _ = desk.words
    head = (check.period, *(check.answers.said(answer) for answer in FREQUENCIES))
    said = {one.id: one.says_for(after_death=after_death) for one in check.questions}
    rows = tuple((said[one.id], (("blank", ""),) * len(FREQUENCIES)) for one in check.questions)
    steps = tuple(
        (Para((Run(f"{said[one.id]} ", bold=True), Run(desk.fill(one.step_for(after_death=after_death))))),)
        for one in check.questions
    )
    parts: tuple[Part, ...] = (
        Title(_("For you"), check.title, desk.fill(check.lead_for(after_death=after_death))),
        Scale(head, rows),
        *(Para(words(desk.fill(line))) for line in check.closing),
        Heading(2, words(_("One small thing, if you like"))),
        Para(words(_("Pick one. Where something good did not happen, its small thing is for you too.")), "quiet"),
        Items(steps),
        Heading(2, words(_("Someone to talk to"))),
        *_people(desk, check, after_death=after_death),
    )
    line = foot(desk, "crisis", sources=check.every_source, checked=check.checked, clinician=check.clinician)
    return desk.sheet(check.title, line, parts, files={})


def _people(desk: Desk, check: StrainCheck, *, after_death: bool) -> Iterator[Part]:
    kinds = check.helplines_after_death if after_death else check.helplines
    for line in lines_for(desk.country, *kinds):
        note = phone_words(desk, line)
        yield Para((Run(f"{line.name}: "), Run(line.number, bold=True), Run(f" ({note})" if note else "")))
    yield Para(words(check.people_after_death if after_death else check.people))


def over_time_sheet(desk: Desk, check: StrainCheck, over: Over, *, plain: bool = False) -> Sheet:
    """Every day, cell by cell as on the screen. It names nobody, and says nothing about the answers. ``plain`` leaves
    out the kind word at the bottom: after a death nothing cheers."""
    _ = desk.words
    count = DAYS_LARGE if desk.options.large else DAYS
    parts: list[Part] = [Title(_("Notes"), check.title)]
    for first in range(0, len(over.days), count):
        part = over.part(first, count)
        rows = tuple((row.words, tuple(zip(row.answers, row.said, strict=True))) for row in part.rows)
        parts.append(Scale(part.cells[0], rows))
    about = _("Written by the person who printed it. It is not a test, and nothing is added up.")
    return desk.sheet(check.title, Foot("" if plain else _("Small steps count."), about), tuple(parts), files={})
