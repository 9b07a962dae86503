# SPDX-License-Identifier: Apache-2.0
"""How long it takes to change to a page that was open before, until nothing on it moves any more; for every page.

A space is open that was used for a year (:mod:`family_app.bench_year`). Before each change something was read, answered
and put into the binder, so that no page may show what it showed before.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from family_app.ui.screens.desk import Desk
    from family_app.ui.screens.places import Place
    from family_app.ui.window import Window

LIMIT_MS = 50.0
ROUNDS = 8
"""Of events until a page stands still: the deepest one needs four; one with nothing in it takes no time."""

QUESTION = "he keeps nodding off and wont wake up"


def switches(repeats: int) -> dict[str, float]:
    """For every page, the median of the milliseconds from the wish to the page that is painted and stands still."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from family_app.ui.registry import PAGES
    from family_app.ui.screens.places import HOME, LEARN, Place
    from family_app.ui.tour_stops import STOPS

    places = {stop.place.page: stop.place for stop in reversed(STOPS)}
    places["safety"] = Place("safety", "coming-home")
    with _opened() as (program, window):
        desk = window.desk
        found = {}
        for name in PAGES:
            place = places.get(name, Place(name))
            taken = []
            for number in range(repeats + 1):
                _learn(desk, number)
                taken.append(_switch(program, window, LEARN if name == "home" else HOME, place))
            found[name] = statistics.median(taken[1:])  # the first one loads the code of the page
    return found


def letters(repeats: int) -> float:
    """The slowest letter of a question in *Search everywhere*, from the key to the painted rows, in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from family_app.ui.screens.places import SEARCH

    slowest = []
    with _opened() as (program, window):
        window.go(SEARCH)
        _settle(program)
        field = window.page.field  # type: ignore[attr-defined]
        for _ in range(repeats + 1):
            field.clear()
            _settle(program)
            taken = []
            for letter in QUESTION:
                begun = time.perf_counter()
                field.insert(letter)
                program.processEvents()
                taken.append((time.perf_counter() - begun) * 1000)
            slowest.append(max(taken))
    return statistics.median(slowest[1:])


@contextmanager
def _opened() -> Iterator[tuple[QApplication, Window]]:
    """A window with the made-up space of the tour, a year later."""
    from family_app.app import open_desk
    from family_app.bench_year import live_a_year
    from family_app.paths import Paths, resources
    from family_app.ui.application import application
    from family_app.ui.tour_stops import furnish
    from family_app.ui.window import Window

    program = application(resources())
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        desk = open_desk(
            Paths.under(Path(folder)),
            resources=resources(),
            clock=lambda: datetime.now(UTC),
            rng=Random(7),
            guest=True,
        )
        furnish(desk)
        live_a_year(desk)
        window = Window(desk)
        window.resize(1100, 720)
        window.show()
        yield program, window
        window.close()
        window.deleteLater()
        program.processEvents()


def _learn(desk: Desk, number: int) -> None:
    """One part more or less is read, one answer more is right or not, one sheet is in the binder or out of it."""
    from family_app.study.grading import right_answer
    from family_app.study.plans import kept_plans, put_in, take_out
    from family_app.ui.tour_stops import COMING_HOME

    module = desk.library.module(COMING_HOME)
    desk.record.mark_read(module.id, module.lessons[-1].id, read=number % 2 == 0)
    question = module.quiz.questions[-1] if module.quiz else None
    if question is not None:
        desk.record.keep_attempt(module.id, question.id, right_answer(question), right=number % 2 == 0)
    plan = next(plan for plan in kept_plans(desk.library, desk.record) if plan.module is module)
    bind = put_in if number % 2 == 0 else take_out
    bind(desk.record, plan, plan.newest)


def _switch(program: QApplication, window: Window, start: Place, place: Place) -> float:
    window.go(start)
    _settle(program)
    begun = time.perf_counter()
    window.go(place)
    _settle(program)
    return (time.perf_counter() - begun) * 1000


def _settle(program: QApplication) -> None:
    """Painted, laid out again where that asked for it, and rid of what was there before."""
    from PySide6.QtCore import QEvent

    for _ in range(ROUNDS):
        program.processEvents()
        program.sendPostedEvents(None, QEvent.Type.DeferredDelete)
