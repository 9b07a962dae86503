# SPDX-License-Identifier: Apache-2.0
"""Advice on passphrases."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.paths import resources
from family_app.vault.passphrases import common_words, is_common, is_short

COMMON = common_words(resources() / "words" / "common-passphrases.txt")


@pytest.mark.parametrize(
    "typed",
    [
        "password",
        "Password1!",
        "p4ssw0rd",
        "12345678",
        "12041985",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "I love you",
        "lovelove",
    ],
)
def test_what_everybody_tries_is_common(typed: str) -> None:
    assert is_common(typed, COMMON)


@pytest.mark.parametrize(
    "typed", ["four quiet blue boats", "Regen im alten Kino", "kf83-Zm1q-77Lp", "雨の古い映画館へ"]
)
def test_what_nobody_tries_is_not(typed: str) -> None:
    assert not is_common(typed, COMMON)


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_any_text_gets_an_answer(typed: str) -> None:
    assert is_common(typed, COMMON) in (True, False)


@given(st.sampled_from(sorted(word for word in COMMON if word.isalpha())), st.integers(0, 9999))
@settings(max_examples=50)
def test_digits_after_a_common_word_do_not_help(word: str, digits: int) -> None:
    assert is_common(f"{word.title()}{digits}", COMMON)


@pytest.mark.parametrize(("typed", "short"), [("boats", True), ("a b c d", False), ("ten letters", False)])
def test_ten_characters_or_four_words_are_enough(typed: str, short: bool) -> None:
    assert is_short(typed) is short


def test_without_the_list_nothing_breaks(tmp_path: Path) -> None:
    assert common_words(tmp_path / "missing.txt") == frozenset()
