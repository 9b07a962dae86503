# SPDX-License-Identifier: Apache-2.0
"""What the steps of the private space have in common: coming, going, and work that takes a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from family_app.errors import FamilyAppError
from family_app.ui.screens.carry import carry, carry_standing, has_writing, is_empty
from family_app.ui.screens.dates import moment_words
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.our_plan_file import has_plan
from family_app.ui.screens.places import Go, Place
from family_app.ui.screens.presenter import Presenter, View
from family_app.ui.screens.space_steps import Choice, Opened, SpaceScreen, Start, Step, Unlock
from family_app.work import Report

if TYPE_CHECKING:
    from family_app.vault.store import Store

CARRIED = "carried"
"""``at`` of the place where the reader is told that what they did while just looking came along."""


class SpaceSteps(Presenter[SpaceScreen]):
    """Holds the passphrase and the key only between the steps of making a space, and only in memory."""

    private = True

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._forget_secrets()
        self._here = False
        self._kept: SpaceScreen | None = None

    # ---- coming and going

    def enter(self, place: Place) -> None:
        self._here, self._kept = True, None
        if self._screen is not None and self._screen.busy:
            return  # work that was begun comes to its end first
        self._forget_secrets()
        if self.desk.state == "open":
            self.show(SpaceScreen(self._opened_step(carried=place.at == CARRIED)))
        elif self.desk.spaces.list() and not self.desk.guest_run:
            self.show(SpaceScreen(self._unlock_step()))
        else:
            self.show(SpaceScreen(self._start_step()))

    def leave(self) -> None:
        """No secret stays in a page that is not seen; a page that is only rebuilt gets its step back."""
        self._here = False
        if self._screen is not None and not self._screen.busy:
            self._kept = self._kept or self._screen
            self.show(SpaceScreen(self._start_step()))

    def attach(self, view: View[SpaceScreen]) -> None:
        if self._kept is not None and not self._here:
            self._screen, self._kept, self._here = self._kept, None, True
        super().attach(view)

    def _forget_secrets(self) -> None:
        self._passphrase = ""
        self._key: str | None = None

    # ---- steps

    def _start_step(self) -> Start:
        return Start(can_make=not self.desk.guest_run, can_unlock=bool(self.desk.spaces.list()))

    def _unlock_step(self) -> Unlock:
        spaces = self.desk.spaces.list()
        good = tuple(Choice(info.number, info.label) for info in spaces if not info.fault)
        return Unlock(
            spaces=good,
            number=good[0].number if good else 0,
            with_key=False,
            faults=tuple(info.fault for info in spaces if info.fault),
            writing=self.desk.has_store and has_writing(self.desk.store),
            mend=False,
            can_look=True,
            has_plan=has_plan(self.desk),
        )

    def _opened_step(self, *, carried: bool) -> Opened:
        desk, words = self.desk, self.desk.words
        facts = []
        if carried:
            facts.append(words("What you read, answered and wrote while just looking is in it now."))
        last = getattr(desk.store, "last_opened", None)
        if last is not None:
            facts.append(words("Last opened {moment}.", moment=moment_words(last, words)))
        count = desk.store.read("SELECT count(*) FROM entry WHERE binned_at IS NULL")[0][0]
        if count:
            facts.append(words.n("{count} entry in the journal.", "{count} entries in the journal.", count))
        return Opened(
            words("Space {number}", number=desk.space_number), tuple(facts), tuple(dict.fromkeys(desk.store.notices))
        )

    def _step(self, step: Step, trouble: str = "") -> None:
        self.show(SpaceScreen(step, trouble=trouble))

    def _say(self, trouble: str) -> None:
        self.show(replace(self.screen, busy="", trouble=trouble))

    # ---- what making and unlocking have in common

    def _work(self, work: Callable[[Report], tuple[Store, int]], busy: str, *, bring: bool = True) -> None:
        self.show(replace(self.screen, busy=busy, trouble=""))
        self.desk.run(work, done=lambda made: self._open(*made, bring=bring), failed=self._failed)

    def _open(self, store: Store, number: int, *, bring: bool) -> None:
        self._screen = replace(self.screen, busy="")
        carried = bring and self.desk.state != "open" and not is_empty(self.desk.store)
        says_where = self.desk.state == "locked" and self.desk.has_store
        if carried or says_where:
            try:
                (carry if carried else carry_standing)(self.desk.store, store)
            except FamilyAppError as error:
                store.close()
                self._step(self._unlock_step(), str(error))
                return
        self._forget_secrets()
        here = self._here
        self.desk.opened(store, number, bring=bring)
        if here:
            self.go(Place("space", at=CARRIED if carried else ""))

    def _failed(self, error: FamilyAppError) -> None:
        from family_app.vault.mark import Mendable

        screen = replace(self.screen, busy="", trouble=str(error))
        if isinstance(screen.step, Unlock):
            screen = replace(screen, step=replace(screen.step, mend=isinstance(error, Mendable)))
        self.show(screen)
