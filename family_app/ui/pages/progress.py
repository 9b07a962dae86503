# SPDX-License-Identifier: Apache-2.0
"""Progress as widgets: a calm list of what there is. No red, no per cent."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.page import ScrollingPage, Tool
from family_app.ui.pages.progress_rows import AgainCard, Keep, OthersCard, PickCard, TopicCard
from family_app.ui.pages.strain_time import TimeCard
from family_app.ui.screens.progress import ProgressPresenter, ProgressScreen, Topic
from family_app.ui.screens.strain_time import StrainTime, TimeScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.flow import Flow
from family_app.ui.widgets.kept import Kept
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.save_box import SaveBox
from family_app.words import Words


class ProgressPage(ScrollingPage):
    """Draws a :class:`ProgressScreen`."""

    row_opened = Signal(str)
    module_opened = Signal(str)
    again_pressed = Signal(str)
    notice_pressed = Signal()
    plans_opened = Signal()
    questions_opened = Signal()
    picking_begun = Signal()
    picking_left = Signal()
    picked = Signal(str, bool)
    topic_picked = Signal(str)
    record_printed = Signal()
    table_asked = Signal()
    saved_to = Signal(str, str)
    panel_closed = Signal()
    not_opened = Signal()
    check_opened = Signal()
    time_card_made = Signal(object)
    """A new card of the check over time, to be joined."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words)
        self._content = QVBoxLayout()
        self._content.setSpacing(look.gap(16))
        self.save_box = SaveBox(look, words)
        self.save_box.saved_to.connect(self.saved_to)
        self.save_box.closed.connect(self.panel_closed)
        self.save_box.not_opened.connect(self.not_opened)
        self._body.add(self._content, self.save_box)
        self._by_key: dict[str, QWidget] = {}
        self.time_card: TimeCard | None = None
        self._came_from = ""
        self._cards: Kept[dict[str, QWidget]] = Kept(self._content)
        self._shown: ProgressScreen | None = None
        self.crumb = words("Progress")

    def show_screen(self, screen: ProgressScreen) -> None:
        before, self._shown = self._shown, screen
        if screen == before:
            if screen.at_time:
                QTimer.singleShot(0, self, self._show_time)
            return
        had_focus = self._has_focus()
        self.save_box.show_panel(screen.panel)
        bar = self._body.verticalScrollBar()
        same = before is not None and (before.picking, before.panel is None) == (screen.picking, screen.panel is None)
        at, key = bar.value() if same else 0, self._focused() or self._came_from
        self._came_from = ""
        if had_focus:
            self.setFocus()  # else it wanders while the widgets go
        self._cards.begin()
        self._by_key, self.time_card = {}, None
        if screen.panel is None:
            self._draw(screen)
        self._cards.end()
        if had_focus:
            self._focus_again(key)
        if screen.at_time and self.time_card is not None:
            QTimer.singleShot(0, self, self._show_time)
        else:
            QTimer.singleShot(0, self, partial(self._scroll_to, at))

    def _draw(self, screen: ProgressScreen) -> None:
        title = self._("Titles for a record to print") if screen.picking else self._("Progress")
        self._add(Label(title, "h1"))
        if screen.said:
            self._add(Box(self.look, "info", pad=14).add(Label(screen.said)))
        if screen.state == "locked":
            self._draw_locked(screen)
        elif screen.picking:
            self._draw_picking(screen)
        else:
            self._draw_table(screen)

    def _add(self, *things: QWidget) -> None:
        self._cards.add(*things)

    def _button(self, key: str, words: str, pressed: Any, kind: Any = "", icon: str = "") -> Button:
        button = Button(self.look, words, kind, icon=icon)
        button.clicked.connect(lambda: pressed.emit())
        self._by_key[key] = button
        return button

    def _draw_locked(self, screen: ProgressScreen) -> None:
        box = Box(self.look, "card")
        unlock = self._button("first", screen.notice_button, self.notice_pressed, "primary", "lock-open")
        self._add(box.add(Label(screen.lead), row(unlock, None)))

    def _draw_table(self, screen: ProgressScreen) -> None:
        look = self.look
        self._add(Label(screen.lead, "muted"))
        if screen.notice:
            box = Box(look, "info", pad=16, gap=8)
            make = self._button("notice", screen.notice_button, self.notice_pressed)
            self._add(box.add(Label(screen.notice), row(make, None)))
        if not screen.topics:
            empty_words = self._("Nothing stands here yet. When you read on to the next part, it is noted here.")
            self._add(Box(look, "card").add(Label(empty_words)))
        if screen.again:
            self._add(Label(self._("To read again"), "h2"))
            rows = screen.again
            self._card(rows, lambda keep: AgainCard(look, self._, rows, keep, self.row_opened))
        for topic in screen.topics:
            self._card(topic, partial(self._topic_card, topic))
        if screen.time is not None and screen.time.offer != "quiet":
            self._draw_time(screen.time)
        if screen.others:
            self._add(Label(self._("Not yet"), "h2"))
            others = screen.others
            self._card(("others", others), lambda keep: OthersCard(look, self._, others, keep, self.row_opened))
        if screen.topics:
            self._add(self._paper())
        if screen.questions:
            self._add(Flow(look, [self._button("back", screen.questions, self.questions_opened, "text")]))
        if screen.time is not None and screen.time.offer == "quiet":
            self._add(Flow(look, [self._button("strain", screen.time.title, self.check_opened, "text")]))

    def _draw_time(self, screen: TimeScreen) -> None:
        card = self._card(screen, partial(self._new_time_card, screen))
        assert isinstance(card, TimeCard)
        self.time_card = card

    def _new_time_card(self, screen: TimeScreen, keep: Keep) -> TimeCard:
        card = TimeCard(self.look, self._, screen, keep)
        self.time_card_made.emit(card)
        return card

    def _topic_card(self, topic: Topic, keep: Keep) -> TopicCard:
        return TopicCard(self.look, self._, topic, keep, self.row_opened, self.again_pressed)

    # ---- cards that say what they said before are not built again: the page comes up at once

    def _card(self, value: Hashable, make: Callable[[Keep], QWidget]) -> QWidget:
        """The card for ``value``, the one that is there already if it is the same."""

        def new() -> tuple[QWidget, dict[str, QWidget]]:
            keys: dict[str, QWidget] = {}
            return make(keys.__setitem__), keys

        card, keys = self._cards.get(value, new)
        self._by_key.update(keys)
        self._add(card)
        return card

    def _paper(self) -> QWidget:
        box = Box(self.look, "card", gap=10)
        says = self._("For yourself, or for somebody who asks. You choose the titles; times of day are never in it.")
        pick = self._button("pick", self._("Pick titles to print"), self.picking_begun, icon="printer")
        table = self._button("table", self._("Save as a table (CSV)"), self.table_asked, icon="file-down")
        box.add(Label(self._("A record on paper"), "h3"), Label(says))
        return box.add(Columns(self.look, [pick, table], least=250, most=2, gap=12))

    def _draw_picking(self, screen: ProgressScreen) -> None:
        says = self._("Only what you tick is printed. Think of who may see it: a title can tell a lot.")
        self._add(Label(says, "muted"))
        for topic in screen.topics:
            card = PickCard(self.look, self._, topic, screen.picks, self._keep)
            card.picked.connect(self.picked)
            card.all_picked.connect(self.topic_picked)
            self._add(card)
        see = self._button("print", self._("See it on paper"), self.record_printed, "primary", "printer")
        see.setEnabled(bool(screen.picks))
        leave = self._button("leave", self._("Not now"), self.picking_left)
        self._add(Columns(self.look, [see, leave], least=200, most=2, gap=12))

    # ---- the keyboard stays where it was

    def _keep(self, key: str, widget: QWidget) -> None:
        self._by_key[key] = widget

    def _focused(self) -> str:
        return next((key for key, widget in self._by_key.items() if widget.hasFocus()), "")

    def _focus_again(self, key: str) -> None:
        """The same thing as before; where it is gone, the first of the same card, or of the page."""
        of_time = [name for name in self._by_key if name.startswith("strain/")]
        if key.startswith("strain/") and not of_time:
            self._came_from = key  # something is being removed: back to that card when it is done
            self.setFocus()
            return
        if key.startswith("strain/") and key not in of_time:
            key = of_time[0]
        if key in self._by_key:
            self._by_key[key].setFocus()
        else:
            self.focus_first()

    def _has_focus(self) -> bool:
        widget = QApplication.focusWidget()
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def _show_time(self) -> None:
        """To the check over time, with the keyboard on the first thing there."""
        if self.time_card is not None:
            self._body.inside.adjustSize()  # the first time it is not laid out yet
            self._scroll_to(self.time_card.y())
            first = next((widget for key, widget in self._by_key.items() if key.startswith("strain/")), None)
            if first is not None:
                first.setFocus()

    def _scroll_to(self, at: int) -> None:
        self._body.verticalScrollBar().setValue(at)

    def tools(self) -> tuple[Tool, ...]:
        return (Tool("clipboard-list", self._("My plans"), lambda: self.plans_opened.emit()),)

    def focus_first(self) -> None:
        if self.save_box.isVisible():
            self.save_box.focus_first()
        elif self._by_key:
            next(iter(self._by_key.values())).setFocus()
        else:
            self.setFocus()

    def forget(self) -> None:
        self._cards.forget()
        self.save_box.show_panel(None)
        self._by_key = {}
        self._shown = None


def join(page: ProgressPage, presenter: ProgressPresenter) -> None:
    """Connect what was pressed to what it does."""
    joins: list[tuple[Any, Any]] = [
        (page.row_opened, presenter.open_row),
        (page.module_opened, presenter.open_module),
        (page.again_pressed, presenter.want_again),
        (page.notice_pressed, presenter.notice_pressed),
        (page.plans_opened, presenter.open_plans),
        (page.questions_opened, presenter.open_questions),
        (page.picking_begun, presenter.pick_titles),
        (page.picking_left, presenter.stop_picking),
        (page.picked, presenter.pick),
        (page.topic_picked, presenter.pick_topic),
        (page.record_printed, presenter.print_record),
        (page.table_asked, presenter.save_table),
        (page.saved_to, presenter.save_to),
        (page.panel_closed, presenter.close_panel),
        (page.not_opened, presenter.could_not_open),
        (page.check_opened, presenter.time.open_check),
        (page.time_card_made, partial(_join_time, presenter.time)),
    ]
    for signal, slot in joins:
        signal.connect(slot)


def _join_time(time: StrainTime, card: TimeCard) -> None:
    joins: list[tuple[Any, Any]] = [
        (card.sized, time.sized),
        (card.check_opened, time.open_check),
        (card.table_switched, time.show_table),
        (card.earlier_wanted, time.go_earlier),
        (card.later_wanted, time.go_later),
        (card.table_saved, time.save_table),
        (card.paper_wanted, time.see_on_paper),
        (card.removal_wanted, time.pick_to_remove),
        (card.removal_asked, time.ask_remove),
        (card.refused, time.refuse),
        (card.agreed, time.agree),
    ]
    for signal, slot in joins:
        signal.connect(slot)
