# SPDX-License-Identifier: Apache-2.0
"""The overdose plan outside the space as the window sees it: never in the way of help, whatever lies at its place."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.errors import FamilyAppError
from family_app.study.open_plan import PlanLine, is_there, read_plan
from family_app.study.sheets import Answers
from family_app.ui.screens.desk import Desk


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """``trouble`` is one sentence for a plan that cannot be read; ``is_there`` whether there is anything at all."""

    lines: tuple[PlanLine, ...] = ()
    answers: Answers | None = None
    trouble: str = ""

    @property
    def is_there(self) -> bool:
        return self.answers is not None or bool(self.trouble)


def has_plan(desk: Desk) -> bool:
    """Whether there is one to read. Reads nothing."""
    return is_there(desk.paths.overdose_plan)


def plan_of(desk: Desk) -> PlanSeen:
    """The plan as it can be read now."""
    try:
        plan = read_plan(desk.paths.overdose_plan)
    except FamilyAppError as error:
        return PlanSeen(trouble=str(error))
    return PlanSeen(plan.lines, plan.answers) if plan is not None else PlanSeen()
