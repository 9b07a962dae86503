# SPDX-License-Identifier: Apache-2.0
"""A view made of paper: it keeps the screens it was shown. And a way of going places that remembers where."""

from __future__ import annotations

from typing import Any

from family_app.ui.screens.places import Place


class Paper:
    """Collects screens."""

    def __init__(self) -> None:
        self.screens: list[Any] = []

    def show_screen(self, screen: Any) -> None:
        self.screens.append(screen)


class Trail:
    """A :data:`~family_app.ui.screens.places.Go` that goes nowhere."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def __call__(self, place: Place) -> None:
        self.places.append(place)
