# SPDX-License-Identifier: Apache-2.0
"""What was learned and answered, kept in the person's own space. It informs; it never counts, scolds or gates.

Everything hangs on the ids of the content. Ids that no longer exist are kept and do no harm: a module that comes back
finds its record again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from family_app.library.index import ModuleSummary
from family_app.library.model import Module
from family_app.study.answers import Answer, answer_text, read_answer
from family_app.study.sheets import Answers, Sheet, answers_text, read_answers
from family_app.study.turns import Turn, read_turns, turns_text
from family_app.vault.store import Statement, Store
from family_app.vault.times import from_ms, to_ms

_NEVER = 0
"""When a lesson was seen that was only ticked in a list: it was not open."""


@dataclass(frozen=True, slots=True)
class LessonRecord:
    """``place`` is the number of the block that was at the top, ``mark`` tells it again after a change of the text
    (:mod:`family_app.library.marks`; empty where an older release kept it). Times are aware UTC."""

    seen: datetime | None = None
    read: datetime | None = None
    again: bool = False
    place: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Lesson ids of one module, in its order: words for the screen, not a score."""

    read: tuple[str, ...]
    unread: tuple[str, ...]
    again: tuple[str, ...]

    @property
    def is_read(self) -> bool:
        return not self.unread


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer to one question. ``answer`` is ``None`` for one that a newer release wrote; ``right`` is the mark it
    got then (:mod:`family_app.study.regrading` gives that of today)."""

    question: str
    at: datetime
    answer: Answer | None
    right: bool


@dataclass(frozen=True, slots=True)
class Run:
    """One conversation that was practised. ``ending`` is the scene it came to, or nothing."""

    practice: str
    at: datetime
    mood: str
    turns: tuple[Turn, ...]
    ending: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was reading."""

    module: str
    lesson: str
    block: int


class Record:
    """Of one store. ``clock`` gives the present, aware."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    # ---- lessons ----------------------------------------------------------------------------------------------------

    def mark_read(self, module: str, lesson: str, *, read: bool = True) -> None:
        """The lesson was read, or not after all."""
        self._lesson(module, lesson, "read_at = ?", self._now() if read else None)

    def want_again(self, module: str, lesson: str, *, again: bool = True) -> None:
        """The person wants to read the lesson again, or no longer."""
        self._lesson(module, lesson, "again = ?", int(again))

    def keep_place(self, module: str, lesson: str, block: int, *, mark: str = "") -> None:
        """The block at the top of the page, and its mark; also what *continue* on Home leads to."""
        self._lesson(module, lesson, "seen_at = ?, place = ?, mark = ?", self._now(), max(0, block), mark)

    def lesson(self, module: str, lesson: str) -> LessonRecord:
        return self.lessons(module).get(lesson, LessonRecord())

    def lessons(self, module: str) -> dict[str, LessonRecord]:
        """By lesson id, those that were opened."""
        rows = self._store.read(
            "SELECT lesson, seen_at, read_at, again, place, mark FROM lesson WHERE module = ?", (module,)
        )
        return {
            lesson: LessonRecord(_moment(seen), _moment(read), bool(again), place, mark)
            for lesson, seen, read, again, place, mark in rows
        }

    def last_place(self, *, but_in: str = "") -> Place | None:
        """The lesson that was open last, ``but_in`` a module that is not told of; what was only ticked in a list was
        not open."""
        rows = self._store.read(
            f"SELECT module, lesson, place FROM lesson WHERE seen_at > {_NEVER} AND module <> ? "
            "ORDER BY seen_at DESC, module, lesson LIMIT 1",
            (but_in,),
        )
        return Place(*rows[0]) if rows else None

    def progress(self, module: Module | ModuleSummary) -> Progress:
        """What was read of a module as it is today."""
        known = self.lessons(module.id)
        ids = [lesson.id for lesson in module.lessons]
        was_read = {lesson for lesson, record in known.items() if record.read}
        return Progress(
            tuple(lesson for lesson in ids if lesson in was_read),
            tuple(lesson for lesson in ids if lesson not in was_read),
            tuple(lesson for lesson in ids if lesson in known and known[lesson].again),
        )

    # ---- quizzes ----------------------------------------------------------------------------------------------------

    def keep_attempt(self, module: str, question: str, answer: Answer, *, right: bool) -> None:
        """Every answer is kept; the latest one counts."""
        self._store.write(
            (
                "INSERT INTO attempt (module, question, at, answer, is_right) VALUES (?, ?, ?, ?, ?)",
                (module, question, self._now(), answer_text(answer), int(right)),
            )
        )

    def attempts(self, module: str) -> tuple[Attempt, ...]:
        """All answers to the quiz of a module, the first one first."""
        rows = self._store.read(
            "SELECT question, at, answer, is_right FROM attempt WHERE module = ? ORDER BY number", (module,)
        )
        return tuple(
            Attempt(question, from_ms(at), read_answer(text), bool(right)) for question, at, text, right in rows
        )

    def reset_quiz(self, module: str) -> None:
        """Start over: the answers to this quiz are forgotten, and its questions do not come back on later days."""
        self._store.write(
            ("DELETE FROM attempt WHERE module = ?", (module,)), ("DELETE FROM review WHERE module = ?", (module,))
        )

    # ---- practice ---------------------------------------------------------------------------------------------------

    def keep_run(self, module: str, practice: str, *, mood: str, turns: Iterable[Turn], ending: str) -> None:
        """A conversation that was practised, to its end or not."""
        self._store.write(
            (
                "INSERT INTO practice_run (module, practice, at, mood, turns, ending) VALUES (?, ?, ?, ?, ?, ?)",
                (module, practice, self._now(), mood, turns_text(tuple(turns)), ending),
            )
        )

    def runs(self, module: str) -> tuple[Run, ...]:
        """The latest first."""
        rows = self._store.read(
            "SELECT practice, at, mood, turns, ending FROM practice_run WHERE module = ? ORDER BY number DESC",
            (module,),
        )
        return tuple(
            Run(practice, from_ms(at), mood, read_turns(turns), end) for practice, at, mood, turns, end in rows
        )

    # ---- worksheets -------------------------------------------------------------------------------------------------

    def keep_sheet(self, module: str, worksheet: str, answers: Answers, *, fresh: bool = False) -> None:
        """Save the answers. On the day it was begun a sheet is changed; later, or ``fresh``, a new one is begun.

        So what was written on an earlier day is never written over.
        """
        now = self._now()
        sheets = self.sheets(module, worksheet)
        if not fresh and sheets and _day(sheets[0].begun) == _day(from_ms(now)):
            statement: Statement = (
                "UPDATE sheet SET answers = ?, changed_at = ? WHERE number = ?",
                (answers_text(answers), now, sheets[0].number),
            )
        else:
            statement = (
                "INSERT INTO sheet (module, worksheet, begun_at, changed_at, answers) VALUES (?, ?, ?, ?, ?)",
                (module, worksheet, now, now, answers_text(answers)),
            )
        self._store.write(statement)

    def sheets(self, module: str, worksheet: str) -> tuple[Sheet, ...]:
        """Every sheet that was filled in, the latest first."""
        rows = self._store.read(
            """SELECT number, begun_at, changed_at, answers FROM sheet
            WHERE module = ? AND worksheet = ? ORDER BY number DESC""",
            (module, worksheet),
        )
        return tuple(
            Sheet(number, from_ms(begun), from_ms(kept), read_answers(text)) for number, begun, kept, text in rows
        )

    def kept_worksheets(self) -> tuple[tuple[str, str], ...]:
        """Module and worksheet of everything that was filled in."""
        rows = self._store.read("SELECT DISTINCT module, worksheet FROM sheet ORDER BY module, worksheet")
        return tuple((module, worksheet) for module, worksheet in rows)

    def remove_sheet(self, number: int) -> None:
        """Forget one filled-in sheet, in every backup too."""
        self._store.write_everywhere(("DELETE FROM sheet WHERE number = ?", (number,)))

    def remove_sheets(self, module: str, worksheet: str, *, value: str = "") -> None:
        """Forget every filled-in sheet of one kind, and a private value that belongs to them, in every backup too."""
        self._store.write_everywhere(
            ("DELETE FROM sheet WHERE module = ? AND worksheet = ?", (module, worksheet)),
            ("DELETE FROM private_value WHERE name = ?", (value,)),
        )

    # ---- private values ---------------------------------------------------------------------------------------------

    def value(self, name: str) -> str | None:
        """A small private thing by its name: ``role``, ``moment``, ``naloxone-place``, ``naloxone-expires`` …"""
        rows = self._store.read("SELECT value FROM private_value WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def keep_value(self, name: str, value: str) -> None:
        self._store.write(
            (
                "INSERT OR REPLACE INTO private_value (name, value, changed_at) VALUES (?, ?, ?)",
                (name, value, self._now()),
            )
        )

    def forget_value(self, name: str) -> None:
        self._store.write(("DELETE FROM private_value WHERE name = ?", (name,)))

    def _lesson(self, module: str, lesson: str, change: str, *values: int | str | None) -> None:
        self._store.write(
            (
                "INSERT INTO lesson (module, lesson, seen_at) VALUES (?, ?, ?) ON CONFLICT (module, lesson) DO NOTHING",
                (module, lesson, _NEVER),
            ),
            (f"UPDATE lesson SET {change} WHERE module = ? AND lesson = ?", (*values, module, lesson)),
        )

    def _now(self) -> int:
        return to_ms(self._clock())


def _moment(ms: int | None) -> datetime | None:
    return None if ms in (None, _NEVER) else from_ms(ms)


def _day(moment: datetime) -> date:
    """The day where this computer is: an evening belongs to its own day, whatever the day is in Greenwich."""
    return moment.astimezone().date()
