# SPDX-License-Identifier: Apache-2.0
"""A question as it is seen, before and after it was answered. The quiz and the lessons both show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from family_app.library.model import Module, Question, QuestionKind
from family_app.library.resolve import fill
from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.study.grading import Graded, Reason, grade
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Place
from family_app.ui.screens.quiz_ways import are_check_ins
from family_app.words import Words

Mark = Literal["fits", "chosen", "other"]


@dataclass(frozen=True, slots=True)
class Line:
    """Something that can be chosen, put in order or put together."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One option with its reason. ``says`` tells in words what ``mark`` tells by a sign."""

    text: str
    says: str
    why: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said once an answer was given: ``kindly`` and ``card`` only where a life may hang on it."""

    words: str
    right: bool
    reasons: tuple[ReasonLine, ...]
    kindly: str = ""
    card: str = ""
    card_words: str = ""


@dataclass(frozen=True, slots=True)
class QuestionScreen:
    """``lines`` stand in the order to show them. ``answers`` are the other side of a match question.

    ``chosen`` is what was picked so far, so that a change of the look loses nothing. ``lesson`` is what the button to
    the lesson says, ``again`` what the button to answer once more says; nothing where there is no such button.
    """

    id: str
    kind: QuestionKind
    lead: str
    ask: str
    how: str
    lines: tuple[Line, ...]
    answers: tuple[Line, ...] = ()
    chosen: Answer | None = None
    verdict: Verdict | None = None
    lesson: str = ""
    again: str = ""
    notice: str = ""
    """What could not be kept, and why."""


def open_question(
    desk: Desk, module: Module, question: Question, *, order: Sequence[str], lead: str = "", lesson: bool = True
) -> QuestionScreen:
    """``question`` before it is answered; ``order`` are the ids of its options or pairs as they are shown."""
    country = desk.country
    texts = {option.id: fill(option.text, country) for option in question.options}
    texts |= {pair.id: fill(pair.text, country) for pair in question.pairs}
    return QuestionScreen(
        id=question.id,
        kind=question.kind,
        lead=lead,
        ask=fill(question.ask, country),
        how=_how(question.kind, desk.words),
        lines=tuple(Line(id_, texts[id_]) for id_ in order),
        answers=tuple(Line(answer.id, fill(answer.text, country)) for answer in question.answers),
        lesson=_lesson_words(module, question, desk.words) if lesson else "",
    )


def closed_question(
    desk: Desk, module: Module, screen: QuestionScreen, *, answer: Answer, again: str = ""
) -> tuple[QuestionScreen, Graded]:
    """The same after ``answer``: every option with its reason, the reader's own first."""
    question = module.question(screen.id)
    if question is None:
        raise ValueError(f"the module has no question {screen.id}")
    graded = grade(question, answer)
    reasons = tuple(_reason(desk, question, reason, answer) for reason in _own_first(question, graded.reasons))
    verdict = Verdict(_verdict(question, graded, desk.words), graded.right, reasons)
    if are_check_ins(desk.settings):
        verdict = Verdict(desk.words("Here is what is known about each."), right=False, reasons=reasons)
    if question.life_saving and not graded.right:
        card, words = help_card(desk, module)
        verdict = replace(verdict, kindly=_kindly(question, graded, desk.words), card=card, card_words=words)
    return replace(screen, chosen=answer, verdict=verdict, again=again), graded


def lesson_place(module: Module, question: Question) -> Place:
    """Where the answer is explained."""
    lesson, _, heading = question.from_.partition("#")
    return Place("lesson", module.id, lesson, heading)


def card_place(card: str) -> Place:
    """Where a card is shown."""
    return Place("overdose") if card == "overdose" else Place("card", item=card)


def help_card(desk: Desk, module: Module) -> tuple[str, str]:
    """The card that helps with what a module is about, and what the button to it says."""
    crisis = desk.library.index.card("crisis") if module.footer == "crisis" else None
    if crisis is not None:
        return crisis.id, crisis.title
    return "overdose", card_words(desk, "overdose")


def card_words(desk: Desk, card: str) -> str:
    """What the button to ``card`` says. After a death it does not name the overdose."""
    if card == "overdose":
        return desk.words("Emergency") if desk.cheer_is_off else desk.words("Overdose: what to do")
    known = desk.library.index.card(card)
    return known.title if known is not None else desk.words("Where to get help")


def answer_words(question: Question, answer: Answer | None, desk: Desk) -> str:
    """An answer in words, for looking back; nothing for one that this release cannot read."""
    options = {option.id: fill(option.text, desk.country) for option in question.options}
    match answer:
        case One(option):
            return options.get(option, "")
        case Several(chosen):
            return _joined([text for id_, text in options.items() if id_ in chosen])
        case Ordered(chosen):
            return _joined([f"{number}. {options[id_]}" for number, id_ in enumerate(chosen, 1) if id_ in options])
        case Matched(pairs):
            left = {pair.id: fill(pair.text, desk.country) for pair in question.pairs}
            right = {side.id: fill(side.text, desk.country) for side in question.answers}
            return _joined([f"{left[a]}: {right[b]}" for a, b in pairs if a in left and b in right])
        case _:
            return ""


def _joined(texts: list[str]) -> str:
    return "\n".join(texts)


def _how(kind: QuestionKind, words: Words) -> str:
    match kind:
        case "single":
            return words("Choose one.")
        case "true-false":
            return words("Is this true?")
        case "multiple":
            return words("Choose all that fit.")
        case "order":
            return words("Move them up or down until the first is at the top.")
        case "match":
            return words("Choose what each one goes with.")


def _lesson_words(module: Module, question: Question, words: Words) -> str:
    lesson = module.lesson(question.from_.partition("#")[0])
    return words("Read about this: {title}", title=lesson.title) if lesson else ""


def _own_first(question: Question, reasons: tuple[Reason, ...]) -> list[Reason]:
    if question.kind == "order":
        return sorted(reasons, key=lambda reason: int(reason.belongs or 0))
    if question.kind == "match":
        return list(reasons)
    return sorted(reasons, key=lambda reason: not reason.chosen)


def _verdict(question: Question, graded: Graded, words: Words) -> str:
    if graded.right:
        return words("Yes, that fits.")
    if question.kind in ("single", "true-false") or not any(reason.right for reason in graded.reasons):
        return words("Not quite. Here is why.")
    return words("Some of it fits. Here is why.")


def _kindly(question: Question, graded: Graded, words: Words) -> str:
    """A kind word, unless the reason itself begins with it."""
    if question.kind in ("order", "match"):
        return words("Many people mix these up.")
    mine = [reason.why for reason in graded.reasons if reason.chosen and not reason.right]
    if not mine:
        return words("Many people leave some of these out.")
    if any(why.startswith(words("Many people")) for why in mine):
        return ""
    return words("Many people believe this.")


def _reason(desk: Desk, question: Question, reason: Reason, answer: Answer) -> ReasonLine:
    country, words = desk.country, desk.words
    text, why = fill(reason.text, country), fill(reason.why, country)
    match question.kind:
        case "order":
            says, mark = _order_words(reason, answer, words)
            return ReasonLine(f"{reason.belongs}. {text}", says, why, mark)
        case "match":
            sides = {side.id: fill(side.text, country) for side in question.answers}
            says, mark = _match_words(reason, answer, sides, words)
            return ReasonLine(text, says, why, mark)
        case _:
            says, mark = _option_words(question, reason, words)
            return ReasonLine(text, says, why, mark)


def _option_words(question: Question, reason: Reason, words: Words) -> tuple[str, Mark]:
    match (reason.chosen, reason.right):
        case (True, True):
            return words("You chose this, and it fits"), "fits"
        case (True, False):
            return words("You chose this"), "chosen"
        case (False, False):
            return words("This fits"), "fits"
        case _:
            return words("Rightly left out") if question.kind == "multiple" else "", "other"


def _order_words(reason: Reason, answer: Answer, words: Words) -> tuple[str, Mark]:
    if reason.right:
        return words("You put it here"), "fits"
    place = answer.options.index(reason.id) + 1 if isinstance(answer, Ordered) and reason.id in answer.options else 0
    return (words("You put it at number {number}", number=place) if place else ""), "chosen"


def _match_words(reason: Reason, answer: Answer, sides: dict[str, str], words: Words) -> tuple[str, Mark]:
    belongs = words("Goes with: {answer}", answer=sides.get(reason.belongs, ""))
    if reason.right:
        return belongs, "fits"
    put = dict(answer.pairs).get(reason.id, "") if isinstance(answer, Matched) else ""
    if put not in sides:
        return belongs, "chosen"
    return words("{belongs}. You chose: {answer}", belongs=belongs, answer=sides[put]), "chosen"
