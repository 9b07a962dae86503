# SPDX-License-Identifier: Apache-2.0
"""From the element tree of Python-Markdown to blocks and spans. What no block stands for is handed back as unfit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast, get_args
from xml.etree.ElementTree import Element

from markdown import Markdown
from msgspec import Struct

from family_app.library.blocks import (
    Block,
    Break,
    Bullets,
    Callout,
    CalloutKind,
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
    Span,
    Steps,
    Strong,
    Table,
    Term,
    Text,
    plain,
)
from family_app.library.markdown_syntax import ALONE, CITE, ID, MODULE, TERM, element_tree, markdown

CALLOUTS: tuple[str, ...] = get_args(CalloutKind)

_LEFT_OVER = (
    (r"\]\(", "a link to an address is not shown", "name the place in words, or cite a source"),
    (r"<[A-Za-z/!?]", "raw HTML is not shown", "use Markdown only"),
    (r"!!!", "a box was not understood", "write “!!! key” on its own line, its text indented by four spaces"),
    (r"\[@|\[\[|\]\]", "a reference was not understood", "write [@source-id], [[term-id]] or [[>block-id]]"),
    (r"^ {0,3}>", "a quotation mark “>” is not shown here", "write the words in “ ”, or quote a block with [[>id]]"),
    (r"```|~~~", "a block of code is not shown", "write it as plain sentences"),
)
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
"""Where a line ends in the file; in a list the next one is set in."""
_SLUG = re.compile(r"[^a-z0-9]+")


class Unfit(Struct, frozen=True):
    """Something that has no place in a lesson; ``near`` are words that stand by it."""

    says: str
    mend: str
    near: str = ""


@cache
def _parser() -> Markdown:
    return markdown()


def new_parser() -> None:
    """Begin a file with a parser that has seen nothing: what one text leaves in it must not spoil another."""
    _parser.cache_clear()


def parse_chunk(source: str, ids: set[str]) -> tuple[tuple[Block, ...], list[Unfit]]:
    """The blocks of ``source``. ``ids`` are those of the headings so far; new ones are added."""
    reader = _Reader(ids)
    try:
        tree = element_tree(_parser(), source)
    except BaseException:
        new_parser()
        raise
    return tuple(reader.blocks(tree)), reader.unfit


class _Reader:
    def __init__(self, ids: set[str]) -> None:
        self._ids = ids
        self.unfit: list[Unfit] = []

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The blocks inside ``parent``; loose text in it becomes a paragraph."""
        loose = self._paragraph(self.spans(parent, only_inline=True))
        if loose:
            yield loose
        for element in parent:
            if element.tag not in _INLINE:
                yield from self._block(element)

    def _block(self, element: Element) -> Iterator[Block]:
        match element.tag:
            case "p":
                yield from self._in_paragraph(element)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield self._heading(element)
            case "ul":
                yield Bullets(tuple(self._item(item) for item in element))
            case "ol":
                start = element.get("start", "1")
                yield Steps(tuple(self._item(item) for item in element), int(start) if start.isdigit() else 1)
            case "dl":
                yield Definitions(tuple(self._definitions(element)))
            case "table":
                yield self._table(element)
            case "div":
                yield from self._callout(element)
            case _:
                self._refuse("this kind of text is not shown here", "use plain paragraphs, lists and boxes", element)

    def _refuse(self, says: str, mend: str, element: Element) -> None:
        self.unfit.append(Unfit(says, mend, "".join(element.itertext()).strip()[:80]))

    def _item(self, item: Element) -> tuple[Block, ...]:
        return tuple(self.blocks(item))

    def _paragraph(self, spans: tuple[Span, ...]) -> Paragraph | None:
        return Paragraph(spans) if any(not isinstance(s, Text) or s.text.strip() for s in spans) else None

    def _in_paragraph(self, element: Element) -> Iterator[Block]:
        only = element[0] if len(element) == 1 and not (element.text or "").strip() else None
        if only is not None and not (only.tail or "").strip():
            if only.tag == "img":
                yield Figure(only.get("src", ""), _clean(only.get("alt", "")), _clean(only.get("title", "")))
                return
            if only.tag == ALONE:
                yield _reference(only)
                return
        found = self._paragraph(self.spans(element))
        if found:
            yield found

    def _heading(self, element: Element) -> Heading:
        spans = self.spans(element)
        slug = _SLUG.sub("-", plain(spans).lower()).strip("-")[:60] or "part"
        name, number = slug, 2
        while name in self._ids:
            name, number = f"{slug}-{number}", number + 1
        self._ids.add(name)
        return Heading(int(element.tag[1]), name, spans)

    def _definitions(self, element: Element) -> Iterator[tuple[tuple[Span, ...], tuple[Block, ...]]]:
        term: tuple[Span, ...] = ()
        for part in element:
            if part.tag == "dt":
                term = self.spans(part)
            else:
                yield term, tuple(self.blocks(part))

    def _table(self, element: Element) -> Table:
        rows = [tuple(self.spans(cell) for cell in row) for row in element.iter("tr")]
        return Table(rows[0] if rows else (), tuple(rows[1:]))

    def _callout(self, element: Element) -> Iterator[Block]:
        kind, *rest = element.get("class", "").split()[1:] or [""]
        role = " ".join(rest)
        parts = list(element)
        title = ""
        if parts and parts[0].get("class") == "admonition-title":
            shown = plain(self.spans(parts[0])).strip()
            title = "" if shown.lower() == kind else shown
            element.remove(parts[0])
        inner = tuple(self.blocks(element))
        if kind not in CALLOUTS:
            self.unfit.append(Unfit(f"“{kind}” is no kind of box", f"use one of {', '.join(CALLOUTS)}", "!!!"))
            return
        if bool(role) != (kind == "if"):
            mend = "write “!!! if partner”" if kind == "if" else f'write “!!! {kind} "Title"”'
            self.unfit.append(Unfit("a box “if” names one role, and no other box does", mend, "!!!"))
        if not inner:
            self.unfit.append(Unfit("a box is empty", "indent its text by four spaces", "!!!"))
        yield Callout(cast(CalloutKind, kind), title, inner, role)

    def spans(self, parent: Element, *, only_inline: bool = False) -> tuple[Span, ...]:
        """The words of ``parent``, with their marks."""
        found: list[Span] = []
        self._text(found, parent.text)
        for element in parent:
            if element.tag in _INLINE:
                found += self._span(element)
            elif not only_inline:
                self._refuse("this kind of text is not shown here", "use plain paragraphs, lists and boxes", element)
            self._text(found, element.tail)
        return _trimmed(found)

    def _text(self, found: list[Span], text: str | None) -> None:
        if not text:
            return
        for pattern, says, mend in _LEFT_OVER:
            left = re.search(pattern, text)
            if left:
                self.unfit.append(Unfit(says, mend, text[left.start() :][:80]))
        shown = _LINE_END.sub(" ", text)
        found.append(Text(shown.lstrip() if found and isinstance(found[-1], Break) else shown))

    def _span(self, element: Element) -> Iterator[Span]:
        match element.tag:
            case "strong":
                yield Strong(self.spans(element))
            case "em":
                yield Emphasis(self.spans(element))
            case "code":
                yield Code(_clean("".join(element.itertext())))
            case "br":
                yield Break()
            case "x-cite":
                yield Cite(element.get("id", ""))
            case "x-term":
                yield Term(element.get("id", ""), element.text or element.get("id", "").replace("-", " "))
            case "x-module":
                yield ModuleLink(element.get("id", ""), element.text or "")
            case "img":
                self._refuse("a figure must stand alone in its paragraph", "put blank lines around it", element)
            case _:
                self._refuse("this reference must stand alone on its line", "give it a line of its own", element)


_INLINE = frozenset({"strong", "em", "code", "br", "img", CITE, TERM, MODULE, ALONE})
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))


def _clean(text: str) -> str:
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    return " ".join(text.split())


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Without space at both ends, and with neighbouring texts joined."""
    joined: list[Span] = []
    for span in spans:
        if isinstance(span, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + span.text)
        else:
            joined.append(span)
    if joined and isinstance(joined[0], Text):
        joined[0] = Text(joined[0].text.lstrip())
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip())
    return tuple(span for span in joined if not isinstance(span, Text) or span.text)


def _reference(element: Element) -> Block:
    if element.get("quoted"):
        return Quoted(element.get("quoted", ""), element.get("step", ""))
    if element.get("field"):
        return CountryNote(element.get("field", ""))
    return Check(element.get("check", ""))


def is_id(text: str) -> bool:
    """Whether ``text`` has the form of an id."""
    return re.fullmatch(ID, text) is not None
