# SPDX-License-Identifier: Apache-2.0
"""Every page of the window, by keyboard, for a screen reader, and in each look: nothing nameless, small or clipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from family_app.settings import Settings
from family_app.ui.registry import PAGES
from family_app.ui.screens.places import Place
from family_app.ui.tour import VARIANTS, Stop, Variant, settle
from family_app.ui.tour_stops import STOPS, furnish
from family_app.ui.window import TITLE, Window
from tests.ui import walking
from tests.ui.desks import make_desk

VISITED = {stop.place.page for stop in STOPS}
MORE = (Stop("safety", Place("safety", "coming-home")),)
ALL = (*STOPS, *(stop for stop in MORE if stop.place.page not in VISITED))


@pytest.fixture(scope="module", params=VARIANTS, ids=lambda variant: variant.name)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    """One window for all pages of a look."""
    yield from opened(request.param, qapp, tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def light(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """The window as most people have it."""
    yield from opened(VARIANTS[0], qapp, tmp_path_factory.mktemp("desk"))


def opened(variant: Variant, qapp: QApplication, folder: Path) -> Iterator[Window]:
    desk = make_desk(folder, guest=True, settings=replace(variant.settings))
    furnish(desk)
    made = Window(desk)
    made.resize(*variant.size)
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def go(window: Window, stop: Stop) -> None:
    """To the page, and do there what the tour does."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if window.desk.state != "open" or window.desk.moment != "just-home":
        furnish(window.desk)  # a stop before this one ended the furnished space
    window.go(stop.place)
    settle(application)
    stop.act(window)
    settle(application)


def test_the_tour_and_this_test_visit_every_page() -> None:
    assert {stop.place.page for stop in ALL} == set(PAGES)


@pytest.mark.parametrize("stop", ALL, ids=lambda stop: stop.name)
def test_no_words_are_clipped_and_nothing_scrolls_sideways(window: Window, stop: Stop) -> None:
    go(window, stop)
    assert walking.clipped(window) == []
    assert walking.scrolls_sideways(window) == []


TIGHT = (
    Variant("300-per-cent", Settings(theme="light", text_percent=300)),
    Variant("narrow-200-per-cent", Settings(theme="light", text_percent=200), (800, 600)),
)
FIRST_NEEDED = ("00-first-danger", "00-first-breathing", "01-home", "01-tonight", "04-lesson", "06-quiz-single")
FIRST_NEEDED += ("20-search", "23-overdose", "24-overdose-breaths")
"""Where somebody who needs large letters in a small window is first."""


@pytest.fixture(scope="module", params=TIGHT, ids=lambda variant: variant.name)
def tight(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    """One window with little room for its words."""
    yield from opened(request.param, qapp, tmp_path_factory.mktemp("desk"))


@pytest.mark.parametrize("stop", [stop for stop in ALL if stop.name in FIRST_NEEDED], ids=lambda stop: stop.name)
def test_where_help_is_first_needed_nothing_is_clipped_with_the_least_room(tight: Window, stop: Stop) -> None:
    go(tight, stop)
    assert walking.clipped(tight) == []
    assert walking.scrolls_sideways(tight) == []


@dataclass(frozen=True, slots=True)
class Walk:
    """What was found on a page."""

    nameless: list[str]
    roleless: list[str]
    unheard: list[str]
    missed: list[str]
    small: list[str]
    title: str
    crumb: str


_walks: dict[str, Walk] = {}


@pytest.fixture
def walk(light: Window, stop: Stop) -> Walk:
    """Each page is walked through once for all that is asked about it."""
    if stop.name not in _walks:
        go(light, stop)
        unheard = walking.unheard(light)
        walked = walking.walked(light)
        _walks[stop.name] = Walk(
            nameless=walking.nameless(light),
            roleless=walking.roleless(light),
            unheard=unheard,
            missed=[walking.say(widget) for widget in walking.stops(light) if widget not in walked],
            small=walking.too_small(light),
            title=light.windowTitle(),
            crumb=light.page.crumb,
        )
    return _walks[stop.name]


@pytest.mark.parametrize("stop", ALL, ids=lambda stop: stop.name)
def test_every_control_has_a_name_and_a_role(walk: Walk) -> None:
    assert (walk.nameless, walk.roleless, walk.unheard) == ([], [], [])


@pytest.mark.parametrize("stop", ALL, ids=lambda stop: stop.name)
def test_tab_and_the_arrow_keys_reach_every_control(walk: Walk) -> None:
    assert walk.missed == []


@pytest.mark.parametrize("stop", ALL, ids=lambda stop: stop.name)
def test_everything_that_is_pressed_is_large_enough(walk: Walk) -> None:
    assert walk.small == []


@pytest.mark.parametrize("stop", ALL, ids=lambda stop: stop.name)
def test_the_page_says_where_one_is_and_the_title_says_nothing(walk: Walk) -> None:
    assert walk.title == TITLE == "Alongside"
    assert walk.crumb
