# SPDX-License-Identifier: Apache-2.0
"""``family-app``: open the window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from family_app.commands.session import Session
from family_app.doctor import Lack, has_display, lacking
from family_app.errors import FamilyAppError, Refused, UnknownId
from family_app.whole_file import write_whole

if TYPE_CHECKING:
    from family_app.library.library import Library
    from family_app.ui.screens.desk import Desk
    from family_app.work import Run

PAGES = (
    "home",
    "tonight",
    "learn",
    "practise",
    "plans",
    "our-plan",
    "journal",
    "handouts",
    "progress",
    "help",
    "settings",
    "overdose",
)


def add(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--guest", action="store_true", help="keep everything in memory; write no file")
    parser.add_argument("--page", metavar="PAGE", help=f"open at this page: {', '.join(PAGES)}")


def run(arguments: argparse.Namespace, session: Session) -> int:
    """Open the window and stay until it is closed."""
    if arguments.page and arguments.page not in PAGES:
        raise UnknownId("page", arguments.page, PAGES)
    make_sure_it_can_open(session.paths.cache / "libraries-found", os.environ, guest=arguments.guest)
    from family_app.ui.application import application
    from family_app.ui.jobs import Jobs
    from family_app.ui.screens.opening import opening_place
    from family_app.ui.screens.places import OVERDOSE, Place
    from family_app.ui.window import Window
    from family_app.vault.core_dumps import no_core_dumps

    with suppress(OSError, ValueError):
        no_core_dumps()
    program = application(session.resources)
    jobs = Jobs()
    desk, trouble = desk_or_help(session, guest=arguments.guest, run=jobs.run)
    at = Place(arguments.page) if arguments.page else opening_place(desk)
    window = Window(desk, at=OVERDOSE if trouble else at)
    if trouble:
        print(trouble, file=session.stderr)
        window.say(trouble)
    window.show()
    code = program.exec()
    jobs.close()
    return code


def desk_or_help(session: Session, *, guest: bool, run: Run) -> tuple[Desk, str]:
    """The desk, and nothing; or, when the library cannot be read, a desk without lessons and what is the matter.

    The overdose screen has its own copy of the card, so the window opens there all the same.
    """
    from family_app.app import open_desk
    from family_app.library.nothing import nothing
    from family_app.settings import load_settings

    def opened(library: Library | None) -> Desk:
        return open_desk(
            session.paths,
            resources=session.resources,
            clock=session.clock,
            rng=SystemRandom(),
            run=run,
            words=session.words,
            language=session.language,
            settings=load_settings(session.paths.settings),
            guest=guest,
            library=library,
        )

    try:
        return opened(None), ""
    except FamilyAppError as error:
        return opened(nothing(session.resources / "library" / session.language)), str(error)


def make_sure_it_can_open(marker: Path, environment: Mapping[str, str], *, guest: bool = False) -> None:
    """Say what is missing before Qt aborts without a word. Raises :class:`~family_app.errors.Refused`.

    Looking for the libraries takes 20 ms, so ``marker`` remembers that they were found.
    """
    if not has_display(environment):
        raise Refused(
            "There is no screen to open a window on. “family-app tour --out FOLDER” makes pictures of every page; "
            "“family-app overdose -o FILE.pdf” prints the overdose card."
        )
    if not sys.platform.startswith("linux") or marker.exists():
        return
    missing = [lack for lack in lacking() if lack.for_what == "the window"]
    if missing:
        raise Refused(missing_sentence(missing))
    if not guest:
        with suppress(FamilyAppError):
            write_whole(marker, b"")


def missing_sentence(missing: list[Lack]) -> str:
    """What is missing and the one command that brings it."""
    packages = " ".join(lack.package for lack in missing)
    return (
        f"This computer lacks what a window needs. Type this once, then try again: sudo apt-get install -y {packages}"
    )
