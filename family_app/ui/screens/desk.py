# SPDX-License-Identifier: Apache-2.0
"""What lies open in front of the reader: the library, the settings, and the private space if one is open.

Presenters are handed the desk and reach for nothing else. It knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Literal

from family_app.errors import Damaged, FamilyAppError, Refused
from family_app.library.library import Library
from family_app.library.model import Country
from family_app.paths import Paths
from family_app.settings import Settings, save_settings
from family_app.study.standing import AFTER_DEATH, Standing, standing
from family_app.ui.screens.steady import steady_seconds
from family_app.words import Words
from family_app.work import Run

if TYPE_CHECKING:  # the encrypted store costs 80 ms to load and is not needed for the first screen
    from family_app.journal.journal import Journal
    from family_app.study.record import Record
    from family_app.study.sheets import Answers
    from family_app.ui.screens.forms import Forms, Key
    from family_app.vault.spaces import Spaces
    from family_app.vault.store import Store

State = Literal["guest", "open", "locked"]


class Desk:
    """``state`` is *guest* (kept in memory, gone at the end), *open* (an unlocked space) or *locked*.

    While locked, everything can still be read; what is read then is remembered in memory only.
    """

    def __init__(
        self,
        *,
        library: Library,
        resources: Path,
        paths: Paths,
        settings: Settings,
        words: Words,
        clock: Callable[[], datetime],
        rng: Random,
        run: Run,
        spaces: Callable[[], Spaces],
        guest: bool = False,
    ) -> None:
        self.library = library
        self.resources = resources
        self.paths = paths
        self.settings = settings
        self.words = words
        self.clock = clock
        self.rng = rng
        self.run = run
        self._make_spaces = spaces
        self._spaces: Spaces | None = None
        self.space_number = 0
        self.guest_run = guest
        """Started with ``--guest``: no file is written, settings included."""
        self.on_change: Callable[[], None] = lambda: None
        """Called when the space was opened or locked."""
        self.before_lock: Callable[[], None] = lambda: None
        """Called just before: what is being written must be saved now."""
        self.on_restyle: Callable[[], None] = lambda: None
        """Called after a setting was changed that is seen: text size, theme, spacing."""
        self.on_standing: Callable[[], None] = lambda: None
        """Called after somebody said where things are: after a death the red button says less."""
        self.steady: Callable[[], float] = steady_seconds
        """Seconds of a clock that only goes forward, for what must not jump when the time of day is set."""
        self.answers_in_hand: dict[tuple[str, str], Answers] = {}
        """By module and worksheet: what stands in a form and is not kept, so that it can be printed."""
        self.earlier_in_hand: set[tuple[str, str]] = set()
        """Of those, the ones that are an earlier sheet, only to be printed."""
        self._forms: Forms | None = None
        self._waiting: dict[int, bytes] = {}
        """What was typed and not kept, sealed, by the number of the space that is locked over it."""
        self._store: Store | None = None
        self._record: Record | None = None
        self._journal: Journal | None = None
        self.state: State = "guest" if guest or not _has_entries(paths.spaces) else "locked"

    @property
    def spaces(self) -> Spaces:
        """The private spaces of this computer's user."""
        if self._spaces is None:
            self._spaces = self._make_spaces()
        return self._spaces

    @property
    def store(self) -> Store:
        """What is kept goes here: the open space, or memory."""
        if self._store is None:
            from family_app.vault.vault import Vault

            self._store = Vault.guest()
        return self._store

    @property
    def forms(self) -> Forms:
        """What is typed and not kept."""
        if self._forms is None:
            from family_app.ui.screens.forms import Forms

            self._forms = Forms()
        return self._forms

    @property
    def has_store(self) -> bool:
        """Whether anything was read or written yet: until then there is nothing to look up."""
        return self._store is not None

    @property
    def record(self) -> Record:
        """What was read and answered, under the ids of today's library."""
        if self._record is None:
            from family_app.study.following import follow
            from family_app.study.record import Record

            with suppress(Refused):  # a full disk: what was kept can be read as it is, and follows next time
                follow(self.store, self.library.index.file.moved)
            self._record = Record(self.store, self.clock)
        return self._record

    @property
    def journal(self) -> Journal:
        """What was written."""
        if self._journal is None:
            from family_app.journal.journal import Journal

            self._journal = Journal(self.store, self.clock)
        return self._journal

    def _hold(self, store: Store | None) -> None:
        """Close what was open, and use ``store`` from now on."""
        if self._store is not None:
            self._store.close()
        self._store, self._record, self._journal = store, None, None
        self.answers_in_hand.clear()
        self.earlier_in_hand.clear()

    @property
    def cheer_is_off(self) -> bool:
        """After a death nothing cheers, reminds or reviews."""
        return self.standing.moment == AFTER_DEATH

    @property
    def standing(self) -> Standing:
        """Who the reader is to the person they love, and where things are: in the space, or in memory until then."""
        return standing(self.record) if self.has_store else Standing()

    @property
    def role(self) -> str:
        """The id of the reader's role, or nothing."""
        return self.standing.role

    @property
    def moment(self) -> str:
        """The id of where things are, or nothing."""
        return self.standing.moment

    def lessons_read(self, module_id: str) -> frozenset[str]:
        """The ids of the lessons of a module that were read."""
        if not self.has_store:
            return frozenset()
        lessons = self.record.lessons(module_id)
        return frozenset(id_ for id_, lesson in lessons.items() if lesson.read is not None)

    @property
    def country(self) -> Country:
        """The chosen country; the neutral one when a settings file names an unknown one."""
        try:
            return self.library.country(self.settings.country)
        except FamilyAppError:
            return self.library.country("neutral")

    def change_settings(self, **changes: object) -> None:
        """Keep changed settings. They hold for this run even where they cannot be written."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        if self.guest_run:
            return
        from family_app.vault.coarse import coarsen  # nothing of the vault is loaded at the start

        save_settings(self.paths.settings, self.settings)
        coarsen([self.paths.settings, self.paths.settings.parent], self.clock())  # the window is kept at every end

    def opened(self, store: Store, number: int, *, bring: bool = True) -> None:
        """A space was made or unlocked: everything personal is kept in it from now on. ``bring``: with what stands in
        the forms."""
        self._hold(store)
        self._forms = self._forms.carried_over() if bring and self._forms is not None else None
        waiting = self._waiting.pop(number, b"")
        if waiting:
            with suppress(Damaged):  # another space that was given the same number
                self.forms.take_back(store.unseal(waiting))
        self.space_number = number
        self.state = "open"
        self.on_change()

    def lock(self) -> None:
        """Save, close the space and forget its key. With no space open there is nothing to lock."""
        if self.state != "open":
            return
        self.before_lock()
        if self._forms is not None:
            waiting = self._forms.to_wait(self._may_wait)
            if waiting:
                self._waiting[self.space_number] = self.store.seal(waiting)
            self._forms = None
        self._hold(None)
        self.state = "locked"
        self.space_number = 0
        self.on_change()

    def _may_wait(self, key: Key) -> bool:
        """A sheet that is never kept is gone with the lock."""
        sheet = self.library.module(key[0]).worksheet
        return sheet is not None and sheet.keep != "no"

    def drop_never_kept(self) -> None:
        """Forget what stands in sheets that are never kept, or that ask before they are printed: also where no space
        is open to be locked."""
        for key in (*self.forms.typed, *self.forms.beside, *self.answers_in_hand):
            if self.is_secret(key[0]):
                self.forms.forget(key)
                self.answers_in_hand.pop(key, None)
                self.earlier_in_hand.discard(key)

    def is_secret(self, module_id: str) -> bool:
        """Whether the sheet of this module is never kept, or asks before it is printed."""
        sheet = self.library.module(module_id).worksheet
        return sheet is not None and (sheet.keep == "no" or sheet.print == "ask")

    def look_around(self) -> None:
        """“Just look”: leave the space locked and keep what is done now in memory only."""
        if self.state == "locked":
            self.state = "guest"
            self.on_change()

    def close(self) -> None:
        """The end of the program."""
        self.before_lock()
        self._hold(None)


def _has_entries(folder: Path) -> bool:
    try:
        return any(True for _ in folder.iterdir())
    except OSError:
        return False
