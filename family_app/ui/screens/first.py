# SPDX-License-Identifier: Apache-2.0
"""The first fifteen minutes: danger first, then one step after the other. Each can be skipped, and stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from family_app.errors import FamilyAppError
from family_app.library.tonight import FIRST_DAYS, FIRST_NIGHT
from family_app.study.standing import choose_role, say_moment
from family_app.ui.screens import first_contents as contents
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.first_screen import STEPS, Content, FirstScreen, Step
from family_app.ui.screens.places import CALM, FIRST, HOME, OVERDOSE, SAFETY_FIRST, Go, Place, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.said_moment import SaidMoment


class FirstPresenter(Presenter[FirstScreen]):
    """Each step is a place, so the way back through the window works too. What is written is kept when it is left."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._step: Step = "danger"
        self._has_naloxone = ""
        self._written: dict[str, str] = {}
        self._notice = ""
        self._moment = SaidMoment(desk)

    def enter(self, place: Place) -> None:
        """A step; without one, where one was before."""
        self._moment.open()
        if contents.kept(self.desk, contents.NALOXONE_PLACE):
            self._has_naloxone = ""  # what was said here before may have been changed in My plans
        self._step = next((step for step in STEPS if step == place.item), self._step)
        self._redraw()

    def leave(self) -> None:
        self._keep()
        try:
            self._moment.close()
        except FamilyAppError as error:
            self._notice = str(error)
        self._was_seen()

    def stays_at(self, screen: FirstScreen | None) -> None:
        super().stays_at(screen)
        self._moment.open()
        if screen is not None:
            self._redraw()  # with what was written since

    # ---- what the reader did: the way

    def go_on(self) -> None:
        """The next step; the questions about home come after their page."""
        self.go(SAFETY_FIRST if self._step == "home" else self._after(1))

    def skip(self) -> None:
        """The next step, as if this one had said nothing."""
        self.go(self._after(1))

    def back(self) -> None:
        self.go(self._after(-1))

    def stop(self) -> None:
        """Enough for now. It can be gone on with from Home, where one stopped."""
        self.go(HOME)

    def _after(self, by: int) -> Place:
        """The step so many further on; Home behind the last one, after which it begins anew."""
        at = STEPS.index(self._step) + by
        if 0 <= at < len(STEPS):
            return replace(FIRST, item=STEPS[at])
        self._step = STEPS[0]
        return HOME

    # ---- what the reader did: on a step

    def open_overdose(self) -> None:
        self.go(OVERDOSE)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))

    def choose_role(self, role: str) -> None:
        if role != self.desk.role:
            self._store(lambda: choose_role(self.desk.record, role))
        self._redraw()

    def choose_moment(self, moment: str) -> None:
        if moment != self.desk.moment:
            self._store(lambda: say_moment(self.desk.record, moment))
            self.desk.on_standing()
        self._redraw()

    def say_naloxone(self, has: str) -> None:
        """*yes* or *no*; it adds a line to the next step, or takes it away."""
        self._keep()
        self._has_naloxone = has
        self._keep_value(contents.NALOXONE_WANTED, "yes" if has == "no" else "")
        self._redraw()

    def wrote(self, name: str, text: str) -> None:
        """Where the naloxone is, or who knows it: kept when the step is left."""
        self._written[name] = text

    def change_country(self) -> None:
        self.go(Place("settings", at="country"))

    def open_calm(self) -> None:
        self.go(CALM)

    def open_lesson(self) -> None:
        """The first part of the module that is suggested."""
        module = self.desk.library.index.module(contents.next_module(self.desk))
        if module is not None and module.lessons:
            self.go(through_safety(Place("lesson", module.id, module.lessons[0].id), module.opens_with))

    def print_page(self) -> None:
        card = FIRST_DAYS if contents.after_death(self.desk) else FIRST_NIGHT
        self.go(Place("handouts", item=f"card:{card}"))

    # ---- keeping

    def _keep(self) -> None:
        """What was written since."""
        for name, text in tuple(self._written.items()):
            if self._keep_value(name, text.strip()):
                del self._written[name]

    def _keep_value(self, name: str, value: str) -> bool:
        """In the open space, else in memory; nothing is made only to hold nothing. Whether it could be kept."""
        if value:
            return self._store(lambda: self.desk.record.keep_value(name, value))
        return not self.desk.has_store or self._store(lambda: self.desk.record.forget_value(name))

    def _store(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except FamilyAppError as error:
            self._notice = str(error)
            return False
        self._notice = ""
        return True

    def _was_seen(self) -> None:
        """It opens by itself only once. A settings file that cannot be written must keep nobody from going on."""
        if not self.desk.settings.first_seen:
            with suppress(FamilyAppError):
                self.desk.change_settings(first_seen=True)

    # ---- showing

    def _redraw(self) -> None:
        words, step = self.desk.words, self._step
        at = words("Step {number} of {total}", number=STEPS.index(step) + 1, total=len(STEPS))
        self.show(
            FirstScreen(
                step=step,
                title=self._title(),
                crumb=words("The first fifteen minutes"),
                at=at,
                content=self._content(),
                go_on=self._go_on_words(),
                can_go_back=step != STEPS[0],
                notice=self._notice,
            )
        )

    def _title(self) -> str:
        words, grief = self.desk.words, contents.after_death(self.desk)
        match self._step:
            case "danger":
                return words("Is someone in danger right now?")
            case "you":
                return words("You are not alone in this")
            case "breathing":
                return words("First days") if grief else words("If they stop breathing")
            case "home":
                return words("Are you safe at home?")
            case "true":
                return words("Four true things")
            case "tonight":
                return words("Tonight")
            case "next":
                return words("One next step")

    def _content(self) -> Content:
        desk = self.desk
        match self._step:
            case "danger":
                return contents.danger(desk)
            case "you":
                return contents.you(desk)
            case "breathing":
                return contents.breathing(desk, self._naloxone(), self._written)
            case "home":
                return contents.home(desk)
            case "true":
                return contents.true_things(desk)
            case "tonight":
                return contents.tonight(desk)
            case "next":
                return contents.next_step(desk)

    def _naloxone(self) -> str:
        """What was said just now, or what is known from before."""
        if self._has_naloxone:
            return self._has_naloxone
        if contents.kept(self.desk, contents.NALOXONE_PLACE):
            return "yes"
        return "no" if contents.kept(self.desk, contents.NALOXONE_WANTED) else ""

    def _go_on_words(self) -> str:
        words = self.desk.words
        match self._step:
            case "danger":
                return words("No, go on")
            case "home":
                return words("Nobody can see it: go on")
            case "next":
                return words("To Home")
            case _:
                return words("Next")
