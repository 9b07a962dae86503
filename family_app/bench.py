# SPDX-License-Identifier: Apache-2.0
"""The speeds that matter, each beside something to compare it with, as a ratio in the same run.

A number of milliseconds says as much about the computer as about the program; a ratio says only the latter. The limits
are those of ``docs/architecture.md``.
"""

from __future__ import annotations

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.work import Report, quiet

if TYPE_CHECKING:
    from family_app.ui.screens.lesson import LessonScreen
    from family_app.vault.store import Store

WORDS = "they came home late and said little so we sat down for tea and talked about the day in short calm words "


@dataclass(frozen=True, slots=True)
class Speed:
    """``ours`` and ``theirs`` are medians, in ``unit``; ``limit`` is of their ratio."""

    what: str
    against: str
    ours: float
    theirs: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def holds(self) -> bool:
        return self.ratio <= self.limit


def measure(*, entries: int, repeats: int, report: Report = quiet) -> Iterator[Speed]:
    """Every speed, one after another. ``entries`` is the size of the journal, ``repeats`` how often each is taken."""
    parts: tuple[Callable[[], list[Speed]], ...] = (
        lambda: cold_start(repeats),
        lambda: lesson(repeats),
        lambda: pages(repeats),
        lambda: handout(repeats),
        lambda: unlock(repeats),
        lambda: journal(entries, repeats),
        lambda: search(repeats),
    )
    for number, part in enumerate(parts):
        report(number, len(parts))
        yield from part()


def search(repeats: int) -> list[Speed]:
    """Search everywhere, a letter more each time: the whole library, and one as large as thirty-six modules."""
    from family_app.library.library import Library
    from family_app.library.passages import passages
    from family_app.library.searching import Searching
    from family_app.paths import resources

    library = Library.open(resources() / "library" / "en")
    pieces = tuple(passages(library, library.country("us")))
    question = "how do i know he is not breathing at home"
    found: list[Speed] = []
    for what, held in (("the whole library", pieces), ("36 modules", pieces * 2 + pieces[: len(pieces) // 8])):
        searching = Searching(held, library.everyday(), library.asked())
        starts = [question[:end] for end in range(1, len(question) + 1)]
        slowest = [max(_timed(partial(searching.find, start)) for start in starts) for _ in range(repeats)]
        found.append(
            Speed(
                f"search everywhere, slowest letter, {what}", "a frame of 16 ms", statistics.median(slowest), 16.0, 1.0
            )
        )
    return found


def cold_start(repeats: int) -> list[Speed]:
    """From the start of the process to the first painted window, and the memory it then has."""
    seen: dict[str, list[tuple[float, float]]] = {"bare": [], "window": []}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        environment = {**os.environ, "BENCH_DATA": folder, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # at home the second start finds the code compiled
        for turn in range(repeats + 1):
            for kind, found in seen.items():
                start = time.monotonic_ns()
                command = [sys.executable, "-m", "family_app.bench_start", kind, str(start)]
                answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
                if turn:  # the first fills the caches of the disk
                    took, memory = answer.stdout.split()
                    found.append((float(took), float(memory)))
    ours, theirs = seen["window"], seen["bare"]
    against = "a bare QMainWindow with a QTextBrowser"
    return [
        Speed("cold start to the first painted window", against, _median(ours, 0), _median(theirs, 0), 2.0),
        Speed("memory with the first window", against, _median(ours, 1), _median(theirs, 1), 2.0, "MB"),
    ]


def lesson(repeats: int) -> list[Speed]:
    """A lesson of 2,000 words, opened warm with its first paint; the same text in a plain QTextBrowser."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QTextBrowser

    from family_app.paths import resources
    from family_app.settings import Settings
    from family_app.ui.application import application
    from family_app.ui.look import chosen_look
    from family_app.ui.pages.lesson import LessonPage
    from family_app.words import ENGLISH

    program = application(resources())
    look = chosen_look(Settings(theme="light"), resources())
    program.setStyleSheet(look.style_sheet())
    screens = itertools.cycle((_long_lesson("one"), _long_lesson("two")))
    page, plain = LessonPage(look, ENGLISH), QTextBrowser()
    for widget in (page, plain):
        widget.resize(1100, 720)
        widget.show()
    program.processEvents()
    html = "".join(f"<p>{WORDS * 3}</p>" for _ in range(33))

    def ours() -> None:
        page.show_screen(next(screens))  # another lesson each time: the same one is not drawn again
        page.view.viewport().repaint()

    def theirs() -> None:
        plain.setHtml(html)
        plain.viewport().repaint()

    taken = [(_timed(ours), _timed(theirs)) for _ in range(repeats + 2)][2:]
    program.processEvents()
    return [Speed("open a lesson of 2,000 words", "a plain QTextBrowser", _median(taken, 0), _median(taken, 1), 3.0)]


def pages(repeats: int) -> list[Speed]:
    """From one page to another that was open before, until it stands still, in a space of a year: the slowest and the
    middle one of all; and a letter of a search with its rows."""
    from family_app.bench_pages import LIMIT_MS, letters, switches

    taken = switches(repeats)
    slowest = max(taken, key=lambda name: taken[name])
    middle, against = statistics.median(taken.values()), f"{LIMIT_MS:.0f} ms"
    return [
        Speed(f"change to a page, slowest ({slowest})", against, taken[slowest], LIMIT_MS, 1.0),
        Speed(f"change to a page, the middle one of {len(taken)}", against, middle, LIMIT_MS, 1.0),
        Speed("search everywhere, slowest letter until it is painted", "a frame of 16 ms", letters(repeats), 16.0, 1.0),
    ]


def handout(repeats: int) -> list[Speed]:
    """A take-home page as PDF in a new process, from the start of the import of our code to the bytes."""
    code = (
        "import time; start = time.monotonic()\n"
        "from family_app.__main__ import main\n"
        "import sys; code = main(['handout', 'coming-home', '-o', sys.argv[1]])\n"
        "print(f'{(time.monotonic() - start) * 1000:.1f}'); sys.exit(code)"
    )
    taken = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for _ in range(repeats + 1):
            command = [sys.executable, "-c", code, str(Path(folder, "page.pdf"))]
            answer = subprocess.run(command, capture_output=True, text=True, check=True)
            taken.append((float(answer.stdout.split()[-1]), 500.0))
    return [Speed("a handout as PDF, cold", "half a second", _median(taken[1:], 0), 500.0, 1.0)]


def unlock(repeats: int) -> list[Speed]:
    """Unlock a space; the key derivation alone. Then lock it; one frame."""
    from family_app.vault.kdf import ARGON2ID
    from family_app.vault.spaces import Spaces

    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        spaces = Spaces(Path(folder), clock=lambda: datetime.now(UTC))
        spaces.create(_PASSPHRASE, recovery_key=None)
        vault = spaces.vault(1)
        unlocks, locks = [], []
        for _ in range(max(3, repeats // 2)):
            derive = _timed(lambda: ARGON2ID.derive(_PASSPHRASE, bytes(16), ARGON2ID.costs()[0]))
            start = time.perf_counter()
            store = vault.unlock(_PASSPHRASE)
            unlocks.append(((time.perf_counter() - start) * 1000, derive))
            locks.append((_timed(store.close), 16.0))
    return [
        Speed("unlock", "the key derivation alone", _median(unlocks, 0), _median(unlocks, 1), 1.1),
        Speed("lock", "one frame (16 ms)", _median(locks, 0), 16.0, 1.0),
    ]


def journal(entries: int, repeats: int) -> list[Speed]:
    """Save and search in a journal of ``entries`` entries; a plain SQLite file, and the bare query."""
    import apsw

    from family_app.journal.journal import Journal

    with _written_journal(entries) as (store, folder):
        book = Journal(store, lambda: datetime.now(UTC))
        plain = apsw.Connection(str(folder / "plain.db"))
        plain.execute(
            "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; CREATE TABLE entry (at, text)"
        ).fetchall()
        text = WORDS * 5
        into_plain = "INSERT INTO entry VALUES (1, ?)"
        saves = [
            (_timed(partial(book.add, text)), _timed(partial(plain.execute, into_plain, (text,))))
            for _ in range(5 * repeats)
        ]
        plain.close()
        bare = "SELECT rowid FROM entry_words WHERE entry_words MATCH ? ORDER BY rowid DESC LIMIT 50"
        finds = [
            (_timed(partial(book.search, typed)), _timed(partial(store.read, bare, (f"{typed}*",))))
            for _ in range(repeats)
            for typed in ("t", "te", "tea", "entry7")
        ]
    size = f"{entries:,} entries"
    slowest = statistics.quantiles([ours for ours, _ in saves], n=20)[18]
    return [
        Speed(f"save an entry, {size}", "a row in a plain SQLite file", _median(saves, 0), _median(saves, 1), 2.0),
        Speed(f"save an entry, {size}, slowest of 20", "20 ms", slowest, 20.0, 1.0),
        Speed(f"search as you type, {size}, slowest", "8 ms", max(ours for ours, _ in finds), 8.0, 1.0),
        Speed(f"search as you type, {size}", "the bare FTS5 query", _median(finds, 0), _median(finds, 1), 10.0),
    ]


_PASSPHRASE = "four words of a bench"


@contextmanager
def _written_journal(entries: int) -> Iterator[tuple[Store, Path]]:
    from family_app.vault.spaces import Spaces

    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        spaces = Spaces(folder / "spaces", clock=lambda: datetime.now(UTC))
        spaces.create(_PASSPHRASE, recovery_key=None)
        store = spaces.vault(1).unlock(_PASSPHRASE)
        first = datetime(2020, 1, 1, tzinfo=UTC)
        rows = (
            (int((first + timedelta(minutes=n)).timestamp() * 1000), f"id-{n}", f"entry{n % 997} {WORDS}", "", "", 0)
            for n in range(entries)
        )
        insert = "INSERT INTO entry (at, id, text, feelings, tags, changed_at) VALUES (?, ?, ?, ?, ?, ?)"
        store.connection.execute("BEGIN")
        store.connection.executemany(insert, rows)
        store.connection.execute("COMMIT")
        try:
            yield store, folder
        finally:
            store.close()


def _long_lesson(name: str) -> LessonScreen:
    from family_app.library import blocks as b
    from family_app.ui.screens.lesson import LessonScreen

    paragraph = b.Paragraph((b.Text(WORDS * 3), b.Term("tolerance", "tolerance"), b.Cite("source")))
    steps = b.Steps(tuple((b.Paragraph((b.Text(WORDS),)),) for _ in range(3)))
    part = (b.Heading(2, "part", (b.Text("What to do tonight"),)), paragraph, paragraph, steps)
    boxed = b.Callout("key", "", (paragraph,))
    return LessonScreen(
        module="module",
        lesson=name,
        module_title="A module",
        title="A long lesson",
        under="Part 1 of 1",
        number=1,
        total=1,
        one_thing=WORDS,
        do_now=WORDS,
        blocks=(*part, boxed) * 7,
        figures={},
        checks={},
        review="",
        sources={},
        terms={},
        names={},
        role="",
        next_words="Next",
    )


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _median(taken: list[tuple[float, float]], which: int) -> float:
    return statistics.median(pair[which] for pair in taken)
