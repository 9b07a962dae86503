# SPDX-License-Identifier: Apache-2.0
"""Questions that were answered once come back on later days: a few a day, and never a heap that waits.

A question becomes one of them when it is answered, in a quiz or inside a lesson: nothing has to be written for that.
Only a rating is stored. What the library no longer has is kept, and not asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from family_app.library.library import Library
from family_app.library.model import Question
from family_app.study.answers import read_answer
from family_app.study.regrading import is_right
from family_app.study.review_card import Card, card_text, fuzzed, rated, read_card
from family_app.vault.store import Store
from family_app.vault.times import from_ms, to_ms

TWICE = 2
"""On so many different days a life-saving question wants to be right."""
_DAY = timedelta(days=1)
_LAST_MS = to_ms(datetime.fromisoformat("9000-01-01T00:00:00+00:00"))
_FIRST_MS = to_ms(datetime.fromisoformat("1900-01-01T00:00:00+00:00"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to ask today. ``saves_lives``: it was not yet right on two days."""

    module: str
    question: str
    saves_lives: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one question stands. ``seen`` is the day of the latest answer, ``due`` from when on it may be asked."""

    module: str
    question: str
    seen: date
    due: date
    right_on: frozenset[date]


@dataclass(slots=True)
class _Given:
    """The answers to one question, in a quiz or a lesson, by the marks of today. ``overturned`` is the latest day of
    an answer that was right then and is no more: what somebody knew until that day, they learned wrong from us."""

    at: int
    right: bool
    right_on: set[date]
    overturned: date = date.min


class Reviews:
    """Of one store, by the questions that ``library`` has. Days are those of this computer's clock."""

    def __init__(self, library: Library, store: Store, clock: Callable[[], datetime], rng: Random) -> None:
        self._library = library
        self._store = store
        self._clock = clock
        self._rng = rng

    @property
    def today(self) -> date:
        return self._clock().astimezone().date()

    def is_empty(self) -> bool:
        """Whether no question was ever answered."""
        return not any(self._store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in ("review", "attempt"))

    def asked_today(self) -> int:
        """How many questions came back and were rated today."""
        return sum(_day(seen) == self.today for (seen,) in self._store.read("SELECT seen_at FROM review"))

    def standings(self) -> tuple[Standing, ...]:
        """Every question that was ever answered, also those that the library does not have now."""
        given = self._given()
        cards = {
            (module, question): (card, due, seen)
            for module, question, card, due, seen in self._store.read(
                "SELECT module, question, card, due_at, seen_at FROM review"
            )
        }
        keys = sorted(given.keys() | cards.keys())
        return tuple(_standing(key, given.get(key), cards.get(key)) for key in keys)

    def few(self, *, most: int, saves_lives: bool = True) -> tuple[Asked, ...]:
        """Today's few: those that save lives first, then those that wait longest; at most ``most`` a day.

        Never asked: questions of quizzes that are shown on request only, and of modules that open with the safety
        question, because somebody else may look. Without ``saves_lives`` no life-saving question is asked at all.
        """
        room = most - self.asked_today() if most > 0 else 0
        if room <= 0:
            return ()
        waiting: list[tuple[bool, date, Asked]] = []
        for standing in self.standings():
            question = question_of(self._library, standing.module, standing.question)
            if question is None or (question.life_saving and not saves_lives):
                continue
            unsure = question.life_saving and len(standing.right_on) < TWICE
            due = standing.seen + _DAY if unsure else standing.due
            if due <= self.today:
                waiting.append((not unsure, due, Asked(standing.module, standing.question, unsure)))
        waiting.sort(key=lambda one: (one[0], one[1], one[2].module, one[2].question))
        return tuple(asked for _unsure, _due, asked in waiting[:room])

    def rate(self, module: str, question: str, *, got_it: bool, right: bool = True) -> None:
        """*Got it* or *Again*. ``right`` is false when what was picked was not the answer: it is no right day then."""
        now = self._clock()
        card = self._card(module, question, now)
        if got_it and right:
            days = {*card.right_on, now.astimezone().date()}
            card = _with_days(card, tuple(sorted(days)[-TWICE:]))
        card, days_on = rated(card, now, got_it=got_it)
        due = now + timedelta(days=fuzzed(days_on, self._rng))
        self._store.write(
            (
                "INSERT OR REPLACE INTO review (module, question, card, due_at, seen_at) VALUES (?, ?, ?, ?, ?)",
                (module, question, card_text(card), to_ms(due), to_ms(now)),
            )
        )

    def _card(self, module: str, question: str, now: datetime) -> Card:
        """The card as it stands. An answer that was given elsewhere on an earlier day counts as a rating."""
        rows = self._store.read(
            "SELECT card, seen_at FROM review WHERE module = ? AND question = ?", (module, question)
        )
        card, seen = (read_card(rows[0][0]), rows[0][1]) if rows else (Card(), _FIRST_MS)
        given = self._store.read(
            """SELECT at, answer, is_right FROM attempt WHERE module = ? AND question = ? AND at > ? AND at <= ?
            ORDER BY number""",
            (module, question, seen, to_ms(now)),
        )
        earlier = [row for row in given if _day(row[0]) < now.astimezone().date()]
        if earlier:
            at, answer, right = earlier[-1]
            card, _days = rated(card, from_ms(at), got_it=self._is_right(module, question, answer, right))
        return card

    def _given(self) -> dict[tuple[str, str], _Given]:
        found: dict[tuple[str, str], _Given] = {}
        marks: dict[tuple[str, str, str, int], bool] = {}  # most answers of a year were given more than once
        for module, question, at, answer, marked in self._store.read(
            "SELECT module, question, at, answer, is_right FROM attempt ORDER BY number"
        ):
            same = (module, question, answer, marked)
            if same not in marks:
                marks[same] = self._is_right(*same)
            right = marks[same]
            one = found.setdefault((module, question), _Given(at, right, set()))
            one.at, one.right = at, right
            if right:
                one.right_on.add(_day(at))
            elif marked:
                one.overturned = max(one.overturned, _day(at))
        return found

    def _is_right(self, module: str, question: str, answer: str, marked: int) -> bool:
        now = question_of(self._library, module, question)
        return is_right(now, read_answer(answer), recorded=bool(marked))


def question_of(library: Library, module_id: str, question_id: str) -> Question | None:
    """A question that may come back, as the library has it now."""
    summary = library.index.module(module_id)
    if summary is None or summary.quiz_offered != "always" or summary.opens_with:
        return None
    return library.module(module_id).question(question_id)


def _standing(key: tuple[str, str], given: _Given | None, card: tuple[str, int, int] | None) -> Standing:
    text, due, seen = card if card is not None else ("", _FIRST_MS, _FIRST_MS)
    right_on, due_on = set(read_card(text).right_on), _day(due)
    if given is not None:
        right_on = {day for day in right_on if day > given.overturned} | given.right_on
        if given.at > seen:
            seen = given.at
            next_day = _day(seen) + _DAY
            due_on = max(due_on, next_day) if given.right else next_day
    return Standing(*key, _day(seen), due_on, frozenset(right_on))


def _with_days(card: Card, days: tuple[date, ...]) -> Card:
    return Card(card.state, card.step, card.stability, card.difficulty, card.last_review, days)


def _day(ms: int) -> date:
    """The day on this computer's calendar; a time that no calendar has is the nearest one."""
    return from_ms(min(max(ms, _FIRST_MS), _LAST_MS)).astimezone().date()
