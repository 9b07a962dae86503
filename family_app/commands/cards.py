# SPDX-License-Identifier: Apache-2.0
"""``family-app cards ID -o F.pdf``: a card on one page."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.commands.paper import add_paper_options, desk_for, save
from family_app.commands.session import Session

if TYPE_CHECKING:
    from family_app.handouts.desk import Desk, Sheet


def add(parser: argparse.ArgumentParser) -> None:
    """What the command accepts."""
    parser.add_argument("id", metavar="ID", help="a card: overdose, crisis, not-safe, first-night … or fridge, wallet")
    add_card_options(parser)


def add_card_options(parser: argparse.ArgumentParser) -> None:
    """What every card accepts."""
    parser.add_argument("--moment", metavar="MOMENT", help="on first-night: the sentence for it, such as in-treatment")
    parser.add_argument("-o", "--output", type=Path, metavar="F.pdf", required=True, help="where the card goes")
    parser.add_argument("--back", action="store_true", help="the other side too, on a second page")
    add_paper_options(parser)


def run(args: argparse.Namespace, session: Session) -> int:
    """Print the card. Raises :class:`~family_app.errors.FamilyAppError`."""
    return print_card(args, session, args.id)


def print_card(args: argparse.Namespace, session: Session, card_id: str) -> int:
    """Print one card as ``args`` say."""
    desk = desk_for(args, session)
    save(_sheet(desk, card_id, back=args.back), args.output)
    session.say(f"Saved {args.output}.")
    return 0


def _sheet(desk: Desk, card_id: str, *, back: bool) -> Sheet:
    """A card of the library, or an empty one for the fridge or the wallet, to be filled in with a pen."""
    from family_app.handouts.plan_cards import fridge_sheet, wallet_sheet
    from family_app.handouts.sheets import card_sheet

    match card_id:
        case "fridge":
            return fridge_sheet(desk)
        case "wallet":
            return wallet_sheet(desk)
        case _:
            return card_sheet(desk, desk.library.card(card_id), back=back)
