# SPDX-License-Identifier: Apache-2.0
"""What is seen of an overdose at one moment, as words and sizes: times are turned into words here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from family_app.ui.screens.our_plan_file import PlanSeen
from family_app.ui.screens.overdose_rescue import Ask, Did, Rescue, Seen
from family_app.ui.screens.overdose_words import OverdoseWords
from family_app.words import Words

Sound = Literal["off", "on", "none"]

NO_PLAN = PlanSeen()
_ASK: dict[Ask, str] = {"naloxone-given": "naloxone-given", "look": "look-at-chest", "dose-now": "dose-now"}


@dataclass(frozen=True, slots=True)
class Count:
    """The count for breaths or pushes: big ``words``, a line ``above``, and the ``size`` of the shape, 0 to 1."""

    words: str
    above: str
    size: float


@dataclass(frozen=True, slots=True)
class Around:
    """What belongs to the screen and not to the emergency. ``opened_at`` is the time of day, aware."""

    opened_at: datetime
    is_practice: bool = False
    sound: Sound = "off"
    shows_paper: bool = False
    is_moving: bool = True
    """Whether the shape moves: not with reduced motion."""
    plan: PlanSeen = NO_PLAN
    """The plan that lies outside the space, if there is one, or one sentence that it cannot be read."""
    shows_plan: bool = False


@dataclass(frozen=True, slots=True)
class OverdoseScreen:
    """``clock`` and the like are words; empty words are not shown. ``asks``: “Breathing well?” waits for an answer.

    ``times`` say what happened when, to read out or to write on paper.
    """

    words: OverdoseWords
    around: Around
    seen: Seen
    clock: str
    prompt: str
    prompt_more: str
    asks: bool
    doses: tuple[str, ...]
    dose_clock: str
    no_more: str
    watch: str
    count: Count | None
    times: tuple[str, ...]


def screen_of(rescue: Rescue, now: float, words: OverdoseWords, around: Around, *, _: Words) -> OverdoseScreen:
    """What is seen of ``rescue`` at ``now``."""
    seen = rescue.at(now)
    is_now = seen.state == "now"
    return OverdoseScreen(
        words=words,
        around=around,
        seen=seen,
        clock=minutes(seen.clock),
        prompt=words[_ASK[seen.ask]] if seen.ask in _ASK else "",
        prompt_more=words["dose-now-needle"] if seen.ask == "dose-now" else "",
        asks=seen.ask == "look",
        doses=_doses(rescue, _),
        dose_clock=_dose_clock(rescue, seen, _),
        no_more=words["no-more-doses"] if rescue.no_more_doses and is_now else "",
        watch=_watch(rescue, seen, _),
        count=_count(seen, words, is_moving=around.is_moving),
        times=_times(rescue, around.opened_at, _),
    )


def minutes(seconds: float) -> str:
    """“02:14”; hours are more minutes."""
    whole = max(0, int(seconds))
    return f"{whole // 60:02}:{whole % 60:02}"


def _doses(rescue: Rescue, _: Words) -> tuple[str, ...]:
    return tuple(
        _("dose {number} at {time}", number=number, time=minutes(at - rescue.opened))
        for number, at in enumerate(rescue.doses, start=1)
    )


def _dose_clock(rescue: Rescue, seen: Seen, _: Words) -> str:
    if seen.since_dose is None:
        return ""
    return _("Since dose {number}: {time}", number=len(rescue.doses), time=minutes(seen.since_dose))


def _watch(rescue: Rescue, seen: Seen, _: Words) -> str:
    if seen.watch is None:
        return ""
    if rescue.doses:
        return _("Since the last dose: {time}", time=minutes(seen.watch))
    return _("Watching for {time}", time=minutes(seen.watch))


def _count(seen: Seen, words: OverdoseWords, *, is_moving: bool) -> Count | None:
    beat = seen.beat
    if beat is None:
        return None
    grown = beat.through if beat.part == "in" else 1 - beat.through
    if seen.hands == "pushes":
        return Count(str(beat.number % 10 + 1), "", 1 - grown)
    above = words["two-breaths"] if beat.is_first_two else ""
    match beat.part:
        case "look":
            return Count(words["look-again"], "", 0.0)
        case "in":
            return Count(words["breathe-in"], above, grown)
        case _:
            return Count(words["let-fall"] if is_moving else str(beat.count), above, grown)


def _times(rescue: Rescue, opened_at: datetime, _: Words) -> tuple[str, ...]:
    """Each thing with the time of day and the time since opening."""
    numbers = iter(range(1, len(rescue.doses) + 1))
    said: dict[Did, str] = {
        "opened": _("This screen was opened"),
        "breaths": _("Breaths begun"),
        "pushes": _("Pushing begun"),
        "asleep": _("Breathing well, asleep"),
        "woke": _("Woke"),
        "not-well": _("Not breathing well again"),
    }
    lines = []
    for event in rescue.events:
        since = event.at - rescue.opened
        day = (opened_at + timedelta(seconds=since)).astimezone().strftime("%H:%M")
        what = _("Naloxone, dose {number}", number=next(numbers)) if event.did == "dose" else said[event.did]
        lines.append(_("{day} ({since}): {what}", day=day, since=minutes(since), what=what))
    return tuple(lines)
