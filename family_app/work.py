# SPDX-License-Identifier: Apache-2.0
"""Long work: how it reports, how it is cancelled, and who runs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from family_app.errors import FamilyAppError

T = TypeVar("T")

Report = Callable[[int, int], None]
"""Called between units of work with (units done, units in all). It may raise :class:`Cancelled`."""

Cancel = Callable[[], None]
"""Asks running work to stop at its next report."""


class Cancelled(Exception):
    """The reader has had enough. Not an error: nothing needs to be said."""


def quiet(done: int, total: int) -> None:
    """A report that goes nowhere."""


class Run(Protocol):
    """Runs ``work`` and hands its result to ``done``, a :class:`FamilyAppError` to ``failed``."""

    def __call__(
        self,
        work: Callable[[Report], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[FamilyAppError], None],
        progressed: Report = quiet,
    ) -> Cancel: ...


def run_now(
    work: Callable[[Report], T],
    *,
    done: Callable[[T], None],
    failed: Callable[[FamilyAppError], None],
    progressed: Report = quiet,
) -> Cancel:
    """The :class:`Run` of tests and of the command line: does it here and now."""
    try:
        result = work(progressed)
    except FamilyAppError as error:
        failed(error)
    except Cancelled:
        pass
    else:
        done(result)
    return lambda: None
