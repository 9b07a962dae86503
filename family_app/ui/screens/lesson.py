# SPDX-License-Identifier: Apache-2.0
"""A lesson: its text with everything in its place, where you stopped, and the way on."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from family_app.errors import FamilyAppError
from family_app.library import blocks as b
from family_app.library.marks import find_mark, mark_of
from family_app.library.model import Lesson, Module, Source
from family_app.library.resolve import fill, resolve
from family_app.study.answers import Answer
from family_app.study.quiz_run import shown_options
from family_app.ui.screens.places import HOME, Place
from family_app.ui.screens.presenter import Presenter, View
from family_app.ui.screens.question import QuestionScreen, card_place, closed_question, open_question
from family_app.ui.screens.quiz_ways import quiz_words, shown_blocks
from family_app.ui.screens.review import is_overdue, review_line
from family_app.words import Words

BLOCK = "block:"
"""Before the number of a block, as it was written, to open a lesson at."""


@dataclass(frozen=True, slots=True)
class LessonScreen:
    """``place`` is the content block to open at, or their number for what to do now; ``at`` a heading id, or ``check:``
    with a question's id."""

    module: str
    lesson: str
    module_title: str
    title: str
    under: str
    number: int
    total: int
    one_thing: str
    do_now: str
    blocks: tuple[b.Block, ...]
    figures: dict[str, bytes]
    checks: dict[str, QuestionScreen]
    """The questions that stand in the text, by id."""
    review: str
    sources: dict[str, Source]
    terms: dict[str, tuple[str, str]]
    """What glossary words mean: id → (term, meaning)."""
    names: dict[str, str]
    """Titles of modules."""
    role: str
    next_words: str
    place: int = 0
    at: str = ""
    found: bool = False
    """Whether the block at ``place`` is what was searched for: then it is marked."""
    is_overdue: bool = False
    """Whether it should have been compared with its sources again by now."""
    next_title: str = ""
    """What comes next: the title of a lesson, or of the module."""
    before_words: str = ""
    before_title: str = ""
    stop_words: str = ""
    """Words of the way out, in a module that is hard to read; else nothing."""


class LessonPresenter(Presenter[LessonScreen]):
    """Reading on marks a lesson as read; the place inside it is kept while reading."""

    _top = -1
    """The block at the top of the page, as it is shown; −1 where that is not known yet."""
    _origin: tuple[int, ...] = ()
    _is_kept = False

    def enter(self, place: Place) -> None:
        module = self.desk.library.module(place.module)
        lesson = module.lesson(place.item) or module.lessons[0]
        stays = self._screen is not None and (self._screen.module, self._screen.lesson) == (module.id, lesson.id)
        self._module, self._lesson = module, lesson
        blocks, self._origin = self._resolved(lesson)
        kept = self.desk.record.lesson(module.id, lesson.id)
        at, found = place.at, place.at.startswith(BLOCK)
        if found:
            number = at.removeprefix(BLOCK)
            self._top, at = self._shown_at(int(number) if number.isdecimal() else 0), ""
        elif at:
            self._top = -1
        elif kept.seen is not None or not stays:  # a lock while reading must not throw the reader back to the top
            self._top = self._shown_at(find_mark(lesson.blocks, kept.mark, kept.place))
        self._is_kept = False
        self.show(replace(self._screen_of(module, lesson, blocks, at), found=found))

    def attach(self, view: View[LessonScreen]) -> None:
        """A new look begins at the paragraph where the old one was."""
        if self._screen is not None and self._top >= 0:
            self._screen = replace(self._screen, place=self._top, at="")
        super().attach(view)

    def _resolved(self, lesson: Lesson) -> tuple[tuple[b.Block, ...], tuple[int, ...]]:
        """The blocks to show, and for each the number of the one that was written: a reference may become none."""
        found: list[b.Block] = []
        origin: list[int] = []
        for number, block in enumerate(lesson.blocks):
            ready = shown_blocks(resolve((block,), self.desk.library, self.desk.country), self.desk.settings)
            found += ready
            origin += [number] * len(ready)
        return tuple(found), tuple(origin)

    def _shown_at(self, number: int) -> int:
        """The block on the screen that shows the written block ``number``, or what follows it. After the last comes
        what to do now."""
        if number >= len(self._lesson.blocks) and self._lesson.do_now:
            return len(self._origin)
        return next((at for at, origin in enumerate(self._origin) if origin >= number), max(0, len(self._origin) - 1))

    def _screen_of(self, module: Module, lesson: Lesson, blocks: tuple[b.Block, ...], at: str) -> LessonScreen:
        desk, words = self.desk, self.desk.words
        country = desk.country
        number = module.lessons.index(lesson) + 1
        glossary = desk.library.glossary()
        return LessonScreen(
            module=module.id,
            lesson=lesson.id,
            module_title=module.title,
            title=lesson.title,
            under=_under(number, len(module.lessons), lesson.minutes, words),
            number=number,
            total=len(module.lessons),
            one_thing=fill(lesson.one_thing, country),
            do_now=fill(lesson.do_now, country),
            blocks=blocks,
            figures=self._figures(module.id, blocks),
            checks={id_: self._open_check(module, id_) for id_ in _checks_in(blocks)},
            review=review_line(module, words),
            is_overdue=is_overdue(module.checked, desk.clock().date()),
            sources=desk.library.sources(),
            terms={id_: (term.term, fill(term.says, country)) for id_, term in glossary.items()},
            names={summary.id: summary.title for summary in desk.library.index.modules},
            role=desk.role,
            next_words=words("Next") if number < len(module.lessons) else words("To the overview"),
            next_title=module.lessons[number].title if number < len(module.lessons) else module.title,
            before_words=words("Previous") if number > 1 else words("To the overview"),
            before_title=module.lessons[number - 2].title if number > 1 else module.title,
            stop_words=words("Stop here for now") if module.difficult else "",
            place=max(0, self._top),
            at=at,
        )

    def _figures(self, module_id: str, blocks: tuple[b.Block, ...]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for block in blocks:
            if isinstance(block, b.Figure):
                try:
                    found[block.source] = self.desk.library.figure(module_id, block.source)
                except FamilyAppError:
                    continue  # the alternative text stands in its place
        return found

    def _open_check(self, module: Module, question_id: str) -> QuestionScreen:
        desk, question = self.desk, module.question(question_id)
        if question is None:
            return QuestionScreen(question_id, "single", "", desk.words("This question is not here any more."), "", ())
        order = shown_options(question, desk.rng)
        lead = quiz_words(desk.settings, desk.words)
        return open_question(desk, module, question, order=order, lead=lead, lesson=False)

    # ---- what the reader did

    def check_chose(self, question_id: str, answer: Answer | None) -> None:
        """Picked something in the text that is not checked yet: a new look does not lose it."""
        check = replace(self.screen.checks[question_id], chosen=answer)
        self._screen = replace(self.screen, checks={**self.screen.checks, question_id: check})

    def check_answered(self, question_id: str, answer: Answer) -> None:
        """Answered a question in the text: show every reason, and keep the answer."""
        words = self.desk.words
        check = self.screen.checks[question_id]
        check, graded = closed_question(
            self.desk, self._module, check, answer=answer, again=words("Answer it once more")
        )
        self.private = True
        try:
            self.desk.record.keep_attempt(self._module.id, question_id, answer, right=graded.right)
        except FamilyAppError as error:
            check = replace(check, notice=str(error))
        self.show(replace(self.screen, checks={**self.screen.checks, question_id: check}))

    def check_again(self, question_id: str) -> None:
        """Wants to answer a question of the text once more."""
        check = self._open_check(self._module, question_id)
        self.show(replace(self.screen, checks={**self.screen.checks, question_id: check}))

    def scrolled(self, block: int) -> None:
        """The content block at the top of the page."""
        if block != self._top and self._screen is not None:
            self._screen = replace(self._screen, found=False)  # a new look does not mark it again
        self._top = block
        self._is_kept = False

    def paused(self) -> None:
        """Stays at a paragraph for a moment: keep the place now. A program that is killed tells nobody."""
        with suppress(FamilyAppError):  # said when the page is left; reading is never held up
            self._keep_place()

    def leave(self) -> None:
        if self._screen is not None:
            self._keep_place()

    def _keep_place(self) -> None:
        if self._is_kept or not self.desk.store.is_open:
            return
        top = max(0, self._top)
        number = self._origin[min(top, len(self._origin) - 1)] if self._origin else 0  # the foot: the last block
        mark = mark_of(self._lesson.blocks, number)
        self.desk.record.keep_place(self._module.id, self._lesson.id, number, mark=mark)
        self._is_kept = True

    def go_on(self) -> None:
        """Read to the end: remember that, and open the next lesson, or the module after the last."""
        with suppress(FamilyAppError):  # a full disk keeps nobody from reading on; it is told when the page is left
            self.desk.record.mark_read(self._module.id, self._lesson.id)
        self.scrolled(0)
        lessons = self._module.lessons
        at = lessons.index(self._lesson)
        if at + 1 < len(lessons):
            self.go(Place("lesson", self._module.id, lessons[at + 1].id))
        else:
            self.go(Place("module", self._module.id))

    def go_before(self) -> None:
        """The lesson before, or the module before the first."""
        lessons = self._module.lessons
        at = lessons.index(self._lesson)
        if at > 0:
            self.go(Place("lesson", self._module.id, lessons[at - 1].id))
        else:
            self.go(Place("module", self._module.id))

    def follow(self, target: str) -> None:
        """A link to another module; one that is not written yet leads nowhere."""
        kind, _, id_ = target.partition(":")
        if kind == "module" and self.desk.library.index.module(id_) is not None:
            self.go(Place("module", id_))

    def stop_here(self) -> None:
        """Had enough for now: the place is kept, and nothing is asked."""
        self.go(HOME)

    def print_lesson(self) -> None:
        self.go(Place("handouts", self._module.id, "lessons"))

    def open_card(self, card_id: str) -> None:
        self.go(card_place(card_id))


def _under(number: int, total: int, minutes: int, words: Words) -> str:
    return words("Part {number} of {total} · {minutes} minutes", number=number, total=total, minutes=minutes)


def _checks_in(blocks: tuple[b.Block, ...]) -> tuple[str, ...]:
    """The questions of the text, those in boxes too."""
    found: list[str] = []
    for block in blocks:
        match block:
            case b.Check(question):
                found.append(question)
            case b.Callout():
                found.extend(_checks_in(block.blocks))
            case b.Said():
                found.extend(_checks_in(block.blocks))
            case _:
                continue
    return tuple(found)
