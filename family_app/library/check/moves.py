# SPDX-License-Identifier: Apache-2.0
"""What was moved or renamed: it is nowhere else any more, and where it is now there is something."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder
from family_app.library.index import Move
from family_app.library.markdown_tree import is_id
from family_app.library.model import Module
from family_app.library.moved import Kind, Moved
from family_app.library.yaml_nodes import short


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Every line of ``moved:`` in ``library.yaml``."""
    at, first = library.document, dict[tuple[str, str], int]()
    moves = library.file.moved if library.file else ()
    moved = Moved(moves)
    for number, move in enumerate(moves):
        here, pair = ("moved", number), (move.kind, move.from_)
        if pair in first:
            says = f"the move of “{short(move.from_)}” is written twice"
            yield at.finding(says, f"keep one; the other is in line {first[pair]}", *here)
        first.setdefault(pair, at.line(*here))
        for says, mend in _faults(move, moved, known):
            yield at.finding(says, mend, *here)


def _faults(move: Move, moved: Moved, known: Known) -> Iterator[tuple[str, str]]:
    wanted = 1 if move.kind == "module" else 2
    for name in (move.from_, move.to):
        parts = name.split("/")
        if len(parts) != wanted or not all(is_id(part) for part in parts):
            form = "module" if wanted == 1 else f"module/{move.kind}"
            yield f"“{short(name)}” is not the id of a {move.kind}", f"write it as {form}"
            return
    if _is_there(move.kind, move.from_, known):
        says = f"“{short(move.from_)}” was moved and is still there"
        yield says, "take the line out, or give what is there now a new id"
    module, _, item = move.from_.partition("/")
    if moved.turns_in_a_circle(move.kind, module, item):
        yield f"the moves of “{short(move.from_)}” turn in a circle", "take one of them out"
        return
    now = "/".join(part for part in moved.now(move.kind, module, item) if part)
    if not _is_there(move.kind, now, known):
        yield f"“{short(move.from_)}” was moved to “{short(now)}”, and there is no such {move.kind}", "correct the id"


def _is_there(kind: Kind, name: str, known: Known) -> bool:
    module_id, _, item = name.partition("/")
    if kind == "module":
        return module_id in known.begun | known.planned
    source = known.modules.get(module_id)
    return source is not None and item in _items(kind, source.module)


def _items(kind: Kind, module: Module) -> set[str]:
    match kind:
        case "lesson":
            return {lesson.id for lesson in module.lessons}
        case "question":
            return {question.id for question in module.quiz.questions} if module.quiz else set()
        case "practice":
            return {module.practice.id} if module.practice else set()
        case "worksheet":
            return {module.worksheet.id} if module.worksheet else set()
        case "module":
            return {module.id}
