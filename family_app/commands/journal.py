# SPDX-License-Identifier: Apache-2.0
"""``family-app journal add|list|show|search``. Text and words come from standard input, never as arguments."""

from __future__ import annotations

import argparse
import json
from typing import Any

from family_app.commands.secret import add_space_options, passphrase
from family_app.commands.session import Session
from family_app.errors import Damaged, UnknownId, WrongUse
from family_app.journal.entry import Entry
from family_app.journal.journal import LONGEST, PAGE, Journal
from family_app.vault.kdf import ARGON2ID, Kdf
from family_app.vault.mark import Mendable
from family_app.vault.spaces import Spaces

_SHORT = 8
"""Letters of an id that are shown; as many as are needed may be given."""
_LINE = 72


def add(parser: argparse.ArgumentParser) -> None:
    """What the command accepts."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="add|list|show|search")
    for name, help_text in (
        ("add", "save a new entry; its text comes from standard input"),
        ("list", "the newest entries"),
        ("show", "one entry, whole"),
        ("search", "the newest entries with all the words; they come from standard input"),
    ):
        action = actions.add_parser(name, help=help_text)
        add_space_options(action)
        action.add_argument("--json", action="store_true", help="one JSON document")
        if name == "show":
            action.add_argument("id", metavar="ID", help="the id of the entry, or its beginning")
        elif name != "add":
            action.add_argument("--limit", type=int, default=PAGE, metavar="N", help=f"at most N entries ({PAGE})")


def run(args: argparse.Namespace, session: Session, *, kdf: Kdf = ARGON2ID) -> int:
    """Raises :class:`~family_app.errors.FamilyAppError`."""
    vault = Spaces(session.paths.spaces, clock=session.clock, kdf=kdf).vault(args.space)
    secret = passphrase(args, session)
    typed = session.stdin.read(LONGEST + 1) if args.action in ("add", "search") else ""
    try:
        store = vault.unlock(secret)
    except Mendable as error:
        raise Damaged(f"{error} “family-app space verify --mend” takes the space as it is.") from error
    with store:
        journal = Journal(store, session.clock)
        for notice in store.notices:
            print(notice, file=session.stderr)
        match args.action:
            case "add":
                _added(args, session, journal.add(typed.rstrip("\r\n")))
            case "show":
                _show(args, session, _find(journal, args.id))
            case "search":
                _tell(args, session, tuple(found.entry for found in journal.search(typed, limit=_limit(args))))
            case _:
                _tell(args, session, journal.list(limit=_limit(args)))
    return 0


def _added(args: argparse.Namespace, session: Session, entry: Entry) -> None:
    if args.json:
        session.say(_document({"saved": entry.id}))
    else:
        session.say(f"Saved as {entry.id[:_SHORT]}.")


def _show(args: argparse.Namespace, session: Session, entry: Entry) -> None:
    if args.json:
        session.say(_document(_plain(entry)))
        return
    session.say(f"{entry.at.astimezone():%d %B %Y, %H:%M}  {entry.id}")
    if entry.feelings:
        session.say(f"Feelings: {', '.join(entry.feelings)}")
    if entry.tags:
        session.say(f"Tags: {', '.join(entry.tags)}")
    session.say(f"\n{_for_terminal(entry.text)}")


def _tell(args: argparse.Namespace, session: Session, entries: tuple[Entry, ...]) -> None:
    if args.json:
        session.say(_document({"entries": [_plain(entry) for entry in entries]}))
        return
    for entry in entries:
        first = next((line.strip() for line in entry.text.splitlines() if line.strip()), "")
        short = first if len(first) <= _LINE else f"{first[:_LINE]}…"
        session.say(f"{entry.id[:_SHORT]}  {entry.at.astimezone():%Y-%m-%d %H:%M}  {_for_terminal(short)}")
    if not entries:
        session.say("There is no such entry." if args.action == "search" else "The journal is empty.")


def _find(journal: Journal, wanted: str) -> Entry:
    found = journal.ids_from(wanted)
    if len(found) > 1:
        raise WrongUse(f"{len(found)} entries begin with “{wanted[:40]}”. Give more of the id.")
    if not found:
        raise UnknownId("entry", wanted, ())
    return journal.get(found[0])


def _limit(args: argparse.Namespace) -> int:
    if not 1 <= args.limit <= 100_000:
        raise WrongUse("--limit is a number from 1 to 100000.")
    limit: int = args.limit
    return limit


def _for_terminal(text: str) -> str:
    """Without the characters that could steer a terminal."""
    return "".join(character for character in text if character in "\n\t" or character.isprintable())


def _plain(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "at": entry.at.isoformat(timespec="milliseconds"),
        "changed": entry.changed.isoformat(timespec="milliseconds"),
        "feelings": entry.feelings,
        "tags": entry.tags,
        "text": entry.text,
    }


def _document(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
