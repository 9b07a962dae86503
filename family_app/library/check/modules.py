# SPDX-License-Identifier: Apache-2.0
"""A module keeps what it promises, and every topic has a module that covers it."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.library.blocks import Quoted
from family_app.library.check.known import Known
from family_app.library.check.references import every_block
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, SharedSource
from family_app.library.yaml_nodes import short

MOST_GRADE = 8
NOT_SAFE_CARD = "not-safe"


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Every module, topic and shared block."""
    for source in library.modules:
        module, at = source.module, source.documents["module.yaml"]
        for key in ("title", "promise"):
            if not getattr(module, key).strip():
                yield at.finding(f"“{key}” is empty", "write it", key)
        if not 1 <= module.grade <= MOST_GRADE:
            yield at.finding(f"the limit of the reading grade is {module.grade}", "write 6 or 8", "grade")
        if not module.objectives:
            yield at.finding("the module has no objective", "add one", "objectives")
        if module.opens_with and NOT_SAFE_CARD not in known.steps:
            yield at.finding(f"the safety question leads to the card “{NOT_SAFE_CARD}”", "add it", "opens-with")
    yield from _topics(known)
    yield from _in_themselves(library)


def _topics(known: Known) -> Iterator[Finding]:
    for topic in known.topics:
        module = known.modules.get(topic.module)
        if topic.module in known.planned or (module is None and topic.module in known.begun):
            continue
        if module is None:
            says = f"the topic “{short(topic.id)}” names the module “{short(topic.module)}”, which there is not"
            yield Finding("topics.csv", topic.line, says, "name a module that is present or planned")
        elif topic.id not in module.module.covers:
            says = f"the topic “{short(topic.id)}” is not covered"
            at = module.documents["module.yaml"]
            yield at.finding(says, "write about it and add it to “covers”", "covers")


def _in_themselves(library: LibraryFolder) -> Iterator[Finding]:
    """Shared blocks that quote one another in a circle."""
    quotes = {source.block.id: _quotes(source) for source in library.shared}
    for source in library.shared:
        reached: set[str] = set()
        waiting = list(quotes[source.block.id])
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                waiting += quotes.get(name, ())
        if source.block.id in reached:
            yield Finding(source.where, 1, "the shared block quotes itself", "take out one of the references")


def _quotes(source: SharedSource) -> set[str]:
    return {block.id for block in every_block(source.block.blocks) if isinstance(block, Quoted)}
