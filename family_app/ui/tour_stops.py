# SPDX-License-Identifier: Apache-2.0
"""Where the tour goes, and the made-up space that it shows. No real person is in it."""

from __future__ import annotations

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import (
    HANDOUTS,
    HELP,
    HOME,
    JOURNAL,
    LEARN,
    OVERDOSE,
    PRACTISE,
    PROGRESS,
    SETTINGS,
    Place,
)
from family_app.ui.tour import Stop

_MODULE = "talking-so-they-can-hear"

STOPS = (
    Stop("01-home", HOME),
    Stop("02-learn", LEARN),
    Stop("03-module", Place("module", "overdose-and-naloxone")),
    Stop("04-lesson", Place("lesson", "medication-saves-lives")),
    Stop("05-lesson-figure", Place("lesson", "overdose-and-naloxone")),
    Stop("06-quiz", Place("quiz", _MODULE)),
    Stop("07-practise", PRACTISE),
    Stop("08-practice", Place("practice", _MODULE)),
    Stop("09-worksheet", Place("worksheet", "coming-home")),
    Stop("10-journal", JOURNAL),
    Stop("11-space", Place("space")),
    Stop("12-handouts", HANDOUTS),
    Stop("13-progress", PROGRESS),
    Stop("14-settings", SETTINGS),
    Stop("15-help", HELP),
    Stop("16-card-crisis", Place("card", item="crisis")),
    Stop("17-card-not-safe", Place("card", item="not-safe")),
    Stop("18-overdose", OVERDOSE),
)


def furnish(desk: Desk) -> None:
    """Put a little reading and writing into the space, so that no page is empty for want of use."""
    modules = desk.library.index.modules
    for module in modules[:2]:
        for lesson in module.lessons[: len(module.lessons) // 2 + 1]:
            desk.record.mark_read(module.id, lesson.id)
