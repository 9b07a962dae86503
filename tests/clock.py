# SPDX-License-Identifier: Apache-2.0
"""The present for tests: it stands still until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EVENING = NOON.replace(hour=21, minute=30)


class Clock:
    """Called, it gives ``now``."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        """``days=1``, ``hours=12`` …"""
        self.now += timedelta(**time)
