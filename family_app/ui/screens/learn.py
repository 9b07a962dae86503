# SPDX-License-Identifier: Apache-2.0
"""Learn: the six to read if there is time for six only, then every module, section by section. Nothing is locked."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.study.paths import only_six
from family_app.ui.screens.modules import ModuleTile, sections
from family_app.ui.screens.next_step import PathRow, rows_of
from family_app.ui.screens.places import Place
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class LearnScreen:
    """``six`` is empty after a death: then nothing is the one thing to read."""

    six: tuple[PathRow, ...]
    sections: tuple[tuple[str, tuple[ModuleTile, ...]], ...]


class LearnPresenter(Presenter[LearnScreen]):
    """Shows what there is."""

    private = True

    def enter(self, place: Place) -> None:
        six = rows_of(self.desk, only_six(self.desk.library.index, self.desk.standing), marks_next=False)
        self.show(LearnScreen(six, sections(self.desk)))

    def open_module(self, module_id: str) -> None:
        self.go(Place("module", module_id))
