# SPDX-License-Identifier: Apache-2.0
"""Six minutes once in a while: the overdose card, the scene, and the questions that can save a life."""

from __future__ import annotations

from dataclasses import dataclass, replace

from family_app.errors import FamilyAppError
from family_app.study.refresher import MODULE
from family_app.ui.screens import coming_back
from family_app.ui.screens.coming_back import LIFE_SAVING, REFRESH
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.overdose import PRACTICE
from family_app.ui.screens.places import HOME, Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.quiz_ways import are_hidden
from family_app.ui.screens.today_questions import IN_REFRESHER


@dataclass(frozen=True, slots=True)
class Step:
    """``seen`` once it was opened since this page was entered first."""

    id: str
    title: str
    under: str
    verb: str
    place: Place
    seen: bool


@dataclass(frozen=True, slots=True)
class RefresherScreen:
    """Without ``done`` there is nothing to go through; ``not_now`` declines the offer for good."""

    title: str
    lead: str
    steps: tuple[Step, ...]
    done: str
    not_now: str
    home: str
    notice: str = ""


class RefresherPresenter(Presenter[RefresherScreen]):
    """Any part in any order, or none: nothing is checked."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._seen: frozenset[str] = frozenset()

    def enter(self, place: Place) -> None:
        words, steps = self.desk.words, self._steps()
        if not steps:
            self._say_only(words("Nothing to go through now"), words("You can still look at everything, in Learn."))
            return
        self.show(
            RefresherScreen(
                title=words("Overdose: go through it once more"),
                lead=words("About six minutes. Take any part, in any order."),
                steps=steps,
                done=words("I have been through it"),
                not_now=words("Not now") if coming_back.wants(self.desk, REFRESH) else "",
                home="",
            )
        )

    def _steps(self) -> tuple[Step, ...]:
        desk, words = self.desk, self.desk.words
        if coming_back.is_off(desk) or desk.library.index.module(MODULE) is None:
            return ()
        module = desk.library.module(MODULE)
        title = words("The card, as practice")
        found = [self._step("card", title, words("The steps, with the clocks. It says that it is practice."), PRACTICE)]
        if module.practice:
            place = Place("practice", MODULE)
            found.append(self._step("scene", module.practice.title, words("A made-up scene, without a clock."), place))
        wanted = coming_back.wants(desk, LIFE_SAVING) and not coming_back.is_paused(desk)
        wanted = wanted and not are_hidden(desk.settings)
        if wanted and module.quiz and any(question.life_saving for question in module.quiz.questions):
            place = Place("today_questions", MODULE, IN_REFRESHER)
            under = words("One at a time, with the reasons. Stop whenever you like.")
            found.append(self._step("questions", words("Questions that can save a life"), under, place))
        return tuple(found)

    def _step(self, id_: str, title: str, under: str, place: Place) -> Step:
        words = self.desk.words
        seen = id_ in self._seen
        return Step(id_, title, under, words("Look again") if seen else words("Start"), place, seen)

    def _say_only(self, title: str, lead: str) -> None:
        self.show(RefresherScreen(title, lead, (), "", "", self.desk.words("Back to Home")))

    # ---- what the reader did

    def open_step(self, id_: str) -> None:
        """Go through one part."""
        step = next(step for step in self.screen.steps if step.id == id_)
        self._seen |= {id_}
        self.go(step.place)

    def is_done(self) -> None:
        """Gone through: the weeks start again."""
        from family_app.study.refresher import done

        words = self.desk.words
        try:
            done(self.desk.record, self.desk.clock())
        except FamilyAppError as error:
            self.show(replace(self.screen, notice=str(error)))
            return
        self._seen = frozenset()
        if self.desk.state == "open":
            again = words("It is offered once more in ten to twelve weeks.")
        else:
            again = words("You can go through it again whenever you like.")
        self._say_only(words("That is enough for now"), again)

    def not_now(self) -> None:
        """Does not want it to be offered, until it is asked for again in Settings."""
        from family_app.study.not_now import decline

        words = self.desk.words
        try:
            decline(self.desk.record, REFRESH)
        except FamilyAppError as error:
            self.show(replace(self.screen, notice=str(error)))
            return
        self._say_only(
            words("That is all right"), words("It is not offered any more. You can change that in Settings.")
        )

    def go_home(self) -> None:
        self.go(HOME)
