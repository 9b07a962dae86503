# SPDX-License-Identifier: Apache-2.0
"""Words explained, from A to Z."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.library.resolve import fill
from family_app.ui.screens.places import Place
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class Explained:
    id: str
    term: str
    also: str
    says: str


@dataclass(frozen=True, slots=True)
class GlossaryScreen:
    """``at`` is the id of the term to open at, or nothing."""

    title: str
    terms: tuple[Explained, ...]
    at: str = ""


class GlossaryPresenter(Presenter[GlossaryScreen]):
    """Nothing is kept of which word was looked up."""

    def enter(self, place: Place) -> None:
        desk, _ = self.desk, self.desk.words
        terms = sorted(desk.library.glossary().values(), key=lambda term: (term.term.lower(), term.id))
        explained = tuple(
            Explained(
                term.id,
                term.term,
                _("Also called: {names}", names=", ".join(term.also)) if term.also else "",
                fill(term.says, desk.country),
            )
            for term in terms
        )
        self.show(GlossaryScreen(_("Words explained"), explained, place.item))
