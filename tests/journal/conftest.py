# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from family_app.journal.journal import Journal
from family_app.vault.store import Store, guest_store
from tests.clock import EVENING, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock(EVENING)


@pytest.fixture
def store() -> Store:
    return guest_store()


@pytest.fixture
def journal(store, clock) -> Journal:
    return Journal(store, clock)
