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
from family_app.ui.screens.places import SEARCH_AGAIN, TONIGHT, Go, Place, meant, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.quiz_ways import are_hidden
from family_app.work import Report

if TYPE_CHECKING:
    from family_app.library.passages import Passage
    from family_app.library.searching import Searching

MOST_LETTERS = 200
MOST_OF_JOURNAL = 5


@dataclass(frozen=True, slots=True)
class SearchScreen:
    """``said`` stands above the rows: what can be typed, how much was found, or that nothing was. ``mine`` are the
    rows of the journal, under a heading of their own."""

    typed: str
    said: str
    rows: tuple[Row, ...] = ()
    mine: tuple[Row, ...] = ()
    chosen: str = "0"
    examples: tuple[str, ...] = ()
    """What could be typed, while nothing is."""
    helps: bool = False
    """Whether the ways to help are shown, because nothing was found."""


class SearchPresenter(Presenter[SearchScreen]):
    """The index is built in the worker at the first search, and again when the country or the questions change."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._searching: Searching | None = None
        self._built_for = ("", False)
        self._places: tuple[Place, ...] = ()
        self._kept = ("", "0")
        """What was typed and which row was opened, for *Back* from there."""

    def enter(self, place: Place) -> None:
        typed, chosen = self._kept if place == SEARCH_AGAIN else ("", "0")
        self._kept = (typed, chosen)
        self.show(self._nothing_typed())
        if self._searching is None or self._built_for != self._wanted():
            self._build()
        if typed:
            self.typed(typed, chosen=chosen)

    def leave(self) -> None:
        """What was typed is taken out of the page. Only *Back* from a result knows it still."""
        self._places = ()
        if self._screen is not None:
            self.show(self._nothing_typed())

    def stays_at(self, screen: SearchScreen | None) -> None:
        super().stays_at(screen)
        if screen is not None and screen.typed:
            self.typed(screen.typed, chosen=screen.chosen)

    def forget(self) -> None:
        """*Back* does not know it either."""
        self._kept = ("", "0")
        self.leave()

    def _nothing_typed(self, typed: str = "") -> SearchScreen:
        _ = self.desk.words
        hint = _("A word or a whole question, as you would say it. For example:")
        if self.desk.cheer_is_off:
            examples = (_("They died"), _("Grief"), _("Someone to talk to"))
        else:
            examples = (_("How do I use naloxone?"), _("He keeps asking for money"), _("What is Suboxone?"))
        return SearchScreen(typed, hint, examples=examples)

    def _wanted(self) -> tuple[str, bool]:
        """What the index depends on: the country, and whether questions are left out."""
        return self.desk.country.id, are_hidden(self.desk.settings) or self.desk.cheer_is_off

    def _build(self) -> None:
        library, country = self.desk.library, self.desk.country
        without = self._wanted()[1]

        def work(report: Report) -> Searching:
            from family_app.library.passages import passages
            from family_app.library.searching import Searching

            found = (one for one in passages(library, country) if not (without and one.kind == "question"))
            return Searching(found, library.everyday(), library.asked())

        self._searching, self._built_for = None, self._wanted()
        self.desk.run(work, done=self._built, failed=self._failed)

    def _built(self, searching: Searching) -> None:
        self._searching = searching
        self.typed(self.screen.typed, chosen=self._kept[1])

    def _failed(self, error: FamilyAppError) -> None:
        self.show(replace(self.screen, said=str(error), helps=True))

    # ---- what the reader did

    def typed(self, words: str, *, chosen: str = "0") -> None:
        """Another letter."""
        words = words[:MOST_LETTERS]
        if not words.strip():
            self._places = ()
            self.show(self._nothing_typed(words))
        elif self._searching is None:
            self.show(SearchScreen(words, self.desk.words("One moment…")))
        else:
            self._show_found(words, self._searching, chosen)

    def _show_found(self, words: str, searching: Searching, chosen: str) -> None:
        found = searching.find(words)
        pairs = [(self._row(one.passage, one.pieces), self._place(one.passage)) for one in found]
        pairs += self._of_journal(words)
        rows = tuple(replace(row, id=str(number)) for number, (row, _place) in enumerate(pairs))
        self._places = tuple(place for _row, place in pairs)
        there, mine = rows[: len(found)], rows[len(found) :]
        said = self._said(len(there), len(mine))
        self.show(SearchScreen(words, said, there, mine, chosen=chosen, helps=not rows))

    def _said(self, found: int, mine: int) -> str:
        """How much there is, for those too who hear it."""
        _ = self.desk.words
        if not found and not mine:
            return _("Nothing was found. Try one short word, or:")
        here = _.n("{count} place.", "{count} places.", found) if found else ""
        own = _.n("{count} in your journal, at the end.", "{count} in your journal, at the end.", mine) if mine else ""
        return " ".join(filter(None, (here, own, _("Enter opens the first. Arrows choose another."))))

    def _of_journal(self, words: str) -> list[tuple[Row, Place]]:
        """The journal's own search, and only while the space is open."""
        if self.desk.state != "open":
            return []
        from family_app.ui.screens.journal_list import Wanted, rows

        found = rows(self.desk.journal, Wanted(words), self.desk.words)[0][:MOST_OF_JOURNAL]
        return [(row, Place("journal", item=row.id)) for row in found]

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
            place = self._places[int(row)]
            self._kept = (self.screen.typed, row)
            self.go(SEARCH_AGAIN)
            self.go(place)

    def open_tonight(self) -> None:
        self.go(TONIGHT)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))
