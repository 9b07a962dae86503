# SPDX-License-Identifier: Apache-2.0
"""Where the command line gets a passphrase: a file, standard input, or typed unseen. Never an argument."""

from __future__ import annotations

import argparse
from pathlib import Path

from family_app.commands.session import Session
from family_app.errors import WrongUse, refused

_LARGEST = 64 * 1024


def add_space_options(parser: argparse.ArgumentParser) -> None:
    """What every command that opens a space accepts."""
    parser.add_argument("--space", type=int, metavar="N", help="the number of the space (the only one)")
    add_passphrase_option(parser)


def add_passphrase_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file",
        metavar="F",
        help="the first line of F is the passphrase; with - the first line of standard input, the rest is the text",
    )


def passphrase(args: argparse.Namespace, session: Session, *, twice: bool = False) -> str:
    """Ask or read it. Raises :class:`~family_app.errors.WrongUse` when there is nobody to ask."""
    if args.passphrase_file == "-":
        return _line(session.stdin.readline(_LARGEST))
    if args.passphrase_file:
        return _from_file(Path(args.passphrase_file))
    if not session.stderr.isatty():
        raise WrongUse("There is no terminal to ask for the passphrase. Give --passphrase-file F, or - to read it.")
    return _typed(twice=twice)


def _from_file(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return _line(file.readline(_LARGEST))
    except UnicodeDecodeError as error:
        raise WrongUse("The passphrase file is not plain text (UTF-8). Nothing was changed.") from error
    except OSError as error:
        raise refused("read the passphrase file", error) from error


def _line(line: str) -> str:
    """One line without its end; nothing else is trimmed."""
    return line.removesuffix("\n").removesuffix("\r")


def _typed(*, twice: bool) -> str:
    import getpass

    try:
        first = getpass.getpass("Passphrase (not shown): ")
        if twice and getpass.getpass("The same again: ") != first:
            raise WrongUse("The two were not the same. Nothing was made. Try again.")
    except EOFError as error:
        raise WrongUse("No passphrase was typed. Nothing was changed.") from error
    except OSError as error:
        raise refused("ask for the passphrase in this terminal", error) from error
    return first
