# SPDX-License-Identifier: Apache-2.0
"""Long work beside the window: its result, its error, its steps, its end."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.errors import FamilyAppError, Refused
from family_app.ui.jobs import Jobs
from family_app.work import Report


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def endless(report: Report) -> None:
    """Work that ends only when it is asked to."""
    for step in range(10_000):
        report(step, 10_000)
        time.sleep(0.005)


def test_the_result_is_handed_over_on_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[tuple[int, bool]] = []
    here = QThread.currentThread()
    jobs.run(lambda _: 7, done=lambda n: got.append((n, QThread.currentThread() is here)), failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(got), timeout=2000)
    assert got == [(7, True)]
    assert not jobs.busy


def test_the_work_itself_is_on_another_thread(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[int] = []
    jobs.run(lambda _: threading.get_ident(), done=got.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(got), timeout=2000)
    assert got != [threading.get_ident()]


def test_an_error_for_the_reader_goes_to_failed(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[FamilyAppError] = []

    def work(report: Report) -> None:
        raise Refused("The disk is full.")

    jobs.run(work, done=pytest.fail, failed=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    assert [(type(error), str(error)) for error in told] == [(Refused, "The disk is full.")]


def test_a_fault_of_the_program_is_told_in_words_and_to_the_hook(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[FamilyAppError] = []
    with qtbot.captureExceptions() as seen:
        jobs.run(lambda _: 1 // 0, done=pytest.fail, failed=told.append)
        qtbot.waitUntil(lambda: bool(seen), timeout=2000)
    assert [kind for kind, _, _ in seen] == [ZeroDivisionError]
    assert "ZeroDivision" not in str(told[0])


def test_steps_are_told_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    done: list[Any] = []

    def work(report: Report) -> None:
        for step in range(5):
            report(step, 5)

    jobs.run(work, done=done.append, failed=pytest.fail, progressed=lambda *at: steps.append(at))
    qtbot.waitUntil(lambda: bool(done), timeout=2000)
    assert steps == [(step, 5) for step in range(5)]


def test_cancelled_work_ends_and_says_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    cancel = jobs.run(endless, done=pytest.fail, failed=pytest.fail)
    qtbot.wait(20)
    cancel()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=1000)


def test_jobs_run_one_after_another(jobs: Jobs, qtbot: QtBot) -> None:
    inside: list[int] = []
    most: list[int] = []
    done: list[None] = []

    def work(report: Report) -> None:
        inside.append(1)
        most.append(len(inside))
        time.sleep(0.01)
        inside.pop()

    for _ in range(4):
        jobs.run(work, done=done.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: len(done) == 4, timeout=2000)
    assert max(most) == 1


def test_closing_ends_running_and_waiting_work_within_a_second(jobs: Jobs, qtbot: QtBot) -> None:
    for _ in range(3):
        jobs.run(endless, done=pytest.fail, failed=pytest.fail)
    qtbot.wait(20)
    start = time.monotonic()
    jobs.close()
    assert time.monotonic() - start < 1
