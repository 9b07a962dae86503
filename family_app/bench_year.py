# SPDX-License-Identifier: Apache-2.0
"""What a diligent person's space holds after a year, made up quickly: speeds are measured with that, not with a new
space."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from family_app.study.grading import right_answer
from family_app.study.record import Record
from family_app.study.turns import Turn

if TYPE_CHECKING:
    from family_app.journal.journal import Journal
    from family_app.library.model import Module
    from family_app.ui.screens.desk import Desk

DAYS = 360
TIMES = 3
"""How often each quiz was answered, and each worksheet begun anew."""

_CHECKS_EVERY = 14
_ENTRIES_EVERY = 2


def live_a_year(desk: Desk) -> None:
    """Every part read, every question answered, every worksheet kept, each several times over; a check of one's own
    strain every two weeks, and an entry in the journal every other day."""
    modules = [desk.library.module(summary.id) for summary in desk.library.index.modules]
    for time in range(TIMES):
        for number, module in enumerate(modules):
            _work_through(_ago(desk, DAYS - time * (DAYS // TIMES) - number), module)
    for days in range(DAYS, 0, -_CHECKS_EVERY):
        _check_oneself(desk, days)
    for days in range(DAYS, 0, -_ENTRIES_EVERY):
        _write(desk.journal, desk, days)


def _ago(desk: Desk, days: int) -> Record:
    """The record as it is written in so many days ago."""
    return Record(desk.store, lambda: desk.clock() - timedelta(days=days))


def _work_through(record: Record, module: Module) -> None:
    for lesson in module.lessons:
        record.mark_read(module.id, lesson.id)
        record.keep_place(module.id, lesson.id, 1)
    for question in module.quiz.questions if module.quiz else ():
        record.keep_attempt(module.id, question.id, right_answer(question), right=True)
    practice, sheet = module.practice, module.worksheet
    if practice is not None:
        record.keep_run(module.id, practice.id, mood="", turns=(Turn(practice.start, ""),), ending="")
    if sheet is not None and sheet.keep != "no":
        record.keep_sheet(module.id, sheet.id, {sheet.fields[0].id: "We talked about it on Sunday, all of us."})


def _check_oneself(desk: Desk, days: int) -> None:
    from family_app.study.strain import PLACE

    check = desk.library.index.strain
    if check is not None:
        said = ("never", "some", "most")
        answers = {one.id: said[(days + number) % len(said)] for number, one in enumerate(check.questions)}
        _ago(desk, days).keep_sheet(PLACE, check.id, answers)


def _write(journal: Journal, desk: Desk, days: int) -> None:
    journal.add(
        f"Day {days}. A quiet evening. We ate together, and I went up early.",
        feelings=("tired", "hopeful") if days % 3 else ("calm",),
        at=desk.clock() - timedelta(days=days, hours=1),
    )
