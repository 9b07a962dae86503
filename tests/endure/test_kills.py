# SPDX-License-Identifier: Apache-2.0
"""One space, killed again and again while it saves. Run by ``make endure``; the figures are in docs/reliability.md."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from family_app.vault.kdf import Argon2id, Cost
from family_app.vault.spaces import Spaces

KILLS = int(os.environ.get("ENDURE_KILLS", "500"))
CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))

WRITER = textwrap.dedent(
    """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from family_app.vault.kdf import Argon2id, Cost
    from family_app.vault.spaces import Spaces

    kdf = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
    spaces = Spaces(Path(sys.argv[1]), clock=lambda: datetime.now(UTC), kdf=kdf)
    store = spaces.vault(1).unlock("boats", back_up=False)
    add = "INSERT INTO entry (at, id, text, feelings, tags, changed_at) VALUES (?, ?, ?, '', '', 0)"
    number = 1 + (store.read("SELECT max(at) FROM entry")[0][0] or 0)
    while True:
        store.write((add, (number, str(number), "word " * (number % 700))))
        print(number, flush=True)
        number += 1
    """
)


@pytest.mark.endure
@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_no_acknowledged_save_is_lost_in_hundreds_of_kills(tmp_path: Path) -> None:
    spaces = Spaces(tmp_path, clock=lambda: datetime.now(UTC), kdf=CHEAP)
    spaces.create("boats", recovery_key=None)
    rng, said, started = Random(7), 0, time.monotonic()
    for _ in range(KILLS):
        said = max(said, _killed_after(rng.uniform(0.0, 0.08), tmp_path))
        with spaces.vault(1).unlock("boats", back_up=False) as store:
            saved = store.read("SELECT count(*), max(at) FROM entry")[0]
            assert saved in ((said, said), (said + 1, said + 1))
            said = saved[0]
    with spaces.vault(1).unlock("boats", back_up=False) as store:
        assert store.verify() == ()
    print(f"\n{KILLS} kills, {said} saves, none lost, {time.monotonic() - started:.0f} s")


def _killed_after(seconds: float, folder: Path) -> int:
    """Let a process save until it is killed; the number of the last save that it was told of, or 0."""
    child = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    first = child.stdout.readline()
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    rest = [line for line in child.stdout if line.endswith("\n")]
    child.stdout.close()
    child.wait()
    return int((rest or [first])[-1])
