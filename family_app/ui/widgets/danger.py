# SPDX-License-Identifier: Apache-2.0
"""The three buttons for danger, with the same words and pictures wherever they stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from family_app.ui.look import Look
from family_app.ui.widgets.boxes import Box, Columns
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import Label
from family_app.words import Words


class DangerButtons(Columns):
    """``emergency`` is what the first one says. Side by side, or below one another: never two and one."""

    def __init__(
        self,
        look: Look,
        _: Words,
        emergency: str,
        *,
        overdose: Callable[[], None],
        card: Callable[[str], None],
    ) -> None:
        self.overdose = Button(look, emergency, "danger", icon="triangle-alert")
        self.overdose.clicked.connect(lambda: overdose())
        crisis = Button(look, _("They may end their life, or I may"), "danger", icon="life-buoy")
        unsafe = Button(look, _("I am not safe here"), "danger", icon="shield")
        for button, name in ((crisis, "crisis"), (unsafe, "not-safe")):
            button.clicked.connect(partial(_open, card, name))
        super().__init__(look, [self.overdose, crisis, unsafe], least=190, gap=12, whole=True)


class DangerBox(Box):
    """The three buttons under their question, above everything else of a page."""

    def __init__(
        self,
        look: Look,
        _: Words,
        emergency: str,
        *,
        overdose: Callable[[], None],
        card: Callable[[str], None],
    ) -> None:
        super().__init__(look, "box", pad=16)
        buttons = DangerButtons(look, _, emergency, overdose=overdose, card=card)
        self.overdose = buttons.overdose
        self.add(Label(_("Is someone in danger right now?"), "h3"), buttons)


def _open(card: Callable[[str], None], name: str, _checked: bool = False) -> None:
    card(name)
