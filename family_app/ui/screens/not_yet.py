# SPDX-License-Identifier: Apache-2.0
"""Why there is no paper yet, and the way on."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui.screens.places import Place


@dataclass(frozen=True, slots=True)
class NotYet:
    """Why there is no sheet, and a button. With no ``place`` the button means: show it all the same."""

    title: str
    says: str
    verb: str
    place: Place | None = None
