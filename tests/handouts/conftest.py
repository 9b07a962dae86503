# SPDX-License-Identifier: Apache-2.0
"""A made-up library to print from, and a look inside what was printed."""

from __future__ import annotations

import importlib.util
import io
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pytest

from family_app.handouts import typeset
from family_app.handouts.desk import Desk, Options, Sheet


def _made_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("made_up", Path(__file__).with_name("made_up.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The made-up library and its values."""
    return _made_up()


@pytest.fixture
def desk_with(made: ModuleType) -> Callable[..., Desk]:
    """A desk in the made-up Australia with these options."""
    return lambda country="AU", **options: Desk(made.LIBRARY, getattr(made, country), Options(**options))


class Printed:
    """A PDF as a reader meets it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.by_page = [_runs(page) for page in self.pdf.pages]
        self.runs = [run for page in self.by_page for run in page]
        """(size in points, text) as they are drawn; words inside pictures are not among them."""

    @property
    def pages(self) -> int:
        return len(self.pdf.pages)

    @property
    def text(self) -> str:
        """Every sign on the paper without white space."""
        return squeezed("".join(text for _, text in self.runs))

    @property
    def fonts(self) -> set[str]:
        return {str(font.BaseFont).partition("+")[2] for page in self.pdf.pages for font in _fonts(page).values()}


def squeezed(text: str) -> str:
    """``text`` without white space and without marks that nobody sees."""
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


def _fonts(page: pikepdf.Page) -> dict[str, Any]:
    return dict(page.Resources.get("/Font", {}).items())


def _runs(page: pikepdf.Page) -> list[tuple[float, str]]:
    maps = {name: _unicode_map(font) for name, font in _fonts(page).items()}
    runs: list[tuple[float, str]] = []
    font, size, actual = "", 0.0, None
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "BDC" if len(operands) > 1 and "/ActualText" in operands[1]:
                actual = str(operands[1].ActualText)
            case "EMC" if actual is not None:
                runs.append((size, actual))
                actual = None
            case "Tj" | "TJ" if actual is None:
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                runs.append((size, "".join(maps[font].get(codes[i : i + 2], "?") for i in range(0, len(codes), 2))))
    return runs


def _unicode_map(font: Any) -> dict[bytes, str]:
    source = font.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, to in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            found[bytes.fromhex(code)] = bytes.fromhex(to).decode("utf-16-be")
    return found


@pytest.fixture
def printed() -> Callable[[Sheet], Printed]:
    """Prints a sheet and opens it."""
    return lambda sheet: Printed(typeset.pdf(sheet.document, sheet.files))


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], Printed]:
    """Opens a PDF."""
    return Printed
