# SPDX-License-Identifier: Apache-2.0
"""The answers of a worksheet, by the ids of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from family_app.vault.storable import storable

FieldAnswer = str | tuple[str, ...] | tuple[tuple[str, ...], ...]
"""A line, several lines, a date or a choice; ticks; the rows of a table."""

Answers = Mapping[str, FieldAnswer]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet as it was filled in. ``answers`` may hold fields that the worksheet no longer has."""

    number: int
    begun: datetime
    changed: datetime
    answers: Answers


def answers_text(answers: Answers) -> str:
    """``answers`` as they are stored."""
    return msgspec.json.encode({name: _storable(answer) for name, answer in answers.items()}, order="sorted").decode()


def read_answers(text: str) -> dict[str, FieldAnswer]:
    """Stored answers; an answer of a form that this release does not know is left out."""
    try:
        raw = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except msgspec.DecodeError:
        return {}
    found = {name: _read(value) for name, value in raw.items()}
    return {name: answer for name, answer in found.items() if answer is not None}


def _storable(answer: FieldAnswer) -> object:
    if isinstance(answer, str):
        return storable(answer)
    return [storable(part) if isinstance(part, str) else [storable(cell) for cell in part] for part in answer]


def _read(value: msgspec.Raw) -> FieldAnswer | None:
    forms: tuple[Any, ...] = (str, tuple[str, ...], tuple[tuple[str, ...], ...])
    for form in forms:
        with suppress(msgspec.ValidationError):
            answer: FieldAnswer = msgspec.json.decode(value, type=form)
            return answer
    return None
