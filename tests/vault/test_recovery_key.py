# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import WrongPassphrase
from family_app.vault.recovery_key import (
    ALPHABET,
    groups_to_type_back,
    is_group,
    new_recovery_key,
    normal,
    wrapping_key,
    written,
)

NUMBERS = st.integers(0, (1 << 130) - 1)
SALT = bytes(range(16))


def test_a_key_is_seven_groups_of_four():
    groups = new_recovery_key().split("-")
    assert [len(group) for group in groups] == [4] * 7


def test_two_keys_are_not_the_same():
    assert new_recovery_key() != new_recovery_key()


@given(NUMBERS)
@settings(max_examples=50)
def test_every_key_is_read_back(number):
    assert len(normal(written(number))) == 26


@given(NUMBERS)
@settings(max_examples=30)
def test_case_hyphens_and_spaces_do_not_matter(number):
    key = written(number)
    assert normal(f" {key.lower().replace('-', '  ')}\n") == normal(key)


@given(NUMBERS)
@settings(max_examples=30)
def test_letters_that_look_like_digits_are_read_as_digits(number):
    key = written(number)
    assert normal(key.replace("0", "o").replace("1", "l")) == normal(key)
    assert normal(key.replace("0", "O").replace("1", "i")) == normal(key)


@given(NUMBERS, st.integers(0, 27), st.integers(1, 31))
@settings(max_examples=50)
def test_one_wrong_character_is_noticed(number, place, shift):
    text = written(number).replace("-", "")
    other = ALPHABET[(ALPHABET.index(text[place]) + shift) % 32]
    with pytest.raises(WrongPassphrase, match="sheet"):
        normal(text[:place] + other + text[place + 1 :])


@given(NUMBERS, st.integers(0, 25), st.integers(0, 25))
@settings(max_examples=50)
def test_two_characters_that_changed_places_are_noticed(number, first, second):
    text = list(written(number).replace("-", ""))
    if text[first] == text[second]:
        return
    text[first], text[second] = text[second], text[first]
    with pytest.raises(WrongPassphrase):
        normal("".join(text))


@given(st.text(max_size=40))
@settings(max_examples=50)
def test_any_text_is_a_key_or_one_clear_sentence(typed):
    with suppress(WrongPassphrase):
        assert len(normal(typed)) == 26


def test_the_key_that_opens_the_slot_hangs_on_key_and_salt():
    key = written(7)
    assert wrapping_key(key, SALT) == wrapping_key(key.lower(), SALT)
    assert wrapping_key(key, SALT) != wrapping_key(key, bytes(16))
    assert wrapping_key(key, SALT) != wrapping_key(written(8), SALT)


def test_two_different_groups_are_asked_for_and_they_hang_on_chance():
    asked = {groups_to_type_back(Random(seed)) for seed in range(60)}
    assert all(1 <= first < second <= 7 for first, second in asked)
    assert len(asked) > 10


def test_a_group_typed_back_is_compared_kindly():
    key = written(0)
    assert is_group(key, 1, " oooo\n")
    assert not is_group(key, 1, "0001")
