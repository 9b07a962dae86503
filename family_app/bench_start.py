# SPDX-License-Identifier: Apache-2.0
"""One cold start, measured from inside: ``python -m family_app.bench_start bare|window START_NS``.

Prints the milliseconds from ``START_NS`` (monotonic) to the first painted window, and the memory in use, in MB.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any


def main(kind: str, start: int) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

    class FirstPaint(QObject):
        """Says so once the window has been painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.UpdateRequest:
                application.removeEventFilter(self)
                QTimer.singleShot(0, told)
            return False

    def told() -> None:
        print(f"{(time.monotonic_ns() - start) / 1e6:.1f} {memory_in_use():.1f}")
        sys.stdout.flush()
        os._exit(0)

    if kind == "bare":
        application = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.setCentralWidget(QTextBrowser())
        window.resize(1100, 720)
    else:
        application, window = _our_window()
    first = FirstPaint()
    application.installEventFilter(first)
    window.show()
    application.exec()


def _our_window() -> tuple[Any, Any]:
    from datetime import UTC, datetime
    from pathlib import Path
    from random import Random

    from family_app.app import open_desk
    from family_app.paths import Paths, resources
    from family_app.ui.application import application
    from family_app.ui.window import Window

    program = application(resources())
    desk = open_desk(
        Paths.under(Path(os.environ["BENCH_DATA"])),
        resources=resources(),
        clock=lambda: datetime.now(UTC),
        rng=Random(7),
    )
    window = Window(desk)
    return program, window


def memory_in_use() -> float:
    """Megabytes of this process that are in memory now. Linux; elsewhere the most it ever used."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            line = next(line for line in file if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024
    except (OSError, StopIteration):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
