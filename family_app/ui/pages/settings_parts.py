# SPDX-License-Identifier: Apache-2.0
"""The four boxes of the settings."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from family_app.ui.look import Look
from family_app.ui.screens.settings import SettingsScreen
from family_app.ui.widgets.boxes import Box, Columns, row
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.choose import Choose
from family_app.ui.widgets.labels import Label, say, show_if
from family_app.ui.widgets.rows import Tick
from family_app.words import Words


class Part(Box):
    """A box with a heading. ``places`` names its controls, so that the keyboard can be put there."""

    def __init__(self, look: Look, words: Words, title: str) -> None:
        super().__init__(look, "card", gap=10)
        self.look, self._ = look, words
        self.add(Label(title, "h2"))

    def places(self) -> dict[str, QWidget]:
        raise NotImplementedError

    def show_screen(self, screen: SettingsScreen) -> None:
        raise NotImplementedError

    def _tick(self, words: str, signal: SignalInstance) -> Tick:
        made = Tick(self.look, words)
        made.clicked.connect(lambda on: signal.emit(on))
        return made

    def _button(self, words: str, signal: SignalInstance) -> Button:
        made = Button(self.look, words)
        made.clicked.connect(lambda: signal.emit())
        return made


class Where(Part):
    """The country: whose emergency number and helplines are shown."""

    country_chosen = Signal(str)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, words("Where you are"))
        self.country = Choose(look, words("Country, for the emergency number, helplines and naloxone"))
        self.country.chosen.connect(self.country_chosen)
        self.add(self.country)

    def places(self) -> dict[str, QWidget]:
        return {"country": self.country.box}

    def show_screen(self, screen: SettingsScreen) -> None:
        self.country.show_entries(screen.countries, screen.country)


class Looks(Part):
    """Text size by steps, theme, spacing, motion. Each holds at once."""

    enlarged = Signal()
    shrunk = Signal()
    reset = Signal()
    theme_chosen = Signal(str)
    spacing_changed = Signal(bool)
    motion_changed = Signal(bool)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, words("How it looks"))
        self.size_now = Label("", "h3")
        self.smaller = self._button(words("Smaller text"), self.shrunk)
        self.larger = self._button(words("Larger text"), self.enlarged)
        self.usual = self._button(words("Usual size"), self.reset)
        self.theme = Choose(look, words("Colours"))
        self.theme.chosen.connect(self.theme_chosen)
        self.spacing = self._tick(words("More space between letters and words"), self.spacing_changed)
        self.motion = self._tick(words("Less movement: numbers in place of moving shapes"), self.motion_changed)
        self.add(self.size_now, Columns(look, [self.smaller, self.larger, self.usual], least=190, gap=8))
        self.add(self.theme, self.spacing, self.motion)

    def places(self) -> dict[str, QWidget]:
        larger = self.larger if self.larger.isEnabled() else self.smaller
        smaller = self.smaller if self.smaller.isEnabled() else self.larger
        return {
            **{"text-size": larger, "text-larger": larger, "text-smaller": smaller, "text-usual": self.usual},
            **{"theme": self.theme.box, "spacing": self.spacing, "motion": self.motion},
        }

    def show_screen(self, screen: SettingsScreen) -> None:
        say(self.size_now, self._("Text size: {size}", size=screen.text_size))
        self.larger.setEnabled(screen.can_grow)
        self.smaller.setEnabled(screen.can_shrink)
        self.theme.show_entries(screen.themes, screen.settings.theme)
        self.spacing.setChecked(screen.settings.text_spacing == "wide")
        self.motion.setChecked(screen.settings.reduced_motion)


class Privacy(Part):
    """When the space locks, and trying the quick exit."""

    lock_chosen = Signal(str)
    rehearsal_begun = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, words("Privacy"))
        self.lock = Choose(look, words("Lock my private space when I do nothing"))
        self.lock.chosen.connect(self.lock_chosen)
        self.how = Label("")
        self.begin = self._button(words("Try the quick exit"), self.rehearsal_begun)
        self.add(self.lock, Label(words("Quick exit"), "h3"), self.how, row(self.begin, None))

    def places(self) -> dict[str, QWidget]:
        return {"lock": self.lock.box, "rehearsal": self.begin}

    def show_screen(self, screen: SettingsScreen) -> None:
        _ = self._
        self.lock.show_entries(screen.locks, str(screen.settings.lock_minutes))
        said = {
            "": _("It covers the window with a dull page, at once. It hides; it does not erase. Try it when alone."),
            "waiting": _("Press Shift three times, not too slowly. Then press Escape three times to come back."),
            "covered": _("Press Escape three times to come back."),
            "done": _("That was it. The window was covered, and your private space locked."),
        }
        say(self.how, said[screen.rehearsal])


class Papers(Part):
    """Paper, and the clinic's name on it."""

    paper_chosen = Signal(str)
    clinic_written = Signal(str)
    phone_written = Signal(str)
    logo_chosen = Signal(str)
    logo_removed = Signal()

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__(look, words, words("On paper"))
        self.paper = Choose(look, words("Paper size"))
        self.paper.chosen.connect(self.paper_chosen)
        self.clinic = QLineEdit()
        self.phone = QLineEdit()
        self.logo = Label("")
        # A path, not the system's dialog: dialogs keep a list of the folders that were looked at.
        self.logo_path = QLineEdit()
        self.logo_path.setPlaceholderText(words("The folder and name of a PNG, JPEG or SVG file"))
        self.logo_path.returnPressed.connect(self._logo_wanted)
        self.choose = Button(look, words("Use this picture"))
        self.choose.clicked.connect(self._logo_wanted)
        self.remove = self._button(words("Take the logo away"), self.logo_removed)
        self.clinic.editingFinished.connect(lambda: self.clinic_written.emit(self.clinic.text()))
        self.phone.editingFinished.connect(lambda: self.phone_written.emit(self.phone.text()))
        self.add(self.paper, Label(words("For clinics and groups: a name on the sheets"), "h3"))
        self.add(Label(words("These are kept outside the private space. Anyone who uses this computer can read them.")))
        self.add(self._field(words("Name of the clinic or group"), self.clinic))
        self.add(self._field(words("Its telephone number"), self.phone))
        self.add(self._field(words("A logo"), self.logo_path, longest=4096))
        self.add(self.logo, row(self.choose, self.remove, None))

    def _logo_wanted(self) -> None:
        if self.logo_path.text().strip():
            self.logo_chosen.emit(self.logo_path.text().strip().strip('"'))

    def _field(self, words: str, field: QLineEdit, *, longest: int = 200) -> QWidget:
        whole = QWidget()
        stack = QVBoxLayout(whole)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(self.look.gap(4))
        label = Label(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setMaxLength(longest)
        field.setMinimumHeight(self.look.px(44))
        stack.addWidget(label)
        stack.addWidget(field)
        return whole

    def places(self) -> dict[str, QWidget]:
        fields: dict[str, QWidget] = {"clinic-name": self.clinic, "clinic-phone": self.phone}
        return {"paper": self.paper.box, "logo": self.logo_path, **fields}

    def show_screen(self, screen: SettingsScreen) -> None:
        self.paper.show_entries(screen.papers, screen.settings.paper)
        for field, text in ((self.clinic, screen.settings.clinic_name), (self.phone, screen.settings.clinic_phone)):
            if field.text() != text and not field.hasFocus():
                field.setText(text)
        say(self.logo, self._("Logo: {file}", file=screen.logo) if screen.logo else self._("No logo."))
        show_if(self.remove, bool(screen.logo))
