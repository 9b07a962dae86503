# SPDX-License-Identifier: Apache-2.0
"""Settings: each change holds at once. Nothing here says anything about a person or a family."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from family_app.errors import FamilyAppError
from family_app.handouts.logo import read_logo
from family_app.settings import TEXT_SIZES, Settings
from family_app.ui.screens.coming_back import LIFE_SAVING, QUESTIONS, REFRESH, is_off, wants
from family_app.ui.screens.places import HELP, Place
from family_app.ui.screens.presenter import Presenter
from family_app.ui.screens.quiz_ways import ways
from family_app.words import Words

Choice = tuple[str, str]
"""An id, and the words for it."""
Rehearsal = Literal["", "waiting", "covered", "done"]

Offer = tuple[str, str, bool]
"""An id, the words for it, and whether it is made."""

_SEEN = frozenset({"text_percent", "text_spacing", "theme", "reduced_motion"})
"""What changes how everything looks."""


@dataclass(frozen=True, slots=True)
class SettingsScreen:
    """``focus`` is the control that was used last: drawing anew keeps the keyboard there."""

    settings: Settings
    countries: tuple[Choice, ...]
    country: str
    text_size: str
    can_grow: bool
    can_shrink: bool
    themes: tuple[Choice, ...]
    locks: tuple[Choice, ...]
    papers: tuple[Choice, ...]
    quizzes: tuple[Choice, ...]
    logo: str
    """The file name of the logo, or nothing."""
    rehearsal: Rehearsal
    notice: str
    focus: str
    questions: tuple[Choice, ...] = ()
    """How many questions may come back on a day."""
    offers: tuple[Offer, ...] = ()
    """What may be offered on later days. Kept in the space, so there is none while it is locked."""


class SettingsPresenter(Presenter[SettingsScreen]):
    """What cannot be written still holds for this run, and that is said."""

    _rehearsal: Rehearsal = ""

    def enter(self, place: Place) -> None:
        self._draw(focus=place.at)

    def _draw(self, *, focus: str = "", notice: str = "") -> None:
        _, settings = self.desk.words, self.desk.settings
        known = self.desk.library.index.countries
        self.show(
            SettingsScreen(
                settings=settings,
                countries=tuple((one.id, _country_words(one.name, one.emergency.number, _)) for one in known),
                country=settings.country if any(one.id == settings.country for one in known) else "neutral",
                text_size=_("{percent} %", percent=settings.text_percent),
                can_grow=settings.text_percent < TEXT_SIZES[-1],
                can_shrink=settings.text_percent > TEXT_SIZES[0],
                themes=_themes(_),
                locks=_locks(_),
                papers=(("a4", _("A4")), ("letter", _("Letter"))),
                quizzes=ways(_),
                logo=Path(settings.clinic_logo).name,
                rehearsal=self._rehearsal,
                notice=notice,
                focus=focus,
                questions=_questions(_),
                offers=self._offers(),
            )
        )

    def _change(self, focus: str, **changes: object) -> None:
        before = self.desk.settings
        if replace(before, **changes) == before:  # type: ignore[arg-type]
            return
        notice = ""
        try:
            self.desk.change_settings(**changes)
        except FamilyAppError as error:
            notice = self.desk.words("{trouble} It holds until you close the window.", trouble=error)
        self._draw(focus=focus, notice=notice)
        if _SEEN & changes.keys():
            self.desk.on_restyle()

    def _offers(self) -> tuple[Offer, ...]:
        if is_off(self.desk):
            return ()
        _ = self.desk.words
        known = (
            (QUESTIONS, _("On Home: a few questions from before")),
            (LIFE_SAVING, _("Questions that can save a life")),
            (REFRESH, _("Going through the overdose steps once more, after ten to twelve weeks")),
        )
        return tuple((key, says, wants(self.desk, key)) for key, says in known)

    def leave(self) -> None:
        """What stands in the space is not left standing on a page that nobody sees."""
        if self._screen is not None and self._screen.offers:
            self._screen = replace(self._screen, offers=())

    # ---- what the reader did

    def chose_questions(self, count: str) -> None:
        """How many questions may come back on a day."""
        self._change("questions", reviews_a_day=int(count))

    def chose_offer(self, key: str, on: bool) -> None:
        """Offer something again, or no more."""
        from family_app.study.not_now import decline, undo

        notice = ""
        try:
            (undo if on else decline)(self.desk.record, key)
        except FamilyAppError as error:
            notice = str(error)
        self._draw(focus=key, notice=notice)

    def chose_country(self, country_id: str) -> None:
        self._change("country", country=country_id)

    def enlarged_text(self) -> None:
        self._step_text(1, "text-larger")

    def shrank_text(self) -> None:
        self._step_text(-1, "text-smaller")

    def reset_text(self) -> None:
        self._change("text-usual", text_percent=100)

    def _step_text(self, steps: int, focus: str) -> None:
        sizes = sorted({*TEXT_SIZES, self.desk.settings.text_percent})
        at = sizes.index(self.desk.settings.text_percent) + steps
        self._change(focus, text_percent=sizes[max(0, min(len(sizes) - 1, at))])

    def chose_theme(self, theme: str) -> None:
        self._change("theme", theme=theme)

    def chose_wide_spacing(self, wide: bool) -> None:
        self._change("spacing", text_spacing="wide" if wide else "normal")

    def chose_reduced_motion(self, reduced: bool) -> None:
        self._change("motion", reduced_motion=reduced)

    def chose_lock(self, minutes: str) -> None:
        self._change("lock", lock_minutes=int(minutes))

    def chose_quizzes(self, way: str) -> None:
        self._change("quizzes", quizzes=way)

    def chose_paper(self, paper: str) -> None:
        self._change("paper", paper=paper)

    def wrote_clinic(self, name: str) -> None:
        self._change("clinic-name", clinic_name=_one_line(name))

    def wrote_phone(self, phone: str) -> None:
        self._change("clinic-phone", clinic_phone=_one_line(phone))

    def chose_logo(self, path: str) -> None:
        """A picture for the top of the sheets. One that cannot be printed is not taken."""
        try:
            read_logo(Path(path))
        except FamilyAppError as error:
            self._draw(focus="logo", notice=str(error))
            return
        self._change("logo", clinic_logo=path)

    def removed_logo(self) -> None:
        self._change("logo", clinic_logo="")

    def began_rehearsal(self) -> None:
        """Try the quick exit, when nobody is looking."""
        self._rehearsal = "waiting"
        self._draw(focus="rehearsal")

    def was_covered(self) -> None:
        """During the rehearsal."""
        if self._rehearsal == "waiting":
            self._rehearsal = "covered"
            self._draw(focus="rehearsal")

    def was_uncovered(self) -> None:
        """And back: that was it."""
        if self._rehearsal == "covered":
            self._rehearsal = "done"
            self._draw(focus="rehearsal")
            self._change("rehearsal", told_quick_exit=True)

    def open_help(self) -> None:
        self.go(HELP)


def _country_words(name: str, number: str, _: Words) -> str:
    if number:
        return _("{country}: call {number}", country=name, number=number)
    return _("{country}: your emergency number", country=name)


def _themes(_: Words) -> tuple[Choice, ...]:
    return (
        ("system", _("As this computer has it")),
        ("light", _("Light")),
        ("dark", _("Dark")),
        ("contrast", _("High contrast")),
    )


def _locks(_: Words) -> tuple[Choice, ...]:
    minutes = (1, 2, 5, 10, 15, 30, 60)
    return (*((str(n), _.n("After {count} minute", "After {count} minutes", n)) for n in minutes), ("0", _("Never")))


def _questions(_: Words) -> tuple[Choice, ...]:
    return (("0", _("None")), *((str(n), _.n("At most {count}", "At most {count}", n)) for n in (5, 10, 20)))


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
