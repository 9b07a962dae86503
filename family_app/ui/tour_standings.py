# SPDX-License-Identifier: Apache-2.0
"""Home for people who stand elsewhere. These stops end the furnished space of the tour, so they come last in it."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from family_app.study.standing import choose_moment, choose_role
from family_app.ui.screens.places import HOME, WHERE
from family_app.ui.tour import Stop
from family_app.ui.window import Window
from family_app.vault.vault import Vault


def scrolled_down(window: Window) -> None:
    """The lower part of a long page."""
    area = window.page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)


def _in_danger(window: Window) -> None:
    """Treatment has begun, and nothing is known of naloxone."""
    desk = window.desk
    desk.opened(Vault.guest(), number=1)
    choose_role(desk.record, "partner")
    choose_moment(desk.record, "starting-treatment", desk.clock())
    window.go(HOME)


def _after_a_death(window: Window) -> None:
    choose_moment(window.desk.record, "after-death", window.desk.clock())
    window.desk.on_standing()
    window.go(HOME)


def _locked(window: Window) -> None:
    window.desk.lock()
    window.go(HOME)


def _just_looking(window: Window) -> None:
    window.desk.look_around()
    window.go(HOME)


STANDINGS = (
    Stop("25-home-danger", HOME, _in_danger),
    Stop("25-home-after-death", HOME, _after_a_death),
    Stop("25-home-after-death-below", HOME, scrolled_down),
    Stop("25-home-locked", HOME, _locked),
    Stop("25-home-locked-below", HOME, scrolled_down),
    Stop("25-where-locked", WHERE),
    Stop("25-home-new", HOME, _just_looking),
    Stop("25-home-new-below", HOME, scrolled_down),
)
