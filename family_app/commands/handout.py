# SPDX-License-Identifier: Apache-2.0
"""``family-app handout MODULE -o F.pdf [--kind …]`` and ``family-app handout --all --out DIR``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.commands.paper import add_paper_options, desk_for, save
from family_app.commands.secret import add_space_options
from family_app.commands.session import Session
from family_app.errors import WrongUse

if TYPE_CHECKING:
    from family_app.handouts.desk import Desk, Sheet
    from family_app.handouts.sheets import Kind
    from family_app.handouts.worksheet import Answers
    from family_app.library.strain import StrainCheck
    from family_app.study.record import Record
    from family_app.vault.kdf import Kdf

KINDS = ("page", "lessons", "worksheet", "quiz", "key", "practice")

AnswersOf = Callable[[argparse.Namespace, Session, str, str], "Answers"]
"""The answers kept for a worksheet, by the ids of its module and of itself."""


def add(parser: argparse.ArgumentParser) -> None:
    """What the command accepts."""
    parser.add_argument("module", nargs="?", metavar="MODULE", help="a module, by id; or how-am-i-doing")
    parser.add_argument("-o", "--output", type=Path, metavar="F.pdf", help="where the sheet of MODULE goes")
    parser.add_argument("--kind", choices=KINDS, help="which sheet (page; with --all: every kind)")
    parser.add_argument("--all", action="store_true", help="every sheet of every module, into the folder of --out")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder for --all")
    parser.add_argument("--role", metavar="ROLE", help="print the notes for this role, for example parent")
    parser.add_argument("--private", action="store_true", help="also a sheet that is unsafe if another finds it")
    parser.add_argument("--filled", action="store_true", help="the worksheet with the answers you kept")
    parser.add_argument("--binder", action="store_true", help="the sheets you put into the family binder, in one file")
    add_space_options(parser)
    add_paper_options(parser)


@contextmanager
def open_record(args: argparse.Namespace, session: Session, *, kdf: Kdf | None = None) -> Iterator[Record]:
    """What is kept in a private space; asks for its passphrase. Raises FamilyAppError."""
    from family_app.commands.secret import passphrase
    from family_app.errors import Damaged
    from family_app.study.following import follow
    from family_app.study.record import Record
    from family_app.vault.kdf import ARGON2ID
    from family_app.vault.mark import Mendable
    from family_app.vault.spaces import Spaces

    vault = Spaces(session.paths.spaces, clock=session.clock, kdf=kdf or ARGON2ID).vault(args.space)
    try:
        store = vault.unlock(passphrase(args, session))
    except Mendable as error:
        raise Damaged(f"{error} “family-app space verify --mend” takes the space as it is.") from error
    with store:
        for notice in store.notices:
            print(notice, file=session.stderr)
        follow(store, session.library().index.file.moved)
        yield Record(store, session.clock)


def kept_answers(
    args: argparse.Namespace, session: Session, module: str, worksheet: str, *, kdf: Kdf | None = None
) -> Answers:
    """The latest answers in a private space."""
    with open_record(args, session, kdf=kdf) as record:
        sheets = record.sheets(module, worksheet)
    if not sheets:
        raise WrongUse("This worksheet has no answers in the space. Leave out --filled for a blank one.")
    return sheets[0].answers


def run(
    args: argparse.Namespace, session: Session, *, answers_of: AnswersOf = kept_answers, kdf: Kdf | None = None
) -> int:
    """Print what was asked for. Raises :class:`~family_app.errors.FamilyAppError`."""
    if args.binder:
        return _print_binder(args, session, kdf)
    if args.all == bool(args.module):
        raise WrongUse("Name one module, or say --all. “family-app handout --help” shows how it is used.")
    if args.all:
        return _print_all(args, session)
    if args.output is None:
        raise WrongUse("Say where the sheet goes: -o F.pdf.")
    if args.out:
        raise WrongUse("--out goes with --all. One sheet goes to -o F.pdf.")
    return _print_one(args, session, answers_of)


def _print_binder(args: argparse.Namespace, session: Session, kdf: Kdf | None) -> int:
    from family_app.handouts.binder import Bound, binder_sheet
    from family_app.study.plans import binder, bound, kept_plans

    if args.module or args.all or args.filled or args.private or args.kind or args.out or args.output is None:
        raise WrongUse("The binder goes alone: handout --binder -o F.pdf.")
    desk = desk_for(args, session)
    with open_record(args, session, kdf=kdf) as record:
        chosen = bound(kept_plans(desk.library, record), binder(record))
        footer = "crisis" if record.value("moment") == "after-death" else ""
    sheets = [Bound(plan.module, sheet.answers, sheet.changed.astimezone().date()) for plan, sheet in chosen]
    save(binder_sheet(desk, sheets, footer=footer), args.output, private=True)
    session.say(f"Saved {args.output}.")
    return 0


def _print_one(args: argparse.Namespace, session: Session, answers_of: AnswersOf) -> int:
    from family_app.handouts.sheets import sheet

    desk = desk_for(args, session)
    check = desk.library.index.strain
    if check is not None and args.module == check.id:
        return _print_check(desk, check, args, session)
    module = desk.library.module(args.module)
    answers = None
    if args.filled:
        if module.worksheet is None:
            raise WrongUse(f"“{module.title}” has no worksheet to fill in.")
        answers = answers_of(args, session, module.id, module.worksheet.id)
    kind: Kind = args.kind or ("worksheet" if args.filled else "page")
    save(sheet(desk, module, kind, answers=answers), args.output, private=args.filled)
    session.say(f"Saved {args.output}.")
    return 0


def _print_check(desk: Desk, check: StrainCheck, args: argparse.Namespace, session: Session) -> int:
    if args.filled or args.kind:
        raise WrongUse("The check is printed empty here. Your own answers are printed from Progress, in the window.")
    save(_blank(desk, check), args.output)
    session.say(f"Saved {args.output}.")
    return 0


def _blank(desk: Desk, check: StrainCheck) -> Sheet:
    from family_app.handouts.strain import blank_sheet

    return blank_sheet(desk, check)


def _print_all(args: argparse.Namespace, session: Session) -> int:
    if args.out is None or args.output is not None:
        raise WrongUse("Say which folder the sheets go to: --all --out DIR.")
    if args.filled or args.private:
        raise WrongUse("--all prints blank sheets for any family: --filled and --private go with one module.")
    desk = desk_for(args, session)
    made, held = 0, []
    check = desk.library.index.strain
    if check is not None and args.kind is None:
        save(_blank(desk, check), args.out / f"{check.id}.pdf")
        made += 1
    for summary in desk.library.index.modules:
        count, asking = _print_module(desk, summary.id, args.kind, args.out)
        made += count
        held += asking
    session.say(f"Saved {made} sheets in {args.out}.")
    for name in held:
        session.say(f"Not printed: {name}. It is unsafe if another person finds it; print it alone with --private.")
    return 0


def _print_module(desk: Desk, module_id: str, only: str | None, folder: Path) -> tuple[int, list[str]]:
    """How many sheets were made, and the titles of those that ask first."""
    from family_app.handouts.sheets import asks_first, kinds_of, sheet

    module = desk.library.module(module_id)
    made, held = 0, []
    for kind in kinds_of(module):
        if only and kind != only:
            continue
        if asks_first(module, kind):
            held.append(f"the {kind} of {module.id}")
            continue
        save(sheet(desk, module, kind), folder / f"{module.id}-{kind}.pdf")
        made += 1
    return made, held
