# SPDX-License-Identifier: Apache-2.0
"""Words of the journal: feelings to choose from, and questions to begin with."""

from __future__ import annotations

from family_app.words import Words

FIRST_LINE = 80


def feelings(_: Words) -> tuple[str, ...]:
    """In the order of the alphabet: it is no scale, and none is better than another."""
    found = (
        _("afraid"),
        _("angry"),
        _("ashamed"),
        _("calm"),
        _("grateful"),
        _("guilty"),
        _("hopeful"),
        _("lonely"),
        _("loving"),
        _("numb"),
        _("proud"),
        _("relieved"),
        _("sad"),
        _("tired"),
        _("worried"),
    )
    return tuple(sorted(found))


def prompts(_: Words) -> tuple[str, ...]:
    """About what comes, never about the body, the past or what was seen. Given only when asked for."""
    return (
        _("What is one small thing that would make tomorrow easier?"),
        _("Who could you talk to this week? What would you like them to know?"),
        _("What would you like to do for yourself in the next few days?"),
        _("What do you want to say to them when things are calm?"),
        _("Which worry can wait until tomorrow?"),
        _("What help would you take if somebody offered it?"),
        _("What do you want to ask the next person who can help?"),
        _("What would a good enough evening look like?"),
    )


NO_PROMPTS_AFTER = ("after-death", "after-relapse")
"""Moments in which no question is offered: writing straight after a shock can make it worse."""


def first_line(text: str) -> str:
    """What an entry is called in a list: its first words, without the signs of Markdown."""
    for line in text.splitlines():
        plain = line.strip().lstrip("#>*-+ \t").strip("*_` \t")
        if plain:
            return plain if len(plain) <= FIRST_LINE else f"{plain[:FIRST_LINE].rstrip()}…"
    return ""


def split_words(typed: str) -> tuple[str, ...]:
    """What was typed between commas, each once."""
    parts = (" ".join(part.split()) for part in typed.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
