# SPDX-License-Identifier: Apache-2.0
"""What the commands that print have in common: how it shall look, and where the file goes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.commands.session import Session
from family_app.errors import UnknownId
from family_app.settings import Settings, load_settings

if TYPE_CHECKING:
    from family_app.handouts.desk import Desk, Options, Sheet


def add_paper_options(parser: argparse.ArgumentParser) -> None:
    """The options of every sheet. What is not said is as in Settings."""
    parser.add_argument("--paper", choices=("a4", "letter"), help="size of the paper (as in Settings)")
    large = argparse.BooleanOptionalAction
    parser.add_argument("--large", action=large, help="large print: 18 points, or not (as last chosen in Handouts)")
    parser.add_argument("--bw", action="store_true", help="black and white only")
    parser.add_argument("--spacing", action="store_true", help="more room between lines, words and letters")
    parser.add_argument("--clinic", metavar="NAME", help="the clinic's name at the top")
    parser.add_argument("--clinic-phone", metavar="NUMBER", help="the clinic's telephone at the top")
    parser.add_argument("--logo", type=Path, metavar="FILE", help="the clinic's logo: PNG, JPEG or SVG, at most 2 MB")


def desk_for(args: argparse.Namespace, session: Session) -> Desk:
    """Where the sheets of this run are put together. Raises :class:`~family_app.errors.FamilyAppError`."""
    from family_app.handouts.desk import Desk

    library = session.library()
    role = getattr(args, "role", None) or ""
    roles = [known.id for known in library.index.file.roles]
    if role and role not in roles:
        raise UnknownId("role", role, roles)
    moment = getattr(args, "moment", None) or ""
    moments = [known.id for known in library.index.file.moments]
    if moment and moment not in moments:
        raise UnknownId("moment", moment, moments)
    options = _options(args, load_settings(session.paths.settings), role, moment)
    return Desk(library, library.country(session.country), options, session.words)


def _options(args: argparse.Namespace, settings: Settings, role: str, moment: str) -> Options:
    from family_app.handouts.desk import Options
    from family_app.handouts.logo import read_logo

    logo = args.logo or (Path(settings.clinic_logo) if settings.clinic_logo else None)
    return Options(
        paper=args.paper or ("letter" if settings.paper == "letter" else "a4"),
        large=settings.large_print if args.large is None else args.large,
        bw=args.bw,
        spacing=args.spacing,
        role=role,
        moment=moment,
        clinic=settings.clinic_name if args.clinic is None else args.clinic,
        clinic_phone=settings.clinic_phone if args.clinic_phone is None else args.clinic_phone,
        logo=read_logo(logo) if logo else b"",
        private=getattr(args, "private", False),
    )


def save(sheet: Sheet, path: Path, *, private: bool = False) -> None:
    """The sheet as a PDF at ``path``, whole or not at all; ``private`` keeps it from other accounts."""
    from family_app.handouts.typeset import pdf
    from family_app.whole_file import write_whole

    write_whole(path, pdf(sheet.document, sheet.files), private=private)
