# SPDX-License-Identifier: Apache-2.0
"""Words: people first, and the phrases that could hurt somebody, which must never appear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from family_app.library.blocks import Quoted
from family_app.library.check.known import Known
from family_app.library.check.references import every_block
from family_app.library.check.texts import TextAt, every_text, of_card, of_module, of_shared
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder

OVERDOSE_CARD, OVERDOSE_MODULE = "overdose", "overdose-and-naloxone"

_BEING = r"(?:be|been|being|is|am|are|was|were|gets?|getting|got|stays?|staying|stayed|came|kept|['’](?:s|m|re))"
_HARM = "".join(rf"(?<!{kind} )" for kind in ("domestic", "child", "sexual", "elder", "physical", "emotional"))
PEOPLE_FIRST = (
    (r"addicts?", "write “a person who uses” or “a person with an addiction”"),
    (r"junk(?:ie|y|ies)s?", "write “a person who uses”"),
    (r"(?:drug |heroin |opioid |opiate |substance )?users?", "write “a person who uses”"),
    (rf"{_BEING} clean|clean (?:time|and sober|test|urine|screen|from drugs)", "write “not using” or “negative”"),
    (r"dirty (?:test|urine|screen|sample)s?", "write “positive”"),
    (
        _HARM + r"abus(?:e|es|ed|er|ers|ing)(?! at home)",
        "write “use”, or name what was done",
    ),
    (r"enabl(?:er|ers|ing)", "say what is done, for example “paying the debt”"),
    (r"co-?dependen(?:t|ts|cy|ce)", "say what is done or felt"),
    (r"rock[- ]bottom", "say what happened"),
    (r"commit(?:s|ted|ting)? suicide", "write “die by suicide” or “end their life”"),
    (r"failed", "say what happened, without blame"),
)
"""Words about people, and what to write instead. They may stand between quotation marks."""

NEVER = (
    r"wait and see",
    r"(?:sleep|sleeps|sleeping) it off",
    r"(?:they are|they['’]re|he is|she is|you are) (?:all )?safe now",
    r"withdrawal (?:can['’]?t|cannot|can not|can never) kill",
    r"withdrawal kills",
    r"(?:let|letting) (?:them|him|her) hit (?:rock )?bottom",
    r"lock (?:them|him|her) (?:in|out)",
    r"put (?:them|him|her) out",
    r"if you say it right",
    r"talk it through together",
    r"why don['’]t you leave",
    r"(?:nobody|no one) can read this",
    r"(?:leaves? )?no trace",
    r"completely erased",
    r"anonymous(?:ly)?",
    r"your score is (?:low|bad)",
    r"you (?:have )?failed",
    r"you missed \w+ days?",
    r"you have depression",
    r"clinically proven",
    r"reviewed by (?:a )?(?:doctors?|clinicians?)",
    r"works like craft",
    r"always survives?",
    r"(?:restart|stop|skip|share) (?:the|their|his|her|your) (?:medicine|methadone|buprenorphine|dose)",
)
"""Phrases that could get somebody hurt. Only after “do not”, “never” and the like, quoted, or as a wrong answer."""

_NAMES = re.compile(
    r"Substance Abuse and Mental Health|National Institute on Drug Abuse|Substance Abuse Treatment|Not Addicts?"
    r"|(?:Narcotics|Alcoholics|Families|Nar-Anon|Gamblers|Heroin) Anonymous|Family Group Anonymous"
    r"|\[@[a-z0-9-]+\]"  # the id of a source is not read by anybody
)
_PEOPLE = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), mend) for words, mend in PEOPLE_FIRST)
_NEVER = re.compile(rf"\b(?:{'|'.join(NEVER)})\b", re.IGNORECASE)
_WAIT = re.compile(r"\bwait(?:s|ed|ing)?\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|\w+n['’]t|never|nobody|no one|cannot|nor)\b", re.IGNORECASE)
_NOT_WAIT = re.compile(r"\b(?:do not|don['’]t|never)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n\s*\n")


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """All three lists over the texts they hold for."""
    for text in every_text(library):
        yield from _people_first(text)
        yield from _never(text)
    yield from _no_waiting(library, known)


def _named_blanked(text: str) -> str:
    return _NAMES.sub(lambda found: " " * len(found[0]), text)


def _people_first(text: TextAt) -> Iterator[Finding]:
    if text.free:
        return
    words = _named_blanked(text.unquoted)
    for pattern, mend in _PEOPLE:
        for found in pattern.finditer(words):
            says = f"“{found[0]}” may hurt the people it is about"
            yield Finding(text.where, text.line_at(found.start()), says, f"{mend}, or put it between quotation marks")


def _never(text: TextAt) -> Iterator[Finding]:
    if text.free or text.wrong:
        return
    words = _named_blanked(text.unquoted)
    for found in _NEVER.finditer(words):
        if not _NOT.search(_sentence_before(words, found.start())):
            says = f"“{' '.join(found[0].split())}” could get somebody hurt"
            mend = "leave it out, or write it after “do not” or “never”"
            yield Finding(text.where, text.line_at(found.start()), says, mend)


def _no_waiting(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """People do wait, hands off: the word stands only where it is forbidden."""
    for text in _overdose_texts(library, known):
        for found in _WAIT.finditer(text.text):
            if text.wrong or text.free or _NOT_WAIT.search(_sentence_before(text.text, found.start())):
                continue
            says = f"“{found[0]}” in an overdose text may make somebody wait"
            mend = "say what to do meanwhile, or write “do not wait”"
            yield Finding(text.where, text.line_at(found.start()), says, mend)


def _overdose_texts(library: LibraryFolder, known: Known) -> Iterator[TextAt]:
    for card in library.cards:
        if card.card.id == OVERDOSE_CARD:
            yield from of_card(card)
    module = known.modules.get(OVERDOSE_MODULE)
    if module is None:
        return
    yield from of_module(module)
    blocks = (block for lesson in module.lessons for block in every_block(lesson.lesson.blocks))
    quoted = {block.id for block in blocks if isinstance(block, Quoted)}
    for shared in library.shared:
        if shared.block.id in quoted:
            yield from of_shared(shared)


def _sentence_before(text: str, position: int) -> str:
    start = 0
    for end in _SENTENCE_END.finditer(text, 0, position):
        start = end.end()
    return text[start:position]
