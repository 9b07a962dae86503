# SPDX-License-Identifier: Apache-2.0
"""Settings: defaults, odd values, and keys of a newer release."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.errors import Refused
from family_app.settings import TEXT_SIZES, Settings, load_settings, save_settings

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from([known.name for known in fields(Settings)]) | st.text(max_size=8)
NORMAL = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def test_with_no_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


def test_what_was_chosen_is_chosen_again(tmp_path: Path) -> None:
    chosen = Settings(country="ie", text_percent=150, theme="contrast", clinic_name="Über Klinik", large_print=True)
    save_settings(tmp_path / "s.json", chosen)
    assert load_settings(tmp_path / "s.json") == chosen


def test_a_key_of_a_newer_release_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"theme": "dark", "of_the_future": {"a": [1]}}', "utf-8")
    save_settings(path, replace(load_settings(path), text_percent=200))
    assert json.loads(path.read_text("utf-8"))["of_the_future"] == {"a": [1]}


@pytest.mark.parametrize(
    "odd",
    [
        {"theme": "pink"},
        {"text_percent": 101},
        {"text_percent": True},
        {"large_print": 1},
        {"country": None},
        {"clinic_name": "\ud800"},
    ],
)
def test_an_odd_value_is_as_if_it_were_not_there(tmp_path: Path, odd: dict[str, object]) -> None:
    (tmp_path / "s.json").write_text(json.dumps({**odd, "paper": "letter"}), "utf-8")
    assert load_settings(tmp_path / "s.json") == Settings(paper="letter")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"a"', "[" * 100_000, '{"clinic_name": "\\ud800"}x'])
def test_a_damaged_file_never_stops_the_program(tmp_path: Path, text: str) -> None:
    (tmp_path / "s.json").write_text(text, "utf-8")
    assert load_settings(tmp_path / "s.json") == Settings()


def test_a_file_of_other_bytes_never_stops_the_program(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_bytes(b"\xff\xfe\x00{")
    assert load_settings(tmp_path / "s.json") == Settings()


@given(raw=st.dictionaries(KEYS, ANY, max_size=6))
@NORMAL
def test_whatever_the_file_says_the_program_can_use_it_and_write_it(tmp_path: Path, raw: dict[str, object]) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps(raw), "utf-8")
    loaded = load_settings(path)
    assert loaded.text_percent in TEXT_SIZES
    save_settings(path, loaded)
    assert load_settings(path) == loaded


@pytest.mark.parametrize("deep", [10, 900, 9_000])
def test_however_deep_a_foreign_value_is_settings_can_still_be_changed(tmp_path: Path, deep: int) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"odd": ' + "[" * deep + "]" * deep + "}", "utf-8")
    save_settings(path, replace(load_settings(path), theme="dark"))
    assert load_settings(path).theme == "dark"


def test_settings_hold_nothing_about_a_person() -> None:
    about_a_person = {"role", "moment", "name", "safety", "afraid", "last_module", "last_lesson", "recent"}
    assert {known.name for known in fields(Settings)} & about_a_person == set()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"")
    with pytest.raises(Refused, match=r"^Could not write settings.json: .*\.$"):
        save_settings(tmp_path / "config" / "settings.json", Settings())
