# SPDX-License-Identifier: Apache-2.0
"""All steps in order. The number of a database is the number of steps it has had (``PRAGMA user_version``)."""

from __future__ import annotations

import apsw

from family_app.errors import Refused
from family_app.vault.migrations import v001, v002

Steps = tuple[tuple[str, ...], ...]

STEPS: Steps = (v001.STATEMENTS, v002.STATEMENTS)


def version_of(db: apsw.Connection) -> int:
    """How many steps ``db`` has had."""
    return int(db.pragma("user_version"))


def refuse_newer(db: apsw.Connection, steps: Steps) -> None:
    """Raises :class:`~family_app.errors.Refused` for a database that a newer release has changed."""
    if version_of(db) > len(steps):
        raise Refused(
            "This space was opened by a newer release of the program. Nothing was changed. Install the newer release."
        )


def migrate(db: apsw.Connection, steps: Steps) -> None:
    """Each missing step and its number, in one transaction each: both or neither."""
    for number, statements in enumerate(steps[version_of(db) :], start=version_of(db) + 1):
        with db:
            for statement in statements:
                db.execute(statement)
            db.pragma("user_version", number)
