# SPDX-License-Identifier: Apache-2.0
"""Documents become pages. The one module that knows Typst.

The words of a document reach the template only as JSON data in ``sys.inputs``, so nothing that a person or a file says
can become code. The fonts are those in ``resources/fonts``; the system's are not looked at, so that a sheet looks the
same everywhere and no font name of this computer is in it.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any, Protocol

import msgspec

from family_app.errors import FamilyAppError, Refused
from family_app.handouts.document import Document, Files
from family_app.handouts.printable import made_printable
from family_app.paths import resources

FONT = "Atkinson Hyperlegible"
MOST_FILES_BYTES = 30 * 1024 * 1024
_MAIN = "sheet.typ"
_PROBE = (
    f'#set document(title: "-")\n#set text(font: "{FONT}")\n'
    "#for sign in json(bytes(sys.inputs.doc)).clusters() [#sign ]"
)


class Compile(Protocol):
    """What typst does for us; tests hand in their own. Returns a PDF, or one PNG or a list of them."""

    def __call__(self, sources: dict[str, bytes], data: str, *, pdf: bool, ppi: float) -> bytes | list[bytes]: ...


def pdf(document: Document, files: Files | None = None, *, compiled: Compile | None = None) -> bytes:
    """The PDF of ``document``: PDF/UA-1, its title the only thing said about it.

    Raises :class:`~family_app.errors.Refused` when a font is missing, and when a letter has none.
    """
    result = _typeset(document, files or {}, compiled, pdf=True, ppi=72)
    return result if isinstance(result, bytes) else b"".join(result)


def pages(
    document: Document, files: Files | None = None, *, ppi: float = 96, compiled: Compile | None = None
) -> list[bytes]:
    """Each page of ``document`` as a PNG, for the preview and for the printer. ``ppi`` is pixels per inch."""
    result = _typeset(document, files or {}, compiled, pdf=False, ppi=ppi)
    return [result] if isinstance(result, bytes) else list(result)


def _typeset(
    document: Document, files: Files, compiled: Compile | None, *, pdf: bool, ppi: float
) -> bytes | list[bytes]:
    data = made_printable(msgspec.to_builtins(document), can_print)
    data["title"] = data["title"].replace("\u200b", "")  # it is read aloud and shown in a list, not on paper
    sources = {"main": _templates()[_MAIN], **_templates(), **files}
    return (compiled or typst_compile)(sources, json.dumps(data), pdf=pdf, ppi=ppi)


def typst_compile(sources: dict[str, bytes], data: str, *, pdf: bool, ppi: float) -> bytes | list[bytes]:
    """The real :class:`Compile`."""
    import typst  # 5 ms, and only when something is printed

    if sum(map(len, sources.values())) > MOST_FILES_BYTES:
        raise Refused("The pictures of this sheet are too large to print. Choose a smaller logo.")
    try:
        result: bytes | list[bytes] = typst.compile(
            sources,
            root=_folder(),
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf" if pdf else "png",
            ppi=ppi,
            sys_inputs={"doc": data},
            pdf_standards=["ua-1"] if pdf else [],
        )
    except typst.TypstError as error:
        raise _said(error) from error
    return result


@functools.lru_cache(maxsize=1024)
def can_print(signs: str) -> bool:
    """Whether the fonts have a shape for every one of ``signs``."""
    try:
        typst_compile({"main": _PROBE.encode()}, json.dumps(signs), pdf=True, ppi=72)
    except CannotTypeset:
        return False
    return True


class CannotTypeset(FamilyAppError):
    """Typst would not set the sheet."""


def _said(error: Any) -> FamilyAppError:
    if "image" in error.message.lower() or "svg" in error.message.lower():
        return Refused(f"A picture of this sheet cannot be printed: {error.message}. Nothing was printed.")
    return CannotTypeset(f"This sheet could not be printed: {error.message}. Nothing was printed.")


def _folder() -> Path:
    return resources() / "handouts"


@functools.cache
def _templates() -> dict[str, bytes]:
    """The templates, by file name. Read once."""
    found = {path.name: path.read_bytes() for path in sorted(_folder().glob("*.typ"))}
    if _MAIN not in found:
        raise Refused("The templates for printing are missing. Install the program again.")
    return found


@functools.cache
def _fonts() -> Any:
    """The fonts of the program. Raises :class:`Refused` where the font is missing, instead of printing boxes."""
    return fonts_in(resources() / "fonts")


def fonts_in(folder: Path) -> Any:
    """The fonts in ``folder``, which must hold the program's own in regular and bold."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
    weights = {font.weight for font in fonts.fonts() if font.family == FONT and font.style == "normal"}
    if not {400, 700} <= weights:
        raise Refused(
            f"The font “{FONT}” is missing from {folder.name}. Nothing was printed. Install the program again."
        )
    return fonts
