# SPDX-License-Identifier: Apache-2.0
"""The feeding of pages, on Qt's PDF printer: there is no real one where tests run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.errors import FamilyAppError
from family_app.ui.printing import JOB_NAME, PrinterFeed, plain_printer, wanted


def png(width: int = 210, height: int = 297) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def printer_to(path: Path, paper: str = "a4") -> QPrinter:
    printer = plain_printer(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


def feed(printer: QPrinter, pages: list[bytes]) -> tuple[PrinterFeed, list[object]]:
    seen: list[object] = []
    feeder = PrinterFeed(printer)
    feeder(
        pages,
        done=lambda: seen.append("done"),
        failed=seen.append,
        progressed=lambda done, total: seen.append((done, total)),
    )
    return feeder, seen


def pages_in(path: Path) -> int:
    import pikepdf

    with pikepdf.open(path) as document:
        return len(document.pages)


def test_the_job_has_a_name_that_says_nothing(qapp: QApplication) -> None:
    assert plain_printer("a4").docName() == JOB_NAME == "Document"


@pytest.mark.parametrize(("paper", "millimetres"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_the_paper_is_the_chosen_one_to_its_edges(
    qapp: QApplication, tmp_path: Path, paper: str, millimetres: tuple[int, int]
) -> None:
    sheet = printer_to(tmp_path / "x.pdf", paper).paperRect(QPrinter.Unit.Millimeter)
    assert (round(sheet.width()), round(sheet.height())) == millimetres


def test_every_page_is_fed_and_then_it_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    _feeder, seen = feed(printer_to(tmp_path / "x.pdf"), [png(), png(), png()])
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen == [(1, 3), (2, 3), (3, 3), "done"]
    assert pages_in(tmp_path / "x.pdf") == 3


def test_stopping_feeds_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[object] = []
    feeder = PrinterFeed(printer_to(tmp_path / "x.pdf"))

    def progressed(done: int, total: int) -> None:
        seen.append(done)
        feeder.stop()

    feeder([png()] * 4, done=lambda: seen.append("done"), failed=seen.append, progressed=progressed)
    qtbot.wait(50)
    assert seen == [1]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    _feeder, seen = feed(printer_to(tmp_path / "no" / "such" / "folder" / "x.pdf"), [png()])
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], FamilyAppError)


def test_only_the_pages_asked_for_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "x.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert wanted(printer, [b"1", b"2", b"3", b"4"]) == [b"2", b"3"]
