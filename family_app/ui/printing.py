# SPDX-License-Identifier: Apache-2.0
"""The printer. Loaded only after *Print…* is pressed: listing printers asks the system's printing service."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QRectF, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from family_app.errors import FamilyAppError, Refused
from family_app.work import Cancel, Report, quiet

JOB_NAME = "Document"
"""What the printer's queue shows: never what it is about."""


class NoPrinter(FamilyAppError):
    """This computer knows no printer."""


def choose_printer(parent: QWidget, paper: str, pages: int) -> PrinterFeed | None:
    """Ask on which printer; nothing when the person thought better of it. Raises :class:`NoPrinter`."""
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter("No printer was found on this computer.")
    printer = plain_printer(paper)
    dialog = QPrintDialog(printer, parent)
    options = QPrintDialog.PrintDialogOption
    # Printing into a file would open Qt's own file dialog, which remembers folders. “Save as PDF” does it better.
    dialog.setOption(options.PrintToFile, False)
    dialog.setOption(options.PrintSelection, False)
    dialog.setOption(options.PrintPageRange, pages > 1)
    dialog.setMinMax(1, max(1, pages))
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return PrinterFeed(printer, parent) if accepted else None


def plain_printer(paper: str) -> QPrinter:
    """The system's first choice, for this paper, to its edges, with a name that says nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB_NAME)
    printer.setFullPage(True)
    size = QPageSize(QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    return printer


class PrinterFeed(QObject):
    """Feeds pages one after another; between two of them the window lives on, and one can stop."""

    def __init__(self, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._painter = QPainter()
        self._pages: list[bytes] = []
        self._at = 0
        self._stopped = False
        self._done: Callable[[], None] = lambda: None
        self._failed: Callable[[FamilyAppError], None] = lambda error: None
        self._progressed: Report = quiet

    def __call__(
        self,
        pages: list[bytes],
        *,
        done: Callable[[], None],
        failed: Callable[[FamilyAppError], None],
        progressed: Report = quiet,
    ) -> Cancel:
        """Print those of ``pages`` (PNG) that were asked for."""
        self._pages = wanted(self._printer, pages)
        self._done, self._failed, self._progressed = done, failed, progressed
        QTimer.singleShot(0, self, self._begin)
        return self.stop

    def stop(self) -> None:
        """No more pages."""
        self._stopped = True

    def _begin(self) -> None:
        if self._stopped or not self._pages:
            self._end()
        elif not self._painter.begin(self._printer):
            self._failed(Refused("The printer did not take the pages. Nothing was printed. Look whether it is on."))
            self.deleteLater()
        else:
            self._next()

    def _next(self) -> None:
        if self._stopped or self._at >= len(self._pages):
            self._end()
            return
        if self._at and not self._printer.newPage():
            self._painter.end()
            self._failed(Refused("The printer stopped taking pages. Those before may come out."))
            self.deleteLater()
            return
        draw_page(self._painter, self._printer, self._pages[self._at])
        self._at += 1
        self._progressed(self._at, len(self._pages))
        QTimer.singleShot(0, self, self._next)

    def _end(self) -> None:
        if self._stopped:
            self._printer.abort()
        if self._painter.isActive():
            self._painter.end()
        if not self._stopped:
            self._done()
        self.deleteLater()


def wanted(printer: QPrinter, pages: list[bytes]) -> list[bytes]:
    """The pages that were asked for in the dialog."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return pages
    first, last = printer.fromPage(), printer.toPage()
    return pages[max(1, first) - 1 : last] if last else pages


def draw_page(painter: QPainter, printer: QPrinter, png: bytes) -> None:
    """The page on the whole sheet; on paper of another shape as large as it fits, in the middle."""
    image = QImage.fromData(png)
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = image.size().toSizeF()
    if not size.isValid() or size.isEmpty():
        return
    scale = min(sheet.width() / size.width(), sheet.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    target = QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)
    painter.drawImage(target, image)
