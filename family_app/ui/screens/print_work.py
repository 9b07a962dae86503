# SPDX-License-Identifier: Apache-2.0
"""Printing as the presenter knows it: set the pages for the printer, hand them over one by one, stop in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from family_app.errors import FamilyAppError
from family_app.handouts.desk import Sheet
from family_app.words import Words
from family_app.work import Cancel, Report, Run, quiet

PRINTER_PPI = 300
"""Sharp on paper; 600 takes four times the memory and shows no more."""


class Feed(Protocol):
    """A printer that was chosen. Takes pages as PNG, one after another."""

    def __call__(
        self,
        pages: list[bytes],
        *,
        done: Callable[[], None],
        failed: Callable[[FamilyAppError], None],
        progressed: Report = quiet,
    ) -> Cancel: ...


@dataclass(frozen=True, slots=True)
class Working:
    """Something that takes a while; ``total`` is 0 while nobody knows how long."""

    words: str
    done: int = 0
    total: int = 0


class PrintWork:
    """One print-out at a time. ``changed`` is told what goes on, and what to say at the end."""

    def __init__(self, words: Words, run: Run, draw: Any, changed: Callable[[Working | None, str], None]) -> None:
        self._ = words
        self._run = run
        self._draw = draw
        self._changed = changed
        self._cancel: Cancel | None = None
        self.now: Working | None = None

    def start(self, sheet: Sheet, pages: int, feed: Feed) -> None:
        """Print ``sheet``, which has so many ``pages``, on ``feed``."""
        if self.now is not None:
            return
        draw = self._draw
        self._say(Working(self._.n("Getting {count} page ready…", "Getting {count} pages ready…", max(1, pages))))
        cancel = self._run(
            lambda _: draw(sheet.document, sheet.files, ppi=PRINTER_PPI),
            done=lambda made: self._feed(feed, made),
            failed=self._failed,
        )
        if self._cancel is None and self.now is not None:
            self._cancel = cancel

    def _feed(self, feed: Feed, made: list[bytes]) -> None:
        if self.now is None:  # stopped meanwhile
            return
        self._progressed(0, len(made))
        cancel = feed(made, done=self._done, failed=self._failed, progressed=self._progressed)
        self._cancel = cancel if self.now is not None else None

    def _progressed(self, done: int, total: int) -> None:
        number = min(done + 1, total)
        said = self._("Page {number} of {total} goes to the printer…", number=number, total=total)
        self._say(Working(said, done, total))

    def _done(self) -> None:
        self._finish(self._("It is on its way to the printer."))

    def _failed(self, error: FamilyAppError) -> None:
        self._finish(str(error))

    def stop(self) -> None:
        """Enough of it."""
        cancel = self._cancel
        if self.now is not None:
            self._finish(self._("Stopped. A page that is with the printer already may still come out."))
        if cancel is not None:
            cancel()

    def _say(self, working: Working) -> None:
        self.now = working
        self._changed(working, "")

    def _finish(self, words: str) -> None:
        self.now, self._cancel = None, None
        self._changed(None, words)
