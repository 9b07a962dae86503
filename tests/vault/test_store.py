# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import apsw
import pytest

from family_app.errors import Refused
from family_app.journal.entry import Writing
from family_app.journal.journal import Journal
from family_app.vault.database import saves_of
from family_app.vault.migrations.steps import STEPS, migrate, version_of
from family_app.vault.store import guest_store
from family_app.vault.vault import Vault

WORD = "quillomarsh"
KEEP = ("INSERT INTO private_value VALUES (?, ?, 0)", ("a", WORD))


def test_several_statements_are_all_saved_or_none():
    store = guest_store()
    with pytest.raises(apsw.ConstraintError):
        store.write(KEEP, KEEP)
    assert store.read("SELECT * FROM private_value") == []
    assert store.saves == 0


def test_each_save_is_counted_once():
    store = guest_store()
    store.write(KEEP, ("DELETE FROM private_value", ()))
    store.write(KEEP)
    assert store.saves == 2


def test_a_closed_store_cannot_be_used():
    store = guest_store()
    store.close()
    with pytest.raises(RuntimeError):
        store.read("SELECT 1")


def plain_pages(store):
    """Every byte of the database, deciphered as it stands, free space included."""
    return store.connection.serialize("main")


def test_what_was_removed_is_in_no_free_space_of_the_database(vault, passphrase):
    with vault.unlock(passphrase) as store:
        store.write(("INSERT INTO entry VALUES (1, 'a', ?, '', '', 0, NULL)", (f"{WORD} " * 2000,)))
        assert WORD.encode() in plain_pages(store)
        store.write(("DELETE FROM entry WHERE id = 'a'", ()))
        assert WORD.encode() not in plain_pages(store)


def test_what_was_removed_from_the_middle_of_a_page_is_overwritten(vault, passphrase):
    with vault.unlock(passphrase) as store:
        for name in ("a", "b", "c"):
            store.write(("INSERT INTO private_value VALUES (?, ?, 0)", (name, f"{WORD}-{name}-")))
        store.write(("DELETE FROM private_value WHERE name = 'b'", ()))
        pages = plain_pages(store)
    assert f"{WORD}-c-".encode() in pages
    assert f"{WORD}-b-".encode() not in pages


def test_the_cipher_is_the_one_of_the_format(vault, passphrase):
    with vault.unlock(passphrase) as store:
        db = store.connection
        assert db.pragma("cipher") == "aegis"
        assert db.execute("SELECT sqlite3mc_config('aegis', 'algorithm')").fetchall() == [(4,)]
        assert db.pragma("temp_store") == 2


def test_a_database_that_could_not_be_kept_safely_is_refused(vault, passphrase):
    with vault.unlock(passphrase) as store:
        store.connection.pragma("auto_vacuum", 0)
        store.connection.execute("VACUUM")
    with pytest.raises(Refused, match="auto_vacuum"):
        vault.unlock(passphrase)


NEW_STEPS = (*STEPS, ("CREATE TABLE later (a TEXT) STRICT", "INSERT INTO later VALUES ('x')"))
BROKEN_STEPS = (*STEPS, ("CREATE TABLE later (a TEXT) STRICT", "INSERT INTO nowhere VALUES (1)"))


def test_a_new_step_is_done_once_and_after_a_backup(kept, passphrase, clock, kdf):
    newer = Vault(kept.folder, clock=clock, kdf=kdf, steps=NEW_STEPS)
    for _ in range(2):
        with newer.unlock(passphrase) as store:
            assert store.read("SELECT a FROM later") == [("x",)]
            assert version_of(store.connection) == len(NEW_STEPS)
            assert store.read("SELECT count(*) FROM private_value") == [(5,)]
            assert len(store.backups()) == 2


def test_a_step_that_fails_leaves_the_space_as_it_was(kept, passphrase, clock, kdf, names):
    with pytest.raises(apsw.SQLError):
        Vault(kept.folder, clock=clock, kdf=kdf, steps=BROKEN_STEPS).unlock(passphrase)
    assert len(names(kept)) == 5


def test_a_step_and_its_number_come_together_or_not_at_all():
    db = apsw.Connection(":memory:")
    with pytest.raises(apsw.SQLError):
        migrate(db, BROKEN_STEPS)
    assert version_of(db) == len(STEPS)
    assert saves_of(db) == 0
    assert db.execute("SELECT name FROM sqlite_schema WHERE name = 'later'").fetchall() == []


def test_an_entry_removed_now_is_in_no_page_here_or_in_a_backup(kept, passphrase, clock, kdf):
    with kept.unlock(passphrase) as store:
        journal = Journal(store, clock)
        for number in range(30):
            journal.add(f"ordinary {number} " * 20)
        entry = journal.add(f"{WORD} among the others")
        journal.edit(entry.id, Writing("nothing now"))
        store.back_up()
        journal.remove_now(entry.id)
        assert WORD.encode() not in plain_pages(store)
        folders = [backup.folder for backup in store.backups()]
    assert len(folders) == 2
    for folder in folders:
        with Vault(folder, clock=clock, kdf=kdf).unlock(passphrase) as store:
            assert WORD.encode() not in plain_pages(store)
            assert not Journal(store, clock).search(WORD)
