# SPDX-License-Identifier: Apache-2.0
"""Learn: every module, section by section. Nothing is locked."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui.screens.home import sections
from family_app.ui.screens.modules import ModuleTile
from family_app.ui.screens.places import Place
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class LearnScreen:
    sections: tuple[tuple[str, tuple[ModuleTile, ...]], ...]


class LearnPresenter(Presenter[LearnScreen]):
    """Shows what there is."""

    def enter(self, place: Place) -> None:
        self.show(LearnScreen(sections(self.desk)))

    def open_module(self, module_id: str) -> None:
        self.go(Place("module", module_id))
