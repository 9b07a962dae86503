# SPDX-License-Identifier: Apache-2.0
"""Every pair of colours that is used can be read, every drawing that is named is there, the style sheet is complete."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from family_app.errors import Refused
from family_app.paths import resources
from family_app.settings import TEXT_SIZES, Settings
from family_app.ui.look import Look, chosen_look, load_fonts
from family_app.ui.tokens import THEMES, Colours, Tint, contrast
from tests.source import ROOT, SOURCES, short, texts, tree

TINTS = ("info", "tip", "warn", "alarm", "fact")
GROUNDS = ("bg", "surface", "nav")
# Text that is read: at least 7 to 1. Text in colours that mean something: at least 4.5. Lines and marks: at least 3.
READ = [("text", ground) for ground in (*GROUNDS, "soft", *(f"{tint}_ground" for tint in TINTS))]
READ += [("muted", "bg"), ("muted", "surface"), ("on_primary", "primary"), ("on_soft", "soft")]
MEANT = [(ink, ground) for ink in ("link", "danger", "accent", "muted") for ground in GROUNDS]
MEANT += [(f"{tint}_ink", f"{tint}_ground") for tint in TINTS] + [("link", f"{tint}_ground") for tint in TINTS]
MEANT += [("link", "soft"), ("muted", "soft"), ("danger", "alarm_ground"), ("primary", "surface")]
MARKS = [(line, ground) for line in ("outline", "focus", "primary", "danger") for ground in GROUNDS]
MARKS += [("focus", ground) for ground in ("soft", *(f"{tint}_ground" for tint in TINTS))]
MARKS += [("off", "surface"), ("outline", "soft"), ("primary", "soft"), *((f"{tint}_ink", "bg") for tint in TINTS)]
SHEET = (resources() / "theme" / "window.qss").read_text("utf-8")
ICONS = {path.stem for path in (resources() / "icons").glob("*.svg")}


def flat(colours: Colours) -> dict[str, str]:
    """All colours of a theme by the names that the style sheet uses."""
    found: dict[str, str] = {}
    for field in fields(Colours):
        value = getattr(colours, field.name)
        if isinstance(value, Tint):
            found |= {f"{field.name}_ground": value.ground, f"{field.name}_ink": value.ink}
        elif isinstance(value, str) and value.startswith("#"):
            found[field.name] = value
    return found


def pairs_of_the_sheet() -> Iterator[tuple[str, str]]:
    """Ink and ground of every rule that sets both, except of what is switched off."""
    for rule in re.finditer(r"([^{}]+)\{([^{}]*(?:\$\{w\}[^{}]*)*)\}", SHEET.replace("${w}", "$w")):
        grounds = re.findall(r"(?<!-)background(?:-color)?: \$(\w+)", rule[2])
        inks = re.findall(r"(?<![-\w])color: \$(\w+)", rule[2])
        if grounds and inks and ":disabled" not in rule[1]:
            yield inks[0], grounds[0]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("pairs", "least"), [(READ, 7.0), (MEANT, 4.5), (MARKS, 3.0)], ids=["what is read", "what means", "lines"]
)
def test_everything_can_be_told_from_its_ground(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    known = flat(THEMES[theme])
    weak = {pair: round(contrast(known[pair[0]], known[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < least} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_every_rule_of_the_style_sheet_can_be_read(theme: str) -> None:
    known, pairs = flat(THEMES[theme]), set(pairs_of_the_sheet())
    assert len(pairs) >= 5
    assert {pair for pair in pairs if contrast(known[pair[0]], known[pair[1]]) < 4.5} == set()


@given(one=st.from_regex(r"#[0-9A-F]{6}", fullmatch=True), other=st.from_regex(r"#[0-9A-F]{6}", fullmatch=True))
def test_contrast_goes_from_1_to_21_and_does_not_care_for_the_order(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) <= 21.01
    assert contrast(one, other) == contrast(other, one)


def test_black_on_white_is_the_most_there_is() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_nothing_is_left_open_in_the_style_sheet(qapp: QApplication, theme: str, percent: int) -> None:
    sheet = chosen_look(Settings(theme=theme, text_percent=percent), resources()).style_sheet()
    assert "$" not in sheet
    assert all(Path(url).is_file() for url in re.findall(r"url\(([^)]+)\)", sheet))


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_grows_with_its_size_and_is_never_tiny(qapp: QApplication, percent: int) -> None:
    look = chosen_look(Settings(theme="light", text_percent=percent), resources())
    sizes = [look.font(size).pixelSize() for size in (14, 16, 18, 22, 28)]
    assert sizes == sorted(sizes)
    assert sizes[0] >= 11


def named_icons(path: Path) -> Iterator[str]:
    """The strings in the places of a file where a drawing is named."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        places = [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
        at = {"Tool": 0, "icon": 0, "pixmap": 0, "picture": 1, "NavEntry": 1}.get(called)
        if at is not None and len(node.args) > at:
            places.append(node.args[at])
        for place in places:
            yield from written(place)


def written(place: ast.expr) -> Iterator[str]:
    """The strings that an expression may be: itself, or either side of a choice."""
    match place:
        case ast.Constant(str(name)) if name:
            yield name
        case ast.IfExp(body=one, orelse=other):
            yield from (*written(one), *written(other))
        case ast.BoolOp(values=choices):
            for choice in choices:
                yield from written(choice)


@pytest.mark.parametrize("path", [path for path in SOURCES if "ui" in path.parts], ids=short)
def test_every_drawing_that_is_named_is_there(path: Path) -> None:
    assert [name for name in named_icons(path) if name not in ICONS] == []


def test_no_drawing_is_kept_that_nothing_uses() -> None:
    used = {text for path in SOURCES if "ui" in path.parts for text in texts(path)}
    assert ICONS - used == set()


def test_every_drawing_takes_the_colour_of_the_theme() -> None:
    odd = [name for name in ICONS if "currentColor" not in (ROOT / f"resources/icons/{name}.svg").read_text("utf-8")]
    assert odd == []


def test_an_unknown_drawing_is_a_fault_of_the_program(qapp: QApplication) -> None:
    look = Look(THEMES["light"], 100, False, resources())
    with pytest.raises(FileNotFoundError):
        look.icons.pixmap("no-such-drawing", "#000000", 20)


def test_a_missing_font_is_one_sentence(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="font is missing or damaged"):
        load_fonts(tmp_path)
