# SPDX-License-Identifier: Apache-2.0
"""A question as widgets: every kind can be answered with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import resources
from family_app.settings import Settings
from family_app.study.answers import Answer, Matched, One, Ordered, Several
from family_app.ui.look import chosen_look
from family_app.ui.screens.question import Line, QuestionScreen, ReasonLine, Verdict
from family_app.ui.widgets.answering import IconButton
from family_app.ui.widgets.boxes import Body
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.drag_row import DragRow, DragWords
from family_app.ui.widgets.question import QuestionBox
from family_app.ui.widgets.rows import Radio, Tick
from family_app.words import ENGLISH

LINES = (Line("a", "Call now"), Line("b", "Give a dose"), Line("c", "Stay with them"))
SIDES = (Line("x", "Good"), Line("y", "Not so good"))


def question(kind: str, *, chosen: Answer | None = None) -> QuestionScreen:
    return QuestionScreen("q", kind, "", "What now?", "Choose.", LINES, SIDES, chosen=chosen)  # type: ignore[arg-type]


ANSWERED = Verdict(
    "Not quite. Here is why.",
    right=False,
    reasons=(ReasonLine("Call now", "This fits", "Help is on its way.", "fits"),),
    kindly="Many people believe this.",
    card="overdose",
    card_words="Overdose: what to do",
)


@pytest.fixture
def body(qtbot: QtBot, qapp: QApplication) -> Body:
    made = Body(chosen_look(Settings(theme="light"), resources()))
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def box(body: Body) -> QuestionBox:
    made = QuestionBox(chosen_look(Settings(theme="light"), resources()), ENGLISH)
    body.add(made)
    return made


@pytest.fixture
def given(box: QuestionBox) -> list[Answer]:
    answers: list[Answer] = []
    box.answered.connect(answers.append)
    return answers


def press(qtbot: QtBot, box: QuestionBox, *keys: Qt.Key) -> None:
    for key in keys:
        focused = box.window().focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def check(qtbot: QtBot, box: QuestionBox) -> None:
    """Press “Check my answer” by keyboard."""
    button = next(one for one in box.findChildren(Button) if one.text() == ENGLISH("Check my answer"))
    qtbot.keyClick(button, Qt.Key.Key_Return)


def show(qtbot: QtBot, box: QuestionBox, screen: QuestionScreen) -> None:
    box.show_screen(screen)
    box.focus_first()
    qtbot.wait(10)


def words(box: QuestionBox) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if not label.isHidden())


def test_the_question_stands_inside_its_box(box: QuestionBox, qtbot: QtBot) -> None:
    show(qtbot, box, question("single"))
    assert "What now?" in words(box)


def test_one_is_chosen_by_arrows_and_enter(box: QuestionBox, given: list[Answer], qtbot: QtBot) -> None:
    show(qtbot, box, question("single"))
    press(qtbot, box, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert given == [One("b")]


def test_several_are_ticked_with_space(box: QuestionBox, given: list[Answer], qtbot: QtBot) -> None:
    show(qtbot, box, question("multiple"))
    press(qtbot, box, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert given == [Several(("a", "c"))]


def test_an_order_is_made_by_buttons_and_the_keyboard_follows(
    box: QuestionBox, given: list[Answer], qtbot: QtBot
) -> None:
    show(qtbot, box, question("order"))
    press(qtbot, box, Qt.Key.Key_Space, Qt.Key.Key_Space)
    focused = box.window().focusWidget()
    assert isinstance(focused, IconButton)
    assert focused.accessibleName() == "Move up: Call now (number 3 of 3)"
    check(qtbot, box)
    assert given == [Ordered(("b", "c", "a"))]


@pytest.mark.parametrize(("row", "onto", "expected"), [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 1, "bac")])
def test_a_row_can_be_drawn_to_its_place_with_the_mouse(
    box: QuestionBox, given: list[Answer], qtbot: QtBot, row: int, onto: int, expected: str
) -> None:
    show(qtbot, box, question("order"))
    rows = box.findChildren(DragRow)
    start = QPoint(60, rows[row].height() // 2)
    qtbot.mousePress(rows[row], Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(rows[row], start + QPoint(0, rows[onto].y() - rows[row].y()))
    qtbot.mouseRelease(rows[row], Qt.MouseButton.LeftButton)
    check(qtbot, box)
    assert given == [Ordered(tuple(expected))]


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


@pytest.mark.parametrize(("row", "onto", "side"), [(0, 1, "y"), (2, 0, "x"), (1, 2, "y")])
def test_words_can_be_drawn_onto_what_they_go_with_in_whichever_row_it_stands(
    box: QuestionBox, qtbot: QtBot, row: int, onto: int, side: str
) -> None:
    show(qtbot, box, question("match"))
    drawn, radios = box.findChildren(DragWords), box.findChildren(Radio)
    target = radios[2 * onto + (1 if side == "y" else 0)]
    start = drawn[row].rect().center()
    there = drawn[row].mapFromGlobal(middle(target))
    qtbot.mousePress(drawn[row], Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(drawn[row], there)
    qtbot.mouseRelease(drawn[row], Qt.MouseButton.LeftButton, pos=there)
    wanted = [radio.isChecked() for radio in radios]
    assert wanted.index(True) == 2 * row + (1 if side == "y" else 0)
    assert wanted.count(True) == 1


def test_words_that_are_let_go_elsewhere_choose_nothing(box: QuestionBox, qtbot: QtBot) -> None:
    show(qtbot, box, question("match"))
    drawn = box.findChildren(DragWords)[0]
    qtbot.mousePress(drawn, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(drawn, QPoint(-400, -400))
    qtbot.mouseRelease(drawn, Qt.MouseButton.LeftButton, pos=QPoint(-400, -400))
    assert not any(radio.isChecked() for radio in box.findChildren(Radio))


def test_pairs_are_put_together_one_by_one(box: QuestionBox, given: list[Answer], qtbot: QtBot) -> None:
    show(qtbot, box, question("match"))
    one = (Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(qtbot, box, *one, *one, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert given == [Matched((("a", "x"), ("b", "x"), ("c", "y")))]


@pytest.mark.parametrize("kind", ["single", "multiple", "match"])
def test_nothing_chosen_is_said_kindly(box: QuestionBox, given: list[Answer], qtbot: QtBot, kind: str) -> None:
    show(qtbot, box, question(kind))
    press(qtbot, box, Qt.Key.Key_Return)
    assert given == []
    assert "You may also leave this question." in words(box)


@pytest.mark.parametrize(
    ("kind", "chosen"),
    [
        ("single", One("c")),
        ("multiple", Several(("a", "b"))),
        ("order", Ordered(("c", "a", "b"))),
        ("match", Matched((("a", "y"), ("b", "x"), ("c", "x")))),
    ],
)
def test_what_was_picked_is_there_after_a_change_of_the_look(
    box: QuestionBox, given: list[Answer], qtbot: QtBot, kind: str, chosen: Answer
) -> None:
    show(qtbot, box, question(kind, chosen=chosen))
    check(qtbot, box)
    assert given == [chosen]


def test_half_of_the_pairs_are_remembered_too(box: QuestionBox, qtbot: QtBot) -> None:
    picks: list[Answer] = []
    box.chose.connect(picks.append)
    show(qtbot, box, question("match"))
    press(qtbot, box, Qt.Key.Key_Space)
    assert picks == [Matched((("a", "x"),))]


def test_after_a_wrong_pick_the_card_is_one_press_away(box: QuestionBox, qtbot: QtBot) -> None:
    show(qtbot, box, QuestionScreen("q", "single", "", "What now?", "", LINES, verdict=ANSWERED))
    card = next(button for button in box.findChildren(Button) if button.kind == "danger")
    with qtbot.waitSignal(box.card_opened) as opened:
        card.click()
    assert opened.args == ["overdose"]
    assert "Many people believe this." in words(box)


def test_answering_once_more_puts_the_keyboard_on_the_first_choice(box: QuestionBox, qtbot: QtBot) -> None:
    show(qtbot, box, QuestionScreen("q", "single", "", "What now?", "", LINES, verdict=ANSWERED, again="Again"))
    box.show_screen(question("single"))
    qtbot.wait(10)
    assert box.window().focusWidget() is box.findChildren(Radio)[0]


def test_every_reason_is_on_the_screen_as_words(box: QuestionBox, qtbot: QtBot) -> None:
    show(qtbot, box, QuestionScreen("q", "single", "", "What now?", "", LINES, verdict=ANSWERED))
    assert "This fits\nCall now\nHelp is on its way." in words(box)


@pytest.mark.parametrize("kind", ["single", "multiple", "order", "match"])
def test_a_screen_reader_hears_what_each_control_is(box: QuestionBox, qtbot: QtBot, kind: str) -> None:
    show(qtbot, box, question(kind))
    for control in (*box.findChildren(Button), *box.findChildren(Radio), *box.findChildren(Tick)):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name)
        assert interface.role() in {
            QAccessible.Role.Button,
            QAccessible.Role.RadioButton,
            QAccessible.Role.CheckBox,
        }
