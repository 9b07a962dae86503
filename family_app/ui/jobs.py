# SPDX-License-Identifier: Apache-2.0
"""Long work in one thread beside the window's. The :class:`~family_app.work.Run` of the program."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from family_app.errors import FamilyAppError
from family_app.work import Cancel, Cancelled, Report, quiet

T = TypeVar("T")


class _Job(QObject):
    """Lives on the window's thread; its slots call back there."""

    finished = Signal(object, object)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs, done: Callable[[Any], None], failed: Callable[[FamilyAppError], None]) -> None:
        super().__init__(jobs)
        self._jobs, self._done, self._failed = jobs, done, failed
        self.stop = threading.Event()
        self.finished.connect(self._over)

    @Slot(object, object)
    def _over(self, result: object, error: BaseException | None) -> None:
        self._jobs.forget(self)
        if error is None:
            if not self.stop.is_set():
                self._done(result)
        elif isinstance(error, FamilyAppError):
            self._failed(error)
        elif not isinstance(error, Cancelled):
            self._failed(FamilyAppError("Something went wrong in the program. What was saved before stays."))
            sys.excepthook(type(error), error, error.__traceback__)
        self.deleteLater()


class _Runner(QRunnable):
    """Runs on the pool's thread. It is lent bound signals and owns no ``QObject``: one freed there would crash."""

    def __init__(
        self,
        work: Callable[[Report], Any],
        finished: SignalInstance,
        progressed: SignalInstance,
        stop: threading.Event,
    ) -> None:
        super().__init__()
        self._work, self._finished, self._progressed, self._stop = work, finished, progressed, stop

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._progressed.emit(done, total)

    def run(self) -> None:
        try:
            result = self._work(self._report)
        except BaseException as error:  # noqa: BLE001 - handed over to the window's thread
            self._say(None, error)
        else:
            self._say(result, None)

    def _say(self, result: object, error: BaseException | None) -> None:
        with suppress(RuntimeError):  # the window has gone meanwhile
            self._finished.emit(result, error)


class Jobs(QObject):
    """One worker: jobs run one after another, so a connection is never used from two threads at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[_Job] = []

    def run(
        self,
        work: Callable[[Report], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[FamilyAppError], None],
        progressed: Report = quiet,
    ) -> Cancel:
        """See :class:`~family_app.work.Run`."""
        job = _Job(self, done, failed)
        job.progressed.connect(progressed)
        self._jobs.append(job)
        self._pool.start(_Runner(work, job.finished, job.progressed, job.stop))
        return job.stop.set

    def forget(self, job: _Job) -> None:
        """The job is over."""
        if job in self._jobs:
            self._jobs.remove(job)

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def close(self) -> None:
        """Cancel what runs and let it come to its end."""
        for job in self._jobs:
            job.stop.set()
        self._pool.waitForDone()
