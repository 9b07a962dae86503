# SPDX-License-Identifier: Apache-2.0
"""How questions are met: as they are, as check-ins that judge nothing, or not at all, on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from family_app.library import blocks as b
from family_app.settings import Settings
from family_app.ui.screens.paper_choice import Option
from family_app.words import Words

_ON_PAPER = ("quiz", "key")


def ways(words: Words) -> tuple[tuple[str, str], ...]:
    """What can be chosen in the settings."""
    return (
        ("plain", words("As they are: a reason for every answer")),
        ("check-ins", words("As check-ins: every reason, and no verdict")),
        ("hidden", words("Leave them out")),
    )


def are_hidden(settings: Settings) -> bool:
    return settings.quizzes == "hidden"


def are_check_ins(settings: Settings) -> bool:
    return settings.quizzes == "check-ins"


def quiz_words(settings: Settings, words: Words) -> str:
    """What questions are called."""
    return words("Check in") if are_check_ins(settings) else words("Check yourself")


def shown_blocks(blocks: Iterable[b.Block], settings: Settings) -> tuple[b.Block, ...]:
    """The blocks of a text, without its questions where they are left out; those in boxes too."""
    blocks = tuple(blocks)
    if not are_hidden(settings):
        return blocks
    return tuple(_without(block, settings) for block in blocks if not isinstance(block, b.Check))


def _without(block: b.Block, settings: Settings) -> b.Block:
    match block:
        case b.Callout() | b.Said():
            return replace(block, blocks=shown_blocks(block.blocks, settings))
        case _:
            return block


def shown_sheets(sheets: tuple[Option, ...], settings: Settings, words: Words) -> tuple[Option, ...]:
    """What can be printed of a topic."""
    if are_hidden(settings):
        return tuple(one for one in sheets if one.id not in _ON_PAPER)
    if are_check_ins(settings):
        return tuple(Option(one.id, words("Check-in questions")) if one.id == "quiz" else one for one in sheets)
    return sheets
