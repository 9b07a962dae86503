# SPDX-License-Identifier: Apache-2.0
"""Help: the keys, what the program is and is not, how to hide it, where things live, and what this computer lacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from family_app.doctor import Lack, lacking
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.overdose import PRACTICE
from family_app.ui.screens.places import CALM, FIRST_AGAIN, GLOSSARY, SETTINGS, Go, Place
from family_app.ui.screens.presenter import Presenter
from family_app.version import VERSION
from family_app.words import Words


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with lines under it."""

    icon: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpScreen:
    """``keys`` are pairs of keys and what they do."""

    parts: tuple[Part, ...]
    keys: tuple[tuple[str, str], ...]
    about: tuple[str, ...]


class HelpPresenter(Presenter[HelpScreen]):
    """Everything that can be asked of the program itself."""

    def __init__(self, desk: Desk, go: Go, *, lacks: Callable[[], list[Lack]] = lacking) -> None:
        super().__init__(desk, go)
        self._lacks = lacks

    def enter(self, place: Place) -> None:
        _ = self.desk.words
        parts = (_what(_), _privacy(_), _quick_exit(_), self._where(), _review(self.desk), self._computer())
        self.show(HelpScreen(parts=parts, keys=_keys(_), about=self._about()))

    def _where(self) -> Part:
        _, paths = self.desk.words, self.desk.paths
        return Part(
            "save",
            _("Where your things are"),
            (
                _("Private spaces, encrypted: {folder}", folder=paths.spaces),
                _("Settings, not private: {file}", file=paths.settings),
                _("Made again when deleted: {folder}", folder=paths.cache),
                _("Nothing is anywhere else, and nothing is sent anywhere. This program does not use the internet."),
            ),
        )

    def _computer(self) -> Part:
        _, lacks = self.desk.words, self._lacks()
        if not lacks:
            return Part("monitor", _("This computer"), (_("It has all that the program needs."),))
        packages = " ".join(lack.package for lack in lacks)
        return Part(
            "monitor",
            _("This computer"),
            (
                _("It lacks: {names}.", names=", ".join(f"{lack.soname} ({lack.for_what})" for lack in lacks)),
                _("This brings it: sudo apt-get install -y {packages}", packages=packages),
            ),
        )

    def _about(self) -> tuple[str, ...]:
        _, file = self.desk.words, self.desk.library.index.file
        return (
            _("Alongside {version}. Lessons: {title}, version {number}.", version=VERSION, title=file.title,
              number=file.version),
            _("The program is free under the Apache License 2.0, the lessons under CC BY 4.0: copy, print, translate."),
            _("Font: Atkinson Hyperlegible (Open Font License). Icons: Lucide (ISC)."),
        )  # fmt: skip

    # ---- what the reader did

    def open_settings(self) -> None:
        self.go(SETTINGS)

    def open_first(self) -> None:
        """The first fifteen minutes from their beginning."""
        self.go(FIRST_AGAIN)

    def practise_overdose(self) -> None:
        self.go(PRACTICE)

    def open_glossary(self) -> None:
        self.go(GLOSSARY)

    def open_calm(self) -> None:
        self.go(CALM)

    def open_card(self, card_id: str) -> None:
        self.go(Place("card", item=card_id))


def _what(_: Words) -> Part:
    return Part(
        "info",
        _("What this is, and what it is not"),
        (
            _("It teaches, lets you practise, and keeps a private journal. Every lesson is open from the start."),
            _("It does not diagnose, it is no doctor, and it is no emergency service. In danger, call."),
            _("Nobody can promise how it ends. It is not your fault."),
        ),
    )


def _privacy(_: Words) -> Part:
    return Part(
        "lock",
        _("What it can and cannot keep private"),
        (
            _("What you write and answer is kept only in your private space, encrypted. “Just look” keeps nothing."),
            _(
                "If someone makes you open it, it cannot protect you. If that could happen, do not write here. "
                "Choose “Just look”."
            ),
            _("If this computer may be watched, use a library's or a friend's."),
            _("On a computer you do not own, use “Just look”."),
            _("Children can open the lessons."),
            _("PDFs you saved, print-outs and pictures outside are not locked."),
            _("It is not a legal shield."),
        ),
    )


def _quick_exit(_: Words) -> Part:
    return Part(
        "eye-off",
        _("Quick exit"),
        (
            _(
                "Press Shift three times within five seconds: a plain page of notes covers the window, "
                "and your space locks."
            ),
            _("Press Escape three times to bring it back. F9 brings the overdose screen from under the cover."),
            _(
                "It hides, it does not erase. It does not hide that the program is here, a print job, an open PDF, "
                "a sound, or another window."
            ),
            _("You can try it in Settings, when you are alone."),
        ),
    )


def _review(desk: Desk) -> Part:
    _ = desk.words
    cards = desk.library.index.cards
    reviewed = [card.title for card in cards if card.clinician not in ("", "none")]
    return Part(
        "list-checks",
        _("Who has checked it"),
        (
            _("Every fact names its source and when it was checked. Each page says so at its end."),
            _("Cards read by a clinician: {titles}.", titles=", ".join(reviewed))
            if reviewed
            else _("No clinician has reviewed this content yet. Until then this is a preview."),
        ),
    )


def _keys(_: Words) -> tuple[tuple[str, str], ...]:
    return (
        (_("F9, or Ctrl+Shift+O"), _("Overdose: what to do. From everywhere, also locked or covered")),
        (_("Shift three times"), _("Quick exit: cover the window")),
        (_("Escape three times"), _("Bring the window back")),
        (_("F1"), _("This page")),
        (_("Ctrl+Shift+B"), _("A calm minute, with or without breathing")),
        (_("Ctrl+,"), _("Settings")),
        (_("Ctrl+L"), _("Lock your private space")),
        (_("Ctrl+K"), _("Search everything")),
        (_("Ctrl+F"), _("Find on this page")),
        (_("Ctrl+P"), _("Print what you are reading")),
        (_("Ctrl+= Ctrl+− Ctrl+0"), _("Larger, smaller, usual text")),
        (_("Alt+Left"), _("Back to where you were")),
        (_("Tab, arrows, Space, Enter"), _("Move and press without a mouse")),
        (_("Arrows, then Enter"), _("In a conversation: back to a turn, and say something else there")),
        (_("Space, then 1 or 2"), _("In questions from before: show the answer, then Again or Got it")),
        (_("Ctrl+Q"), _("Close")),
    )
