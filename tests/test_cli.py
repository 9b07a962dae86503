# SPDX-License-Identifier: Apache-2.0
"""Whatever is typed: one sentence, the documented exit code, never a traceback, and nothing lost."""

from __future__ import annotations

import argparse
import importlib
import io
import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.cli import COMMANDS, Streams, run
from family_app.version import VERSION
from tests.running import Answer
from tests.source import ROOT

DOCUMENT = (ROOT / "docs" / "commands.md").read_text("utf-8")


def typed(*words: str, stdin: str = "", data: Path | None = None) -> Answer:
    """A command line in this process, with streams of its own."""
    streams = Streams(io.StringIO(stdin), io.StringIO(), io.StringIO())
    front = ["--data-dir", str(data)] if data else []
    code = run([*front, *words], streams=streams)
    return Answer(code, streams.stdout.getvalue(), streams.stderr.getvalue())  # type: ignore[attr-defined]


# ---- what is documented


def options() -> Iterator[tuple[str, str]]:
    """Each command, and each option of it and of its actions."""
    for command in COMMANDS:
        parser = argparse.ArgumentParser()
        importlib.import_module(f"family_app.commands.{command.module}").add(parser)
        for each in [parser, *_under(parser)]:
            for action in each._actions:
                yield from ((command.name, name) for name in action.option_strings if name not in ("-h", "--help"))


def _under(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    groups = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return [each for group in groups for each in group.values()]


@pytest.mark.parametrize(("command", "option"), sorted(set(options())))
def test_every_option_is_documented(command: str, option: str) -> None:
    assert f"## family-app {command}\n" in DOCUMENT
    assert re.search(rf"`[^`\n]*(?<![\w-]){re.escape(option)}\b[^`\n]*`", DOCUMENT)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_shows_its_help(command: str) -> None:
    answer = typed(command, "--help")
    assert answer.code == 0
    assert answer.out.startswith(f"usage: family-app {command}")


def test_the_version_is_told() -> None:
    assert typed("--version").out == f"family-app {VERSION}\n"


# ---- mistakes of whoever types


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["handuot"], "Did you mean handout"),
        (["handout", "comming-home", "-o", "x.pdf"], "Did you mean coming-home"),
        (["cards", "crises", "-o", "x.pdf"], "Did you mean crisis"),
        (["window", "--page", "hoem"], "Did you mean home"),
        (["--country", "uk", "overdose", "-o", "x.pdf"], "Did you mean gb?"),
        (["--country", "CA", "overdose", "-o", "x.pdf"], "Did you mean ca?"),
        (["--lang", "xx", "check"], "no content in the language “xx”"),
        (["--lang", "../../etc", "check"], "no content in the language"),
        (["handout"], "Name one module"),
        (["handout", "coming-home"], "-o F.pdf"),
        (["handout", "coming-home", "-o", "x.pdf", "--kind", "poster"], "poster"),
        (["overdose"], "-o"),
        (["overdose", "-o", "x.pdf", "--paper", "a5"], "a5"),
        (["tour"], "--out"),
        (["tour", "--out", "x", "--only", "drak"], "Did you mean dark"),
        (["check", "no-such-folder"], "There is no folder"),
        (["check", "--jsno"], "--jsno"),
        (["space"], "new|list|verify"),
        (["space", "verify", "--space", "one"], "one"),
        (["space", "verify", "--space", "7"], "no space called “7”"),
        (["journal", "list", "--limit", "many", "--space", "1"], "many"),
        (["bench", "--repeats", "1"], "goes from 3 to 100"),
        (["--guest", "check"], "go with the window"),
        (["--nonsense"], "--nonsense"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_one_sentence_and_exit_two(tmp_path: Path, words: list[str], says: str) -> None:
    answer = typed(*words, data=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.is_one_sentence, answer.err
    assert says in answer.err


def test_a_folder_that_is_not_a_library_is_findings_and_exit_one(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("milk", "utf-8")
    answer = typed("check", str(tmp_path))
    assert (answer.code, answer.err) == (1, "")
    assert "library.yaml" in answer.out


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n broken", b"<svg", b"\xff\xd8\xff\x00"])
def test_a_broken_logo_is_told_and_nothing_is_printed(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo").write_bytes(content)
    sheet = tmp_path / "a.pdf"
    answer = typed("overdose", "-o", str(sheet), "--logo", str(tmp_path / "logo"), data=tmp_path / "d")
    assert answer.code in (2, 5)
    assert answer.is_one_sentence, answer.err
    assert not sheet.exists()


def test_a_settings_file_that_is_damaged_or_of_another_release_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    for text in ("{", '{"country": "atlantis", "paper": "a3", "clinic_name": "\\ud800"}'):
        (tmp_path / "config" / "settings.json").write_text(text, "utf-8")
        assert typed("overdose", "-o", str(tmp_path / "o.pdf"), data=tmp_path).code == 0


WORDS = st.sampled_from(
    [
        *(command.name for command in COMMANDS if command.name not in ("window", "tour", "bench", "check")),
        *(
            "new",
            "list",
            "verify",
            "add",
            "show",
            "search",
            "coming-home",
            "crisis",
            "nothing-here",
            "1",
            "-1",
            "",
            " ",
        ),
        *("--json", "--space", "--kind", "--role", "--all", "--help", "--limit", "--lang", "--country", "--version"),
        *(
            "--passphrase-file",
            "--logo",
            "/proc/nothing.pdf",
            "/dev/null/x",
            "-",
            "--",
            "-o",
            "--output",
            "é\u202e\udcff",
        ),
    ]
)


@given(words=st.lists(WORDS | st.text(st.characters(exclude_characters="\0/"), max_size=6), max_size=6))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_there_is_no_traceback(tmp_path: Path, words: list[str]) -> None:
    if not any(word in {command.name for command in COMMANDS} for word in words):
        words = ["nothing", *words]
    with chdir(tmp_path):
        answer = typed(*words, data=tmp_path / "d")
    assert answer.code in (0, 1, 2, 3, 5)
    assert answer.code == 0 or answer.err == "" or answer.is_one_sentence, answer.err
