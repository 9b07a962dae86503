# SPDX-License-Identifier: Apache-2.0
"""Typst: what it is given, what it may not do, and what the file says about itself."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import Refused
from family_app.handouts import typeset
from family_app.handouts.document import Document, Foot, Grid, Head, Lines, Para, Part, words

Read = Callable[[bytes], Any]

HOSTILE = '#read("/etc/passwd") #import "x": y $x$ @a <b> *c* _d_ `e` \\ // /* */ ~ [f] {g} = h'


def document(*parts: Part, title: str = "A sheet") -> Document:
    return Document(title, "en", "a4", 14, True, False, Head(), Foot("Help", "About"), parts)


def test_a_pdf_is_tagged_for_readers_who_listen() -> None:
    pdf = pikepdf.open(io.BytesIO(typeset.pdf(document(Para(words("Hello"))))))
    assert pdf.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang) == "en"
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_a_pdf_says_nothing_about_who_made_it_and_when() -> None:
    data = typeset.pdf(document(Para(words("Hello")), title="The day detox ends"))
    pdf = pikepdf.open(io.BytesIO(data))
    info = pdf.docinfo
    assert str(info.Title) == "The day detox ends"
    assert set(info.keys()) <= {"/Title", "/Creator"}
    for trace in (str(Path.home()), str(Path.cwd()), "Alongside", "family_app", "CreateDate", "ModifyDate"):
        assert trace.encode() not in data


def test_the_same_sheet_is_the_same_file_every_time() -> None:
    sheet = document(Para(words("Hello")))
    assert typeset.pdf(sheet) == typeset.pdf(sheet)


def test_words_reach_the_template_only_as_data() -> None:
    seen: list[tuple[dict[str, bytes], str]] = []

    def spy(sources: dict[str, bytes], data: str, *, pdf: bool, ppi: float) -> bytes:
        seen.append((sources, data))
        return b"%PDF"

    assert typeset.pdf(document(Para(words(HOSTILE))), compiled=spy) == b"%PDF"
    sources, data = seen[0]
    assert json.loads(data)["parts"][0]["runs"][0]["text"] == HOSTILE
    assert all(b"passwd" not in source for source in sources.values())


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from('#"\\$@*_`<>[]{}()=-/~&%+.:;,!? \naé“1'), min_size=1, max_size=60))
def test_any_text_prints_as_its_own_characters(read: Read, text: str) -> None:
    data = typeset.pdf(document(Lines("L", "", 1, f"x{text}y")))
    assert "".join(f"x{text}y".split()) in read(data).text


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_no_text_at_all_breaks_the_press(text: str) -> None:
    try:
        data = typeset.pdf(document(Para(words(text)), Grid(text, "", ("a", "b"), ((text, ""),))))
    except Refused:  # a letter of a script without a font
        return
    assert data.startswith(b"%PDF")


def test_a_symbol_without_a_shape_is_named() -> None:
    data: list[str] = []

    def spy(sources: dict[str, bytes], doc: str, *, pdf: bool, ppi: float) -> bytes:
        data.append(doc)
        return b""

    typeset.pdf(document(Para(words("thank you 😀"))), compiled=spy)
    assert "thank you [grinning face]" in data[0]


def test_a_script_without_a_font_is_refused_in_one_sentence() -> None:
    with pytest.raises(Refused, match="cannot print “中”"):
        typeset.pdf(document(Para(words("中"))))


def test_a_missing_font_is_refused_instead_of_printing_boxes(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Atkinson Hyperlegible.* is missing"):
        typeset.fonts_in(tmp_path)


def test_a_missing_folder_of_fonts_is_refused_too(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        typeset.fonts_in(tmp_path / "nowhere")


def test_a_picture_that_is_none_is_refused() -> None:
    sheet = document(Para(words("a")))
    with pytest.raises(Refused, match="picture"):
        typeset.pdf(
            Document("T", "en", "a4", 14, True, False, Head(logo="logo.svg", alt="Logo"), Foot("h", "a"), sheet.parts),
            {"logo.svg": b"<svg"},
        )


def test_an_svg_cannot_fetch_a_file_of_this_computer() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/passwd" width="9"/></svg>'
    head = Head(logo="logo.svg", alt="Logo")
    with pytest.raises(Refused):
        typeset.pdf(Document("T", "en", "a4", 14, True, False, head, Foot("h", "a"), ()), {"logo.svg": svg})


def test_the_preview_gives_one_picture_for_each_page() -> None:
    long = document(*(Para(words("A line of text.")) for _ in range(80)))
    pictures = typeset.pages(long, ppi=40)
    assert len(pictures) > 1
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert len(typeset.pages(document(), ppi=40)) == 1


def test_a_very_long_word_stays_on_the_paper() -> None:
    data = typeset.pdf(document(Lines("L", "", 1, "a" * 900)))
    assert b"%PDF" in data[:8]
    assert len(pikepdf.open(io.BytesIO(data)).pages) == 1
