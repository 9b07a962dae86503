# SPDX-License-Identifier: Apache-2.0
"""Our plan beside the steps: large enough to be read to the call-taker."""

from __future__ import annotations

from family_app.ui.look import Look
from family_app.ui.pages.our_plan import read_out
from family_app.ui.screens.our_plan_file import PlanSeen
from family_app.ui.widgets.boxes import Box, empty
from family_app.ui.widgets.labels import Label

READ_OUT = 20
"""Letters, in pixels at 100 %."""


class PlanBox(Box):
    """Drawn anew only when the plan is another: the screen is drawn many times a second."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "info", pad=12, gap=4)
        self.look = look
        self._drawn: object = None

    def show_plan(self, plan: PlanSeen) -> None:
        if plan == self._drawn:
            return
        self._drawn = plan
        empty(self.stack)
        if plan.trouble:
            self.add(Label(plan.trouble))
        for line in plan.lines:
            self.add(Label(line.label, "small"), *read_out(self.look, line, READ_OUT))
