# SPDX-License-Identifier: Apache-2.0
"""What is printed: the take-home page, the facilitator's notes and the worksheet."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, ModuleSource
from family_app.library.grade import words
from family_app.library.model import Field
from family_app.library.yaml_nodes import Document, short

MOST_TAKE_HOME_WORDS = 260
"""More does not fit on one page at 14 points with room to write."""
MOST_ITEMS = 7
OPEN_QUESTIONS = 3
MOST_ROWS = 20


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Of every module."""
    for source in library.modules:
        yield from _take_home(source)
        yield from _facilitator(source)
        yield from _worksheet(source)


def _take_home(source: ModuleSource) -> Iterator[Finding]:
    page, at = source.module.take_home, source.documents["module.yaml"]
    parts = {
        "purpose": (page.purpose,),
        "main": (page.main,),
        "this-week": page.this_week,
        "fill-in": page.fill_in,
        "talk-about": page.talk_about,
    }
    for key, texts in parts.items():
        if not texts or not all(text.strip() for text in texts):
            yield at.finding(f"“{key}” of the take-home page is empty", "write it", "take-home", key)
        if len(texts) > MOST_ITEMS:
            says = f"“{key}” of the take-home page has {len(texts)} items"
            yield at.finding(says, f"keep {MOST_ITEMS} at most", "take-home", key)
    sheet = source.module.worksheet
    labels = {field.id: field.label for field in sheet.fields} if sheet else {}
    shown = [text for key, part in parts.items() for text in part if key != "fill-in"]
    shown += [labels.get(name, "") for name in page.fill_in]
    count = sum(len(words(text)) for text in shown)
    if count > MOST_TAKE_HOME_WORDS:
        says = f"the take-home page has {count} words"
        yield at.finding(says, f"shorten it to {MOST_TAKE_HOME_WORDS}; 230 is good", "take-home")


def _facilitator(source: ModuleSource) -> Iterator[Finding]:
    notes, at = source.module.facilitator, source.documents["module.yaml"]
    if len(notes.open) != OPEN_QUESTIONS:
        says = f"there are {len(notes.open)} open questions for the facilitator"
        yield at.finding(says, f"write {OPEN_QUESTIONS}", "facilitator", "open")
    for key, text in (("risk", notes.risk), ("if-heated", notes.if_heated)):
        if not text.strip():
            yield at.finding(f"“{key}” is empty", "write one sentence", "facilitator", key)


def _worksheet(source: ModuleSource) -> Iterator[Finding]:
    sheet, at = source.module.worksheet, source.documents["worksheet.yaml"]
    if sheet is None:
        return
    if not sheet.fields:
        yield at.finding("the worksheet has no fields", "add one", "fields")
    for number, field in enumerate(sheet.fields):
        yield from _field(field, at, number)


def _field(field: Field, at: Document, number: int) -> Iterator[Finding]:
    here, name = ("fields", number), short(field.id)
    if not field.label.strip():
        yield at.finding(f"the field “{name}” has no label", "write what to fill in", *here)
    chosen = field.kind in {"choice", "ticks"}
    if chosen and len(field.options) < (2 if field.kind == "choice" else 1):
        yield at.finding(f"the field “{name}” has nothing to choose from", "add options: [a, b]", *here)
    if field.options and not chosen:
        yield at.finding(f"only “choice” and “ticks” have options (field “{name}”)", "take them out", *here, "options")
    if (field.kind == "table") != bool(field.columns):
        mend = "add columns: [a, b]" if field.kind == "table" else "take them out"
        yield at.finding(f"a table, and nothing else, has columns (field “{name}”)", mend, *here)
    if not 1 <= field.rows <= MOST_ROWS:
        yield at.finding(f"the field “{name}” has {field.rows} rows", f"write 1 to {MOST_ROWS}", *here, "rows")
    if len(field.options) > 12 or len(field.columns) > 6:
        yield at.finding(f"the field “{name}” is too wide for paper", "keep 12 options or 6 columns", *here)
