# SPDX-License-Identifier: Apache-2.0
"""The overdose plan outside the private space: one small file that is not locked, there only if the person wants it.

It holds its own labels, so that it can be read aloud where nothing else of the program can be read. What is blank is
not written. Whatever lies at its place (another program's file, half of one, a huge one) gives one clear sentence.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from family_app.errors import Damaged, Refused, refused
from family_app.library.model import Field
from family_app.study.sheets import Answers, FieldAnswer
from family_app.vault.storable import storable
from family_app.whole_file import sync_folder, write_whole

FORMAT = 1
LARGEST = 16 * 1024
"""Bytes. A plan is a page; anything longer is not one."""
READ_OUT_FIRST = ("address-words", "door", "number-here", "naloxone-places")
"""What is wanted first on the telephone, by the ids of the worksheet; then the rest in its own order."""


class _Line(Struct, frozen=True, omit_defaults=True):
    """One answer with the words it answers: ``text``, or ``rows`` of a table under ``columns``."""

    id: str
    label: str
    text: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class _File(Struct, frozen=True):
    format: int
    plan: tuple[_Line, ...]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What is read out: each line of ``says`` by itself."""

    id: str
    label: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """``lines`` in the order in which they are read out; ``answers`` for the form."""

    lines: tuple[PlanLine, ...]
    answers: Answers


def is_there(path: Path) -> bool:
    """Whether anything lies where the plan would be."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def keep_plan(path: Path, fields: Iterable[Field], answers: Answers) -> None:
    """Write the plan, whole or not at all. Raises :class:`~family_app.errors.Refused`."""
    lines = tuple(line for field in fields if (line := _line(field, answers.get(field.id, ""))) is not None)
    data = msgspec.json.format(msgspec.json.encode(_File(FORMAT, lines)), indent=1) + b"\n"
    if len(data) > LARGEST:
        raise Refused("This plan is too long to be read out in an emergency. Nothing was written. Make it shorter.")
    write_whole(path, data, private=True)


def read_plan(path: Path) -> OpenPlan | None:
    """The plan, or nothing where there is none. Raises :class:`~family_app.errors.FamilyAppError`."""
    if not is_there(path):
        return None
    data = _bytes(path)
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _not_a_plan() from error
    if file.format != FORMAT:
        raise Damaged("The overdose plan on this computer was written by a newer release. Nothing was changed.")
    return OpenPlan(_in_order(file.plan), {line.id: _answer(line) for line in file.plan})


def remove_plan(path: Path) -> None:
    """The file is gone, and what a cut-off writing may have left beside it. Raises Refused."""
    try:
        path.unlink(missing_ok=True)
        for part in path.parent.glob(f".{path.name}.*.part"):
            part.unlink(missing_ok=True)
        with suppress(OSError):
            sync_folder(path.parent)
    except OSError as error:
        raise refused(f"remove {path.name}", error) from error


def plan_lines(fields: Iterable[Field], answers: Answers) -> tuple[PlanLine, ...]:
    """What would be read out of these answers."""
    return _in_order(line for field in fields if (line := _line(field, answers.get(field.id, ""))) is not None)


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode) or about.st_size > LARGEST:
            raise _not_a_plan()
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise refused("read the overdose plan", error) from error


def _not_a_plan() -> Damaged:
    return Damaged("The overdose plan on this computer cannot be read. Nothing was changed. You can write it again.")


def _line(field: Field, answer: FieldAnswer) -> _Line | None:
    """A filled-in field, or nothing for a blank one."""
    if isinstance(answer, str):
        text = storable(answer).strip()
        return _Line(field.id, field.label, text) if text else None
    texts = [(part,) if isinstance(part, str) else part for part in answer]
    rows = tuple(tuple(storable(cell).strip() for cell in row) for row in texts if any(cell.strip() for cell in row))
    return _Line(field.id, field.label, columns=field.columns, rows=rows) if rows else None


def _answer(line: _Line) -> FieldAnswer:
    if not line.rows:
        return line.text
    return line.rows if line.columns else tuple(row[0] for row in line.rows if row)


def _in_order(lines: Iterable[_Line]) -> tuple[PlanLine, ...]:
    def place(line: PlanLine) -> int:
        return READ_OUT_FIRST.index(line.id) if line.id in READ_OUT_FIRST else len(READ_OUT_FIRST)

    said = [PlanLine(line.id, line.label, _says(line)) for line in lines]
    return tuple(sorted((line for line in said if line.says), key=place))


def _says(line: _Line) -> tuple[str, ...]:
    if not line.rows:
        return tuple(part.strip() for part in line.text.splitlines() if part.strip())
    return tuple(said for row in line.rows if (said := _row(row, line.columns)))


def _row(row: tuple[str, ...], columns: tuple[str, ...]) -> str:
    """“Hall hook (How many doses: 2, Use-by date: 03/2027)”."""
    heads = [*columns, *[""] * len(row)]
    rest = [f"{head}: {cell}" if head else cell for head, cell in zip(heads[1:], row[1:], strict=False) if cell]
    return f"{row[0]} ({', '.join(rest)})".strip() if rest and row else (row[0] if row else "")
