# SPDX-License-Identifier: Apache-2.0
"""A few questions from before, one at a time: think, look, and say whether you have it. No score, and no heap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from family_app.errors import FamilyAppError
from family_app.library.model import Module, Question
from family_app.study.answers import Answer
from family_app.study.grading import right_answer
from family_app.study.quiz_run import shown_options
from family_app.ui.screens import coming_back
from family_app.ui.screens.coming_back import LIFE_SAVING, OTHERS, QUESTIONS, SAVING
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, PRACTISE, REFRESHER, Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.question import (
    QuestionScreen,
    ReasonLine,
    card_place,
    closed_question,
    lesson_place,
    open_question,
)
from family_app.words import month_words

if TYPE_CHECKING:
    from family_app.study.reviewing import Asked

IN_REFRESHER = "refresher"
"""``item`` of the place that asks the life-saving questions of one module, whenever they were last seen."""


@dataclass(frozen=True, slots=True)
class Asking:
    """``not_now`` and ``pause`` are what the quiet buttons say; nothing where there is no such button.

    ``got_it`` says which of the two answers lies nearer, once the answer is shown.
    """

    where: str
    note: str
    question: QuestionScreen
    got_it: bool = True
    not_now: str = ""
    pause: str = ""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nothing to ask: before, after, or instead. ``on`` leads ``to``; ``back`` takes back what was declined."""

    title: str
    says: tuple[str, ...]
    on: str
    to: Place
    back: str = ""


@dataclass(frozen=True, slots=True)
class TodayQuestionsScreen:
    """``part`` is how far one is, 0 to 1, or −1; ``notice`` something that could not be kept."""

    title: str
    part: float
    stage: Asking | Quiet
    notice: str = ""


class TodayQuestionsPresenter(Presenter[TodayQuestionsScreen]):
    """A sitting goes on where it was when the reader comes back from a lesson or a card."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._place = Place("")
        self._asked: tuple[Asked, ...] = ()
        self._at = 0
        self._right = True
        """Whether what was picked was the answer; looking without picking is no slip."""

    def enter(self, place: Place) -> None:
        going = self._screen is not None and isinstance(self._screen.stage, Asking) and self._at < len(self._asked)
        if going and place == self._place and self._is_wanted_still():
            self.show(self.screen)
            return
        self._place, self._at = place, 0
        self._asked = self._questions(place)
        if self._asked:
            self._ask()
        else:
            self._show_quiet()

    def _is_wanted_still(self) -> bool:
        """Whether the sitting may go on: nothing was paused, declined or set to none since it began. What was just
        answered is not asked again today, and may be looked at to its end."""
        now = self._asked[self._at]
        stage = self.screen.stage
        closed = isinstance(stage, Asking) and stage.question.verdict is not None
        return now in self._questions(self._place) or (closed and coming_back.may_ask(self.desk))

    @property
    def _in_refresher(self) -> bool:
        return self._place.item == IN_REFRESHER

    def _questions(self, place: Place) -> tuple[Asked, ...]:
        if place.item == IN_REFRESHER:
            return self._of_module(place.module)
        unwanted = {SAVING: False, OTHERS: True}.get(place.item)
        return tuple(one for one in coming_back.todays(self.desk) if one.saves_lives is not unwanted)

    def _of_module(self, module_id: str) -> tuple[Asked, ...]:
        from family_app.study.reviewing import Asked

        desk = self.desk
        if coming_back.is_off(desk) or coming_back.is_paused(desk) or not coming_back.wants(desk, LIFE_SAVING):
            return ()
        quiz = desk.library.module(module_id).quiz
        return tuple(Asked(module_id, one.id, True) for one in (quiz.questions if quiz else ()) if one.life_saving)

    def _now(self) -> tuple[Module, Question]:
        asked = self._asked[self._at]
        module = self.desk.library.module(asked.module)
        question = module.question(asked.question)
        assert question is not None  # it was looked up when the sitting began, and the library does not change
        return module, question

    # ---- showing

    def _show(self, stage: Asking | Quiet, *, notice: str = "") -> None:
        part = self._at / len(self._asked) if isinstance(stage, Asking) else -1.0
        self.show(TodayQuestionsScreen(self.desk.words("A few questions from before"), part, stage, notice))

    def _ask(self) -> None:
        module, question = self._now()
        words, desk = self.desk.words, self.desk
        self._right = True
        screen = open_question(desk, module, question, order=shown_options(question, desk.rng), lead=module.title)
        where = words("Question {number} of {total}", number=self._at + 1, total=len(self._asked))
        note = words("Think of your answer first. Then look, or pick one and check it.")
        quiet = not self._in_refresher
        self._show(
            Asking(
                where,
                note,
                screen,
                not_now=words("Not now") if quiet else "",
                pause=words("Pause these questions") if quiet else "",
            )
        )

    def _show_quiet(self) -> None:
        """Why there is nothing to ask, and what can be done about it. Never how much waits."""
        words, desk = self.desk.words, self.desk
        title, back, on = words("Nothing to ask today"), "", words("To Practise")
        if coming_back.is_off(desk):
            says = words("No questions come back now. You can still look at everything here whenever you like.")
        elif not desk.settings.reviews_a_day and not self._in_refresher:
            says = words("You chose that no questions come back. You can change that in Settings.")
        elif coming_back.is_paused(desk):
            title, says, back = words("These questions rest"), self._until(), words("Bring them back")
        elif not coming_back.wants(desk, LIFE_SAVING):
            says = words("Questions that can save a life are not offered now.")
            back = words("Offer them again")
        else:
            says = words(
                "Questions that you answer in a quiz or in a lesson come back here on later days, a few a day."
            )
        to = PRACTISE
        if self._in_refresher:
            on, to = words("Back to the refresher"), REFRESHER
        self._show(Quiet(title, (says,), on, to, back))

    def _until(self) -> str:
        from family_app.study import pause

        words = self.desk.words
        until = month_words(pause.paused_until(self.desk.record), words)
        return words("They come back after {month}, or when you want them.", month=until)

    def _end(self) -> None:
        words = self.desk.words
        if self._in_refresher:
            self._show(Quiet(words("That was all of them"), (), words("Back to the refresher"), REFRESHER))
            return
        says = words("You can stop here, or read something. There is nothing that you must do.")
        self._show(Quiet(words("That is all for today"), (says,), words("Back to Home"), HOME))

    # ---- what the reader did

    def chose(self, answer: Answer | None) -> None:
        """Picked something that is not checked yet: kept, so that a new look does not lose it."""
        stage = self.screen.stage
        if isinstance(stage, Asking) and stage.question.verdict is None:
            stage = replace(stage, question=replace(stage.question, chosen=answer))
            self._screen = replace(self.screen, stage=stage)

    def looked(self) -> None:
        """Thought of an answer, and wants to see it."""
        stage = self.screen.stage
        if not isinstance(stage, Asking) or stage.question.verdict is not None:
            return
        module, question = self._now()
        closed, _graded = closed_question(self.desk, module, stage.question, answer=right_answer(question))
        self._show(replace(stage, note="", question=self._as_looked_up(closed)))

    def _as_looked_up(self, closed: QuestionScreen) -> QuestionScreen:
        """The reasons without “you chose”: nothing was."""
        assert closed.verdict is not None
        fits = "" if closed.kind in ("order", "match") else self.desk.words("This fits")

        def plain(line: ReasonLine) -> ReasonLine:
            if closed.kind == "match":
                return line
            return replace(line, says=fits if line.mark == "fits" else "")

        reasons = tuple(plain(line) for line in closed.verdict.reasons)
        verdict = replace(closed.verdict, words=self.desk.words("This is the answer."), reasons=reasons)
        return replace(closed, chosen=None, verdict=verdict)

    def answer(self, answer: Answer) -> None:
        """Picked, and wants to know: show every reason, and keep the answer."""
        stage = self.screen.stage
        if not isinstance(stage, Asking) or stage.question.verdict is not None:
            return
        module, question = self._now()
        closed, graded = closed_question(self.desk, module, stage.question, answer=answer)
        self._right, notice = graded.right, ""
        try:
            self.desk.record.keep_attempt(module.id, question.id, answer, right=graded.right)
        except FamilyAppError as error:
            notice = str(error)
        self._show(replace(stage, note="", question=closed, got_it=graded.right), notice=notice)

    def again(self) -> None:
        """Wants it back soon."""
        self._rate(got_it=False)

    def got_it(self) -> None:
        """Knows it."""
        self._rate(got_it=True)

    def _rate(self, *, got_it: bool) -> None:
        stage = self.screen.stage
        if not isinstance(stage, Asking) or stage.question.verdict is None:
            return
        asked = self._asked[self._at]
        try:
            coming_back.reviews_of(self.desk).rate(asked.module, asked.question, got_it=got_it, right=self._right)
        except FamilyAppError as error:
            self._show(stage, notice=str(error))
            return
        self._go_on()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._asked):
            self._ask()
        else:
            self._end()

    def stop(self) -> None:
        """Enough for today."""
        self._asked, self._at = (), 0
        self._end()

    def not_now(self) -> None:
        """Does not want to be offered such questions, until they are asked for again."""
        from family_app.study.not_now import decline

        key = LIFE_SAVING if self._asked[self._at].saves_lives else QUESTIONS
        try:
            decline(self.desk.record, key)
        except FamilyAppError as error:
            self._show(self.screen.stage, notice=str(error))
            return
        words = self.desk.words
        self._asked, self._at = (), 0
        if key == LIFE_SAVING:
            says = words("Questions that can save a life are not offered any more.")
        else:
            says = words("Home does not offer these questions any more.")
        more = words("If you want them back: here, or in Settings, at any time.")
        self._show(
            Quiet(words("That is all right"), (says, more), words("Back to Home"), HOME, words("Offer them again"))
        )

    def pause(self) -> None:
        """Let them all rest for three months. Why is not asked."""
        from family_app.study import pause

        try:
            pause.pause(self.desk.record, self.desk.clock())
        except FamilyAppError as error:
            self._show(self.screen.stage, notice=str(error))
            return
        self._asked, self._at = (), 0
        words = self.desk.words
        back = words("Bring them back")
        self._show(Quiet(words("These questions rest"), (self._until(),), words("Back to Home"), HOME, back))

    def wanted_back(self) -> None:
        """Takes back a pause, or where there is none a “Not now”: each only what it was."""
        from family_app.study import pause
        from family_app.study.not_now import undo

        try:
            if coming_back.is_paused(self.desk):
                pause.resume(self.desk.record)
            else:
                for key in (LIFE_SAVING, QUESTIONS):
                    undo(self.desk.record, key)
        except FamilyAppError as error:
            self._show(self.screen.stage, notice=str(error))
            return
        self.enter(self._place)

    def open_lesson(self) -> None:
        """Read where the answer is explained."""
        self.go(lesson_place(*self._now()))

    def open_card(self, card_id: str) -> None:
        self.go(card_place(card_id))

    def go_on(self) -> None:
        """From a page without a question."""
        stage = self.screen.stage
        if isinstance(stage, Quiet):
            self.go(stage.to)
