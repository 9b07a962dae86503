# SPDX-License-Identifier: Apache-2.0
"""A lesson as widgets: the text, its outline, and the way back and on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from family_app.library import blocks as b
from family_app.ui.look import Look
from family_app.ui.pages.page import Page, Tool
from family_app.ui.reading.document import Writer
from family_app.ui.reading.figure import FigureBox
from family_app.ui.reading.find_bar import FindBar
from family_app.ui.reading.found import mark_found
from family_app.ui.reading.meaning import Meaning
from family_app.ui.reading.outline import Outline
from family_app.ui.reading.proxies import LinkProxy
from family_app.ui.reading.view import LessonView
from family_app.ui.screens.lesson import LessonPresenter, LessonScreen
from family_app.ui.screens.question import QuestionScreen
from family_app.ui.screens.source_words import source_words
from family_app.ui.widgets.boxes import Foot, row
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
    stopped = Signal()
    left_for_card = Signal(str)
    check_chose = Signal(str, object)
    check_answered = Signal(str, object)
    check_again = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._screen: LessonScreen | None = None
        self._checks: dict[str, QuestionBox] = {}
        self._arrived = False
        self._meant = ""
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
        self.find_bar.typed.connect(lambda words: self._seek(words, False, here=True))
        self.find_bar.closed.connect(self.view.setFocus)
        self.outline = Outline(look, words)
        self.outline.chosen.connect(self._go_to_head)
        self.meaning = Meaning(look, self)
        self.view.describe = self._described
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.view, 1)
        across.addWidget(self.outline)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.find_bar)
        down.addWidget(self._make_foot())
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self.meaning.hide())
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_went)

    def _make_foot(self) -> QWidget:
        look = self.look
        foot = Foot(look)
        self.back_button = Button(look, self._("Previous"), icon="arrow-left")
        self.back_button.clicked.connect(lambda: self.went_back.emit())
        self.next_button = Button(look, self._("Next"), "primary", icon="arrow-right", icon_after=True)
        self.next_button.clicked.connect(lambda: self.went_on.emit())
        foot.stack.addLayout(row(self.back_button, None, self.next_button))
        return foot

    def tools(self) -> tuple[Tool, ...]:
        words = self._screen.stop_words if self._screen is not None else ""
        stop = (Tool("door-open", words, lambda: self.stopped.emit()),) if words else ()
        return (
            *stop,
            Tool("text-search", self._("Find"), self.open_find),
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
        self.meaning.hide()
        _lead(self.next_button, screen.next_words, screen.next_title)
        _lead(self.back_button, screen.before_words, screen.before_title)
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
            writer.number(len(screen.blocks))
            writer.box("now", self._("Do this now"), (b.Paragraph((b.Text(screen.do_now),)),))
        writer.number(None)
        overdue = QColor(self.look.colours.warn.ink) if screen.is_overdue else None
        writer.small(screen.review, ink=overdue)
        cited = [screen.sources[id_] for id_ in writer.written.cited if id_ in screen.sources]
        if cited:
            writer.sources(self._("Sources"), [source_words(source, self._) for source in cited])

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
        self.outline.show_heads([head for head in self.view.heads if head.level > 1])
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
            if screen.found:
                mark_found(self.view, self.look, screen.place)
        self._arrived = True
        self.outline.mark(self.view.current_head())
        if screen.at:
            self._moved(self.view.top_block())
        self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self.look.px(OUTLINE_FROM)
        self.outline.setVisible(roomy and self.outline.has_heads)

    def focus_first(self) -> None:
        self.view.setFocus()

    # ---- what the reader did

    def open_find(self) -> None:
        """Ctrl+F."""
        self.find_bar.open_bar(self.view.textCursor().selectedText()[:80])

    def _seek(self, words: str, backwards: bool, *, here: bool = False) -> None:
        self.find_bar.answer(self.view.find_words(words, backwards=backwards, here=here))

    def take_over(self, page: Page) -> None:
        """The words that were being looked for, and the place where they were found."""
        if isinstance(page, LessonPage) and not page.find_bar.isHidden():
            self.find_bar.take_over(page.find_bar)
            found = page.view.textCursor()
            QTimer.singleShot(0, self, partial(self.view.select, found.selectionStart(), found.selectionEnd()))

    def _moved(self, block: int) -> None:
        """Scrolled by hand; what the view does until it is where the reader stopped says nothing."""
        if self._arrived:
            self.scrolled.emit(block)
            self._pause.start()
            self.outline.mark(self.view.current_head())

    def _followed(self, target: str) -> None:
        """A link was pressed: a word says what it means, once more hides it; a module is gone to."""
        if target.startswith("module:"):
            self.followed.emit(target)
            return
        pressed = self.window().focusWidget()
        place = pressed.geometry() if isinstance(pressed, LinkProxy) else self.view.place_of(target)
        if self.meaning.words and self._meant == target and isinstance(pressed, LinkProxy):
            self.meaning.hide()
        else:
            self._explain(target, place, aloud=True)

    def _hovered(self, target: str) -> None:
        if target.startswith(("term:", "source:")):
            self._explain(target, self.view.place_of(target), aloud=False)
        else:
            self.meaning.leave_soon()

    def _explain(self, target: str, place: QRect, *, aloud: bool) -> None:
        head, says = self._meaning_of(target)
        if says:
            self._meant = target
            at = QRect(self.view.viewport().mapTo(self, place.topLeft()), place.size())
            self.meaning.say(head, says, at, aloud=aloud)

    def _meaning_of(self, target: str) -> tuple[str, str]:
        """A word and what it means, or a source."""
        kind, _, id_ = target.partition(":")
        screen = self._screen
        if screen is not None and kind == "term" and id_ in screen.terms:
            return screen.terms[id_]
        if screen is not None and kind == "source" and id_ in screen.sources:
            return "", source_words(screen.sources[id_], self._)
        return "", ""

    def _described(self, target: str) -> str:
        return self._meaning_of(target)[1]

    def _focus_went(self, old: QWidget | None, _new: QWidget | None) -> None:
        if isinstance(old, LinkProxy):
            self.meaning.hide()

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or not self.meaning.isVisible():
            return False
        self.meaning.hide()
        return True


def _lead(button: Button, words: str, title: str) -> None:
    """A way on: what it is called, and where it leads."""
    button.setText(words)
    button.setToolTip(title)
    button.setAccessibleDescription(title)


def join(page: LessonPage, presenter: LessonPresenter) -> None:
    """Connect what was pressed to what it does."""
    page.went_on.connect(presenter.go_on)
    page.went_back.connect(presenter.go_before)
    page.scrolled.connect(presenter.scrolled)
    page.paused.connect(presenter.paused)
    page.followed.connect(presenter.follow)
    page.printed.connect(presenter.print_lesson)
    page.stopped.connect(presenter.stop_here)
    page.left_for_card.connect(presenter.open_card)
    page.check_chose.connect(presenter.check_chose)
    page.check_answered.connect(presenter.check_answered)
    page.check_again.connect(presenter.check_again)
