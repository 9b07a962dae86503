# SPDX-License-Identifier: Apache-2.0
"""The private space: just look, make one, unlock it, change its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.errors import FamilyAppError
from family_app.ui.screens.carry import carry, has_writing, is_empty
from family_app.ui.screens.dates import moment_words
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, JOURNAL, Go, Place
from family_app.ui.screens.presenter import Presenter, View
from family_app.ui.screens.space_steps import (
    Change,
    Choice,
    Make,
    OfferKey,
    Opened,
    ShowKey,
    SpaceScreen,
    Start,
    Step,
    TypeBack,
    Unlock,
)
from family_app.work import Report

if TYPE_CHECKING:
    from family_app.vault.store import Store

CARRIED = "carried"
"""``at`` of the place where the reader is told that what they did while just looking came along."""


class SpacePresenter(Presenter[SpaceScreen]):
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
            writing=self.desk.state == "guest" and has_writing(self.desk.store),
            mend=False,
            can_look=True,
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

    # ---- looking, and making

    def just_look(self) -> None:
        self.desk.look_around()
        self.go(HOME)

    def begin_making(self) -> None:
        self._forget_secrets()
        self._step(Make(self._place_warning(), short=False))

    def begin_unlocking(self) -> None:
        self._step(self._unlock_step())

    def go_back(self) -> None:
        """To where this page begins."""
        self.enter(Place("space"))

    def _place_warning(self) -> str:
        from family_app.vault.places import elsewhere

        words = self.desk.words
        match elsewhere(self.desk.paths.spaces):
            case "synced":
                return words(
                    "This folder seems to be copied to other computers by a cloud service. Copies would stay there, "
                    "and others may see when you write. What is in them is encrypted. If you can, use a computer "
                    "that keeps its files to itself, or choose Just look."
                )
            case "network":
                return words(
                    "This folder seems to lie on another computer in the network. Whoever looks after that computer "
                    "can see when you write and can copy the files. If you can, use another computer, or choose "
                    "Just look."
                )
            case _:
                return ""

    def choose_passphrase(self, first: str, second: str) -> None:
        """Typed twice. A common one is refused, a short one is asked about."""
        from family_app.vault.passphrases import is_short

        step = self.screen.step
        assert isinstance(step, Make)
        trouble = self._trouble_with(first, second)
        if trouble:
            self._step(replace(step, short=False), trouble)
            return
        self._passphrase = first
        if is_short(first):
            self._step(replace(step, short=True))
        else:
            self._step(OfferKey())

    def _trouble_with(self, first: str, second: str) -> str:
        from family_app.vault.kdf import passphrase_bytes
        from family_app.vault.passphrases import common_words, is_common

        words = self.desk.words
        try:
            passphrase_bytes(first)
        except FamilyAppError as error:
            return str(error)
        if first != second:
            return words("The two are not the same. Type them once more; “Show” helps.")
        if is_common(first, common_words(self.desk.resources / "words" / "common-passphrases.txt")):
            return words(
                "Many people choose this one, so it would be tried early. Please choose another. Three or four words "
                "that have nothing to do with each other are strong and easy to remember."
            )
        return ""

    def use_short(self) -> None:
        """The short passphrase is meant."""
        self._step(OfferKey())

    def show_key(self) -> None:
        """Make a recovery key and show it, this once."""
        from family_app.vault.recovery_key import new_recovery_key

        self._key = self._key or new_recovery_key()
        self._step(ShowKey(tuple(self._key.split("-")), ""))

    def save_key(self, path: str) -> None:
        """Write the sheet to a file. It names neither the program nor anybody."""
        from family_app.whole_file import write_whole

        try:
            write_whole(Path(path), sheet_text(self.key_text, self.desk.words).encode(), private=True)
        except FamilyAppError as error:
            self._say(str(error))
            return
        step = self.screen.step
        assert isinstance(step, ShowKey)
        said = self.desk.words(
            "Saved as {name}. Print it, then delete the file: whoever opens it can open your space.",
            name=Path(path).name,
        )
        self._step(replace(step, saved=said))

    @property
    def key_text(self) -> str:
        """The key that is shown."""
        return self._key or ""

    def has_key(self) -> None:
        """“I have it on paper”: two groups of it are asked for."""
        from family_app.vault.recovery_key import groups_to_type_back

        self._step(TypeBack(groups_to_type_back(self.desk.rng)))

    def type_back(self, first: str, second: str) -> None:
        """From the paper. When they are as shown, the space is made."""
        from family_app.vault.recovery_key import is_group

        step = self.screen.step
        assert isinstance(step, TypeBack)
        assert self._key is not None
        typed = zip(step.numbers, (first, second), strict=True)
        other = [number for number, text in typed if not is_group(self._key, number, text)]
        if other:
            words = self.desk.words
            told = " ".join(
                words("Group {number} is not as it was shown. Look at the paper again.", number=number)
                for number in other
            )
            self._say(told)
            return
        self._make(self._key)

    def no_paper(self) -> None:
        """“I have no safe place for paper”: then there is no recovery key."""
        self._key = None
        self._make(None)

    def _make(self, key: str | None) -> None:
        desk, passphrase = self.desk, self._passphrase

        def work(_report: Report) -> tuple[Store, int]:
            made = desk.spaces.create(passphrase, recovery_key=key)
            return desk.spaces.vault(made.number).unlock(passphrase), made.number

        self._work(
            work, desk.words("Making your private space. This takes a moment: guessing is made slow on purpose.")
        )

    # ---- unlocking

    def choose_space(self, number: int) -> None:
        step = self.screen.step
        if isinstance(step, Unlock) and number != step.number:
            self._step(replace(step, number=number, mend=False))

    def use_key(self, with_key: bool) -> None:
        """Unlock with the recovery key instead of the passphrase, or the other way round."""
        step = self.screen.step
        assert isinstance(step, Unlock)
        self._step(replace(step, with_key=with_key, mend=False))

    def unlock(self, secret: str, bring: bool = False, mend: bool = False) -> None:
        """``bring`` takes along what was written while just looking. ``mend`` opens what is left after damage."""
        step, desk = self.screen.step, self.desk
        assert isinstance(step, Unlock)
        number, with_key = step.number, step.with_key
        if not secret:
            self._say(desk.words("Type your recovery key.") if with_key else desk.words("Type your passphrase."))
            return

        def work(_report: Report) -> tuple[Store, int]:
            vault = desk.spaces.vault(number)
            opened = vault.unlock_with_recovery if with_key else vault.unlock
            return opened(secret, mend=mend), number

        self._work(work, desk.words("Unlocking. This takes a moment: guessing is made slow on purpose."), bring=bring)

    # ---- what making and unlocking have in common

    def _work(self, work: Callable[[Report], tuple[Store, int]], busy: str, *, bring: bool = True) -> None:
        self.show(replace(self.screen, busy=busy, trouble=""))
        self.desk.run(work, done=lambda made: self._open(*made, bring=bring), failed=self._failed)

    def _open(self, store: Store, number: int, *, bring: bool) -> None:
        self._screen = replace(self.screen, busy="")
        carried = bring and self.desk.state != "open" and not is_empty(self.desk.store)
        if carried:
            try:
                carry(self.desk.store, store)
            except FamilyAppError as error:
                store.close()
                self._step(self._unlock_step(), str(error))
                return
        self._forget_secrets()
        here = self._here
        self.desk.opened(store, number)
        if here:
            self.go(Place("space", at=CARRIED if carried else ""))

    def _failed(self, error: FamilyAppError) -> None:
        from family_app.vault.mark import Mendable

        screen = replace(self.screen, busy="", trouble=str(error))
        if isinstance(screen.step, Unlock):
            screen = replace(screen, step=replace(screen.step, mend=isinstance(error, Mendable)))
        self.show(screen)

    # ---- an open space

    def lock_now(self) -> None:
        self.desk.lock()

    def write(self) -> None:
        self.go(JOURNAL)

    def read_on(self) -> None:
        self.go(HOME)

    def begin_changing(self) -> None:
        self._step(Change(short=False, done=False))

    def change_passphrase(self, now: str, first: str, second: str, meant: bool = False) -> None:
        """``now`` is the passphrase of today or the recovery key; ``meant`` says that a short new one is wanted."""
        from family_app.vault.passphrases import is_short
        from family_app.vault.space_store import SpaceStore

        store = self.desk.store
        assert isinstance(store, SpaceStore)
        trouble = self._trouble_with(first, second)
        if trouble or (is_short(first) and not meant):
            self._step(Change(short=not trouble, done=False), trouble)
            return

        def work(_report: Report) -> None:
            store.prove(now)
            store.change_passphrase(first)

        words = self.desk.words
        self.show(replace(self.screen, busy=words("Changing the passphrase. This takes a moment."), trouble=""))
        self.desk.run(work, done=lambda _: self._step(Change(short=False, done=True)), failed=self._failed)


def sheet_text(key: str, _: Callable[[str], str]) -> str:
    """What stands on paper: no program, no topic, no person."""
    return "\n".join(("", f"    {key}", "", _("Seven groups of four. Capital or small letters: both are right."), ""))
