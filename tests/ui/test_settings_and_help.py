# SPDX-License-Identifier: Apache-2.0
"""Settings and Help."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from family_app.doctor import Lack
from family_app.errors import Refused
from family_app.settings import TEXT_SIZES, Settings, load_settings
from family_app.ui.screens.help import HelpPresenter
from family_app.ui.screens.overdose import PRACTICE
from family_app.ui.screens.places import SETTINGS, Place
from family_app.ui.screens.settings import SettingsPresenter
from family_app.ui.window import Window
from tests.ui.desks import make_desk
from tests.ui.paper import Trail


def presenter_in(folder, *, guest=False) -> SettingsPresenter:
    presenter = SettingsPresenter(make_desk(folder, guest=guest), Trail())
    presenter.enter(SETTINGS)
    return presenter


@pytest.fixture
def chooser(tmp_path):
    return presenter_in(tmp_path)


# ---- settings


def test_a_country_shows_its_emergency_number(chooser):
    words = dict(chooser.screen.countries)
    assert words["gb"] == "United Kingdom: call 999"
    assert words["neutral"] == "Anywhere else: your emergency number"


def test_a_change_is_written_at_once(chooser):
    chooser.chose_country("au")
    chooser.chose_lock("15")
    kept = load_settings(chooser.desk.paths.settings)
    assert (kept.country, kept.lock_minutes) == ("au", 15)


def test_a_guest_leaves_no_file(tmp_path):
    chooser = presenter_in(tmp_path, guest=True)
    chooser.chose_country("au")
    assert chooser.desk.settings.country == "au"
    assert not chooser.desk.paths.settings.exists()


def test_text_grows_by_steps_and_stops_at_the_last(chooser):
    sizes = []
    for _ in range(len(TEXT_SIZES) + 2):
        chooser.enlarged_text()
        sizes.append(chooser.desk.settings.text_percent)
    assert sizes[:3] == [110, 125, 150]
    assert sizes[-1] == 300
    assert not chooser.screen.can_grow


@given(st.lists(st.sampled_from(["enlarged_text", "shrank_text", "reset_text"]), max_size=30))
@settings(max_examples=25, deadline=None)
def test_text_is_always_one_of_the_sizes(tmp_path_factory, acts):
    chooser = presenter_in(tmp_path_factory.mktemp("s"), guest=True)
    for act in acts:
        getattr(chooser, act)()
    assert chooser.desk.settings.text_percent in TEXT_SIZES


@pytest.mark.parametrize(
    ("act", "argument", "is_seen"),
    [
        ("chose_theme", "dark", True),
        ("chose_wide_spacing", True, True),
        ("chose_reduced_motion", True, True),
        ("chose_paper", "letter", False),
        ("chose_country", "us", False),
    ],
)
def test_what_is_seen_is_drawn_anew_at_once(chooser, act, argument, is_seen):
    drawn = []
    chooser.desk.on_restyle = lambda: drawn.append(True)
    getattr(chooser, act)(argument)
    assert bool(drawn) is is_seen


def test_what_cannot_be_written_holds_and_is_said(chooser):
    def refuse(**changes: object) -> None:
        chooser.desk.settings = replace(chooser.desk.settings, **changes)
        raise Refused("The disk is full.")

    chooser.desk.change_settings = refuse
    chooser.chose_country("nz")
    assert chooser.desk.country.id == "nz"
    assert chooser.screen.notice.startswith("The disk is full.")


def test_a_logo_that_cannot_be_printed_is_not_taken(chooser, tmp_path):
    odd = tmp_path / "odd.png"
    odd.write_bytes(b"not a picture")
    chooser.chose_logo(str(odd))
    assert "PNG, JPEG or SVG" in chooser.screen.notice
    assert chooser.desk.settings.clinic_logo == ""


def test_a_logo_is_named_and_taken_away_again(chooser, tmp_path):
    logo = tmp_path / "clinic.svg"
    logo.write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>", "utf-8")
    chooser.chose_logo(str(logo))
    assert chooser.screen.logo == "clinic.svg"
    chooser.removed_logo()
    assert chooser.screen.logo == ""


def test_a_name_with_line_breaks_is_one_line(chooser):
    chooser.wrote_clinic("  River\n\nClinic ")
    assert chooser.desk.settings.clinic_name == "River Clinic"


def test_the_rehearsal_ends_when_the_window_is_back(chooser):
    chooser.began_rehearsal()
    chooser.was_uncovered()
    assert chooser.screen.rehearsal == "waiting"
    chooser.was_covered()
    chooser.was_uncovered()
    assert chooser.screen.rehearsal == "done"
    assert chooser.desk.settings.told_quick_exit


def test_a_country_of_a_newer_release_shows_as_anywhere(tmp_path):
    desk = make_desk(tmp_path, guest=True, settings=Settings(country="xx"))
    chooser = SettingsPresenter(desk, Trail())
    chooser.enter(SETTINGS)
    assert chooser.screen.country == "neutral"


def window_in(folder, qtbot) -> Window:
    window = Window(make_desk(folder, guest=True), at=SETTINGS)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_the_text_size_button_puts_the_keyboard_there(tmp_path, qtbot):
    window = window_in(tmp_path, qtbot)
    window.go(Place("settings", at="text-size"))
    assert window.focusWidget() is window.page.looks.larger


def test_larger_text_keeps_the_keyboard_on_the_button(tmp_path, qtbot):
    window = window_in(tmp_path, qtbot)
    window.page.looks.larger.click()
    for _ in range(4):
        QApplication.processEvents()
    assert window.desk.settings.text_percent == 110
    assert window.focusWidget() is window.page.looks.larger


def test_the_rehearsal_watches_the_cover(tmp_path, qtbot):
    window = window_in(tmp_path, qtbot)
    window.page.privacy.begin.click()
    window.quick_exit()
    qtbot.waitUntil(lambda: window.presenter("settings").screen.rehearsal == "covered")
    window.uncover()
    qtbot.waitUntil(lambda: window.presenter("settings").screen.rehearsal == "done")


# ---- help


def helper(folder, lacks=()) -> HelpPresenter:
    presenter = HelpPresenter(make_desk(folder, guest=True), Trail(), lacks=lambda: list(lacks))
    presenter.enter(Place("help"))
    return presenter


def lines_of(presenter: HelpPresenter) -> str:
    return "\n".join(line for part in presenter.screen.parts for line in part.lines)


def test_help_says_what_cannot_be_protected(tmp_path):
    said = lines_of(helper(tmp_path))
    for words in (
        "If someone makes you open it, it cannot protect you.",
        "If this computer may be watched, use a library's or a friend's.",
        "PDFs you saved, print-outs and pictures outside are not locked.",
        "It is not a legal shield.",
        "It hides, it does not erase.",
    ):
        assert words in said


def test_help_says_where_things_are(tmp_path):
    presenter = helper(tmp_path)
    assert str(presenter.desk.paths.spaces) in lines_of(presenter)


def test_help_says_that_no_clinician_has_read_it(tmp_path):
    assert "No clinician has reviewed this content yet." in lines_of(helper(tmp_path))


def test_help_says_what_this_computer_lacks(tmp_path):
    lack = Lack("libcups.so.2", "libcups2", "printing")
    assert "sudo apt-get install -y libcups2" in lines_of(helper(tmp_path, [lack]))


def test_help_never_promises_too_much(tmp_path):
    said = lines_of(helper(tmp_path)).lower()
    for words in ("nobody can read", "no trace", "completely erased", "anonymous", "clinically proven"):
        assert words not in said


def test_the_overdose_screen_can_be_practised_from_help(tmp_path):
    presenter = helper(tmp_path)
    presenter.practise_overdose()
    assert presenter.go.places == [PRACTICE]


def test_the_time_of_the_settings_file_does_not_tell_when_the_program_was_used(tmp_path):
    desk = make_desk(tmp_path)
    desk.change_settings(window="AAAA")
    first = desk.clock().replace(day=1, hour=0, minute=0).timestamp()
    assert {path.stat().st_mtime for path in (desk.paths.settings, desk.paths.settings.parent)} == {first}
