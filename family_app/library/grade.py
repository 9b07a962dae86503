# SPDX-License-Identifier: Apache-2.0
"""How hard a text is to read: Flesch–Kincaid over its sentences, with syllables by one fixed rule.

Everything is counted here, so the grade is the same on every computer and needs no dictionary. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from family_app.library.blocks import (
    Block,
    Bullets,
    Callout,
    CardSteps,
    Check,
    CountryNote,
    CountrySays,
    Definitions,
    Figure,
    Heading,
    Paragraph,
    Quoted,
    Said,
    Steps,
    Table,
    plain,
)

_NAMES = """
ambulance benzodiazepine benzodiazepines buprenorphine emergency fentanyl heroin hospital medetomidine medicine
medicines methadone morphine naloxone naltrexone nitazenes opioid opioids overdose overdoses pharmacist pharmacy
prescriber prescribers recovery tolerance withdrawal xylazine
"""
PLAIN_NAMES = frozenset(_NAMES.split())
"""Names that families meet every day here: each counts as two syllables, however long it is. At most thirty."""

IRREGULAR = {
    "one": 1, "once": 1, "someone": 2, "anyone": 3, "everyone": 3, "every": 2, "everything": 3, "everywhere": 3,
    "something": 2, "sometimes": 2, "somewhere": 2, "somebody": 3, "business": 2, "people": 2, "area": 3, "areas": 3,
    "idea": 3, "ideas": 3, "ideal": 3, "create": 2, "creates": 2, "react": 2, "diet": 2, "quiet": 2, "quietly": 3,
    "poem": 2, "science": 2, "vial": 2, "anxiety": 4, "society": 4, "lion": 2, "riot": 2, "naked": 2, "hundred": 2,
    "sacred": 2, "hatred": 2, "homework": 2, "himself": 2, "maybe": 2, "forehead": 2, "sideways": 2, "lifeline": 2,
    "nowhere": 2, "whatever": 3, "whenever": 3, "therefore": 2, "breathe": 1, "influence": 3, "museum": 3,
    "lifesaving": 3, "caregiver": 3, "caregivers": 3, "housework": 2, "household": 2, "continue": 3, "theatre": 3,
    "cooperate": 4, "reuse": 2, "ireland": 2, "being": 2, "quite": 1, "evaluate": 4, "coincidence": 4, "safeguard": 2,
    "behaviour": 3, "behaviours": 3, "saviour": 2, "giant": 2, "situation": 4, "situations": 4,
}  # fmt: skip
"""Words the rule gets wrong."""

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)*|\d+(?:[.,]\d+)*")
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9À-Þ])|\n+")
_FILLED = re.compile(r"\{[a-z]\}")
_VOWELS = re.compile(r"[aeiouyà-ɏ]+")
_APART = re.compile(
    r"(?<![tcsgxln])i[aou]|[ln]ia(?!r|nt)|[tc]iat|(?<![tc])ie(?=n[ct])|[aeiouy]ing$|eo(?!u)|ue[lt]|[aeo]yo(?!u)"
    r"|(?<![qg])ua(?=[lr])|(?<![qgbj])ui(?=ci|n|d)|ea(?=lit)|[ds]n't$"
)
_SILENT_E = re.compile(r"[^aeiouy]e$|[^aeiouytd]ed$|[^aeiouyscxzg](?<!sh)(?<!ch)es$")
_SPOKEN_LE = re.compile(r"[^aeiouyl]le[sd]?$")
_SILENT_INSIDE = re.compile(r"[^aeiouyl]e(?=(?:ly|less|ness|ful|fully|ments?|ty)$)")


def syllables(word: str) -> int:
    """How many syllables ``word`` is taken to have, at least one.

    The rule: runs of vowels, less a silent *e* at the end or before *-ly*, *-ful*, *-ment* …, plus one where two
    vowels are spoken apart. A number counts as one.
    """
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s")
    if low in PLAIN_NAMES:
        return 2
    if low in IRREGULAR:
        return IRREGULAR[low]
    count = len(_VOWELS.findall(low)) + len(_APART.findall(low)) - len(_SILENT_INSIDE.findall(low))
    if _SILENT_E.search(low) and not _SPOKEN_LE.search(low):
        count -= 1
    return max(1, count)


def words(text: str) -> list[str]:
    """The words and numbers of ``text``; ``{n}`` and its like count as one short word."""
    return _WORD.findall(_FILLED.sub("x", text))


def split_sentences(text: str) -> list[str]:
    """The sentences of running text, without the empty ones."""
    parts = (part.strip() for part in _END.split(_FILLED.sub("X", text)))
    return [part for part in parts if _WORD.search(part)]


def sentences(blocks: Iterable[Block]) -> list[str]:
    """The sentences that are measured: paragraphs and list items; no headings, tables, ``more`` or citations."""
    return [sentence for text in running_text(blocks) for sentence in split_sentences(text)]


def running_text(blocks: Iterable[Block]) -> Iterator[str]:
    """The running text of ``blocks``, one paragraph or list item at a time."""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield plain(spans)
            case Bullets(items) | Steps(items):
                for item in items:
                    yield from running_text(item)
            case Definitions(entries):
                for _, meaning in entries:
                    yield from running_text(meaning)
            case Callout(kind, _, inner):
                if kind != "more":
                    yield from running_text(inner)
            case Said(_, inner):
                yield from running_text(inner)
            case CardSteps(_, _, steps, _):
                yield from (words for _, words in steps)
            case CountrySays(_, _, says):
                yield says
            case Heading() | Table() | Figure() | Quoted() | CountryNote() | Check():
                pass
            case _:
                assert_never(block)


def grade_of(measured: Iterable[str]) -> float:
    """Flesch–Kincaid grade of sentences; nought where there is nothing to measure."""
    total_sentences = total_words = total_syllables = 0
    for sentence in measured:
        found = words(sentence)
        total_sentences += 1
        total_words += len(found)
        total_syllables += sum(map(syllables, found))
    if not total_words:
        return 0.0
    return 0.39 * total_words / total_sentences + 11.8 * total_syllables / total_words - 15.59


def reading_grade(blocks: Iterable[Block]) -> float:
    """The school grade that can read ``blocks`` with ease."""
    return grade_of(sentences(blocks))
