# SPDX-License-Identifier: Apache-2.0
"""What was written while just looking, taken along."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.journal.carry import carry_journal
from family_app.journal.entry import Writing
from family_app.journal.journal import Journal
from family_app.vault.store import guest_store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def two() -> tuple[Journal, Journal]:
    return Journal(guest_store(), lambda: NOON), Journal(guest_store(), lambda: NOON)


@given(
    st.lists(st.text(min_size=1).filter(str.strip), max_size=5),
    st.lists(st.text(min_size=1).filter(str.strip), max_size=5),
)
@settings(max_examples=30)
def test_nothing_is_lost_and_nothing_is_replaced(here: list[str], there: list[str]) -> None:
    source, target = two()
    for journal, texts in ((source, here), (target, there)):
        for text in texts:
            journal.add(text)
    known = [entry.text for entry in (*source.list(), *target.list())]
    carry_journal(source._store, target._store)
    assert sorted(entry.text for entry in target.list()) == sorted(known)


def test_earlier_versions_come_along() -> None:
    source, target = two()
    entry = source.add("one")
    source.edit(entry.id, Writing("two"))
    carry_journal(source._store, target._store)
    assert [version.writing.text for version in target.versions(entry.id)] == ["one"]


def test_a_draft_whose_name_is_taken_becomes_an_entry() -> None:
    source, target = two()
    source.keep_draft("new", Writing("begun here"))
    target.keep_draft("new", Writing("begun there"))
    carry_journal(source._store, target._store)
    assert target.list()[0].text == "begun here"
    assert target.drafts()[0].writing.text == "begun there"


def test_what_came_along_is_found() -> None:
    source, target = two()
    source.add("a walk by the river")
    carry_journal(source._store, target._store)
    assert target.search("riv")
