# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from family_app.errors import Refused


def keep(store, name):
    store.write(("INSERT OR REPLACE INTO private_value VALUES (?, 'x', 0)", (name,)))


def test_a_new_space_has_none(vault, passphrase):
    with vault.unlock(passphrase) as store:
        assert store.backups() == []


def test_one_is_made_on_opening_when_the_newest_is_older_than_a_day(vault, passphrase, clock):
    with vault.unlock(passphrase) as store:
        keep(store, "a")
    clock.go_on(days=0.1)
    with vault.unlock(passphrase) as store:
        assert len(store.backups()) == 1
        keep(store, "b")
    clock.go_on(days=0.5)
    with vault.unlock(passphrase) as store:
        assert len(store.backups()) == 1
    clock.go_on(days=1)
    with vault.unlock(passphrase) as store:
        assert [backup.saves for backup in store.backups()] == [2, 1]


def test_opening_without_writing_makes_none(kept, passphrase, clock):
    for _ in range(3):
        clock.go_on(days=2)
        with kept.unlock(passphrase) as store:
            assert len(store.backups()) == 1


def test_the_caller_may_make_it_later(vault, passphrase):
    with vault.unlock(passphrase) as store:
        keep(store, "a")
    with vault.unlock(passphrase, back_up=False) as store:
        assert store.backups() == []
        store.back_up_if_due()
        assert len(store.backups()) == 1


def test_ten_are_kept_and_the_oldest_goes(vault, passphrase, clock):
    with vault.unlock(passphrase) as store:
        for number in range(13):
            keep(store, f"n{number}")
            clock.go_on(days=1)
            store.back_up()
        made = store.backups()
    assert [backup.saves for backup in made] == list(range(13, 3, -1))
    assert {backup.name for backup in made} <= {f"b-{number:02d}" for number in range(1, 12)}


def test_the_newest_is_known_although_names_are_used_again(vault, passphrase, clock):
    with vault.unlock(passphrase) as store:
        for number in range(14):
            keep(store, f"n{number}")
            store.back_up()
        assert store.backups()[0].saves == 14
        assert store.backups()[0].name != "b-14"


def test_a_good_one_is_good_and_a_changed_one_is_not(kept, passphrase):
    with kept.unlock(passphrase) as store:
        backup = store.backups()[0]
        assert store.is_good(backup)
        path = backup.folder / "vault.db"
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(bytes(data))
        assert not store.is_good(backup)
        assert store.verify() == ("The backup b-01 is damaged.",)


def test_a_backup_whose_mark_is_lost_is_reported_and_not_deleted(kept, passphrase):
    with kept.unlock(passphrase) as store:
        (store.backups()[0].folder / "vault.mark").unlink()
        assert store.backups() == []
        assert store.verify() == ("The backup b-01 is damaged.",)
        store.back_up()
    assert (kept.folder / "backups" / "b-01" / "vault.db").exists()


def test_what_an_interrupted_backup_left_is_swept(kept, passphrase):
    left = kept.folder / "backups" / ".part-00ff"
    left.mkdir()
    (left / "vault.db").write_bytes(b"half")
    kept.unlock(passphrase).close()
    assert not left.exists()


def test_a_backup_that_cannot_be_made_is_told_and_does_not_keep_anybody_out(vault, passphrase):
    with vault.unlock(passphrase) as store:
        keep(store, "a")
    (vault.folder / "backups").write_bytes(b"in the way")
    with vault.unlock(passphrase) as store:
        assert store.read("SELECT count(*) FROM private_value") == [(1,)]
        assert len(store.notices) == 1
        assert store.notices[0].startswith("Could not make a backup")
        with pytest.raises(Refused):
            store.back_up()


def test_what_must_be_gone_is_gone_from_every_backup_too(kept, passphrase):
    with kept.unlock(passphrase) as store:
        keep(store, "later")
        store.back_up()
        store.write_everywhere(("DELETE FROM private_value WHERE name = 'v1'", ()))
        made = store.backups()
        assert [backup.saves for backup in made] == [6, 5]
        assert all(store.is_good(backup) for backup in made)
        assert store.verify() == ()
    for folder in (kept.folder, *(backup.folder for backup in made)):
        kept_there = type(kept)(folder, clock=kept._clock, kdf=kept._kdf)
        with kept_there.unlock(passphrase) as store:
            assert store.read("SELECT name FROM private_value WHERE name = 'v1'") == []
            assert store.read("SELECT count(*) FROM private_value WHERE name LIKE 'v%'") == [(4,)]


def test_a_damaged_backup_that_may_still_hold_something_is_named(kept, passphrase):
    path = kept.folder / "backups" / "b-01" / "vault.db"
    path.write_bytes(path.read_bytes()[:-4096])
    with kept.unlock(passphrase) as store:
        store.write_everywhere(("DELETE FROM private_value WHERE name = 'v1'", ()))
        assert store.notices == ("The backup b-01 is damaged. It may still hold what you removed.",)
        assert store.read("SELECT count(*) FROM private_value") == [(4,)]
