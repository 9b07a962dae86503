# SPDX-License-Identifier: Apache-2.0
"""The cards of the first fifteen minutes: every true thing has a source, and no moment is left without its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.check.known import Known
from family_app.library.finding import Finding
from family_app.library.folder import CardSource, LibraryFolder
from family_app.library.tonight import FIRST_SCREEN
from family_app.library.yaml_nodes import short


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Each card that has true things, sentences, or the name of one of these cards."""
    for source in library.cards:
        yield from _true_things(source)
        if source.card.sentences:
            yield from _sentences(source)
        yield from _screen(source)


def _true_things(source: CardSource) -> Iterator[Finding]:
    at, seen = source.document, set[str]()
    for number, thing in enumerate(source.card.true_things):
        if not thing.sources:
            yield at.finding(f"“{short(thing.id)}” names no source", "add sources: [id]", "true-things", number)
        if bool(thing.more) == bool(thing.quote):
            says = f"“{short(thing.id)}” says why in its own words or in those of a shared block"
            yield at.finding(says, "keep one of “more” and “quote”", "true-things", number)
        if thing.id in seen:
            yield at.finding(f"the id “{short(thing.id)}” is used twice", "change one", "true-things", number, "id")
        seen.add(thing.id)


def _sentences(source: CardSource) -> Iterator[Finding]:
    at, seen = source.document, set[str]()
    for number, sentence in enumerate(source.card.sentences):
        for moment in sentence.moments or ("",):
            if moment in seen:
                says = f"there are two sentences for “{short(moment)}”" if moment else "two sentences have no moment"
                yield at.finding(says, "keep one", "sentences", number)
            seen.add(moment)
    if "" not in seen:
        says = "there is no sentence for people who chose no moment"
        yield at.finding(says, "add one without “moments”", "sentences")


def _screen(source: CardSource) -> Iterator[Finding]:
    for key in FIRST_SCREEN.get(source.card.id, ()):
        if not source.card.screen.get(key, "").strip():
            yield source.document.finding(f"the sentence “{key}” is missing", f"add “{key}: …”", "screen")
