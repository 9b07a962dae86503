# SPDX-License-Identifier: Apache-2.0
"""Tonight: from Home to the list, from the list to the card, without a passphrase and without a trace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from family_app.library.nothing import nothing
from family_app.library.tonight import ORDER
from family_app.settings import Settings
from family_app.study.standing import choose_moment
from family_app.ui.screens.card import CardPresenter
from family_app.ui.screens.home import HomePresenter
from family_app.ui.screens.places import HOME, OVERDOSE, TONIGHT, Place
from family_app.ui.screens.tonight import TonightPresenter
from family_app.ui.window import Window
from tests.ui.desks import make_desk, open_space
from tests.ui.paper import Trail


def tonight(folder, *, empty=False):
    desk = make_desk(folder, guest=True)
    if empty:
        desk.library = nothing(desk.library.folder)
    presenter = TonightPresenter(desk, Trail())
    presenter.enter(TONIGHT)
    return presenter


def card(folder, short, country="gb"):
    presenter = CardPresenter(make_desk(folder, guest=True, settings=Settings(country=country)), Trail())
    presenter.enter(Place("card", item=f"tonight-{short}"))
    return presenter.screen


def test_home_leads_to_the_list(tmp_path):
    home = HomePresenter(make_desk(tmp_path, guest=True), Trail())
    home.enter(HOME)
    home.open_tonight()
    assert home.go.places == [TONIGHT]


def test_the_list_shows_every_card_in_its_order(tmp_path):
    assert tuple(card_id for card_id, _ in tonight(tmp_path).screen.cards) == ORDER


def test_each_leads_to_its_card(tmp_path):
    presenter = tonight(tmp_path)
    presenter.open_card("tonight-sleepy")
    presenter.open_overdose()
    assert presenter.go.places == [Place("card", item="tonight-sleepy"), OVERDOSE]


def test_after_a_death_the_first_button_says_emergency_and_the_list_stays(tmp_path):
    desk = open_space(make_desk(tmp_path))
    choose_moment(desk.record, "after-death", desk.clock())
    presenter = TonightPresenter(desk, Trail())
    presenter.enter(TONIGHT)
    assert presenter.screen.emergency == "Emergency"
    assert tuple(card_id for card_id, _ in presenter.screen.cards) == ORDER


@pytest.mark.parametrize("at", range(3))
def test_by_keyboard_danger_is_reached_before_the_list(tmp_path, qtbot, at):
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.show()
    window.go(TONIGHT)
    QApplication.processEvents()
    window.page.focus_first()
    for _ in range(at):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.place == (OVERDOSE, Place("card", item="crisis"), Place("card", item="not-safe"))[at]


def test_without_a_library_it_still_leads_to_help(tmp_path):
    screen = tonight(tmp_path, empty=True).screen
    assert screen.cards == ()
    assert screen.emergency == "Overdose: what to do"


@pytest.mark.parametrize("short", [card_id.removeprefix("tonight-") for card_id in ORDER])
def test_every_card_is_shown_whole(tmp_path, short):
    screen = card(tmp_path, short, "us")
    assert screen.groups[0].kind == "now"
    assert "{" not in repr(screen.groups) + screen.under
    assert screen.can_print


def test_the_card_after_a_death_has_no_overdose_button_and_grief_lines(tmp_path):
    screen = card(tmp_path, "died")
    assert (screen.call, screen.emergency) == ("", "Emergency")
    assert any("Cruse" in phone.name for phone in screen.phones)
    assert any("Samaritans" in phone.name for phone in screen.phones)


def test_under_threat_it_says_how_to_call_without_speaking(tmp_path):
    groups = {group.kind: group for group in card(tmp_path, "threats").groups}
    assert "press 55" in groups["speak"].lines[0]


def test_it_opens_while_the_space_is_locked_and_by_keyboard(tmp_path, qtbot):
    window = Window(open_space(make_desk(tmp_path)))
    qtbot.addWidget(window)
    window.show()
    window.lock()
    window.go(TONIGHT)
    QApplication.processEvents()
    window.page.focus_first()
    for _ in range(3):  # past the three buttons for danger
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.place == Place("card", item=ORDER[0])
    assert window.desk.state == "locked"


def test_back_on_home_the_danger_box_is_in_sight_again(tmp_path, qtbot):
    window = Window(make_desk(tmp_path, guest=True))
    qtbot.addWidget(window)
    window.show()
    qtbot.wait(50)
    bar = window.page._body.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.go(TONIGHT)
    window.go(HOME)
    qtbot.wait(50)
    assert bar.value() == 0 < bar.maximum()
