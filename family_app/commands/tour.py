# SPDX-License-Identifier: Apache-2.0
"""``family-app tour``: every page of the window as pictures, and sample PDFs. Needs no display."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from family_app.commands.session import Session
from family_app.commands.window import missing_sentence
from family_app.doctor import lacking
from family_app.errors import Refused, UnknownId, WrongUse

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SAMPLE = "coming-home"
"""The module whose papers are shown, where it is as complete as any other."""


def add(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures")
    parser.add_argument("--only", metavar="VARIANT", help="light, dark, contrast, 200-per-cent or narrow alone")


def run(arguments: argparse.Namespace, session: Session) -> int:
    """Take the tour and say where the pictures are."""
    out: Path = arguments.out
    if out.exists() and not out.is_dir():
        raise WrongUse(f"{out} is a file; --out wants a folder. Nothing was written.")
    missing = [lack for lack in lacking() if lack.for_what == "the window"]
    if missing:
        raise Refused(missing_sentence(missing))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from family_app.ui.tour import VARIANTS

    names = [variant.name for variant in VARIANTS]
    if arguments.only and arguments.only not in names:
        raise UnknownId("variant", arguments.only, names)
    chosen = tuple(variant for variant in VARIANTS if arguments.only in (None, variant.name))
    # Settings and the like go to a folder that is gone afterwards; the space itself is in memory.
    scratch = Path(tempfile.mkdtemp(prefix="tour-"))
    try:
        made = _take(session, out, scratch, chosen)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    session.say(f"{len(made)} pictures and papers are in {out}.")
    session.say(f"Begin with {out / f'contact-sheet-{chosen[0].name}.png'}.")
    return 0


def _take(session: Session, out: Path, scratch: Path, chosen: tuple) -> list[Path]:  # type: ignore[type-arg]
    from family_app.app import open_desk
    from family_app.paths import Paths
    from family_app.settings import Settings
    from family_app.ui.application import application
    from family_app.ui.screens.desk import Desk
    from family_app.ui.tour import take_tour
    from family_app.ui.tour_stops import STOPS, furnish

    program = application(session.resources)

    def desk(settings: Settings) -> Desk:
        made = open_desk(
            Paths.under(scratch),
            resources=session.resources,
            clock=lambda: NOON,
            rng=Random(7),
            words=session.words,
            language=session.language,
            settings=settings,
            guest=True,
        )
        furnish(made)
        return made

    made = take_tour(program, desk, STOPS, out, variants=chosen)
    return [*made, *_papers(session, out)]


def _papers(session: Session, out: Path) -> list[Path]:
    """One of each kind of paper, of the module that has the most kinds, and every card."""
    from family_app.commands.paper import save
    from family_app.handouts.desk import Desk
    from family_app.handouts.sheets import asks_first, card_sheet, kinds_of, sheet
    from family_app.handouts.strain import blank_sheet

    library = session.library()
    desk = Desk(library, library.country(session.country), words=session.words)
    modules = [library.module(summary.id) for summary in library.index.modules]
    sheets = {f"card-{card.id}": card_sheet(desk, card, back=True) for card in library.index.cards}
    if library.index.strain is not None:
        sheets["how-am-i-doing"] = blank_sheet(desk, library.index.strain)
    if modules:
        module = max(modules, key=lambda one: (len(kinds_of(one)), one.id == SAMPLE))
        open_kinds = [kind for kind in kinds_of(module) if not asks_first(module, kind)]
        sheets |= {f"{module.id}-{kind}": sheet(desk, module, kind) for kind in open_kinds}
    made = [out / "papers" / f"{name}.pdf" for name in sheets]
    for path, paper in zip(made, sheets.values(), strict=True):
        save(paper, path)
    return made
