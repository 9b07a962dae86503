# SPDX-License-Identifier: Apache-2.0
"""The safe order is everybody's order, so that no order tells what anyone answered.

*Being safe at home* stands second in every path, and last after a death; the modules about limits and inviting stand
after all others. What is ticked moves neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder
from family_app.library.index import Path
from family_app.library.yaml_nodes import short

SAFE_AT_HOME, AFTER_DEATH = "safe-at-home", "after-death"
STAND_LAST = frozenset({"natural-consequences", "boundaries-and-money", "inviting-into-treatment"})


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Every path of ``library.yaml``."""
    at, first = library.document, dict[tuple[str, str], int]()
    for number, path in enumerate(library.file.paths if library.file else ()):
        here, pair = ("paths", number), (path.role, path.moment)
        if pair in first:
            says = f"there are two paths for {short(path.role)} and {short(path.moment)}"
            yield at.finding(says, f"keep one; the other is in line {first[pair]}", *here)
        first.setdefault(pair, at.line(*here))
        if len(set(path.modules)) < len(path.modules):
            yield at.finding("a path names a module twice", "keep it once", *here, "modules")
        if SAFE_AT_HOME in known.begun | known.planned and not _safe_place(path):
            where = "last" if path.moment == AFTER_DEATH else "second"
            yield at.finding(f"“{SAFE_AT_HOME}” is not {where} in this path", "put it there", *here, "modules")
        late = [name in STAND_LAST for name in path.modules]
        if late != sorted(late):
            yield at.finding("a module about limits or inviting comes too early", "put it last", *here, "modules")
    for number, tick in enumerate(library.file.ticks if library.file else ()):
        if tick.after < 2:
            says = "a tick puts a module before what is safe for everybody"
            yield at.finding(says, "let it come after 2 or more", "ticks", number, "after")
        moved = [name for name in tick.modules if name == SAFE_AT_HOME or name in STAND_LAST]
        if moved:
            says = f"a tick moves “{short(moved[0])}”, and the order would tell what was ticked"
            yield at.finding(says, "take it out", "ticks", number, "modules")


def _safe_place(path: Path) -> bool:
    place = path.modules[-1:] if path.moment == AFTER_DEATH else path.modules[1:2]
    return place == (SAFE_AT_HOME,) and path.modules.count(SAFE_AT_HOME) == 1
