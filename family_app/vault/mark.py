# SPDX-License-Identifier: Apache-2.0
"""``vault.mark``: how many saves were acknowledged, sealed with a key made from the vault's key.

A database that counts fewer saves than its mark has lost some: an older copy was put back, or the disk lost a write.
SQLite cannot notice that by itself. The count is sealed, not only signed: how often somebody wrote is their own matter.
A mark that is *behind* its database is in order: the machine stopped between the save and the mark.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from family_app.errors import Damaged
from family_app.vault.canonical import canonical, parse, read_bounded
from family_app.vault.keys import Keys
from family_app.vault.sealed import seal, unseal

NAME = "vault.mark"
NO_DIGEST = "0" * 64
_WHAT = "mark"
_TIME = "%Y-%m-%dT%H:%M:%SZ"


class Mendable(Damaged):
    """Damage around a database that itself can be read: the person may choose to open it as it is."""


@dataclass(frozen=True, slots=True)
class Mark:
    """``at`` is when it was made. ``digest`` is the keyed hash of a backup's database; a space in use has none."""

    saves: int
    at: datetime
    digest: str = NO_DIGEST


def mark_bytes(mark: Mark, keys: Keys, vault_id: str) -> bytes:
    """The file: 24 random bytes, then the sealed mark. Always of the same size."""
    inside = {"at": mark.at.astimezone(UTC).strftime(_TIME), "digest": mark.digest, "saves": f"{mark.saves:012d}"}
    return seal(canonical(inside), keys.mark, vault_id, _WHAT)


def read_mark(folder: Path, keys: Keys, vault_id: str) -> Mark:
    """Raises :class:`~family_app.errors.Damaged` when it is missing or not what was written."""
    data = read_bounded(folder / NAME)
    try:
        values = parse(unseal(data, keys.mark, vault_id, _WHAT), dict[str, str])
        at = datetime.strptime(values["at"], _TIME).replace(tzinfo=UTC)
        return Mark(int(values["saves"]), at, values["digest"])
    except (Damaged, ValueError, KeyError, TypeError) as error:
        raise Damaged(f"The file {NAME} is damaged: it is not what the program wrote.") from error


def replace_mark(folder: Path, data: bytes) -> None:
    """Put ``data`` in the place of the mark, all of it or none. Raises :class:`OSError`.

    The rename itself is not forced to the disk: after a power cut the older mark may be there, and a mark behind its
    database is in order. That keeps a save at one write less.
    """
    part = folder / f".{NAME}.part"
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, folder / NAME)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
