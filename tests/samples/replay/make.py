# SPDX-License-Identifier: Apache-2.0
"""Records progress.json over the older library, with the program of that day. Run once, by hand, and never again:

python -m tests.samples.replay.make
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from family_app.library.library import Library
from family_app.library.marks import mark_of
from family_app.study.answers import Matched, One, Ordered, Several
from family_app.study.overview import keep_picked
from family_app.study.portable import export_record
from family_app.study.record import Record
from family_app.study.turns import Turn
from family_app.vault.store import Store, guest_store

HERE = Path(__file__).parent
NIGHTS, WORDS = "first-nights", "old-name"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def stopped(record: Record, library: Library, module: str, lesson: str, block: int) -> None:
    """At this block of a lesson."""
    blocks = next(one.blocks for one in library.module(module).lessons if one.id == lesson)
    record.keep_place(module, lesson, block, mark=mark_of(blocks, block))


def fill(store: Store, library: Library) -> None:
    """Some evenings."""
    record = Record(store, Clock())
    for module, lesson in ((NIGHTS, "who-stays"), (NIGHTS, "too-long"), (WORDS, "words-help")):
        record.mark_read(module, lesson)
    record.want_again(NIGHTS, "too-long")
    stopped(record, library, NIGHTS, "who-stays", 1)
    stopped(record, library, WORDS, "words-help", 1)
    stopped(record, library, NIGHTS, "night-check", 2)
    for question, answer, right in (
        ("who", One("nobody"), False),
        ("who", One("friend"), True),
        ("how-often", Several(("hourly",)), False),
        ("how-often", Several(("hourly", "asked")), True),
        ("order-of-calls", Ordered(("look", "count", "call")), True),
        ("kind-changes", One("tea"), True),
        ("where-lamp", Matched((("lamp", "hall"), ("chair", "room"))), True),
        ("gone-question", One("yes"), True),
    ):
        record.keep_attempt(NIGHTS, question, answer, right=right)
    record.keep_attempt(WORDS, "which-word", One("always"), right=True)
    record.keep_run(NIGHTS, "sofa", mood="", turns=[Turn("s1", "stay")], ending="s2")
    record.keep_sheet(NIGHTS, "night-plan", {"who": "made up: Ana", "lamp": "made up: hall"})
    review = "INSERT INTO review (module, question, card, due_at, seen_at) VALUES (?, ?, '{}', ?, ?)"
    store.write((review, (NIGHTS, "how-often", 20, 10)), (review, (NIGHTS, "gone-question", 30, 10)))
    store.write((review, (WORDS, "which-word", 40, 10)))
    number = record.sheets(NIGHTS, "night-plan")[0].number
    titles = ("lesson/who-stays", "lesson/night-check", "lesson/too-long", "quiz", f"worksheet/{number}")
    keep_picked(record, (*(f"{NIGHTS}/{title}" for title in titles), f"{WORDS}/lesson/words-help", WORDS))


def main() -> None:
    store = guest_store()
    fill(store, Library.open(HERE / "older"))
    (HERE / "progress.json").write_bytes(export_record(store))


if __name__ == "__main__":
    main()
