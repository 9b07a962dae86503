# SPDX-License-Identifier: Apache-2.0
"""The command line: what comes before the command, and how a mistake is told. The commands are in ``commands/``."""

from __future__ import annotations

import argparse
import importlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TextIO

from family_app.commands.session import Session
from family_app.errors import FamilyAppError, WrongUse, refused
from family_app.paths import Paths
from family_app.version import VERSION


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the module that does it, and its line of help."""

    name: str
    module: str
    help: str


COMMANDS = (
    Command("window", "window", "open the window (the same as no command)"),
    Command("handout", "handout", "print a module's page, lessons, worksheet, quiz, key or practice as PDF"),
    Command("overdose", "overdose", "the overdose card on one page"),
    Command("cards", "cards", "a card on one page"),
    Command("tour", "tour", "every page of the window as pictures"),
    Command("check", "check", "hold content to its standards"),
    Command("doctor", "doctor", "what this computer has and lacks"),
    Command("space", "space", "private spaces: new, list, verify"),
    Command("journal", "journal", "journal entries: add, list, show, search"),
    Command("bench", "bench", "the speeds, each beside its limit"),
)


class _Parser(argparse.ArgumentParser):
    """A parser whose mistakes are one sentence."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{message[:1].upper()}{message[1:]}. “{self.prog} --help” shows how it is used.")


def _front() -> _Parser:
    """What stands before the command, and the names of the commands; none of their code is loaded."""
    parser = _Parser(
        prog="family-app",
        description="Alongside: for families of people who use heroin or other opioids. Asks nothing of the network.",
        epilog="\n".join(f"  {command.name:<10} {command.help}" for command in COMMANDS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"family-app {VERSION}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything of this run in DIR")
    parser.add_argument("--lang", default="en", help="language of the content (en)")
    parser.add_argument("--country", metavar="ID", help="us gb ie ca au nz neutral; else what was chosen in Settings")
    parser.add_argument("--guest", action="store_true", help="open the window and keep everything in memory only")
    parser.add_argument("--page", metavar="PAGE", help="open the window at this page, for example overdose")
    parser.add_argument("command", nargs="?", metavar="COMMAND", help="one of the commands below")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _session(front: argparse.Namespace) -> Session:
    from family_app.paths import resources
    from family_app.settings import load_settings

    paths = Paths.under(front.data_dir.absolute()) if front.data_dir else Paths.of_user()
    languages = resources() / "library"
    if not (front.lang.isalnum() and (languages / front.lang / "library.yaml").is_file()):
        raise WrongUse(f"There is no content in the language “{front.lang[:20]}” yet. English is “en”.")
    country = front.country or load_settings(paths.settings).country
    session = Session(paths=paths, country=country, language=front.lang)
    if front.country:
        session.library().country(front.country)
    return session


def run(argv: list[str], *, stderr: TextIO | None = None) -> int:
    """Do what ``argv`` says. Mistakes become one sentence on ``stderr`` and the exit code of ``errors.py``."""
    complain = stderr or sys.stderr
    try:
        front = _front().parse_args(argv)
        name = front.command or "window"
        command = next((known for known in COMMANDS if known.name == name), None)
        if command is None:
            from family_app.errors import UnknownId

            raise UnknownId("command", name, [known.name for known in COMMANDS])
        module = importlib.import_module(f"family_app.commands.{command.module}")
        parser = _Parser(prog=f"family-app {name}", description=command.help, allow_abbrev=False)
        module.add(parser)
        arguments = parser.parse_args(front.rest)
        if name == "window":
            arguments.guest = front.guest or arguments.guest
            arguments.page = front.page or arguments.page
        return int(module.run(arguments, _session(front)))
    except FamilyAppError as error:
        print(error, file=complain)
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output has gone; that is its right.
        sys.stderr.close()
        return 0
    except OSError as error:
        failure = refused("finish", error, kept="What was saved before stays.")
        print(failure, file=complain)
        return failure.exit_code
    except KeyboardInterrupt:
        print("Stopped. What was saved before stays.", file=complain)
        return 1
