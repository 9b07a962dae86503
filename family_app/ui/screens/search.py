# SPDX-License-Identifier: Apache-2.0
"""Search everything: results at every letter, each opened at its place. What is typed is kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from family_app.errors import FamilyAppError
from family_app.study.paths import SAFE_AT_HOME
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.journal_screen import Row
from family_app.ui.screens.lesson import BLOCK
from family_app.ui.screens.places import TONIGHT, Go, Place, meant, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.work import Report

if TYPE_CHECKING:
    from family_app.library.passages import Passage
    from family_app.library.searching import Searching

MOST_LETTERS = 200
MOST_OF_JOURNAL = 5


@dataclass(frozen=True, slots=True)
class SearchScreen:
    """``said`` stands above the rows: what can be typed, how much was found, or that nothing was."""

    typed: str
    said: str
    rows: tuple[Row, ...] = ()
    helps: bool = False
    """Whether the ways to help are shown, because nothing was found."""


class SearchPresenter(Presenter[SearchScreen]):
    """The index is built in the worker at the first search, and again for another country."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._searching: Searching | None = None
        self._country = ""
        self._places: tuple[Place, ...] = ()

    def enter(self, place: Place) -> None:
        self.show(SearchScreen("", self._hint()))
        if self._searching is None or self._country != self.desk.country.id:
            self._build()

    def leave(self) -> None:
        """What was typed is forgotten, here and in the field."""
        self._places = ()
        if self._screen is not None:
            self.show(SearchScreen("", self._hint()))

    def _hint(self) -> str:
        return self.desk.words("A word or a whole question, as you would say it: “how do I use naloxone”.")

    def _build(self) -> None:
        library, country = self.desk.library, self.desk.country

        def work(report: Report) -> Searching:
            from family_app.library.passages import passages
            from family_app.library.searching import Searching

            return Searching(passages(library, country), library.everyday())

        self._searching, self._country = None, country.id
        self.desk.run(work, done=self._built, failed=self._failed)

    def _built(self, searching: Searching) -> None:
        self._searching = searching
        self.typed(self.screen.typed)

    def _failed(self, error: FamilyAppError) -> None:
        self.show(replace(self.screen, said=str(error), helps=True))

    # ---- what the reader did

    def typed(self, words: str) -> None:
        """Another letter."""
        words = words[:MOST_LETTERS]
        if not words.strip():
            self._places = ()
            self.show(SearchScreen(words, self._hint()))
        elif self._searching is None:
            self.show(SearchScreen(words, self.desk.words("One moment…")))
        else:
            self._show_found(words, self._searching)

    def _show_found(self, words: str, searching: Searching) -> None:
        _ = self.desk.words
        found = searching.find(words)
        pairs = [(self._row(one.passage, one.pieces), self._place(one.passage)) for one in found]
        pairs += self._of_journal(words)
        rows = tuple(replace(row, id=str(number)) for number, (row, _place) in enumerate(pairs))
        self._places = tuple(place for _row, place in pairs)
        said = _("Enter opens the first. Arrows choose another.")
        self.show(
            SearchScreen(words, said if rows else _("Nothing was found. Try one short word, or:"), rows, not rows)
        )

    def _of_journal(self, words: str) -> list[tuple[Row, Place]]:
        """The journal's own search, and only while the space is open."""
        if self.desk.state != "open":
            return []
        from family_app.ui.screens.journal_list import Wanted, rows

        found = rows(self.desk.journal, Wanted(words), self.desk.words)[0][:MOST_OF_JOURNAL]
        where = self.desk.words("Your journal")
        return [(replace(row, day=f"{where} · {row.day}"), Place("journal", item=row.id)) for row in found]

    def _row(self, passage: Passage, pieces: tuple[tuple[str, bool], ...]) -> Row:
        *above, title = passage.titles
        where = " › ".join((self._kind(passage.kind), *above))
        if passage.kind == "term" and passage.also:
            title = f"{title} ({', '.join(passage.also[:4])})"
        # Somebody may look over a shoulder: what is written for one who is afraid at home is read on its own page only.
        return Row(id="", day=where, title=title, snippet=() if passage.module == SAFE_AT_HOME else pieces)

    def _kind(self, kind: str) -> str:
        _ = self.desk.words
        names = {
            "lesson": _("Lesson"),
            "question": _("Question"),
            "card": _("Card"),
            "term": _("Word explained"),
            "worksheet": _("Worksheet"),
            "practice": _("Practice"),
            "module": _("Topic"),
            "helpline": _("Helpline"),
        }
        return names[kind]

    def _place(self, passage: Passage) -> Place:
        """Where it opens; past the safety question, where the module begins with one."""
        match passage.kind:
            case "card":
                return meant(Place("card", item=passage.item))
            case "term":
                return Place("glossary", item=passage.item)
            case "helpline":
                return Place("card", item=self._card_of(passage.item))
            case "lesson":
                place = Place("lesson", passage.module, passage.item, f"{BLOCK}{passage.at}")
            case "question":
                place = Place("quiz", passage.module, passage.item)
            case "practice" | "worksheet" | "module" as page:
                place = Place(page, passage.module)
        summary = self.desk.library.index.module(passage.module)
        is_open = passage.kind == "module" or summary is None
        return place if is_open or summary is None else through_safety(place, summary.opens_with)

    def _card_of(self, helpline: str) -> str:
        """The card on which a helpline stands."""
        line = next((one for one in self.desk.country.helplines if one.id == helpline), None)
        return "not-safe" if line is not None and line.for_ == "violence" else "crisis"

    def open(self, row: str) -> None:
        """A result, by the number it is shown under."""
        if row.isdecimal() and int(row) < len(self._places):
            self.go(self._places[int(row)])

    def open_tonight(self) -> None:
        self.go(TONIGHT)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))
