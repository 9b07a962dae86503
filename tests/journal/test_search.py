# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.journal.entry import Writing
from family_app.journal.journal import Journal
from family_app.journal.searching import END, START, has_words, pieces, terms
from family_app.vault.store import guest_store


def found(journal, words, **how):
    return [hit.entry.text for hit in journal.search(words, **how)]


@pytest.fixture
def written(journal, clock):
    for text in ("He came home late.", "Naïve hope, and a call.", "Home again; 3 o'clock.", "Nothing to say."):
        journal.add(text)
        clock.go_on(days=1)
    return journal


def test_the_newest_comes_first(written):
    assert found(written, "home") == ["Home again; 3 o'clock.", "He came home late."]


@pytest.mark.parametrize(("typed", "text"), [("l", "late"), ("no sa", "Nothing"), ("naive", "Naïve"), ("3", "clock")])
def test_it_finds_while_one_types(written, typed, text):
    assert any(text in hit for hit in found(written, typed))


def test_every_word_must_be_there(written):
    assert found(written, "home late") == ["He came home late."]
    assert found(written, "home hope") == []


def test_feelings_and_tags_are_searched_too(journal):
    journal.add("x", feelings=("hopeful",), tags=("hospital visit",))
    assert found(journal, "hopeful visit") == ["x"]


@pytest.mark.parametrize("nothing", ["", "   ", "*", '"', "- !?", "()"])
def test_nothing_to_look_for_finds_nothing(written, nothing):
    assert found(written, nothing) == []


@pytest.mark.parametrize(
    "words", ["home OR nothing", "home NOT late", "NEAR(home late)", "text:home", 'home" OR "', "home*"]
)
def test_no_word_is_an_operator(written, words):
    assert len(found(written, words)) <= 2


def test_an_edited_entry_is_found_by_its_new_words_only(journal):
    entry = journal.add("old words")
    journal.edit(entry.id, Writing("new words"))
    assert found(journal, "old") == []
    assert found(journal, "new") == ["new words"]


def test_the_search_goes_on_where_it_ended(written):
    first = written.search("home", limit=1)
    assert found(written, "home", before=first[-1].entry.at) == ["He came home late."]


def test_the_snippet_shows_what_was_found(journal):
    journal.add("word " * 100 + "the lantern was lit " + "word " * 100)
    snippet = journal.search("lant")[0].snippet
    assert ("lantern", True) in snippet
    assert sum(len(text) for text, _ in snippet) < 200


def test_marks_that_somebody_typed_do_no_harm():
    assert pieces(f"a{END}b{START}c{START}d{END}e") == (("ab", False), ("c", False), ("d", True), ("e", False))


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_any_text_can_be_looked_for(typed):
    journal = Journal(guest_store(), lambda: datetime(2026, 1, 1, tzinfo=UTC))
    journal.add("some words " + typed)
    for hit in journal.search(typed):
        assert hit.entry.text


@given(st.lists(st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=12), min_size=1, max_size=6))
@settings(max_examples=50)
def test_every_word_that_was_written_is_found(words):
    journal = Journal(guest_store(), lambda: datetime(2026, 1, 1, tzinfo=UTC))
    journal.add(", ".join(words))
    for word in words:
        assert journal.search(word), word
    assert journal.search(" ".join(words))


def test_a_very_long_search_is_cut_short():
    assert terms("word " * 500).count('"word"') == 12
    assert len(terms("x" * 5000)) < 100


@settings(max_examples=50, deadline=None)
@given(text=st.text("aàB ,c1", max_size=20), typed=st.text("aàBc1 ", max_size=6))
def test_what_is_in_no_index_is_found_as_the_index_would(text, typed):
    with guest_store() as store:
        journal = Journal(store, lambda: datetime(2026, 1, 1, tzinfo=UTC))
        journal.add(f"{text} z")
        assert has_words(f"{text} z", typed) == bool(journal.search(typed))
