# SPDX-License-Identifier: Apache-2.0
"""Locking in the middle of work: the work ends first, or never begins."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from family_app.errors import Locked, WrongPassphrase
from family_app.vault.kdf import Argon2id, Cost
from family_app.vault.spaces import Spaces
from family_app.vault.vault import Vault

OLD, NEW = "four quiet blue boats", "seven slow green trains"


class SlowKdf(Argon2id):
    """Waits in the middle of a derivation, once it is told to."""

    began = threading.Event()
    go_on = threading.Event()
    wait = False

    def derive(self, passphrase: str, salt: bytes, cost: Cost) -> bytes:
        if type(self).wait:
            self.began.set()
            self.go_on.wait(10)
        return super().derive(passphrase, salt, cost)


def test_a_lock_in_the_middle_of_a_new_passphrase_loses_nothing(tmp_path: Path, clock: Callable[[], object]) -> None:
    kdf = SlowKdf(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
    spaces = Spaces(tmp_path, clock=clock, kdf=kdf)  # type: ignore[arg-type]
    spaces.create(OLD, recovery_key=None)
    store = spaces.vault(1).unlock(OLD)
    SlowKdf.wait = True
    changing = threading.Thread(target=store.change_passphrase, args=(NEW,))
    changing.start()
    SlowKdf.began.wait(10)
    locking = threading.Thread(target=store.close)
    locking.start()
    locking.join(0.3)  # a lock that does not wait has wiped the key by now
    SlowKdf.wait = False
    SlowKdf.go_on.set()
    changing.join()
    locking.join()
    spaces.vault(1).unlock(NEW).close()


def test_a_locked_space_takes_no_new_passphrase(vault: Vault) -> None:
    store = vault.unlock(OLD)
    store.close()
    with pytest.raises(Locked):
        store.change_passphrase(NEW)
    vault.unlock(OLD).close()


def test_the_passphrase_and_the_recovery_key_prove_who_is_there(vault: Vault, recovery_key: str) -> None:
    with vault.unlock(OLD) as store:
        store.prove(OLD)  # type: ignore[attr-defined]
        store.prove(recovery_key)  # type: ignore[attr-defined]


def test_another_passphrase_proves_nothing(vault: Vault) -> None:
    with vault.unlock(OLD) as store, pytest.raises(WrongPassphrase):
        store.prove(NEW)  # type: ignore[attr-defined]
