# SPDX-License-Identifier: Apache-2.0
"""``family-app space new|list|verify``: private spaces. They have numbers; no name is ever asked for or shown."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from random import SystemRandom

from family_app.commands.secret import add_passphrase_option, add_space_options, passphrase
from family_app.commands.session import Session
from family_app.errors import Damaged, WrongUse
from family_app.vault import recovery_key
from family_app.vault.kdf import ARGON2ID, Kdf
from family_app.vault.mark import Mendable
from family_app.vault.space_store import SpaceStore
from family_app.vault.spaces import Spaces
from family_app.whole_file import write_whole


def add(parser: argparse.ArgumentParser) -> None:
    """What the command accepts."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="new|list|verify")
    new = actions.add_parser("new", help="make a private space")
    add_passphrase_option(new)
    choice = new.add_mutually_exclusive_group()
    choice.add_argument("--recovery-file", type=Path, metavar="F", help="write the recovery key to F")
    choice.add_argument("--no-recovery-key", action="store_true", help="I have no safe place for paper")
    listed = actions.add_parser("list", help="the spaces there are")
    listed.add_argument("--json", action="store_true", help="one JSON document")
    verify = actions.add_parser("verify", help="read everything and say whether it is what was saved")
    add_space_options(verify)
    verify.add_argument("--json", action="store_true", help="one JSON document")
    verify.add_argument("--mend", action="store_true", help="take a space that lost its header or mark as it is")


def run(args: argparse.Namespace, session: Session, *, kdf: Kdf = ARGON2ID) -> int:
    """Raises :class:`~family_app.errors.FamilyAppError`."""
    spaces = Spaces(session.paths.spaces, clock=session.clock, kdf=kdf)
    match args.action:
        case "new":
            return _new(args, session, spaces)
        case "list":
            return _list(args, session, spaces)
        case _:
            return _verify(args, session, spaces)


def _new(args: argparse.Namespace, session: Session, spaces: Spaces) -> int:
    key = None if args.no_recovery_key else recovery_key.new_recovery_key()
    if key and not args.recovery_file and not session.stdout.isatty():
        raise WrongUse(
            "A recovery key is shown in a terminal only. Give --recovery-file F or --no-recovery-key. Nothing was made."
        )
    secret = passphrase(args, session, twice=True)
    if key and args.recovery_file:
        _write_key(args.recovery_file, key)
    try:
        made = spaces.create(secret, recovery_key=key)
    except BaseException:
        if key and args.recovery_file:
            args.recovery_file.unlink(missing_ok=True)
        raise
    session.say(f"{made.label} is made. Without the passphrase nobody can read it, and nobody can reset it.")
    if key and args.recovery_file:
        session.say(f"The recovery key is in {args.recovery_file}. Print it, keep it safe, and delete the file.")
    elif key:
        _show_key(key, session)
    else:
        session.say("It has no recovery key.")
    return 0


def _write_key(path: Path, key: str) -> None:
    if path.exists():
        raise WrongUse(f"There is a file {path} already. Choose another name. Nothing was made.")
    write_whole(path, f"{key}\n".encode(), private=True)


def _show_key(key: str, session: Session) -> None:
    """On the terminal, and two groups typed back from the paper."""
    session.say("Write this on paper. It opens the space when the passphrase is forgotten. It is not shown again.")
    session.say(f"\n    {key}\n")
    for number in recovery_key.groups_to_type_back(SystemRandom()):
        session.say(f"From the paper, type group {number} of 7:")
        if not recovery_key.is_group(key, number, session.stdin.readline(100)):
            session.say("That is not what stands above. Look at the paper again before you close this window.")


def _list(args: argparse.Namespace, session: Session, spaces: Spaces) -> int:
    found = spaces.list()
    if args.json:
        rows = [{"number": info.number, "label": info.label, "fault": info.fault} for info in found]
        session.say(json.dumps({"spaces": rows}, ensure_ascii=False, indent=1))
    else:
        for info in found:
            session.say(f"{info.label}: {info.fault}" if info.fault else info.label)
        if not found:
            session.say("There is no private space yet.")
    return Damaged.exit_code if any(info.fault for info in found) else 0


def _verify(args: argparse.Namespace, session: Session, spaces: Spaces) -> int:
    vault = spaces.vault(args.space)
    secret = passphrase(args, session)
    try:
        store = vault.unlock(secret, mend=args.mend)
    except Mendable as error:
        raise Damaged(f"{error} “family-app space verify --mend” takes the space as it is.") from error
    with store:
        findings = store.verify()
        _tell(args, session, store, findings)
    return Damaged.exit_code if findings else 0


def _tell(args: argparse.Namespace, session: Session, store: SpaceStore, findings: tuple[str, ...]) -> None:
    kept = [
        {"name": backup.name, "made": backup.made.isoformat(), "good": store.is_good(backup)}
        for backup in store.backups()
    ]
    entries = store.read("SELECT count(*) FROM entry")[0][0]
    if args.json:
        told = {"number": store.number, "entries": entries, "findings": findings, "backups": kept}
        session.say(json.dumps({**told, "notices": store.notices}, ensure_ascii=False, indent=1))
        return
    for line in (*findings, *store.notices):
        session.say(line)
    good = sum(1 for backup in kept if backup["good"])
    state = "All of it was read, and it is what was saved" if not findings else "Not everything is what was saved"
    session.say(f"Space {store.number}: {state}. Journal entries: {entries}. Good backups: {good}.")
