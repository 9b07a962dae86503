# SPDX-License-Identifier: Apache-2.0
"""A lesson as widgets: the text, its outline, and the way back and on."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolTip, QVBoxLayout, QWidget

from family_app.library import blocks as b
from family_app.library.model import Source
from family_app.ui.look import Look
from family_app.ui.pages.page import Page, Tool
from family_app.ui.reading.document import Writer
from family_app.ui.reading.figure import FigureBox
from family_app.ui.reading.find_bar import FindBar
from family_app.ui.reading.proxies import LinkProxy
from family_app.ui.reading.view import LessonView
from family_app.ui.screens.lesson import LessonPresenter, LessonScreen
from family_app.ui.screens.question import QuestionScreen
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.question import QuestionBox
from family_app.words import Words

PAUSE = 2000
"""Milliseconds at one paragraph after which the place is kept."""

OUTLINE_FROM = 860
"""The outline stands beside the text from this width, at 100 %."""


class LessonPage(Page):
    """Draws a :class:`LessonScreen`."""

    went_on = Signal()
    went_back = Signal()
    scrolled = Signal(int)
    paused = Signal()
    followed = Signal(str)
    printed = Signal()
    left_for_card = Signal(str)
    check_chose = Signal(str, object)
    check_answered = Signal(str, object)
    check_again = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._screen: LessonScreen | None = None
        self._checks: dict[str, QuestionBox] = {}
        self._arrived = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.paused)
        self.view = LessonView(look)
        self.view.moved.connect(self._moved)
        self.view.followed.connect(self._followed)
        self.view.hovered.connect(self._hovered)
        self.find_bar = FindBar(look, words)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.closed.connect(self.view.setFocus)
        self._side = self._make_side()
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.view, 1)
        across.addWidget(self._side)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.find_bar)
        down.addWidget(self._make_foot())

    def _make_side(self) -> QScrollArea:
        look = self.look
        area = QScrollArea()
        area.setObjectName("side")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(look.px(236))
        inside = QWidget()
        self._outline = QVBoxLayout(inside)
        self._outline.setContentsMargins(look.gap(16), look.gap(20), look.gap(16), look.gap(16))
        self._outline.setSpacing(look.gap(4))
        area.setWidget(inside)
        return area

    def _make_foot(self) -> QWidget:
        look = self.look
        foot = QWidget()
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(foot)
        line.setContentsMargins(look.gap(24), look.gap(6), look.gap(24), look.gap(6))
        back = Button(look, self._("Back"))
        back.clicked.connect(lambda: self.went_back.emit())
        self.next_button = Button(look, self._("Next"), "primary", icon="arrow-right", icon_after=True)
        self.next_button.clicked.connect(lambda: self.went_on.emit())
        line.addWidget(back)
        line.addStretch(1)
        line.addWidget(self.next_button)
        return foot

    def tools(self) -> tuple[Tool, ...]:
        return (
            Tool("search", self._("Find"), self.open_find),
            Tool("printer", self._("Print"), lambda: self.printed.emit()),
        )

    # ---- drawing

    def show_screen(self, screen: LessonScreen) -> None:
        old, self._screen = self._screen, screen
        if old is not None and old.lesson == screen.lesson and old.blocks is screen.blocks:
            self._draw_checks(old, screen)
            return
        self._checks = {}
        self._arrived = False
        self.say_crumb(
            self._(
                "{module}, part {number} of {total}",
                module=screen.module_title,
                number=screen.number,
                total=screen.total,
            )
        )
        self.say_progress(screen.number / max(1, screen.total))
        self.next_button.setText(screen.next_words)
        self.view.setAccessibleName(screen.title)
        writer = Writer(self.view.new_document(), self.look, self._, role=screen.role, names=screen.names)
        self.view.write(lambda w: self._fill(w, screen), writer, self._widget_for)
        self._draw_outline()
        QTimer.singleShot(0, self, self._go_to_place)

    def _fill(self, writer: Writer, screen: LessonScreen) -> None:
        writer.title(screen.title)
        writer.small(screen.under)
        if screen.one_thing:
            said = (b.Paragraph((b.Text(screen.one_thing),)),)
            writer.box("key", self._("If you only read one thing"), said)
        writer.blocks(screen.blocks)
        if screen.do_now:
            writer.box("now", self._("Do this now"), (b.Paragraph((b.Text(screen.do_now),)),))
        writer.small(screen.review)
        cited = [screen.sources[id_] for id_ in writer.written.cited if id_ in screen.sources]
        if cited:
            writer.sources(self._("Sources"), [_source_words(source) for source in cited])

    def _widget_for(self, thing: b.Figure | b.Check) -> QWidget:
        assert self._screen is not None
        match thing:
            case b.Figure(source, alt, caption):
                svg = self._screen.figures.get(source)
                if svg is None:
                    return Label(alt, "muted")
                return FigureBox(self.look, svg, alt=alt, caption=caption)
            case b.Check(question):
                return self._check_box(self._screen.checks[question])

    def _check_box(self, check: QuestionScreen) -> QuestionBox:
        box = QuestionBox(self.look, self._)
        box.chose.connect(lambda answer: self.check_chose.emit(check.id, answer))
        box.answered.connect(lambda answer: self.check_answered.emit(check.id, answer))
        box.tried_again.connect(lambda: self.check_again.emit(check.id))
        box.card_opened.connect(self.left_for_card)
        box.height_changed.connect(lambda: QTimer.singleShot(0, self.view, self.view.place_children))
        box.show_screen(check)
        self._checks[check.id] = box
        return box

    def _draw_checks(self, old: LessonScreen, new: LessonScreen) -> None:
        """Only answers changed: the text stays as it is, and where it is."""
        for id_, box in self._checks.items():
            if new.checks[id_] != old.checks[id_]:
                self.view.change_inside(partial(box.show_screen, new.checks[id_]))

    def _draw_outline(self) -> None:
        from family_app.ui.widgets.boxes import empty

        empty(self._outline)
        heads = [head for head in self.view.heads if head.level > 1]
        self._outline.addWidget(Label(self._("In this part"), "h3"))
        for head in heads:
            entry = Button(self.look, head.text, "text")
            entry.clicked.connect(lambda _checked=False, id_=head.id: self._go_to_head(id_))
            self._outline.addWidget(entry)
        self._outline.addStretch(1)
        self._has_outline = bool(heads)
        self._fit()

    def _go_to_head(self, head_id: str) -> None:
        self.view.go_to_head(head_id)
        self.view.setFocus()

    def _go_to_place(self) -> None:
        screen = self._screen
        if screen is None:
            return
        self.view.place_children()
        if screen.at.startswith("check:"):
            self.view.go_to_check(screen.at.removeprefix("check:"))
        elif screen.at:
            self.view.go_to_head(screen.at)
        elif screen.place > 0:
            self.view.go_to_block(screen.place)
        self._arrived = True
        if screen.at:
            self._moved(self.view.top_block())
        self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self.look.px(OUTLINE_FROM)
        self._side.setVisible(roomy and getattr(self, "_has_outline", False))

    def focus_first(self) -> None:
        self.view.setFocus()

    # ---- what the reader did

    def open_find(self) -> None:
        """Ctrl+F."""
        self.find_bar.open_bar(self.view.textCursor().selectedText()[:80])

    def _seek(self, words: str, backwards: bool) -> None:
        self.find_bar.answer(self.view.find_words(words, backwards=backwards))

    def _moved(self, block: int) -> None:
        """Scrolled by hand; what the view does until it is where the reader stopped says nothing."""
        if self._arrived:
            self.scrolled.emit(block)
            self._pause.start()

    def _followed(self, target: str) -> None:
        kind, _, id_ = target.partition(":")
        if kind == "module":
            self.followed.emit(target)
        else:
            pressed = self.window().focusWidget()
            self._explain(kind, id_, _below(pressed) if isinstance(pressed, LinkProxy) else QCursor.pos())

    def _hovered(self, target: str) -> None:
        kind, _, id_ = target.partition(":")
        if kind in ("term", "source"):
            self._explain(kind, id_, QCursor.pos())
        else:
            QToolTip.hideText()

    def _explain(self, kind: str, id_: str, point: QPoint) -> None:
        screen = self._screen
        if screen is None:
            return
        if kind == "term" and id_ in screen.terms:
            term, meaning = screen.terms[id_]
            QToolTip.showText(point, _wrapped(f"{term}: {meaning}"), self.view)
        elif kind == "source" and id_ in screen.sources:
            QToolTip.showText(point, _wrapped(_source_words(screen.sources[id_])), self.view)


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height()))


def _wrapped(words: str) -> str:
    """As rich text, which Qt breaks into lines; plain text it makes one line as long as the screen."""
    return f"<p>{escape(words)}</p>"


def _source_words(source: Source) -> str:
    year = f" ({source.year})" if source.year else ""
    where = f", {source.where}" if source.where else ""
    return f"{source.who}: {source.title}{year}{where}."


def join(page: LessonPage, presenter: LessonPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.went_on.connect(presenter.go_on)
    page.went_back.connect(presenter.go_before)
    page.scrolled.connect(presenter.scrolled)
    page.paused.connect(presenter.paused)
    page.followed.connect(presenter.follow)
    page.printed.connect(presenter.print_lesson)
    page.left_for_card.connect(presenter.open_card)
    page.check_chose.connect(presenter.check_chose)
    page.check_answered.connect(presenter.check_answered)
    page.check_again.connect(presenter.check_again)
