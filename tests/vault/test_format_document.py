# SPDX-License-Identifier: Apache-2.0
"""docs/vault-format.md is true: its vectors, its reader, and the first vault ever made."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from family_app.errors import WrongPassphrase
from family_app.journal.journal import Journal
from family_app.library.library import Library
from family_app.study.answers import Several
from family_app.study.portable import export_record, load_record
from family_app.study.record import Record
from family_app.vault import header, mark
from family_app.vault.backups import DATABASE
from family_app.vault.kdf import ARGON2ID, MIB, Cost
from family_app.vault.keys import Keys
from family_app.vault.recovery_key import wrapping_key, written
from family_app.vault.store import guest_store
from family_app.vault.vault import Vault

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "samples"
TEXT = (ROOT / "docs" / "vault-format.md").read_text("utf-8")
LATER = datetime(2030, 5, 5, tzinfo=UTC)
MODULE = "overdose-and-naloxone"
SALT = bytes(range(16))


def block(language: str) -> str:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)[0]


VECTORS = json.loads(block("json"))
SAMPLE = VECTORS["sample vault"]


def vector(beginning: str) -> Any:
    return next(value for name, value in VECTORS.items() if name.startswith(beginning))


@pytest.fixture
def sample(tmp_path) -> Path:
    return Path(shutil.copytree(SAMPLES / "vaults" / "v1", tmp_path / "v1"))


@pytest.fixture
def reader() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(block("python"), names)
    return names


def test_recovery_keys_are_written_as_the_document_says():
    assert {number: written(int(number)) for number in VECTORS["recovery key"]} == VECTORS["recovery key"]


def test_wrap_keys_are_made_as_the_document_says():
    assert wrapping_key(SAMPLE["recovery key"], SALT).hex() == vector("wrap key of 0000")
    assert ARGON2ID.derive(SAMPLE["passphrase"], SALT, Cost(2, 64 * MIB)).hex() == vector("wrap key of 'one")


def test_the_three_keys_are_made_as_the_document_says():
    keys = Keys(bytearray(range(32)))
    assert {name: getattr(keys, name).hex() for name in ("database", "mark", "backup")} == vector("keys of")


def test_the_first_vault_has_the_key_and_the_mark_of_the_document(sample):
    head = header.read_header(sample)
    keys = header.open_with_passphrase(head, SAMPLE["passphrase"], kdf=ARGON2ID)
    assert keys.vault.hex() == SAMPLE["vault key"]
    assert header.open_with_recovery_key(head, SAMPLE["recovery key"]) == keys
    assert mark.read_mark(sample, keys, head.id).saves == SAMPLE["saves"]


def test_the_first_vault_opens_with_everything_in_it(sample):
    with Vault(sample, clock=lambda: LATER).unlock(SAMPLE["passphrase"]) as store:
        journal, record = Journal(store, lambda: LATER), Record(store, lambda: LATER)
        newest, first = journal.list()
        assert newest.text == "Made up: we hung the naloxone in the hall. Grüße, 你好."
        assert first.feelings == ("tired", "calmer")
        assert [version.writing.text for version in journal.versions(first.id)][0].endswith("read about the signs.")
        assert [hit.entry.id for hit in journal.search("nalox")] == [newest.id]
        assert {one.question: one.right for one in record.attempts(MODULE)}["signs"]
        assert len(record.sheets(MODULE, "our-overdose-plan")) == 2
        assert store.verify() == ()
        assert store.notices == ()


def test_the_first_vault_opens_with_its_recovery_key_and_with_no_other_passphrase(sample):
    vault = Vault(sample, clock=lambda: LATER)
    vault.unlock_with_recovery(SAMPLE["recovery key"]).close()
    with pytest.raises(WrongPassphrase):
        vault.unlock("one cafe by the river")


def test_the_backup_in_the_first_vault_is_good(sample):
    with Vault(sample, clock=lambda: LATER).unlock(SAMPLE["passphrase"], back_up=False) as store:
        assert {store.is_good(backup) for backup in store.backups()} == {True}


def test_the_reader_in_the_document_reads_the_first_vault(sample, reader):
    texts = [text for _, text in reader["entries"](sample, SAMPLE["passphrase"])]
    assert len(texts) == 2
    head = json.loads((sample / "vault.json").read_bytes())
    key = reader["with_recovery_key"](head, SAMPLE["recovery key"].lower())
    assert reader["open_database"](sample, key).execute("SELECT count(*) FROM entry").fetchall() == [(2,)]


def test_the_constants_of_the_document_are_those_of_the_program(sample):
    assert (sample / DATABASE).read_bytes()[16:24].hex() in TEXT
    assert header.CIPHER in TEXT
    assert len((sample / "vault.mark").read_bytes()) == 24 + 144


def test_the_first_record_is_the_one_in_the_first_vault(sample):
    with Vault(sample, clock=lambda: LATER).unlock(SAMPLE["passphrase"], back_up=False) as store:
        loaded = guest_store()
        load_record(loaded, (SAMPLES / "progress-v1.json").read_bytes())
        assert export_record(store) == export_record(loaded)


def test_the_first_record_can_be_loaded_and_gone_on_with():
    store = guest_store()
    load_record(store, (SAMPLES / "progress-v1.json").read_bytes())
    record = Record(store, lambda: LATER)
    assert [attempt.answer for attempt in record.attempts(MODULE)][0] == Several(
        ("not-waking", "slow-breaths", "large-pupils")
    )
    record.mark_read(MODULE, "until-help-comes")
    assert len(record.lessons(MODULE)) == 4


def test_every_id_of_the_first_record_is_still_in_the_library():
    module = Library.open(ROOT / "resources" / "library" / "en", cache=None).module(MODULE)
    store = guest_store()
    load_record(store, (SAMPLES / "progress-v1.json").read_bytes())
    record = Record(store, lambda: LATER)
    assert module.practice
    assert module.worksheet
    assert set(record.lessons(MODULE)) <= {lesson.id for lesson in module.lessons}
    assert all(module.question(attempt.question) for attempt in record.attempts(MODULE))
    assert {run.practice for run in record.runs(MODULE)} == {module.practice.id}
    fields = {name for sheet in record.sheets(MODULE, module.worksheet.id) for name in sheet.answers}
    assert fields
    assert fields <= {field.id for field in module.worksheet.fields}
