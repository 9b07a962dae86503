# SPDX-License-Identifier: Apache-2.0
"""Words explained, from A to Z."""

from __future__ import annotations

from dataclasses import dataclass, replace

from family_app.library.resolve import fill
from family_app.library.typed import words_of
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
    """``at`` is the id of the term to open at, or nothing; ``shown`` are the ids of those that fit what was typed."""

    title: str
    terms: tuple[Explained, ...]
    at: str = ""
    typed: str = ""
    shown: frozenset[str] = frozenset()
    nothing: str = ""
    """What is said where none fits."""


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
        self.show(GlossaryScreen(_("Words explained"), explained, place.item, shown=_fitting(explained, "")))

    def leave(self) -> None:
        """What was typed is forgotten."""
        if self._screen is not None and self._screen.typed:
            self.typed("")

    # ---- what the reader did

    def typed(self, words: str) -> None:
        """Another letter: only the words that fit stay."""
        shown = _fitting(self.screen.terms, words)
        nothing = "" if shown else self.desk.words("There is no such word here. Ctrl+K searches everything.")
        self.show(replace(self.screen, typed=words, shown=shown, nothing=nothing, at=""))


def _fitting(terms: tuple[Explained, ...], typed: str) -> frozenset[str]:
    """Those whose name, other name or meaning holds what was typed; by name alone, where a name does."""
    wanted = " ".join(words_of(typed))
    named = frozenset(one.id for one in terms if wanted in " ".join(words_of(f"{one.term} {one.also}")))
    return named or frozenset(one.id for one in terms if wanted in " ".join(words_of(one.says)))
