# SPDX-License-Identifier: Apache-2.0
"""What can go wrong that a person should be told, in words that may be shown as they are.

    FamilyAppError            1  the work found problems
    ├── WrongUse              2  the request itself is mistaken
    │   └── UnknownId         2  no such module, card, space …; names the nearest ones
    ├── Locked                3  the private space cannot be opened now
    │   ├── WrongPassphrase   3
    │   └── InUse             3  another window has it
    ├── Damaged               4  data is not what was saved; names what, and the backup
    └── Refused               5  this computer said no: no space, no permission, something missing

The numbers are the exit codes of the command line (``docs/commands.md``). Anything else that is raised is a fault of
the program.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable


class FamilyAppError(Exception):
    """The text says what happened, what was kept and what to do next; it is for the reader."""

    exit_code = 1


class WrongUse(FamilyAppError):
    """The request itself is mistaken."""

    exit_code = 2


class UnknownId(WrongUse):
    """A name that nothing has. ``known`` are the names that exist; the nearest are offered."""

    def __init__(self, kind: str, wanted: str, known: Iterable[str]) -> None:
        import difflib  # only when somebody mistyped

        names = sorted(known)
        near = difflib.get_close_matches(wanted[:80], names, n=3, cutoff=0.4) or names[:3]
        offer = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"There is no {kind} called “{wanted[:80]}”.{offer}")


class Locked(FamilyAppError):
    """The private space cannot be opened now."""

    exit_code = 3


class WrongPassphrase(Locked):
    """The passphrase, or the recovery key, does not open this space."""


class InUse(Locked):
    """Another window of the program has the space open."""


class Damaged(FamilyAppError):
    """Something kept is not what was saved."""

    exit_code = 4


class Refused(FamilyAppError):
    """This computer said no: no room, no permission, or something is missing."""

    exit_code = 5


_WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EROFS: "that place is read-only",
    errno.EACCES: "this computer does not allow it",
    errno.EPERM: "this computer does not allow it",
    errno.ENOENT: "that place does not exist",
    errno.ENOTDIR: "part of that place is a file, not a folder",
    errno.EISDIR: "that is a folder, not a file",
    errno.ENAMETOOLONG: "the name is too long",
}


def refused(doing: str, error: OSError, *, kept: str = "Nothing was changed.") -> Refused:
    """An ``OSError`` in one plain sentence. ``doing`` completes “Could not …”."""
    why = _WHY.get(error.errno or 0, (error.strerror or "the system gave no reason").lower())
    return Refused(f"Could not {doing}: {why}. {kept}")
