# SPDX-License-Identifier: Apache-2.0
"""When what is being typed is saved: two seconds after the first change, and typing on does not put it off."""

from __future__ import annotations

from dataclasses import dataclass

WAIT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Unsaved:
    """``since`` is when the first change was made that is not saved yet, in seconds of any steady clock; or nothing.

    So nobody loses more than two seconds of writing, however fast they type.
    """

    since: float | None = None

    def changed(self, now: float) -> Unsaved:
        """Something was typed. Only the first change after a save counts."""
        return Unsaved(now) if self.since is None else self

    def wait(self, now: float) -> float | None:
        """Seconds until it must be saved: 0 when that is now, nothing when all is saved."""
        return None if self.since is None else max(0.0, self.since + WAIT_SECONDS - now)

    def saved(self) -> Unsaved:
        """Everything is kept."""
        return Unsaved()
