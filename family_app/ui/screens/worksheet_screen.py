# SPDX-License-Identifier: Apache-2.0
"""What is seen of a worksheet, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from family_app.study.sheets import Answers, FieldAnswer
from family_app.ui.screens.desk import State

Asking = Literal["", "filled", "blank", "fresh", "remove"]


@dataclass(frozen=True, slots=True)
class FormField:
    """``options`` are pairs: what is kept, and what is read."""

    id: str
    label: str
    help: str
    kind: Literal["line", "lines", "date", "choice", "ticks", "table"]
    rows: int
    options: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EarlierSheet:
    number: int
    when: str


@dataclass(frozen=True, slots=True)
class WorksheetScreen:
    """``about`` says what is kept; ``keep`` are the words of the button that keeps, if there is one, and ``outside`` of
    the one that leads to keeping it without a passphrase. ``looking_at`` is an earlier sheet, which can only be read.
    ``can_take_back``: the form was emptied or filled from an earlier sheet. ``asking`` is the question that is open in
    the page."""

    module: str
    module_title: str
    title: str
    about: str
    state: State
    fields: tuple[FormField, ...]
    answers: Answers
    keep: str
    saved: str
    earlier: tuple[EarlierSheet, ...]
    outside: str = ""
    can_take_back: bool = False
    looking_at: EarlierSheet | None = None
    asking: Asking = ""
    trouble: str = ""
    busy: str = ""


def is_blank(answers: Mapping[str, FieldAnswer]) -> bool:
    """Whether nothing was filled in."""
    return not any(_has_words(answer) for answer in answers.values())


def _has_words(answer: FieldAnswer) -> bool:
    if isinstance(answer, str):
        return bool(answer.strip())
    return any(_has_words(part) for part in answer)
