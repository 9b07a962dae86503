# SPDX-License-Identifier: Apache-2.0
"""The list and the calendar of the journal: fifty entries at a time, of all days or of one, or those that have some
words."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from family_app.journal.entry import Draft, Entry, Found
from family_app.journal.journal import PAGE, Journal
from family_app.journal.searching import has_words
from family_app.ui.screens.dates import date_words, local, short_date_words
from family_app.ui.screens.journal_screen import NEW, Month, Row
from family_app.ui.screens.journal_words import first_line
from family_app.words import Words, month_names


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are listed. ``pages`` grows with “Show older”."""

    words: str = ""
    day: date | None = None
    pages: int = 1

    def older(self) -> Wanted:
        return replace(self, pages=self.pages + 1)


def day_start(day: date) -> datetime:
    """Midnight on the clock of this computer, aware."""
    return datetime(day.year, day.month, day.day).astimezone()


def rows(journal: Journal, wanted: Wanted, _: Words) -> tuple[tuple[Row, ...], bool]:
    """What is listed, and whether there is more."""
    limit = PAGE * wanted.pages + 1
    drafts = {draft.name: draft for draft in journal.drafts()}
    if wanted.words.strip():
        found = journal.search(wanted.words, limit=limit)
        made = [_found_row(one, one.entry.id in drafts, _) for one in found]
        seen = {one.entry.id for one in found}
        unsaved = [draft for draft in drafts.values() if draft.name not in seen and _has(draft, wanted.words)]
        made = [*_draft_rows(journal, unsaved, _), *made]
        limit += len(made) - len(found)
    else:
        made = [_row(entry, entry.id in drafts, _) for entry in _entries(journal, wanted.day, limit)]
        if NEW in drafts and wanted.day is None:
            made.insert(0, _new_row(drafts[NEW], _))
            limit += 1
    return tuple(made[: limit - 1]), len(made) >= limit


def _has(draft: Draft, words: str) -> bool:
    writing = draft.writing
    return has_words(" ".join((writing.text, *writing.feelings, *writing.tags)), words)


def _draft_rows(journal: Journal, drafts: list[Draft], _: Words) -> list[Row]:
    """What is not finished and has the words only there, where the index does not look."""
    rows = [_new_row(draft, _) for draft in drafts if draft.name == NEW]
    changed = [journal.get(draft.name) for draft in drafts if draft.name != NEW]
    return rows + [_row(entry, unfinished=True, _=_) for entry in changed if entry.binned is None]


def _new_row(draft: Draft, _: Words) -> Row:
    title = first_line(draft.writing.text) or ", ".join(draft.writing.feelings) or _("No words yet")
    return Row(NEW, short_date_words(local(draft.changed).date(), _), title, unfinished=True)


def _entries(journal: Journal, day: date | None, limit: int) -> list[Entry]:
    if day is None:
        return list(journal.list(limit=limit))
    start = day_start(day)
    listed = journal.list(before=day_start(day + timedelta(days=1)), limit=limit)
    return [entry for entry in listed if entry.at >= start]


def _row(entry: Entry, unfinished: bool, _: Words) -> Row:
    title = first_line(entry.text) or ", ".join(entry.feelings) or _("No words")
    return Row(entry.id, short_date_words(local(entry.at).date(), _), title, unfinished=unfinished)


def _found_row(found: Found, unfinished: bool, _: Words) -> Row:
    snippet = tuple((" ".join(text.split("\n")), marked) for text, marked in found.snippet)
    return replace(_row(found.entry, unfinished, _), snippet=snippet)


def month(journal: Journal, shown: tuple[int, int], today: date, chosen: date | None, _: Words) -> Month:
    """A page of the calendar: on which days something was written."""
    year, number = shown
    first, days = monthrange(year, number)
    start = date(year, number, 1)
    written = journal.times(day_start(start), day_start(start + timedelta(days=days)))
    return Month(
        year=year,
        month=number,
        title=_("{month} {year}", month=month_names(_)[number - 1], year=year),
        first=first,
        days=days,
        written=frozenset(local(at).day for at in written),
        today=today.day if (today.year, today.month) == shown else 0,
        chosen=chosen.day if chosen and (chosen.year, chosen.month) == shown else 0,
    )


def moved(shown: tuple[int, int], months: int) -> tuple[int, int]:
    """So many months later; the calendar ends at the years that Python knows."""
    at = min(max(shown[0] * 12 + shown[1] - 1 + months, 1970 * 12), 2999 * 12 + 11)
    return at // 12, at % 12 + 1


def filter_words(day: date | None, _: Words) -> str:
    """That the list is of one day only."""
    return "" if day is None else _("Written on {date}", date=date_words(day, _))
