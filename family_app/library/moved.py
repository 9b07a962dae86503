# SPDX-License-Identifier: Apache-2.0
"""Where something is now that was moved to another module or given another id: ``moved:`` of ``library.yaml``.

Lines are added at every move and never changed, so one may lead to another. A line about one lesson counts before a
line about its whole module.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from family_app.library.index import Move

Kind = Literal["module", "lesson", "question", "practice", "worksheet"]


class Moved:
    """All moves of a library."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self._to: dict[tuple[str, str], str] = {}
        for move in moves:
            self._to.setdefault((move.kind, move.from_), move.to)

    def __bool__(self) -> bool:
        return bool(self._to)

    def now(self, kind: Kind, module: str, item: str = "") -> tuple[str, str]:
        """The module and the id that ``item`` of ``module`` has today. A circle leads nowhere: the ids stay."""
        at, seen = (module, item), set[tuple[str, str]]()
        while at not in seen:
            seen.add(at)
            after = self._step(kind, *at)
            if after == at:
                return at
            at = after
        return module, item

    def turns_in_a_circle(self, kind: Kind, module: str, item: str = "") -> bool:
        """Whether its moves never end."""
        return bool(self._step(kind, module, item) != (module, item) and self.now(kind, module, item) == (module, item))

    def _step(self, kind: Kind, module: str, item: str) -> tuple[str, str]:
        """One move further, or where it is."""
        one = self._to.get((kind, f"{module}/{item}")) if item else None
        if one is not None:
            to_module, _, to_item = one.partition("/")
            return to_module, to_item
        return self._to.get(("module", module), module), item
