# SPDX-License-Identifier: Apache-2.0
"""What is seen of “My plans”, as values."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui.screens.desk import State


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet. ``number`` is its own; ``in_binder`` is ``None`` where it may never be in one."""

    number: int
    when: str
    in_binder: bool | None


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan with its newest sheet, and those before it. ``alone`` says why it is in no binder."""

    key: str
    title: str
    purpose: str
    newest: SheetLine
    earlier: tuple[SheetLine, ...]
    alone: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that could be planned next."""

    module: str
    title: str
    under: str


@dataclass(frozen=True, slots=True)
class KitBox:
    """The naloxone as it is kept. ``told`` is the quiet line about its date, ``how`` the way to a new one."""

    place: str
    count: str
    expires: str
    who: str
    told: str
    how: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class PlansScreen:
    """``notice`` and ``notice_button`` say where plans are kept, unless the space is open. ``in_binder`` are the titles
    of what would be printed. ``our_plan`` are words about the overdose plan outside the space, where there is one."""

    state: State
    lead: str
    notice: str
    notice_button: str
    plans: tuple[PlanCard, ...] = ()
    in_binder: tuple[str, ...] = ()
    next_: tuple[Suggestion, ...] = ()
    kit: KitBox | None = None
    our_plan: str = ""
    said: str = ""
    fridge: bool = True
    """Whether the card with the overdose steps is offered: not after a death."""
