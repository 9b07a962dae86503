# SPDX-License-Identifier: Apache-2.0
"""A library as it lies in a folder: every value with the place it came from. Bad content gives findings, no error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from family_app.library import index, model
from family_app.library.files import Files
from family_app.library.finding import Finding
from family_app.library.markdown_text import Chunk, blocks_of, read_markdown
from family_app.library.reading import read_list, read_struct
from family_app.library.strain import FILE as STRAIN_FILE
from family_app.library.strain import StrainCheck
from family_app.library.yaml_nodes import Document, Map, read_yaml

S = TypeVar("S", bound=Struct)


class _SharedFront(Struct, frozen=True, forbid_unknown_fields=True):
    """The front matter that a shared block may have."""

    sources: tuple[str, ...] = ()


OTHER_FOLDERS = ("cards", "quoted", "countries", "sessions")
"""The folders beside the sections."""

_LESSON = re.compile(r"(\d{1,3})-[^/]+\.md")
_FRONT = re.compile(r"---\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class LessonSource(Struct, frozen=True):
    """A lesson, its front matter and its text piece by piece."""

    lesson: model.Lesson
    document: Document
    chunks: tuple[Chunk, ...]


class ModuleSource(Struct, frozen=True):
    """A module and the documents it was read from, by file name."""

    module: model.Module
    where: str
    documents: dict[str, Document]
    lessons: tuple[LessonSource, ...]
    figures: dict[str, bytes]


class CardSource(Struct, frozen=True):
    card: model.Card
    document: Document


class CountrySource(Struct, frozen=True):
    country: model.Country
    document: Document


class StrainSource(Struct, frozen=True):
    check: StrainCheck
    document: Document


class SharedSource(Struct, frozen=True):
    block: model.SharedBlock
    where: str
    chunks: tuple[Chunk, ...]
    document: Document


class LibraryFolder(Struct, frozen=True):
    """All that could be read, and what could not. ``file`` is missing only where ``library.yaml`` cannot be used."""

    folder: Path
    file: index.LibraryFile | None
    document: Document
    modules: tuple[ModuleSource, ...]
    cards: tuple[CardSource, ...]
    countries: tuple[CountrySource, ...]
    shared: tuple[SharedSource, ...]
    glossary: tuple[tuple[model.GlossaryTerm, int], ...]
    sources: tuple[tuple[model.Source, int], ...]
    everyday: tuple[tuple[model.Everyday, int], ...]
    asked: tuple[tuple[model.Asked, int], ...]
    strain: StrainSource | None
    """The check “How am I doing?”, where the library has one."""
    begun: frozenset[str]
    """The names of all module folders, those that could not be read too."""
    stamps: dict[str, tuple[int, int]]
    """Size and time of each file when it was listed."""
    findings: tuple[Finding, ...]


def read_library(folder: Path) -> LibraryFolder:
    """Everything in ``folder``. Never raises on bad content."""
    return _Reader(Files(folder)).library()


class _Reader:
    def __init__(self, files: Files) -> None:
        self._files = files
        self._findings: list[Finding] = []

    def library(self) -> LibraryFolder:
        document = self._yaml("library.yaml")
        file = self._struct(document, index.LibraryFile)
        found = LibraryFolder(
            folder=self._files.folder,
            file=file,
            document=document,
            modules=tuple(self._modules(file)),
            cards=tuple(CardSource(card, at) for card, at in self._each("cards", model.Card)),
            countries=tuple(CountrySource(country, at) for country, at in self._each("countries", model.Country)),
            shared=tuple(self._shared()),
            glossary=tuple(self._list("glossary.yaml", model.GlossaryTerm)),
            sources=tuple(self._list("sources.yaml", model.Source)),
            everyday=tuple(self._list_if_there("search.yaml", model.Everyday)),
            asked=tuple(self._list_if_there("asked.yaml", model.Asked)),
            strain=self._strain(),
            begun=frozenset(name for section in self._sections() for name in self._files.folders(section)),
            stamps=self._files.stamps,
            findings=(),
        )
        self._strangers(file)
        findings = sorted({*self._findings, *self._files.findings})
        return msgspec.structs.replace(found, findings=tuple(findings))

    def _yaml(self, where: str) -> Document:
        text = self._files.text(where)
        return read_yaml(text, where) if text is not None else Document(where, Map(1), ())

    def _struct(self, document: Document, kind: type[S], *reserved: str) -> S | None:
        if not self._files.was_read(document.where):
            return None
        value, findings = read_struct(document, kind, reserved=reserved)
        self._findings += findings
        return value

    def _each(self, folder: str, kind: type[S]) -> Iterator[tuple[S, Document]]:
        for where in self._files.inside(folder, ".yaml"):
            document = self._yaml(where)
            value = self._struct(document, kind)
            if value is not None:
                yield value, document

    def _list(self, where: str, kind: type[S]) -> list[tuple[S, int]]:
        document = self._yaml(where)
        if not self._files.was_read(where):
            return []
        items, findings = read_list(document, kind)
        self._findings += findings
        return items

    def _list_if_there(self, where: str, kind: type[S]) -> list[tuple[S, int]]:
        return self._list(where, kind) if where in self._files.stamps else []

    def _strain(self) -> StrainSource | None:
        if STRAIN_FILE not in self._files.stamps:
            return None
        document = self._yaml(STRAIN_FILE)
        value = self._struct(document, StrainCheck)
        return StrainSource(value, document) if value is not None else None

    def _markdown(self, where: str) -> tuple[Document, tuple[Chunk, ...]]:
        """The front matter and the text of a Markdown file."""
        text = self._files.text(where) or ""
        front = _FRONT.match(text)
        body_line = text[: front.end()].count("\n") + 1 if front else 1
        document = read_yaml(front[1], where, first_line=2) if front else Document(where, Map(1), ())
        chunks, findings = read_markdown(text[front.end() :] if front else text, where, first_line=body_line)
        self._findings += findings
        return document, chunks

    def _shared(self) -> Iterator[SharedSource]:
        for where in self._files.inside("quoted", ".md"):
            document, chunks = self._markdown(where)
            front = self._struct(document, _SharedFront) if document.value else _SharedFront()
            name = Path(where).stem
            block = model.SharedBlock(id=name, blocks=blocks_of(chunks), sources=front.sources if front else ())
            yield SharedSource(block, where, chunks, document)

    def _sections(self) -> list[str]:
        return [name for name in self._files.folders() if name not in OTHER_FOLDERS]

    def _modules(self, file: index.LibraryFile | None) -> Iterator[ModuleSource]:
        for section in self._sections():
            names = [name for name in self._files.folders(section) if self._files.any_inside(f"{section}/{name}")]
            for name in sorted(names, key=lambda name: _place(file, name)):
                source = self._module(section, name)
                if source:
                    yield source

    def _module(self, section: str, name: str) -> ModuleSource | None:
        where = f"{section}/{name}"
        documents = {"module.yaml": self._yaml(f"{where}/module.yaml")}
        reserved = ("section", "lessons", "quiz", "practice", "worksheet")
        module = self._struct(documents["module.yaml"], model.Module, *reserved)
        lessons = tuple(self._lessons(where))
        parts: dict[str, Struct | None] = {}
        for part, kind in (("quiz", model.Quiz), ("practice", model.Practice), ("worksheet", model.Worksheet)):
            documents[f"{part}.yaml"] = self._yaml(f"{where}/{part}.yaml")
            parts[part] = self._struct(documents[f"{part}.yaml"], kind)
        figures = {Path(path).name: self._files.data(path) or b"" for path in self._files.inside(where, ".svg")}
        if module is None:
            return None
        read = tuple(source.lesson for source in lessons)
        whole = msgspec.structs.replace(module, section=section, lessons=read, **parts)
        return ModuleSource(whole, where, documents, lessons, figures)

    def _lessons(self, where: str) -> Iterator[LessonSource]:
        numbered = [(path, _LESSON.fullmatch(Path(path).name)) for path in self._files.inside(where, ".md")]
        for path, _ in sorted((p for p in numbered if p[1]), key=lambda p: (int(p[1][1]) if p[1] else 0, p[0])):
            document, chunks = self._markdown(path)
            lesson = self._struct(document, model.Lesson, "blocks")
            if lesson is not None:
                whole = msgspec.structs.replace(lesson, blocks=blocks_of(chunks))
                yield LessonSource(whole, document, chunks)

    def _strangers(self, file: index.LibraryFile | None) -> None:
        """Files and folders that nothing reads: mostly a slip in a name."""
        sections = {section.id for section in file.sections} if file else set(self._files.folders())
        for name in self._files.folders():
            if name not in sections and name not in OTHER_FOLDERS:
                says = f"the folder “{name}” is no section of library.yaml"
                self._findings.append(Finding(f"{name}", 1, says, "add the section or move the folder"))
        for where in self._files.unread():
            self._findings.append(Finding(where, 1, "nothing reads this file", "correct its name or delete it"))


def _place(file: index.LibraryFile | None, name: str) -> tuple[int, str]:
    order = [module for section in file.sections for module in section.modules] if file else []
    return (order.index(name) if name in order else len(order), name)
