# SPDX-License-Identifier: Apache-2.0
"""The program's own words: handed in, written out where a tool for translations finds them, with named fields."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.words import ENGLISH
from tests.source import PACKAGE, SOURCES, short, tree

# In these layers “words” is something else: a run of text on a sheet, the words of a sentence.
SPOKEN = [path for path in SOURCES if path.relative_to(PACKAGE).parts[0] in ("ui", "commands", "handouts")]


@dataclass(frozen=True, slots=True)
class Message:
    """A call of the words: ``texts`` is one text, or one and many; a text that is not written out is ``None``."""

    where: str
    texts: tuple[str | None, ...]
    given: frozenset[str]
    gives_more: bool


def fields(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def messages(path: Path) -> Iterator[Message]:
    """Every message in a file."""
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        count = _texts_in(node.func, imported)
        if count:
            given = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
            more = any(keyword.arg is None for keyword in node.keywords)
            texts = tuple(_text(argument) for argument in node.args[:count])
            yield Message(f"{short(path)}:{node.lineno}", texts, given | ({"count"} if count == 2 else set()), more)


def _texts_in(function: ast.expr, imported: set[str]) -> int:
    match function:
        case ast.Name("_") | ast.Attribute(attr="_"):
            return 1
        case ast.Name("words") if "words" not in imported:
            return 1
        case ast.Attribute(attr="words"):
            return 1
        case ast.Attribute(attr="n", value=ast.Name("_" | "words") | ast.Attribute(attr="_" | "words")):
            return 2
        case _:
            return 0


def _text(argument: ast.expr) -> str | None:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


MESSAGES = [message for path in SPOKEN for message in messages(path)]


def test_there_are_messages() -> None:
    assert len(MESSAGES) > 300


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.where)
def test_a_message_is_written_out_and_gets_the_fields_it_names(message: Message) -> None:
    for text in message.texts:
        assert text is not None, "a tool for translations finds only a text that is written out"
        # Given no field at all, a text stays as it is: “{n}” and the like are filled in from the chosen country.
        assert not message.given or message.gives_more or fields(text) <= message.given
        assert all(name.isidentifier() for name in fields(text))


def test_one_and_many_name_the_same_fields() -> None:
    odd = [
        message.where
        for message in MESSAGES
        if len(message.texts) == 2
        and fields(message.texts[0] or "") | {"count"} != fields(message.texts[1] or "") | {"count"}
    ]
    assert odd == []


@pytest.mark.parametrize("word", ["addict", "abuse", "enabler", "codependent", "failed", "junkie", "wrong"])
def test_no_message_uses_a_word_that_hurts(word: str) -> None:
    found = [m.where for m in MESSAGES for text in m.texts if text and word in text.lower().replace("addiction", "")]
    assert found == []


@given(count=st.integers(min_value=0, max_value=10**6))
def test_the_plural_follows_the_count(count: int) -> None:
    told = ENGLISH.n("{count} lesson of {title}", "{count} lessons of {title}", count, title="A")
    assert told == (f"{count} lesson of A" if count == 1 else f"{count} lessons of A")


@given(text=st.text())
def test_a_text_without_fields_stays_as_it_is(text: str) -> None:
    assert ENGLISH(text) == (text or ENGLISH(""))
