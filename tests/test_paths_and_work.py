# SPDX-License-Identifier: Apache-2.0
"""Where things live, and how long work ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.errors import FamilyAppError
from family_app.paths import Paths, resources
from family_app.work import Cancelled, Report, run_now


def test_everything_of_a_run_lies_below_its_folder(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    assert {path.parts[: len(tmp_path.parts)] for path in (paths.settings, paths.spaces, paths.cache)} == {
        tmp_path.parts
    }


def test_asking_where_things_live_makes_no_folder(tmp_path: Path) -> None:
    Paths.under(tmp_path / "not-yet")
    Paths.of_user()
    assert list(tmp_path.iterdir()) == []


def test_the_three_folders_of_a_user_are_not_one_another() -> None:
    paths = Paths.of_user()
    assert len({paths.config / "settings.json", paths.spaces, paths.cache}) == 3


def test_what_ships_with_the_program_is_found() -> None:
    assert {"library", "handouts", "theme", "icons", "fonts"} <= {folder.name for folder in resources().iterdir()}


def test_work_hands_over_its_result_and_its_steps() -> None:
    done: list[int] = []
    steps: list[tuple[int, int]] = []

    def work(report: Report) -> int:
        report(1, 2)
        return 7

    run_now(work, done=done.append, failed=pytest.fail, progressed=lambda *at: steps.append(at))
    assert (done, steps) == ([7], [(1, 2)])


def test_an_error_for_the_reader_is_handed_over() -> None:
    failed: list[str] = []

    def work(report: Report) -> None:
        raise FamilyAppError("no room")

    run_now(work, done=pytest.fail, failed=lambda error: failed.append(str(error)))
    assert failed == ["no room"]


def test_cancelled_work_says_nothing() -> None:
    def work(report: Report) -> None:
        raise Cancelled

    run_now(work, done=pytest.fail, failed=pytest.fail)


def test_a_fault_of_the_program_is_not_hidden() -> None:
    def work(report: Report) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_now(work, done=pytest.fail, failed=pytest.fail)
