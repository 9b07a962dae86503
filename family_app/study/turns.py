# SPDX-License-Identifier: Apache-2.0
"""The turns of a practised conversation."""

from __future__ import annotations

import msgspec


class Turn(msgspec.Struct, frozen=True, array_like=True):
    """In this scene, this choice was made. Ids of the content."""

    scene: str
    choice: str


def turns_text(turns: tuple[Turn, ...]) -> str:
    """``turns`` as they are stored."""
    return msgspec.json.encode(turns).decode()


def read_turns(text: str) -> tuple[Turn, ...]:
    """Stored turns; none where this release cannot read them."""
    try:
        return msgspec.json.decode(text, type=tuple[Turn, ...])
    except msgspec.DecodeError:
        return ()
