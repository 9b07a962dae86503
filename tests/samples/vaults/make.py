# SPDX-License-Identifier: Apache-2.0
"""Makes the sample vault of this format and the sample record. Run once per format, by hand, and never again:

    python tests/samples/vaults/make.py FOLDER

The vault of an older format is kept as it is. Everything in it is made up. The cost is the smallest the program opens.
"""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from family_app.journal.entry import Writing
from family_app.journal.journal import Journal
from family_app.study.answers import Matched, One, Ordered, Several
from family_app.study.portable import export_record
from family_app.study.record import Record
from family_app.study.turns import Turn
from family_app.vault.header import open_with_passphrase, read_header
from family_app.vault.kdf import ARGON2ID, MIB, Argon2id, Cost
from family_app.vault.recovery_key import written
from family_app.vault.vault import Vault

PASSPHRASE = "one café by the river"
RECOVERY_KEY = written(int("1234567890" * 3))
MODULE = "overdose-and-naloxone"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


def fill(record: Record, clock: Clock) -> None:
    """A first evening, and the next."""
    for lesson in ("is-it-an-overdose", "first-three-minutes", "naloxone-step-by-step"):
        record.keep_place(MODULE, lesson, 4)
        clock.go_on(minutes=5)
        record.mark_read(MODULE, lesson)
    record.want_again(MODULE, "naloxone-step-by-step")
    record.keep_attempt(MODULE, "signs", Several(("not-waking", "slow-breaths", "large-pupils")), right=False)
    record.keep_attempt(
        MODULE, "signs", Several(("not-waking", "slow-breaths", "odd-snoring", "grey-lips")), right=True
    )
    record.keep_attempt(MODULE, "second-dose", One("another"), right=True)
    record.keep_attempt(MODULE, "not-opioids-harm", One("false"), right=False)
    order = ("check", "call-and-naloxone", "breaths", "again", "side")
    record.keep_attempt(MODULE, "right-order", Ordered(order), right=True)
    places = (("hall-hook", "good"), ("bedside", "good"), ("freezing-car", "not-good"), ("locked-cupboard", "good"))
    record.keep_attempt(MODULE, "where-to-keep", Matched(places), right=False)
    turns = [Turn("find", "blanket"), Turn("look-again", "wake-now"), Turn("no-answer", "call")]
    record.keep_run(MODULE, "brother-on-the-sofa", mood="", turns=turns, ending="")
    one, two = ("Hall", "2", "2027-05"), ("Kitchen", "2", "2027-05")
    record.keep_sheet(MODULE, "our-overdose-plan", {"naloxone-places": (one,), "if-alone": "Shout."})
    clock.go_on(days=1)
    record.keep_sheet(MODULE, "our-overdose-plan", {"naloxone-places": (one, two), "if-alone": "Shout."})
    record.keep_value("role", "parent")
    record.keep_value("moment", "still-using")


def vault_key(folder: Path) -> str:
    """For the test vectors of the document."""
    return open_with_passphrase(read_header(folder), PASSPHRASE, kdf=ARGON2ID).vault.hex()


def main(folder: Path) -> None:
    clock = Clock()
    vault = Vault(folder, clock=clock, kdf=Argon2id(fresh=(Cost(2, 64 * MIB),)))
    folder.mkdir(parents=True)
    vault.create(1, PASSPHRASE, recovery_key=RECOVERY_KEY)
    with vault.unlock(PASSPHRASE) as store:
        journal = Journal(store, clock)
        first = journal.add(
            "Made up: **first** evening. I read about the signs.", feelings=("tired",), tags=("reading",)
        )
        fill(Record(store, clock), clock)
        journal.edit(first.id, Writing("Made up: the **first** evening.", ("tired", "calmer"), ("reading",)))
        journal.add("Made up: we hung the naloxone in the hall. Grüße, 你好.", feelings=("hopeful",))
        store.back_up()
        (folder.parent.parent / "progress-v1.json").write_bytes(export_record(store))
    for empty in ("vault.lock", "vault.db-journal"):
        (folder / empty).unlink()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    shutil.rmtree(target, ignore_errors=True)
    main(target)
    print("vault key:", vault_key(target))
