# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import UnknownId, WrongUse
from family_app.journal.entry import Writing
from family_app.journal.journal import LONGEST, Journal
from family_app.vault.store import guest_store

TEXT = st.text(st.characters(), min_size=1, max_size=200)


def texts(entries):
    return [entry.text for entry in entries]


def test_what_was_written_is_read(journal, clock):
    entry = journal.add("A **calm** day", feelings=("tired", "hopeful"), tags=("visit",))
    assert journal.get(entry.id) == entry
    assert entry.writing == Writing("A **calm** day", ("tired", "hopeful"), ("visit",))
    assert entry.at == clock.now


def test_several_entries_of_one_moment_keep_their_order(journal):
    for number in range(5):
        journal.add(str(number))
    assert texts(journal.list()) == ["4", "3", "2", "1", "0"]


def test_an_entry_may_be_about_an_earlier_day(journal):
    journal.add("today")
    journal.add("then", at=datetime(2025, 1, 1, tzinfo=UTC))
    assert texts(journal.list()) == ["today", "then"]


def test_a_time_without_a_zone_is_refused(journal):
    with pytest.raises(ValueError, match="zone"):
        journal.add("x", at=datetime(2025, 1, 1))


def test_the_list_goes_on_where_it_ended(journal, clock):
    for number in range(7):
        journal.add(str(number))
        clock.go_on(minutes=1)
    first = journal.list(limit=3)
    assert texts(journal.list(before=first[-1].at, limit=3)) == ["3", "2", "1"]


@pytest.mark.parametrize("empty", ["", "  \n\t "])
def test_nothing_is_not_saved(journal, empty):
    with pytest.raises(WrongUse, match="nothing to save"):
        journal.add(empty)
    assert journal.list() == ()


def test_a_text_far_too_long_is_told(journal):
    with pytest.raises(WrongUse, match="too long"):
        journal.add("x" * (LONGEST + 1))


def test_an_unknown_entry_is_told(journal):
    with pytest.raises(UnknownId, match="no entry"):
        journal.get("nothing")


def test_words_are_trimmed_and_said_once(journal):
    entry = journal.add("x", feelings=("  a bit\nhopeful ", "a bit hopeful", ""), tags=("b", "a"))
    assert (entry.feelings, entry.tags) == (("a bit hopeful",), ("b", "a"))


@given(text=TEXT, words=st.lists(TEXT, max_size=4))
@settings(max_examples=50)
def test_any_text_is_kept_as_it_was_typed(text, words):
    journal = Journal(guest_store(), lambda: datetime(2026, 1, 1, tzinfo=UTC))
    if not text.strip():
        return
    entry = journal.add(text, feelings=tuple(words), tags=tuple(words))
    assert journal.get(entry.id) == entry
    can_be_kept = ("\ufffd" if one == "\x00" or "\ud800" <= one <= "\udfff" else one for one in text)
    assert entry.text == "".join(can_be_kept)


def test_half_characters_are_replaced_and_the_rest_stays(journal):
    assert journal.add("a\ud800b \ud83d\ude00").text == "a\ufffdb 😀"


def test_an_edit_keeps_what_was_said_before(journal, clock):
    entry = journal.add("first", tags=("a",))
    clock.go_on(hours=1)
    changed = journal.edit(entry.id, Writing("second"))
    journal.edit(entry.id, Writing("third"))
    assert (changed.at, changed.changed) == (entry.at, clock.now)
    assert [version.writing for version in journal.versions(entry.id)] == [
        Writing("second"),
        Writing("first", (), ("a",)),
    ]


def test_an_edit_that_changes_nothing_keeps_no_version(journal):
    entry = journal.add("same")
    assert journal.edit(entry.id, Writing("same")) == entry
    assert journal.versions(entry.id) == ()


def test_the_bin_holds_an_entry_for_thirty_days(journal, clock):
    entry = journal.add("away")
    journal.bin(entry.id)
    assert (journal.list(), texts(journal.in_bin())) == ((), ["away"])
    clock.go_on(days=29.9)
    assert journal.clear_old_bin() == 0
    clock.go_on(days=0.2)
    assert journal.clear_old_bin() == 1
    assert journal.in_bin() == ()


def test_an_entry_comes_back_from_the_bin(journal):
    entry = journal.add("back")
    journal.bin(entry.id)
    journal.restore(entry.id)
    assert texts(journal.list()) == ["back"]
    assert texts(found.entry for found in journal.search("back")) == ["back"]


def test_what_is_in_the_bin_is_not_found(journal):
    journal.bin(journal.add("secret garden").id)
    assert journal.search("garden") == ()


def test_removed_now_means_entry_versions_index_and_draft(journal, store):
    entry = journal.add("first garden")
    journal.edit(entry.id, Writing("second garden"))
    journal.keep_draft(entry.id, Writing("third garden"))
    journal.remove_now(entry.id)
    assert journal.search("garden") == ()
    assert journal.versions(entry.id) == ()
    assert journal.drafts() == ()
    kept = store.read("SELECT group_concat(hex(block)) FROM entry_words_data")[0][0]
    assert b"garden".hex().upper() not in kept


def test_a_draft_is_kept_until_the_entry_is_saved(journal):
    journal.keep_draft("new", Writing("half a sent", ("tired",)))
    assert [(draft.name, draft.writing) for draft in journal.drafts()] == [("new", Writing("half a sent", ("tired",)))]
    journal.add("half a sentence", draft="new")
    assert journal.drafts() == ()


def test_an_empty_draft_is_no_draft(journal):
    journal.keep_draft("new", Writing("x"))
    journal.keep_draft("new", Writing("  "))
    assert journal.drafts() == ()


def test_saving_an_edit_drops_its_draft(journal):
    entry = journal.add("a")
    journal.keep_draft(entry.id, Writing("b"))
    journal.keep_draft("new", Writing("other"))
    journal.edit(entry.id, Writing("b"))
    assert [draft.name for draft in journal.drafts()] == ["new"]


def test_part_of_an_id_finds_the_entry(journal):
    entry = journal.add("x")
    assert journal.ids_from(entry.id[:6].upper()) == (entry.id,)
    assert journal.ids_from("") == journal.ids_from("x") == journal.ids_from("%") == ()


@given(st.lists(st.integers(0, 3), max_size=30))
@settings(max_examples=40)
def test_every_entry_has_a_time_of_its_own(offsets):
    start = datetime(2026, 1, 1, tzinfo=UTC)
    journal = Journal(guest_store(), lambda: start)
    for offset in offsets:
        journal.add("x", at=start + timedelta(milliseconds=offset))
    assert len({entry.at for entry in journal.list(limit=100)}) == len(offsets)
