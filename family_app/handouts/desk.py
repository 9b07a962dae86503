# SPDX-License-Identifier: Apache-2.0
"""What every builder of a sheet is handed: the library, the country, the choices for paper and the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from family_app.handouts.document import Document, Files, Fit, Foot, Head, Part
from family_app.library.model import Country
from family_app.library.resolve import fill
from family_app.words import ENGLISH, Words

if TYPE_CHECKING:
    from family_app.library.library import Library

NORMAL_POINTS = 14
LARGE_POINTS = 18
_LOGO = "logo.svg"


@dataclass(frozen=True, slots=True)
class Options:
    """How it shall look on paper. ``logo`` is SVG (:func:`family_app.handouts.logo.read_logo`)."""

    paper: Literal["a4", "letter"] = "a4"
    large: bool = False
    bw: bool = False
    spacing: bool = False
    """More room between lines, words and letters."""
    questions: bool = True
    """Whether lessons are printed with the questions in their text."""
    role: str = ""
    moment: str = ""
    """Chooses the sentence on the page for the first night."""
    clinic: str = ""
    clinic_phone: str = ""
    logo: bytes = b""
    private: bool = False
    """Sheets that ask first may be printed: whoever asks has been told."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document with the pictures it shows."""

    document: Document
    files: Files


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a sheet is put together."""

    library: Library
    country: Country
    options: Options = Options()
    words: Words = ENGLISH

    def fill(self, text: str) -> str:
        """``text`` with the country's emergency number and times in it."""
        return fill(text, self.country)

    def sheet(self, title: str, foot: Foot, parts: tuple[Part, ...], *, files: Files, fit: Fit = "") -> Sheet:
        """The parts as a sheet that looks as chosen."""
        options = self.options
        head = Head(
            options.clinic.strip(),
            options.clinic_phone.strip(),
            _LOGO if options.logo else "",
            options.clinic.strip() or self.words("Logo"),
        )
        document = Document(
            title=title,
            language=self.library.index.file.language,
            paper=options.paper,
            points=LARGE_POINTS if options.large else NORMAL_POINTS,
            colour=not options.bw,
            roomy=options.spacing,
            head=head,
            foot=foot,
            parts=parts,
            fit=fit,
        )
        return Sheet(document, {**files, _LOGO: options.logo} if options.logo else files)
