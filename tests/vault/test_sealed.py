# SPDX-License-Identifier: Apache-2.0
"""Words that wait in memory while a space is locked are read by that space alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.errors import Damaged
from family_app.vault.keys import new_keys
from family_app.vault.sealed import seal, unseal
from family_app.vault.spaces import Spaces
from tests.vault.conftest import PASSPHRASE

KEY, OTHER = new_keys().waiting, new_keys().waiting


@given(st.binary(max_size=300))
def test_what_was_sealed_comes_back(words: bytes) -> None:
    assert unseal(seal(words, KEY, "one", "waiting"), KEY, "one", "waiting") == words


@given(st.binary(min_size=8, max_size=300))
def test_sealed_words_cannot_be_read_in_memory(words: bytes) -> None:
    assert words not in seal(words, KEY, "one", "waiting")


@given(st.data())
def test_one_changed_bit_is_noticed(data: st.DataObject) -> None:
    sealed = bytearray(seal(b"she starts on Tuesday", KEY, "one", "waiting"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Damaged):
        unseal(bytes(sealed), KEY, "one", "waiting")


def test_neither_another_key_nor_another_space_nor_another_use_reads_them() -> None:
    sealed = seal(b"she starts on Tuesday", KEY, "one", "waiting")
    for key, space, what in ((OTHER, "one", "waiting"), (KEY, "two", "waiting"), (KEY, "one", "mark")):
        with pytest.raises(Damaged):
            unseal(sealed, key, space, what)


def test_a_space_reads_what_it_sealed_before_it_was_locked(spaces: Spaces) -> None:
    spaces.create(PASSPHRASE, recovery_key=None)
    with spaces.vault(1).unlock(PASSPHRASE) as store:
        sealed = store.seal(b"she starts on Tuesday")
    with spaces.vault(1).unlock(PASSPHRASE) as store:
        assert store.unseal(sealed) == b"she starts on Tuesday"


@pytest.mark.parametrize("sealed", [b"", b"short"])
def test_what_was_never_sealed_is_damage(sealed: bytes) -> None:
    with pytest.raises(Damaged):
        unseal(sealed, KEY, "one", "waiting")
