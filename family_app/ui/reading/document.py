# SPDX-License-Identifier: Apache-2.0
"""Blocks written into a ``QTextDocument``. What plain rich text cannot show (rounded boxes, step circles, widgets) is
marked with properties here and painted or laid over by :class:`~family_app.ui.reading.view.LessonView`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from itertools import zip_longest
from typing import assert_never

from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from family_app.library import blocks as b
from family_app.ui.look import Look
from family_app.ui.reading.boxes import box_ink, callout_title
from family_app.words import Words

KIND = QTextFormat.Property.UserProperty + 1
"""On a frame: the kind of its box."""
NUMBER = QTextFormat.Property.UserProperty + 2
"""On a block: the number in its step circle."""
BULLET = QTextFormat.Property.UserProperty + 3
"""On a block: it starts with a bullet."""
OVERLAY = QTextFormat.Property.UserProperty + 4
"""On a block: the place of a widget, by its number."""
SOURCE_BLOCK = QTextFormat.Property.UserProperty + 5
"""On a block: the number of the content block it belongs to, for exact resume. What stands at the foot has none."""


FOOT = "at-the-foot"
"""The id of the heading over the sources: no heading of a text is called so."""


class LineHeight(IntEnum):
    """``QTextBlockFormat`` wants these as plain numbers."""

    PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Head:
    """A heading in the text: where it is and what it says."""

    id: str
    text: str
    level: int
    position: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; ``target`` is ``term:…``, ``source:…`` or ``module:…``."""

    target: str
    words: str
    start: int
    end: int


@dataclass(slots=True)
class Written:
    """What was written: for the outline, for screen readers and for the widgets laid over the text."""

    heads: list[Head] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    overlays: list[b.Figure | b.Check] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)


class Writer:
    """Writes blocks at the end of a document. One writer for one lesson."""

    def __init__(
        self, document: QTextDocument, look: Look, words: Words, *, role: str = "", names: dict[str, str] | None = None
    ) -> None:
        """``role`` is the reader's own, for notes to roles; ``names`` are the titles of modules."""
        self.look = look
        self._ = words
        self.role = role
        self.names = names or {}
        self.written = Written()
        self.document = document
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._number: int | None = -1
        self._indent = 0

    # ---- what a page is made of

    def title(self, text: str) -> None:
        self._heading("", text, 1, 28, above=18, below=6)

    def small(self, text: str, *, ink: QColor | None = None) -> None:
        self._block(above=0, below=10)
        self._cursor.insertText(text, self._chars(14, colour="muted", ink=ink))

    def number(self, number: int | None) -> None:
        """What follows belongs to this block: the one after the last for what to do now, none at the foot."""
        self._number = number

    def sources(self, title: str, sources: list[str]) -> None:
        """The numbered list at the foot."""
        self._heading(FOOT, title, 3, 16, above=16, below=4)
        for number, source in enumerate(sources, start=1):
            self._block(below=4)
            self._cursor.insertText(f"{number}. {source}", self._chars(14, colour="muted"))

    def box(self, kind: str, title: str, blocks: tuple[b.Block, ...]) -> None:
        """A painted box with a title."""
        look = self.look
        frame = QTextFrameFormat()
        frame.setProperty(KIND, kind)
        frame.setPadding(look.gap(16))
        frame.setLeftMargin(self._indent)
        outside, self._indent = self._indent, 0
        frame.setTopMargin(look.gap(14))
        frame.setBottomMargin(look.gap(14))
        frame.setBorder(0)
        self._shrink_empty()
        made = self._cursor.insertFrame(frame)
        self._fresh = True
        if title:
            self._block(above=0, below=4)
            self._cursor.insertText(title, self._chars(16, bold=True, ink=box_ink(look, kind)))
        self.blocks(blocks, outermost=False)
        self._indent = outside
        self._after(made)

    def finish(self) -> Written:
        """Close the document, and say what was written."""
        self._shrink_empty()
        return self.written

    def blocks(self, blocks: tuple[b.Block, ...], *, outermost: bool = True) -> None:
        for number, block in enumerate(blocks):
            if outermost:
                self._number = number
            self._write(block)

    # ---- one block

    def _write(self, block: b.Block) -> None:
        match block:
            case b.Heading(level, id_, spans):
                size = 22 if level <= 2 else 18
                self._heading(id_, b.plain(spans), min(level, 3), size, above=20, below=6)
            case b.Paragraph(spans):
                self._block(below=10)
                self._spans(spans)
            case b.Bullets(items):
                for item in items:
                    self._item(item, bullet=True)
            case b.Steps(items, first):
                for number, item in enumerate(items, start=first):
                    self._item(item, number=number)
            case b.Definitions(items):
                for term, meaning in items:
                    self._block(below=2)
                    self._spans(term, bold=True)
                    self._indented(meaning)
            case b.Table():
                self._table(block)
            case b.Callout(kind, title, inner, role) if role and self.role and role != self.role:
                # A note to somebody else: it can be read, and stands back. Without a chosen role all are alike.
                self.box("more", callout_title(kind, title, role, self._), inner)
            case b.Callout(kind, title, inner, role):
                self.box(kind, callout_title(kind, title, role, self._), inner)
            case b.Said(_, inner):
                self.blocks(inner, outermost=False)
            case b.CardSteps(_, title, steps, under):
                items = tuple((b.Paragraph((b.Text(words),)),) for _, words in steps)
                numbered = tuple(b.Steps((item,), number) for (number, _), item in zip(steps, items, strict=True))
                below = (b.Paragraph((b.Strong((b.Text(under),)),)),) if under else ()
                self.box("card", title if len(steps) > 1 else "", (*numbered, *below))
            case b.CountrySays():
                self._country(block)
            case b.Figure() | b.Check():
                self._overlay(block)
            case b.Quoted() | b.CountryNote():
                raise ValueError("a reference must be resolved before it is shown")
            case _:
                assert_never(block)

    def _heading(self, id_: str, text: str, level: int, size: int, *, above: int, below: int) -> None:
        form = self._block(above=above, below=below)
        form.setHeadingLevel(level)
        self._cursor.setBlockFormat(form)
        self.written.heads.append(Head(id_, text, level, self._cursor.position()))
        self._cursor.insertText(text, self._chars(size, bold=True))

    def _item(self, item: tuple[b.Block, ...], *, number: int = 0, bullet: bool = False) -> None:
        """An item of a list: its first paragraph carries the mark, the rest is set in as far."""
        step = self.look.px(40 if number else 26)
        self._indent += step
        for at, block in enumerate(item):
            if at == 0 and isinstance(block, b.Paragraph):
                form = self._block(below=8)
                form.setProperty(*((NUMBER, number) if number else (BULLET, bullet)))
                self._cursor.setBlockFormat(form)
                self._spans(block.spans)
            else:
                self._write(block)
        self._indent -= step

    def _indented(self, blocks: tuple[b.Block, ...]) -> None:
        step = self.look.px(26)
        self._indent += step
        for block in blocks:
            self._write(block)
        self._indent -= step

    def _country(self, note: b.CountrySays) -> None:
        title = self._("Where you live: {country}", country=note.country)
        source = (b.Cite(note.source),) if note.source else ()
        said: tuple[b.Block, ...] = (b.Paragraph((b.Text(note.says), *source)),)
        if note.as_of:
            said += (b.Paragraph((b.Emphasis((b.Text(self._("As of {date}.", date=note.as_of)),)),)),)
        self.box("country", title, said)

    def _overlay(self, block: b.Figure | b.Check) -> None:
        form = self._block(above=8, below=8)
        form.setProperty(OVERLAY, len(self.written.overlays))
        form.setLineHeight(40, LineHeight.FIXED)
        self._cursor.setBlockFormat(form)
        self.written.overlays.append(block)

    def _table(self, table: b.Table) -> None:
        look, rows = self.look, len(table.rows) + 1
        form = QTextTableFormat()
        form.setBorderCollapse(True)
        form.setBorder(look.line_width)
        form.setBorderBrush(look.colour("outline"))
        form.setCellPadding(look.gap(8))
        form.setTopMargin(look.gap(8))
        form.setBottomMargin(look.gap(12))
        form.setHeaderRowCount(1)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        self._shrink_empty()
        made: QTextTable = self._cursor.insertTable(rows, max(1, len(table.head)), form)
        for column, spans in enumerate(table.head):
            self._cell(made, 0, column, spans, bold=True)
        for at, cells in enumerate(table.rows, start=1):
            for column, spans in enumerate(cells[: len(table.head)]):
                self._cell(made, at, column, spans)
        self._after(made)

    def _after(self, made: QTextFrame) -> None:
        """Go on behind a frame. Qt has put an empty block there that cannot be removed: the next paragraph uses it."""
        self._shrink_empty()
        self._cursor.setPosition(made.lastPosition() + 1)
        self._fresh = True

    def _shrink_empty(self) -> None:
        """Such a block that no paragraph used must not look like an empty line."""
        if self._fresh:
            form = QTextBlockFormat()
            form.setLineHeight(1, LineHeight.FIXED)
            self._cursor.setBlockFormat(form)

    def _cell(self, table: QTextTable, row: int, column: int, spans: tuple[b.Span, ...], *, bold: bool = False) -> None:
        outside, self._cursor = self._cursor, table.cellAt(row, column).firstCursorPosition()
        self._fresh = True
        self._block(below=0)
        self._spans(spans, bold=bold, size=16)
        self._cursor, self._fresh = outside, False

    # ---- spans

    def _spans(self, spans: tuple[b.Span, ...], *, bold: bool = False, size: int = 18, muted: bool = False) -> None:
        for span, after in zip_longest(spans, spans[1:]):
            match span:
                case b.Text(text):
                    if isinstance(after, b.Cite) and text.endswith(" "):
                        text = f"{text[:-1]}\u00a0"  # a number of a source does not begin a line
                    self._cursor.insertText(text, self._chars(size, bold=bold, colour="muted" if muted else "text"))
                case b.Strong(inner):
                    self._spans(inner, bold=True, size=size)
                case b.Emphasis(inner):
                    self._spans(inner, bold=bold, size=size, muted=True)
                case b.Code(text):
                    self._cursor.insertText(text, self._chars(size, bold=True))
                case b.Break():
                    self._cursor.insertText("\u2028", self._chars(size))
                case b.Cite(source):
                    self._cite(source, size)
                case b.Term(id_, words):
                    self._link(f"term:{id_}", words, size, bold=bold)
                case b.ModuleLink(id_, words):
                    self._link(f"module:{id_}", words or self.names.get(id_, id_), size, bold=bold)
                case _:
                    assert_never(span)

    def _cite(self, source: str, size: int) -> None:
        cited = self.written.cited
        if source not in cited:
            cited.append(source)
        number = str(cited.index(source) + 1)
        form = self._chars(size, colour="link")
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._anchor(f"source:{source}", number, form, words=self._("source {number}", number=number))

    def _link(self, target: str, words: str, size: int, *, bold: bool) -> None:
        form = self._chars(size, bold=bold, colour="link")
        form.setUnderlineStyle(
            QTextCharFormat.UnderlineStyle.DotLine
            if target.startswith("term:")
            else QTextCharFormat.UnderlineStyle.SingleUnderline
        )
        form.setUnderlineColor(self.look.colour("link"))
        self._anchor(target, words, form, words=words)

    def _anchor(self, target: str, text: str, form: QTextCharFormat, *, words: str) -> None:
        form.setAnchor(True)
        form.setAnchorHref(target)
        start = self._cursor.position()
        self._cursor.insertText(text, form)
        self.written.links.append(Link(target, words, start, self._cursor.position()))

    # ---- formats

    def _block(self, *, above: int = 0, below: int = 0) -> QTextBlockFormat:
        """Start a paragraph and return its format."""
        form = QTextBlockFormat()
        form.setTopMargin(self.look.gap(above))
        form.setBottomMargin(self.look.gap(below * (1.7 if self.look.wide_spacing else 1)))
        form.setLineHeight(self._line_height(), LineHeight.PROPORTIONAL)
        if self.look.right_to_left:
            form.setRightMargin(self._indent)
        else:
            form.setLeftMargin(self._indent)
        if self._number is not None:
            form.setProperty(SOURCE_BLOCK, self._number)
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(form)
        return form

    def _line_height(self) -> float:
        """1.5 em, or 1.7 with wide spacing. Qt multiplies the height of the font, which is already more than one em."""
        font = self.look.font(18)
        em = font.pixelSize() / QFontMetricsF(font).height()
        return (170 if self.look.wide_spacing else 150) * em

    def _chars(
        self, size: int = 18, *, bold: bool = False, colour: str = "text", ink: QColor | None = None
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self.look.font(size, bold=bold))
        form.setForeground(ink or self.look.colour(colour))
        return form
