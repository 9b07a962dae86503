# SPDX-License-Identifier: Apache-2.0
"""Who it is about and where things are: two presses from Home, by keyboard too, kept in the space only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from family_app.study.pause import is_paused, resume
from family_app.study.standing import Standing, choose_moment
from family_app.ui.screens.carry import carry
from family_app.ui.screens.places import FIRST, HOME, WHERE
from family_app.ui.screens.where import WherePresenter
from family_app.ui.window import Window
from family_app.vault.store import guest_store
from tests.ui import walking
from tests.ui.desks import PASSPHRASE, make_desk, open_space
from tests.ui.key_story import Story
from tests.ui.paper import Trail


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path)


def where(desk):
    presenter = WherePresenter(desk, Trail())
    presenter.enter(WHERE)
    return presenter


def test_each_press_holds_at_once_and_not_sure_is_fine(desk):
    presenter = where(desk)
    presenter.chose_role("sibling")
    presenter.chose_moment("away")
    presenter.ticked("children", True)
    assert desk.standing == Standing("sibling", "away", frozenset({"children"}))
    presenter.chose_role("")
    presenter.ticked("children", False)
    assert (presenter.screen.role, desk.standing) == ("", Standing(moment="away"))


def test_it_says_where_it_is_kept(tmp_path):
    desk = make_desk(tmp_path)
    assert "in memory only" in where(desk).screen.about
    assert "private space only" in where(open_space(desk)).screen.about
    desk.lock()
    assert where(desk).screen.unlock == "Unlock"


def test_nothing_of_it_is_in_a_settings_file(tmp_path):
    desk = make_desk(tmp_path)
    where(desk).chose_moment("after-death")
    desk.change_settings(theme="dark")
    assert "after-death" not in desk.paths.settings.read_text("utf-8")


def test_what_was_said_while_just_looking_goes_along_into_a_space(desk):
    presenter = where(desk)
    presenter.chose_role("parent")
    presenter.ticked("pregnancy", True)
    kept = guest_store()
    carry(desk.store, kept)
    desk.opened(kept, 1)
    assert desk.standing == Standing("parent", "", frozenset({"pregnancy"}))


def test_after_a_relapse_the_questions_rest_once_the_page_is_left(desk):
    presenter = where(desk)
    presenter.chose_moment("after-relapse")
    assert not is_paused(desk.record, desk.clock())
    presenter.leave()
    assert is_paused(desk.record, desk.clock())


def test_whoever_only_looks_again_at_where_things_are_begins_no_new_rest(desk):
    choose_moment(desk.record, "after-relapse", desk.clock())
    resume(desk.record)
    presenter = where(desk)
    presenter.chose_moment("steady")
    presenter.chose_moment("after-relapse")
    presenter.leave()
    assert not is_paused(desk.record, desk.clock())


def test_arrow_keys_that_pass_a_relapse_let_nothing_rest(desk, qtbot):
    choose_moment(desk.record, "worried", desk.clock())
    window = Window(desk, at=WHERE)
    qtbot.addWidget(window)
    window.show()
    story = Story(window)
    story.tab_until(lambda at: isinstance(at, QRadioButton) and at.text() == titled(desk, "worried"))
    passed = []
    for _ in desk.library.index.file.moments:
        story.press(Qt.Key.Key_Down)
        passed.append(desk.moment)
    window.go(HOME)
    assert "after-relapse" in passed[:-1], "it was passed on the way to another"
    assert not is_paused(desk.record, desk.clock())


SAY = {
    "where": lambda page: page.chose_moment("after-relapse"),
    "first": lambda page: page.choose_moment("after-relapse"),
}


@pytest.mark.parametrize("pages", [(FIRST, WHERE), (WHERE, FIRST)])
@pytest.mark.parametrize("later", [lambda window: window.change_text_size(1), Window.lock, Window._leave_all])
def test_questions_that_were_brought_back_stay_whatever_page_lies_behind(tmp_path, qtbot, pages, later):
    desk = open_space(make_desk(tmp_path))
    window = Window(desk)
    qtbot.addWidget(window)
    for place in pages:
        window.go(place)
    SAY[pages[-1].page](window.presenter(pages[-1].page))
    window.go(HOME)
    assert is_paused(desk.record, desk.clock())
    resume(desk.record)
    later(window)
    if desk.state == "locked":
        desk.opened(desk.spaces.vault(1).unlock(PASSPHRASE), 1)
    assert not is_paused(desk.record, desk.clock())


def titled(desk, moment):
    return desk.library.index.moment(moment).title


def test_after_a_death_the_red_button_says_less_at_once(desk, qtbot):
    window = Window(desk)
    qtbot.addWidget(window)
    window.go(WHERE)
    window.presenter("where").chose_moment("after-death")
    assert window.nav.button.text() == "Emergency"
    assert desk.cheer_is_off


def keys(widget, *pressed):
    for key in pressed:
        QTest.keyClick(widget() or widget, key)
        QApplication.processEvents()


def test_role_and_moment_are_changed_by_keyboard_alone(desk, qtbot):
    window = Window(desk)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.wait(60)
    focus = QApplication.focusWidget
    for _ in range(60):
        if focus().accessibleName() == "Say who and where":
            break
        keys(focus, Qt.Key.Key_Tab)
    keys(focus, Qt.Key.Key_Return)
    assert window.place == WHERE
    assert isinstance(focus(), QRadioButton)
    keys(focus, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert (desk.standing.role, desk.standing.moment) == ("grandparent", "thinking-about-change")
    for _ in range(20):
        if focus().accessibleName() == "To Home":
            break
        keys(focus, Qt.Key.Key_Tab)
    keys(focus, Qt.Key.Key_Return)
    assert window.place == HOME
    assert (
        window.presenter("home").screen.standing.says
        == "A child I am raising, and their parent · They are thinking about change"
    )


def test_every_control_of_the_page_can_be_reached_and_read(desk, qtbot):
    window = Window(desk, at=WHERE)
    qtbot.addWidget(window)
    window.show()
    qtbot.wait(20)
    assert walking.nameless(window) == []
    assert walking.too_small(window) == []
