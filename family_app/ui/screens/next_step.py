# SPDX-License-Identifier: Apache-2.0
"""The one next step, and the path it lies on: where somebody stopped, or else the next part for where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.library.index import ModuleSummary
from family_app.study.paths import SAFE_AT_HOME, path, whole_path
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.modules import shown_read
from family_app.ui.screens.places import Place

FIRST_DAYS = Place("card", item="tonight-died")


@dataclass(frozen=True, slots=True)
class NextStep:
    """What it is, how far its module is read (0 to 1, or −1 where that says nothing), and what the button says."""

    lead: str
    title: str
    under: str
    verb: str
    part: float
    place: Place


@dataclass(frozen=True, slots=True)
class PathRow:
    """A module of the path. ``state`` says in words what was read of it; ``is_next`` marks one of them."""

    id: str
    title: str
    state: str
    is_next: bool = False
    is_read: bool = False


def next_step(desk: Desk) -> NextStep:
    """Where reading stopped; else the first part not read yet of the path; else of the whole library.

    After a death only of the path: nothing leads back into what was read while they lived. Never the module for who is
    afraid at home: Home is seen by others, and whether that is the next one would tell what was read of it.
    """
    words, index = desk.words, desk.library.index
    if desk.cheer_is_off and _first_is_missing(desk):
        return _first_days(desk)
    goes_on = desk.has_store and not desk.cheer_is_off
    last = desk.record.last_place(but_in=SAFE_AT_HOME) if goes_on else None
    if last is not None:
        module = index.module(last.module)
        if module is not None and _unread(desk, module):
            return _reading(desk, module, last.lesson, lead=words("Continue where you stopped"), verb=words("Continue"))
    everything = [id_ for section in index.file.sections for id_ in section.modules]
    for module_id in (*path(index, desk.standing), *(() if desk.cheer_is_off else everything)):
        module = index.module(module_id)
        if module is not None and module_id != SAFE_AT_HOME and _unread(desk, module):
            return _reading(desk, module, "", lead=_lead(desk), verb=_begin(desk, module))
    if desk.cheer_is_off:
        return _first_days(desk)
    return NextStep(
        lead=words("You have read a great deal here."),
        title=words("Look something up again"),
        under=words("Or practise one conversation. A few minutes are enough."),
        verb=words("To the list"),
        part=-1.0,
        place=Place("learn"),
    )


def path_rows(desk: Desk) -> tuple[PathRow, ...]:
    """The modules of the path that exist, with what is read and which comes next.

    After a death none is shown while the first of them is not written: the others would begin with the wrong one.
    """
    if desk.cheer_is_off and _first_is_missing(desk):
        return ()
    return rows_of(desk, path(desk.library.index, desk.standing))


def path_title(desk: Desk) -> str:
    """What stands above the path: it is nobody's own before they said anything."""
    words = desk.words
    if desk.cheer_is_off:
        return words("If you want to read on")
    return words("Your path") if desk.standing.is_known else words("A good order to begin with")


def rows_of(desk: Desk, module_ids: tuple[str, ...], *, marks_next: bool = True) -> tuple[PathRow, ...]:
    """These modules in this order. The one for who is afraid at home is there with the same words for everybody."""
    rows: list[PathRow] = []
    is_marked = not marks_next
    for module_id in module_ids:
        module = desk.library.index.module(module_id)
        if module is None:
            continue
        unread = len(_unread(desk, module))
        is_next = unread > 0 and not is_marked and module_id != SAFE_AT_HOME
        is_marked |= is_next
        rows.append(PathRow(module.id, module.title, _state(desk, module, unread), is_next, unread == 0))
    return tuple(rows)


def _first_is_missing(desk: Desk) -> bool:
    """The path begins with something that is not written yet."""
    whole = whole_path(desk.library.index.file, desk.standing)
    return bool(whole) and desk.library.index.module(whole[0]) is None


def _first_days(desk: Desk) -> NextStep:
    words, card = desk.words, desk.library.index.card(FIRST_DAYS.item)
    return NextStep(
        lead=words("Nothing has to be done today."),
        title=words("The first days") if card else words("Look something up again"),
        under=words("One short page for the first days. The rest can wait."),
        verb=words("Read it"),
        part=-1.0,
        place=FIRST_DAYS if card else Place("learn"),
    )


def _lead(desk: Desk) -> str:
    words = desk.words
    if desk.cheer_is_off:
        return words("If you want to read something")
    return words("Next for you") if desk.standing.is_known else words("A good place to start")


def _begin(desk: Desk, module: ModuleSummary) -> str:
    return desk.words("Continue") if shown_read(desk, module) else desk.words("Start reading")


def _unread(desk: Desk, module: ModuleSummary) -> list[str]:
    read = shown_read(desk, module)
    return [lesson.id for lesson in module.lessons if lesson.id not in read]


def _reading(desk: Desk, module: ModuleSummary, lesson_id: str, *, lead: str, verb: str) -> NextStep:
    """``lesson_id`` if it is not read to its end yet, else the first part that is not."""
    words, unread = desk.words, _unread(desk, module)
    left = [lesson for lesson in module.lessons if lesson.id in unread]
    lesson = next((one for one in left if one.id == lesson_id), left[0])
    total = len(module.lessons)
    return NextStep(
        lead=lead,
        title=lesson.title,
        under=words(
            "{module}, part {number} of {total}. About {minutes} minutes left.",
            module=module.title,
            number=module.lessons.index(lesson) + 1,
            total=total,
            minutes=sum(one.minutes for one in left),
        ),
        verb=verb,
        part=1 - len(left) / total,
        place=Place("lesson", module.id, lesson.id),
    )


def _state(desk: Desk, module: ModuleSummary, unread: int) -> str:
    words, total = desk.words, len(module.lessons)
    if unread == 0:
        return words("Read")
    if unread < total:
        return words("{read} of {total} read", read=total - unread, total=total)
    return words("{minutes} minutes", minutes=module.minutes)
