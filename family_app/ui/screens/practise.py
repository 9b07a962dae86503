# SPDX-License-Identifier: Apache-2.0
"""Everything to practise with, in three groups: conversations, questions, worksheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from family_app.library.index import ModuleSummary
from family_app.study.paths import SAFE_AT_HOME
from family_app.study.refresher import MODULE as OVERDOSES
from family_app.study.regrading import known
from family_app.ui.screens.coming_back import is_off, is_paused, refresher_words
from family_app.ui.screens.places import PLANS, REFRESHER, TODAY_QUESTIONS, Place, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.quiz_ways import are_check_ins, are_hidden, quiz_words


@dataclass(frozen=True, slots=True)
class PractiseTile:
    """``title`` of the thing itself, ``under`` the module or what was done, ``verb`` what the button says."""

    icon: str
    title: str
    under: str
    verb: str
    place: Place


@dataclass(frozen=True, slots=True)
class PractiseGroup:
    title: str
    lead: str
    tiles: tuple[PractiseTile, ...]


@dataclass(frozen=True, slots=True)
class PractiseScreen:
    title: str
    lead: str
    groups: tuple[PractiseGroup, ...]


class PractisePresenter(Presenter[PractiseScreen]):
    """Lists what exists; nothing is locked, and nothing that is offered on request only is pushed."""

    private = True

    def enter(self, place: Place) -> None:
        words = self.desk.words
        groups = (
            PractiseGroup(
                words("What would you say?"),
                words("Made-up conversations. You can always go back and say something else."),
                tuple(self._conversations()),
            ),
            PractiseGroup(
                quiz_words(self.desk.settings, words),
                words("A few questions, with a reason for every answer. Nobody keeps score."),
                tuple(self._quizzes()),
            ),
            PractiseGroup(
                words("Worksheets"),
                words("Think something through in writing, here or on paper."),
                tuple(self._worksheets()),
            ),
        )
        some = tuple(group for group in groups if group.tiles)
        lead = words("Pick anything, in any order. Stop whenever you like.")
        self.show(PractiseScreen(words("Practise"), lead if some else words("There is nothing here yet."), some))

    def _modules(self) -> Iterator[ModuleSummary]:
        """In the order of the library."""
        index = self.desk.library.index
        for section in index.file.sections:
            for module_id in section.modules:
                module = index.module(module_id)
                if module is not None:
                    yield module

    def _conversations(self) -> Iterator[PractiseTile]:
        yield from self._refresher()
        for module in self._modules():
            if module.practice:
                place = Place("practice", module.id)
                yield PractiseTile("message-circle", module.practice, module.title, self.desk.words("Start"), place)

    def _quizzes(self) -> Iterator[PractiseTile]:
        words = self.desk.words
        if are_hidden(self.desk.settings):
            return
        if any(module.questions and module.quiz_offered == "always" for module in self._modules()):
            yield from self._coming_back()
        for module in self._modules():
            if module.questions and module.quiz_offered == "always":
                verb = words("Start")
                yield PractiseTile("list-checks", module.title, self._known(module), verb, Place("quiz", module.id))

    def _coming_back(self) -> Iterator[PractiseTile]:
        """The questions from before. It does not say how many there are; where they rest, how to have them again."""
        words = self.desk.words
        if is_off(self.desk):
            return
        title, under = words("A few questions from before"), words("Those you answered come back on later days.")
        if is_paused(self.desk):
            under = words("They rest for now. You can have them back here whenever you like.")
        yield PractiseTile("rotate-ccw", title, under, words("Look at them"), TODAY_QUESTIONS)

    def _refresher(self) -> Iterator[PractiseTile]:
        """Also where questions are left out: it is the card and a scene."""
        words = self.desk.words
        if not is_off(self.desk) and self.desk.library.index.module(OVERDOSES) is not None:
            title, under = words("Overdose: go through it once more"), refresher_words(self.desk)
            yield PractiseTile("heart", title, under, words("Go through it"), REFRESHER)

    def _known(self, module: ModuleSummary) -> str:
        """How many of its questions are known; of the module for who is afraid at home only how many there are."""
        words = self.desk.words
        count = sum(known(self.desk.library, self.desk.record, module.id).values())
        tells = not self.desk.cheer_is_off and not are_check_ins(self.desk.settings) and module.id != SAFE_AT_HOME
        if count and tells:
            return words.n("You know {count} of these well.", "You know {count} of these well.", count)
        return words.n("{count} question", "{count} questions", module.questions)

    def _worksheets(self) -> Iterator[PractiseTile]:
        words = self.desk.words
        under = words("What you chose to keep, and the family binder to print.")
        yield PractiseTile("notebook-pen", words("My plans"), under, words("Open"), PLANS)
        for module in self._modules():
            if module.worksheet:
                place = Place("worksheet", module.id)
                yield PractiseTile("clipboard-list", module.worksheet, module.title, self.desk.words("Fill in"), place)

    # ---- what the reader did

    def open_tile(self, group: int, tile: int) -> None:
        """Start one of them."""
        place = self.screen.groups[group].tiles[tile].place
        summary = self.desk.library.index.module(place.module)
        self.go(through_safety(place, summary.opens_with if summary else ""))
