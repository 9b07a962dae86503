# SPDX-License-Identifier: Apache-2.0
"""The library as a few small binary files, so that opening it parses nothing.

A *store* is a folder with ``index.msgpack`` (which files it was made from, and the :class:`Index`), one file for each
module, and one for what is quoted. They belong together by a random name, the generation, so that two programs that
write at once never mix. There are two stores:

* one in the cache folder, good while every file of the library has the same size and time;
* ``en.compiled`` beside ``en``, made when the wheel is built, good while every file has the same size: a wheel that
  is unpacked gets new times. It is only read, so an installed program never has to write.

Nothing here imports the parsers unless a store has to be made.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from family_app.errors import FamilyAppError
from family_app.library.files import Files
from family_app.library.index import Index
from family_app.library.model import Asked, Everyday, GlossaryTerm, Module, SharedBlock, Source
from family_app.version import VERSION
from family_app.whole_file import write_whole

FORMAT = 6
"""Raise it whenever a value of ``model`` or ``blocks``, or what the readers make of a text, changes its meaning."""

S = TypeVar("S", bound=Struct)
Stamps = dict[str, tuple[int, int]]


class Quotable(Struct, frozen=True):
    """What the modules refer to."""

    glossary: dict[str, GlossaryTerm]
    sources: dict[str, Source]
    shared: dict[str, SharedBlock]
    everyday: tuple[Everyday, ...] = ()
    asked: tuple[Asked, ...] = ()


class Head(Struct, frozen=True, array_like=True):
    """``index.msgpack``."""

    made_by: str
    folder: str
    generation: str
    stamps: Stamps
    index: Index


class Compiled(Struct, frozen=True):
    """Everything, as it is made from a folder and before it is written."""

    index: Index
    modules: dict[str, Module]
    quotable: Quotable


def made_by() -> str:
    """What must be the same for a store to be understood: release, format, and the readers' own code."""
    here = Path(__file__).parent
    stamp = 0
    with suppress(OSError), os.scandir(here) as entries:
        for entry in sorted((e for e in entries if e.name.endswith(".py")), key=lambda e: e.name):
            status = entry.stat()
            stamp = zlib.crc32(f"{entry.name} {status.st_size} {status.st_mtime_ns}".encode(), stamp)
    return f"{VERSION} {FORMAT} {stamp:08x}"


class Store:
    """A folder of compiled content. Reading from it gives nothing when anything about it is not right."""

    def __init__(self, place: Path, head: Head) -> None:
        self.index = head.index
        self._place = place
        self._generation = head.generation

    def module(self, module_id: str) -> Module | None:
        return _decoded(self._place / f"{module_id}.{self._generation}.msgpack", Module)

    def quotable(self) -> Quotable | None:
        return _decoded(self._place / f"+.{self._generation}.msgpack", Quotable)


def cached_store(folder: Path, cache: Path, stamps: Stamps) -> Store | None:
    """The store in ``cache``, when it was made from exactly these files."""
    place = place_in(cache, folder)
    head = _decoded(place / "index.msgpack", Head)
    fits = head and head.made_by == made_by() and head.folder == _name(folder) and head.stamps == stamps
    return Store(place, head) if head and fits else None


def shipped_store(folder: Path, stamps: Stamps) -> Store | None:
    """The store that came with the program, when the files have the sizes they had then."""
    place = folder.with_name(f"{folder.name}.compiled")
    head = _decoded(place / "index.msgpack", Head)
    if head is None or head.made_by != f"{VERSION} {FORMAT}" or head.stamps.keys() != stamps.keys():
        return None
    same = all(head.stamps[where][0] == size for where, (size, _) in stamps.items())
    return Store(place, head) if same else None


def place_in(cache: Path, folder: Path) -> Path:
    """Where the store of ``folder`` lies in ``cache``."""
    return cache / f"library-{zlib.crc32(_name(folder).encode()):08x}"


def ship(folder: Path) -> Path:
    """Make ``en.compiled`` beside ``en``, for the wheel. Raises :class:`~family_app.errors.FamilyAppError`."""
    from family_app.library.compiling import compile_folder

    stamps = {where: (size, 0) for where, (size, _) in Files(folder).stamps.items()}
    place = folder.with_name(f"{folder.name}.compiled")
    compiled = compile_folder(folder)
    return _write(place, compiled, Head(f"{VERSION} {FORMAT}", "", "shipped", stamps, compiled.index))


def keep(folder: Path, cache: Path, stamps: Stamps, compiled: Compiled) -> None:
    """Write the store of ``folder`` into ``cache``; where that cannot be done the next start reads the texts again."""
    generation = os.urandom(4).hex()
    with suppress(FamilyAppError, OSError):
        place = _write(
            place_in(cache, folder), compiled, Head(made_by(), _name(folder), generation, stamps, compiled.index)
        )
        for old in place.glob("*.msgpack"):
            if generation not in old.name and old.name != "index.msgpack":
                old.unlink(missing_ok=True)


def _write(place: Path, compiled: Compiled, head: Head) -> Path:
    """The index comes last: without it the rest is not looked at."""
    encode = msgspec.msgpack.encode
    for module_id, module in compiled.modules.items():
        write_whole(place / f"{module_id}.{head.generation}.msgpack", encode(module))
    write_whole(place / f"+.{head.generation}.msgpack", encode(compiled.quotable))
    write_whole(place / "index.msgpack", encode(head))
    return place


def _decoded(path: Path, kind: type[S]) -> S | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    except (OSError, ValueError, msgspec.DecodeError, RecursionError):
        return None


def _name(folder: Path) -> str:
    return os.path.abspath(folder)
