# SPDX-License-Identifier: Apache-2.0
"""What stands in the forms and is not kept. It lies in memory only, and sealed while the space is locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from family_app.study.naloxone import Kit
from family_app.study.sheets import FieldAnswer, answers_text, read_answers
from family_app.ui.screens.worksheet_screen import is_blank

Key = tuple[str, str]
"""A module and its worksheet, by ids."""


class _Form(msgspec.Struct, frozen=True):
    module: str
    worksheet: str
    answers: str
    fresh: bool
    begun: str


class _Waiting(msgspec.Struct, frozen=True):
    forms: tuple[_Form, ...]
    kit: Kit | None


@dataclass(slots=True)
class Forms:
    """The desk has one set at a time; with another space, or none, it is another."""

    typed: dict[Key, dict[str, FieldAnswer]] = field(default_factory=dict)
    """Answers that are not kept, by worksheet."""
    fresh: set[Key] = field(default_factory=set)
    """Worksheets whose next keeping begins a new sheet."""
    wanted: set[Key] = field(default_factory=set)
    """Worksheets that were kept by a press: what is changed after that is kept as it is typed."""
    waited: set[Key] = field(default_factory=set)
    """Worksheets whose answers were there before the space was locked."""
    beside: dict[Key, dict[str, FieldAnswer]] = field(default_factory=dict)
    """What was typed while it was locked, over answers that waited: it can be had back."""
    begun: dict[Key, str] = field(default_factory=dict)
    """What a worksheet was begun from: coming back there puts nothing over what was typed since."""
    kit: Kit | None = None
    """What was typed about the naloxone."""

    def forget(self, key: Key) -> None:
        """Nothing of what was typed there is left."""
        self.typed.pop(key, None)
        self.beside.pop(key, None)
        for marked in (self.fresh, self.wanted, self.waited):
            marked.discard(key)

    def carried_over(self) -> Forms:
        """For the space that is opened now: answers from before are a new sheet there, and over nothing it holds."""
        return Forms(dict(self.typed), fresh=set(self.typed), begun=dict(self.begun), kit=self.kit)

    def to_wait(self, may_wait: Callable[[Key], bool]) -> bytes:
        """What waits while the space is locked, to be sealed; nothing where there is nothing."""
        forms = tuple(
            _Form(*key, answers_text(answers), key in self.fresh, self.begun.get(key, ""))
            for key, answers in self.typed.items()
            if may_wait(key) and not is_blank(answers)
        )
        return msgspec.json.encode(_Waiting(forms, self.kit)) if forms or self.kit else b""

    def take_back(self, waiting: bytes) -> None:
        """What waited, into its place; what was typed there since stands beside it."""
        waited = msgspec.json.decode(waiting, type=_Waiting)
        for form in waited.forms:
            key = form.module, form.worksheet
            since = self.typed.get(key, {})
            self.forget(key)
            if not is_blank(since):
                self.beside[key] = since
            self.typed[key] = read_answers(form.answers)
            self.begun[key] = form.begun
            self.waited.add(key)
            if form.fresh:
                self.fresh.add(key)
        self.kit = self.kit or waited.kit
