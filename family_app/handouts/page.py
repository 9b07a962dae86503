# SPDX-License-Identifier: Apache-2.0
"""The take-home page: one page that says why, what this week, and where help is."""

from __future__ import annotations

from family_app.handouts.desk import Desk
from family_app.handouts.document import Box, Heading, Items, Notes, Para, Part, Run, Runs, Title, words
from family_app.handouts.flow import Citations, Flow, box_label
from family_app.handouts.foot import lines_for
from family_app.handouts.worksheet import Answers, field_parts
from family_app.library import blocks as lesson
from family_app.library.model import Country, Field, Helpline, Module
from family_app.library.resolve import resolve
from family_app.words import month_words

NOTE_LINES = 5


def page_parts(desk: Desk, module: Module, answers: Answers | None = None) -> tuple[Part, ...]:
    """The parts of the page, in reading order."""
    _ = desk.words
    take = module.take_home
    main = Box("key", box_label(desk, "key"), "", (Para(words(desk.fill(take.main)), "lead"),))
    fields = field_parts(desk, _fields(desk, module), answers or {})
    return (
        Title(_("To take home"), module.title, desk.fill(take.purpose)),
        main,
        *_under(_("This week"), _list(desk, take.this_week, first=1)),
        *_role_note(desk, module),
        *_under(_("Write it down"), fields),
        *_under(_("To talk about"), _list(desk, take.talk_about, spare=max(len(take.talk_about) - 2, 0))),
        *_under(_("Where to get help"), (help_part(desk, module.footer),)),
        Notes(_("Notes"), NOTE_LINES),
    )


def _under(title: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return (Heading(2, words(title)), *parts) if parts else ()


def _list(desk: Desk, lines: tuple[str, ...], *, first: int = 0, spare: int = 0) -> tuple[Part, ...]:
    return (Items(tuple((Para(words(desk.fill(line))),) for line in lines), first, spare),) if lines else ()


def _fields(desk: Desk, module: Module) -> tuple[Field, ...]:
    """The fields the page takes over; none of a sheet that asks first, unless it may be printed."""
    sheet = module.worksheet
    if sheet is None or (sheet.print == "ask" and not desk.options.private):
        return ()
    known = {field.id: field for field in sheet.fields}
    return tuple(known[i] for i in module.take_home.fill_in if i in known)


def _role_note(desk: Desk, module: Module) -> tuple[Part, ...]:
    """The first note for the chosen role. One, so that the page stays a page."""
    role = desk.options.role
    for each in module.lessons if role else ():
        for block in resolve(each.blocks, desk.library, desk.country):
            if isinstance(block, lesson.Callout) and block.kind == "if" and block.role == role:
                return Flow(desk, module, role=role, cited=Citations(), top=3, cites=False).parts((block,))
    return ()


def help_part(desk: Desk, footer: str) -> Part:
    """Whom to ring: the emergency number, then at most two lines of the country."""
    _ = desk.words
    first: Runs = (Run(desk.fill(_("Life in danger: call {n}.")), bold=True),)
    lines = _lines(desk.country, footer)
    if not lines:
        rest: tuple[Runs, ...] = (words(_("Other help: your doctor, a pharmacy, or the nearest drug service.")),)
    else:
        rest = tuple(helpline_runs(desk, line) for line in lines)
    return Items(tuple((Para(runs),) for runs in (first, *rest)), spare=max(len(lines) - 1, 0))


def _lines(country: Country, footer: str) -> list[Helpline]:
    """On sheets that someone feared might find, no helpline stands out: only those for any family."""
    kinds = ("crisis", "families") if footer == "crisis" else ("families", "drugs")
    return [line for kind in kinds for line in lines_for(country, kind)][:2]


def helpline_runs(desk: Desk, line: Helpline) -> Runs:
    """Name, number, and how old the number is."""
    _ = desk.words
    about = ", ".join(filter(None, [line.area, line.hours, _("as of {month}", month=month_words(line.as_of, _))]))
    return (Run(f"{line.name}: "), Run(line.number, bold=True), Run(f" ({about})"))
