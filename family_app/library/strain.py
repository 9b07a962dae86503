# SPDX-License-Identifier: Apache-2.0
"""The check “How am I doing?” as a value: plain questions about the reader's own strain.

It has no total, no label and no score, and nothing in here could carry one. ``strain.yaml`` is written with these keys.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

FILE = "strain.yaml"

Frequency = Literal["never", "some", "most"]
FREQUENCIES: tuple[Frequency, ...] = ("never", "some", "most")


class _Value(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True, omit_defaults=True):
    pass


class StrainQuestion(_Value, frozen=True):
    """``step`` is one small thing to do: after “most days”, or, for a ``good`` thing, after “not at all”.

    After a death ``says_after_death`` and ``step_after_death`` stand in their places, where there are such.
    """

    id: str
    says: str
    step: str
    kind: Literal["hard", "good"] = "hard"
    says_after_death: str = ""
    step_after_death: str = ""
    sources: tuple[str, ...] = ()

    def says_for(self, *, after_death: bool) -> str:
        return (after_death and self.says_after_death) or self.says

    def step_for(self, *, after_death: bool) -> str:
        return (after_death and self.step_after_death) or self.step

    def wants_step(self, answer: str) -> bool:
        """Whether the small step is offered after ``answer``."""
        return answer == ("never" if self.kind == "good" else "most")


class StrainAnswers(_Value, frozen=True):
    """The words of the three answers."""

    never: str
    some: str
    most: str

    def said(self, answer: str) -> str:
        """The words for a kept answer; nothing for one that is left out or unknown."""
        return {"never": self.never, "some": self.some, "most": self.most}.get(answer, "")


class StrainCheck(_Value, frozen=True):
    """``helplines`` are the kinds of the country's lines that stand with it; ``people`` holds where there are none."""

    id: str
    title: str
    lead: str
    period: str
    answers: StrainAnswers
    questions: tuple[StrainQuestion, ...]
    closing: tuple[str, ...]
    people: str
    people_after_death: str
    helplines: tuple[str, ...]
    helplines_after_death: tuple[str, ...]
    checked: str
    clinician: str = "none"
    sources: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    """What is not settled."""
    lead_after_death: str = ""

    def lead_for(self, *, after_death: bool) -> str:
        return (after_death and self.lead_after_death) or self.lead

    @property
    def every_source(self) -> tuple[str, ...]:
        return (*self.sources, *(name for question in self.questions for name in question.sources))
