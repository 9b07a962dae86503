# SPDX-License-Identifier: Apache-2.0
"""One text view for a whole lesson: selection and find run across everything, boxes are painted behind the text, and
real widgets lie over blocks that keep their place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from family_app.library import blocks as b
from family_app.ui.look import Look
from family_app.ui.reading.document import (
    OVERLAY,
    SOURCE_BLOCK,
    Head,
    LineHeight,
    Link,
    Writer,
    Written,
)
from family_app.ui.reading.painting import paint_behind
from family_app.ui.reading.parts import text_blocks, widget_height
from family_app.ui.reading.proxies import HeadProxy, LinkProxy
from family_app.ui.reading.stops import stop_in_sight

CHARACTERS = 70
"""The longest line, in characters."""

_SAMPLE = "the quick brown fox jumps over the lazy dog and then goes home to sleep"

MakeWidget = Callable[[b.Figure | b.Check], QWidget]


class LessonView(QTextBrowser):
    """``write`` fills it. Signals say which link was followed and which content block is at the top."""

    followed = Signal(str)
    """The target of a link: ``term:…``, ``source:…`` or ``module:…``."""
    hovered = Signal(str)
    """The target under the mouse, or nothing."""
    moved = Signal(int)
    """The number of the content block at the top of the view."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setObjectName("lesson")
        self.setOpenLinks(False)
        self.setFrameStyle(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextBrowserInteraction | flags.TextSelectableByKeyboard)
        self._written = Written()
        self._overlays: list[tuple[QTextBlock, QWidget]] = []
        self._heads: list[tuple[Head, HeadProxy]] = []
        self._links: list[tuple[Link, LinkProxy]] = []
        self._stops: list[QWidget] = []
        self._came_at = 0
        self.describe: Callable[[str], str] = lambda target: ""
        """What a link means, for a screen reader."""
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))
        self.highlighted.connect(lambda url: self.hovered.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(self._tell_place)
        self._placing = False
        self._furnished = True
        self._shown: QTextDocument | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._settle)
        self._anchor: int | None = None
        """Where in the text the top of the view was before the view became wider or narrower."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_focus_in_view)

    # ---- filling

    def write(self, fill: Callable[[Writer], None], writer: Writer, make: MakeWidget) -> None:
        """Let ``fill`` write with ``writer``; ``make`` builds the widget of a figure or a question.

        The invisible places for keyboard and screen reader follow once the text is on the screen.
        """
        self._drop_children()
        self.setExtraSelections([])
        self._anchor = None
        fill(writer)
        self._written = writer.finish()
        document = writer.document
        self.setDocument(document)
        document.documentLayout().documentSizeChanged.connect(lambda _size: self._place_soon())
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = document
        blocks = {block.blockFormat().property(OVERLAY): block for block in text_blocks(document)}
        for number, thing in enumerate(self._written.overlays):
            widget = make(thing)
            widget.setParent(self.viewport())
            self._overlays.append((blocks[number], widget))
            widget.show()
        self._furnished = False
        self._place_overlays()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._place_soon()

    def _furnish(self) -> None:
        """Put a proxy over each heading and link."""
        self._furnished = True
        for head in self._written.heads:
            self._heads.append((head, HeadProxy(self.viewport(), head.text)))
        for link in self._written.links:
            proxy = LinkProxy(self.viewport(), self.look, link.words)
            proxy.setAccessibleDescription(self.describe(link.target))
            proxy.clicked.connect(lambda _checked=False, target=link.target: self.followed.emit(target))
            self._links.append((link, proxy))
        for _, made in (*self._heads, *self._links):
            made.show()
        self._order_tabs()

    def new_document(self) -> QTextDocument:
        """An empty document to write into. It is shown by :meth:`write` when it is whole: a document that is seen is
        laid out again after each word that is put in."""
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        return document

    @property
    def heads(self) -> list[Head]:
        return self._written.heads

    @property
    def cited(self) -> list[str]:
        return self._written.cited

    def _drop_children(self) -> None:
        for _, child in (*self._overlays, *self._heads, *self._links):
            child.hide()
            child.deleteLater()
        self._overlays, self._heads, self._links, self._stops = [], [], [], []

    def _order_tabs(self) -> None:
        """Tab goes through links and questions in the order of the text."""
        stops: list[tuple[int, QWidget]] = [(link.start, proxy) for link, proxy in self._links]
        for block, widget in self._overlays:
            inside = [child for child in (widget, *widget.findChildren(QWidget)) if _takes_tab(child)]
            stops += [(block.position(), child) for child in inside]
        before: QWidget = self
        self._stops = [stop for _, stop in sorted(stops, key=lambda pair: pair[0])]
        for stop in self._stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    # ---- places

    def change_inside(self, change: Callable[[], None]) -> None:
        """Let ``change`` alter a widget in the text; the text around it stays where it is on the screen."""
        top = self.verticalScrollBar().value()
        change()
        self._order_tabs()
        self.place_children()
        self.verticalScrollBar().setValue(top)

    def place_children(self) -> None:
        """Give every widget its room in the text and put it there, and the proxies over their words."""
        self._soon.stop()
        if not self._furnished:
            self._furnish()
        self._place_overlays()
        top = self.verticalScrollBar().value()
        width = self.viewport().width()
        layout = self.document().documentLayout()
        for head, proxy in self._heads:
            box = layout.blockBoundingRect(self.document().findBlock(head.position))
            proxy.setGeometry(QRect(round(box.left()), round(box.top()) - top, width, max(1, round(box.height()))))
        for link, button in self._links:
            button.setGeometry(self._words_rect(link.start, link.end))

    def _place_overlays(self) -> None:
        self._placing = True
        width = self.viewport().width()
        changed = [self._reserve(block, widget_height(widget, width)) for block, widget in self._overlays]
        if any(changed):
            # A block that changes its height makes Qt lose the paragraphs after the frames it had not laid out yet.
            self.document().markContentsDirty(0, self.document().characterCount())
        top = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        for block, widget in self._overlays:
            box = layout.blockBoundingRect(block)
            widget.setGeometry(0, round(box.top()) - top, width, widget_height(widget, width))
        self._placing = False

    def _reserve(self, block: QTextBlock, height: int) -> bool:
        """Keep ``height`` pixels for a widget; whether that is a change."""
        form = block.blockFormat()
        if abs(form.lineHeight() - height) < 1:
            return False
        form.setLineHeight(height, LineHeight.FIXED)
        QTextCursor(block).setBlockFormat(form)
        return True

    def _words_rect(self, start: int, end: int) -> QRect:
        """Where words stand in the viewport; of words over two lines, the part on the first."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        first = self.cursorRect(cursor)
        cursor.setPosition(end)
        last = self.cursorRect(cursor)
        right = last.left() if last.top() == first.top() else self.viewport().width()
        left, right = min(first.left(), right), max(first.left(), right)
        return QRect(left - 2, first.top() - 1, max(12, right - left + 4), first.height() + 2)

    def _place_soon(self) -> None:
        if not self._placing:
            self._soon.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        metrics = QFontMetricsF(self.look.font(18))
        measure = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * CHARACTERS
        least = self.look.gap(28)
        is_other_width = event.oldSize().width() not in (event.size().width(), -1, 0)
        if self._anchor is None and self.verticalScrollBar().value() > 0 and is_other_width:
            self._anchor = self.cursorForPosition(QPoint(0, self.look.gap(12) + 2)).position()
        side = max(least, round((event.size().width() + self._margins() - measure) / 2))
        self.setViewportMargins(side, self.look.gap(8), side, self.look.gap(8))
        super().resizeEvent(event)
        self._place_soon()

    def _settle(self) -> None:
        """Everything in its place again, and the words that were at the top are at the top."""
        self.place_children()
        anchor, self._anchor = self._anchor, None
        if anchor is not None and anchor < self.document().characterCount():
            cursor = QTextCursor(self.document())
            cursor.setPosition(anchor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.look.gap(12))

    def _margins(self) -> int:
        margins = self.viewportMargins()
        return margins.left() + margins.right()

    def _tell_place(self) -> None:
        self.moved.emit(self.top_block())

    def top_block(self) -> int:
        """The number of the content block at the top of the view: 0 at the beginning, −1 for what stands before."""
        block = self.cursorForPosition(QPoint(0, self.look.gap(12) + 2)).block()
        while block.isValid() and block.blockFormat().property(SOURCE_BLOCK) is None:
            block = block.previous()  # the empty one behind a box
        return int(block.blockFormat().property(SOURCE_BLOCK)) if block.isValid() else -1

    def go_to_block(self, number: int) -> None:
        """Scroll so that this content block is at the top."""
        for block in text_blocks(self.document()):
            if block.blockFormat().property(SOURCE_BLOCK) == number:
                self._scroll_to(block.position())
                return

    def current_head(self) -> str:
        """The id of the heading that what is read stands under; nothing before the first."""
        layout, here = self.document().documentLayout(), self.verticalScrollBar().value() + self.look.gap(40)
        found = ""
        for head in self.heads:
            if layout.blockBoundingRect(self.document().findBlock(head.position)).top() > here:
                break
            found = head.id
        return found

    def place_of(self, target: str) -> QRect:
        """Where the link to ``target`` stands in the view: the one in sight that is nearest to the mouse or the top."""
        places = [button.geometry() for link, button in self._links if link.target == target]
        seen = [place for place in places if place.intersects(self.viewport().rect())]
        mouse = self.viewport().mapFromGlobal(QCursor.pos())
        return min(seen or places, key=lambda place: (place.center() - mouse).manhattanLength(), default=QRect())

    def go_to_head(self, head_id: str) -> None:
        """Scroll to a heading and put the keyboard there."""
        for head in self.heads:
            if head.id == head_id:
                self._scroll_to(head.position)
                cursor = self.textCursor()
                cursor.setPosition(head.position)
                self.setTextCursor(cursor)
                return

    def _scroll_to(self, position: int) -> None:
        self.place_children()
        box = self.document().documentLayout().blockBoundingRect(self.document().findBlock(position))
        self.verticalScrollBar().setValue(round(box.top()) - self.look.gap(12))

    def go_to_check(self, question_id: str) -> None:
        """Scroll to a question in the text."""
        for (block, _), thing in zip(self._overlays, self._written.overlays, strict=True):
            if isinstance(thing, b.Check) and thing.question == question_id:
                self._scroll_to(block.position())

    # ---- find

    def find_words(self, words: str, *, backwards: bool = False, here: bool = False) -> bool:
        """Select the next place of ``words``, round the end; whether there is one. ``here``: where one stands counts
        too, for another letter of the same words. With no such place the reader stays where they are."""
        if not words:
            return False
        document, cursor = self.document(), self.textCursor()
        flag = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if here:
            cursor.setPosition(cursor.selectionStart())
        found = document.find(words, cursor, flag)
        if found.isNull():
            found = document.find(words, document.characterCount() - 1 if backwards else 0, flag)
        if found.isNull():
            return False
        self.setTextCursor(found)
        return True

    def select(self, start: int, end: int) -> None:
        """Select the letters from ``start`` to ``end`` of the text, and go there."""
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # ---- keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._came_at = self.verticalScrollBar().value()
        super().focusInEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Not QTextBrowser's walk through its own anchors: the proxies are the stops.
        # Who comes round with Tab and has not scrolled goes through all of them.
        now = QApplication.focusWidget()
        has_read_on = now is not self or self.verticalScrollBar().value() != self._came_at
        stop = stop_in_sight(self._stops, self.viewport(), now, forward=forward) if has_read_on else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        return QWidget.focusNextPrevChild(self, forward)

    def _keep_focus_in_view(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.viewport().isAncestorOf(new):
            return
        top = new.mapTo(self.viewport(), new.rect().topLeft()).y()
        bottom = top + new.height()
        bar, margin = self.verticalScrollBar(), self.look.gap(24)
        if top < margin:
            bar.setValue(bar.value() + top - margin)
        elif bottom > self.viewport().height() - margin:
            bar.setValue(bar.value() + bottom - self.viewport().height() + margin)

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        paint_behind(painter, self.look, self.document(), seen)
        painter.end()
        super().paintEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(600), self.look.px(400))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_soon()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
