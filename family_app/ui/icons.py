# SPDX-License-Identifier: Apache-2.0
"""Drawings from SVG in the colour and size asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap


class Icons:
    """The icons of one folder. Each is drawn once for a colour and size."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, int], QPixmap] = {}
        self._text: dict[str, str] = {}

    def pixmap(self, name: str, colour: QColor | str, size: int) -> QPixmap:
        """A square of ``size`` pixels. An unknown name is a fault of the program and raises ``FileNotFoundError``."""
        colour = QColor(colour)
        key = (name, colour.name(), size)
        if key not in self._drawn:
            if name not in self._text:
                self._text[name] = (self._folder / f"{name}.svg").read_text("utf-8")
            svg = self._text[name].replace("currentColor", colour.name())
            self._drawn[key] = draw_svg(svg.encode(), QSize(size, size))
        return self._drawn[key]

    def icon(self, name: str, colour: QColor | str, size: int, *, gap: int = 0) -> QIcon:
        """A button's icon. Qt leaves no space between icon and word, so ``gap`` pixels are part of the picture."""
        pixmap = self.pixmap(name, colour, size)
        if not gap:
            return QIcon(pixmap)
        ratio = pixmap.devicePixelRatio()
        wide = QPixmap(round((size + gap) * ratio), round(size * ratio))
        wide.setDevicePixelRatio(ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(gap if mirrored else 0, 0, pixmap)
        painter.end()
        return QIcon(wide)


def draw_svg(svg: bytes, size: QSize) -> QPixmap:
    """An SVG on a transparent ground, sharp on this screen."""
    from PySide6.QtSvg import QSvgRenderer  # only when something is drawn

    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap
