# SPDX-License-Identifier: Apache-2.0
"""Whatever happens to a file of a space: one sentence, the newest good backup named, and nothing made worse."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.errors import Damaged, FamilyAppError
from family_app.vault.mark import Mendable

FILES = ("vault.json", "vault.db", "vault.mark")
SLOW_TO_MAKE = [HealthCheck.function_scoped_fixture]


def opened(vault, passphrase):
    """Unlock and read everything."""
    with vault.unlock(passphrase) as store:
        store.read("SELECT * FROM private_value")
        found = store.verify()
        if found:
            raise Damaged(" ".join(found))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("harm", ["missing", "empty", "cut", "zeros", "noise", "folder", "long"])
def test_a_harmed_file_is_named_with_the_newest_good_backup(kept, passphrase, name, harm):
    path = kept.folder / name
    data = path.read_bytes()
    path.unlink()
    if harm == "folder":
        path.mkdir()
    elif harm != "missing":
        new = {"empty": b"", "cut": data[: len(data) // 2], "zeros": bytes(len(data)), "noise": data[::-1]}
        path.write_bytes(new.get(harm, data + b"x" * 4096))
    if (name, harm) == ("vault.db", "long"):
        return  # what lies behind the database is no part of it
    with pytest.raises(Damaged) as caught:
        opened(kept, passphrase)
    assert name in str(caught.value)
    assert "newest good backup is b-01, of 24 November 2026" in str(caught.value)


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_space_is_noticed(kept, spaces, passphrase, name):
    other = spaces.create(passphrase, recovery_key=None)
    shutil.copyfile(other.folder / name, kept.folder / name)
    with pytest.raises(FamilyAppError) as caught:
        opened(kept, passphrase)
    assert caught.value.exit_code in (3, 4)


@pytest.mark.parametrize("name", FILES)
def test_a_harmed_file_and_no_backup_says_so(vault, passphrase, name):
    (vault.folder / name).write_bytes(b"x" * 300)
    with pytest.raises(Damaged, match=r"[Nn]o (good )?backup"):
        vault.unlock(passphrase)


def test_a_damaged_newest_backup_is_not_offered(kept, passphrase, clock):
    with kept.unlock(passphrase) as store:
        store.write(("INSERT INTO private_value VALUES ('later', 'x', 0)", ()))
        store.back_up()
    broken = kept.folder / "backups" / "b-02" / "vault.db"
    broken.write_bytes(broken.read_bytes()[:-4096])
    (kept.folder / "vault.mark").unlink()
    with pytest.raises(Damaged, match="newest good backup is b-01"):
        kept.unlock(passphrase)


@pytest.mark.parametrize("name", ["vault.json", "vault.mark"])
def test_a_lost_header_or_mark_can_be_mended(kept, passphrase, name, names):
    (kept.folder / name).unlink()
    with pytest.raises(Mendable):
        kept.unlock(passphrase)
    kept.unlock(passphrase, mend=True).close()
    assert names(kept) == ["v0", "v1", "v2", "v3", "v4"]


def test_nothing_mends_a_damaged_database(kept, passphrase):
    (kept.folder / "vault.db").write_bytes(b"x" * 8192)
    with pytest.raises(Damaged, match=r"vault\.db.*b-01"):
        kept.unlock(passphrase, mend=True)


@given(place=st.integers(16, 4096 * 12), bit=st.integers(0, 7))
@settings(max_examples=50, deadline=None, suppress_health_check=SLOW_TO_MAKE)
def test_any_flipped_bit_in_the_database_is_noticed(kept, passphrase, place, bit):
    path = kept.folder / "vault.db"
    good = path.read_bytes()
    bad = bytearray(good)  # its first 16 bytes are random and mean nothing
    bad[16 + place % (len(good) - 16)] ^= 1 << bit
    path.write_bytes(bytes(bad))
    try:
        with pytest.raises(Damaged, match=r"vault\.db"):
            opened(kept, passphrase)
    finally:
        path.write_bytes(good)


@given(first=st.integers(1, 100), second=st.integers(1, 100))
@settings(max_examples=20, deadline=None, suppress_health_check=SLOW_TO_MAKE)
def test_pages_that_changed_places_are_noticed(kept, passphrase, first, second):
    path = kept.folder / "vault.db"
    good = path.read_bytes()
    pages = [good[start : start + 4096] for start in range(0, len(good), 4096)]
    first, second = first % len(pages), second % len(pages)
    pages[first], pages[second] = pages[second], pages[first]
    path.write_bytes(b"".join(pages))
    try:
        if first != second:
            with pytest.raises(Damaged):
                opened(kept, passphrase)
    finally:
        path.write_bytes(good)


@given(data=st.binary(max_size=300), name=st.sampled_from(FILES))
@settings(max_examples=50, deadline=None, suppress_health_check=SLOW_TO_MAKE)
def test_any_bytes_in_the_place_of_a_file_give_one_sentence(kept, passphrase, data, name):
    path = kept.folder / name
    good = path.read_bytes()
    path.write_bytes(data)
    try:
        with pytest.raises(FamilyAppError) as caught:
            opened(kept, passphrase)
        assert str(caught.value).endswith(".")
    finally:
        path.write_bytes(good)
