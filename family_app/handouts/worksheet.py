# SPDX-License-Identifier: Apache-2.0
"""Worksheets on paper: lines to write on, or what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeGuard, assert_never

from family_app.handouts.desk import Desk
from family_app.handouts.document import Day, Grid, Lines, Marks, Part, Title
from family_app.library.model import Field, Worksheet

Answers = Mapping[str, str | Sequence[str] | Sequence[Sequence[str]]]
"""By field: text for ``line``, ``lines``, ``date`` and ``choice`` (the option's words); the options' words for
``ticks``; rows of cells for ``table``. A field without an answer prints blank; an answer of another shape too."""


def worksheet_parts(desk: Desk, worksheet: Worksheet, answers: Answers | None = None) -> tuple[Part, ...]:
    """The sheet, blank or with ``answers``."""
    _ = desk.words
    return (Title(_("Worksheet"), worksheet.title), *field_parts(desk, worksheet.fields, answers or {}))


def field_parts(desk: Desk, fields: Iterable[Field], answers: Answers) -> tuple[Part, ...]:
    """The fields, each with its answer if there is one."""
    return tuple(_field(desk, field, answers.get(field.id, "")) for field in fields)


def _field(desk: Desk, field: Field, answer: object) -> Part:
    _ = desk.words
    label, help_ = desk.fill(field.label), desk.fill(field.help)
    match field.kind:
        case "line":
            return Lines(label, help_, 1, _text(answer))
        case "lines":
            return Lines(label, help_, max(field.rows, 1), _text(answer))
        case "date":
            return Day(label, help_, (_("Day"), _("Month"), _("Year")), _text(answer))
        case "choice":
            return Marks(label, help_, "round", _filled(desk, field.options), _chosen(field, (_text(answer),)))
        case "ticks":
            return Marks(label, help_, "square", _filled(desk, field.options), _chosen(field, _texts(answer)))
        case "table":
            return Grid(label, help_, _filled(desk, field.columns), _rows(field, answer))
        case _:
            assert_never(field.kind)


def _filled(desk: Desk, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(desk.fill, texts))


def _chosen(field: Field, answers: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(i for i, option in enumerate(field.options) if option in answers)


def _rows(field: Field, answer: object) -> tuple[tuple[str, ...], ...]:
    """The rows typed, and blank ones up to what the sheet has."""
    width = len(field.columns)
    typed = [_texts(row) for row in answer] if _is_list(answer) else []
    rows = [(*row[:width], *("",) * (width - len(row))) for row in typed]
    return tuple(rows + [("",) * width] * (max(field.rows, 1) - len(rows)))


def _text(answer: object) -> str:
    return answer if isinstance(answer, str) else ""


def _texts(answer: object) -> tuple[str, ...]:
    return tuple(map(_text, answer)) if _is_list(answer) else ()


def _is_list(answer: object) -> TypeGuard[Sequence[object]]:
    return isinstance(answer, Sequence) and not isinstance(answer, str)
