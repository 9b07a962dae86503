# SPDX-License-Identifier: Apache-2.0
"""``family-app overdose -o F.pdf``: the overdose card on one page."""

from __future__ import annotations

import argparse

from family_app.commands.cards import add_card_options, print_card
from family_app.commands.session import Session


def add(parser: argparse.ArgumentParser) -> None:
    """What the command accepts."""
    add_card_options(parser)


def run(args: argparse.Namespace, session: Session) -> int:
    """Print the card. Raises :class:`~family_app.errors.FamilyAppError`."""
    return print_card(args, session, "overdose")
