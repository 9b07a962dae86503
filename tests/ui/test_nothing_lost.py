# SPDX-License-Identifier: Apache-2.0
"""Quick exit, larger text, a full disk, midnight, a look elsewhere: nothing is lost, and nobody is held fast."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from family_app.errors import Refused
from family_app.settings import Settings
from family_app.study import pause
from family_app.study.answers import One
from family_app.study.grading import right_answer
from family_app.study.naloxone import Kit
from family_app.study.not_now import decline, declined
from family_app.study.strain import PLACE as STRAIN_SHEETS
from family_app.study.strain import answer_of, kept
from family_app.ui.screens.coming_back import LIFE_SAVING
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, OVERDOSE, PLANS, SEARCH, SETTINGS, STRAIN, TODAY_QUESTIONS, Place
from family_app.ui.screens.plan_papers import plan_in_hand
from family_app.ui.screens.safety import Questions
from family_app.ui.window import Window
from tests.clock import Clock
from tests.ui.desks import make_desk, open_space
from tests.ui.windows import shown

LESSON = Place("lesson", "overdose-and-naloxone", "is-it-an-overdose")
SHEET = Place("worksheet", "coming-home")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    return open_space(make_desk(tmp_path, settings=Settings(theme="light"), clock=clock))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Window:
    return shown(qtbot, desk)


# ---- under the cover


@pytest.mark.parametrize("place", [HOME, SEARCH, SETTINGS, LESSON, Place("journal")])
def test_under_the_cover_the_keyboard_is_in_the_notes(window: Window, place: Place) -> None:
    window.go(place)
    window.quick_exit()
    QTest.keyClicks(QApplication.focusWidget(), "milk")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.cover.notes.toPlainText() == "milk\n"
    assert window.place != OVERDOSE


def test_another_theme_under_the_cover_leaves_the_keyboard_in_the_notes(window: Window) -> None:
    window.quick_exit()
    window.desk.change_settings(theme="dark")
    window.restyle()
    assert window.cover.notes.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_list_goes_with_quick_exit(window: Window, qtbot: QtBot) -> None:
    window.go(SETTINGS)
    box = window.page.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    qtbot.wait(20)
    window.quick_exit()
    assert not box.view().isVisible()


def test_quick_exit_while_a_space_is_made_leaves_no_key_on_the_page_or_the_clipboard(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(make_desk(tmp_path))
    qtbot.addWidget(window)
    window.go(Place("space"))
    space = window.presenter("space")
    space.begin_making()
    space.choose_passphrase("seven made-up stairs", "seven made-up stairs")
    space.show_key()
    groups = space.key_text.replace("-", " ").split()
    assert any(groups[0] in label.text() for label in window.page.findChildren(QLabel))
    window.quick_exit()
    QApplication.processEvents()
    assert "space" not in window._presenters or window.presenter("space") is not space
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    told = " ".join(label.text() for label in window.findChildren(QLabel))
    assert not [group for group in groups if group in told]


# ---- another look


def test_larger_text_leaves_the_keyboard_in_the_field_and_at_the_letter(window: Window) -> None:
    window.go(SHEET)
    fields = [one for one in window.page.findChildren(QLineEdit) if one.isVisible()]
    fields[1].setFocus()
    QTest.keyClicks(fields[1], "abc")
    QTest.keyClick(fields[1], Qt.Key.Key_Left)
    window.change_text_size(1)
    QTest.keyClicks(QApplication.focusWidget(), "X")
    window.presenter("worksheet").leave()
    assert "abXc" in window.presenter("worksheet")._answers().values()


@pytest.mark.parametrize(
    ("place", "act", "shown"),
    [
        (SEARCH, lambda page: page.typed("naloxone"), lambda screen: len(screen.rows)),
        (SETTINGS, lambda page: None, lambda screen: len(screen.offers)),
        (Place("glossary"), lambda page: page.typed("heroin"), lambda screen: screen.typed),
        (Place("safety", "safe-at-home"), lambda page: page.answer("no"), lambda screen: isinstance(screen, Questions)),
    ],
)
def test_another_look_empties_no_page_that_is_seen(window: Window, place: Place, act, shown) -> None:
    window.go(place)
    page = window.presenter(place.page)
    act(page)
    before = shown(page.screen)
    window.change_text_size(1)
    assert shown(page.screen) == before


def fields_of(window: Window) -> list[QLineEdit | QPlainTextEdit]:
    found = window.page.findChildren(QWidget)
    return [one for one in found if isinstance(one, QLineEdit | QPlainTextEdit) and one.isVisible()]


def words_in(window: Window) -> list[str]:
    return [one.text() if isinstance(one, QLineEdit) else one.toPlainText() for one in fields_of(window)]


def _own_words(window: Window) -> None:
    window.go(STRAIN)
    window.presenter("strain").change_words()


def _where_it_is(window: Window) -> None:
    window.go(Place("first", item="breathing"))
    window.presenter("first").say_naloxone("yes")


def _new_entry(window: Window) -> None:
    window.go(Place("journal"))
    window.presenter("journal").write_new()
    window.presenter("journal").understood()


WITH_FIELDS = {
    "worksheet": lambda window: window.go(SHEET),
    "never kept": lambda window: window.go(Place("worksheet", "safe-at-home")),
    "my plans": lambda window: window.go(PLANS),
    "search": lambda window: window.go(SEARCH),
    "own words": _own_words,
    "first": _where_it_is,
    "journal": _new_entry,
}


@pytest.mark.parametrize("name", WITH_FIELDS)
def test_larger_text_leaves_what_stands_in_every_field(window: Window, qtbot: QtBot, name: str) -> None:
    WITH_FIELDS[name](window)
    qtbot.wait(5)
    for number, field in enumerate(fields_of(window)):
        if field.isEnabled() and not field.isReadOnly():
            field.setFocus()
            QTest.keyClicks(field, f"ab {number}")
    before = words_in(window)
    assert any("ab 0" in words for words in before)
    window.change_text_size(1)
    qtbot.wait(5)
    assert words_in(window) == before


def test_own_words_that_are_being_typed_survive_larger_text(window: Window) -> None:
    window.go(STRAIN)
    strain = window.presenter("strain")
    strain.change_words()
    first, second = (row.id for row in strain.screen.rows[:2])
    strain.word(first, "sleep")
    window.change_text_size(1)
    strain.word(second, "temper")
    strain.words_done()
    assert [row.words for row in strain.screen.rows[:2]] == ["sleep", "temper"]


def test_larger_text_leaves_the_words_that_were_looked_for_and_where_they_were_found(
    window: Window, qtbot: QtBot
) -> None:
    window.go(LESSON)
    QTest.keyClick(window.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "breath")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    there = window.page.view.textCursor().selectionStart()
    window.change_text_size(1)
    qtbot.wait(5)
    assert QApplication.focusWidget() is window.page.find_bar.field
    assert window.page.find_bar.field.text() == "breath"
    here = window.page.view.textCursor()
    assert (here.selectionStart(), here.selectedText().lower()) == (there, "breath")


# ---- a full disk


def full(*_of_what: object) -> None:
    raise Refused("The disk is full.")


@pytest.mark.parametrize("leave", [lambda window: window.go(HOME), lambda window: window.go_back()])
def test_a_full_disk_holds_nobody_in_a_lesson(window: Window, leave) -> None:
    window.go(Place("help"))
    window.go(LESSON)
    window.presenter("lesson").scrolled(4)
    window.desk.store.write = full  # the disk, not the program
    leave(window)
    assert window.place.page != "lesson"


def test_a_full_disk_keeps_nobody_from_the_next_part_or_larger_text(window: Window) -> None:
    window.go(LESSON)
    window.desk.store.write = full
    window.presenter("lesson").go_on()
    assert window.place.item != LESSON.item
    window.change_text_size(1)
    assert window._look.percent == 110


# ---- midnight


def test_answers_of_yesterday_are_not_copied_into_today(window: Window, clock: Clock) -> None:
    window.go(STRAIN)
    strain = window.presenter("strain")
    ids = [row.id for row in strain.screen.rows]
    strain.answer(ids[0], "most")
    clock.now += timedelta(days=1)
    strain.answer(ids[1], "some")
    check = window.desk.library.index.strain
    assert check is not None
    newest = kept(window.desk.record, check)[0]
    assert [bool(answer_of(newest.answers, id_)) for id_ in ids[:2]] == [False, True]
    assert STRAIN_SHEETS


# ---- coming back


def test_what_was_typed_into_a_sheet_begun_from_an_earlier_one_is_there_on_the_way_back(
    window: Window, clock: Clock
) -> None:
    desk = window.desk
    sheet = desk.library.module("coming-home").worksheet
    assert sheet is not None
    desk.record.keep_sheet("coming-home", sheet.id, {"next-dose": "OLD"})
    number = desk.record.sheets("coming-home", sheet.id)[0].number
    clock.go_on(days=3)
    place = Place("worksheet", "coming-home", at=f"on:{number}")
    window.go(place)
    window.presenter("worksheet").answer("next-dose", "TYPED TODAY")
    window.go(OVERDOSE)
    window.go_back()
    assert window.presenter("worksheet").screen.answers["next-dose"] == "TYPED TODAY"
    window.go(HOME)
    window.go(place)
    window.presenter("worksheet").take_back()
    assert window.presenter("worksheet").screen.answers.get("next-dose") != "TYPED TODAY"


def test_a_question_opened_from_search_is_still_answered_after_a_look_at_its_lesson(window: Window) -> None:
    place = Place("quiz", "recovery-map", window.desk.library.module("recovery-map").quiz.questions[2].id)  # type: ignore[union-attr]
    window.go(place)
    quiz = window.presenter("quiz")
    question = quiz.module.question(place.item)
    quiz.answer(right_answer(question))
    quiz.open_lesson(place.item)
    window.go_back()
    assert quiz.screen.stage.question.verdict is not None


def test_an_entry_opened_from_search_is_still_being_edited_on_the_way_back(window: Window) -> None:
    journal = window.desk.journal
    entry = journal.add("We talked.")
    window.go(Place("journal", item=entry.id))
    page = window.presenter("journal")
    page.edit(entry.id) if hasattr(page, "edit") else page._begin(entry.id)
    assert type(page.screen.pane).__name__ == "Editing"
    window.go(HOME)
    window.go_back()
    assert type(page.screen.pane).__name__ == "Editing"


def test_an_earlier_sheet_that_was_printed_is_not_the_plan_on_the_fridge(window: Window, clock: Clock) -> None:
    desk = window.desk
    for street in ("Old Street", "New Street"):
        desk.record.keep_sheet("overdose-and-naloxone", "our-overdose-plan", {"address-words": street}, fresh=True)
        clock.go_on(days=1)
    oldest = desk.record.sheets("overdose-and-naloxone", "our-overdose-plan")[-1].number
    window.go(Place("worksheet", "overdose-and-naloxone", at=str(oldest)))
    sheet = window.presenter("worksheet")
    sheet.print_filled()
    sheet.agree()
    assert plan_in_hand(desk) == {"address-words": "New Street"}


def test_what_is_typed_about_the_naloxone_survives_another_press_on_the_page(window: Window) -> None:
    window.go(PLANS)
    plans = window.presenter("plans")
    plans.typed_naloxone(Kit("hall hook"))
    window.go(HOME)
    window.go_back()
    assert plans.screen.kit.place == "hall hook"
    plans.keep_naloxone(Kit("hall hook"))
    plans.enter(PLANS)
    assert plans.screen.kit.place == "hall hook"


# ---- questions from before


def test_to_bring_paused_questions_back_undoes_no_other_not_now(window: Window) -> None:
    record = window.desk.record
    record.keep_attempt("recovery-map", "one-turn", One("x"), right=False)
    decline(record, LIFE_SAVING)
    pause.pause(record, window.desk.clock())
    window.go(TODAY_QUESTIONS)
    window.presenter("today_questions").wanted_back()
    assert declined(record, LIFE_SAVING)
    assert not pause.is_paused(record, window.desk.clock())


@pytest.mark.parametrize("stop", ["none", "pause"])
def test_a_sitting_that_was_begun_does_not_go_on_where_none_is_wanted(window: Window, clock: Clock, stop: str) -> None:
    record = window.desk.record
    for question in window.desk.library.module("recovery-map").quiz.questions[:3]:  # type: ignore[union-attr]
        record.keep_attempt("recovery-map", question.id, One("x"), right=False)
    clock.go_on(days=1)
    window.go(TODAY_QUESTIONS)
    page = window.presenter("today_questions")
    assert type(page.screen.stage).__name__ == "Asking"
    window.go(HOME)
    if stop == "none":
        window.desk.change_settings(reviews_a_day=0)
    else:
        pause.pause(record, clock())
    window.go_back()
    assert type(page.screen.stage).__name__ == "Quiet"


def test_the_third_escape_brings_the_window_back_and_does_nothing_on_the_page(window: Window, qtbot: QtBot) -> None:
    window.go(Place("help"))
    window.go(SEARCH)
    qtbot.wait(5)
    window.quick_exit()
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not window.cover.isVisible()
    assert window.place == SEARCH


def test_after_larger_text_a_result_that_is_still_shown_still_opens(window: Window) -> None:
    window.go(SEARCH)
    window.presenter("search").typed("naloxone")
    window.change_text_size(1)
    window.presenter("search").open("0")
    assert window.place.page != "search"


def test_what_could_not_be_kept_is_said_on_the_page_that_comes(window: Window, qtbot: QtBot) -> None:
    window.go(LESSON)
    window.presenter("lesson").scrolled(4)
    window.desk.store.write = full
    window.go(HOME)
    qtbot.wait(5)
    assert "disk is full" in window.bar.crumb.accessibleName()
