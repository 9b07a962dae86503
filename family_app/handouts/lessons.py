# SPDX-License-Identifier: Apache-2.0
"""A whole module on paper: what it promises, every lesson with every role note, and all its sources."""

from __future__ import annotations

from family_app.handouts.desk import Desk
from family_app.handouts.document import (
    Box,
    Contents,
    Files,
    Heading,
    Items,
    Para,
    Part,
    References,
    Room,
    Title,
    words,
)
from family_app.handouts.flow import EVERY_ROLE, Citations, Flow
from family_app.library.model import Lesson, Module, Source
from family_app.library.resolve import resolve


def lessons_parts(desk: Desk, module: Module) -> tuple[tuple[Part, ...], Files]:
    """The parts and the figures."""
    _ = desk.words
    cited = Citations()
    files: Files = {}
    lessons: list[Part] = []
    for number, lesson in enumerate(module.lessons, 1):
        lessons += _lesson(desk, module, lesson, number, cited, files)
    front = (*_front(desk, module), Contents(_entries(desk, module, bool(cited.ids))))
    return (*front, *lessons, *sources_parts(desk, cited.ids)), files


def _front(desk: Desk, module: Module) -> tuple[Part, ...]:
    _ = desk.words
    title = Title(_("To read"), module.title, desk.fill(module.promise))
    note = Box("more", _("Before you read"), "", (Para(words(desk.fill(module.difficult))),))
    aims = tuple((Para(words(desk.fill(aim))),) for aim in module.objectives.values())
    return (
        title,
        *((note,) if module.difficult else ()),
        *((Heading(2, words(_("What you can do afterwards"))), Items(aims)) if aims else ()),
        Heading(2, words(_("Lessons"))),
    )


def _entries(desk: Desk, module: Module, has_sources: bool) -> tuple[tuple[str, str, str], ...]:
    _ = desk.words
    entries = [
        (f"{n}  {lesson.title}", _anchor(n), _.n("{count} minute", "{count} minutes", lesson.minutes))
        for n, lesson in enumerate(module.lessons, 1)
    ]
    return (*entries, (_("Sources"), "sources", "")) if has_sources else tuple(entries)


def _lesson(
    desk: Desk, module: Module, lesson: Lesson, number: int, cited: Citations, files: Files
) -> tuple[Part, ...]:
    _ = desk.words
    flow = Flow(desk, module, role=EVERY_ROLE, cited=cited)
    body = flow.parts(resolve(lesson.blocks, desk.library, desk.country))
    files.update({name: desk.library.figure(module.id, name) for name in flow.figures})
    one_thing = Box("key", _("If you only read one thing"), "", (Para(words(desk.fill(lesson.one_thing))),))
    do_now = Box("try", _("Do this now"), "", (Para(words(desk.fill(lesson.do_now))),))
    heading = Heading(2, words(f"{number}  {lesson.title}"), _anchor(number))
    return (Room(28), heading, one_thing, *body, do_now)


def _anchor(number: int) -> str:
    return f"lesson-{number}"


def sources_parts(desk: Desk, ids: tuple[str, ...]) -> tuple[Part, ...]:
    """The numbered list that the marks in the text point to."""
    _ = desk.words
    if not ids:
        return ()
    known = desk.library.sources()
    items = [_one(known[i]) if i in known else i for i in ids]
    return (Room(15), Heading(2, words(_("Sources")), "sources"), References(tuple(items)))


def _one(source: Source) -> str:
    return ". ".join(part.rstrip(".") for part in (source.who, source.title, source.year, source.where))
