# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - one slip is easier to read on one line
"""One slip in a good library, one finding at its line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from family_app.library.check.run import check
from family_app.library.check.words import _named_blanked

Spoil = Callable[[str, str, str], list[str]]

M = "safety/a-gap-is-dangerous"
LESSON, MODULE, QUIZ = f"{M}/1-the-first-days.md", f"{M}/module.yaml", f"{M}/quiz.yaml"
PRACTICE, SHEET, FIGURE = f"{M}/practice.yaml", f"{M}/worksheet.yaml", f"{M}/two-lines.svg"
CALM = "You do not need to win."
EIGHT = "\n".join(f"- item {n}" for n in range(8))
LONG = "A " + " ".join(["word"] * 25) + "."
NOTE = "\n\n!!! if parent\n    " + "Go and rest now, you need it. " * 6 + "\n"

SLIPS = [
    # shape
    ("library.yaml", "version: 1", "version: one", "library.yaml:5: a whole number is wanted here (in “version”)"),
    ("library.yaml", "version: 1\n", "", "library.yaml:2: the key “version” is missing"),
    ("library.yaml", "version: 1", "version: 1\nversion: 2", "library.yaml:6: the key “version” is given twice"),
    ("library.yaml", "version: 1", "versoin: 1", "library.yaml:5: the key “versoin” is not known here"),
    ("library.yaml", "version: 1", "version: &a 1", "library.yaml:5: “&” starts an anchor"),
    ("library.yaml", "version: 1", "version: !!int 1", "library.yaml:5: “!” starts a tag"),
    ("library.yaml", "version: 1", "version: *a", "library.yaml:5: “*” starts an alias"),
    ("library.yaml", "version: 1", "version: 1\n--- \na: b", "library.yaml:6: a second document starts here"),
    ("library.yaml", "language: en", "language: [en", "library.yaml:5: this is not YAML here"),
    (QUIZ, "kind: single", "kind: simple", f"{QUIZ}:3: “simple” is not one of the words allowed here (in “kind”)"),
    (QUIZ, ", why: It can bring breathing back.", "", f"{QUIZ}:18: the key “why” is missing"),
    (QUIZ, "life-saving: true", "life-saving: maybe", f"{QUIZ}:5: true or false is wanted here"),
    (PRACTICE, "skill: reflect,", "skill: reflect, and more,", f"{PRACTICE}:14: the key “and more” is not known here"),
    (MODULE, "minutes: 10", "minutes: 10\nlessons: []", f"{MODULE}:5: the key “lessons” is not known here"),
    (MODULE, "roles: [parent]", "roles: parent", f"{MODULE}:6: a list is wanted here"),
    ("countries/au.yaml", "[3, 3]", "[3]", "countries/au.yaml:4: a list of 2 is wanted here"),
    ("sources.yaml", "status: opened", "status: seen", "sources.yaml:1: “seen” is not one of the words allowed here"),
    # ids and references
    (QUIZ, "id: what-helps", "id: old-dose", f"{QUIZ}:12: the id “old-dose” (question) is given twice"),
    (QUIZ, "id: what-helps", "id: What_Helps", f"{QUIZ}:12: the id “What_Helps” (question) is not well formed"),
    (QUIZ, "id: company", "id: naloxone", f"{QUIZ}:19: the id “naloxone” (option) is given twice"),
    (MODULE, "id: a-gap-is-dangerous", "id: a-gap", f"{MODULE}:1: the module “a-gap” lies in a folder of another name"),
    ("cards/overdose.yaml", "id: overdose", "id: other", "cards/overdose.yaml:1: the card “other” lies in a file of"),
    ("quoted/overdose.md", "", "Words.", "the id “overdose” (card or shared block) is given twice"),
    ("library.yaml", "planned: [still", "planned: [a-gap-is-dangerous, still", "is planned and already has a folder"),
    ("library.yaml", "planned: [still", "planned: [odd, still", "library.yaml:9: the planned module “odd” is in no section"),
    ("library.yaml", "only-six: [a-gap-is", "only-six: [a-gab-is", "library.yaml:17: there is no module “a-gab-is-dangerous”"),
    ("library.yaml", "role: parent,", "role: parents,", "library.yaml:16: there is no role “parents”, did you mean parent"),
    ("library.yaml", "after: 3", "after: 1", "library.yaml:19: a tick puts a module before what is safe for everybody"),
    ("library.yaml", "[a-gap-is-dangerous], a", "[safe-at-home], a", "library.yaml:19: a tick moves “safe-at-home”"),
    ("library.yaml", "[a-gap-is-dangerous], a", "[a-gab-is], a", "library.yaml:19: there is no module “a-gab-is”"),
    (LESSON, "[@author-2003]", "[@author-2004]", f"{LESSON}:10: there is no source “author-2004”, did you mean author-2003"),
    (LESSON, "[[tolerance|defence]]", "[[tolerence]]", f"{LESSON}:10: there is no glossary term “tolerence”"),
    (LESSON, "[[>lost-tolerance]]", "[[>lost]]", f"{LESSON}:15: there is no shared block or card “lost”"),
    (LESSON, "[[>lost-tolerance]]", "[[>overdose#chek]]", f"{LESSON}:15: there is no step of the card “overdose” “chek”"),
    (LESSON, "[[>lost-tolerance]]", "[[>lost-tolerance#a]]", f"{LESSON}:15: “lost-tolerance” is no card"),
    (LESSON, "[[country:naloxone]]", "[[country:police]]", f"{LESSON}:35: there is no country note “police”"),
    (LESSON, "[[check:old-dose]]", "[[check:dose]]", f"{LESSON}:37: there is no question “dose”, did you mean old-dose"),
    (LESSON, "[[module:still-to-write]]", "[[module:stil]]", f"{LESSON}:43: there is no module “stil”"),
    (LESSON, "!!! if parent", "!!! if aunt", f"{LESSON}:30: there is no role “aunt”"),
    (MODULE, "[who-stays]", "[who-stay]", f"{MODULE}:18: there is no worksheet field “who-stay”, did you mean who-stays"),
    (MODULE, "covers: [lost-tolerance]", "covers: [lost]", f"{MODULE}:11: there is no topic “lost”"),
    (MODULE, "covers: [lost-tolerance]", "covers: []", f"{MODULE}:11: the topic “lost-tolerance” is not covered"),
    ("topics.csv", "later,Something", "later2,Something", ""),
    ("topics.csv", ",still-to-write", ",never-to-write", "topics.csv:3: the topic “later” names the module"),
    ("cards/not-safe.yaml", "[violence]", "[violins]", "cards/not-safe.yaml:8: there is no kind of helpline “violins”"),
    ("quoted/lost-tolerance.md", "After a break", "[[>call-first]]\n\nAfter a break", "quoted/lost-tolerance.md:1: the shared block quotes itself"),
    ("safety/a-gap-is-dangerous/notes.txt", "", "x", f"{M}/notes.txt:1: nothing reads this file"),
    ("sefaty/x/module.yaml", "", "id: x", "sefaty:1: the folder “sefaty” is no section"),
    # lessons
    (LESSON, CALM, LONG, f"{LESSON}:28: a sentence has 26 words"),
    (LESSON, CALM, "x " * 400, "words, write 250 to 500"),
    (LESSON, "minutes: 5", "minutes: 8", f"{LESSON}:4: the lesson takes 8 minutes"),
    (LESSON, CALM, f"\n\n{EIGHT}\n\nmore", f"{LESSON}:30: a list has 8 items"),
    (LESSON, CALM, f"{NOTE}{NOTE}", "the lesson has 3 notes for single roles"),
    (LESSON, CALM, "\n\n!!! if partner\n    Rest.\n", f"{LESSON}:30: a note for a role has 1 words"),
    (LESSON, CALM, "Administrative considerations necessitate interdisciplinary deliberation. " * 9, f"{LESSON}:28: the reading grade is"),
    (LESSON, "## What", "# What", f"{LESSON}:17: a heading is not “##” or “###”"),
    (LESSON, CALM, "Take {x} now.", "“{x}” stands for nothing, use {n}, {b}, {d} or {w}"),
    (LESSON, CALM, "See [this](http://example.org).", f"{LESSON}:28: a link to an address is not shown"),
    (LESSON, CALM, "See <b>this</b>.", f"{LESSON}:28: raw HTML is not shown"),
    (LESSON, CALM, "\n\n> quoted", f"{LESSON}:30: a quotation mark “>” is not shown here"),
    (LESSON, CALM, "See [[Tolerance]].", f"{LESSON}:28: a reference was not understood"),
    (LESSON, "!!! danger", "!!! denger", f"{LESSON}:12: “denger” is no kind of box"),
    (LESSON, "!!! danger", "!!! danger parent", f"{LESSON}:12: a box “if” names one role"),
    (LESSON, "[[country:naloxone]]", "So [[country:naloxone]]", f"{LESSON}:35: this reference must stand alone"),
    (LESSON, "one-thing: After a gap the old dose can kill.", "one-thing: ''", f"{LESSON}:5: “one-thing” is empty"),
    ("quoted/lost-tolerance.md", "After a break, even of a few days, the amount they used before can stop their breathing.", "", "quoted/lost-tolerance.md:1: the shared block is empty"),
    ("cards/overdose.yaml", "every {b} seconds", "every 5 seconds", "cards/overdose.yaml:8: a time is written out"),
    # quiz
    (QUIZ, "right: true, why: \"Yes.", "why: \"Yes.", f"{QUIZ}:9: a single choice has several options and one of them right"),
    (QUIZ, "{id: alone, text: A quiet week alone,", "{id: alone, text: A quiet week alone, right: true,", f"{QUIZ}:17: a multiple choice has right"),
    (QUIZ, "{id: \"true\", text", "{id: \"yes\", text", f"{QUIZ}:35: true-false has the options"),
    (QUIZ, "order: [medicine, lift]", "order: [medicine]", f"{QUIZ}:29: the order does not name every option once"),
    (QUIZ, "with: bad", "with: worse", f"{QUIZ}:46: there is no answer “worse”"),
    (QUIZ, "why: Nobody finds the key.", "why: No.", f"{QUIZ}:46: the answer “locked” has no reason"),
    (QUIZ, "objective: lost-tolerance", "objective: lost", f"{QUIZ}:4: there is no objective “lost”"),
    (QUIZ, "#what-to-do-first", "#what-first", f"{QUIZ}:6: the lesson “the-first-days” has no heading “what-first”"),
    (QUIZ, "from: the-first-days\n", "from: first-days\n", f"{QUIZ}:15: there is no lesson “first-days” in this module"),
    (QUIZ, "    life-saving: true\n", "", f"{QUIZ}:1: a safety module has no life-saving question"),
    (QUIZ, "ask: The body forgets within days.", "ask: Talk of suicide plants it.", f"{QUIZ}:34: suicide or a child's death"),
    (MODULE, "make-a-plan: Make", "rest: Rest\n  make-a-plan: Make", f"{MODULE}:10: no question asks for the objective “rest”"),
    (f"{M}/2-more.md", "", "---\nid: more\ntitle: T\nminutes: 1\none-thing: a\ndo-now: b\n---\nx", "2-more.md:2: no question comes from the lesson “more”"),
    # practice
    (PRACTICE, "start: s1", "start: s0", f"{PRACTICE}:6: there is no scene “s0” to start with"),
    (PRACTICE, "next: s1b", "next: s1c", f"{PRACTICE}:15: there is no scene “s1c”"),
    (PRACTICE, "next: s1b", "next: s2", f"{PRACTICE}:16: nothing leads to the scene “s1b”"),
    (PRACTICE, "effect: She turns back., next: s2", "effect: She turns back., next: s1b", f"{PRACTICE}:16: from the scene “s1b” no way"),
    (PRACTICE, "best: true, skill: reflect", "skill: reflect", f"{PRACTICE}:13: the scene “s1” has 0 best choices"),
    (PRACTICE, "end: true, card: not-safe", "card: not-safe", f"{PRACTICE}:21: the scene “s2” has either choices or an end"),
    (PRACTICE, "card: not-safe", "card: safe", f"{PRACTICE}:21: there is no card “safe”"),
    (PRACTICE, "{tired: Can", "{angry: Can", f"{PRACTICE}:12: the mood “angry” is not in “moods”"),
    (PRACTICE, "start: s1\n", "start: s1\nfear: true\n", f"{PRACTICE}:5: a scene of fear has no moods"),
    (PRACTICE, "start: s1\n", "start: s1\nfear: true\n", f"{PRACTICE}:15: in a scene of fear nobody guesses"),
    (PRACTICE, "They may hear a threat", "They hear a threat", f"{PRACTICE}:15: “heard” says what they hear, as if one could"),
    (PRACTICE, "end: true, card: not-safe", "end: true", f"{PRACTICE}:21: a conversation of the section “safety” leads to help"),
    (PRACTICE, "You agreed on one thing.", "You failed.", f"{PRACTICE}:21: an end of a conversation is never lost"),
    (PRACTICE, "    quoted-words: true\n", "", f"{PRACTICE}:10: “'m clean” may hurt"),
    # paper
    (MODULE, "purpose: Make the first days safe.", "purpose: ''", f"{MODULE}:13: “purpose” of the take-home page is empty"),
    (MODULE, "  fill-in: [who-stays]\n", "", f"{MODULE}:12: “fill-in” of the take-home page is empty"),
    (MODULE, "main: After", "main: " + "word " * 260 + "After", f"{MODULE}:12: the take-home page has"),
    (MODULE, "    - What worries you?\n", "", f"{MODULE}:22: there are 2 open questions"),
    (SHEET, "kind: lines", "kind: choice", f"{SHEET}:4: the field “who-stays” has nothing to choose from"),
    (SHEET, "rows: 2", "rows: 200", f"{SHEET}:6: the field “numbers” has 200 rows"),
    (SHEET, ", columns: [Who, Number]", "", f"{SHEET}:6: a table, and nothing else, has columns"),
    # figures
    (LESSON, "(two-lines.svg", "(three-lines.svg", f"{LESSON}:23: there is no figure “three-lines.svg”"),
    (LESSON, "(two-lines.svg", "(three-lines.svg", f"{FIGURE}:1: no lesson shows this figure"),
    (LESSON, "![A line for the body's defence falls; a line for the risk rises.]", "![]", f"{LESSON}:23: a figure has no alternative"),
    (FIGURE, "stroke=\"currentColor\"", "stroke=\"#f00\"", f"{FIGURE}:2: the colour “#f00” cannot follow"),
    (FIGURE, "</svg>", "<script/></svg>", f"{FIGURE}:3: <script> is not allowed"),
    (FIGURE, "</svg>", "<g onclick='x'/></svg>", f"{FIGURE}:3: “onclick” is not allowed"),
    (FIGURE, "</svg>", "<use href='http://x/a'/></svg>", f"{FIGURE}:3: the figure refers to another place"),
    (FIGURE, "<svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg", f"{FIGURE}:1: the figure declares a document type"),
    (FIGURE, "</svg>", "", f"{FIGURE}:4: this is not well-formed SVG"),
    (FIGURE, "<desc>One falls, one rises.</desc>", "", f"{FIGURE}:1: the figure has no <desc>"),
    # dates and facts
    (MODULE, "checked: 2026-11", "checked: November", f"{MODULE}:28: “November” is no month"),
    (MODULE, "checked: 2026-11", "checked: 2024-10", f"{MODULE}:28: this was checked in 2024-10, more than 24 months ago"),
    (MODULE, "checked: 2026-11", "checked: 2026-12", f"{MODULE}:28: 2026-12 is in the future"),
    (MODULE, "clinician: none", "clinician: Dr X", f"{MODULE}:29: “Dr X” is no review"),
    ("countries/au.yaml", "number: \"000\"", "number: \"112\"", "countries/au.yaml:3: the emergency number of Australia is not 112"),
    ("countries/au.yaml", "breath-seconds: 6", "breath-seconds: 8", "countries/au.yaml:4: a breath takes 5 or 6 seconds"),
    ("countries/au.yaml", "[30, 90]", "[90, 30]", "countries/au.yaml:4: “wears-off-minutes” is no span"),
    ("countries/au.yaml", ", source: body-2020, as-of: 2026-10}\nprivacy", "}\nprivacy", "countries/au.yaml:5: the note “naloxone” names no source"),
    ("countries/au.yaml", "as-of: 2026-10}\nprivacy", "as-of: lately}\nprivacy", "“lately” is neither a month nor a year"),
    ("countries/neutral.yaml", "id: neutral", "id: nobody", "there is no country “neutral”"),
    ("sources.yaml", "year: 2020", "year: twenty", "sources.yaml:1: the year of “body-2020” is no year"),
    # what people type
    ("search.yaml", "", "- {says: [gear], finds: [heroin]}", "search.yaml:1: “heroin” is no module, lesson, card or glossary term"),
    ("search.yaml", "", "- {says: [gear]}", "search.yaml:1: an entry leads nowhere"),
    ("search.yaml", "", "- {says: [gear], means: a}\n- {says: [Gear], means: b}", "search.yaml:2: “Gear” is there twice"),
    ("search.yaml", "", "- {finds: [first-steps]}", "search.yaml:1: an entry has no words"),
    ("search.yaml", "", "- {together: [child], means: a}", "search.yaml:1: there is no group “child”"),
    ("search.yaml", "", "- {says: [a], unless: [child], means: a}", "search.yaml:1: there is no group “child”"),
    ("search.yaml", "", "- {group: child, says: [baby]}", "search.yaml:1: nothing asks for the group “child”"),
    ("search.yaml", "", "- {group: child, says: [baby], means: a}", "search.yaml:1: the group “child” only names words"),
    ("search.yaml", "", "- {group: child}", "search.yaml:1: the group “child” has no words"),
    ("search.yaml", "", "- {group: child, says: [a, A]}", "search.yaml:1: “A” is there twice"),
    ("search.yaml", "", "- {group: child, says: [a]}\n- {group: child, says: [b]}", "search.yaml:2: the group “child” is there twice"),
    ("asked.yaml", "", "- {asks: [why], finds: [a-gap/x]}", "asked.yaml:1: “a-gap/x” is no module, lesson, card or glossary term"),
    ("asked.yaml", "", "- {asks: [why], finds: []}", "asked.yaml:1: an entry needs questions and what answers them"),
    ("asked.yaml", "", "- {asks: [why me], finds: [card:overdose]}\n- {asks: [Why me?], finds: [card:overdose]}", "asked.yaml:2: “Why me?” is there twice"),
    ("asked.yaml", "", "- {asks: [why me], finds: [card:overdose]}", "asked.yaml:1: “card:overdose” is found by 1 questions, fewer than 5"),
    ("asked.yaml", "", "- {asks: [why me], finds: [card:overdose]}", "“a-gap-is-dangerous/the-first-days” is found by 0 questions, fewer than 5"),
    # words
    (LESSON, CALM, "He is an addict.", f"{LESSON}:28: “addict” may hurt the people it is about"),
    (LESSON, CALM, "He\nhit\nrock bottom.", f"{LESSON}:30: “rock bottom” may hurt"),
    (LESSON, CALM, "Stay. You are safe now.", f"{LESSON}:28: “You are safe now” could get somebody hurt"),
    (LESSON, CALM, "Lock them in for a night.", f"{LESSON}:28: “Lock them in” could get somebody hurt"),
    ("cards/overdose.yaml", "\"Not sure? Act.\"", "Wait a minute.", "cards/overdose.yaml:10: “Wait” in an overdose text"),
    ("cards/overdose.yaml", "[Do not wait and see.]", "[Wait and see.]", "cards/overdose.yaml:12: “Wait and see” could get somebody hurt"),
]  # fmt: skip


def test_the_sample_library_has_no_findings(good: Path) -> None:
    assert check(good, date(2026, 11, 22)).findings == ()


@pytest.mark.parametrize(("where", "old", "new", "expected"), SLIPS, ids=lambda text: text[:40])
def test_a_slip_is_named_with_its_line(spoil: Spoil, where: str, old: str, new: str, expected: str) -> None:
    found = spoil(where, old, new)
    if expected:
        assert any(expected in line for line in found), "\n".join(found)
    else:
        assert found == []


ALLOWED = [
    (LESSON, CALM, "Some call it “being clean”."),
    (LESSON, CALM, 'Some say "addict".'),
    (LESSON, CALM, "Never lock them in."),
    (LESSON, CALM, "Call the Narcotics Anonymous group."),
    (LESSON, CALM, "A line for domestic abuse may help."),
    (LESSON, CALM, "Use a clean needle each time."),
    (QUIZ, "text: It will hardly work", "text: You can wait and see"),
    (QUIZ, "misconception: The body", "misconception: An addict's body"),
    ("glossary.yaml", "also: [tolerant]", "also: [tolerant, junkie]"),
    ("cards/overdose.yaml", "Not sure? Act.", "Do not wait. Act."),
    ("countries/au.yaml", "as-of: 2024", "as-of: 2016"),
]


@pytest.mark.parametrize(("where", "old", "new"), ALLOWED, ids=lambda text: text[:40])
def test_what_is_quoted_or_forbidden_may_be_named(spoil: Spoil, where: str, old: str, new: str) -> None:
    assert spoil(where, old, new) == []


def _elsewhere(library: Path) -> list[str]:
    """What is found in the practice once its module lies in another section."""
    other = library / "treatment" / "a-gap-is-dangerous"
    other.parent.mkdir()
    (library / M).rename(other)
    return [str(found) for found in check(library, date(2026, 11, 22)).findings if "practice.yaml" in str(found)]


@pytest.mark.parametrize("mood", ["in withdrawal", "dope-sick", "high", "very sleepy"])
def test_nobody_in_withdrawal_is_persuaded_of_anything(copied: Path, mood: str) -> None:
    path = copied / PRACTICE
    spoiled = path.read_text("utf-8").replace("tired", mood).replace("end: true, card: not-safe", "end: true")
    path.write_text(spoiled, "utf-8")
    says = f"treatment/a-gap-is-dangerous/practice.yaml:21: in the mood “{mood}” a conversation leads only to comfort"
    assert any(says in line for line in _elsewhere(copied))


def test_in_a_mood_for_talking_an_end_needs_no_card(copied: Path) -> None:
    path = copied / PRACTICE
    path.write_text(path.read_text("utf-8").replace("end: true, card: not-safe", "end: true"), "utf-8")
    assert _elsewhere(copied) == []


def test_where_safety_is_asked_first_fear_has_a_way_out(spoil: Spoil) -> None:
    spoil(PRACTICE, "card: not-safe", "card: overdose")
    found = spoil(MODULE, "minutes: 10", "minutes: 10\nopens-with: safety-question")
    assert f"{PRACTICE}:7: no end is there for somebody who is afraid" in "\n".join(found)


def test_true_or_false_is_a_third_of_the_questions_at_most(spoil: Spoil) -> None:
    found = spoil(QUIZ, "questions:\n", "questions:\n" + _statement("one") + _statement("two"))
    assert f"{QUIZ}:1: 3 of 7 questions are true-or-false" in "\n".join(found)


def test_a_third_of_the_statements_are_true_at_least(spoil: Spoil) -> None:
    statements = "".join(_statement(name) for name in ("one", "two", "three"))
    found = spoil(QUIZ, "questions:\n", "questions:\n" + statements)
    assert "only 1 of 4 true-or-false statements are true" in "\n".join(found)


def test_old_facts_are_counted_not_found(copied: Path) -> None:
    report = check(copied, date(2030, 1, 1))
    assert report.old_facts == 3
    assert report.counts.endswith("; 3 dated facts older than two years")


def test_what_is_planned_is_counted_not_found(good: Path) -> None:
    report = check(good, date(2026, 11, 22))
    assert report.counts == "0 findings in 1 module; 1 planned, 1 topic waits for planned modules"


@pytest.mark.parametrize(
    ("moment", "modules", "expected"),
    [
        ("worried", "[safe-at-home, still-to-write]", "library.yaml:16: “safe-at-home” is not second in this path"),
        ("after-death", "[still-to-write, safe-at-home, a-gap-is-dangerous]", "“safe-at-home” is not last"),
        ("worried", "[natural-consequences, safe-at-home]", "library.yaml:16: a module about limits or inviting comes"),
        (
            "worried",
            "[a-gap-is-dangerous, safe-at-home, a-gap-is-dangerous]",
            "library.yaml:16: a path names a module twice",
        ),
    ],
)
def test_the_safe_order_is_everybodys(spoil: Spoil, moment: str, modules: str, expected: str) -> None:
    spoil("library.yaml", "[still-to-write]", "[still-to-write, safe-at-home, natural-consequences]")
    found = spoil(
        "library.yaml", "worried, modules: [a-gap-is-dangerous, still-to-write]", f"{moment}, modules: {modules}"
    )
    assert expected in "\n".join(found)


def _as_the_overdose_module(library: Path) -> Path:
    for name in ("library.yaml", "topics.csv", f"{M}/module.yaml"):
        path = library / name
        path.write_text(path.read_text("utf-8").replace("a-gap-is-dangerous", "overdose-and-naloxone"), "utf-8")
    return (library / M).rename(library / "safety" / "overdose-and-naloxone")


@pytest.mark.parametrize(
    ("name", "old", "new", "lines"),
    [
        ("1-the-first-days.md", CALM, "You can wait for a sign.", [28]),
        ("1-the-first-days.md", CALM, "Do not wait for a sign.", []),
        ("quiz.yaml", "It will hardly work", "You can wait", []),
        ("quiz.yaml", "It may stop her breathing", "Wait until it may", [10]),
        ("quiz.yaml", "Many people believe this. It", "Wait a little. It", [11]),
        ("../../quoted/lost-tolerance.md", "After a break", "Wait. After a break", [4]),
    ],
)
def test_nobody_is_told_to_wait_in_the_overdose_module(
    copied: Path, name: str, old: str, new: str, lines: list[int]
) -> None:
    path = _as_the_overdose_module(copied) / name
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert [finding.line for finding in check(copied, date(2026, 11, 22)).findings] == lines


def _statement(name: str) -> str:
    return f"""  - id: {name}
    kind: true-false
    objective: lost-tolerance
    from: the-first-days
    ask: A statement.
    options:
      - {{id: "true", text: "True", why: "It is not so."}}
      - {{id: "false", text: "False", right: true, why: "It is so."}}
"""


def test_the_id_of_a_source_is_no_word_about_people() -> None:
    assert "codependency" not in _named_blanked("It was said so. [@codependency-2024]")
