# SPDX-License-Identifier: Apache-2.0
"""The worksheets a person kept, by what they are for, and which of them make up the family binder.

Nothing is in the binder by itself. A sheet that asks before it is printed is never in it, nor is one that is somebody's
own safety: those are printed alone, on purpose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

import msgspec

from family_app.library.library import Library
from family_app.library.model import Module
from family_app.study.record import Record
from family_app.study.sheets import Sheet
from family_app.vault.times import to_ms
from family_app.words import Words

OVERDOSE_MODULE, OVERDOSE_PLAN = "overdose-and-naloxone", "our-overdose-plan"

Purpose = Literal[
    "emergency", "home", "return", "limits", "clinic", "options", "talking", "children", "yourself", "other"
]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
"""In the order of the binder."""

_FOR: dict[Purpose, tuple[str, ...]] = {
    "emergency": (OVERDOSE_MODULE, "todays-drugs-and-risk"),
    "home": ("coming-home", "detox-is-a-start", "staying-well"),
    "return": ("after-a-relapse",),
    "limits": ("boundaries-and-money", "natural-consequences"),
    "clinic": ("medication-saves-lives", "finding-good-help", "working-with-professionals", "mental-health-too"),
    "options": ("kinds-of-treatment", "therapies-explained"),
    "talking": (
        "talking-so-they-can-hear",
        "listening-to-mixed-feelings",
        "noticing-the-good",
        "inviting-into-treatment",
    ),
    "children": ("children-at-home", "kinship-carers", "pregnancy-and-newborn", "sons-and-daughters"),
    "yourself": ("your-own-strain", "looking-after-yourself", "finding-your-people"),
}
_PURPOSE: dict[str, Purpose] = {module: purpose for purpose, modules in _FOR.items() for module in modules}

PRINTED_ALONE = frozenset({"safe-at-home", "thoughts-of-suicide", "partners", "siblings-children-friends"})
"""Modules whose worksheet is about somebody's own safety, leaving, or a secret: not for a family's binder."""

SUGGESTED = (
    OVERDOSE_MODULE,
    "coming-home",
    "after-a-relapse",
    "boundaries-and-money",
    "medication-saves-lives",
    "kinds-of-treatment",
)
"""What could be planned next, in this order."""
SUGGESTED_AFTER_A_DEATH = ("after-a-death",)

BINDER = "binder"
"""The name under which the choice is kept."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A worksheet that was kept. ``sheets``: the newest first, at least one."""

    module: Module
    title: str
    purpose: Purpose
    sheets: tuple[Sheet, ...]

    @property
    def key(self) -> str:
        assert self.module.worksheet is not None
        return f"{self.module.id}/{self.module.worksheet.id}"

    @property
    def newest(self) -> Sheet:
        return self.sheets[0]

    @property
    def may_bind(self) -> bool:
        return may_bind(self.module)


def may_bind(module: Module) -> bool:
    """Whether the worksheet of ``module`` may ever stand in a binder."""
    sheet = module.worksheet
    return sheet is not None and sheet.print == "yes" and sheet.keep != "no" and module.id not in PRINTED_ALONE


def purpose_of(module_id: str) -> Purpose:
    return _PURPOSE.get(module_id, "other")


def purpose_words(purpose: Purpose, _: Words) -> str:
    """What a plan is for."""
    return {
        "emergency": _("If breathing stops, and the riskiest days"),
        "home": _("Coming home"),
        "return": _("If they use again"),
        "limits": _("Limits"),
        "clinic": _("For the clinic"),
        "options": _("Treatment options"),
        "talking": _("Talking"),
        "children": _("Children and family"),
        "yourself": _("For yourself"),
        "other": _("Other sheets"),
    }[purpose]


def kept_plans(library: Library, record: Record) -> tuple[Plan, ...]:
    """Every worksheet that was kept and that the library still has; the one written on last comes first."""
    found = []
    for module_id, worksheet_id in record.kept_worksheets():
        if library.index.module(module_id) is None:
            continue
        module = library.module(module_id)
        sheet = module.worksheet
        if sheet is not None and sheet.id == worksheet_id:
            sheets = record.sheets(module_id, worksheet_id)
            found.append(Plan(module, sheet.title, purpose_of(module_id), sheets))
    return tuple(sorted(found, key=lambda plan: (plan.newest.changed, plan.key), reverse=True))


# ---- the binder


def binder(record: Record) -> frozenset[str]:
    """What was put in: the key of a plan stands for its newest sheet, with a time behind it for that very sheet."""
    try:
        return frozenset(msgspec.json.decode(record.value(BINDER) or "[]", type=tuple[str, ...]))
    except msgspec.DecodeError:
        return frozenset()


def is_in(keys: frozenset[str], plan: Plan, sheet: Sheet) -> bool:
    """Whether a sheet is in the binder."""
    if not plan.may_bind:
        return False
    return _exact(plan, sheet) in keys or (sheet == plan.newest and plan.key in keys)


def put_in(record: Record, plan: Plan, sheet: Sheet) -> None:
    """Into the binder. When a newer sheet is written, it takes the place of the newest one."""
    if plan.may_bind:
        _keep(record, binder(record) | {plan.key if sheet == plan.newest else _exact(plan, sheet)})


def take_out(record: Record, plan: Plan, sheet: Sheet) -> None:
    """Out of the binder. What is written in it stays kept."""
    gone = {_exact(plan, sheet)} | ({plan.key} if sheet == plan.newest else set())
    _keep(record, binder(record) - gone)


def bound(plans: Iterable[Plan], keys: frozenset[str]) -> tuple[tuple[Plan, Sheet], ...]:
    """The sheets of the binder in its order: by what they are for, then the newest first."""
    found = [(plan, sheet) for plan in plans for sheet in plan.sheets if is_in(keys, plan, sheet)]
    return tuple(sorted(found, key=lambda one: PURPOSES.index(one[0].purpose)))


def _exact(plan: Plan, sheet: Sheet) -> str:
    """Times stay the same when a guest's sheets are taken along into a space; numbers do not."""
    return f"{plan.key}/{to_ms(sheet.begun)}"


def _keep(record: Record, keys: Iterable[str]) -> None:
    record.keep_value(BINDER, msgspec.json.encode(sorted(keys)).decode())
