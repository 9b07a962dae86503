# SPDX-License-Identifier: Apache-2.0
"""What is drawn on each of the first fifteen minutes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.pages.card_parts import card_foot, card_parts
from family_app.ui.screens.first_contents import NALOXONE_PLACE, NALOXONE_WHO
from family_app.ui.screens.first_screen import (
    Breathing,
    Danger,
    FirstDays,
    Home,
    Naloxone,
    NextStep,
    Tonight,
    TrueThings,
    You,
)
from family_app.ui.screens.helplines import Phone
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button, Kind
from family_app.ui.widgets.choose import Choose
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.tiles import picture

if TYPE_CHECKING:
    from family_app.ui.pages.first import FirstPage

KEY = "first-key"
"""Property of a control by which the keyboard finds it again after the page was drawn anew."""


class _Large(Button):
    """For a shaking hand: at least 72 pixels high. With larger text it is no higher than it must be: all three have to
    be in sight."""

    def heightForWidth(self, width: int) -> int:
        return max(min(self.look.px(72), 96), super().heightForWidth(width))


def _button(page: FirstPage, words: str, pressed: Any, *, kind: Kind = "", icon: str = "") -> Button:
    button = Button(page.look, words, kind, icon=icon)
    button.clicked.connect(lambda: pressed())
    return button


def _headed(look: Look, icon: str, title: str, *lines: str, colour: str = "accent") -> Box:
    """A box with a picture beside its heading, and lines under it."""
    box = Box(look, "card", gap=8)
    box.add(row(picture(look, icon, colour=colour, size=22), Label(title, "h2"), gap=look.gap(10)))
    return box.add(*(Label(line, "body") for line in lines))


# ---- the steps


def danger(page: FirstPage, content: Danger) -> list[QWidget]:
    def large(words: str, icon: str, pressed: Any) -> QWidget:
        button = _Large(page.look, words, "danger", icon=icon, size=22)
        button.clicked.connect(lambda: pressed())
        return button

    return [
        large(content.emergency, "triangle-alert", page.overdose_opened.emit),
        large(page._("They may end their life, or I may"), "life-buoy", partial(page.card_opened.emit, "crisis")),
        large(page._("I am not safe here"), "shield", partial(page.card_opened.emit, "not-safe")),
    ]


def you(page: FirstPage, content: You) -> list[QWidget]:
    _, look = page._, page.look
    who, where = Choose(look, _("Who is it about?")), Choose(look, _("Where are things now?"))
    who.show_entries(content.roles, content.role)
    who.chosen.connect(page.role_chosen)
    where.show_entries(content.moments, content.moment)
    where.chosen.connect(page.moment_chosen)
    who.box.setProperty(KEY, "role")
    where.box.setProperty(KEY, "moment")
    box = Box(look, "card", gap=16)
    box.add(who, where, Label(_("“Not sure” is fine. You can change both at any time."), "muted"))
    lines: list[QWidget] = [Label(" ".join(content.lines), "body")] if content.lines else []
    private = row(picture(look, "lock", size=22), Label(content.privacy), gap=look.gap(10))
    box.add(private)
    return [*lines, box]


def breathing(page: FirstPage, content: Breathing) -> list[QWidget]:
    box = Box(page.look, "card", gap=10)
    head = row(picture(page.look, "triangle-alert", colour="danger", size=22), gap=page.look.gap(10))
    head.addWidget(Label(content.card, "h2"), 1)
    box.add(head)
    box.add(*(Label(f"{number}. {line}", "body") for number, line in content.steps))
    box.add(Label(content.under, "h3"))
    return [box, _naloxone(page, content.naloxone)]


def _naloxone(page: FirstPage, naloxone: Naloxone) -> QWidget:
    _, look = page._, page.look
    box = Box(look, "card", gap=10)
    yes, no = (_pick(page, key, words, naloxone.has) for key, words in (("yes", _("Yes")), ("no", _("Not yet"))))
    box.add(Label(_("Do you have naloxone?"), "h2"), Columns(look, [yes, no], least=140, most=2, gap=12))
    match naloxone.has:
        case "yes":
            box.add(_line(page, NALOXONE_PLACE, _("Where is it?"), naloxone.place))
            box.add(_line(page, NALOXONE_WHO, _("Who knows where it is?"), naloxone.who))
            box.add(Label(naloxone.kept, "small"))
        case "no":
            box.add(*(Label(line, "body") for line in (*naloxone.lines[:1], naloxone.how, *naloxone.lines[1:]) if line))
            box.add(Label(_("It is put on your next step."), "muted"))
            if naloxone.country:
                box.add(Label(naloxone.country, "small"))
            other = _("Choose another country") if naloxone.country else _("Choose your country")
            box.add(row(_button(page, other, page.country_wanted.emit, kind="text"), None))
        case _:
            pass
    return box


def _pick(page: FirstPage, key: str, words: str, has: str) -> Button:
    button = Button(page.look, words)
    button.setCheckable(True)
    button.setChecked(key == has)
    button.setProperty(KEY, f"naloxone-{key}")
    button.clicked.connect(partial(page.naloxone_said.emit, key))
    return button


def _line(page: FirstPage, name: str, label: str, text: str) -> QWidget:
    """A line to write on, with its label."""
    one, line, words = QWidget(), QLineEdit(text), Label(label, "h3")
    stack = QVBoxLayout(one)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(page.look.gap(4))
    line.setMinimumHeight(page.look.px(44))
    line.setAccessibleName(label)
    line.setProperty(KEY, name)
    line.textEdited.connect(partial(page.wrote.emit, name))
    words.setBuddy(line)
    stack.addWidget(words)
    stack.addWidget(line)
    return one


def first_days(page: FirstPage, content: FirstDays) -> list[QWidget]:
    return [*card_parts(page.look, content.card, page._), card_foot(page.look, content.card, page._)]


def home(page: FirstPage, content: Home) -> list[QWidget]:
    box = _headed(page.look, "eye", page._("Three private questions"))
    box.add(Label(content.before, "h3"))
    return [box, Label(page._("Every answer leads to the same page."))]


def true_things(page: FirstPage, content: TrueThings) -> list[QWidget]:
    boxes = []
    for thing in content.things:
        box = Box(page.look, "card", gap=8)
        box.add(Label(thing.says, "h3"), Label(thing.why, "body"))
        box.stack.addStretch(1)
        box.add(Label(page._("Sources: {list}", list=thing.sources), "small"))
        boxes.append(box)
    return [Columns(page.look, list(boxes), least=360, most=2), Label(content.review, "small")]


def tonight(page: FirstPage, content: Tonight) -> list[QWidget]:
    _, look = page._, page.look
    calm = _headed(look, "wind", _("Two minutes for you"), *content.calm)
    if content.calm_page:
        calm.add(row(_button(page, _("A calm minute"), page.calm_opened.emit), None))
    parts: list[QWidget] = [calm]
    if content.first:
        parts.append(_headed(look, "eye", _("Before you say anything"), *content.first))
    if content.says:
        parts.append(_headed(look, "quote", _("One sentence to say"), *content.says))
    if content.medicine:
        parts.append(_headed(look, "hand-heart", _("If they take medicine"), *content.medicine))
    if content.dont:
        box = _headed(look, "x", _("Not tonight"), *content.dont, colour="danger")
        parts.append(box.add(Label(content.own_safety, "h3")))
    return parts


def next_step(page: FirstPage, content: NextStep) -> list[QWidget]:
    _, look = page._, page.look
    parts: list[QWidget] = [_headed(look, "heart", _("Naloxone"), content.wanted)] if content.wanted else []
    return [*parts, _read(page, content), _person(page, content), _paper(page), Label(content.rest, "h3")]


def _read(page: FirstPage, content: NextStep) -> QWidget:
    if content.lesson is None:
        return _headed(page.look, "book-open", content.instead)
    box = _headed(page.look, "book-open", content.lesson.title, content.lesson.under)
    return box.add(row(_button(page, page._("Read the first part"), page.lesson_opened.emit, icon="arrow-right"), None))


def _person(page: FirstPage, content: NextStep) -> QWidget:
    box = _headed(page.look, "users", page._("One person to tell"), *content.person)
    if content.person_says:
        box.add(Label(f"“{content.person_says}”", "body"))
    return box.add(*(_phone(phone) for phone in content.phones))


def _phone(phone: Phone) -> QWidget:
    one = QWidget()
    stack = QVBoxLayout(one)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(2)
    for words in (Label(phone.name), Label(phone.number, "h3"), Label(phone.under, "small")):
        stack.addWidget(words)
    return one


def _paper(page: FirstPage) -> QWidget:
    box = _headed(
        page.look, "printer", page._("One page on paper"), page._("What is true, what to say, and whom to call.")
    )
    return box.add(row(_button(page, page._("Print this page"), page.printed.emit), None))


# ---- the keyboard, and wiping


def focused_key(page: QWidget) -> str:
    """Which control has the keyboard, so that it can have it again."""
    focus = QApplication.focusWidget()
    return str(focus.property(KEY) or "") if focus is not None and page.isAncestorOf(focus) else ""


def focus_key(page: QWidget, key: str) -> None:
    """Give the keyboard back to the control with this key."""
    if key:
        found = (widget for widget in page.findChildren(QWidget) if widget.property(KEY) == key)
        widget = next(found, None)
        if widget is not None:
            widget.setFocus()


def wipe(page: QWidget) -> None:
    """Nothing of what was written stays in the fields."""
    for line in page.findChildren(QLineEdit):
        line.blockSignals(True)
        line.clear()
