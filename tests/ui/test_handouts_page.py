# SPDX-License-Identifier: Apache-2.0
"""The handouts page in the real window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from family_app.errors import FamilyAppError
from family_app.settings import Settings
from family_app.ui.pages.handouts import HandoutsPage
from family_app.ui.screens.handouts import HandoutsPresenter
from family_app.ui.screens.places import HOME, Place
from family_app.ui.window import Window
from family_app.vault.vault import Vault
from tests.ui.desks import make_desk

MODULE = "coming-home"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    made = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    yield made
    made.hide()


def open_page(window: Window, qtbot: QtBot, item: str = "page") -> HandoutsPage:
    window.go(Place("handouts", MODULE, item))
    page = window.page
    assert isinstance(page, HandoutsPage)
    qtbot.waitUntil(lambda: bool(presenter_of(window).screen.pages))
    return page


def presenter_of(window: Window) -> HandoutsPresenter:
    presenter = window.presenter("handouts")
    assert isinstance(presenter, HandoutsPresenter)
    return presenter


def test_the_picture_has_exactly_the_pixels_of_its_place(window: Window, qtbot: QtBot) -> None:
    page = open_page(window, qtbot)
    sheet = page.preview.sheet
    assert abs(sheet._pixmap.width() - sheet.paper().width() * sheet.devicePixelRatioF()) <= 1


def test_the_whole_page_is_seen_at_once(window: Window, qtbot: QtBot) -> None:
    sheet = open_page(window, qtbot).preview.sheet
    assert sheet.rect().contains(sheet.paper())


def test_a_narrow_window_puts_the_paper_under_the_choices(window: Window, qtbot: QtBot) -> None:
    page = open_page(window, qtbot)
    window.resize(800, 600)
    qtbot.wait(20)
    assert page.preview.parentWidget() is page.choices.parentWidget()
    assert page.preview.mapTo(page, page.preview.rect().topLeft()).y() > page.choices.y()


def test_there_and_back_to_a_wide_window(window: Window, qtbot: QtBot) -> None:
    page = open_page(window, qtbot)
    for size in ((800, 600), (1100, 720)):
        window.resize(*size)
        qtbot.wait(20)
    assert page.preview.isVisible()
    assert page.preview.x() + page._right.x() > page.choices.width()


def test_looking_closer_leaves_the_choices_out_and_keeps_the_keyboard(window: Window, qtbot: QtBot) -> None:
    page = open_page(window, qtbot)
    page.preview.sheet.click()
    assert not page.choices.isVisible()
    assert page._back.hasFocus()
    page._back.click()
    assert page.choices.isVisible()


def test_a_tick_keeps_the_keyboard_and_changes_the_paper(window: Window, qtbot: QtBot) -> None:
    page = open_page(window, qtbot)
    before = presenter_of(window).screen.pages
    page.choices.large.setFocus()
    qtbot.keyClick(page.choices.large, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: presenter_of(window).screen.pages != before)
    assert page.choices.large.hasFocus()


def test_saving_from_the_keyboard_alone(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(window, qtbot)
    page.save_button.click()
    qtbot.waitUntil(lambda: page.save_box._name.hasFocus())
    page.save_box._folder.setText(str(tmp_path))
    qtbot.keyClick(page.save_box._name, Qt.Key.Key_Return)
    panel = presenter_of(window).screen.panel
    assert panel is not None
    assert Path(panel.saved).read_bytes().startswith(b"%PDF")


def test_no_program_remembers_the_folder(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "hidden-away"
    folder.mkdir()
    page = open_page(window, qtbot)
    page.save_button.click()
    page.save_box.saved_to.emit(str(folder), "mine")
    assert (folder / "mine.pdf").exists()
    remembered = QSettings(QSettings.Scope.UserScope, "QtProject").fileName()
    kept = Path(remembered).read_text("utf-8") if Path(remembered).exists() else ""
    assert "hidden-away" not in kept
    assert not [widget for widget in QApplication.allWidgets() if isinstance(widget, QFileDialog)]


def test_without_a_printer_the_page_says_so_kindly(window: Window, qtbot: QtBot) -> None:
    def none(parent: QWidget, paper: str, pages: int) -> None:
        raise FamilyAppError("none")

    page = open_page(window, qtbot)
    page.ask_printer = none
    page.print_button.click()
    assert "Save a PDF instead" in presenter_of(window).screen.notice


def test_thinking_better_of_the_printer_changes_nothing(window: Window, qtbot: QtBot) -> None:
    page = open_page(window, qtbot)
    page.ask_printer = lambda parent, paper, pages: None
    page.print_button.click()
    assert presenter_of(window).screen.notice == ""


def test_locking_takes_the_written_page_away(window: Window, qtbot: QtBot) -> None:
    window.desk.opened(Vault.guest(), 1)
    window.desk.record.keep_sheet(MODULE, "first-30-days", {"not-asked": "mine"})
    page = open_page(window, qtbot, "worksheet-filled")
    window.desk.lock()
    assert page.preview.sheet._pixmap.isNull()
    assert presenter_of(window).screen.instead is not None
    assert window.page is not page


def test_a_change_of_text_size_keeps_the_choices(window: Window, qtbot: QtBot) -> None:
    open_page(window, qtbot, "quiz")
    window.change_text_size(3)
    assert presenter_of(window).screen.choice.sheet == "quiz"
    assert isinstance(window.page, HandoutsPage)
    qtbot.waitUntil(lambda: not presenter_of(window).screen.drawing)
    window.go(HOME)


def test_the_printing_service_is_not_touched_before_print_is_pressed() -> None:
    code = "import sys, family_app.ui.pages.handouts; print([name for name in sys.modules if 'PrintSupport' in name])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout.strip() == "[]"
