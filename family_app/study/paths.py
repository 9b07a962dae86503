# SPDX-License-Identifier: Apache-2.0
"""The order in which modules are suggested to somebody. A suggestion only: everything is always open.

*Being safe at home* stands second for everybody (last after a death), and what was ticked never moves it: the order
tells nobody what anyone answered about danger. The modules about limits and inviting stay last.
"""

from __future__ import annotations

from family_app.library.index import Index, LibraryFile
from family_app.study.standing import AFTER_DEATH, Standing

SAFE_AT_HOME = "safe-at-home"
STAND_LAST = ("boundaries-and-money", "natural-consequences", "inviting-into-treatment")
_USUAL_MOMENT = "worried"


def whole_path(file: LibraryFile, standing: Standing) -> tuple[str, ...]:
    """Every module of the path, those that are only planned too.

    Who is not sure of the role gets the first path of the moment; who is not sure of the moment, the one for “worried”.
    Who said neither gets the six that matter most.
    """
    modules = _written_path(file, standing)
    for tick in reversed(file.ticks):
        if tick.id in standing.ticks:
            modules = _with(modules, tick.modules, after=tick.after)
    return modules


def path(index: Index, standing: Standing) -> tuple[str, ...]:
    """The modules of the path that exist. Being safe at home never comes first among them, whatever is not written yet:
    it stands second for everybody, so that nobody's first step tells anything."""
    found = [id_ for id_ in whole_path(index.file, standing) if index.module(id_) is not None]
    if len(found) > 1 and found[0] == SAFE_AT_HOME:
        found[:2] = [found[1], found[0]]
    return tuple(found)


def only_six(index: Index, standing: Standing) -> tuple[str, ...]:
    """“If you can read only six”: those that exist. After a death there are none."""
    if standing.moment == AFTER_DEATH:
        return ()
    return tuple(id_ for id_ in index.file.only_six if index.module(id_) is not None)


def _written_path(file: LibraryFile, standing: Standing) -> tuple[str, ...]:
    if not standing.role and not standing.moment:
        return file.only_six[:1] + tuple(id_ for id_ in (SAFE_AT_HOME,) if _has(file, id_)) + file.only_six[1:]
    moment = standing.moment or _USUAL_MOMENT
    found = [one for one in file.paths if one.moment == moment]
    fits = [one for one in found if one.role == standing.role]
    chosen = (fits or found)[:1]
    return chosen[0].modules if chosen else file.only_six


def _has(file: LibraryFile, module_id: str) -> bool:
    return any(module_id in section.modules for section in file.sections)


def _with(modules: tuple[str, ...], wanted: tuple[str, ...], *, after: int) -> tuple[str, ...]:
    """``wanted`` after the first ``after`` modules, never before what is safe for everybody; none comes later by it."""
    fixed = (SAFE_AT_HOME, *STAND_LAST)
    order = [id_ for id_ in wanted if id_ not in fixed and id_ not in modules[:after]]
    rest = [id_ for id_ in modules if id_ not in order]
    last = next((at for at, id_ in enumerate(rest) if at >= after and id_ in fixed), len(rest))
    place = min(after, last)
    return (*rest[:place], *order, *rest[place:])
