# SPDX-License-Identifier: Apache-2.0
"""What a library defines, for checking what refers to it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from msgspec import Struct

from family_app.library.folder import LibraryFolder, ModuleSource

MOST_TOPICS_BYTES = 262_144


class Topic(Struct, frozen=True):
    """A subject that families ask about, and the module that covers it."""

    id: str
    module: str
    line: int


class Known(Struct, frozen=True):
    """Ids, by kind."""

    today: date
    modules: dict[str, ModuleSource]
    begun: frozenset[str]
    """The modules that have a folder, whether or not they could be read."""
    planned: frozenset[str]
    """Those that have none yet, and are announced."""
    sources: frozenset[str]
    terms: frozenset[str]
    shared: frozenset[str]
    steps: dict[str, frozenset[str]]
    """The steps of each card."""
    roles: frozenset[str]
    moments: frozenset[str]
    topics: tuple[Topic, ...]


def known_in(library: LibraryFolder, today: date) -> Known:
    """Everything that ``library`` defines."""
    modules = {source.module.id: source for source in library.modules}
    file = library.file
    return Known(
        today=today,
        modules=modules,
        planned=frozenset(file.planned if file else ()) - library.begun,
        begun=library.begun | modules.keys(),
        sources=frozenset(source.id for source, _ in library.sources),
        terms=frozenset(term.id for term, _ in library.glossary),
        shared=frozenset(source.block.id for source in library.shared),
        steps={source.card.id: frozenset(step.id for step in source.card.steps) for source in library.cards},
        roles=frozenset(role.id for role in file.roles) if file else frozenset(),
        moments=frozenset(moment.id for moment in file.moments) if file else frozenset(),
        topics=read_topics(library.folder),
    )


def read_topics(folder: Path) -> tuple[Topic, ...]:
    """``topics.csv`` of the library or of the folder beside its languages; nothing where there is none."""
    for path in (folder / "topics.csv", folder.resolve().parent / "topics.csv"):
        try:
            data = path.read_bytes()[: MOST_TOPICS_BYTES + 1]
        except OSError:
            continue
        rows = csv.DictReader(data.decode("utf-8", "replace").splitlines())
        return tuple(Topic(row.get("id") or "", row.get("module") or "", rows.line_num) for row in rows)
    return ()
