# SPDX-License-Identifier: Apache-2.0
"""Keeps the display awake while the overdose screen is open: as well as this system allows, without the network.

Windows is asked through ``SetThreadExecutionState``; macOS runs its own ``caffeinate``; on Linux the desktop is asked
over its session bus (GNOME, KDE, Xfce, Cinnamon and others answer). What cannot be done: a bare window manager without
such a service, a screen that a person or a rule locks, a closed lid and an empty battery. The clocks run on all the
same. Nothing here may wait, raise, or keep the screen from opening.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

Release = Callable[[], None]

_CONTINUOUS, _DISPLAY = 0x80000000, 0x00000002
_CONNECTION = "alongside-display"


def nothing() -> None:
    """Nothing to let go."""


def hold_display(why: str) -> Release:
    """Ask this system to keep the display on. Returns what lets it sleep again."""
    with suppress(Exception):  # whatever a foreign service does, help stays on the screen
        if sys.platform == "win32":
            return _windows()
        if sys.platform == "darwin":
            return _macos()
        if _has_session_bus():
            return _session_bus(why)
    return nothing


def _windows() -> Release:
    if sys.platform != "win32":
        return nothing
    import ctypes

    state = ctypes.windll.kernel32.SetThreadExecutionState
    state(_CONTINUOUS | _DISPLAY)
    return lambda: state(_CONTINUOUS)


def _macos() -> Release:
    nowhere = subprocess.DEVNULL
    started = subprocess.Popen(["caffeinate", "-d", "-w", str(os.getpid())], stdin=nowhere, stdout=nowhere)

    def release() -> None:
        started.terminate()
        started.wait(1)

    return release


def _has_session_bus() -> bool:
    """Whether there is one already: asking Qt where there is none would start a program and wait for it."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


def _session_bus(why: str) -> Release:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # only here, after the first paint

    # The desktop lets go when the connection that asked is closed: then no answer has to be waited for.
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
    service, path = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
    ask = QDBusMessage.createMethodCall(service, path, service, "Inhibit")
    ask.setArguments(["Alongside", why])
    bus.asyncCall(ask)
    return lambda: QDBusConnection.disconnectFromBus(_CONNECTION)


class Awake:
    """Holds the display while wanted; asking twice asks once."""

    def __init__(self, hold: Callable[[str], Release] = hold_display) -> None:
        self._hold = hold
        self._release: Release | None = None

    def keep(self, why: str) -> None:
        if self._release is None:
            self._release = self._hold(why)

    def let_go(self) -> None:
        release, self._release = self._release, None
        if release is not None:
            with suppress(Exception):
                release()
