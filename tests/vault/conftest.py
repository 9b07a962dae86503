# SPDX-License-Identifier: Apache-2.0
"""A space that is quick to open: the cost of the key derivation, and the floor under it, are arguments."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from family_app.vault.kdf import Argon2id, Cost, Kdf
from family_app.vault.recovery_key import written
from family_app.vault.spaces import Spaces
from family_app.vault.vault import Vault
from tests.clock import EVENING, Clock

PASSPHRASE = "four quiet blue boats"


@pytest.fixture
def clock() -> Clock:
    return Clock(EVENING)


@pytest.fixture
def kdf() -> Kdf:
    return Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def recovery_key() -> str:
    return written(0x2_0123456789ABCDEF_0123456789ABCDEF)


@pytest.fixture
def spaces(tmp_path: Path, clock: Clock, kdf: Kdf) -> Spaces:
    return Spaces(tmp_path / "spaces", clock=clock, kdf=kdf)


@pytest.fixture
def vault(spaces: Spaces, recovery_key: str) -> Vault:
    """Of a fresh space, locked."""
    spaces.create(PASSPHRASE, recovery_key=recovery_key)
    return spaces.vault(1)


@pytest.fixture
def kept(vault: Vault, clock: Clock) -> Vault:
    """A locked space with some saves and one backup."""
    with vault.unlock(PASSPHRASE) as store:
        for number in range(5):
            store.write(("INSERT INTO private_value VALUES (?, 'kept', 0)", (f"v{number}",)))
    clock.go_on(days=2)
    vault.unlock(PASSPHRASE).close()
    return vault


@pytest.fixture
def names() -> Callable[[Vault], list[str]]:
    """What a space holds, by name, after unlocking it."""

    def read(vault: Vault) -> list[str]:
        with vault.unlock(PASSPHRASE) as store:
            return [row[0] for row in store.read("SELECT name FROM private_value ORDER BY name")]

    return read
