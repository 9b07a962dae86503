# SPDX-License-Identifier: Apache-2.0
"""The command line: what comes before the command, and how a mistake is told. The commands are in ``commands/``."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn, TextIO

from family_app.commands.session import Session
from family_app.errors import FamilyAppError, UnknownId, WrongUse, refused
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


@dataclass(frozen=True, slots=True)
class Streams:
    """What a run reads and writes."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    @classmethod
    def of_process(cls) -> Streams:
        """Those of this process. A sign that the terminal does not know is shown as “?”, not as a fault."""
        for stream in (sys.stdout, sys.stderr):
            with suppress(AttributeError, OSError):
                stream.reconfigure(errors="replace")  # type: ignore[union-attr]
        return cls(sys.stdin, sys.stdout, sys.stderr)


def _session(front: argparse.Namespace, streams: Streams) -> Session:
    from family_app.paths import resources
    from family_app.settings import load_settings

    paths = Paths.under(front.data_dir.absolute()) if front.data_dir else Paths.of_user()
    languages = resources() / "library"
    if not (front.lang.isalnum() and (languages / front.lang / "library.yaml").is_file()):
        raise WrongUse(f"There is no content in the language “{front.lang[:20]}” yet. English is “en”.")
    session = Session(
        paths=paths, language=front.lang, stdin=streams.stdin, stdout=streams.stdout, stderr=streams.stderr
    )
    if front.country:
        session.library().country(front.country)
        return replace(session, country=front.country)
    chosen = load_settings(paths.settings).country
    if chosen != session.country:
        # A settings file may name a country that this release does not have.
        with suppress(FamilyAppError):
            session.library().country(chosen)
            return replace(session, country=chosen)
    return session


def run(argv: list[str], *, streams: Streams | None = None) -> int:
    """Do what ``argv`` says. Mistakes become one sentence on standard error and the exit code of ``errors.py``."""
    streams = streams or Streams.of_process()
    try:
        code = _do(argv, streams)
        streams.stdout.flush()
    except FamilyAppError as error:
        return _complain(error, streams)
    except BrokenPipeError:
        _write_nowhere(streams.stdout)  # the reader of our output has gone; that is its right
        return 0
    except UnicodeDecodeError:
        return _complain(WrongUse("What was read is not plain text (UTF-8). Nothing was changed."), streams)
    except OSError as error:
        _write_nowhere(streams.stdout)
        return _complain(refused("finish", error, kept="What was saved before stays."), streams)
    except KeyboardInterrupt:
        return _complain(FamilyAppError("Stopped. What was saved before stays."), streams)
    return code


def _do(argv: list[str], streams: Streams) -> int:
    with redirect_stdout(streams.stdout):  # for --help and --version
        try:
            front = _front().parse_args(argv)
            command, module = _command(front.command or "window")
            parser = _Parser(prog=f"family-app {command.name}", description=command.help, allow_abbrev=False)
            module.add(parser)
            arguments = parser.parse_args(front.rest)
        except SystemExit as end:
            return int(end.code or 0)
    if command.name == "window":
        arguments.guest = front.guest or arguments.guest
        arguments.page = front.page or arguments.page
    elif front.guest or front.page:
        raise WrongUse("“--guest” and “--page” go with the window, not with a command.")
    return int(module.run(arguments, _session(front, streams)))


def _command(name: str) -> tuple[Command, Any]:
    command = next((known for known in COMMANDS if known.name == name), None)
    if command is None:
        raise UnknownId("command", name, [known.name for known in COMMANDS])
    return command, importlib.import_module(f"family_app.commands.{command.module}")


def _complain(error: FamilyAppError, streams: Streams) -> int:
    with suppress(OSError):
        print(error, file=streams.stderr, flush=True)
    return error.exit_code


def _write_nowhere(stream: TextIO) -> None:
    """What is still waiting to be written would fail once more, with a message of its own, when Python ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
