# SPDX-License-Identifier: Apache-2.0
"""What comes back on later days, and whether it may: a few questions, those that save lives, the refresher.

Code of the encrypted store is loaded only when there is one: Home asks here before anything was kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import REFRESHER, TODAY_QUESTIONS, Place
from family_app.ui.screens.quiz_ways import are_hidden
from family_app.ui.screens.today_line import TodayLine

if TYPE_CHECKING:
    from family_app.study.reviewing import Asked, Reviews

QUESTIONS = "questions-from-before"
LIFE_SAVING = "life-saving-questions"
REFRESH = "overdose-refresher"
"""The names under which an offer is declined. They are for ever."""
SAVING = "life-saving"
"""``item`` of the place that asks only the questions that save lives."""
OTHERS = "others"
"""``item`` of the place that asks only the others."""


def is_off(desk: Desk) -> bool:
    """After a death nothing comes back. While locked there is nothing to look up."""
    return desk.state == "locked" or desk.cheer_is_off or desk.moment == "after-death"


def is_paused(desk: Desk) -> bool:
    """Whether the person lets the questions rest, or they rest after a relapse."""
    if not desk.has_store:
        return False
    from family_app.study import pause

    return pause.is_paused(desk.record, desk.clock())


def wants(desk: Desk, key: str) -> bool:
    """Whether an offer was not declined."""
    if not desk.has_store:
        return True
    from family_app.study.not_now import declined

    return not declined(desk.record, key)


def reviews_of(desk: Desk) -> Reviews:
    """The questions that come back, of the open space or of memory."""
    from family_app.study.reviewing import Reviews

    return Reviews(desk.library, desk.store, desk.clock, desk.rng)


def may_ask(desk: Desk) -> bool:
    """Whether questions come back at all now."""
    wanted = bool(desk.settings.reviews_a_day) and not are_hidden(desk.settings)
    return wanted and not is_off(desk) and not is_paused(desk)


def todays(desk: Desk) -> tuple[Asked, ...]:
    """Today's few questions; none where none are wanted."""
    if not may_ask(desk) or not desk.has_store:
        return ()
    reviews = reviews_of(desk)
    if reviews.is_empty():
        return ()
    return reviews.few(most=desk.settings.reviews_a_day, saves_lives=wants(desk, LIFE_SAVING))


def refresher_is_due(desk: Desk) -> bool:
    """Whether the refresher may be offered today."""
    if is_off(desk) or not desk.has_store or is_paused(desk) or not wants(desk, REFRESH):
        return False
    from family_app.study import refresher

    module = desk.library.index.module(refresher.MODULE)
    return module is not None and refresher.is_due(desk.record, module, desk.clock())


def refresher_words(desk: Desk) -> str:
    """What is in it. It stays where questions are left out: the card and the scene may save a life."""
    if are_hidden(desk.settings):
        return desk.words("A few minutes: the card and a scene.")
    return desk.words("Six minutes: the card, a scene, a few questions.")


# ---- lines on Home --------------------------------------------------------------------------------------------------


def question_lines(desk: Desk) -> Iterator[TodayLine]:
    """The few of today: those that save lives, and the others."""
    words = desk.words
    asked = todays(desk)
    saving = sum(one.saves_lives for one in asked)
    others = len(asked) - saving
    if saving:
        title = words("Questions that can save a life")
        yield _line(desk, LIFE_SAVING, "life-buoy", title, saving, Place(TODAY_QUESTIONS.page, item=SAVING))
    if others and wants(desk, QUESTIONS):
        rest = Place(TODAY_QUESTIONS.page, item=OTHERS)
        yield _line(desk, QUESTIONS, "list-checks", words("A few questions from before"), others, rest)


def refresher_line(desk: Desk) -> Iterator[TodayLine]:
    """Once it is some weeks since the module on overdose was read."""
    if refresher_is_due(desk):
        words = desk.words
        yield TodayLine(
            key=REFRESH,
            icon="heart",
            title=words("Overdose: go through it once more"),
            under=refresher_words(desk),
            verb=words("Go through it"),
            place=REFRESHER,
            not_now=words("Not now"),
        )


def _line(desk: Desk, key: str, icon: str, title: str, count: int, place: Place) -> TodayLine:
    words = desk.words
    under = words.n("{count} question, if you like.", "{count} questions, if you like.", count)
    return TodayLine(key, icon, title, under, words("Look at them"), place, words("Not now"))
