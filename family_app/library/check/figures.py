# SPDX-License-Identifier: Apache-2.0
"""Figures are described in words, lie in the module's folder, and hold nothing but lines in the colour of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from family_app.library.blocks import Figure
from family_app.library.check.known import Known
from family_app.library.check.references import every_block
from family_app.library.finding import Finding
from family_app.library.folder import LibraryFolder, ModuleSource

LEAST_ALT = 15
"""Characters of an alternative text."""
MOST_ELEMENTS = 3_000
MOST_DEPTH = 30

_DRAWN = "svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker use symbol"
_ELEMENTS = frozenset(_DRAWN.split())
_COLOURS = frozenset({"fill", "stroke", "color", "stop-color", "flood-color", "lighting-color"})
_COLOUR = re.compile(r"none|currentColor|inherit|url\(#[\w-]+\)", re.IGNORECASE)
_OUTSIDE = re.compile(r"(?:https?:|data:|file:|javascript:|//|url\((?!#))", re.IGNORECASE)
_SVG = "http://www.w3.org/2000/svg"


def check(library: LibraryFolder, known: Known) -> Iterator[Finding]:
    """Those that lessons show, and drawings that none shows."""
    for module in library.modules:
        shown: set[str] = set()
        for lesson in module.lessons:
            for chunk in lesson.chunks:
                for block in every_block(chunk.blocks):
                    if isinstance(block, Figure):
                        shown.add(block.source)
                        line = chunk.find("![")
                        yield from _figure(block, module, lesson.document.where, line)
        for name, data in module.figures.items():
            where = f"{module.where}/{name}"
            if name not in shown:
                yield Finding(where, 1, "no lesson shows this figure", "show it or delete it")
            yield from drawing(data, where)


def _figure(figure: Figure, module: ModuleSource, where: str, line: int) -> Iterator[Finding]:
    if figure.source not in module.figures:
        says = f"there is no figure “{figure.source[:80]}” in the folder of the module"
        yield Finding(where, line, says, "put an SVG there; nothing is fetched from elsewhere")
    if len(figure.alt) < LEAST_ALT:
        yield Finding(where, line, "a figure has no alternative text", "say in a sentence or two what it shows")


class _Unfit(Exception):
    def __init__(self, says: str, mend: str) -> None:
        super().__init__(says)
        self.says, self.mend = says, mend


def drawing(data: bytes, where: str) -> list[Finding]:
    """What is wrong with an SVG. Entities are refused, so none can grow; nothing is fetched."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except _Unfit as unfit:
        return [Finding(where, reader.parser.CurrentLineNumber, unfit.says, unfit.mend)]
    except (expat.ExpatError, ValueError) as error:
        line = max(1, int(getattr(error, "lineno", 1)))
        return [Finding(where, line, "this is not well-formed SVG", "open it in a drawing program and save it again")]
    missing = {"title", "desc"} - reader.seen
    return [Finding(where, 1, f"the figure has no <{name}>", "add it inside <svg>") for name in sorted(missing)]


class _Reader:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.seen: set[str] = set()
        self._count = 0
        self._depth = 0

    def _doctype(self, *_: object) -> None:
        raise _Unfit("the figure declares a document type", "delete the line with <!DOCTYPE")

    def _instruction(self, *_: object) -> None:
        raise _Unfit("the figure holds an instruction for a program", "delete the line with <?")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        self._depth += 1
        if self._count > MOST_ELEMENTS or self._depth > MOST_DEPTH:
            raise _Unfit("the figure has too many parts", "simplify it")
        space, _, local = name.rpartition(" ")
        if self._count == 1 and (space, local) != (_SVG, "svg"):
            raise _Unfit("this is not an SVG drawing", f'start with <svg xmlns="{_SVG}">')
        if space != _SVG or local not in _ELEMENTS:
            raise _Unfit(f"<{local[:40]}> is not allowed in a figure", "draw with lines, shapes and text only")
        self.seen.add(local)
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value)

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _attribute(self, key: str, value: str) -> None:
        if key.lower().startswith("on") or key in {"style", "class"}:
            raise _Unfit(f"“{key[:20]}” is not allowed in a figure", "use plain attributes")
        if key == "href" and not value.startswith("#"):
            raise _Unfit("the figure refers to another place", "put everything into this file")
        if _OUTSIDE.search(value):
            raise _Unfit("the figure refers to another place", "put everything into this file")
        if key in _COLOURS and not _COLOUR.fullmatch(value.strip()):
            raise _Unfit(f"the colour “{value[:20]}” cannot follow a dark theme or black print", "use currentColor")
