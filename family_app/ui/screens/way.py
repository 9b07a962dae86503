# SPDX-License-Identifier: Apache-2.0
"""The way through the window: where one is, where one came from, and what lies under the calm minute."""

from __future__ import annotations

from family_app.ui.screens.places import CALM, HOME, OVERDOSE, SAFETY, SEARCH_AGAIN, Place

MOST = 50
"""How many places *Back* knows."""

STAYS_NOWHERE = frozenset({"space", SAFETY})
"""Pages where secrets are typed or said: they are left also for a minute, and forget them."""


class Way:
    """The calm minute is laid over a page. That page is not left: it stays as it is, and is there again afterwards."""

    def __init__(self, at: Place) -> None:
        self.at = at
        self._behind: list[Place] = []
        self.under: Place | None = None
        """The place under the calm minute, while it can be come back to as it was."""

    @property
    def has_back(self) -> bool:
        return bool(self._behind)

    def may_go(self, to: Place) -> bool:
        """Nothing takes anybody from the overdose screen to the calm minute."""
        return not (to.page == CALM.page and self.at.page == OVERDOSE.page)

    def leaves(self, to: Place) -> tuple[str, ...]:
        """The names of the pages that are left on the way to ``to``."""
        if to.page == CALM.page:
            return () if self.at.page not in STAYS_NOWHERE else (self.at.page,)
        if self.at.page == CALM.page and self.under is not None:
            return (CALM.page, self.under.page)
        return (self.at.page,)

    def go(self, to: Place, *, remember: bool = True) -> None:
        """One is at ``to`` now."""
        if to.page == CALM.page and self.at.page != CALM.page:
            self.under = None if self.at.page in STAYS_NOWHERE else self.at
        elif to.page != CALM.page:
            self.under = None
        if remember and to not in (self.at, SEARCH_AGAIN) and self.at.page != CALM.page:
            self._behind = [*self._behind[1 - MOST :], self.at]
        self.at = to

    def back(self) -> Place | None:
        """Where one was before; it is taken off the way. From the calm minute there is always a way back."""
        if self._behind:
            return self._behind.pop()
        return (self.under or HOME) if self.at.page == CALM.page else None

    def forget(self, pages: list[str], *, back: bool) -> None:
        """These pages were destroyed: the space was opened or locked. ``back``: whether one may go back to them."""
        if not back:
            self._behind = [place for place in self._behind if place.page not in pages]
        self.under = None  # what lies under the calm minute shows whether the space is open: it is drawn again
