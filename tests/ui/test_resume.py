# SPDX-License-Identifier: Apache-2.0
"""Reading goes on at the same paragraph: after leaving, a lock, a kill, another size, and a change of the text."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.library.blocks import Paragraph, Text
from family_app.ui.reading.document import SOURCE_BLOCK
from family_app.ui.reading.parts import text_blocks
from family_app.ui.reading.view import LessonView
from family_app.ui.screens.lesson import LessonPresenter, LessonScreen
from family_app.ui.screens.places import HOME, Place
from family_app.ui.window import Window
from tests.ui.desks import PASSPHRASE, library_with, make_desk, open_space, the_library
from tests.ui.paper import Paper, Trail

MODULE, LESSON = "overdose-and-naloxone", "first-three-minutes"
HERE = Place("lesson", MODULE, LESSON)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    made = Window(open_space(make_desk(tmp_path)))
    qtbot.addWidget(made)
    made.show()
    return made


def view_at(window: Window, qtbot: QtBot, place: Place = HERE) -> LessonView:
    window.go(place)
    qtbot.wait(20)
    view = window.page.view  # type: ignore[attr-defined]
    assert isinstance(view, LessonView)
    return view


def kept(window: Window) -> int:
    return window.desk.record.lesson(MODULE, LESSON).place


def test_each_paragraph_of_a_lesson_is_come_back_to_exactly(window: Window, qtbot: QtBot) -> None:
    for block in range(1, 15, 2):
        view_at(window, qtbot).go_to_block(block)
        before = view_at(window, qtbot).top_block()
        window.go(HOME)
        assert view_at(window, qtbot).top_block() == before


def to_the_foot(window: Window, qtbot: QtBot) -> LessonView:
    view = view_at(window, qtbot)
    window.resize(900, 300)  # so low that what to do now and the sources can each stand at the top
    qtbot.wait(30)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    return view


def test_who_stopped_at_the_foot_comes_back_to_the_last_paragraph(window: Window, qtbot: QtBot) -> None:
    to_the_foot(window, qtbot)
    window.go(HOME)
    lesson = window.desk.library.module(MODULE).lesson(LESSON)
    assert lesson is not None
    assert kept(window) == len(lesson.blocks) - 1
    assert view_at(window, qtbot).top_block() >= reading(window).place > 3


def test_a_new_look_at_the_foot_shows_what_stands_there(window: Window, qtbot: QtBot) -> None:
    view = to_the_foot(window, qtbot)
    before = view.top_block()
    window.change_text_size(2)
    qtbot.wait(30)
    assert window.page.view.top_block() == before  # type: ignore[attr-defined]


def test_a_place_at_the_foot_that_was_kept_before_opens_there(window: Window, qtbot: QtBot) -> None:
    lesson = window.desk.library.module(MODULE).lesson(LESSON)
    assert lesson is not None
    window.desk.record.keep_place(MODULE, LESSON, len(lesson.blocks) - 1)
    view_at(window, qtbot)
    assert reading(window).place == len(reading(window).blocks) - 1


def test_nothing_at_the_foot_counts_as_a_part_of_the_text(window: Window, qtbot: QtBot) -> None:
    view = view_at(window, qtbot)
    numbers = [block.blockFormat().property(SOURCE_BLOCK) for block in text_blocks(view.document())]
    after = numbers[max(at for at, number in enumerate(numbers) if number == len(reading(window).blocks)) + 1 :]
    assert len(after) > 3
    assert set(after) == {None}


def reading(window: Window) -> LessonScreen:
    screen = window.presenter("lesson").screen
    assert isinstance(screen, LessonScreen)
    return screen


def test_the_place_is_kept_while_reading(window: Window, qtbot: QtBot) -> None:
    view = view_at(window, qtbot)
    window.page._pause.setInterval(10)  # type: ignore[attr-defined]
    view.go_to_block(9)
    qtbot.waitUntil(lambda: kept(window) == view.top_block() > 3)


def test_reading_on_after_a_first_stop_is_kept_too(window: Window, qtbot: QtBot) -> None:
    view = view_at(window, qtbot)
    window.page._pause.start(10)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.desk.record.last_place() is not None)
    view.go_to_block(9)
    qtbot.waitUntil(lambda: kept(window) == view.top_block() > 3)


def test_a_lesson_that_was_only_opened_is_the_one_to_go_on_with(window: Window, qtbot: QtBot) -> None:
    view_at(window, qtbot)
    window.page._pause.start(10)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.desk.record.last_place() is not None)


def test_help_that_is_called_at_once_loses_no_place(window: Window, qtbot: QtBot) -> None:
    window.desk.record.keep_place(MODULE, LESSON, 9)
    window.go(HERE)
    window.go(Place("overdose"))  # before the lesson was scrolled to its paragraph
    qtbot.wait(30)
    assert kept(window) == 9


def test_another_text_size_keeps_the_paragraph(window: Window, qtbot: QtBot) -> None:
    view_at(window, qtbot).go_to_block(9)
    before = window.page.view.top_block()  # type: ignore[attr-defined]
    window.change_text_size(2)
    qtbot.wait(30)
    assert window.page.view.top_block() == before > 3  # type: ignore[attr-defined]


def test_a_narrower_window_keeps_the_paragraph(window: Window, qtbot: QtBot) -> None:
    view = view_at(window, qtbot)
    view.go_to_block(9)
    before = view.top_block()
    for width in (820, 700, 600):
        window.resize(width, 600)
        qtbot.wait(30)
        qtbot.waitUntil(lambda: view.top_block() == before > 3)


def test_a_lesson_that_was_left_keeps_its_place_when_all_is_locked_later(window: Window, qtbot: QtBot) -> None:
    view_at(window, qtbot).go_to_block(9)
    window.go(HOME)
    lesson = next(iter(window.desk.record.lessons(MODULE)))
    window.desk.record.keep_place(MODULE, lesson, 3)
    window._leave_all()
    assert window.desk.record.lesson(MODULE, lesson).place == 3


def test_a_changed_text_opens_at_the_same_paragraph(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, guest=True)
    reader = LessonPresenter(desk, Trail())
    reader.attach(Paper())
    reader.enter(HERE)
    reader.scrolled(9)
    reader.leave()
    paragraph = reader.screen.blocks[9]
    desk.library = library_with(with_news(3))
    again = LessonPresenter(desk, Trail())
    again.enter(HERE)
    assert again.screen.place == 12
    assert again.screen.blocks[12] == paragraph


def with_news(count: int):
    """The module with ``count`` new paragraphs at the start of the lesson."""
    module = the_library().module(MODULE)
    news = tuple(Paragraph((Text(f"Something new, number {n}."),)) for n in range(count))
    lessons = tuple(
        msgspec.structs.replace(one, blocks=(*news, *one.blocks)) if one.id == LESSON else one for one in module.lessons
    )
    return msgspec.structs.replace(module, lessons=lessons)


READER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from family_app.paths import resources
    from family_app.ui.application import application
    from family_app.ui.screens.places import Place
    from family_app.ui.window import Window
    from tests.ui.desks import make_desk, open_space

    app = application(resources())
    window = Window(open_space(make_desk(Path(sys.argv[1]))))
    window.show()
    window.go(Place("lesson", "overdose-and-naloxone", "first-three-minutes"))
    for _ in range(10):
        app.processEvents()
    window.page.view.go_to_block(9)
    print(window.page.view.top_block(), flush=True)
    until = time.monotonic() + 2.6
    while time.monotonic() < until:
        app.processEvents()
    print("read", flush=True)
    time.sleep(60)
    """
)


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_kill_while_reading_loses_no_place(tmp_path: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", READER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    with child.stdout:
        top = int(child.stdout.readline())
        assert child.stdout.readline() == "read\n"
        child.send_signal(signal.SIGKILL)
    child.wait()
    desk = make_desk(tmp_path)
    desk.opened(desk.spaces.vault(1).unlock(PASSPHRASE), 1)
    assert desk.record.lesson(MODULE, LESSON).place == top > 3
    desk.close()
