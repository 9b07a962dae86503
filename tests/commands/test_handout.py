# SPDX-License-Identifier: Apache-2.0
"""family-app handout, overdose and cards, as typed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from family_app import cli
from family_app.commands import handout
from family_app.commands.session import Session
from family_app.errors import WrongUse
from family_app.paths import Paths
from family_app.settings import Settings, save_settings


def typed(tmp_path: Path, *words: str) -> tuple[int, str]:
    complaint = io.StringIO()
    streams = cli.Streams(io.StringIO(), io.StringIO(), complaint)
    code = cli.run(["--data-dir", str(tmp_path / "data"), *words], streams=streams)
    return code, complaint.getvalue()


def test_a_handout_is_saved(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    assert typed(tmp_path, "handout", "coming-home", "-o", str(target)) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")


def test_the_cards_are_saved(tmp_path: Path) -> None:
    assert typed(tmp_path, "--country", "us", "overdose", "-o", str(tmp_path / "o.pdf"), "--back")[0] == 0
    assert typed(tmp_path, "cards", "crisis", "-o", str(tmp_path / "c.pdf"), "--large", "--bw")[0] == 0
    assert {path.name for path in tmp_path.glob("*.pdf")} == {"o.pdf", "c.pdf"}


@pytest.mark.parametrize("card", ["fridge", "wallet"])
def test_empty_cards_for_the_fridge_and_the_wallet_are_saved(tmp_path: Path, card: str) -> None:
    assert typed(tmp_path, "--country", "gb", "cards", card, "-o", str(tmp_path / "c.pdf")) == (0, "")
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF")


def test_all_take_home_pages_go_into_one_folder(tmp_path: Path) -> None:
    assert typed(tmp_path, "handout", "--all", "--out", str(tmp_path / "all"), "--kind", "page")[0] == 0
    assert (tmp_path / "all" / "coming-home-page.pdf").is_file()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("handout", "coming-hom", "-o", "x.pdf"), "Did you mean coming-home"),
        (("handout", "coming-home"), "-o F.pdf"),
        (("handout",), "Name one module, or say --all"),
        (("handout", "coming-home", "--all", "--out", "x"), "Name one module, or say --all"),
        (("handout", "--all"), "--all --out DIR"),
        (("handout", "--all", "--out", "x", "--private"), "go with one module"),
        (("handout", "coming-home", "-o", "x.pdf", "--role", "uncle"), "no role called “uncle”"),
        (("handout", "coming-home", "-o", "x.pdf", "--kind", "poster"), "invalid choice"),
        (("cards", "crises", "-o", "x.pdf"), "Did you mean crisis"),
        (("overdose",), "-o/--output"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_two(tmp_path: Path, words: tuple[str, ...], says: str) -> None:
    code, complaint = typed(tmp_path, *words)
    assert code == 2
    assert says in complaint
    assert complaint.count("\n") == 1


def test_a_folder_in_the_way_is_exit_five(tmp_path: Path) -> None:
    code, complaint = typed(tmp_path, "overdose", "-o", str(tmp_path))
    assert code == 5
    assert "Could not write" in complaint


def test_an_old_file_stays_when_the_new_one_cannot_be_made(tmp_path: Path) -> None:
    old = tmp_path / "o.pdf"
    old.write_bytes(b"old")
    assert typed(tmp_path, "overdose", "-o", str(old), "--logo", str(tmp_path / "none.png"))[0] == 5
    assert old.read_bytes() == b"old"


def test_a_filled_sheet_takes_the_answers_it_is_handed_and_is_for_this_account_only(tmp_path: Path) -> None:
    import argparse

    parser = argparse.ArgumentParser()
    handout.add(parser)
    target = tmp_path / "w.pdf"
    args = parser.parse_args(["coming-home", "--filled", "-o", str(target)])
    session = Session(Paths.under(tmp_path), stdout=io.StringIO())
    asked: list[tuple[str, str]] = []
    handout.run(args, session, answers_of=lambda _, __, module, sheet: asked.append((module, sheet)) or {})
    assert asked == [("coming-home", session.library().module("coming-home").worksheet.id)]
    assert target.stat().st_mode & 0o077 == 0


def test_filled_with_nothing_kept_is_wrong_use(tmp_path: Path) -> None:
    code, complaint = typed(tmp_path, "handout", "coming-home", "--filled", "-o", str(tmp_path / "w.pdf"))
    assert code in {2, 3}
    assert complaint.count("\n") == 1
    assert WrongUse.exit_code == 2


@pytest.mark.parametrize(("words", "is_other"), [((), True), (("--no-large",), False)])
def test_large_print_is_as_last_chosen_unless_said(tmp_path: Path, words: tuple[str, ...], is_other: bool) -> None:
    plain, chosen = tmp_path / "plain.pdf", tmp_path / "chosen.pdf"
    typed(tmp_path, "handout", "coming-home", "-o", str(plain))
    save_settings(Paths.under(tmp_path / "data").settings, Settings(large_print=True))
    assert typed(tmp_path, "handout", "coming-home", *words, "-o", str(chosen)) == (0, "")
    assert (chosen.read_bytes() != plain.read_bytes()) == is_other
