# SPDX-License-Identifier: Apache-2.0
"""A sitting with a quiz that is still going on, so that a lock does not end it: it is gone on with on the same day.

One at a time. It is forgotten when the sitting ends; what was answered stays, that is kept with the answers.
"""

from __future__ import annotations

from datetime import date

import msgspec

from family_app.library.model import Quiz
from family_app.study.quiz_run import QuizRun
from family_app.study.record import Record

_NAME = "quiz-sitting"


class Sitting(msgspec.Struct, frozen=True):
    """Ids of questions. ``first`` in the order they were first asked, ``wanted`` the one it was opened at; beside the
    run, those that were skipped, and those that were right at once."""

    module: str
    day: date
    first: tuple[str, ...]
    run: QuizRun
    skipped: frozenset[str] = frozenset()
    at_once: frozenset[str] = frozenset()
    wanted: str = ""


def keep(record: Record, sitting: Sitting) -> None:
    """This is where it stands."""
    record.keep_value(_NAME, msgspec.json.encode(sitting).decode())


def kept(record: Record, module: str, quiz: Quiz, today: date) -> Sitting | None:
    """The sitting with this quiz that was begun today and has not ended; nothing where the quiz is another one now."""
    try:
        found = msgspec.json.decode(record.value(_NAME) or "null", type=Sitting | None)
    except msgspec.DecodeError:
        return None
    if found is None or (found.module, found.day) != (module, today) or not found.run.waiting:
        return None
    ids = sorted(question.id for question in quiz.questions)
    fits = sorted(found.first) == ids and {*found.run.waiting, *found.run.done} <= set(ids)
    return found if fits else None


def forget(record: Record) -> None:
    """It has ended, or another begins. Where there is none nothing is written."""
    if record.value(_NAME) is not None:
        record.forget_value(_NAME)
