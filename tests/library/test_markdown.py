# SPDX-License-Identifier: Apache-2.0
"""Markdown becomes blocks, with lines for what is wrong, and never hangs."""

from __future__ import annotations

import inspect
import sys
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.library.blocks import (
    Block,
    Break,
    Bullets,
    Callout,
    Check,
    Cite,
    Code,
    CountryNote,
    Definitions,
    Emphasis,
    Figure,
    Heading,
    ModuleLink,
    Paragraph,
    Quoted,
    Steps,
    Strong,
    Table,
    Term,
    Text,
)
from family_app.library.markdown_text import blocks_of, read_markdown, split_chunks
from family_app.library.markdown_tree import parse_chunk


def _read(text: str) -> tuple[Block, ...]:
    chunks, findings = read_markdown(text, "a.md")
    assert findings == []
    return blocks_of(chunks)


def _said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


READ = [
    ("Two\nlines.", (_said("Two lines."),)),
    ("a **b** `d`", (Paragraph((Text("a "), Strong((Text("b"),)), Text(" "), Code("d"))),)),
    ("_a_ b", (Paragraph((Emphasis((Text("a"),)), Text(" b"))),)),
    ("one  \ntwo", (Paragraph((Text("one"), Break(), Text("two"))),)),
    ("Fact. [@a-2020] [@b]", (Paragraph((Text("Fact. "), Cite("a-2020"), Text(" "), Cite("b"))),)),
    ("[[tolerance]] [[a|b c]]", (Paragraph((Term("tolerance", "tolerance"), Text(" "), Term("a", "b c"))),)),
    ("[[module:a-b]] [[module:a|x]]", (Paragraph((ModuleLink("a-b", ""), Text(" "), ModuleLink("a", "x"))),)),
    ("## What to do?", (Heading(2, "what-to-do", (Text("What to do?"),)),)),
    ("## A\n\n## A", (Heading(2, "a", (Text("A"),)), Heading(2, "a-2", (Text("A"),)))),
    ("- a\n  b c", (Bullets(((_said("a b c"),),)),)),
    ("- a\n- b", (Bullets(((_said("a"),), (_said("b"),))),)),
    ("- a\n\n- b", (Bullets(((_said("a"),), (_said("b"),))),)),
    ("- a\n    - b", (Bullets(((_said("a"), Bullets(((_said("b"),),))),)),)),
    ("3. a\n4. b", (Steps(((_said("a"),), (_said("b"),)), 3),)),
    ("A\n:   b\n\nC\n:   d", (Definitions((((Text("A"),), (_said("b"),)), ((Text("C"),), (_said("d"),)))),)),
    ("a | b\n--|--\n[[x|y]] | 2", (Table(((Text("a"),), (Text("b"),)), (((Term("x", "y"),), (Text("2"),)),)),)),
    ('!!! key "T & t"\n    a', (Callout("key", "T & t", (_said("a"),)),)),
    ("!!! danger\n    a\n\n    - b", (Callout("danger", "", (_said("a"), Bullets(((_said("b"),),)))),)),
    ("!!! if adult-child\n    a", (Callout("if", "", (_said("a"),), "adult-child"),)),
    ('![What it shows.](f.svg "Caption")', (Figure("f.svg", "What it shows.", "Caption"),)),
    ("[[>a]]", (Quoted("a"),)),
    ("[[>a#b]]", (Quoted("a", "b"),)),
    ("Text\n[[>a]]\nmore", (_said("Text"), Quoted("a"), _said("more"))),
    ("!!! say\n    a\n    [[>b]]", (Callout("say", "", (_said("a"), Quoted("b"))),)),
    ("[[country:silent-call]]", (CountryNote("silent-call"),)),
    ("[[check:q-1]]", (Check("q-1"),)),
    ("a & b &amp; 1 < 2", (_said("a & b &amp; 1 < 2"),)),
    ("{n} \\*plain\\*", (_said("{n} *plain*"),)),
    ("", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), READ, ids=lambda value: str(value)[:30])
def test_a_text_becomes_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    assert _read(text) == blocks


def test_chunks_know_their_lines() -> None:
    text = "one\n\n\ntwo\nthree\n\n- a\n\n- b\n\n    c\n\nfour"
    assert [line for line, _ in split_chunks(text, 10)] == [10, 13, 16, 22]


HOSTILE = [
    "[" * 20_000, "![" * 20_000, "*" * 20_000, "_a" * 10_000, "`" * 20_001, "> " * 10_000, "- " * 10_000, "#" * 20_000,
    "[[a|" * 5_000, "[@" * 10_000, "\\" * 20_000, "<" * 20_000, "&" * 20_000, "|" * 20_000, "a|b\n-|-\n" * 2_000,
    "\n".join(" " * n + "- a" for n in range(200)), "a\n: b\n\n" * 2_000, "!!! key\n" * 2_000, "x " * 20_000,
    "\n" * 39_000,
    "[" * 300 + "]" * 300, "![a](" * 300, "*a **b " * 150, "(((" * 100 + ")))" * 100, "**_`" * 75, "1. " * 1_000,
    "a\n" * 4_000, "- a\n" * 300,
    "!!! key\n    !!! key\n        !!! key\n            !!! key\n                x",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].encode().hex())
def test_hostile_text_takes_no_time(text: str) -> None:
    began = time.monotonic()
    read_markdown(text, "a.md")
    assert time.monotonic() - began < 2


MARKS = ["[", "]", "(", ")", "*", "_", "`", "!", "<", ">", "&", "|", ":", "#", "-", "1. ", "\n", "\n\n", "    ",
         "a", "[[", "]]", "[@a]",
         "!!! key", "\\", "<b>", "{n}", "\t", "é", "\u2028", "\x02", "\x03", "---", "~~~"]  # fmt: skip


@given(st.lists(st.sampled_from(MARKS), max_size=120))
@settings(max_examples=50, deadline=2_000)
def test_any_mixture_of_marks_is_read(marks: list[str]) -> None:
    text = "".join(marks)
    chunks, findings = read_markdown(text, "a.md")
    assert all(1 <= finding.line <= text.count("\n") + 1 for finding in findings)
    assert all(1 <= chunk.line <= text.count("\n") + 1 for chunk in chunks)


@given(st.lists(st.sampled_from(MARKS), max_size=60))
@settings(max_examples=50, deadline=2_000)
def test_no_mark_of_the_parser_is_left_in_the_words(marks: list[str]) -> None:
    chunks, _ = read_markdown("".join(marks), "a.md")
    assert not any(mark in repr(chunks) for mark in ("klzzwxh", "\\x02amp", "\\ue000"))


def test_a_text_that_was_broken_off_spoils_no_later_one() -> None:
    nested = "\n\n".join("    " * depth + "!!! key" for depth in range(60))
    depth = len(inspect.stack(0))
    limit = sys.getrecursionlimit()
    for room in range(60, 260, 10):
        sys.setrecursionlimit(depth + room)
        try:
            with suppress(RecursionError):
                parse_chunk(nested, set())
        finally:
            sys.setrecursionlimit(limit)
        blocks, unfit = parse_chunk("It helps. [@nice]", set())
        assert (blocks, unfit) == ((Paragraph((Text("It helps. "), Cite("nice"))),), []), room
