# SPDX-License-Identifier: Apache-2.0
"""Words explained: found as one types, in the page, by keyboard; nothing of it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.settings import Settings
from family_app.ui.pages.glossary import GlossaryPage
from family_app.ui.screens.glossary import Explained, GlossaryPresenter, _fitting
from family_app.ui.screens.places import GLOSSARY, HELP, HOME, Place
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.key_story import Story
from tests.ui.paper import Trail

TERMS = (
    Explained("heroin", "heroin", "Also called: smack, gear", "An opioid made from morphine."),
    Explained("naloxone", "naloxone", "Also called: Narcan", "It can bring breathing back."),
    Explained("withdrawal", "withdrawal", "", "What the body does without heroin."),
)


@pytest.fixture
def story(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Story:
    window = Window(make_desk(tmp_path, guest=True, settings=Settings(theme="light")))
    qtbot.addWidget(window)
    window.show()
    return Story(window)


def shown(story: Story) -> set[str]:
    page = story.window.page
    assert isinstance(page, GlossaryPage)
    return {id_ for id_, box in page.boxes.items() if box.isVisible()}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", {"heroin", "naloxone", "withdrawal"}),
        ("NARC", {"naloxone"}),
        ("smack", {"heroin"}),
        ("heroin", {"heroin"}),
        ("breathing", {"naloxone"}),
        ("zzz", set()),
    ],
)
def test_a_name_fits_before_a_meaning_does(typed: str, found: set[str]) -> None:
    assert _fitting(TERMS, typed) == found


@given(st.text(max_size=300))
def test_whatever_is_typed_some_of_the_words_or_none_are_shown(typed: str) -> None:
    assert _fitting(TERMS, typed) <= {"heroin", "naloxone", "withdrawal"}


def test_ctrl_f_finds_a_word_in_the_page(story: Story) -> None:
    story.window.go(GLOSSARY)
    whole = shown(story)
    story.chord(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    story.type("narcan")
    assert "naloxone" in shown(story)
    assert len(shown(story)) < 4
    story.press(*[Qt.Key.Key_Backspace] * 6)
    assert shown(story) == whole


def test_with_nothing_found_the_page_says_where_else_to_look(story: Story) -> None:
    story.window.go(GLOSSARY)
    story.chord(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    story.type("zzzz")
    assert shown(story) == set()
    assert "Ctrl+K" in story.window.presenter("glossary").screen.nothing


def test_what_was_typed_is_gone_on_the_way_back(story: Story) -> None:
    story.window.go(HELP)
    story.window.go(GLOSSARY)
    story.chord(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    story.type("heroin")
    story.window.go(HOME)
    story.window.go_back()
    page = story.window.page
    assert isinstance(page, GlossaryPage)
    assert page.field.text() == ""


def test_a_word_one_came_for_is_shown_among_all(tmp_path: Path) -> None:
    presenter = GlossaryPresenter(make_desk(tmp_path, guest=True), Trail())
    presenter.enter(Place("glossary", item="heroin"))
    assert presenter.screen.at == "heroin"
    assert presenter.screen.shown == {term.id for term in presenter.screen.terms}
