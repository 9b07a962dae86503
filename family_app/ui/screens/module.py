# SPDX-License-Identifier: Apache-2.0
"""A module: what it promises, its lessons, and what else is in it."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.library.model import Module
from family_app.ui.screens.places import Place, through_safety
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.quiz_ways import are_hidden, quiz_words
from family_app.ui.screens.review import review_line


@dataclass(frozen=True, slots=True)
class LessonRow:
    """``number`` counts from 1. ``state`` is “Read” or nothing."""

    id: str
    number: int
    title: str
    minutes: str
    state: str


@dataclass(frozen=True, slots=True)
class Extra:
    """Something besides the lessons: the quiz, the practice, the worksheet, the paper."""

    icon: str
    title: str
    under: str
    verb: str
    place: Place


@dataclass(frozen=True, slots=True)
class ModuleScreen:
    title: str
    promise: str
    difficult: str
    begin: str
    """What the main button says."""
    lessons: tuple[LessonRow, ...]
    extras: tuple[Extra, ...]
    review: str


class ModulePresenter(Presenter[ModuleScreen]):
    """A module that opens with the safety question shows that first, once each time it is begun."""

    def enter(self, place: Place) -> None:
        self._module = module = self.desk.library.module(place.module)
        words, read = self.desk.words, self.desk.lessons_read(place.module)
        rows = tuple(
            LessonRow(
                lesson.id,
                number,
                lesson.title,
                words.n("{count} minute", "{count} minutes", lesson.minutes),
                words("Read") if lesson.id in read else "",
            )
            for number, lesson in enumerate(module.lessons, start=1)
        )
        self.show(
            ModuleScreen(
                title=module.title,
                promise=module.promise,
                difficult=module.difficult,
                begin=words("Go on reading") if read else words("Start reading"),
                lessons=rows,
                extras=self._extras(module),
                review=review_line(module, words),
            )
        )

    def _extras(self, module: Module) -> tuple[Extra, ...]:
        words = self.desk.words
        found: list[Extra] = []
        if module.quiz and not are_hidden(self.desk.settings):
            count = len(module.quiz.questions)
            under = words.n("{count} question, each with a reason", "{count} questions, each with a reason", count)
            title, place = quiz_words(self.desk.settings, words), Place("quiz", module.id)
            found.append(Extra("list-checks", title, under, words("Start"), place))
        if module.practice:
            practice = module.practice
            place = Place("practice", module.id)
            found.append(Extra("message-circle", words("Practise"), practice.title, words("Start"), place))
        if module.worksheet:
            sheet = module.worksheet
            place = Place("worksheet", module.id)
            found.append(Extra("clipboard-list", words("Worksheet"), sheet.title, words("Fill in"), place))
        under = words("A page to take home, the lessons, the worksheet, the quiz")
        found.append(Extra("printer", words("On paper"), under, words("Print"), Place("handouts", module.id)))
        return tuple(found)

    # ---- what the reader did

    def begin(self) -> None:
        """Go on at the first lesson that was not read, or at the first."""
        read = self.desk.lessons_read(self._module.id)
        left = [lesson.id for lesson in self._module.lessons if lesson.id not in read]
        self.open_lesson(left[0] if left else self._module.lessons[0].id)

    def open_lesson(self, lesson_id: str) -> None:
        self.go(through_safety(Place("lesson", self._module.id, lesson_id), self._module.opens_with))

    def open_extra(self, number: int) -> None:
        place = self.screen.extras[number].place
        on_paper = place.page == "handouts"
        self.go(place if on_paper else through_safety(place, self._module.opens_with))
