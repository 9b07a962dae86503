# SPDX-License-Identifier: Apache-2.0
"""How everything looks now: colours, text size, spacing. Widgets are built with one; a change rebuilds them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from family_app.errors import Refused
from family_app.settings import Settings
from family_app.ui.icons import Icons
from family_app.ui.tokens import CONTRAST, DARK, LIGHT, THEMES, Colours

FONT = "Atkinson Hyperlegible"


@dataclass(frozen=True)
class Look:
    """Sizes are in pixels at 100 % and are asked for through :meth:`px` and :meth:`font`."""

    colours: Colours
    percent: int
    wide_spacing: bool
    resources: Path
    reduced_motion: bool = False

    @property
    def scale(self) -> float:
        return self.percent / 100

    def px(self, size: float) -> int:
        """``size`` pixels at 100 % in the chosen text size."""
        return round(size * self.scale)

    def gap(self, size: float) -> int:
        """Space between things: it grows with half the speed of the text, so that pages stay pages."""
        return round(size * (1 + (self.scale - 1) * 0.5))

    def text_px(self, size: int) -> int:
        """A text size; the largest headings grow a little slower, as they have room enough."""
        slower = 0.85 if size >= 28 and self.scale > 1 else 1.0
        return max(9, round(size * (1 + (self.scale - 1) * slower)))

    def font(self, size: int = 16, *, bold: bool = False) -> QFont:
        """The program's font. Sizes: 14 small, 16 controls, 18 reading, 22 and 28 headings."""
        font = QFont(FONT)
        font.setPixelSize(self.text_px(size))
        font.setBold(bold)
        if self.wide_spacing:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 107)
            font.setWordSpacing(font.pixelSize() / 6)
        return font

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its field, e.g. ``"muted"``."""
        return QColor(getattr(self.colours, name))

    @property
    def right_to_left(self) -> bool:
        """Whether the language of the window is written from right to left."""
        return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def line_width(self) -> int:
        return 2 if self.colours.strong_lines else 1

    @cached_property
    def icons(self) -> Icons:
        return Icons(self.resources / "icons")

    def palette(self) -> QPalette:
        """The colours for whatever Qt draws by itself."""
        c, roles, palette = self.colours, QPalette.ColorRole, QPalette()
        pairs = {
            roles.Window: c.bg,
            roles.WindowText: c.text,
            roles.Base: c.surface,
            roles.AlternateBase: c.bg,
            roles.Text: c.text,
            roles.Button: c.surface,
            roles.ButtonText: c.text,
            roles.ToolTipBase: c.surface,
            roles.ToolTipText: c.text,
            roles.PlaceholderText: c.muted,
            roles.Highlight: c.primary,
            roles.HighlightedText: c.on_primary,
            roles.Link: c.link,
            roles.LinkVisited: c.link,
        }
        for role, value in pairs.items():
            palette.setColor(role, QColor(value))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.off))
        return palette

    def style_sheet(self) -> str:
        """The one generated style sheet."""
        c = self.colours
        text = (self.resources / "theme" / "window.qss").read_text("utf-8")
        fields = {field: getattr(c, field) for field in Colours.__slots__ if isinstance(getattr(c, field), str)}
        for name in ("info", "tip", "warn", "alarm", "fact"):
            tint = getattr(c, name)
            fields[f"{name}_ground"], fields[f"{name}_ink"] = tint.ground, tint.ink
        sizes = {f"t{size}": f"{self.text_px(size)}px" for size in (13, 14, 16, 18, 22, 28)}
        lengths = {f"p{n}": f"{self.px(n)}px" for n in (2, 4, 6, 8, 10, 12, 16, 18, 20, 22, 24, 32, 40, 44, 48, 64)}
        strong = c.strong_lines
        groove = {"groove": c.bg if strong else c.line, "groove_border": f"1px solid {c.text}" if strong else "none"}
        rest = groove | {"w": f"{self.line_width}px", "font": FONT, "images": self._images()}
        return Template(text).substitute(fields | sizes | lengths | rest)

    def _images(self) -> str:
        return (self.resources / "theme" / self.colours.name).as_posix()


def load_fonts(folder: Path) -> None:
    """Give Qt the bundled font. Raises :class:`~family_app.errors.Refused` when it is missing."""
    files = [folder / f"AtkinsonHyperlegible-{weight}.ttf" for weight in ("Regular", "Bold")]
    if any(QFontDatabase.addApplicationFont(str(file)) < 0 for file in files):
        raise Refused("The program's font is missing or damaged. Install the program again; what you wrote is safe.")


def chosen_look(settings: Settings, resources: Path) -> Look:
    """The look for these settings; “system” follows light, dark and high contrast of this computer."""
    return Look(
        colours=THEMES.get(settings.theme) or system_colours(),
        percent=settings.text_percent,
        wide_spacing=settings.text_spacing == "wide",
        resources=resources,
        reduced_motion=settings.reduced_motion,
    )


def system_colours() -> Colours:
    """What this computer asks for now."""
    hints = QGuiApplication.styleHints()
    preference = getattr(hints, "accessibility", None)
    if preference is not None and preference().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
