# SPDX-License-Identifier: Apache-2.0
"""Where things are, on a page where it can be said otherwise: what comes of it for weeks waits until that is left.

Arrow keys pass through moments that are not meant. A page that lies behind another decides nothing.
"""

from __future__ import annotations

from family_app.study.standing import moment_stands
from family_app.ui.screens.desk import Desk


class SaidMoment:
    """Of one page. It may be left more than once; the first time counts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._before: str | None = None
        """What stood when the page was opened; nothing while it is not open."""

    def open(self) -> None:
        """The page is opened, or is built anew and stays."""
        self._before = self._desk.moment

    def close(self) -> None:
        """The page is left. Raises :class:`~family_app.errors.FamilyAppError`."""
        before, self._before = self._before, None
        if before is not None and self._desk.moment != before:
            moment_stands(self._desk.record, before, self._desk.clock())
