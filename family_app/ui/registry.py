# SPDX-License-Identifier: Apache-2.0
"""Which presenter and which widget make each page, and how they are joined. Code of a page loads when it is entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from family_app.ui.pages.page import Page
from family_app.ui.screens.presenter import Presenter


@dataclass(frozen=True, slots=True)
class Entry:
    """``module`` is the file under ``screens`` and under ``pages``; ``nav`` the entry on the left that is lit."""

    module: str
    nav: str

    def presenter(self) -> Callable[..., Presenter[Any]]:
        """The class ``<Name>Presenter`` of ``screens/<module>.py``."""
        made: Callable[..., Presenter[Any]] = getattr(
            import_module(f"family_app.ui.screens.{self.module}"), f"{_camel(self.module)}Presenter"
        )
        return made

    def page(self) -> Callable[..., Page]:
        """The class ``<Name>Page`` of ``pages/<module>.py``."""
        made: Callable[..., Page] = getattr(
            import_module(f"family_app.ui.pages.{self.module}"), f"{_camel(self.module)}Page"
        )
        return made

    def join(self, page: Page, presenter: Presenter[Any]) -> None:
        """Connect what the page says to what the presenter does: ``join`` of ``pages/<module>.py``."""
        import_module(f"family_app.ui.pages.{self.module}").join(page, presenter)


PAGES: dict[str, Entry] = {
    "home": Entry("home", "home"),
    "where": Entry("where", "home"),
    "tonight": Entry("tonight", "home"),
    "learn": Entry("learn", "learn"),
    "module": Entry("module", "learn"),
    "lesson": Entry("lesson", "learn"),
    "quiz": Entry("quiz", "learn"),
    "practise": Entry("practise", "practise"),
    "practice": Entry("practice", "practise"),
    "today_questions": Entry("today_questions", "practise"),
    "refresher": Entry("refresher", "practise"),
    "worksheet": Entry("worksheet", "practise"),
    "plans": Entry("plans", "practise"),
    "our-plan": Entry("our_plan", ""),
    "journal": Entry("journal", "journal"),
    "handouts": Entry("handouts", "handouts"),
    "progress": Entry("progress", "progress"),
    "strain": Entry("strain", "progress"),
    "search": Entry("search", ""),
    "glossary": Entry("glossary", "help"),
    "help": Entry("help", "help"),
    "settings": Entry("settings", "help"),
    "space": Entry("space", "journal"),
    "calm": Entry("calm", ""),
    "card": Entry("card", ""),
    "safety": Entry("safety", ""),
    "overdose": Entry("overdose", ""),
    "first": Entry("first", ""),
}


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
