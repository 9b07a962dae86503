# SPDX-License-Identifier: Apache-2.0
"""The safety question before some modules. Nothing that is pressed is kept, and every answer leads to the same page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.library.resolve import fill
from family_app.ui.screens.card import NOT_SAFE, CardScreen, card_screen, chosen_country
from family_app.ui.screens.places import FIRST, HOME, LEARN, SAFETY_FIRST, Place
from family_app.ui.screens.presenter import Presenter

Answer = Literal["yes", "no", "skip"]


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked, and the words of the three answers. ``stop`` are the words of a way out, where there is one."""

    title: str
    before: str
    questions: tuple[str, ...]
    answers: tuple[tuple[Answer, str], ...]
    stop: str = ""


@dataclass(frozen=True, slots=True)
class SafePage:
    """The same for everyone, but for ``first``. ``go_on`` are the words of the way to the lesson."""

    first: str
    card: CardScreen
    go_on: str
    stop: str = ""


SafetyScreen = Questions | SafePage


class SafetyPresenter(Presenter[SafetyScreen]):
    """Forgets when it is left: neither the answer nor that there was one stays anywhere."""

    def enter(self, place: Place) -> None:
        self._place = place
        self.show(self._questions())

    def _said(self, key: str) -> str:
        try:
            said = self.desk.library.card(NOT_SAFE).screen.get(key, "")
        except FamilyAppError:
            return ""
        return fill(said, chosen_country(self.desk))

    def _questions(self) -> Questions:
        answers: tuple[Answer, ...] = ("yes", "no", "skip")
        return Questions(
            title=self.desk.words("Are you safe at home?")
            if self._is_a_step
            else self.desk.words("Before you read on"),
            before=self._said("before"),
            questions=tuple(filter(None, (self._said(f"question-{number}") for number in (1, 2, 3)))),
            answers=tuple((answer, self._said(f"answer-{answer}")) for answer in answers),
            stop=self._stop,
        )

    @property
    def _is_a_step(self) -> bool:
        return self._place == SAFETY_FIRST

    @property
    def _stop(self) -> str:
        return self.desk.words("Stop for now") if self._is_a_step else ""

    # ---- what the reader did

    def answer(self, answer: Answer) -> None:
        """Yes or not sure, no, or skip: the same page, with other first words."""
        reads = self._place.module and self._place.at.partition("#")[0] in ("", "lesson")
        go_on = self.desk.words("Go on to the lesson") if reads else self.desk.words("Go on")
        self.show(SafePage(self._said(f"first-{answer}"), card_screen(self.desk, NOT_SAFE), go_on, self._stop))

    def go_on(self) -> None:
        place = self._place
        if self._is_a_step:
            self.go(replace(FIRST, item="true"))
            return
        page, _, inside = place.at.partition("#")
        self.go(Place(page or "lesson", place.module, place.item, inside) if place.module else LEARN)

    def stop(self) -> None:
        """Enough of the first fifteen minutes for now."""
        self.go(HOME)

    def leave(self) -> None:
        if self._screen is not None:
            self.show(self._questions())
