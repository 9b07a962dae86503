# SPDX-License-Identifier: Apache-2.0
"""What the documents say is there is there: files, headings, commands, the version."""

from __future__ import annotations

import argparse
import importlib
import re
import shlex
from pathlib import Path

import pytest

from family_app.cli import COMMANDS, _front, _Parser
from family_app.version import VERSION
from tests.source import ROOT

DOCUMENTS = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]))
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in DOCUMENTS}
LINK = re.compile(r"\]\(([^)\s]+)\)")
OUR_PATH = re.compile(r"`((?:family_app|tests|docs|scripts|resources|requirements)/[\w./-]+)`")
FENCED = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:[\w.]+[/\\])*family-app((?: \S+)*)", re.MULTILINE)
"""A command at the start of a line; two spaces end it, and what it means may follow."""
NOT_FOR_US = re.compile(r"index[.-]url|pypi|pythonhosted|/root/|/home/|/Users/|\\Users\\|/opt/|/tmp/", re.IGNORECASE)
LARGEST_PICTURE = 150_000


def commands() -> list[str]:
    """Every whole command line in a document, without usage in brackets and without what the shell does."""
    found = [line for text in TEXTS.values() for block in FENCED.findall(text) for line in COMMAND.findall(block)]
    inline = [line for text in TEXTS.values() for line in re.findall(r"`family-app( [^`\n]+)`", text)]
    lines = (re.split(r" [|<>] ", line)[0].strip() for line in (*found, *inline))
    return sorted({line for line in lines if not re.search(r"[\[\]…|]", line)})


def slug(heading: str) -> str:
    """What a link to a heading is called."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_leads_to_a_file_and_a_heading(name: str) -> None:
    for link in LINK.findall(TEXTS[name]):
        if link.startswith(("https:", "mailto:")):
            continue
        file, _, heading = link.partition("#")
        target = (ROOT / name).parent / file if file else ROOT / name
        assert target.exists(), link
        if heading:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            assert heading in map(slug, headings), link


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_of_ours_that_is_named_exists(name: str) -> None:
    assert [path for path in OUR_PATH.findall(TEXTS[name]) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("line", commands())
def test_a_command_that_is_shown_is_one_the_program_takes(line: str) -> None:
    front = _front().parse_args(shlex.split(line))
    known = {command.name: command for command in COMMANDS}
    if front.command is None:
        return
    parser: argparse.ArgumentParser = _Parser(prog="family-app", allow_abbrev=False)
    importlib.import_module(f"family_app.commands.{known[front.command].module}").add(parser)
    if front.rest:  # the bare name of a command only names it
        parser.parse_args(front.rest)


def test_the_readme_shows_commands() -> None:
    assert len(commands()) > 8


def test_the_changes_of_this_version_are_told() -> None:
    assert re.search(rf"^## {re.escape(VERSION)}\b", TEXTS["CHANGELOG.md"], re.MULTILINE)


@pytest.mark.parametrize("name", TEXTS)
def test_no_document_names_one_persons_computer_or_an_index(name: str) -> None:
    assert NOT_FOR_US.findall(TEXTS[name]) == []


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "pictures").iterdir()), ids=lambda path: path.name)
def test_a_picture_is_small_enough_to_carry(picture: Path) -> None:
    assert picture.stat().st_size <= LARGEST_PICTURE
