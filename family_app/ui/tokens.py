# SPDX-License-Identifier: Apache-2.0
"""The colours and sizes of the window, as values. A test checks the contrast of every pair that is used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tint:
    """A soft ground and the ink that stands on it."""

    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. ``on_x`` is the ink that stands on ``x``."""

    name: str
    dark: bool
    bg: str
    surface: str
    nav: str
    text: str
    muted: str
    primary: str
    on_primary: str
    soft: str
    on_soft: str
    link: str
    focus: str
    outline: str
    off: str
    """What cannot be pressed now."""
    line: str
    danger: str
    accent: str
    info: Tint
    tip: Tint
    warn: Tint
    alarm: Tint
    fact: Tint
    strong_lines: bool = False
    """High contrast: boxes are told apart by 2-pixel lines, not by their ground."""


LIGHT = Colours(
    name="light",
    dark=False,
    bg="#F7F3EC",
    surface="#FFFDF9",
    nav="#EFE9DE",
    text="#23282A",
    muted="#4C5356",
    primary="#1D5E57",
    on_primary="#FFFFFF",
    soft="#DDEBE6",
    on_soft="#123F3A",
    link="#14574F",
    focus="#0B5CAD",
    outline="#7A7264",
    off="#7A7264",
    line="#DAD2C5",
    danger="#A01527",
    accent="#8A3F1C",
    info=Tint("#E4EEF6", "#225480"),
    tip=Tint("#E3F0E2", "#2A5A31"),
    warn=Tint("#FBEFD2", "#704600"),
    alarm=Tint("#FCE8E6", "#A01527"),
    fact=Tint("#EEE8F5", "#57407A"),
)

DARK = Colours(
    name="dark",
    dark=True,
    bg="#191C1D",
    surface="#222627",
    nav="#141718",
    text="#EDE9E1",
    muted="#BEBBB3",
    primary="#86CFC0",
    on_primary="#0C2723",
    soft="#234540",
    on_soft="#D5F0E9",
    link="#8FD6C8",
    focus="#8EC5FF",
    outline="#8C9497",
    off="#8C9497",
    line="#3A4042",
    danger="#FFA8A4",
    accent="#F0B08C",
    info=Tint("#1E3140", "#A9D0F2"),
    tip=Tint("#1F3524", "#A9DDB0"),
    warn=Tint("#3D2F12", "#F3CF86"),
    alarm=Tint("#43201F", "#FFB3AE"),
    fact=Tint("#2F2740", "#D2BFF2"),
)

CONTRAST = Colours(
    name="contrast",
    dark=True,
    bg="#000000",
    surface="#000000",
    nav="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    primary="#FFE14D",
    on_primary="#000000",
    soft="#000000",
    on_soft="#FFE14D",
    link="#8CD8FF",
    focus="#00E5FF",
    outline="#FFFFFF",
    off="#8A8A8A",
    line="#FFFFFF",
    danger="#FF9C9C",
    accent="#FFE14D",
    info=Tint("#000000", "#8CD8FF"),
    tip=Tint("#000000", "#9CFF9C"),
    warn=Tint("#000000", "#FFE14D"),
    alarm=Tint("#000000", "#FF9C9C"),
    fact=Tint("#000000", "#E0C8FF"),
    strong_lines=True,
)

THEMES = {colours.name: colours for colours in (LIGHT, DARK, CONTRAST)}


def contrast(one: str, other: str) -> float:
    """The WCAG 2.2 contrast ratio of two colours ``#RRGGBB``: 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
