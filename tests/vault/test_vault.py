# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import stat

import pytest

from family_app.errors import InUse, Refused, WrongPassphrase, WrongUse
from family_app.vault.coarse import everything_in
from family_app.vault.mark import Mendable
from family_app.vault.vault import Vault

KEEP = ("INSERT INTO private_value VALUES ('a', 'kept', 0)", ())


def test_what_was_saved_is_there_after_locking(vault, passphrase):
    with vault.unlock(passphrase) as store:
        store.write(KEEP)
    with vault.unlock(passphrase) as store:
        assert store.read("SELECT value FROM private_value") == [("kept",)]


def test_the_recovery_key_opens_the_same_space(vault, passphrase, recovery_key):
    with vault.unlock(passphrase) as store:
        store.write(KEEP)
    with vault.unlock_with_recovery(recovery_key.lower()) as store:
        assert store.read("SELECT count(*) FROM private_value") == [(1,)]


def test_a_wrong_passphrase_is_told_and_the_right_one_still_opens(vault, passphrase):
    with pytest.raises(WrongPassphrase, match="Nothing was changed"):
        vault.unlock(passphrase + " ")
    vault.unlock(passphrase).close()


def test_a_composed_letter_opens_what_a_combined_one_closed(spaces):
    spaces.create("cafe\u0301 au lait", recovery_key=None)
    spaces.vault(1).unlock("caf\u00e9 au lait").close()


def test_an_empty_passphrase_makes_no_space(spaces):
    with pytest.raises(WrongUse):
        spaces.create("", recovery_key=None)
    assert spaces.list() == ()


def test_an_open_space_is_in_use_and_says_by_whom(vault, passphrase):
    with vault.unlock(passphrase), pytest.raises(InUse, match=f"process {os.getpid()}"):
        vault.unlock(passphrase)


def test_the_lock_of_a_process_that_is_gone_is_taken_over(vault, passphrase):
    (vault.folder / "vault.lock").write_text("process 999999\n")
    vault.unlock(passphrase).close()


def test_after_a_wrong_passphrase_the_space_is_not_in_use(vault, passphrase):
    with pytest.raises(WrongPassphrase):
        vault.unlock("no")
    vault.unlock(passphrase).close()


def test_locking_twice_is_as_good_as_once(vault, passphrase):
    store = vault.unlock(passphrase)
    store.close()
    store.close()
    assert not store.is_open


def test_after_locking_the_key_is_overwritten(vault, passphrase):
    store = vault.unlock(passphrase)
    key = store._space.keys.vault
    store.close()
    assert bytes(key) == bytes(32)


def test_a_guest_leaves_no_file(tmp_path):
    with Vault.guest() as store:
        store.write(KEEP)
        assert store.is_guest
        assert store.saves == 1
    assert list(tmp_path.iterdir()) == []


def test_a_space_is_not_a_guest_and_knows_its_number(vault, passphrase):
    with vault.unlock(passphrase) as store:
        assert (store.is_guest, store.number) == (False, 1)


def test_every_time_in_the_folder_is_the_first_of_a_month(kept):
    times = {path.stat().st_mtime for path in everything_in(kept.folder)}
    assert len(times) == 1
    assert times.pop() == 1793491200  # 2026-11-01 00:00 UTC


def test_even_while_it_is_open_a_save_leaves_no_finer_time(vault, passphrase):
    with vault.unlock(passphrase) as store:
        store.write(KEEP)
        times = {path.stat().st_mtime for path in everything_in(vault.folder) if path.name != "vault.lock"}
    assert times == {1793491200}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_no_other_account_can_read_anything(kept):
    for path in everything_in(kept.folder):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_only_the_files_of_the_format_are_there(kept):
    assert sorted(str(path.relative_to(kept.folder)) for path in everything_in(kept.folder)) == [
        ".",
        "backups",
        "backups/b-01",
        "backups/b-01/vault.db",
        "backups/b-01/vault.json",
        "backups/b-01/vault.mark",
        "vault.db",
        "vault.db-journal",
        "vault.json",
        "vault.lock",
        "vault.mark",
    ]


def test_at_rest_the_journal_of_the_database_is_empty(kept):
    assert (kept.folder / "vault.db-journal").stat().st_size == 0


def test_the_person_can_be_told_when_it_was_opened_before(vault, passphrase, clock):
    with vault.unlock(passphrase) as store:
        assert store.last_opened is None
    first = clock.now
    clock.go_on(days=3)
    with vault.unlock(passphrase) as store:
        assert store.last_opened == first


def test_a_changed_passphrase_opens_and_the_old_one_does_not(kept, passphrase, names):
    with kept.unlock(passphrase) as store:
        store.change_passphrase("six loud red trains")
    with pytest.raises(WrongPassphrase):
        kept.unlock(passphrase)
    with kept.unlock("six loud red trains") as store:
        assert store.read("SELECT count(*) FROM private_value") == [(5,)]


def test_an_old_passphrase_opens_no_file_of_the_folder(kept, passphrase, clock, kdf):
    with kept.unlock(passphrase) as store:
        store.back_up()
        store.change_passphrase("six loud red trains")
    headers = sorted(kept.folder.rglob("*.json"))
    assert len(headers) == 3
    for path in headers:
        with pytest.raises(WrongPassphrase):
            Vault(path.parent, clock=clock, kdf=kdf).unlock(passphrase)


def test_a_wrap_that_an_interrupted_change_left_is_gone_after_unlocking(kept, passphrase):
    old = (kept.folder / "vault.json").read_bytes()
    with kept.unlock(passphrase) as store:
        store.change_passphrase("six loud red trains")
    (kept.folder / "backups" / "b-01" / "vault.json").write_bytes(old)
    kept.unlock("six loud red trains").close()
    assert all(path.read_bytes() != old for path in kept.folder.rglob("*.json"))


def test_the_recovery_key_still_opens_after_the_passphrase_changed(kept, passphrase, recovery_key):
    with kept.unlock(passphrase) as store:
        store.change_passphrase("six loud red trains")
    kept.unlock_with_recovery(recovery_key).close()


def test_a_backup_is_a_space_of_its_own(kept, passphrase, clock, kdf):
    with Vault(kept.folder / "backups" / "b-01", clock=clock, kdf=kdf).unlock(passphrase) as store:
        assert store.read("SELECT count(*) FROM private_value") == [(5,)]


def test_a_newer_database_is_refused_and_left_alone(vault, passphrase, clock, kdf):
    with vault.unlock(passphrase) as store:
        store.connection.pragma("user_version", 99)
    before = (vault.folder / "vault.db").read_bytes()
    with pytest.raises(Refused, match="newer release"):
        vault.unlock(passphrase)
    assert (vault.folder / "vault.db").read_bytes() == before


def test_an_older_database_put_back_is_noticed_and_can_be_taken_as_it_is(vault, passphrase):
    vault.unlock(passphrase).close()
    older = (vault.folder / "vault.db").read_bytes()
    with vault.unlock(passphrase) as store:
        store.write(KEEP)
    (vault.folder / "vault.db").write_bytes(older)
    with pytest.raises(Mendable, match="the last save is missing"):
        vault.unlock(passphrase)
    vault.unlock(passphrase, mend=True).close()
    vault.unlock(passphrase).close()


def test_a_mark_behind_its_database_is_in_order(vault, passphrase):
    older = (vault.folder / "vault.mark").read_bytes()
    with vault.unlock(passphrase) as store:
        store.write(KEEP)
    (vault.folder / "vault.mark").write_bytes(older)
    with vault.unlock(passphrase) as store:
        assert store.saves == 1
