# SPDX-License-Identifier: Apache-2.0
"""One question's card: the state of the scheduler (fsrs), as it is stored. The only file that knows the scheduler.

Two ratings are used, *Again* and *Got it*. Nothing comes back on the same day, and nothing later than in a year.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

if TYPE_CHECKING:  # loaded when something is rated, not before
    from fsrs import Card as FsrsCard

LONGEST = 365
"""Days after which a question comes back at the latest."""
_FUZZ_FROM = 3
_IN_REVIEW = 2


class Card(msgspec.Struct, frozen=True):
    """What fsrs keeps, under its own names, and on which days (two at most) the question was got right in a review."""

    state: Literal[1, 2, 3] = 1
    step: Annotated[int, msgspec.Meta(ge=0, le=99)] | None = None
    stability: Annotated[float, msgspec.Meta(gt=0, le=1e9)] | None = None
    difficulty: Annotated[float, msgspec.Meta(ge=1, le=10)] | None = None
    last_review: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    right_on: tuple[date, ...] = ()


def read_card(text: str) -> Card:
    """A stored card; a new one where this release cannot read it."""
    try:
        return msgspec.json.decode(text, type=Card)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return Card()


def card_text(card: Card) -> str:
    """``card`` as it is stored."""
    return msgspec.json.encode(card).decode()


def rated(card: Card, at: datetime, *, got_it: bool) -> tuple[Card, int]:
    """``card`` after *Got it* or *Again*, and in how many days it comes back: one at least."""
    from fsrs import Rating, Scheduler

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False)
    now = at.astimezone(UTC)
    after, _log = scheduler.review_card(_fsrs(card, now), Rating.Good if got_it else Rating.Again, now)
    found = Card(int(after.state), after.step, after.stability, after.difficulty, now, card.right_on)  # type: ignore[arg-type]
    return found, max(1, (after.due - now) // timedelta(days=1))


def fuzzed(days: int, rng: Random) -> int:
    """A little earlier or later, so that what was learned in one sitting does not all come back in one."""
    if days < _FUZZ_FROM:
        return days
    spread = max(1, days // 10)
    return min(LONGEST, days + rng.randint(-spread, spread))


def _fsrs(card: Card, now: datetime) -> FsrsCard:
    """In the scheduler's own form. A card that was never rated is new, whatever else it says."""
    from fsrs import Card as FsrsCard
    from fsrs import State

    # The id is given: without one fsrs sleeps a millisecond to make one up. Ours is the row's key.
    if card.stability is None or card.difficulty is None or card.last_review is None:
        return FsrsCard(card_id=0, due=now)
    return FsrsCard(
        card_id=0,
        state=State(card.state),
        step=0 if card.step is None and card.state != _IN_REVIEW else card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=now,
        last_review=card.last_review,
    )
