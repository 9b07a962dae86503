# SPDX-License-Identifier: Apache-2.0
"""What is to be mended in content, and where."""

from __future__ import annotations

from msgspec import Struct


class Finding(Struct, frozen=True, order=True):
    """``where`` is a path relative to the library's folder; lines count from one."""

    where: str
    line: int
    says: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}:{self.line}: {self.says}, {self.mend}"
