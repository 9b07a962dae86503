# SPDX-License-Identifier: Apache-2.0
"""A clock that only goes forward, and goes on while the computer sleeps: a dose does not wait for a closed lid."""

from __future__ import annotations

import time

_SLEEPS_TOO = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; Windows' own clock counts sleep, macOS' does not


def steady_seconds() -> float:
    """Seconds since some moment in the past."""
    if _SLEEPS_TOO is not None:
        try:
            return time.clock_gettime(_SLEEPS_TOO)
        except OSError:
            pass  # an old kernel
    return time.monotonic()
