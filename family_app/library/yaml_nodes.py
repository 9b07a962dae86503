# SPDX-License-Identifier: Apache-2.0
"""YAML as plain text values that remember their lines.

Every scalar stays text: ``000`` is an emergency number and ``No`` is a word. The events of PyYAML's parser are put
together here, without recursion and within bounds, so that no file can make the program build objects, follow
aliases, recurse or fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from family_app.library.finding import Finding

MOST_DEPTH = 12
MOST_NODES = 20_000

Key = str | int


class Map(dict[str, object]):
    """A mapping; ``lines`` has the line of each key, ``line`` its own."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Seq(list[object]):
    """A list; ``lines`` has the line of each item, ``line`` its own."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


class Document:
    """One YAML text as a value, with the line of everything in it."""

    def __init__(self, where: str, value: object, findings: tuple[Finding, ...]) -> None:
        self.where = where
        self.value = value
        self.findings = findings

    def line(self, *path: Key) -> int:
        """The line of what ``path`` leads to; of the nearest thing that holds it where that is missing."""
        here, line = self.value, getattr(self.value, "line", 1)
        for key in path:
            match here, key:
                case Map(), str() if key in here:
                    line, here = here.lines[key], here[key]
                case Seq(), int() if 0 <= key < len(here):
                    line, here = here.lines[key], here[key]
                case _:
                    break
        return line

    def finding(self, says: str, mend: str, *path: Key) -> Finding:
        """A finding at the line of ``path``."""
        return Finding(self.where, self.line(*path), says, mend)


class _Bad(Exception):
    def __init__(self, line: int, says: str, mend: str) -> None:
        super().__init__(says)
        self.line, self.says, self.mend = line, says, mend


def read_yaml(text: str, where: str, *, first_line: int = 1) -> Document:
    """The value of ``text``. What is wrong with it is in the document's findings; nothing is raised."""
    try:
        builder = _Builder(where, first_line - 1)
        for event in _events(text):
            builder.take(event)
    except _Bad as bad:
        return Document(where, Map(first_line), (Finding(where, bad.line + first_line, bad.says, bad.mend),))
    return Document(where, builder.value, tuple(builder.findings))


def _events(text: str) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join((error.problem or "it cannot be read").split())
        mend = (
            "look for a missing quotation mark, a wrong indent or a stray colon; quote texts that contain “: ” or “#”"
        )
        raise _Bad(mark.line if mark else 0, f"this is not YAML here ({problem})", mend) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:120]
        raise _Bad(0, f"this is not YAML ({reason})", "save it again as plain UTF-8 text") from None


class _Builder:
    """Puts events together. ``findings`` are repeated keys: the first stands."""

    def __init__(self, where: str, shift: int) -> None:
        self.where = where
        self.shift = shift
        self.value: object = Map(shift + 1)
        self.findings: list[Finding] = []
        self._open: list[Map | Seq] = []
        self._keys: list[tuple[str, int] | None] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line if event.start_mark else 0
        match event:
            case yaml.AliasEvent():
                raise _Bad(line, "“*” starts an alias, which is not used here", "write the text out, or quote it")
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise _Bad(line, "a second document starts here", "keep one document in a file; quote “---”")
            case yaml.ScalarEvent() | yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._start(event, line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()
                self._keys.pop()

    def _start(self, event: yaml.NodeEvent, line: int) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise _Bad(line, f"there are more than {MOST_NODES} values", "split the file")
        if event.anchor:
            raise _Bad(line, "“&” starts an anchor, which is not used here", "quote the text")
        if getattr(event, "tag", None) not in {None, "!"}:
            raise _Bad(line, "“!” starts a tag, which is not used here", "quote the text")
        if isinstance(event, yaml.ScalarEvent):
            self._put(event.value, line)
            return
        box = Map(line + 1 + self.shift) if isinstance(event, yaml.MappingStartEvent) else Seq(line + 1 + self.shift)
        self._put(box, line)
        self._open.append(box)
        self._keys.append(None)
        if len(self._open) > MOST_DEPTH:
            raise _Bad(line, f"lists lie more than {MOST_DEPTH} deep in one another", "flatten them")

    def _put(self, value: object, line: int) -> None:
        if not self._open:
            self.value = value
            return
        box, key = self._open[-1], self._keys[-1]
        if isinstance(box, Seq):
            box.append(value)
            box.lines.append(line + 1 + self.shift)
        elif key is None:
            if not isinstance(value, str):
                raise _Bad(line, "a key must be a word", "write “key: value”; quote texts that start with { or [")
            self._keys[-1] = (value, line)
        else:
            self._keys[-1] = None
            self._pair(box, key, value)

    def _pair(self, box: Map, key: tuple[str, int], value: object) -> None:
        name, line = key
        if name in box:
            at = line + 1 + self.shift
            self.findings.append(Finding(self.where, at, f"the key “{short(name)}” is given twice", "keep one of them"))
            return
        box[name] = value
        box.lines[name] = line + 1 + self.shift


def short(text: str, most: int = 60) -> str:
    """``text`` on one line and not too long, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
