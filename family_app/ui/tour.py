# SPDX-License-Identifier: Apache-2.0
"""A tour of every page as pictures: for people without a display, and for whoever looks the design over.

It uses a made-up space in memory, a fixed clock and a fixed seed. It never opens a real one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QThread
from PySide6.QtGui import QCursor, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from family_app.errors import Refused
from family_app.settings import Settings
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import Place
from family_app.ui.window import Window
from family_app.work import Report, quiet

SIZE = (1100, 720)


@dataclass(frozen=True, slots=True)
class Variant:
    """A way of seeing every page."""

    name: str
    settings: Settings
    size: tuple[int, int] = SIZE


@dataclass(frozen=True, slots=True)
class Stop:
    """A page, and what is done there before the picture is taken."""

    name: str
    place: Place
    act: Callable[[Window], None] = lambda window: None


VARIANTS = (
    Variant("light", Settings(theme="light")),
    Variant("dark", Settings(theme="dark")),
    Variant("contrast", Settings(theme="contrast")),
    Variant("200-per-cent", Settings(theme="light", text_percent=200)),
    Variant("narrow", Settings(theme="light"), (800, 600)),
)


def take_tour(
    application: QApplication,
    make_desk: Callable[[Settings], Desk],
    stops: tuple[Stop, ...],
    out: Path,
    *,
    variants: tuple[Variant, ...] = VARIANTS,
    report: Report = quiet,
) -> list[Path]:
    """A picture of each stop in each variant, and a contact sheet of each variant. Returns the files.

    Raises :class:`~family_app.errors.Refused` when a picture cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    total = len(variants) * len(stops)
    for variant in variants:
        pictures = []
        for stop, picture in _pictures(application, make_desk(variant.settings), stops, variant):
            made.append(_save(picture.toImage(), out / f"{stop.name}-{variant.name}.png"))
            pictures.append((stop.name, picture))
            report(len(made), total)
        made.append(_save(contact_sheet(pictures), out / f"contact-sheet-{variant.name}.png"))
    return made


def _pictures(
    application: QApplication, desk: Desk, stops: tuple[Stop, ...], variant: Variant
) -> Iterator[tuple[Stop, QPixmap]]:
    QCursor.setPos(*variant.size)  # outside: nothing is under the mouse
    window = Window(desk)
    window.resize(*variant.size)
    window.show()
    for stop in stops:
        window.go(stop.place)
        settle(application)
        stop.act(window)
        settle(application)
        yield stop, window.grab()
    window.close()
    window.deleteLater()
    settle(application)


def settle(application: QApplication) -> None:
    """Let everything that is due happen: layouts, timers of no length, work in the background, deletions."""
    for _ in range(6):
        QThread.msleep(10)
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def contact_sheet(pictures: list[tuple[str, QPixmap]], *, columns: int = 3, width: int = 540) -> QImage:
    """All pictures small, side by side, with their names."""
    shrunk = [
        (name, picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)) for name, picture in pictures
    ]
    high = max((picture.height() for _, picture in shrunk), default=1) + 34
    rows = (len(shrunk) + columns - 1) // columns
    sheet = QImage(columns * (width + 16) + 16, max(1, rows) * high + 16, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    names = QFont(painter.font())
    names.setPixelSize(14)
    painter.setFont(names)
    for at, (name, picture) in enumerate(shrunk):
        x, y = 16 + at % columns * (width + 16), 16 + at // columns * high
        painter.drawText(QRect(x, y, width, 20), Qt.AlignmentFlag.AlignLeft, name)
        painter.drawPixmap(x, y + 20, picture)
    painter.end()
    return sheet


def _save(picture: QImage, path: Path) -> Path:
    if not picture.save(str(path)):
        raise Refused(f"Could not write the picture {path.name}. The pictures before it are complete.")
    return path
