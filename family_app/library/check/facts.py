# SPDX-License-Identifier: Apache-2.0
"""Facts say when they were true: dates of checking, of countries' notes and helplines, and the numbers that stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.check.references import COUNTRY_FIELDS
from family_app.library.finding import Finding
from family_app.library.folder import CountrySource, LibraryFolder
from family_app.library.grade import grade_of, split_sentences
from family_app.library.model import Card, Country, Note
from family_app.library.yaml_nodes import Document, Key, short

OVERDUE_MONTHS = 24
CARD_GRADE = 6
EMERGENCY = {"us": "911", "ca": "911", "gb": "999", "ie": "112 or 999", "au": "000", "nz": "111"}
"""These stand; anywhere else, words."""

_SINCE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_REVIEW = re.compile(r"none|.+, \d{4}-(?:0[1-9]|1[0-2])")


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Modules, cards, countries and sources."""
    for source in library.modules:
        at = source.documents["module.yaml"]
        yield from month_of_check(source.module.checked, at, known, "checked")
        yield from state_of_review(source.module.clinician, at)
    for card in library.cards:
        if not card.card.checked:
            yield card.document.finding("the card does not say when it was checked", "add checked: 2026-11")
        else:
            yield from month_of_check(card.card.checked, card.document, known, "checked")
        yield from state_of_review(card.card.clinician, card.document)
        yield from _card(card.card, card.document)
        yield from _card_grade(library, card.document)
    for country in library.countries:
        yield from _country(country, known)
    if library.countries and all(source.country.id != "neutral" for source in library.countries):
        yield library.document.finding("there is no country “neutral”", "add countries/neutral.yaml")
    for one, line in library.sources:
        if not re.fullmatch(r"\d{4}|undated", one.year):
            yield Finding(
                "sources.yaml", line, f"the year of “{short(one.id)}” is no year", "write four digits, or undated"
            )
        for key in ("who", "title", "where"):
            if not getattr(one, key).strip():
                yield Finding("sources.yaml", line, f"“{key}” of “{short(one.id)}” is empty", "write it")


def month_of_check(text: str, at: Document, known: Known, *path: Key) -> Iterator[Finding]:
    """A month that is neither to come nor too long ago."""
    found = _MONTH.fullmatch(text)
    if not found:
        yield at.finding(f"“{short(text)}” is no month", "write it like 2026-11", *path)
        return
    months = (known.today.year - int(found[1])) * 12 + known.today.month - int(found[2])
    if months < 0:
        yield at.finding(f"{text} is in the future", "write the month in which it was checked", *path)
    elif months > OVERDUE_MONTHS:
        says = f"this was checked in {text}, more than {OVERDUE_MONTHS} months ago"
        yield at.finding(says, "compare it with its sources and change the month", *path)


def _as_of(text: str, at: Document, known: Known, *path: Key) -> Iterator[Finding]:
    """A month, or the year where no more is known. An old one is printed with its date; it is counted, no finding."""
    months = _months_since(text, known)
    if months is None:
        yield at.finding(f"“{short(text)}” is neither a month nor a year", "write it like 2026-11", *path)
    elif months < 0:
        yield at.finding(f"{text} is in the future", "write when this was true", *path)


def _months_since(text: str, known: Known) -> int | None:
    found = _SINCE.fullmatch(text)
    if not found:
        return None
    month = int(found[2]) if found[2] else min(12, known.today.month if int(found[1]) == known.today.year else 12)
    return (known.today.year - int(found[1])) * 12 + known.today.month - month


def old_facts(library: LibraryFolder, known: Known) -> int:
    """How many notes and helplines of the countries are older than two years."""
    dates = [note.as_of for source in library.countries for note in _notes(source.country).values()]
    dates += [line.as_of for source in library.countries for line in source.country.helplines]
    return sum((_months_since(text, known) or 0) > OVERDUE_MONTHS for text in dates)


def _notes(country: Country) -> dict[str, Note]:
    found = {key: getattr(country, key.replace("-", "_")) for key in sorted(COUNTRY_FIELDS)}
    return {key: note for key, note in found.items() if note}


def state_of_review(text: str, at: Document) -> Iterator[Finding]:
    """Who reviewed it, or ``none``."""
    if not _REVIEW.fullmatch(text):
        yield at.finding(f"“{short(text)}” is no review", "write none, or “Name, 2026-11”", "clinician")


def _card(card: Card, at: Document) -> Iterator[Finding]:
    if not (card.steps or card.now or card.true_things):
        yield at.finding("the card has neither steps nor lines for now", "add “steps” or “now”")


def _card_grade(library: LibraryFolder, at: Document) -> Iterator[Finding]:
    if library.file and not library.file.language.startswith("en"):
        return
    card = next(source.card for source in library.cards if source.document is at)
    lines = [*(step.do for step in card.steps), card.under, *card.now, *card.say, *card.dont, *card.later]
    if card.true_things:  # these are shown step by step to someone in the first minutes: every word counts
        lines += [text for thing in card.true_things for text in (thing.says, thing.more)]
        lines += [text for sentence in card.sentences for text in (sentence.says, sentence.note)]
        lines += card.screen.values()
    grade = grade_of(sentence for line in lines for sentence in split_sentences(line))
    if round(grade, 1) > CARD_GRADE:
        yield at.finding(f"the reading grade of the card is {grade:.1f}, above {CARD_GRADE}", "use shorter words")


def _country(source: CountrySource, known: Known) -> Iterator[Finding]:
    country, at = source.country, source.document
    if bool(country.emergency.number) == bool(country.emergency.words):
        yield at.finding("an emergency has either a number or words", "keep one", "emergency")
    stands = EMERGENCY.get(country.id)
    if stands and country.emergency.number != stands:
        says = f"the emergency number of {country.name} is not {short(country.emergency.number)}"
        yield at.finding(says, f'write "{stands}"', "emergency")
    timing = country.timing
    if timing.breath_seconds not in {5, 6}:
        yield at.finding("a breath takes 5 or 6 seconds", "write 5 or 6", "timing", "breath-seconds")
    for key, pair in (
        ("second-dose-minutes", timing.second_dose_minutes),
        ("wears-off-minutes", timing.wears_off_minutes),
    ):
        if not 0 < pair[0] <= pair[1]:
            yield at.finding(f"“{key}” is no span", "write [least, most]", "timing", key)
    if not timing.sources:
        yield at.finding("the timing names no source", "add sources: [id]", "timing")
    for key, note in _notes(country).items():
        yield from _note(note, country.id, at, key, known)
    for number, line in enumerate(country.helplines):
        yield from _as_of(line.as_of, at, known, "helplines", number, "as-of")
        if not (line.number.strip() or line.text.strip()):
            says = f"the helpline “{short(line.name)}” has no number"
            yield at.finding(says, "add number or text", "helplines", number)


def _note(note: Note, country: str, at: Document, key: str, known: Known) -> Iterator[Finding]:
    if not note.says.strip():
        yield at.finding(f"the note “{key}” is empty", "write it", key)
    if country != "neutral" and not note.source:
        yield at.finding(f"the note “{key}” names no source", "add source: id", key)
    if note.source or note.as_of or country != "neutral":
        yield from _as_of(note.as_of, at, known, key, "as-of")
