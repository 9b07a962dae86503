# SPDX-License-Identifier: Apache-2.0
"""All checks over one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from family_app.library.check import (
    everyday,
    facts,
    figures,
    first_night,
    ids,
    lessons,
    modules,
    moves,
    papers,
    paths,
    practice_help,
    practices,
    quizzes,
    references,
    strain,
    words,
)
from family_app.library.check.known import Known, known_in
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, read_library

_CHECKS: tuple[Callable[[LibraryFolder, Known], Iterator[Finding]], ...] = (
    references.check,
    ids.check,
    moves.check,
    modules.check,
    paths.check,
    lessons.check,
    quizzes.check,
    practices.check,
    practice_help.check,
    papers.check,
    figures.check,
    facts.check,
    strain.check,
    first_night.check,
    everyday.check,
    words.check,
)


class Report(Struct, frozen=True):
    """What is to be mended, and how much was looked at or still waits to be written."""

    findings: tuple[Finding, ...]
    modules: int
    planned: int
    waiting_topics: int
    old_facts: int
    """Notes and helplines of countries that were true more than two years ago, and say so."""

    @property
    def counts(self) -> str:
        """The last line of the answer."""
        found = "1 finding" if len(self.findings) == 1 else f"{len(self.findings)} findings"
        modules = "1 module" if self.modules == 1 else f"{self.modules} modules"
        topics = "1 topic waits" if self.waiting_topics == 1 else f"{self.waiting_topics} topics wait"
        old = f"; {self.old_facts} dated facts older than two years" if self.old_facts else ""
        return f"{found} in {modules}; {self.planned} planned, {topics} for planned modules{old}"

    def plain(self) -> dict[str, object]:
        """For JSON."""
        found: dict[str, object] = msgspec.to_builtins(self)
        return found


def check(folder: Path, today: date) -> Report:
    """Look at everything in ``folder``. Raises :class:`~family_app.errors.Refused` when it cannot be listed."""
    library = read_library(folder)
    known = known_in(library, today)
    findings = set(library.findings)
    for one in _CHECKS:
        findings.update(one(library, known))
    return Report(
        findings=tuple(sorted(findings)),
        modules=len(library.modules),
        planned=len(known.planned),
        waiting_topics=_waiting(known),
        old_facts=facts.old_facts(library, known),
    )


def _waiting(known: Known) -> int:
    return sum(1 for topic in known.topics if topic.module in known.planned)
