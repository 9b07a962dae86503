# SPDX-License-Identifier: Apache-2.0
"""The Markdown of a lesson as blocks.

Python-Markdown keeps no positions and takes minutes over hostile text. So a text is first split into top-level chunks,
each with its line; a chunk that is too large, too deep or full of brackets is refused; and only then is it parsed.
Raw HTML, links to addresses and everything else that no block stands for is a finding, never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from family_app.library.blocks import Block, Definitions
from family_app.library.finding import Finding
from family_app.library.markdown_tree import Unfit, new_parser, parse_chunk

MOST_BYTES = 40_960
"""Of one lesson or shared block."""
MOST_IN_CHUNK = 8_000
"""Characters."""
MOST_MARKS = 300
"""Of one of the characters that make Markdown slow, in one chunk."""
MOST_INDENT = 24

_LIST = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]")
_ORDERED = re.compile(r"\d{1,9}[.)][ \t]")
_DEFINES = re.compile(r":[ \t]")
_SLOW = "[]()*_`\\!<>&{}|:#"
_DEEP = re.compile(r"[ \t]*(?:>[ \t]*){3,}|[ \t]*(?:[-*+][ \t]+){4,}")


class Chunk(Struct, frozen=True):
    """One top-level piece of a text: where it starts, its source, and what it became."""

    line: int
    source: str
    blocks: tuple[Block, ...]

    def has(self, words: str) -> bool:
        """Whether ``words`` begin here, as near as it can be told."""
        return " ".join(words.split()[:3]) in " ".join(self.source.split())

    def find(self, words: str) -> int:
        """The line in the file on which ``words`` begin, as near as it can be told."""
        wanted = words.split()[:4]
        for length in range(len(wanted), 0, -1):
            start = " ".join(wanted[:length])
            for number, row in enumerate(self.source.split("\n")):
                if start in " ".join(row.split()):
                    return self.line + number
        return self.line


def read_markdown(text: str, where: str, *, first_line: int = 1) -> tuple[tuple[Chunk, ...], list[Finding]]:
    """The chunks of ``text`` and what is wrong with it."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        says = f"the text is larger than {MOST_BYTES // 1024} kB"
        return (), [Finding(where, first_line, says, "split it into several lessons")]
    chunks: list[Chunk] = []
    findings: list[Finding] = []
    ids: set[str] = set()
    new_parser()
    for line, source in split_chunks(text, first_line):
        reason = _too_much(source)
        if reason:
            findings.append(Finding(where, line, reason, "shorten it or write it more simply"))
            continue
        try:
            blocks, unfit = parse_chunk(source, ids)
        except (RecursionError, ValueError, IndexError, AttributeError):
            # Python-Markdown gives up on some hostile text with one of these.
            findings.append(Finding(where, line, "this cannot be read as Markdown", "write it more simply"))
            continue
        chunk = Chunk(line, source, blocks)
        findings += [_placed(chunk, where, one) for one in unfit]
        chunks.append(chunk)
    return tuple(chunks), findings


def _placed(chunk: Chunk, where: str, unfit: Unfit) -> Finding:
    return Finding(where, chunk.find(unfit.near) if unfit.near else chunk.line, unfit.says, unfit.mend)


def blocks_of(chunks: tuple[Chunk, ...]) -> tuple[Block, ...]:
    """The blocks of all chunks; definition lists that were written apart become one."""
    blocks: list[Block] = []
    for chunk in chunks:
        for block in chunk.blocks:
            last = blocks[-1] if blocks else None
            if isinstance(block, Definitions) and isinstance(last, Definitions):
                blocks[-1] = Definitions(last.items + block.items)
            else:
                blocks.append(block)
    return tuple(blocks)


def split_chunks(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """The top-level pieces of ``text``, each with its line.

    A blank line ends a piece unless what follows is indented, or goes on with the same kind of list.
    """
    rows = text.split("\n")
    piece: list[str] = []
    start = 0
    for number, row in enumerate(rows):
        if piece and row.strip() and not piece[-1].strip() and not _goes_on(piece[0], row):
            yield start + first_line, "\n".join(piece).rstrip()
            piece = []
        if row.strip() or piece:
            if not piece:
                start = number
            piece.append(row)
    if piece:
        yield start + first_line, "\n".join(piece).rstrip()


def _goes_on(first: str, row: str) -> bool:
    if row[0] in " \t" or _DEFINES.match(row):
        return True
    return bool(_LIST.match(first) and _LIST.match(row) and bool(_ORDERED.match(first)) == bool(_ORDERED.match(row)))


def _too_much(source: str) -> str:
    if len(source) > MOST_IN_CHUNK:
        return f"this part has more than {MOST_IN_CHUNK} characters"
    for mark in _SLOW:
        if source.count(mark) > MOST_MARKS:
            return f"this part has more than {MOST_MARKS} times “{mark}”"
    if source.startswith(("```", "~~~")):
        return "a block of code is not shown"
    for row in source.split("\n"):
        if len(row) - len(row.lstrip()) > MOST_INDENT or _DEEP.match(row):
            return "this part is nested too deep"
    return ""
