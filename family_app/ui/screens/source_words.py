# SPDX-License-Identifier: Apache-2.0
"""A source in words: who, what, when, where, and how it was read."""

from __future__ import annotations

from family_app.library.model import Source
from family_app.words import Words


def source_words(source: Source, _: Words) -> str:
    """One line of the list at the foot of a lesson."""
    year = f" ({source.year})" if source.year else ""
    where = f", {source.where}" if source.where else ""
    return f"{source.who}: {source.title}{year}{where}. {how_read(source, _)}"


def how_read(source: Source, _: Words) -> str:
    """How it was read when the text was written."""
    match source.status:
        case "opened":
            return _("Read there: the source, its summary or its official page.")
        case "reproduced":
            return _("Read as another page repeats it.")
        case "general":
            return _("Well known; not read for this text.")
