# SPDX-License-Identifier: Apache-2.0
"""Learn: the path for where one stands, the six to read if there is time for six only, then every module by section.

Nothing is locked.
"""

from __future__ import annotations

from dataclasses import dataclass

from family_app.study.paths import only_six
from family_app.ui.screens.modules import ModuleTile, sections
from family_app.ui.screens.next_step import PathRow, path_rows, path_title, rows_of
from family_app.ui.screens.places import Place
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class LearnScreen:
    """``path`` is empty until something is known of where one stands.

    ``six`` is empty after a death: then nothing is the one thing to read.
    """

    path_title: str
    path: tuple[PathRow, ...]
    six: tuple[PathRow, ...]
    sections: tuple[tuple[str, tuple[ModuleTile, ...]], ...]


class LearnPresenter(Presenter[LearnScreen]):
    """Shows what there is."""

    private = True

    def enter(self, place: Place) -> None:
        desk, where = self.desk, self.desk.standing
        path = path_rows(desk) if where.is_known else ()
        six = rows_of(desk, only_six(desk.library.index, where), marks_next=False)
        self.show(LearnScreen(path_title(desk), path, six, sections(desk)))

    def open_module(self, module_id: str) -> None:
        self.go(Place("module", module_id))
