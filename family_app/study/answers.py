# SPDX-License-Identifier: Apache-2.0
"""What somebody answers to a question: a closed set of values, by the ids of the content and never by its words."""

from __future__ import annotations

import msgspec
from msgspec import Struct


class _Value(Struct, frozen=True, tag=True, forbid_unknown_fields=True):
    pass


class One(_Value, frozen=True):
    """To ``single`` and ``true-false``: the id of the option."""

    option: str


class Several(_Value, frozen=True):
    """To ``multiple``: the ids of the options, in any order."""

    options: tuple[str, ...]


class Ordered(_Value, frozen=True):
    """To ``order``: the ids of all options, first to last."""

    options: tuple[str, ...]


class Matched(_Value, frozen=True):
    """To ``match``: (id of the pair, id of the answer it was put with)."""

    pairs: tuple[tuple[str, str], ...]


Answer = One | Several | Ordered | Matched

_DECODER: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def answer_text(answer: Answer) -> str:
    """``answer`` as it is stored."""
    return msgspec.json.encode(answer, order="sorted").decode()


def read_answer(text: str) -> Answer | None:
    """A stored answer; ``None`` for one this release does not know."""
    try:
        return _DECODER.decode(text)
    except msgspec.DecodeError:
        return None
