# SPDX-License-Identifier: Apache-2.0
"""From a YAML value to a typed one. Every mistake found has its line; a list item with a mistake is left out."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar, get_type_hints

import msgspec
from msgspec import Struct

from family_app.library import model
from family_app.library.finding import Finding
from family_app.library.yaml_nodes import Document, Key, Map, Seq, short

S = TypeVar("S", bound=Struct)

MOST_MISTAKES = 30
"""In one file; more would not help anybody."""

_AT = re.compile(r" - at `\$(.*)`$", re.DOTALL)
_PART = re.compile(r"\.([A-Za-z0-9_-]+)|\[(\d+)\]|\[(\.\.\.)\]")
_WORDS = {"yes": "true", "no": "false", "on": "true", "off": "false"}
_SAYS = (
    (r"Object contains unknown field `(.*)`", "the key “{}” is not known here", "correct its spelling or remove it"),
    (r"Object missing required field `(.*)`", "the key “{}” is missing", "add it"),
    (r"Invalid enum value '(.*)'", "“{}” is not one of the words allowed here", "use a word from the guide"),
    (r"Expected `array` of (?:at least |at most )?length (\d+).*", "a list of {} is wanted here", "write [a, b]"),
    (r"Expected `array`, got .*", "a list is wanted here", "write [a, b] or lines that start with “- ”"),
    (r"Expected `object`, got .*", "keys with values are wanted here", "write “key: value” lines"),
    (r"Expected `str`, got .*", "a text is wanted here", "write words; quote a text that contains “: ”"),
    (r"Expected `int.*", "a whole number is wanted here", "write digits only"),
    (r"Expected `bool.*", "true or false is wanted here", "write true, or leave the line out"),
)


@cache
def _yes_no_keys() -> frozenset[str]:
    found = set()
    for kind in vars(model).values():
        if isinstance(kind, type) and issubclass(kind, Struct):
            hints = get_type_hints(kind)
            found |= {f.encode_name for f in msgspec.structs.fields(kind) if hints[f.name] is bool}
    return frozenset(found)


def read_struct(document: Document, kind: type[S], *, reserved: tuple[str, ...] = ()) -> tuple[S | None, list[Finding]]:
    """The document as a ``kind``, and what is wrong with it. ``reserved`` keys are filled in by the reader only."""
    findings = list(document.findings)
    if not isinstance(document.value, Map) or not document.value:
        return None, findings or [_without_keys(document)]
    for key in reserved:
        if key in document.value:
            findings.append(document.finding(f"the key “{key}” is not known here", "remove it", key))
            del document.value[key]
    value, more = _convert(document, kind)
    return value, findings + more


def _without_keys(document: Document) -> Finding:
    if document.where.endswith(".md"):
        mend = "start the file with “---”, “id: …” and the other keys, and “---”"
        return document.finding("there is no heading part with keys", mend)
    says = "keys with values are wanted in this file" if document.value else "the file is empty"
    return document.finding(says, "write “key: value” lines")


def read_list(document: Document, kind: type[S]) -> tuple[list[tuple[S, int]], list[Finding]]:
    """Each item of a file that is one list, with its line, and what is wrong with the others."""
    findings = list(document.findings)
    if document.value == "" or document.value == Map(1):
        return [], findings
    if not isinstance(document.value, Seq):
        return [], [*findings, document.finding("a list is wanted in this file", "start each item with “- ”")]
    items: list[tuple[S, int]] = []
    for item, line in zip(document.value, document.value.lines, strict=True):
        part = Document(document.where, item, ())
        if not isinstance(item, Map):
            findings.append(Finding(document.where, line, "keys with values are wanted here", "write {id: …, …}"))
            continue
        value, more = _convert(part, kind)
        findings += more
        if value is not None:
            items.append((value, line))
        if len(findings) > MOST_MISTAKES:
            break
    return items, findings


def _convert(document: Document, kind: type[S]) -> tuple[S | None, list[Finding]]:
    findings: list[Finding] = []
    _spell_booleans(document.value)
    while len(findings) < MOST_MISTAKES:
        try:
            return msgspec.convert(document.value, kind, strict=False), findings
        except msgspec.ValidationError as error:
            path = _path(str(error), document.value)
            findings.append(_told(document, str(error), path))
            if not _leave_out(document.value, str(error), path):
                break
    return None, findings


def _spell_booleans(value: object) -> None:
    boxes: list[object] = [value]
    while boxes:
        box = boxes.pop()
        if isinstance(box, Map):
            for key in _yes_no_keys() & box.keys():
                box[key] = _WORDS.get(str(box[key]).lower(), box[key])
            boxes.extend(box.values())
        elif isinstance(box, Seq):
            boxes.extend(box)


def _path(message: str, value: object) -> list[Key]:
    """Where a mistake lies. ``[...]`` stands for some key of a free mapping: the first that has no text is meant."""
    found = _AT.search(message)
    path: list[Key] = []
    here: object = value
    for name, number, free in _PART.findall(found[1] if found else ""):
        key: Key = name or (int(number) if number else "")
        if free and isinstance(here, Map):
            key = next((k for k, v in here.items() if not isinstance(v, str)), "")
        path.append(key)
        here = _step(here, key)
    return path


def _step(here: object, key: Key) -> object:
    if isinstance(here, Map) and isinstance(key, str):
        return here.get(key)
    if isinstance(here, Seq) and isinstance(key, int) and key < len(here):
        return here[key]
    return None


def _told(document: Document, message: str, path: list[Key]) -> Finding:
    text = _AT.sub("", message)
    name = next((key for key in reversed(path) if isinstance(key, str) and key), "")
    for pattern, says, mend in _SAYS:
        found = re.fullmatch(pattern, text, re.DOTALL)
        if found:
            unknown = [found[1]] if "unknown" in pattern else []
            in_key = f" (in “{short(name)}”)" if name and "key “" not in says else ""
            said = says.format(short(found[1])) if found.groups() else says
            if unknown and " " in unknown[0]:
                return document.finding(said, "quote the text before it: a comma in { } ends it", *path, *unknown)
            return document.finding(said + in_key, mend, *path, *unknown)
    return document.finding(short(text, 200), "compare with the guide", *path)


def _leave_out(value: object, message: str, path: list[Key]) -> bool:
    """Take out what is wrong, so that the rest can be looked at: an unknown key, or the nearest list item."""
    unknown = re.match(r"Object contains unknown field `(.*?)`", message, re.DOTALL)
    holders = [value]
    for key in path:
        holders.append(_step(holders[-1], key))
    if unknown and isinstance(holders[-1], Map):
        return holders[-1].pop(unknown[1], None) is not None
    for holder, key in zip(reversed(holders[:-1]), reversed(path), strict=True):
        if isinstance(holder, Seq) and isinstance(key, int) and key < len(holder):
            del holder[key], holder.lines[key]
            return True
    return False
