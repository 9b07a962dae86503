# SPDX-License-Identifier: Apache-2.0
"""Text as a database can hold it."""

from __future__ import annotations


def storable(text: str) -> str:
    """``text`` with half characters and zero bytes replaced; everything else stays exactly as it was typed."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # two halves that belong together join
    return whole.replace("\x00", "\ufffd")
