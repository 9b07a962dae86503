# SPDX-License-Identifier: Apache-2.0
"""Where the window opens: Home, or the first time the first fifteen minutes."""

from __future__ import annotations

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import FIRST, HOME, Place


def opening_place(desk: Desk) -> Place:
    """The first fifteen minutes, once, where there is no private space yet; never with ``--guest``."""
    is_new = desk.state == "guest" and not desk.guest_run and not desk.settings.first_seen
    return FIRST if is_new else HOME
