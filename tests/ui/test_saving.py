# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import Refused
from family_app.ui.screens.saving import SavePanel, Saver, file_name, usual_places
from family_app.words import ENGLISH
from family_app.work import run_now


def saver_in(folder: Path) -> Saver:
    return Saver(ENGLISH, run_now, lambda: None, places=lambda _: (("Here", folder),))


def opened(folder: Path, make: Callable[..., bytes] = lambda report: b"new") -> Saver:
    saver = saver_in(folder)
    saver.open("Save as PDF", "Coming home - Quiz", make)
    return saver


def panel_of(saver: Saver) -> SavePanel:
    assert saver.panel is not None
    return saver.panel


def test_it_suggests_a_name_and_the_first_folder(tmp_path: Path) -> None:
    panel = panel_of(opened(tmp_path))
    assert (panel.name, panel.folder) == ("Coming home - Quiz.pdf", str(tmp_path))


def test_it_saves_there_and_says_where(tmp_path: Path) -> None:
    saver = opened(tmp_path)
    saver.save(str(tmp_path), "mine")
    assert panel_of(saver).saved == str(tmp_path / "mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes() == b"new"


def test_a_file_that_is_there_is_replaced_only_when_asked_twice(tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"old")
    saver = opened(tmp_path)
    saver.save(str(tmp_path), "mine")
    assert panel_of(saver).replaces
    assert (tmp_path / "mine.pdf").read_bytes() == b"old"
    saver.save(str(tmp_path), "mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes() == b"new"


def test_another_name_after_the_question_is_asked_about_again(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).write_bytes(b"old")
    saver = opened(tmp_path)
    saver.save(str(tmp_path), "one")
    saver.save(str(tmp_path), "two")
    assert panel_of(saver).replaces
    assert (tmp_path / "two.pdf").read_bytes() == b"old"


@pytest.mark.parametrize("folder", ["", "nowhere", "/no/such/folder", "~nobody-here/x", "/tmp/\0", "/" + "x" * 5000])
def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path, folder: str) -> None:
    saver = opened(tmp_path)
    saver.save(folder, "mine")
    assert "no such folder" in panel_of(saver).notice


def test_no_name_is_one_sentence(tmp_path: Path) -> None:
    saver = opened(tmp_path)
    saver.save(str(tmp_path), " ../. ")
    assert "name" in panel_of(saver).notice
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_of_the_disk_is_said_and_the_panel_stays(tmp_path: Path) -> None:
    def full(report: object) -> bytes:
        raise Refused("Could not write x: the disk is full. Nothing was changed.")

    saver = opened(tmp_path, full)
    saver.save(str(tmp_path), "mine")
    assert "disk is full" in panel_of(saver).notice
    assert not panel_of(saver).busy


def test_stopping_while_it_works_writes_nothing(tmp_path: Path) -> None:
    waiting: list[Callable[[], None]] = []
    stopped: list[bool] = []

    def later(work: object, **kwargs: object) -> Callable[[], None]:
        waiting.append(lambda: None)
        return lambda: stopped.append(True)

    saver = Saver(ENGLISH, later, lambda: None, places=lambda _: (("Here", tmp_path),))  # type: ignore[arg-type]
    saver.open("Save", "x", lambda report: b"new")
    saver.save(str(tmp_path), "x")
    assert panel_of(saver).busy
    saver.close()
    assert stopped == [True]
    assert saver.panel is None


def test_a_private_file_is_for_this_account_only(tmp_path: Path) -> None:
    saver = saver_in(tmp_path)
    saver.open("Save", "Notes", lambda report: b"mine", private=True)
    saver.save(str(tmp_path), "Notes")
    assert (tmp_path / "Notes.pdf").stat().st_mode & 0o077 == 0


def test_the_folder_of_the_last_file_is_suggested_next_time_in_this_run(tmp_path: Path) -> None:
    saver = opened(tmp_path)
    (tmp_path / "sub").mkdir()
    saver.save(str(tmp_path / "sub"), "mine")
    saver.close()
    saver.open("Save", "x", lambda report: b"")
    assert panel_of(saver).folder == str(tmp_path / "sub")


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_name_becomes_one_plain_file_name(wanted: str) -> None:
    name = file_name(wanted, ".pdf")
    assert name == "" or (name.endswith(".pdf") and not set(name) & set('<>:"/\\|?*\0\n'))
    assert len(name.encode(errors="replace")) <= 130
    assert file_name(name, ".pdf") == name


def test_the_usual_places_are_folders_that_are_there() -> None:
    places = usual_places(ENGLISH)
    assert places
    assert all(path.is_dir() for _, path in places)
