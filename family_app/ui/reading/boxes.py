# SPDX-License-Identifier: Apache-2.0
"""How the boxes in a text are called and coloured."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtGui import QColor

from family_app.library import blocks as b
from family_app.ui.look import Look
from family_app.words import Words

_TINTS: dict[str, str] = {
    "key": "info",
    "danger": "alarm",
    "try": "tip",
    "say": "fact",
    "if": "warn",
    "country": "info",
    "card": "alarm",
    "now": "tip",
}


def box_ground(look: Look, kind: str) -> QColor:
    """The ground of a box."""
    tint = _TINTS.get(kind)
    return QColor(getattr(look.colours, tint).ground if tint else look.colours.bg)


def box_ink(look: Look, kind: str) -> QColor:
    """The ink of a box's title, bar and line."""
    tint = _TINTS.get(kind)
    return QColor(getattr(look.colours, tint).ink if tint else look.colours.muted)


def callout_title(kind: b.CalloutKind, title: str, role: str, _: Words) -> str:
    """The words over a callout: its own, or what its kind is called."""
    roles: dict[str, Callable[[], str]] = {
        "partner": lambda: _("If they are your partner"),
        "parent": lambda: _("If you are a parent"),
        "sibling": lambda: _("If they are your brother or sister"),
        "adult-child": lambda: _("If they are your parent"),
        "grandparent": lambda: _("If you are a grandparent or carer"),
        "friend": lambda: _("If they are your friend"),
    }
    match kind:
        case "if":
            return roles.get(role, lambda: role)()
        case "key":
            return title or _("The main thing")
        case "danger":
            return title or _("Danger")
        case "try":
            return title or _("Try this")
        case "say":
            return title or _("You could say")
        case "more":
            return title or _("More about this")
        case _:
            assert_never(kind)
