# SPDX-License-Identifier: Apache-2.0
"""What people type, words and whole questions: each once, and it leads somewhere; and each lesson is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder
from family_app.library.typed import words_of

WORDS, QUESTIONS = "search.yaml", "asked.yaml"
LEAST = 5
"""So many questions lead to each lesson and card."""


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """``search.yaml`` and ``asked.yaml``."""
    targets = set(_targets(known))
    alone = [(entry, line) for entry, line in library.everyday if not entry.group and not entry.together]
    yield from _each_once(WORDS, [(text, line) for entry, line in alone for text in entry.says])
    yield from _groups(library)
    for entry, line in library.everyday:
        if entry.group:
            continue
        yield from _leads(WORDS, line, entry.finds, targets)
        yield from _leads(WORDS, line, entry.calms, targets)
        if not entry.finds and not entry.means and not entry.calms:
            yield Finding(WORDS, line, "an entry leads nowhere", "say what it “means” or “finds”")
        if not entry.says and not entry.together:
            yield Finding(WORDS, line, "an entry has no words", "say what people type")
    yield from _each_once(QUESTIONS, [(ask, line) for one, line in library.asked for ask in one.asks])
    for one, line in library.asked:
        yield from _leads(QUESTIONS, line, one.finds, targets)
        if not one.finds or not one.asks:
            yield Finding(QUESTIONS, line, "an entry needs questions and what answers them", "add what is missing")
    if library.asked:
        yield from _all_asked_for(library, targets)


def _each_once(where: str, texts: list[tuple[str, int]]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for text, line in texts:
        name = " ".join(words_of(text))
        if not name:
            yield Finding(where, line, "an entry has no words", "say what people type")
        elif name in first:
            yield Finding(where, line, f"“{text}” is there twice", f"keep one; it is also in line {first[name]}")
        first.setdefault(name, line)


def _groups(library: LibraryFolder) -> Iterator[Finding]:
    """Groups of words and the entries that ask for them: each word once, each name known and asked for."""
    asked_for = {name for entry, _ in library.everyday for name in (*entry.together, *entry.unless)}
    lines: dict[str, int] = {}
    for entry, line in library.everyday:
        if entry.group or entry.together:
            yield from _each_once(WORDS, [(text, line) for text in entry.says])
        if not entry.group:
            continue
        if entry.group in lines:
            says = f"the group “{entry.group}” is there twice; it is also in line {lines[entry.group]}"
            yield Finding(WORDS, line, says, "put its words together")
        lines.setdefault(entry.group, line)
        if not entry.says:
            yield Finding(WORDS, line, f"the group “{entry.group}” has no words", "say what people type")
        if entry.finds or entry.means or entry.together or entry.unless or entry.calms:
            yield Finding(WORDS, line, f"the group “{entry.group}” only names words", "let another entry ask for it")
        if entry.group not in asked_for:
            yield Finding(WORDS, line, f"nothing asks for the group “{entry.group}”", "correct its name or remove it")
    for entry, line in library.everyday:
        for name in (*entry.together, *entry.unless):
            if name not in lines:
                yield Finding(WORDS, line, f"there is no group “{name}”", "correct it, or add the group")


def _leads(where: str, line: int, finds: tuple[str, ...], targets: set[str]) -> Iterator[Finding]:
    for target in finds:
        if target not in targets:
            yield Finding(where, line, f"“{target}” is no module, lesson, card or glossary term", "correct it")


def _all_asked_for(library: LibraryFolder, targets: set[str]) -> Iterator[Finding]:
    counts = dict.fromkeys((target for target in targets if "/" in target or target.startswith("card:")), 0)
    for one, _ in library.asked:
        for target in one.finds:
            if target in counts:
                counts[target] += len(one.asks)
    for target, count in sorted(counts.items()):
        if count < LEAST:
            says = f"“{target}” is found by {count} questions, fewer than {LEAST}"
            yield Finding(QUESTIONS, 1, says, "write down how people would ask for it")


def _targets(known: Known) -> Iterator[str]:
    yield from (f"card:{card}" for card in known.steps)
    yield from (f"term:{term}" for term in known.terms)
    for module in known.modules.values():
        yield module.module.id
        yield from (f"{module.module.id}/{lesson.id}" for lesson in module.module.lessons)
