# SPDX-License-Identifier: Apache-2.0
"""Small files that are read before anything is trusted: size-limited, and with exactly one way to write each value.

Canonical JSON here means: UTF-8, keys sorted, no spaces, no line end. A file that is not the canonical form of what it
says is damaged; so nothing can be hidden in it, repeated in it or left open to interpretation.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from family_app.errors import Damaged, refused

T = TypeVar("T")

LARGEST = 4096
"""Bytes. Nothing written in this form is larger."""


def canonical(value: object) -> bytes:
    """The one way to write ``value``."""
    return msgspec.json.encode(value, order="sorted")


def parse(data: bytes, form: type[T]) -> T:
    """``data`` as a ``form``. Raises :class:`ValueError` for anything but the canonical form of one."""
    value = msgspec.json.decode(data, type=form)
    if canonical(value) != data:
        raise ValueError("not in the canonical form")
    return value


def read_bounded(path: Path, limit: int = LARGEST) -> bytes:
    """The whole file, if it is no larger than ``limit`` bytes.

    Raises :class:`~family_app.errors.Damaged` when it is missing, empty or too large, and
    :class:`~family_app.errors.Refused` when this computer does not let us read it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise Damaged(f"The file {path.name} is missing.") from error
    except IsADirectoryError as error:
        raise Damaged(f"The file {path.name} is damaged: a folder has its name.") from error
    except OSError as error:
        raise refused(f"read {path.name}", error) from error
    if not data:
        raise Damaged(f"The file {path.name} is damaged: it is empty.")
    if len(data) > limit:
        raise Damaged(f"The file {path.name} is damaged: it is far too large.")
    return data
