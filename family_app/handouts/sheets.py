# SPDX-License-Identifier: Apache-2.0
"""Every kind of sheet by name: what the window, the command line and a session packet ask for."""

from __future__ import annotations

from typing import Literal, TypeVar, assert_never, get_args

from family_app.errors import WrongUse
from family_app.handouts.card import card_parts
from family_app.handouts.desk import Desk, Sheet
from family_app.handouts.document import Files, Fit
from family_app.handouts.flow import Citations, Flow
from family_app.handouts.foot import foot
from family_app.handouts.lessons import lessons_parts
from family_app.handouts.page import page_parts
from family_app.handouts.practice import practice_parts
from family_app.handouts.quiz import key_parts, quiz_parts
from family_app.handouts.worksheet import Answers, worksheet_parts
from family_app.library.model import Card, Module, Practice, Worksheet
from family_app.library.resolve import resolve
from family_app.library.tonight import FIRST_DAYS, FIRST_NIGHT, for_moment

Kind = Literal["page", "lessons", "worksheet", "quiz", "key", "practice"]
Kept = TypeVar("Kept", Worksheet, Practice)
KINDS: tuple[Kind, ...] = get_args(Kind)


def kinds_of(module: Module) -> tuple[Kind, ...]:
    """The kinds of sheet this module has."""
    has = {
        "page": True,
        "lessons": bool(module.lessons),
        "worksheet": module.worksheet is not None,
        "quiz": module.quiz is not None,
        "key": module.quiz is not None,
        "practice": module.practice is not None,
    }
    return tuple(kind for kind in KINDS if has[kind])


def asks_first(module: Module, kind: Kind) -> bool:
    """Whether this sheet could put someone in danger if it is found, so that it is printed only on purpose."""
    return kind == "worksheet" and module.worksheet is not None and module.worksheet.print == "ask"


def sheet(desk: Desk, module: Module, kind: Kind, *, answers: Answers | None = None) -> Sheet:
    """One sheet of a module. Raises :class:`~family_app.errors.WrongUse` for one it has not, or that asks first."""
    if kind not in kinds_of(module):
        raise WrongUse(f"“{module.title}” has no {kind}. It has: {', '.join(kinds_of(module))}.")
    if asks_first(module, kind) and not desk.options.private:
        raise WrongUse(
            "This sheet could put someone in danger if another person finds it. "
            "To print it all the same, add --private. Keep it where only you can reach it."
        )
    return _made(desk, module, kind, answers)


def _made(desk: Desk, module: Module, kind: Kind, answers: Answers | None) -> Sheet:
    files: Files = {}
    match kind:
        case "page":
            parts = page_parts(desk, module, answers)
        case "lessons":
            parts, files = lessons_parts(desk, module)
        case "worksheet":
            parts = worksheet_parts(desk, _there(module.worksheet), answers)
        case "quiz":
            parts = quiz_parts(desk, module)
        case "key":
            parts = key_parts(desk, module)
        case "practice":
            parts = practice_parts(desk, _there(module.practice))
        case _:
            assert_never(kind)
    # The names of sources can say what a private sheet is about.
    sources = () if asks_first(module, kind) else cited_in(desk, module)
    line = foot(desk, module.footer, sources=sources, checked=module.checked, clinician=module.clinician)
    return desk.sheet(_title(module, kind), line, parts, files=files, fit=_fit(kind))


def _fit(kind: Kind) -> Fit:
    if kind == "page":
        return "page"
    return "sheet" if kind in {"worksheet", "quiz"} else ""


def _title(module: Module, kind: Kind) -> str:
    if kind == "worksheet":
        return _there(module.worksheet).title
    return _there(module.practice).title if kind == "practice" else module.title


def cited_in(desk: Desk, module: Module) -> tuple[str, ...]:
    """The ids of the sources of the module's lessons, in the order they are cited."""
    cited = Citations()
    for lesson in module.lessons:
        Flow(desk, module, role="all", cited=cited).parts(resolve(lesson.blocks, desk.library, desk.country))
    return cited.ids


def card_sheet(desk: Desk, card: Card, *, back: bool = False) -> Sheet:
    """A card on one page; with ``back``, its other side on a second. Never overdose steps after a death."""
    if for_moment(card.id, desk.options.moment) != card.id:
        card = desk.library.card(FIRST_DAYS)
    kind = "overdose" if card.id in ("overdose", FIRST_NIGHT) else "crisis" if card.is_for_grief else "emergency"
    line = foot(desk, kind, sources=card.every_source, checked=card.checked, clinician=card.clinician)
    return desk.sheet(card.title, line, card_parts(desk, card, back=back), files={}, fit="card")


def _there(value: Kept | None) -> Kept:
    if value is None:  # kinds_of said otherwise
        raise WrongUse("This module has no such sheet.")
    return value
