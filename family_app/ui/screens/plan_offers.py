# SPDX-License-Identifier: Apache-2.0
"""What the space knows that Home could offer: a plan that is being written or two weeks old, the naloxone's date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from family_app.study.naloxone import Kit, kit_of, state_of
from family_app.study.not_now import PLAN, declined
from family_app.study.plans import Plan, kept_plans
from family_app.ui.screens.dates import date_words, local
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import PLANS, Place
from family_app.ui.screens.today_line import TodayLine
from family_app.ui.screens.worksheet_base import WRITE_ON
from family_app.vault.times import to_ms
from family_app.words import Words, month_words

REVIEW_AFTER = timedelta(days=14)


def naloxone_offer(desk: Desk) -> Iterator[TodayLine]:
    """From 60 days before its date. It can be declined, for this date."""
    kit = kit_of(desk.record)
    told = kit_words(kit, _today(desk), desk.words)
    key = f"naloxone-{kit.expires}"
    if not told or desk.cheer_is_off or declined(desk.record, key):
        return
    words = desk.words
    yield TodayLine(key, "hand-heart", words("New naloxone"), told, words("How to get it"), PLANS, words("Not now"))


def kit_words(kit: Kit, today: date, _: Words) -> str:
    """The quiet words about the date on the box, or nothing while it is further away."""
    month = month_words(kit.expires, _)
    match state_of(kit.expires, today):
        case "soon":
            return _(
                "The date on your naloxone is {month}. Get a new one in time, and keep the old one until then. "
                "Past its date? Use it if it is all you have.",
                month=month,
            )
        case "past":
            return _(
                "The date on your naloxone was {month}. Keep it until you have a new one: past its date, use it if it "
                "is all you have.",
                month=month,
            )
        case _:
            return ""


def plan_offer(desk: Desk) -> Iterator[TodayLine]:
    """The plan that was written on last; after two weeks, whether it is still as it was."""
    if desk.cheer_is_off:
        return
    for plan in kept_plans(desk.library, desk.record):
        if plan.may_bind:
            line = _line(desk, plan)
            if line is not None:
                yield line
                return


def _line(desk: Desk, plan: Plan) -> TodayLine | None:
    words, sheet = desk.words, plan.newest
    day = local(sheet.changed).date()
    is_old = _today(desk) - day >= REVIEW_AFTER
    key = f"{PLAN}{plan.key}/{to_ms(sheet.changed)}" if is_old else f"{PLAN}{plan.key}"
    if declined(desk.record, key):
        return None
    place = Place("worksheet", plan.module.id, at=f"{'' if is_old else WRITE_ON}{sheet.number}")
    when = date_words(day, words)
    if is_old:
        under = words("Written on {when}. Is it still as it was?", when=when)
        return TodayLine(key, "clipboard-list", plan.title, under, words("Look at it"), place, words("Not now"))
    under = words("You wrote on it on {when}.", when=when)
    return TodayLine(key, "clipboard-list", plan.title, under, words("Go on with it"), place, words("Not now"))


def _today(desk: Desk) -> date:
    return local(desk.clock()).date()
