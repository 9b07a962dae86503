# SPDX-License-Identifier: Apache-2.0
"""The library opens without parsing, says the same however it was opened, and fills in what is said once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import FamilyAppError, UnknownId
from family_app.library.blocks import Block, Callout, CardSteps, CountryNote, CountrySays, Paragraph, Quoted, Said, Text
from family_app.library.compiled import place_in, ship
from family_app.library.library import Library
from family_app.library.model import Country
from family_app.library.resolve import fill, resolve

MODULE = "a-gap-is-dangerous"
WARM = """
import sys
import tempfile
from pathlib import Path
from family_app.library.library import Library
library = Library.open(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
library.module("a-gap-is-dangerous"), library.shared("call-first"), library.glossary(), library.sources()
print(sorted({"yaml", "markdown", "socket", "importlib.metadata"} & sys.modules.keys()))
"""


def _loaded(*arguments: Path) -> str:
    command = [sys.executable, "-c", WARM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _country(library: Library, name: str = "au") -> Country:
    return library.country(name)


def test_a_warm_cache_loads_no_parser(good: Path, tmp_path: Path) -> None:
    Library.open(good, tmp_path)
    assert _loaded(good, tmp_path) == "[]"


def test_what_ships_is_opened_without_parsing_or_writing(copied: Path) -> None:
    ship(copied)
    for path in copied.rglob("*"):
        os.utime(path, (1, 1))  # unpacking a wheel gives every file a new time
    assert _loaded(copied) == "[]"


def test_what_ships_is_left_alone_when_a_text_was_changed(copied: Path) -> None:
    ship(copied)
    (copied / "glossary.yaml").write_text("[]", "utf-8")
    assert Library.open(copied).glossary() == {}


def test_the_cache_says_the_same_as_the_texts(good: Path, tmp_path: Path) -> None:
    read = Library.open(good, tmp_path)
    kept = Library.open(good, tmp_path)
    assert kept.index == read.index
    assert kept.module(MODULE) == read.module(MODULE)
    assert (kept.glossary(), kept.sources()) == (read.glossary(), read.sources())
    assert kept.shared("lost-tolerance") == read.shared("lost-tolerance")


def test_a_changed_text_is_seen(copied: Path, tmp_path: Path) -> None:
    Library.open(copied, tmp_path)
    path = copied / "library.yaml"
    path.write_text(path.read_text("utf-8").replace("A sample library", "A simple library"), "utf-8")
    os.utime(path, (1, 1))
    assert Library.open(copied, tmp_path).index.file.title == "A simple library"


def test_only_one_generation_is_kept(copied: Path, tmp_path: Path) -> None:
    for _ in range(3):
        (copied / "README.md").write_text("x" * (1 + len(os.listdir(tmp_path))), "utf-8")
        os.utime(copied / "README.md", (1, 1 + len(os.listdir(tmp_path))))
        Library.open(copied, tmp_path)
    assert len(list(place_in(tmp_path, copied).iterdir())) == 3


@given(data=st.binary(max_size=60))
@settings(max_examples=20, deadline=None)
def test_a_spoiled_cache_is_made_again(data: bytes) -> None:
    good = Path(__file__).parents[1] / "samples" / "library"
    cache = Path(tempfile.mkdtemp())
    Library.open(good, cache)
    for path in place_in(cache, good).iterdir():
        path.write_bytes(data)
    library = Library.open(good, cache)
    shutil.rmtree(cache)
    assert library.module(MODULE).title == "A gap is dangerous"
    assert "tolerance" in library.glossary()


def test_a_cache_that_goes_away_is_no_matter(good: Path, tmp_path: Path) -> None:
    Library.open(good, tmp_path)
    library = Library.open(good, tmp_path)
    shutil.rmtree(tmp_path)
    assert library.module(MODULE).lessons
    assert library.sources()


def test_a_cache_that_cannot_be_written_is_no_matter(good: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert Library.open(good, tmp_path / "file").module(MODULE).lessons


@pytest.mark.parametrize("name", ["module", "card", "country", "shared"])
def test_an_unknown_id_names_the_nearest(good: Path, name: str) -> None:
    near = {"module": MODULE, "card": "overdose", "country": "neutral", "shared": "call-first"}[name]
    with pytest.raises(UnknownId, match=near):
        getattr(Library.open(good), name)(near[:-1])


def test_a_folder_without_a_library_is_told(tmp_path: Path) -> None:
    with pytest.raises(FamilyAppError, match=r"library\.yaml:1: this file is missing"):
        Library.open(tmp_path)
    with pytest.raises(FamilyAppError, match="There is no library"):
        Library.open(tmp_path / "none")


def test_a_module_with_a_slip_still_opens(copied: Path) -> None:
    (copied / "safety" / MODULE / "quiz.yaml").write_text("questions: [", "utf-8")
    module = Library.open(copied).module(MODULE)
    assert module.quiz is None
    assert module.lessons


def test_the_summary_is_that_of_the_module(good: Path) -> None:
    summary = Library.open(good).index.modules[0]
    assert (summary.section, summary.questions, summary.practice) == ("safety", 5, "The day before")
    assert [lesson.minutes for lesson in summary.lessons] == [5]


def test_planned_modules_are_named(good: Path) -> None:
    assert Library.open(good).planned == {"still-to-write"}


def test_a_figure_is_read_and_nothing_else(good: Path) -> None:
    library = Library.open(good)
    assert library.figure(MODULE, "two-lines.svg").startswith(b"<svg")
    for name in ("../../library.yaml", "module.yaml", "none.svg", "../two-lines.svg", "a\0.svg"):
        with pytest.raises(UnknownId):
            library.figure(MODULE, name)


@pytest.mark.parametrize(
    ("text", "country", "filled"),
    [
        ("Call {n} now.", "au", "Call 000 now."),
        ("Call {n} now.", "neutral", "Call your emergency number now."),
        ("{n} first. {n} again.", "neutral", "Your emergency number first. Your emergency number again."),
        ("Every {b} s, {d} min, {w} min", "neutral", "Every 5 s, 2 to 3 min, 30 to 90 min"),
        ("Every {b} s, {d} min", "au", "Every 6 s, 3 min"),
        ("{x} {n", "au", "{x} {n"),
    ],
)
def test_numbers_come_from_the_country(good: Path, text: str, country: str, filled: str) -> None:
    assert fill(text, Library.open(good).country(country)) == filled


def _resolved(folder: Path, *blocks: Block, country: str = "au") -> tuple[Block, ...]:
    library = Library.open(folder)
    return resolve(blocks, library, library.country(country))


def test_a_shared_block_is_put_in_with_what_it_quotes(good: Path) -> None:
    (said,) = _resolved(good, Quoted("call-first"))
    assert isinstance(said, Said)
    assert [type(block) for block in said.blocks] == [Paragraph, Said]
    assert "Call 000 first." in repr(said)


def test_a_card_is_put_in_with_its_numbers(good: Path) -> None:
    (card,) = _resolved(good, Quoted("overdose"))
    assert isinstance(card, CardSteps)
    assert card.steps[1] == (2, "No answer? Call 000. Give the address.")
    assert card.under == "Not sure? Act."


def test_a_step_keeps_its_number(good: Path) -> None:
    assert _resolved(good, Quoted("overdose", "breaths")) == (
        CardSteps("overdose", "Overdose: what to do", ((3, "Give one breath every 6 seconds."),)),
    )


def test_a_card_without_steps_gives_its_lines_for_now(good: Path) -> None:
    (card,) = _resolved(good, Quoted("not-safe"))
    assert isinstance(card, CardSteps)
    assert card.steps == ((1, "In danger? Get out if you can. Call 000."),)


@pytest.mark.parametrize(
    ("field", "country", "says"),
    [
        ("naloxone", "au", ("au", "Many pharmacies give it free.", "2026-10")),
        ("naloxone", "neutral", ("neutral", "Ask a pharmacy how to get naloxone where you live.", "")),
        ("privacy", "au", ("au", "Staff may listen to you. Say it is for 000.", "2024")),
    ],
)
def test_a_note_is_that_of_the_country(good: Path, field: str, country: str, says: tuple[str, str, str]) -> None:
    (note,) = _resolved(good, CountryNote(field), country=country)
    assert isinstance(note, CountrySays)
    assert (note.country, note.says, note.as_of) == says


def test_what_leads_nowhere_is_left_out(good: Path) -> None:
    assert _resolved(good, Quoted("nothing"), Quoted("overdose", "nothing"), CountryNote("silent-call")) == ()


def test_blocks_that_quote_themselves_end(copied: Path) -> None:
    (copied / "quoted" / "lost-tolerance.md").write_text("A.\n\n[[>call-first]]\n", "utf-8")
    library = Library.open(copied)
    assert "Call 000" in repr(resolve((Quoted("call-first"),), library, _country(library)))


def test_resolving_reaches_into_boxes(good: Path) -> None:
    (box,) = _resolved(good, Callout("key", "Call {n}", (Paragraph((Text("{b}"),)), Quoted("overdose", "call"))))
    assert isinstance(box, Callout)
    assert box.title == "Call 000"
    assert [type(block) for block in box.blocks] == [Paragraph, CardSteps]


def test_the_shipped_library_resolves_everywhere(tmp_path: Path) -> None:
    from family_app.paths import resources

    library = Library.open(resources() / "library" / "en", tmp_path)
    for country in library.index.countries:
        for summary in library.index.modules:
            for lesson in library.module(summary.id).lessons:
                assert "Quoted(" not in repr(resolve(lesson.blocks, library, country))
