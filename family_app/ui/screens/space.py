# SPDX-License-Identifier: Apache-2.0
"""The private space: just look, make one, unlock it, change its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from family_app.errors import FamilyAppError
from family_app.ui.screens.desk import Desk
from family_app.ui.screens.places import HOME, JOURNAL, OUR_PLAN, Go, Place
from family_app.ui.screens.saving import Saver
from family_app.ui.screens.space_base import SpaceSteps
from family_app.ui.screens.space_steps import Change, Make, OfferKey, ShowKey, TypeBack, Unlock
from family_app.work import Report

if TYPE_CHECKING:
    from family_app.vault.store import Store


class SpacePresenter(SpaceSteps):
    """Everything a reader can do there."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)
        self._saver = Saver(desk.words, desk.run, self._saving_changed)

    # ---- looking, and making

    def just_look(self) -> None:
        self.desk.look_around()
        self.go(HOME)

    def open_our_plan(self) -> None:
        """The overdose plan outside the space needs no passphrase."""
        self.go(OUR_PLAN)

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
        self._step(ShowKey(tuple(self._key.split("-"))))

    def save_key(self) -> None:
        """Ask where the sheet shall go. It names neither the program nor anybody."""
        words = self.desk.words
        text = sheet_text(self.key_text, words).encode()
        self._saver.open(words("Save the sheet"), words("sheet"), lambda _report: text, suffix=".txt", private=True)

    def save_key_to(self, folder: str, name: str) -> None:
        self._saver.save(folder, name)

    def close_saving(self) -> None:
        self._saver.close()

    def _saving_changed(self) -> None:
        if isinstance(self.screen.step, ShowKey):
            self._step(replace(self.screen.step, saving=self._saver.panel))

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
            told = [words("Group {number} is not as it was shown.", number=number) for number in other]
            self._say(" ".join([*told, words("Look at the paper again.")]))
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
