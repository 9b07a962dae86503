# SPDX-License-Identifier: Apache-2.0
"""What must be known before a private space is unlocked. Nothing here says anything about a person or a family."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from family_app.whole_file import write_whole

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""The steps of the text size, in per cent."""

_CHOICES: dict[str, tuple[object, ...]] = {
    "text_percent": TEXT_SIZES,
    "theme": ("system", "light", "dark", "contrast"),
    "paper": ("a4", "letter"),
    "lock_minutes": (0, 1, 2, 5, 10, 15, 30, 60),
    "text_spacing": ("normal", "wide"),
    "reviews_a_day": (0, 5, 10, 20),
    "quizzes": ("plain", "check-ins", "hidden"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """A value with defaults. ``unknown`` keeps what a newer release wrote."""

    country: str = "neutral"
    text_percent: int = 100
    text_spacing: str = "normal"
    theme: str = "system"
    paper: str = "a4"
    large_print: bool = False
    lock_minutes: int = 5
    reduced_motion: bool = False
    reviews_a_day: int = 10
    """So many questions come back on a day at most; 0 for none."""
    quizzes: str = "plain"
    """How questions are met: as they are, as check-ins, or left out."""
    clinic_name: str = ""
    clinic_phone: str = ""
    clinic_logo: str = ""
    window: str = ""
    """Size and place of the window, as the window system gave it (base 64)."""
    told_quick_exit: bool = False
    first_seen: bool = False
    """Whether the first fifteen minutes were shown: says only that the program was opened once."""
    unknown: dict[str, Any] = field(default_factory=dict)


def load_settings(path: Path) -> Settings:
    """What was chosen, or the defaults: a missing, damaged or odd file never stops the program."""
    try:
        raw = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    defaults = {f.name: getattr(Settings(), f.name) for f in fields(Settings) if f.name != "unknown"}
    for key, value in raw.items():
        if key not in defaults:
            unknown[key] = value
        elif type(value) is type(defaults[key]) and value in _CHOICES.get(key, (value,)) and _can_be_written(value):
            known[key] = value
    return replace(Settings(), **known, unknown=unknown)


def _can_be_written(value: object) -> bool:
    """JSON can hold half of a character; no file, sheet or window can."""
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return False
    return True


def save_settings(path: Path, settings: Settings) -> None:
    """Write the whole file. Raises :class:`~family_app.errors.Refused`."""
    known = {known.name: getattr(settings, known.name) for known in fields(Settings) if known.name != "unknown"}
    try:
        text = json.dumps({**settings.unknown, **known}, indent=1)
    except RecursionError:  # a foreign value a thousand folders deep: nothing that a release wrote
        text = json.dumps(known, indent=1)
    write_whole(path, text.encode())
