# SPDX-License-Identifier: Apache-2.0
"""The quiz of a module: one question at a time, a reason for every option, and never a score."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from family_app.errors import FamilyAppError
from family_app.library.model import Module, Question, Quiz
from family_app.study.answers import Answer
from family_app.study.grading import right_answer
from family_app.study.paths import SAFE_AT_HOME
from family_app.study.quiz_run import QuizRun, begin, shown_options
from family_app.study.regrading import is_right, known
from family_app.study.sitting import Sitting, forget, keep, kept
from family_app.ui.screens.dates import local
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.question import (
    QuestionScreen,
    answer_words,
    card_place,
    closed_question,
    lesson_place,
    open_question,
)
from family_app.ui.screens.quiz_ways import are_check_ins, quiz_words


@dataclass(frozen=True, slots=True)
class Offer:
    """Before a quiz that is not suggested, or instead of one that does not exist: then ``begin`` is empty."""

    says: str
    begin: str


@dataclass(frozen=True, slots=True)
class Asking:
    """``where`` is “Question 2 of 6”; ``note`` says that a question is back."""

    where: str
    note: str
    question: QuestionScreen


@dataclass(frozen=True, slots=True)
class Ended:
    """What is known now, in words."""

    title: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """The latest answer to one question. ``fits`` is what would, where the answer did not."""

    id: str
    ask: str
    yours: str
    fits: str
    lesson: str


@dataclass(frozen=True, slots=True)
class LookingBack:
    """Own answers, question by question. ``sure`` asks before they are forgotten."""

    answers: tuple[Given, ...]
    sure: bool = False


@dataclass(frozen=True, slots=True)
class QuizScreen:
    """``part`` is how far the sitting is, 0 to 1; ``notice`` something that could not be done."""

    title: str
    lead: str
    """What questions are called: “Check yourself”."""
    part: float
    stage: Offer | Asking | Ended | LookingBack
    notice: str = ""


class QuizPresenter(Presenter[QuizScreen]):
    """A sitting goes on where it was when the reader comes back from a lesson or a card, or on the same day after a
    lock."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._module: Module | None = None
        self._quiz = Quiz(())
        self._run = QuizRun(())
        self._first: tuple[str, ...] = ()
        """The questions of this sitting in the order they were first asked."""
        self._skipped: frozenset[str] = frozenset()
        self._at_once: frozenset[str] = frozenset()
        """The questions answered rightly the first time in this sitting."""
        self._behind: QuizScreen | None = None
        """What was shown before the own answers."""
        self._wanted = ""
        """The question that this sitting was opened at: coming back there goes on with it."""

    def enter(self, place: Place) -> None:
        module = self.desk.library.module(place.module)
        wanted = place.item or place.at
        same = self._module is not None and self._module.id == module.id and self._screen is not None
        if same and wanted in ("", self._wanted):
            self.show(self.screen)
            return
        self._wanted = wanted
        self._module, self._quiz = module, module.quiz or Quiz(())
        if not self._quiz.questions:
            self._show(Offer(self.desk.words("There are no questions for this module yet."), ""))
        elif self._quiz.offered == "on-request" and not wanted:
            self._show(Offer(self._on_request(), self.desk.words("Show me the questions")))
        elif not self._goes_on():
            self._begin(first=wanted)

    def _goes_on(self) -> bool:
        """Whether a sitting of today that was not ended is gone on with: never after a death, nor in the module for who
        is afraid at home, where it would tell whoever opens it that questions were answered."""
        desk, wanted = self.desk, self._wanted
        if desk.cheer_is_off or not desk.has_store or self.module.id == SAFE_AT_HOME:
            return False
        sitting = kept(desk.record, self.module.id, self._quiz, local(desk.clock()).date())
        if sitting is None or wanted not in ("", sitting.wanted):
            return False
        self._run, self._first, self._wanted = sitting.run, sitting.first, sitting.wanted
        self._skipped, self._at_once = sitting.skipped, sitting.at_once
        self._ask()
        return True

    def leave(self) -> None:
        """Keep where the sitting stands, once something was answered."""
        run, desk = self._run, self.desk
        if self._module is None or not run.waiting or not (run.done or run.came_back) or not desk.store.is_open:
            return
        if isinstance(self.screen.stage, Ended) or self._module.id == SAFE_AT_HOME:
            return
        sitting = Sitting(
            module=self._module.id,
            day=local(desk.clock()).date(),
            first=self._first,
            run=run,
            skipped=self._skipped,
            at_once=self._at_once,
            wanted=self._wanted,
        )
        with suppress(FamilyAppError):  # the answers are kept already; leaving is never held up
            keep(desk.record, sitting)

    def _forget_sitting(self) -> None:
        if self.desk.has_store:
            with suppress(FamilyAppError):
                forget(self.desk.record)

    @property
    def module(self) -> Module:
        assert self._module is not None
        return self._module

    def _on_request(self) -> str:
        return self.desk.words(
            "These questions are here only if you want them. Nobody needs to answer them, today or ever."
        )

    def _begin(self, *, first: str = "") -> None:
        self._forget_sitting()
        run = begin(self._quiz, self.desk.rng, known=known(self.desk.library, self.desk.record, self.module.id))
        if first in run.waiting:
            run = replace(run, waiting=(first, *(id_ for id_ in run.waiting if id_ != first)))
        self._run, self._first = run, run.waiting
        self._skipped = self._at_once = frozenset()
        self._ask()

    # ---- showing

    def _show(self, stage: Offer | Asking | Ended | LookingBack, *, notice: str = "") -> None:
        total = max(1, len(self._first))
        done = len(self._run.done) / total
        part = done if isinstance(stage, Asking) else -1.0
        self.show(QuizScreen(self.module.title, quiz_words(self.desk.settings, self.desk.words), part, stage, notice))

    def _ask(self) -> None:
        now = self._run.now
        question = self.module.question(now) if now is not None else None
        if question is None:
            self._end()
            return
        words = self.desk.words
        where = words("Question {number} of {total}", number=self._first.index(question.id) + 1, total=len(self._first))
        note = words("This one is here once more.") if self._run.is_back else ""
        order = shown_options(question, self.desk.rng)
        self._show(Asking(where, note, open_question(self.desk, self.module, question, order=order)))

    def _end(self) -> None:
        self._forget_sitting()
        words = self.desk.words
        counted = () if are_check_ins(self.desk.settings) else (self._well(), self._came_back(), self._left())
        says = tuple(filter(None, counted))
        self._show(Ended(words("That is all for now"), says or (words("You can come back whenever you like."),)))

    def _well(self) -> str:
        count = len(self._at_once)
        if self.desk.cheer_is_off or not count:
            return ""
        return self.desk.words.n("You know {count} of these well.", "You know {count} of these well.", count)

    def _came_back(self) -> str:
        count = len(set(self._run.done) - self._at_once)
        if self.desk.cheer_is_off or not count:
            return ""
        return self.desk.words.n(
            "{count} came back, and you have it now.", "{count} came back, and you have them now.", count
        )

    def _left(self) -> str:
        count = len(set(self._first) - set(self._run.done))
        if self.desk.cheer_is_off or not count:
            return ""
        return self.desk.words.n(
            "{count} is here for another day, if you like.", "{count} are here for another day, if you like.", count
        )

    # ---- what the reader did

    def begin(self) -> None:
        """Asked for the questions, or for all of them again."""
        self._begin()

    def chose(self, answer: Answer | None) -> None:
        """Picked something that is not checked yet: kept, so that a new look does not lose it."""
        stage = self.screen.stage
        if isinstance(stage, Asking) and stage.question.verdict is None:
            question = replace(stage.question, chosen=answer)
            self._screen = replace(self.screen, stage=replace(stage, question=question))

    def answer(self, answer: Answer) -> None:
        """Wants to know: show every reason, and keep the answer."""
        stage = self.screen.stage
        if not isinstance(stage, Asking) or stage.question.verdict is not None:
            return
        closed, graded = closed_question(self.desk, self.module, stage.question, answer=answer)
        kindly = are_check_ins(self.desk.settings)  # then nothing is counted and nothing comes back
        if graded.right and not self._run.is_back:
            self._at_once |= {closed.id}
        self._run = self._run.answered(right=graded.right or kindly)
        notice = ""
        try:
            self.desk.record.keep_attempt(self.module.id, closed.id, answer, right=graded.right)
        except FamilyAppError as error:
            notice = str(error)
        self._show(replace(stage, question=closed), notice=notice)

    def go_on(self) -> None:
        """To the next question, or to the end."""
        self._ask()

    def skip(self) -> None:
        """Leave this question: it is offered once more at the end of the sitting, and then on another day."""
        stage, now = self.screen.stage, self._run.now
        if now is None or not isinstance(stage, Asking) or stage.question.verdict is not None:
            self._ask()
            return
        if now in self._skipped or self._run.is_back:
            self._run = replace(self._run, waiting=self._run.waiting[1:])
        else:
            self._skipped |= {now}
            self._run = self._run.later()
        self._ask()

    def stop(self) -> None:
        """Enough for today."""
        self._end()

    def look_back(self) -> None:
        """Own answers, question by question."""
        if not isinstance(self.screen.stage, LookingBack):
            self._behind = self.screen
        self._show(LookingBack(self._given()))

    def _given(self) -> tuple[Given, ...]:
        latest = {attempt.question: attempt for attempt in self.desk.record.attempts(self.module.id)}
        found: list[Given] = []
        for question in self._quiz.questions:
            attempt = latest.get(question.id)
            if attempt is not None:
                right = is_right(question, attempt.answer, recorded=attempt.right)
                found.append(self._given_to(question, attempt.answer, right=right))
        return tuple(found)

    def _given_to(self, question: Question, answer: Answer | None, *, right: bool) -> Given:
        screen = open_question(self.desk, self.module, question, order=())
        fits = "" if right else answer_words(question, right_answer(question), self.desk)
        yours = answer_words(question, answer, self.desk) or self.desk.words(
            "What you chose then is not here any more."
        )
        return Given(question.id, screen.ask, yours, fits, screen.lesson)

    def leave_answers(self) -> None:
        """Back from the own answers to where the sitting was, reasons and all."""
        if isinstance(self.screen.stage, LookingBack) and self._behind is not None:
            self.show(self._behind)

    def want_reset(self) -> None:
        """Asked to forget the answers: ask once."""
        self._show(LookingBack(self._given(), sure=True))

    def reset(self) -> None:
        """Forget the answers to this quiz and begin afresh."""
        try:
            self.desk.record.reset_quiz(self.module.id)
        except FamilyAppError as error:
            self._show(LookingBack(self._given()), notice=str(error))
            return
        self._begin()

    def keep_answers(self) -> None:
        """Thought better of it."""
        self._show(LookingBack(self._given()))

    def open_lesson(self, question_id: str) -> None:
        """Read where the answer is explained."""
        question = self.module.question(question_id)
        if question is not None:
            self.go(lesson_place(self.module, question))

    def open_card(self, card_id: str) -> None:
        self.go(card_place(card_id))

    def print_quiz(self) -> None:
        self.go(Place("handouts", self.module.id, "quiz"))

    def leave_quiz(self) -> None:
        """Back to the module."""
        self.go(Place("module", self.module.id))
