# SPDX-License-Identifier: Apache-2.0
"""The clinic's logo: what is taken, what is refused, and what is left out of it."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.errors import FamilyAppError, Refused, WrongUse
from family_app.handouts.document import Document, Foot, Head
from family_app.handouts.logo import MOST_BYTES, logo_svg, read_logo
from family_app.handouts.typeset import pdf

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////"
    "////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z"
)


def png(width: int = 4, height: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x10\x80\x60" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def with_comment(jpeg: bytes, words: bytes) -> bytes:
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(words) + 2) + words + jpeg[2:]


def printed(logo: bytes) -> bytes:
    head = Head("Riverside", "", "logo.svg", "Riverside")
    return pdf(Document("T", "en", "a4", 14, True, False, head, Foot("h", "a"), ()), {"logo.svg": logo})


@pytest.mark.parametrize("data", [png(), JPEG, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'])
def test_png_jpeg_and_svg_are_printed(data: bytes) -> None:
    assert printed(logo_svg(data)).startswith(b"%PDF")


def test_a_picture_in_the_head_is_really_there() -> None:
    assert len(printed(logo_svg(png(40, 20)))) > len(
        printed(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    )


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"%PDF-1.7", b"MZ", b"<html><body>", b"\xff\xfe<svg>", b"RIFF"])
def test_another_kind_of_file_is_named_as_such(data: bytes) -> None:
    with pytest.raises(WrongUse, match="must be a PNG, JPEG or SVG"):
        logo_svg(data)


def test_a_large_file_is_refused_by_its_size() -> None:
    with pytest.raises(WrongUse, match="larger than 2 MB"):
        logo_svg(png() + b"\0" * MOST_BYTES)


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(WrongUse, match="cannot be read as a picture"):
        logo_svg(png()[:16] + struct.pack(">II", 60_000, 60_000) + png()[24:])


def test_where_a_photograph_was_taken_is_left_out() -> None:
    wrapped = logo_svg(with_comment(JPEG, b"Exif\0\0 taken at home by Anna"))
    inside = base64.b64decode(wrapped.split(b"base64,")[1].split(b'"')[0])
    assert b"Anna" not in inside
    assert inside == JPEG


def test_a_logo_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Could not read the logo"):
        read_logo(tmp_path / "none.png")


@given(st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"<svg "]), st.binary(max_size=200))
def test_a_damaged_logo_is_a_sentence_or_a_picture(start: bytes, rest: bytes) -> None:
    try:
        found = logo_svg(start + rest)
    except FamilyAppError:
        return
    assert b"<svg" in found
