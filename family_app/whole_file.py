# SPDX-License-Identifier: Apache-2.0
"""A file is written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from family_app.errors import refused


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put ``data`` at ``path``: all of it, or the old file stays.

    ``private`` keeps the file from other accounts of this computer. Raises :class:`~family_app.errors.Refused`.
    """
    part = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise refused(f"write {path.name}", error) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut, where the system can (Windows does it by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
