# SPDX-License-Identifier: Apache-2.0
"""What people type: each once, and it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder
from family_app.library.model import Everyday
from family_app.library.typed import words_of

WHERE = "search.yaml"


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """``search.yaml``."""
    first: dict[str, int] = {}
    targets = set(_targets(known))
    for entry, line in library.everyday:
        yield from _of_entry(entry, line, targets)
        for says in entry.says:
            name = " ".join(words_of(says))
            if not name:
                yield Finding(WHERE, line, "an entry has no words", "say what people type")
            elif name in first:
                yield Finding(WHERE, line, f"“{says}” is there twice", f"keep one; it is also in line {first[name]}")
            first.setdefault(name, line)


def _of_entry(entry: Everyday, line: int, targets: set[str]) -> Iterator[Finding]:
    for target in entry.finds:
        if target not in targets:
            says = f"“{target}” is no module, lesson, card or glossary term"
            yield Finding(WHERE, line, says, "correct it")
    if not entry.finds and not entry.means:
        yield Finding(WHERE, line, "an entry leads nowhere", "say what it “means” or “finds”")


def _targets(known: Known) -> Iterator[str]:
    yield from (f"card:{card}" for card in known.steps)
    yield from (f"term:{term}" for term in known.terms)
    for module in known.modules.values():
        yield module.module.id
        yield from (f"{module.module.id}/{lesson.id}" for lesson in module.module.lessons)
