# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import Damaged, FamilyAppError, Refused, WrongPassphrase
from family_app.vault import header
from family_app.vault.canonical import canonical
from family_app.vault.kdf import Argon2id, Cost
from family_app.vault.keys import new_keys
from family_app.vault.recovery_key import written

KEYS = new_keys()
CHEAP = Argon2id(fresh=(Cost(1, 8192),), least=Cost(1, 8192))
RECOVERY = written(12345)


def made(*, recovery_key=RECOVERY, number=1):
    return header.new_header(number, KEYS, passphrase="boats", recovery_key=recovery_key, kdf=CHEAP)


def stored(folder, raw):
    (folder / "vault.json").write_bytes(raw if isinstance(raw, bytes) else canonical(raw))
    return folder


def test_both_slots_open():
    head = made()
    assert header.open_with_passphrase(head, "boats", kdf=CHEAP) == KEYS
    assert header.open_with_recovery_key(head, RECOVERY) == KEYS


def test_a_wrong_passphrase_and_a_wrong_recovery_key_do_not():
    with pytest.raises(WrongPassphrase):
        header.open_with_passphrase(made(), "boat", kdf=CHEAP)
    with pytest.raises(WrongPassphrase):
        header.open_with_recovery_key(made(), written(12346))


def test_nobody_can_see_whether_there_is_a_recovery_key():
    with_key, without = msgspec.to_builtins(made()), msgspec.to_builtins(made(recovery_key=None))
    assert with_key.keys() == without.keys()
    assert {name: len(value) for name, value in with_key["recovery"].items()} == {
        name: len(value) for name, value in without["recovery"].items()
    }
    assert len(with_key["recovery"]["sealed"]) == len(with_key["passphrase"]["sealed"])


def test_without_a_recovery_key_none_opens_it():
    with pytest.raises(WrongPassphrase, match="has none"):
        header.open_with_recovery_key(made(recovery_key=None), RECOVERY)


def test_it_names_nobody_and_holds_no_date():
    raw = msgspec.to_builtins(made())
    assert raw.keys() == {"format", "id", "number", "cipher", "passphrase", "recovery"}
    assert raw["passphrase"].keys() == {"kdf", "memory", "passes", "salt", "nonce", "sealed"}
    assert raw["recovery"].keys() == {"kdf", "salt", "nonce", "sealed"}


@pytest.mark.parametrize("change", [{"number": 2}, {"id": "0" * 32}])
def test_a_slot_does_not_open_in_another_header(change):
    other = msgspec.structs.replace(made(), **change)
    with pytest.raises(WrongPassphrase):
        header.open_with_passphrase(other, "boats", kdf=CHEAP)
    with pytest.raises(WrongPassphrase):
        header.open_with_recovery_key(other, RECOVERY)


def test_the_slot_of_one_space_does_not_open_another():
    other = msgspec.structs.replace(made(), passphrase=made().passphrase)
    with pytest.raises(WrongPassphrase):
        header.open_with_passphrase(other, "boats", kdf=CHEAP)


def test_what_was_written_is_read(tmp_path):
    head = made()
    header.write_header(tmp_path, head)
    assert header.read_header(tmp_path) == head


def test_the_file_is_canonical_json_that_python_alone_can_make(tmp_path):
    header.write_header(tmp_path, made())
    raw = (tmp_path / "vault.json").read_bytes()
    assert raw == json.dumps(json.loads(raw), sort_keys=True, separators=(",", ":")).encode()


def broken(change):
    raw = json.loads(canonical(made()))
    change(raw)
    return canonical(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 4000,
        b" " + canonical(made()),
        canonical(made()) + b"\n",
        canonical(made())[:-1],
        canonical(made()).replace(b'"number":1', b'"number":1,"number":1'),
        broken(lambda raw: raw.update(name="Anna")),
        broken(lambda raw: raw["recovery"].update(hint="dog")),
        broken(lambda raw: raw.pop("recovery")),
        broken(lambda raw: raw.update(number=0)),
        broken(lambda raw: raw.update(number="1")),
        broken(lambda raw: raw["passphrase"].update(salt="00")),
        broken(lambda raw: raw["passphrase"].update(memory=-1)),
        canonical(made()) + b" " * 5000,
    ],
)
def test_anything_else_is_damaged(tmp_path, raw):
    with pytest.raises(Damaged, match=r"vault\.json"):
        header.read_header(stored(tmp_path, raw))


@pytest.mark.parametrize("change", [{"format": 2}, {"format": 999, "cipher": "new"}, {"cipher": "sqlite3mc-aegis-9"}])
def test_a_newer_format_is_refused_and_said(tmp_path, change):
    raw = broken(lambda raw: raw.update(change))
    with pytest.raises(Refused, match="newer release"):
        header.read_header(stored(tmp_path, raw))


def test_a_newer_format_may_have_any_shape(tmp_path):
    with pytest.raises(Refused, match="newer release"):
        header.read_header(stored(tmp_path, b'{"format":2,"slots":[1,2,3]}'))


def test_a_poisoned_cost_is_refused_before_any_work(tmp_path):
    raw = broken(lambda raw: raw["passphrase"].update(memory=1 << 39))
    head = header.read_header(stored(tmp_path, raw))
    with pytest.raises(Damaged, match="work"):
        header.open_with_passphrase(head, "boats", kdf=CHEAP)


def test_a_key_derivation_that_is_not_known_is_refused(tmp_path):
    head = header.read_header(stored(tmp_path, broken(lambda raw: raw["passphrase"].update(kdf="scrypt"))))
    with pytest.raises(Refused, match="release"):
        header.open_with_passphrase(head, "boats", kdf=CHEAP)


def open_both_ways(folder):
    head = header.read_header(folder)
    header.open_with_passphrase(head, "boats", kdf=CHEAP)
    header.open_with_recovery_key(head, RECOVERY)


@given(st.binary(max_size=700))
@settings(max_examples=50)
def test_any_bytes_give_one_sentence(tmp_path_factory, raw):
    with pytest.raises(FamilyAppError):
        header.read_header(stored(tmp_path_factory.mktemp("h"), raw))


@given(st.integers(0, 600), st.integers(1, 255))
@settings(max_examples=50)
def test_any_changed_byte_never_opens(tmp_path_factory, place, flip):
    raw = bytearray(canonical(made()))
    raw[place % len(raw)] ^= flip
    folder = stored(tmp_path_factory.mktemp("h"), bytes(raw))
    with pytest.raises(FamilyAppError):
        open_both_ways(folder)
