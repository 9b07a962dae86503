# SPDX-License-Identifier: Apache-2.0
"""The private space, step by step, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from family_app.journal.entry import Writing
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, Place
from family_app.ui.screens.space import SpacePresenter, sheet_text
from family_app.ui.screens.space_base import CARRIED
from family_app.ui.screens.space_steps import Change, Make, OfferKey, Opened, ShowKey, Start, TypeBack, Unlock
from tests.ui.desks import PASSPHRASE, make_desk, open_space
from tests.ui.paper import Paper, Trail

SPACE = Place("space")
OTHER = "seven slow green trains"


def entered(desk: Desk, place: Place = SPACE) -> tuple[SpacePresenter, Any, Trail]:
    trail, paper = Trail(), Paper()
    presenter = SpacePresenter(desk, trail)
    presenter.enter(place)
    presenter.attach(paper)
    return presenter, paper, trail


def locked(folder: Path) -> Desk:
    desk = open_space(make_desk(folder))
    desk.lock()
    return desk


def test_just_looking_is_offered_before_anything_is_made(tmp_path: Path) -> None:
    presenter, _, _ = entered(make_desk(tmp_path))
    assert presenter.screen.step == Start(can_make=True, can_unlock=False)


def test_just_looking_leads_home_and_writes_nothing(tmp_path: Path) -> None:
    presenter, _, trail = entered(make_desk(tmp_path))
    presenter.just_look()
    assert trail.places == [HOME]
    assert not (tmp_path / "data").exists()


def test_a_run_without_files_makes_no_space(tmp_path: Path) -> None:
    presenter, _, _ = entered(make_desk(tmp_path, guest=True))
    assert presenter.screen.step == Start(can_make=False, can_unlock=False)


@pytest.mark.parametrize(("first", "second"), [("boats", "trains"), ("password1", "password1"), ("", "")])
def test_a_slip_and_a_common_passphrase_are_told_in_one_sentence(tmp_path: Path, first: str, second: str) -> None:
    presenter, _, _ = entered(make_desk(tmp_path))
    presenter.begin_making()
    presenter.choose_passphrase(first, second)
    assert presenter.screen.trouble
    assert isinstance(presenter.screen.step, Make)


def test_a_short_passphrase_is_asked_about_and_then_taken(tmp_path: Path) -> None:
    presenter, _, _ = entered(make_desk(tmp_path))
    presenter.begin_making()
    presenter.choose_passphrase("kf83-Zm", "kf83-Zm")
    assert presenter.screen.step == Make("", short=True)
    presenter.use_short()
    assert presenter.screen.step == OfferKey()


def test_a_synced_folder_is_warned_about(tmp_path: Path) -> None:
    presenter, _, _ = entered(make_desk(tmp_path / "Dropbox"))
    presenter.begin_making()
    assert "cloud" in presenter.screen.step.warning  # type: ignore[union-attr]


def at_key(folder: Path) -> tuple[SpacePresenter, Desk, Trail]:
    desk = make_desk(folder)
    presenter, _, trail = entered(desk)
    presenter.begin_making()
    presenter.choose_passphrase(PASSPHRASE, PASSPHRASE)
    presenter.show_key()
    return presenter, desk, trail


def test_two_groups_typed_back_make_the_space(tmp_path: Path) -> None:
    presenter, desk, _ = at_key(tmp_path)
    groups = presenter.key_text.split("-")
    presenter.has_key()
    step = presenter.screen.step
    assert isinstance(step, TypeBack)
    presenter.type_back(*(groups[number - 1].lower() for number in step.numbers))
    assert desk.state == "open"


def test_a_group_that_is_misread_makes_nothing(tmp_path: Path) -> None:
    presenter, desk, _ = at_key(tmp_path)
    presenter.has_key()
    presenter.type_back("0000", "0000")
    assert (desk.state, desk.spaces.list()) == ("guest", ())
    assert presenter.screen.trouble.count("Look at the paper again.") == 1


def test_no_safe_place_for_paper_makes_a_space_without_a_key(tmp_path: Path) -> None:
    presenter, desk, _ = at_key(tmp_path)
    key = presenter.key_text
    presenter.no_paper()
    assert desk.state == "open"
    desk.lock()
    unlocking, _, _ = entered(desk)
    unlocking.use_key(True)
    unlocking.unlock(key)
    assert desk.state == "locked"


def test_the_key_opens_the_space(tmp_path: Path) -> None:
    presenter, desk, _ = at_key(tmp_path)
    key = presenter.key_text
    presenter.has_key()
    numbers = presenter.screen.step.numbers  # type: ignore[union-attr]
    presenter.type_back(*(key.split("-")[number - 1] for number in numbers))
    desk.lock()
    unlocking, _, _ = entered(desk)
    unlocking.use_key(True)
    unlocking.unlock(key.replace("-", " ").lower())
    assert desk.state == "open"


def test_a_page_that_is_left_shows_no_key(tmp_path: Path) -> None:
    presenter, _, _ = at_key(tmp_path)
    paper = Paper()
    presenter.attach(paper)
    presenter.leave()
    assert isinstance(paper.screens[-1].step, Start)


def test_a_change_of_text_size_keeps_the_step(tmp_path: Path) -> None:
    presenter, _, _ = at_key(tmp_path)
    presenter.leave()
    presenter.detach()
    paper = Paper()
    presenter.attach(paper)
    assert isinstance(paper.screens[-1].step, ShowKey)


def test_the_sheet_names_neither_program_nor_topic(tmp_path: Path) -> None:
    text = sheet_text("7ZQ4-7ZQ4", lambda words: words).lower()
    assert not any(word in text for word in ("alongside", "journal", "heroin", "space", "passphrase"))


def test_the_sheet_is_saved_for_this_account_only(tmp_path: Path) -> None:
    presenter, _, _ = at_key(tmp_path / "home")
    presenter.save_key()
    presenter.save_key_to(str(tmp_path), "sheet")
    assert presenter.key_text in (tmp_path / "sheet.txt").read_text("utf-8")
    assert (tmp_path / "sheet.txt").stat().st_mode & 0o077 == 0


def test_what_was_done_while_just_looking_comes_along(tmp_path: Path) -> None:
    presenter, desk, trail = at_key(tmp_path)
    desk.journal.add("written before")
    desk.record.mark_read("what-addiction-is", "one")
    presenter.no_paper()
    assert desk.journal.list()[0].text == "written before"
    assert desk.record.lesson("what-addiction-is", "one").read is not None
    assert trail.places == [Place("space", at=CARRIED)]


def test_a_new_space_says_nothing_of_things_that_never_were(tmp_path: Path) -> None:
    presenter, _desk, trail = at_key(tmp_path)
    presenter.no_paper()
    assert trail.places == [SPACE]


def test_a_wrong_passphrase_is_one_calm_sentence(tmp_path: Path) -> None:
    presenter, _, _ = entered(locked(tmp_path))
    presenter.unlock(OTHER)
    assert presenter.screen.trouble.startswith("This passphrase does not open the space.")
    assert not presenter.screen.busy


def test_after_any_number_of_tries_the_right_one_still_opens(tmp_path: Path) -> None:
    desk = locked(tmp_path)
    presenter, _, _ = entered(desk)
    for _try in range(12):
        presenter.unlock(OTHER)
    presenter.unlock(PASSPHRASE)
    assert desk.state == "open"


def test_after_unlocking_it_says_when_it_was_open_last(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    desk.journal.add("one")
    desk.lock()
    entered(desk)[0].unlock(PASSPHRASE)
    step = entered(desk)[0].screen.step
    assert isinstance(step, Opened)
    assert step.facts[0].startswith("Last opened 22 November 2026")
    assert step.facts[1] == "1 entry in the journal."


def test_one_of_several_spaces_is_chosen(tmp_path: Path) -> None:
    desk = locked(tmp_path)
    desk.spaces.create(OTHER, recovery_key=None)
    presenter, _, _ = entered(desk)
    presenter.choose_space(2)
    presenter.unlock(OTHER)
    assert (desk.state, desk.space_number) == ("open", 2)


@pytest.mark.parametrize("bring", [True, False])
def test_writing_while_just_looking_comes_along_only_if_wanted(tmp_path: Path, bring: bool) -> None:
    desk = locked(tmp_path)
    desk.look_around()
    desk.journal.keep_draft("new", Writing("begun"))
    presenter, _, _ = entered(desk)
    assert presenter.screen.step.writing  # type: ignore[union-attr]
    presenter.unlock(PASSPHRASE, bring)
    assert bool(desk.journal.drafts()) is bring


def test_damage_is_told_and_what_is_left_can_be_opened(tmp_path: Path) -> None:
    desk = locked(tmp_path)
    (desk.spaces.list()[0].folder / "vault.mark").write_bytes(b"")
    presenter, _, _ = entered(desk)
    presenter.unlock(PASSPHRASE)
    step = presenter.screen.step
    assert isinstance(step, Unlock)
    assert step.mend
    assert "backup" in presenter.screen.trouble
    presenter.unlock(PASSPHRASE, False, True)
    assert desk.state == "open"


def test_a_new_passphrase_shuts_the_old_one_out(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    presenter, _, _ = entered(desk)
    presenter.begin_changing()
    presenter.change_passphrase(PASSPHRASE, OTHER, OTHER)
    assert presenter.screen.step == Change(short=False, done=True)
    desk.lock()
    unlocking, _, _ = entered(desk)
    unlocking.unlock(PASSPHRASE)
    assert desk.state == "locked"
    unlocking.unlock(OTHER)
    assert desk.state == "open"


def test_who_does_not_know_the_passphrase_cannot_change_it(tmp_path: Path) -> None:
    desk = open_space(make_desk(tmp_path))
    presenter, _, _ = entered(desk)
    presenter.begin_changing()
    presenter.change_passphrase("guessed it", OTHER, OTHER)
    assert presenter.screen.trouble
    desk.lock()
    entered(desk)[0].unlock(PASSPHRASE)
    assert desk.state == "open"
