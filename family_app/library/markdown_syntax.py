# SPDX-License-Identifier: Apache-2.0
"""Python-Markdown set up for lessons: our own inline marks, and nothing that shows raw HTML or follows an address."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import OListProcessor
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

ID = r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?"
"""The form of every id: small letters, digits and hyphens."""

BAR = "\ue000"
"""Stands for “|” inside a reference while tables are read: there a bar ends a cell."""
_BARRED = re.compile(r"(\[\[[a-z0-9:-]{1,170})\|(?=[^\[\]|\n]{1,120}\]\])")

CITE, TERM, MODULE, ALONE = "x-cite", "x-term", "x-module", "x-alone"
"""Elements that our own marks become. ``ALONE`` is a reference that must stand alone on its line."""

ALONE_MARK = rf"\[\[(?:>(?P<quoted>{ID})(?:#(?P<step>{ID}))?|country:(?P<field>{ID})|check:(?P<check>{ID}))\]\]"
_ALONE_LINE = re.compile(rf"^(?P<indent>[ \t]*){ALONE_MARK}[ \t]*$")
_MARKS = (
    (CITE, rf"\[@(?P<id>{ID})\]"),
    (MODULE, rf"\[\[module:(?P<id>{ID})(?:{BAR}(?P<words>[^\[\]|\n]{{1,120}}))?\]\]"),
    (TERM, rf"\[\[(?P<id>{ID})(?:{BAR}(?P<words>[^\[\]|\n]{{1,120}}))?\]\]"),
    (ALONE, ALONE_MARK),
)
_BLOCK_OFF = ("reference", "code", "setextheader", "quote")
_INLINE_OFF = ("reference", "link", "image_reference", "short_reference", "short_image_ref", "autolink", "automail")
_INLINE_HTML = ("html", "entity", "not_strong")


class _Mark(InlineProcessor):
    def __init__(self, tag: str, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self._tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, found: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element(self._tag)
        for name, value in found.groupdict().items():
            if value:
                element.set(name, value)
        if self._tag in {TERM, MODULE}:
            element.text = AtomicString(found["words"] or "")
        return element, found.start(0), found.end(0)


class _Numbered(OListProcessor):
    """A list that goes on after something else keeps its numbers."""

    LAZY_OL = False


class _Ours(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        md.preprocessors.deregister("html_block")
        for name in _BLOCK_OFF:
            md.parser.blockprocessors.deregister(name)
        for name in _INLINE_OFF + _INLINE_HTML:
            md.inlinePatterns.deregister(name, strict=False)
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        for rank, (tag, pattern) in enumerate(_MARKS):
            md.inlinePatterns.register(_Mark(tag, pattern, md), tag, 178 - rank)


def markdown() -> Markdown:
    """A parser for lessons. Extensions are handed in as objects: names would be looked up in what is installed."""
    extensions = [TableExtension(), AdmonitionExtension(), DefListExtension(), _Ours()]
    return Markdown(extensions=extensions, output_format="xhtml")


def prepared(source: str) -> str:
    """``source`` with blank lines around references that stand alone, and the bars in references hidden."""
    rows: list[str] = []
    for row in _BARRED.sub(rf"\1{BAR}", source.replace(BAR, "")).split("\n"):
        rows += ["", row, ""] if _ALONE_LINE.match(row) else [row]
    return "\n".join(rows)


def element_tree(md: Markdown, source: str) -> Element:
    """The tree of ``source`` after inline marks were read."""
    md.reset()
    rows = prepared(source).split("\n")
    for preprocessor in md.preprocessors:
        rows = preprocessor.run(rows)
    root = md.parser.parseDocument(rows).getroot()
    for processor in md.treeprocessors:
        changed = processor.run(root) if root is not None else None
        root = root if changed is None else changed
    return Element("div") if root is None else root
