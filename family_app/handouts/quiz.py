# SPDX-License-Identifier: Apache-2.0
"""The quiz on paper, and its key with a reason for every option."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TypeVar

from family_app.handouts.desk import Desk
from family_app.handouts.document import Answered, Ask, Part, Reason, Title
from family_app.library.model import Answer, Module, Option, Pair, Question

Choosable = TypeVar("Choosable", Option, Pair, Answer)


def quiz_parts(desk: Desk, module: Module) -> tuple[Part, ...]:
    """The questions, to answer with a pen. No place for a name: nobody is graded."""
    _ = desk.words
    title = Title(_("Quiz"), module.title, _("Nobody is graded. Talk about the answers together afterwards."))
    return (title, *(asked(desk, module, question, number=n) for n, question in enumerate(_questions(module), 1)))


def key_parts(desk: Desk, module: Module) -> tuple[Part, ...]:
    """The same questions with answers and reasons."""
    _ = desk.words
    title = Title(_("Answers and reasons"), module.title, _("The reasons matter more than the marks."))
    return (title, *(_answered(desk, module, question, n) for n, question in enumerate(_questions(module), 1)))


def _questions(module: Module) -> tuple[Question, ...]:
    return module.quiz.questions if module.quiz else ()


def asked(desk: Desk, module: Module, question: Question, *, number: int) -> Ask:
    """One question; ``number`` 0 prints none."""
    ask = desk.fill(question.ask)
    hint = _hint(desk, question)
    if question.kind == "match":
        pairs = tuple(("", desk.fill(pair.text)) for pair in mixed(module, question, question.pairs))
        answers = tuple((letter(i), desk.fill(answer.text)) for i, answer in enumerate(question.answers))
        return Ask(number, ask, hint, "blank", pairs, answers)
    if question.kind == "order":
        steps = tuple(("", desk.fill(option.text)) for option in _order_mixed(module, question))
        return Ask(number, ask, hint, "blank", steps)
    shape: str = "square" if question.kind == "multiple" else "round"
    options = _shown_options(module, question)
    lettered = tuple((_mark(question, i), desk.fill(option.text)) for i, option in enumerate(options))
    return Ask(number, ask, hint, "square" if shape == "square" else "round", lettered)


def _hint(desk: Desk, question: Question) -> str:
    _ = desk.words
    return {
        "single": _("Mark one."),
        "multiple": _("Mark all that fit."),
        "true-false": _("Is this true or false?"),
        "order": _("Write 1, 2, 3 … in the order you would do it."),
        "match": _("Write the letter that fits."),
    }[question.kind]


def _answered(desk: Desk, module: Module, question: Question, number: int) -> Answered:
    _ = desk.words
    note = _("This one can save a life.") if question.life_saving else ""
    if question.kind == "match":
        reasons = _match_reasons(desk, module, question)
    elif question.kind == "order":
        reasons = _order_reasons(desk, question)
    else:
        reasons = tuple(
            Reason(
                _mark(question, i),
                desk.fill(option.text),
                desk.fill(option.why),
                option.right,
                _verdict(desk, option.right),
            )
            for i, option in enumerate(_shown_options(module, question))
        )
    right = [reason.mark or reason.text for reason in reasons if reason.right]
    answer = "" if question.kind in {"order", "match"} else _("Answer: {letters}", letters=", ".join(right))
    return Answered(number, desk.fill(question.ask), answer, reasons, note)


def _verdict(desk: Desk, right: bool) -> str:
    _ = desk.words
    return _("This fits") if right else ""


def _match_reasons(desk: Desk, module: Module, question: Question) -> tuple[Reason, ...]:
    letters = {answer.id: (letter(i), answer.text) for i, answer in enumerate(question.answers)}
    rows = []
    for pair in mixed(module, question, question.pairs):
        mark, with_ = letters.get(pair.with_, ("", ""))
        text = f"{desk.fill(pair.text)} – {desk.fill(with_)}"
        rows.append(Reason(mark, text, desk.fill(pair.why), right=True))
    return tuple(rows)


def _order_reasons(desk: Desk, question: Question) -> tuple[Reason, ...]:
    known = {option.id: option for option in question.options}
    steps = [known[step] for step in question.order if step in known]
    return tuple(
        Reason(str(n), desk.fill(step.text), desk.fill(step.why), right=True) for n, step in enumerate(steps, 1)
    )


def _shown_options(module: Module, question: Question) -> tuple[Option, ...]:
    if question.kind == "true-false":
        return question.options
    return mixed(module, question, question.options)


def _order_mixed(module: Module, question: Question) -> tuple[Option, ...]:
    """In no helpful order: never the right one, where there are two or more."""
    steps = mixed(module, question, question.options)
    while len(steps) > 1 and tuple(step.id for step in steps) == question.order:
        steps = (*steps[1:], steps[0])
    return steps


def mixed(module: Module, question: Question, options: Sequence[Choosable]) -> tuple[Choosable, ...]:
    """Always the same shuffled order for the same question, so that quiz and key agree and every copy is alike."""
    return tuple(sorted(options, key=lambda option: zlib.crc32(f"{module.id}/{question.id}/{option.id}".encode())))


def _mark(question: Question, position: int) -> str:
    """The letter of an option; “True” and “False” need none."""
    return "" if question.kind == "true-false" else letter(position)


def letter(position: int) -> str:
    """A, B, C …; after Z the letters double."""
    rounds, place = divmod(position, 26)
    return chr(ord("A") + place) * (rounds + 1)
