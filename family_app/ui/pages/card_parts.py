# SPDX-License-Identifier: Apache-2.0
"""The parts of a card as widgets: also shown on the page about being safe at home."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.card import CardScreen, Group
from family_app.ui.screens.helplines import Phone
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.labels import Label
from family_app.ui.widgets.tiles import picture
from family_app.words import Words

_ICONS = {
    **{"now": "circle-check", "steps": "circle-check", "true": "circle-check", "speak": "phone"},
    **{"say": "quote", "dont": "x", "later": "calendar"},
}


def card_parts(look: Look, screen: CardScreen, _: Words) -> list[QWidget]:
    """The number; what to do now beside whom else to call; the other groups; then what is said to everyone."""
    first = [_group(look, group) for group in screen.groups if group.kind in ("now", "steps")]
    rest = [_group(look, group) for group in screen.groups if group.kind not in ("now", "steps")]
    if screen.phones or screen.no_line:
        first.append(_lines(look, screen, _))
    parts: list[QWidget] = [_number(look, screen)] if screen.call else []
    parts.append(Columns(look, list(first), least=300, most=2))
    if rest:
        parts.append(Columns(look, list(rest), least=300, most=2))
    if screen.under:
        parts.append(Label(screen.under, "body"))
    return parts


def card_foot(look: Look, screen: CardScreen, _: Words) -> QWidget:
    """How well it was checked, what is not settled, and its sources."""
    foot = QWidget()
    stack = QVBoxLayout(foot)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(look.gap(4))
    for line in (screen.review, *screen.open):
        stack.addWidget(Label(line, "small"))
    if screen.sources:
        stack.addWidget(Label(_("Sources: {list}", list=" ".join(screen.sources)), "small"))
    return foot


def _group(look: Look, group: Group) -> Box:
    box = Box(look, "card", gap=8)
    colour = "danger" if group.kind == "dont" else "accent"
    box.add(row(picture(look, _ICONS[group.kind], colour=colour, size=22), Label(group.title, "h2"), gap=look.gap(10)))
    box.add(*(Label(line, "body") for line in group.lines))
    box.stack.addStretch(1)
    return box


def _number(look: Look, screen: CardScreen) -> Label:
    call = Label(screen.call, "h2")
    call.setStyleSheet(f"font-size: {look.text_px(34 if screen.number else 24)}px; color: {look.colours.danger};")
    return call


def _lines(look: Look, screen: CardScreen, _: Words) -> Box:
    box = Box(look, "card", gap=8)
    box.add(row(picture(look, "phone-call", size=22), Label(_("People to call"), "h2"), gap=look.gap(10)))
    for phone in screen.phones:
        box.add(phone_label(phone))
    if screen.no_line:
        box.add(Label(screen.no_line, "body"))
    if screen.country:
        box.add(Label(_("Numbers for: {country}", country=screen.country), "small"))
    box.stack.addStretch(1)
    return box


def phone_label(phone: Phone) -> QWidget:
    """A line to ring: its name, its number, and when it holds."""
    one = QWidget()
    stack = QVBoxLayout(one)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(2)
    stack.addWidget(Label(phone.name))
    stack.addWidget(Label(phone.number, "h3"))
    stack.addWidget(Label(phone.under, "small"))
    return one
