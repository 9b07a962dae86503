# SPDX-License-Identifier: Apache-2.0
"""The clinic's logo: known by its first bytes, cleaned of what a camera or a designer's program wrote into it."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from family_app.errors import WrongUse, refused

MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 40_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SIZE_MARKERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_KEPT_MARKERS = frozenset({0xE0, 0xEE})
"""JFIF and Adobe: they say how the colours are meant. The others (EXIF, XMP, comments) say where and by whom."""


def read_logo(path: Path) -> bytes:
    """The logo in ``path`` as SVG. Raises :class:`WrongUse`, :class:`~family_app.errors.Refused`."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise refused("read the logo", error, kept="Nothing was printed.") from error
    return logo_svg(data)


def logo_svg(data: bytes) -> bytes:
    """``data`` as an SVG. Typst takes text files only from memory, so a PNG or JPEG is wrapped into one."""
    if len(data) > MOST_BYTES:
        raise WrongUse("The logo is larger than 2 MB. Save it smaller and try again.")
    if data.startswith(_PNG):
        return _wrapped("png", data, _png_size(data))
    if data.startswith(_JPEG):
        size, plain = _jpeg(data)
        return _wrapped("jpeg", plain, size)
    if _is_svg(data):
        return data
    raise WrongUse("The logo must be a PNG, JPEG or SVG picture. This file is something else.")


def _is_svg(data: bytes) -> bool:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and re.search(rb"<svg[\s>]", start) is not None and _is_utf8(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _png_size(data: bytes) -> tuple[int, int]:
    if len(data) < 33 or data[12:16] != b"IHDR":
        raise _broken()
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg(data: bytes) -> tuple[tuple[int, int], bytes]:
    """Its size, and the same picture without what was written about it."""
    kept = [data[:2]]
    size = (0, 0)
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker in _SIZE_MARKERS:
            size = int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        if marker in _KEPT_MARKERS or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append(data[at:end])
        at = end
        if marker == 0xDA:  # the picture itself follows
            break
    if not all(size):
        raise _broken()
    return size, b"".join([*kept, data[at:]])


def _wrapped(kind: str, data: bytes, size: tuple[int, int]) -> bytes:
    width, height = size
    if not 0 < width * height <= MOST_PIXELS:
        raise _broken()
    picture = base64.b64encode(data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/{kind};base64,{picture}"/></svg>'
    ).encode()


def _broken() -> WrongUse:
    return WrongUse("The logo cannot be read as a picture. Save it again as PNG and try again.")
